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

function entryOf(element: any, domain: DomainContext) {
  return (domain.extension.palette ?? []).find((entry) =>
    (entry.extensions ?? []).some(
      (e) => domain.groupsOf(e.type).length > 0 && extensionOf(element, e.type) !== undefined
    )
  );
}
