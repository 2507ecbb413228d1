import { is } from 'bpmn-js/lib/util/ModelUtil';
import type { PaletteEntry } from '../model';
import type { DomainContext } from './domain';
import { createExtensionElements, createShape, extensionOf } from './elements';

/** Short names below the plain icons, for somebody who never modelled. */
const plain: Record<string, { zh: string; en: string }> = {
  'create.start-event': { zh: '开始', en: 'Start' },
  'create.end-event': { zh: '结束', en: 'End' },
  'create.exclusive-gateway': { zh: '条件分支', en: 'Decision' },
  'create.parallel-gateway': { zh: '同时进行', en: 'In parallel' },
  'create.intermediate-event': { zh: '中间事件', en: 'Event' },
  'create.task': { zh: '任务', en: 'Task' },
  'create.subprocess-expanded': { zh: '子流程', en: 'Sub-process' },
  'create.participant-expanded': { zh: '泳池', en: 'Pool' },
  'create.data-object': { zh: '数据对象', en: 'Data object' },
  'create.data-store': { zh: '数据存储', en: 'Data store' },
  'create.group': { zh: '分组', en: 'Group' },
  create: { zh: '更多', en: 'More' }
};

const LAST = 200;

function escape(text: string): string {
  const span = document.createElement('span');
  span.textContent = text;
  return span.innerHTML;
}

const quoted = (text: string): string => escape(text).replace(/"/g, '&quot;');

export function iconHtml(entry: PaletteEntry): string {
  return entry.icon ?? `<span class="sunlit-font-icon ${escape(entry.cssClass ?? 'bpmn-icon-task')}"></span>`;
}

function labelled(icon: string, label: string, hint: string): string {
  return (
    `<div class="entry sunlit-entry" draggable="true" tabindex="0" title="${quoted(hint)}">` +
    `<span class="sunlit-entry-icon">${icon}</span><span class="sunlit-entry-label">${escape(label)}</span></div>`
  );
}

function tool(title: string): string {
  return `<div class="entry" draggable="true" tabindex="0" title="${quoted(title)}"></div>`;
}

function startByKey(event: KeyboardEvent): void {
  const entry = (event.target as HTMLElement).closest<HTMLElement>('.entry');
  if (entry && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    entry.click();
  }
}

/** Puts the domain's entries into the palette, with their names, and keeps the rest short. */
export class DomainPalette {
  static $inject = ['domain', 'palette', 'eventBus', 'create', 'elementFactory', 'bpmnFactory', 'translate'];

  constructor(
    private domain: DomainContext,
    palette: any,
    eventBus: any,
    private create: any,
    private elementFactory: any,
    private bpmnFactory: any,
    private translate: any
  ) {
    if (domain.extension.palette) {
      palette.registerProvider(LAST, this);
      palette._needsCollapse = () => false;
      eventBus.on('palette.create', ({ container }: { container: HTMLElement }) => {
        container.classList.add('sunlit-palette');
        container.addEventListener('keydown', startByKey);
      });
    }
  }

  getPaletteEntries() {
    return (entries: Record<string, any>): Record<string, any> => {
      const all: Record<string, any> = { ...entries, 'create.parallel-gateway': this.parallelGateway() };
      const kept = this.domain.extension.keptPalette;
      const wanted = (id: string) => !kept || kept.includes(id);
      const result: Record<string, any> = {};
      const tools = Object.entries(all).filter(([id, e]) => e.group === 'tools' && !e.separator && wanted(id));
      tools.forEach(([id, e]) => (result[id] = { ...e, html: tool(e.title) }));
      for (const entry of this.domain.extension.palette ?? []) {
        result[`domain.${entry.id}`] = this.domainEntry(entry);
      }
      for (const [id, entry] of Object.entries(all)) {
        if (entry.group !== 'tools' && !entry.separator && wanted(id)) {
          result[id] = this.plainEntry(id, entry);
        }
      }
      return result;
    };
  }

  private domainEntry(entry: PaletteEntry) {
    const start = (event: Event) =>
      this.create.start(event, createShape(this.bpmnFactory, this.elementFactory, entry, this.domain.text(entry.title)));
    const title = this.domain.text(entry.title);
    return {
      group: 'domain',
      title,
      html: labelled(iconHtml(entry), title, this.domain.text(entry.description)),
      action: { dragstart: start, click: start }
    };
  }

  private plainEntry(id: string, entry: any) {
    const label = plain[id] ? plain[id][this.domain.language] : entry.title;
    const icon = id === 'create' ? '<span class="sunlit-font-icon">…</span>' : `<span class="sunlit-font-icon ${entry.className}"></span>`;
    return { ...entry, group: 'plain', className: undefined, html: labelled(icon, label, entry.title) };
  }

  private parallelGateway() {
    const start = (event: Event) =>
      this.create.start(event, this.elementFactory.createShape({ type: 'bpmn:ParallelGateway' }));
    return {
      group: 'gateway',
      className: 'bpmn-icon-gateway-parallel',
      title: this.translate('Create parallel gateway'),
      action: { dragstart: start, click: start }
    };
  }
}

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
