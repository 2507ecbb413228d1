import { Group, ListGroup } from '@bpmn-io/properties-panel';
import { is } from 'bpmn-js/lib/util/ModelUtil';
import type { PanelField, PanelGroup } from '../model';
import { conditionGroup } from './conditions';
import type { DomainContext } from './domain';
import { extensionOf } from './elements';
import { fieldEntry, type FieldBinding } from './fields';

/** After all others: BPMN has 1000, Zeebe 500. */
const LAST = 200;

/** The domain's groups of the properties panel; hides what is for technicians. */
export class DomainPanel {
  static $inject = ['domain', 'propertiesPanel', 'injector'];

  constructor(
    private domain: DomainContext,
    propertiesPanel: any,
    private injector: any
  ) {
    propertiesPanel.registerProvider(LAST, this);
  }

  getGroups(element: any) {
    return (groups: any[]): any[] => {
      const conditions = conditionGroup(element, this.domain, this.injector);
      const rest = conditions.length > 0 ? groups.filter((g) => g.id !== 'condition') : groups;
      const plain = this.domain.technical ? rest : this.withoutTechnical(rest);
      const own = [
        ...conditions,
        ...(this.domain.extension.groups ?? []).flatMap((group) => this.domainGroups(group, element))
      ];
      const general = plain.filter((g) => g.id === 'general').map((g) => ({ ...g, shouldOpen: own.length > 0 || g.shouldOpen }));
      return [...general, ...own, ...plain.filter((g) => g.id !== 'general')];
    };
  }

  /** Ids are those of groups, or `group/entry` for one entry of a group. */
  private withoutTechnical(groups: any[]): any[] {
    const hidden = new Set(this.domain.extension.technicalGroups ?? []);
    return groups
      .filter((group) => !hidden.has(group.id))
      .map((group) =>
        group.entries
          ? { ...group, entries: group.entries.filter((e: any) => !hidden.has(`${group.id}/${e.id}`)) }
          : group
      )
      .filter((group) => !group.entries || group.entries.length > 0);
  }

  private domainGroups(group: PanelGroup, element: any): any[] {
    const record = extensionOf(element, group.extensionType);
    const offered = (group.offeredOn ?? []).some((type) => is(element, type));
    if ((!record && !offered) || element.type === 'label') {
      return [];
    }
    const binding: FieldBinding = {
      domain: this.domain,
      injector: this.injector,
      element,
      record,
      write: (values) => this.write(element, group.extensionType, record, values)
    };
    const fields = (group.fields ?? []).filter((f) => shown(f, record));
    const entries = fields
      .filter((f) => f.kind !== 'RECORDS')
      .map((f) => fieldEntry(`${group.id}-${f.property}`, f, binding));
    const result: any[] = [];
    if (entries.length > 0) {
      result.push({
        id: `domain-${group.id}`,
        label: this.domain.text(group.title),
        component: Group,
        shouldOpen: true,
        entries
      });
    }
    for (const field of fields.filter((f) => f.kind === 'RECORDS')) {
      result.push(this.recordGroup(group, field, element, record));
    }
    return result;
  }

  private recordGroup(group: PanelGroup, field: PanelField, element: any, owner: any): any {
    const modeling = this.injector.get('modeling');
    const records: any[] = owner?.get(field.property) ?? [];
    const id = `${group.id}-${field.property}`;
    const replace = (list: any[]) =>
      owner
        ? modeling.updateModdleProperties(element, owner, { [field.property]: list })
        : this.write(element, group.extensionType, owner, { [field.property]: list });
    return {
      id: `domain-${id}`,
      label: this.domain.text(field.label),
      component: ListGroup,
      shouldOpen: true,
      add: field.readOnly
        ? undefined
        : (event: Event) => {
            event.stopPropagation();
            const record = this.injector.get('bpmnFactory').create(field.recordType, presets(field));
            record.$parent = owner;
            replace([...records, record]);
          },
      items: records.map((record, index) => {
        const binding: FieldBinding = {
          domain: this.domain,
          injector: this.injector,
          element,
          record,
          write: (values) => modeling.updateModdleProperties(element, record, values)
        };
        const fields = (field.fields ?? []).filter((f) => shown(f, record));
        return {
          id: `${id}-${index}`,
          label: this.titleOf(field, record) || this.injector.get('translate')('Entry {number}', { number: index + 1 }),
          entries: fields.map((f) => fieldEntry(`${id}-${index}-${f.property}`, f, binding)),
          autoFocusEntry: fields[0] ? `${id}-${index}-${fields[0].property}` : undefined,
          remove: field.readOnly
            ? undefined
            : (event: Event) => {
                event.stopPropagation();
                replace(records.filter((r) => r !== record));
              }
        };
      })
    };
  }

  private titleOf(field: PanelField, record: any): string {
    return (field.recordTitle ?? [])
      .map((property) => (field.fields ?? []).find((f) => f.property === property))
      .map((f) => (f ? this.domain.describe(f, record) : ''))
      .filter((text) => text)
      .join(' · ');
  }

  /** Writes values; creates the extension element in the same step if it is not there yet. */
  private write(element: any, type: string, record: any, values: Record<string, unknown>): void {
    if (record) {
      this.injector.get('modeling').updateModdleProperties(element, record, values);
      return;
    }
    const bpmnFactory = this.injector.get('bpmnFactory');
    const bo = element.businessObject;
    const commands: any[] = [];
    let container = bo.get('extensionElements');
    if (!container) {
      container = bpmnFactory.create('bpmn:ExtensionElements', { values: [] });
      container.$parent = bo;
      commands.push(command(element, bo, { extensionElements: container }));
    }
    const created = bpmnFactory.create(type, values);
    created.$parent = container;
    for (const value of Object.values(values)) {
      (Array.isArray(value) ? value : []).forEach((child: any) => (child.$parent = created));
    }
    commands.push(command(element, container, { values: [...container.get('values'), created] }));
    this.injector.get('commandStack').execute('properties-panel.multi-command-executor', commands);
  }
}

const command = (element: any, moddleElement: any, properties: any) => ({
  cmd: 'element.updateModdleProperties',
  context: { element, moddleElement, properties }
});

function presets(field: PanelField): Record<string, string> {
  const result: Record<string, string> = {};
  for (const f of field.fields ?? []) {
    if (f.preset !== undefined) {
      result[f.property] = f.preset;
    }
  }
  return result;
}

function shown(field: PanelField, record: any): boolean {
  return !field.showIf || field.showIf.values.includes(record?.get(field.showIf.property) ?? '');
}
