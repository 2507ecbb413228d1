/**
 * Creates the one child of a host element in which the library lives.
 *
 * CodeMirror (FEEL editors of the properties panels, label editors of form-js) looks for its root
 * with `node.assignedSlot || node.parentNode`. Our hosts are light-DOM children of Vaadin layouts,
 * i.e. slotted, so that walk ends in the shadow root of vaadin-vertical-layout or
 * vaadin-app-layout: the editor's styles go there and selection handling breaks (gutter above the
 * text, typed characters in reverse order, Ctrl+A without effect). An own `assignedSlot` on this
 * element leads the walk to the real root.
 */
export function createRoot(host: HTMLElement, className: string): HTMLElement {
  const root = document.createElement('div');
  root.className = className;
  Object.defineProperty(root, 'assignedSlot', {
    configurable: true,
    get: () => {
      const actual = root.getRootNode();
      return actual instanceof Document || actual instanceof ShadowRoot ? actual : null;
    }
  });
  host.replaceChildren(root);
  return root;
}
