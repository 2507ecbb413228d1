import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import { is } from 'bpmn-js/lib/util/ModelUtil';
import type { ElementLook, Wording } from '../model';
import type { DomainContext } from './domain';
import { extensionOf } from './elements';

/** Above the renderer of bpmn-js, which has 1000. */
const PRIORITY = 1500;
const SVG = 'http://www.w3.org/2000/svg';
const FONT = 11;
const PLAIN = '#23262b';
const INK = 'var(--sunlit-shape-stroke, black)';

/** Draws elements of the domain so that one recognises them: icon, captions and badge of their look. */
export class DomainRenderer extends BaseRenderer {
  static $inject = ['domain', 'eventBus', 'bpmnRenderer', 'textRenderer'];

  constructor(
    private domain: DomainContext,
    eventBus: any,
    private bpmnRenderer: any,
    private textRenderer: any
  ) {
    super(eventBus, PRIORITY);
  }

  override canRender(element: any): boolean {
    return !element.labelTarget && !element.waypoints && this.domain.lookOf(element) !== undefined;
  }

  override drawShape(parent: SVGElement, element: any, attrs?: any): any {
    const look = this.domain.lookOf(element)!;
    if (!is(element, 'bpmn:Activity')) {
      return this.drawOnPlain(parent, element, look, attrs);
    }
    const record = extensionOf(element, look.extensionType);
    const { width, height } = element;
    const color = look.color ?? PLAIN;
    const area = draw(parent, 'rect', { width, height, rx: 10, ry: 10, fill: look.fill ?? '#ffffff', class: 'sunlit-look-fill' });
    area.style.setProperty('--look', look.fill ?? '#ffffff');
    this.drawBorder(parent, { width, height, rx: 10, ry: 10, 'stroke-width': 2 }, color);
    if (look.doubleBorder) {
      this.drawBorder(parent, { x: 4, y: 4, width: width - 8, height: height - 8, rx: 7, ry: 7, 'stroke-width': 1 }, color);
    }
    const edge = look.doubleBorder ? 8 : 6;
    this.drawIcon(parent, look, edge, edge, 18);
    const badge = look.badge && this.fill(look.badge, look, record);
    if (badge) {
      this.drawBadge(parent, badge, color, width - edge, edge);
    }
    const captions = (look.captions ?? []).map((c) => this.fill(c, look, record)).filter((t) => t);
    const captionHeight = captions.length > 0 ? FONT + 8 + (look.doubleBorder ? 3 : 0) : 0;
    if (captions.length > 0) {
      this.drawCaption(parent, captions.join(' · '), color, width, height - (look.doubleBorder ? 10 : 7));
    }
    this.drawName(parent, element.businessObject.name ?? '', width, height, edge + 18, captionHeight);
    return area;
  }

  override getShapePath(element: any): any {
    return this.bpmnRenderer.getShapePath(element);
  }

  private drawOnPlain(parent: SVGElement, element: any, look: ElementLook, attrs: any): any {
    const shape = this.bpmnRenderer.drawShape(parent, element, attrs);
    const size = Math.min(element.width, element.height) * 0.5;
    this.drawIcon(parent, look, (element.width - size) / 2, (element.height - size) / 2, size);
    return shape;
  }

  private drawBorder(parent: SVGElement, attributes: Record<string, number>, color: string): void {
    const border = draw(parent, 'rect', { ...attributes, fill: 'none', stroke: color, class: 'sunlit-look-stroke' });
    border.style.setProperty('--look', color);
  }

  private drawName(parent: SVGElement, name: string, width: number, height: number, top: number, bottom: number): void {
    const space = height - bottom;
    const lines = this.textRenderer.createText(name, {
      box: { width: width - 12, height: space - top + 4, x: 0, y: 0 },
      align: 'center-middle',
      padding: 1,
      style: { fill: INK }
    });
    lines.classList.add('djs-label');
    lines.setAttribute('transform', `translate(6 ${top - 2})`);
    parent.append(lines);
  }

  private drawCaption(parent: SVGElement, text: string, color: string, width: number, y: number): void {
    const label = draw(parent, 'text', { x: width / 2, y, 'text-anchor': 'middle', fill: color, 'font-size': FONT, 'font-family': 'Arial, sans-serif', class: 'sunlit-look-ink' });
    label.style.setProperty('--look', color);
    label.textContent = shorten(text, width - 14);
    const title = document.createElementNS(SVG, 'title');
    title.textContent = text;
    label.append(title);
  }

  private drawBadge(parent: SVGElement, text: string, color: string, right: number, top: number): void {
    const width = measure(text) + 10;
    const pill = draw(parent, 'rect', { x: right - width, y: top, width, height: 16, rx: 8, ry: 8, fill: color, class: 'sunlit-look-ink' });
    pill.style.setProperty('--look', color);
    const label = draw(parent, 'text', { x: right - width / 2, y: top + 12, 'text-anchor': 'middle', fill: 'var(--sunlit-shape-fill, white)', 'font-size': FONT, 'font-family': 'Arial, sans-serif' });
    label.textContent = text;
  }

  private drawIcon(parent: SVGElement, look: ElementLook, x: number, y: number, size: number): void {
    if (!look.icon) {
      return;
    }
    const parsed = new DOMParser().parseFromString(look.icon, 'image/svg+xml').documentElement;
    const group = draw(parent, 'g', { transform: `translate(${x} ${y}) scale(${size / 24})`, color: look.color ?? PLAIN, class: 'sunlit-look-icon' });
    group.style.setProperty('--look', look.color ?? PLAIN);
    for (const name of ['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin']) {
      const value = parsed.getAttribute(name);
      if (value) {
        group.setAttribute(name, value);
      }
    }
    group.append(...Array.from(parsed.childNodes).map((n) => document.importNode(n, true)));
  }

  /** Fills a template; empty if none of its properties has a value. */
  private fill(template: Wording, look: ElementLook, record: any): string {
    let known = false;
    let asked = false;
    const fields = this.domain.groupsOf(look.extensionType).flatMap((g) => g.fields ?? []);
    const text = this.domain.text(template).replace(/{(#?)([A-Za-z]+)}/g, (_, count, property) => {
      asked = true;
      const field = fields.find((f) => f.property === property);
      const value = count
        ? String((record.get(property) ?? []).length || '')
        : field
          ? this.domain.describe(field, record)
          : String(record.get(property) ?? '');
      known ||= value !== '';
      return value;
    });
    return asked && !known ? '' : text;
  }
}

function draw(parent: SVGElement, name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, String(value));
  }
  parent.append(element);
  return element;
}

/** Width of a text in pixels, near enough: a Chinese character is square, others are about half as wide. */
function measure(text: string): number {
  return Array.from(text).reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e7f ? FONT : FONT * 0.56), 0);
}

function shorten(text: string, width: number): string {
  let result = text;
  while (result.length > 1 && measure(result) > width) {
    result = result.slice(0, -2) + '…';
  }
  return result;
}
