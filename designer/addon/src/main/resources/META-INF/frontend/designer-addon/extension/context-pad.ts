import type { PaletteEntry } from '../model';
import type { DomainContext } from './domain';
import { createShape } from './elements';
import { iconHtml } from './html';

/** After all others: it decides what is left of them. */
const LAST = 200;

/** Offers the domain's entries first beside a selected element, in place of the plain task. */
export class DomainContextPad {
  static $inject = ['domain', 'contextPad', 'autoPlace', 'create', 'elementFactory', 'bpmnFactory', 'translate'];

  constructor(
    private domain: DomainContext,
    contextPad: any,
    private autoPlace: any,
    private create: any,
    private elementFactory: any,
    private bpmnFactory: any,
    private translate: any
  ) {
    if (domain.extension.palette) {
      contextPad.registerProvider(LAST, this);
    }
  }

  getContextPadEntries() {
    return (entries: Record<string, any>): Record<string, any> => {
      if (!entries['append.append-task']) {
        return entries;
      }
      const { 'append.append-task': _task, 'append.intermediate-event': _event, ...rest } = entries;
      const first: Record<string, any> = {};
      for (const entry of this.domain.extension.palette ?? []) {
        if (entry.elementType === 'bpmn:StartEvent') {
          continue; // nothing comes before a start
        }
        first[`append.${entry.id}`] = this.appendEntry(entry);
      }
      return { ...first, ...rest };
    };
  }

  private appendEntry(entry: PaletteEntry) {
    const title = this.domain.text(entry.title);
    const shape = () => createShape(this.bpmnFactory, this.elementFactory, entry, title);
    return {
      group: 'model',
      title: this.translate('Append {type}', { type: title }),
      html: `<div class="entry sunlit-pad-entry" draggable="true">${iconHtml(entry)}</div>`,
      action: {
        click: (_: Event, element: any) => this.autoPlace.append(element, shape()),
        dragstart: (event: Event, element: any) => this.create.start(event, shape(), { source: element })
      }
    };
  }
}

/** A new element starts with its kind as its name; the first key typed replaces it. */
export class NameSelection {
  static $inject = ['domain', 'eventBus'];

  constructor(domain: DomainContext, eventBus: any) {
    eventBus.on('directEditing.activate', (event: any) => {
      const name = event.active?.element?.businessObject?.name;
      const fresh = (domain.extension.palette ?? []).some((e) => domain.text(e.title) === name);
      if (fresh) {
        requestAnimationFrame(() => {
          const content = document.querySelector('.djs-direct-editing-content');
          if (content) {
            window.getSelection()?.selectAllChildren(content);
          }
        });
      }
    });
  }
}
