import type { Language, States } from './model';

const OVERLAY = 'sunlit-state';
const looks = {
  CURRENT: { zh: '正在办理', en: 'in progress', sign: '▶' },
  DONE: { zh: '已完成', en: 'done', sign: '✓' },
  PROBLEM: { zh: '需要处理', en: 'needs attention', sign: '!' },
  SKIPPED: { zh: '不再办理', en: 'skipped', sign: '–' }
} as const;

/** Shows how far each element is: a colour and a sign on the diagram, and a list in words for screen readers. */
export function statesOn(viewer: any, root: HTMLElement, language: Language) {
  const marked: [string, string][] = [];

  return (states: States): void => {
    const registry = viewer.get('elementRegistry');
    const canvas = viewer.get('canvas');
    const overlays = viewer.get('overlays');
    overlays.remove({ type: OVERLAY });
    for (const [id, marker] of marked.splice(0)) {
      if (registry.get(id)) {
        canvas.removeMarker(id, marker);
      }
    }
    const list: string[] = [];
    for (const [id, state] of Object.entries(states)) {
      const element = registry.get(id);
      if (!element) {
        continue;
      }
      const marker = `sunlit-state-${state.toLowerCase()}`;
      canvas.addMarker(id, marker);
      marked.push([id, marker]);
      if (element.waypoints) {
        continue;
      }
      const word = looks[state][language];
      const html = document.createElement('span');
      html.className = `sunlit-state ${marker}`;
      html.textContent = looks[state].sign;
      html.title = word;
      html.setAttribute('aria-hidden', 'true');
      overlays.add(id, OVERLAY, { position: { top: -11, left: element.width - 11 }, html });
      const name = element.businessObject.name;
      if (name) {
        list.push(language === 'zh' ? `${name}：${word}` : `${name}: ${word}`);
      }
    }
    inWords(root, list);
  };
}

function inWords(root: HTMLElement, lines: string[]): void {
  root.querySelector(':scope > .sunlit-words')?.remove();
  if (lines.length === 0) {
    return;
  }
  const list = document.createElement('ul');
  list.className = 'sunlit-words';
  for (const text of lines) {
    const item = document.createElement('li');
    item.textContent = text;
    list.append(item);
  }
  root.append(list);
}
