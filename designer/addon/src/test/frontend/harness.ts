/** Shows one component on a bare page, as Java would, and records what it tells Java. */
import { tour } from './tour';
import '../../main/resources/META-INF/frontend/designer-addon/bpmn-elements';

const told = ['bpmn-changed', 'bpmn-imported', 'bpmn-selected'];

Object.assign(window, {
  events: [] as [string, unknown][],
  async show(tag: string, config: object) {
    const element: any = document.createElement(tag);
    for (const name of told) {
      element.addEventListener(name, (e: CustomEvent) => (window as any).events.push([name, e.detail]));
    }
    document.getElementById('host')!.replaceChildren(element);
    (window as any).component = element;
    await element.open(config);
  },
  tour: () => tour((window as any).component),
  async untranslated(): Promise<string[]> {
    return [...(await import('../../main/resources/META-INF/frontend/designer-addon/common')).untranslated];
  }
});
