/** Words that Chinese officials read in Latin too, and names that the editor makes up or quotes. */
const ALLOWED = /(Field|Text|Button|List|Group)_\w+|\b\w+_[a-z0-9]{5,7}\b|\b(BPMN|FEEL|ID|ISO|JSON|DMN|XML|HTML|URL|UTC|Camunda|cron|worker|iFrame|PDF|pdf|CSS|SVG|A4|Markdown|URI|MIME|HTTPS|KB|MB|MDN|X-FRAME-OPTIONS|GB)\b|\bio\b/g;
const ATTRIBUTES = ['title', 'aria-label', 'placeholder', 'data-placeholder', 'alt'];
const LATIN = /[A-Za-z]{2,}/;

/** Texts below an element, without what the user wrote himself. */
export function latinIn(root: Element, skip: string): string[] {
  const found = new Set<string>();
  const judge = (text: string | null, kind: string) => {
    if (text && LATIN.test(text.replace(ALLOWED, ''))) {
      found.add(`${kind}: ${text.trim()}`);
    }
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement!;
    if (element.closest(`style, script, textarea, code, pre, ${skip}`)) {
      continue;
    }
    if (node instanceof Element) {
      ATTRIBUTES.forEach((name) => judge(node.getAttribute(name), name));
    } else {
      judge(node.nodeValue, 'text');
    }
  }
  return [...found];
}
