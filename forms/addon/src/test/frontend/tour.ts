/** Walks through everything that editor and viewer can say, and collects what is not Chinese. */
import { latinIn } from './latin';

const WRITTEN_BY_USERS =
  '.cm-editor, .bio-properties-panel-header-label, .bio-properties-panel-collapsible-entry-header-title, .fjs-powered-by, .fjs-form-field-text, .fjs-form-field-html, .sunlit-file-name';

const LONG_LIST = 20;

/** What is on the page now and not Chinese. */
export const notChinese = (): string[] => latinIn(document.body, WRITTEN_BY_USERS);

const pause = (ms = 0) => new Promise((done) => requestAnimationFrame(() => setTimeout(done, ms)));

export async function tourOfEditor(component: any): Promise<string[]> {
  const editor = component.__form;
  const get = (name: string) => editor.get(name);
  const found = new Set<string>();
  const look = (where: string) =>
    latinIn(document.body, WRITTEN_BY_USERS).forEach((text) => found.add(`${where} | ${text}`));

  const unfold = async (add = false) => {
    for (let round = 0; round < 2; round++) {
      component
        .querySelectorAll('.bio-properties-panel-group-header:not(.open), .bio-properties-panel-collapsible-entry-header:not(.open)')
        .forEach((header: HTMLElement) => header.click());
      await pause();
      component.querySelectorAll('.bio-properties-panel-add-entry').forEach((b: HTMLElement) => add && round === 0 && b.click());
      await pause();
    }
  };

  const tooltips = async (where: string) => {
    for (const wrapper of component.querySelectorAll('.bio-properties-panel-tooltip-wrapper')) {
      wrapper.dispatchEvent(new MouseEvent('mouseenter'));
      await pause(5);
    }
    await pause(300);
    look(`${where} tooltips`);
    for (const wrapper of component.querySelectorAll('.bio-properties-panel-tooltip-wrapper')) {
      wrapper.dispatchEvent(new MouseEvent('mouseleave'));
    }
  };

  /** Every choice of every select, so that what depends on it is seen; of a long list of alike ones, the first and the last. */
  const choose = async (where: string) => {
    const names = [...component.querySelectorAll('.bio-properties-panel select')].map((s: any) => s.id);
    for (const id of names) {
      const count = (document.getElementById(id) as HTMLSelectElement | null)?.options.length ?? 0;
      for (let i = count - 1; i >= 0; i -= count > LONG_LIST && i > 0 ? count - 1 : 1) {
        const select = document.getElementById(id) as HTMLSelectElement | null;
        if (select) {
          select.selectedIndex = i;
          select.dispatchEvent(new Event('input', { bubbles: true }));
          await pause();
          await unfold();
          look(where);
        }
      }
    }
    component.querySelectorAll('.bio-properties-panel-toggle-switch input').forEach((box: HTMLElement) => box.click());
    await pause();
    look(where);
  };

  const form = get('formFieldRegistry').getForm();
  look('start');
  get('selection').set(form);
  await unfold(true);
  await tooltips('form');
  const types = [...component.querySelectorAll('.fjs-palette-field')].map((f: any) => f.dataset.fieldType);
  for (const type of types) {
    get('modeling').addFormField({ type }, form, 0);
    const field = form.components[0];
    await pause();
    look(`${type} in the form`);
    get('selection').set(field);
    await pause();
    await unfold(true);
    look(type);
    await tooltips(type);
    await choose(type);
    get('modeling').removeFormField(field, form, 0);
    await pause();
  }
  const search = component.querySelector('.fjs-palette-search') as HTMLInputElement;
  search.value = 'zzzz';
  search.dispatchEvent(new Event('input', { bubbles: true }));
  await pause();
  look('search');
  return [...found];
}

/** A form with a field of every kind: empty, wrong, folded and unfolded. */
export async function tourOfViewer(component: any): Promise<string[]> {
  const found = new Set<string>();
  const look = (where: string) =>
    latinIn(document.body, WRITTEN_BY_USERS).forEach((text) => found.add(`${where} | ${text}`));
  const press = async (selector: string) => {
    for (const element of component.querySelectorAll(selector)) {
      element.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
      element.focus?.();
      element.click?.();
      await pause(50);
      look(selector);
    }
  };
  look('start');
  component.submit();
  await pause(50);
  look('submitted');
  for (const input of component.querySelectorAll('input[type=text], textarea') as NodeListOf<HTMLInputElement>) {
    input.focus();
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')!.set!;
    setter.call(input, '9.999');
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await pause(10);
    input.blur();
    await pause(10);
    look('wrong');
  }
  await press('.fjs-input-group input');
  await press('.fjs-taglist-input');
  await press('.fjs-repeat-render-add, .fjs-repeat-render-collapse, .fjs-table-nav-button, .fjs-table-th');
  await press('.fjs-select-arrow, .fjs-input-adornment');
  return [...found];
}
