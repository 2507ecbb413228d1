import type { PaletteEntry } from '../model';

/** Text as HTML. */
export function escape(text: string): string {
  const span = document.createElement('span');
  span.textContent = text;
  return span.innerHTML;
}

/** Text as the value of an HTML attribute. */
export const quoted = (text: string): string => escape(text).replace(/"/g, '&quot;');

/** The picture of a palette entry. */
export function iconHtml(entry: PaletteEntry): string {
  return entry.icon ?? `<span class="sunlit-font-icon ${escape(entry.cssClass ?? 'bpmn-icon-task')}"></span>`;
}

/** A palette entry with its name below the icon. */
export function labelled(icon: string, label: string, hint: string): string {
  return (
    `<div class="entry sunlit-entry" draggable="true" tabindex="0" title="${quoted(hint)}">` +
    `<span class="sunlit-entry-icon">${icon}</span><span class="sunlit-entry-label">${escape(label)}</span></div>`
  );
}

/** A tool of the palette, without a name. */
export function tool(title: string): string {
  return `<div class="entry" draggable="true" tabindex="0" title="${quoted(title)}"></div>`;
}
