import type { Language, Problem } from './model';

const order = { ERROR: 0, WARNING: 1, INFO: 2 } as const;
const words = {
  zh: { ERROR: '错误', WARNING: '提醒', INFO: '说明', whole: '整个流程' },
  en: { ERROR: 'Error', WARNING: 'Warning', INFO: 'Note', whole: 'The whole flow' }
} as const;
const signs = { ERROR: '!', WARNING: '!', INFO: 'i' } as const;
const OVERLAY = 'sunlit-problem';

/** Draws problems as badges at their elements, with the messages on hover and focus. */
export function problemsOn(modeler: any, canvasEl: HTMLElement, language: Language) {
  const marked: [string, string][] = [];

  return (problems: Problem[]): void => {
    const registry = modeler.get('elementRegistry');
    const canvas = modeler.get('canvas');
    const overlays = modeler.get('overlays');
    overlays.remove({ type: OVERLAY });
    for (const [id, marker] of marked.splice(0)) {
      if (registry.get(id)) {
        canvas.removeMarker(id, marker);
      }
    }
    const byElement = new Map<string, Problem[]>();
    const general: Problem[] = [];
    for (const problem of problems) {
      const element = problem.elementId ? registry.get(problem.elementId) : undefined;
      if (!element || element === canvas.getRootElement()) {
        general.push(problem);
      } else {
        byElement.set(element.id, [...(byElement.get(element.id) ?? []), problem]);
      }
    }
    for (const [id, list] of byElement) {
      list.sort((a, b) => order[a.severity] - order[b.severity]);
      const element = registry.get(id);
      const marker = `sunlit-has-${list[0].severity.toLowerCase()}`;
      canvas.addMarker(id, marker);
      marked.push([id, marker]);
      const html = badge(list, language);
      html.addEventListener('click', () => modeler.get('selection').select(registry.get(id)));
      overlays.add(id, OVERLAY, { position: positionOf(element), html });
    }
    showGeneral(canvasEl, general, language);
  };
}

/** Left above a shape, in the middle of a connection. */
function positionOf(element: any): { top: number; left: number } {
  if (!element.waypoints) {
    return { top: -12, left: -12 };
  }
  const xs = element.waypoints.map((p: any) => p.x);
  const ys = element.waypoints.map((p: any) => p.y);
  const at = Math.floor((element.waypoints.length - 1) / 2);
  const [a, b] = [element.waypoints[at], element.waypoints[at + 1]];
  return {
    top: (a.y + b.y) / 2 - Math.min(...ys) - 12,
    left: (a.x + b.x) / 2 - Math.min(...xs) - 12
  };
}

function badge(problems: Problem[], language: Language): HTMLElement {
  const worst = problems[0].severity;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `sunlit-problem sunlit-problem-${worst.toLowerCase()}`;
  button.textContent = problems.length > 1 ? String(problems.length) : signs[worst];
  button.setAttribute('aria-label', problems.map((p) => words[language][p.severity] + (language === 'zh' ? '：' : ': ') + p.message).join('\n'));
  const text = document.createElement('span');
  text.className = 'sunlit-problem-text';
  text.setAttribute('aria-hidden', 'true');
  text.append(...problems.map((p) => line(p, language)));
  button.append(text);
  return button;
}

function line(problem: Problem, language: Language): HTMLElement {
  const row = document.createElement('span');
  row.className = 'sunlit-problem-line';
  const kind = document.createElement('strong');
  kind.textContent = words[language][problem.severity] + (language === 'zh' ? '：' : ': ');
  row.append(kind, problem.message);
  return row;
}

/** Problems without an element of their own stand in a strip above the drawing. */
function showGeneral(canvasEl: HTMLElement, problems: Problem[], language: Language): void {
  canvasEl.querySelector(':scope > .sunlit-problem-strip')?.remove();
  if (problems.length === 0) {
    return;
  }
  const strip = document.createElement('div');
  strip.className = 'sunlit-problem-strip';
  strip.setAttribute('role', 'status');
  const head = document.createElement('strong');
  head.textContent = words[language].whole;
  strip.append(head, ...problems.map((p) => line(p, language)));
  canvasEl.append(strip);
}
