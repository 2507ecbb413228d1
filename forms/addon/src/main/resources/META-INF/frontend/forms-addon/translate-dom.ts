const ATTRIBUTES = ['placeholder', 'title', 'aria-label', 'data-placeholder', 'alt'];

/**
 * Translates texts inside an element, now and whenever it changes: for those that the library does
 * not hand to its translate function. Leaves alone what users write: inputs, code editors and the
 * skipped selectors.
 *
 * @param translate gives the text to show, or undefined to leave it
 */
export function translateDom(
  root: HTMLElement,
  translate: (text: string) => string | undefined,
  skip: string[] = []
): MutationObserver {
  const skipped = ['input', 'textarea', '.cm-editor', '[contenteditable]', ...skip].join(',');
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const value = node.nodeValue ?? '';
      const text = value.trim();
      const better = text === '' ? undefined : translate(text);
      if (better !== undefined && better !== text && !node.parentElement?.closest(skipped)) {
        node.nodeValue = value.replace(text, better);
      }
    } else if (node instanceof Element) {
      for (const name of ATTRIBUTES) {
        const value = node.getAttribute(name);
        const better = value ? translate(value) : undefined;
        if (better !== undefined && better !== value) {
          node.setAttribute(name, better);
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
    attributeFilter: ATTRIBUTES
  });
  return observer;
}
