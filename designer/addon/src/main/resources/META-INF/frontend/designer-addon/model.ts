/** What Java sends; the other side is DiagramJson.java. Absent means null or empty. */
export type Language = 'zh' | 'en';

export interface Wording {
  zh: string;
  en: string;
}

export interface Choice {
  value: string;
  label: Wording;
  of?: string;
}

export type Choices = Record<string, Choice[]>;

export interface ExtensionElement {
  type: string;
  attributes?: Record<string, string>;
  children?: Record<string, ExtensionElement[]>;
}

export interface PaletteEntry {
  id: string;
  title: Wording;
  description: Wording;
  icon?: string;
  cssClass?: string;
  elementType: string;
  idPrefix?: string;
  extensions?: ExtensionElement[];
  width: number;
  height: number;
}

export type Kind =
  | 'TEXT'
  | 'TEXT_AREA'
  | 'SELECT'
  | 'MULTI_SELECT'
  | 'CHECKBOX'
  | 'QUANTITY'
  | 'FEEL'
  | 'RECORDS';

export interface PanelField {
  property: string;
  kind: Kind;
  label: Wording;
  description?: Wording;
  choices?: Choice[];
  choicesFrom?: string;
  narrowedBy?: string;
  showIf?: { property: string; values: string[] };
  readOnly: boolean;
  required: boolean;
  preset?: string;
  recordType?: string;
  fields?: PanelField[];
  recordTitle?: string[];
}

export interface PanelGroup {
  id: string;
  title: Wording;
  extensionType: string;
  offeredOn?: string[];
  fields?: PanelField[];
}

export interface ElementLook {
  extensionType: string;
  icon?: string;
  color?: string;
  fill?: string;
  doubleBorder: boolean;
  captions?: Wording[];
  badge?: Wording;
}

export interface OutcomeSource {
  extensionType: string;
  property?: string;
  outcomes: Choice[];
}

export interface Extension {
  moddle: { prefix: string; uri: string };
  palette?: PaletteEntry[];
  groups?: PanelGroup[];
  looks?: ElementLook[];
  keptPalette?: string[];
  technicalGroups?: string[];
  outcomes?: OutcomeSource[];
}

export interface Problem {
  elementId?: string;
  severity: 'ERROR' | 'WARNING' | 'INFO';
  message: string;
}

export type States = Record<string, 'CURRENT' | 'DONE' | 'PROBLEM' | 'SKIPPED'>;

export interface Configuration {
  locale: Language;
  xml?: string;
  xmlVersion: number;
  extension?: Extension;
  choices?: Choices;
  problems?: Problem[];
  states?: States;
}

/** What the lazily loaded implementations offer to the custom elements. */
export interface Diagram {
  importXml(xml: string): Promise<void>;
  exportXml(): Promise<string>;
  exportSvg(): Promise<string>;
  setChoices(choices: Choices): void;
  select(id: string): void;
  fit(): void;
  destroy(): void;
  undo?(): void;
  redo?(): void;
  showProblems?(problems: Problem[]): void;
  highlight?(states: States): void;
}
