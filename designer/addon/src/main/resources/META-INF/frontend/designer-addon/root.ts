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

export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Words in a diagram can be read from this scale on. */
const READABLE = 0.8;

/**
 * Shows the whole drawing, never larger than it is, within the insets that palette and buttons
 * leave; or, where that would be too small to read, the part around an element that is asked for.
 * Waits while the host has no size (hidden tab, closed dialog), where zooming throws.
 */
export function fitWhenVisible(host: HTMLElement, canvas: any, insets: Insets, around?: () => any): void {
  const fit = () => {
    if (host.clientWidth === 0 || host.clientHeight === 0) {
      return false;
    }
    canvas.resized();
    const { inner, outer } = canvas.viewbox();
    const width = Math.max(50, outer.width - insets.left - insets.right);
    const height = Math.max(50, outer.height - insets.top - insets.bottom);
    const scale = Math.max(0.2, Math.min(1, width / (inner.width || 1), height / (inner.height || 1)));
    const element = scale < READABLE ? around?.() : undefined;
    if (element) {
      canvas.viewbox({
        x: element.x + element.width / 2 - outer.width / READABLE / 2,
        y: element.y + element.height / 2 - outer.height / READABLE / 2,
        width: outer.width / READABLE,
        height: outer.height / READABLE
      });
      return true;
    }
    canvas.viewbox({
      x: inner.x - (insets.left + (width - inner.width * scale) / 2) / scale,
      y: inner.y - (insets.top + (height - inner.height * scale) / 2) / scale,
      width: outer.width / scale,
      height: outer.height / scale
    });
    return true;
  };
  if (!fit()) {
    const observer = new ResizeObserver(() => fit() && observer.disconnect());
    observer.observe(host);
  }
}
