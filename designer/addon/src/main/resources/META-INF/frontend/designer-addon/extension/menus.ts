import { is } from 'bpmn-js/lib/util/ModelUtil';
import type { PaletteEntry } from '../model';
import type { DomainContext } from './domain';
import { createExtensionElements, createShape, extensionOf } from './elements';
import { iconHtml } from './html';

/** After all others: it puts its entries before theirs. */
const LAST = 200;
const CHANGE = 'domain.turnInto';

/** Offers the domain's entries first in the menus that append, create and change elements. */
export class DomainMenus {
  static $inject = ['domain', 'popupMenu', 'injector', 'commandStack', 'elementFactory', 'bpmnFactory', 'translate'];

  constructor(
    private domain: DomainContext,
    popupMenu: any,
    private injector: any,
    private commandStack: any,
    private elementFactory: any,
    private bpmnFactory: any,
    private translate: any
  ) {
    if (!domain.extension.palette) {
      return;
    }
    commandStack.register(CHANGE, turnIntoHandler(injector, domain));
    const menu = (action: (entry: PaletteEntry, target: any) => any, allowed = (_e: PaletteEntry, _t: any) => true) => ({
      getPopupMenuEntries: (target: any) => (entries: Record<string, any>) => ({
        ...this.entries((entry) => action(entry, target), (entry) => allowed(entry, target)),
        ...entries
      })
    });
    popupMenu.registerProvider('bpmn-append', LAST, menu((entry, target) => this.append(entry, target)));
    popupMenu.registerProvider('bpmn-create', LAST, menu((entry) => this.create(entry)));
    popupMenu.registerProvider(
      'bpmn-replace',
      LAST,
      menu(
        (entry, target) => () => this.commandStack.execute(CHANGE, { target, entry }),
        (entry, target) =>
          is(target, 'bpmn:Activity') && entry.elementType.endsWith('Task') && !has(target, entry)
      )
    );
  }

  private entries(action: (entry: PaletteEntry) => any, allowed: (entry: PaletteEntry) => boolean) {
    const result: Record<string, any> = {};
    for (const entry of this.domain.extension.palette ?? []) {
      if (allowed(entry)) {
        result[`domain-${entry.id}`] = {
          label: this.domain.text(entry.title),
          description: this.domain.text(entry.description),
          imageHtml: iconHtml(entry),
          group: { id: 'domain', name: this.translate('Common') },
          action: action(entry)
        };
      }
    }
    return result;
  }

  private shape(entry: PaletteEntry) {
    return createShape(this.bpmnFactory, this.elementFactory, entry, this.domain.text(entry.title));
  }

  private append(entry: PaletteEntry, target: any) {
    return {
      click: () => this.injector.get('autoPlace').append(target, this.shape(entry)),
      dragstart: (event: Event) => this.injector.get('create').start(event, this.shape(entry), { source: target })
    };
  }

  private create(entry: PaletteEntry) {
    const start = (event: Event) => {
      this.injector.get('popupMenu').close();
      const at = event instanceof KeyboardEvent ? this.injector.get('mouse').getLastMoveEvent() : event;
      this.injector.get('create').start(at, this.shape(entry));
    };
    return { click: start, dragstart: start };
  }
}

function has(target: any, entry: PaletteEntry): boolean {
  const own = (entry.extensions ?? []).filter((e) => !e.type.startsWith('zeebe:'));
  return own.length > 0 && own.every((e) => extensionOf(target, e.type));
}

/** Turns a task into another of the domain's, as one step of the undo history. */
function turnIntoHandler(injector: any, domain: DomainContext) {
  return {
    preExecute(context: { target: any; entry: PaletteEntry }) {
      const { entry } = context;
      let { target } = context;
      if (target.type !== entry.elementType) {
        target = injector.get('bpmnReplace').replaceElement(target, { type: entry.elementType });
      }
      const others = new Set(
        (domain.extension.palette ?? []).flatMap((e) => (e.extensions ?? []).map((x) => x.type))
      );
      const kept = (target.businessObject.extensionElements?.get('values') ?? []).filter(
        (value: any) => !others.has(value.$type)
      );
      const modeling = injector.get('modeling');
      const extensionElements = createExtensionElements(
        injector.get('bpmnFactory'),
        entry.extensions ?? [],
        target.businessObject,
        kept
      );
      modeling.updateProperties(target, { extensionElements });
      injector.get('selection').select(target);
    }
  };
}
