import type { PaletteEntry } from '../model';
import type { DomainContext } from './domain';
import { createShape } from './elements';
import { iconHtml, labelled, tool } from './html';
import type { Placing } from './keyboard';

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

/** After all others: it decides what is left of them. */
const LAST = 200;

/** Puts the domain's entries into the palette, with their names, and keeps the rest short. */
export class DomainPalette {
  static $inject = ['domain', 'palette', 'eventBus', 'placing', 'create', 'elementFactory', 'bpmnFactory', 'translate'];

  constructor(
    private domain: DomainContext,
    private palette: any,
    eventBus: any,
    private placing: Placing,
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
        container.addEventListener('keydown', (e) => this.startByKey(e));
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
    const title = this.domain.text(entry.title);
    const make = () => createShape(this.bpmnFactory, this.elementFactory, entry, title);
    return {
      group: 'domain',
      title,
      html: labelled(iconHtml(entry), title, this.domain.text(entry.description)),
      make,
      action: this.startWith(make)
    };
  }

  private startWith(make: () => any) {
    const start = (event: Event) => this.create.start(event, make());
    return { dragstart: start, click: start };
  }

  /** Without a mouse there is no place to drop at: a new element goes behind the selected one. */
  private startByKey(event: KeyboardEvent): void {
    const button = (event.target as HTMLElement).closest<HTMLElement>('.entry');
    if (!button || (event.key !== 'Enter' && event.key !== ' ')) {
      return;
    }
    event.preventDefault();
    const make = this.palette._entries[button.dataset.action ?? '']?.make;
    if (make) {
      this.placing.place(make());
    } else {
      button.click();
    }
  }

  private plainEntry(id: string, entry: any) {
    const label = plain[id] ? plain[id][this.domain.language] : entry.title;
    const types: Record<string, string> = {
      'create.start-event': 'bpmn:StartEvent',
      'create.end-event': 'bpmn:EndEvent',
      'create.exclusive-gateway': 'bpmn:ExclusiveGateway',
      'create.parallel-gateway': 'bpmn:ParallelGateway'
    };
    const make = types[id] ? () => this.elementFactory.createShape({ type: types[id] }) : undefined;
    const icon = id === 'create' ? '<span class="sunlit-font-icon">…</span>' : `<span class="sunlit-font-icon ${entry.className}"></span>`;
    return { ...entry, group: 'plain', className: undefined, make, html: labelled(icon, label, entry.title) };
  }

  private parallelGateway() {
    return {
      group: 'gateway',
      className: 'bpmn-icon-gateway-parallel',
      title: this.translate('Create parallel gateway'),
      action: this.startWith(() => this.elementFactory.createShape({ type: 'bpmn:ParallelGateway' }))
    };
  }
}
