import { uiTexts } from './zh-cn';

const attributes = ['placeholder', 'title', 'aria-label', 'data-placeholder'];

/**
 * Replaces known English texts inside an element, now and whenever it changes. Only exact matches,
 * and not in what the user writes: inputs, code editors, and the skipped selectors.
 */
export function translateDom(root: HTMLElement, skip: string[] = []): MutationObserver {
  const skipped = ['input', 'textarea', '.cm-editor', ...skip].join(',');
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const value = node.nodeValue ?? '';
      const zh = uiTexts[value.trim()];
      if (zh && !node.parentElement?.closest(skipped)) {
        node.nodeValue = value.replace(value.trim(), zh);
      }
    } else if (node instanceof Element) {
      for (const name of attributes) {
        const value = node.getAttribute(name);
        if (value && uiTexts[value]) {
          node.setAttribute(name, uiTexts[value]);
        }
      }
      node.childNodes.forEach(visit);
    }
  };
  visit(root);
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'childList') {
        record.addedNodes.forEach(visit);
      } else {
        visit(record.target);
      }
    }
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: attributes
  });
  return observer;
}
