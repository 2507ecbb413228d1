/**
 * A long form in steps: each group on the top level is a step, and the last step shows everything
 * for checking. The form stays one form: what is not in the step is only not shown.
 */
import type { Language } from './model';

export interface Wizard {
  /** Goes to the step of the first of these components; false if it is shown already. */
  reveal(ids: string[]): boolean;
  /** Before a submission: the form is read-only while it is checked. */
  unlock(): void;
  /** After a submission that the browser found no error in. */
  lock(): void;
  destroy(): void;
}

interface Step {
  title: string;
  rows: number[];
  ids: Set<string>;
}

const words = {
  zh: { before: '上一步', next: '下一步', check: '核对', steps: '填写步骤', position: (n: number, of: number) => `第 ${n} 步，共 ${of} 步` },
  en: { before: 'Back', next: 'Next', check: 'Check', steps: 'Steps', position: (n: number, of: number) => `Step ${n} of ${of}` }
} as const;

/**
 * @param form the form-js form, imported
 * @param readOnly whether the host wants it read-only anyway
 * @returns undefined if the form has fewer than two groups: it stays one page
 */
export function createWizard(root: HTMLElement, form: any, language: Language, readOnly: () => boolean): Wizard | undefined {
  const steps = stepsOf(form);
  if (steps.length < 2) {
    return undefined;
  }
  const text = words[language];
  const titles = [...steps.map((step) => step.title), text.check];
  let current = 0;
  let visited = 0;

  const list = document.createElement('ol');
  list.className = 'sunlit-wizard-steps';
  list.setAttribute('aria-label', text.steps);
  const bar = document.createElement('div');
  bar.className = 'sunlit-wizard-bar';
  const before = button(text.before, () => show(current - 1, true));
  const next = button(text.next, () => forward());
  next.classList.add('primary');
  const position = document.createElement('span');
  position.setAttribute('role', 'status');
  bar.append(before, position, next);
  root.prepend(list);
  root.append(bar);
  root.classList.add('sunlit-wizard');

  const rows = (): HTMLElement[] => {
    const top = root.querySelector('.fjs-vertical-layout');
    return top ? [...top.querySelectorAll<HTMLElement>(':scope > .fjs-layout-row')] : [];
  };

  const checking = () => current === steps.length;

  /** form-js may make rows anew; what is hidden is hidden again. */
  const apply = () => {
    const shown = checking() ? undefined : new Set(steps[current]!.rows);
    rows().forEach((row, i) => row.classList.toggle('sunlit-wizard-hidden', shown !== undefined && !shown.has(i)));
  };
  const observer = new MutationObserver(apply);

  const show = (step: number, focus: boolean) => {
    current = Math.max(0, Math.min(step, steps.length));
    visited = Math.max(visited, current);
    form.setProperty('readOnly', readOnly() || checking());
    apply();
    before.disabled = current === 0;
    next.hidden = checking();
    position.textContent = text.position(current + 1, titles.length);
    list.replaceChildren(...titles.map((title, i) => entry(title, i)));
    if (focus) {
      list.querySelector<HTMLElement>('[aria-current=step]')?.focus();
      list.scrollIntoView({ block: 'nearest' });
    }
  };

  const entry = (title: string, i: number): HTMLElement => {
    const item = document.createElement('li');
    const go = button(title, () => (i > current ? forwardTo(i) : show(i, true)));
    go.disabled = i > visited + 1;
    if (i === current) {
      go.setAttribute('aria-current', 'step');
    }
    item.classList.toggle('done', i < visited && i !== current);
    item.append(go);
    return item;
  };

  /** The errors of a step; those of steps that nobody has seen yet are not shown. */
  const errorsIn = (step: number): string[] => {
    const all: Record<string, unknown> = form.validate();
    const seen = steps.slice(0, Math.max(step, visited) + 1);
    const kept = Object.fromEntries(Object.entries(all).filter(([id]) => seen.some((each) => each.ids.has(id))));
    form._setState({ errors: kept });
    return Object.keys(kept).filter((id) => steps[step]!.ids.has(id));
  };

  const forward = () => forwardTo(current + 1);

  const forwardTo = (target: number) => {
    for (let step = current; step < target && step < steps.length; step++) {
      if (!readOnly() && errorsIn(step).length > 0) {
        show(step, false);
        focusError(root);
        return;
      }
    }
    show(target, true);
  };

  show(0, false);
  const top = root.querySelector('.fjs-vertical-layout');
  if (top) {
    observer.observe(top, { childList: true });
  }

  return {
    reveal: (ids) => {
      const step = steps.findIndex((each) => ids.some((id) => each.ids.has(id)));
      if (step < 0 || step === current) {
        return false;
      }
      show(step, false);
      return true;
    },
    unlock: () => form.setProperty('readOnly', readOnly()),
    lock: () => form.setProperty('readOnly', readOnly() || checking()),
    destroy: () => {
      observer.disconnect();
      list.remove();
      bar.remove();
      root.classList.remove('sunlit-wizard');
    }
  };
}

/** Groups are steps; what stands outside of them belongs to the step before, or to the first. */
function stepsOf(form: any): Step[] {
  const schema = form._getState().schema;
  const rows: { components: string[] }[] = form.get('formLayouter').getRows(schema.id);
  const components = new Map<string, any>((schema.components ?? []).map((c: any) => [c.id, c]));
  const steps: Step[] = [];
  let loose: { rows: number[]; ids: string[] } = { rows: [], ids: [] };
  rows.forEach((row, i) => {
    const group = row.components.map((id) => components.get(id)).find((c) => c?.type === 'group');
    const ids = row.components.flatMap((id) => idsOf(components.get(id)));
    if (group) {
      steps.push({ title: group.label || String(steps.length + 1), rows: [...loose.rows, i], ids: new Set([...loose.ids, ...ids]) });
      loose = { rows: [], ids: [] };
    } else if (steps.length === 0) {
      loose.rows.push(i);
      loose.ids.push(...ids);
    } else {
      const last = steps[steps.length - 1]!;
      last.rows.push(i);
      ids.forEach((id) => last.ids.add(id));
    }
  });
  return steps;
}

function idsOf(component: any): string[] {
  return component ? [component.id, ...(component.components ?? []).flatMap(idsOf)] : [];
}

function focusError(root: HTMLElement): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const field = root.querySelector<HTMLElement>('.fjs-layout-row:not(.sunlit-wizard-hidden) .fjs-form-field.fjs-has-errors');
      field?.querySelector<HTMLElement>('input, textarea, select, button, [tabindex]')?.focus();
      field?.scrollIntoView({ block: 'nearest' });
    })
  );
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'sunlit-wizard-button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
