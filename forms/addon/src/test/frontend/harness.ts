/** Shows one component on a bare page, as Java would, and records what it tells Java. */
import { notChinese, tourOfEditor, tourOfViewer } from './tour';
import '../../main/resources/META-INF/frontend/forms-addon/form-elements';

const told = ['form-imported', 'form-submit', 'form-changed', 'schema-changed'];

Object.assign(window, {
  events: [] as [string, unknown][],
  async show(tag: string, config: object, upload?: string) {
    const element: any = document.createElement(tag);
    if (upload) {
      element.setAttribute('upload', upload);
    }
    for (const name of told) {
      element.addEventListener(name, (e: CustomEvent) => (window as any).events.push([name, e.detail]));
    }
    document.getElementById('host')!.replaceChildren(element);
    (window as any).component = element;
    await element.open(config);
  },
  notChinese,
  tourOfViewer: () => tourOfViewer((window as any).component),
  tourOfEditor: () => tourOfEditor((window as any).component)
});
