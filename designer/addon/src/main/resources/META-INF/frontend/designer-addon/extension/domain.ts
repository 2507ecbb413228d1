import type { Choice, Choices, Configuration, ElementLook, Extension, Language, PanelField, PanelGroup, Wording } from '../model';
import { DomainContextPad, NameSelection } from './context-pad';
import { DropOnFlowName } from './drop';
import { extensionOf } from './elements';
import { Placing, Walking } from './keyboard';
import { DomainMenus } from './menus';
import { DomainPalette } from './palette';
import { DomainPanel } from './panel';
import { DomainRenderer } from './renderer';

/** What the providers of this add-on share: the descriptor from Java, the choices and the language. */
export class DomainContext {
  readonly language: Language;
  readonly extension: Partial<Extension>;
  choices: Choices;
  /** Whether the groups for technicians are shown. */
  technical = false;

  constructor(config: Configuration) {
    this.language = config.locale;
    this.extension = config.extension ?? {};
    this.choices = config.choices ?? {};
  }

  /** Takes new choices and draws again what shows their labels. */
  setChoices(choices: Choices, viewer: any): void {
    this.choices = choices;
    const elements = viewer.get('elementRegistry').filter((e: any) => this.lookOf(e));
    if (elements.length > 0) {
      viewer.get('eventBus').fire('elements.changed', { elements });
    }
    viewer.get('eventBus').fire('propertiesPanel.providersChanged');
  }

  text(wording: Wording): string {
    return wording[this.language];
  }

  groupsOf(extensionType: string): PanelGroup[] {
    return (this.extension.groups ?? []).filter((g) => g.extensionType === extensionType);
  }

  lookOf(element: any): ElementLook | undefined {
    return (this.extension.looks ?? []).find((look) => extensionOf(element, look.extensionType));
  }

  /** The choices of a field that fit the record it stands in. */
  choicesFor(field: PanelField, record: any): Choice[] {
    const all = field.choices ?? this.choices[field.choicesFrom ?? ''] ?? [];
    if (!field.narrowedBy) {
      return all;
    }
    const owner = record?.get(field.narrowedBy);
    return owner ? all.filter((c) => !c.of || c.of === owner) : unique(all);
  }

  /** What the user reads of a field's value; empty if there is none. */
  describe(field: PanelField, record: any): string {
    const value = record?.get(field.property);
    if (value === undefined || value === null || value === '') {
      return '';
    }
    switch (field.kind) {
      case 'QUANTITY': {
        const quantity = parseQuantity(String(value));
        const unit = quantity && (field.choices ?? []).find((c) => c.value === quantity.unit);
        return unit ? `${quantity.amount} ${this.text(unit.label)}` : String(value);
      }
      case 'MULTI_SELECT':
        return String(value)
          .split(/\s+/)
          .map((part) => this.labelOf(field, part, record))
          .join(this.language === 'zh' ? '、' : ', ');
      case 'SELECT':
        return this.labelOf(field, String(value), record);
      default:
        return String(value);
    }
  }

  private labelOf(field: PanelField, value: string, record: any): string {
    const found =
      this.choicesFor(field, record).find((c) => c.value === value) ??
      (this.choices[field.choicesFrom ?? ''] ?? []).find((c) => c.value === value);
    return found ? this.text(found.label) : value;
  }
}

/** The first choice of each value: while the owner is open, a post of every department is offered once. */
function unique(choices: Choice[]): Choice[] {
  const seen = new Set<string>();
  return choices.filter((c) => !seen.has(c.value) && seen.add(c.value));
}

export function parseQuantity(text: string): { amount: number; unit: string } | undefined {
  const match = /^([0-9]+)([a-z]+)$/.exec(text);
  return match ? { amount: Number(match[1]), unit: match[2] } : undefined;
}

/** What a viewer needs. */
export const drawingModules = (domain: DomainContext): any[] =>
  domain.extension.looks
    ? [{ __init__: ['domainRenderer'], domain: ['value', domain], domainRenderer: ['type', DomainRenderer] }]
    : [];

/** What an editor needs. */
export const domainModules = (domain: DomainContext): any[] => [
  ...drawingModules(domain),
  {
    __init__: ['walking', 'domainPalette', 'domainContextPad', 'domainMenus', 'domainPanel', 'nameSelection', 'dropOnFlowName'],
    domain: ['value', domain],
    placing: ['type', Placing],
    walking: ['type', Walking],
    domainPalette: ['type', DomainPalette],
    domainContextPad: ['type', DomainContextPad],
    domainMenus: ['type', DomainMenus],
    domainPanel: ['type', DomainPanel],
    nameSelection: ['type', NameSelection],
    dropOnFlowName: ['type', DropOnFlowName]
  }
];
