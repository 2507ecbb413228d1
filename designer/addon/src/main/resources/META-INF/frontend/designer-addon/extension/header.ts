import type { ExtensionElement, PaletteEntry } from '../model';
import type { DomainContext } from './domain';
import { extensionOf } from './elements';
import { iconHtml } from './html';

/**
 * Heads the panel of an element of the domain with the domain's word for it ("joint approval"), in
 * place of the BPMN word ("user task").
 */
export function showDomainHeader(modeler: any, header: HTMLElement, domain: DomainContext): void {
  const own = document.createElement('div');
  own.className = 'sunlit-header';
  own.hidden = true;
  header.prepend(own);
  modeler.on('propertiesPanel.updated', ({ element }: { element: any }) => {
    const entry = Array.isArray(element) ? undefined : entryOf(element, domain);
    own.hidden = !entry;
    header.classList.toggle('sunlit-domain', entry !== undefined);
    if (entry) {
      const kind = document.createElement('div');
      kind.className = 'sunlit-header-kind';
      kind.textContent = domain.text(entry.title);
      const name = document.createElement('div');
      name.className = 'sunlit-header-name';
      name.textContent = element.businessObject.name ?? '';
      const labels = document.createElement('div');
      labels.append(kind, name);
      own.innerHTML = iconHtml(entry);
      own.append(labels);
    }
  });
}

/** The entry of the palette that the element comes nearest to: its first attribute tells kinds apart. */
function entryOf(element: any, domain: DomainContext): PaletteEntry | undefined {
  const likeness = (entry: PaletteEntry) =>
    Math.max(
      -1,
      ...(entry.extensions ?? []).filter((e) => domain.groupsOf(e.type).length > 0).map((e) => alike(extensionOf(element, e.type), e))
    );
  return (domain.extension.palette ?? [])
    .map((entry) => ({ entry, likeness: likeness(entry) }))
    .filter((candidate) => candidate.likeness >= 0)
    .sort((a, b) => b.likeness - a.likeness)[0]?.entry;
}

function alike(found: any, description: ExtensionElement): number {
  if (found === undefined) {
    return -1;
  }
  const same = Object.entries(description.attributes ?? {}).map(([name, value]) => found.get(name) === value);
  return same.reduce((sum, equal, i) => sum + (equal ? (i === 0 ? 100 : 1) : 0), 0);
}
