/** What Java sends; the other side is FormComponent.java and FormViewer.java. */
export type Language = 'zh' | 'en';

/** A file that the host holds. */
export interface HeldFile {
  id: string;
  name: string;
  bytes: number;
}

/** Where the host takes files, and in what pieces. */
export interface UploadTarget {
  url: string;
  /** Bytes of a chunk; the last one may be shorter. */
  chunk: number;
  /** Bytes of the largest file. */
  largest: number;
}

export interface Configuration {
  locale: Language;
  schema?: string | null;
  schemaVersion: number;
  data?: Record<string, unknown>;
  readOnly?: boolean;
  /** Show the groups on the top level one after the other. */
  wizard?: boolean;
  errors?: Record<string, string>;
  /** How files are sent; without it they stay in the browser. */
  upload?: { chunk: number; largest: number };
  /** The files that the host holds already, by reference. */
  files?: Record<string, HeldFile[]>;
}

/** What the lazily loaded implementations offer to the custom elements. */
export interface FormImplementation {
  /** Shows the schema; false if it could not be read. */
  importSchema(schema: string, data: Record<string, unknown>): Promise<boolean>;
  /** Schema text and data as they stand now, to be shown again later. */
  snapshot(): Partial<Configuration>;
  destroy(): void;
  fetchSchema?(): string;
  fetchData?(): Record<string, unknown>;
  setReadOnly?(readOnly: boolean): void;
  showErrors?(errors: Record<string, string>): void;
  submit?(): void;
  select?(id: string): void;
  undo?(): void;
  redo?(): void;
}
