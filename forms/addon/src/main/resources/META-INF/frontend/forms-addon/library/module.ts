/** The field library as a form-js module, for viewer and editor. */
import { h } from 'preact';
import type { Language } from '../model';
import { divisions } from './divisions';
import { components } from './fields';
import { filepicker } from './file-fields';
import type { Around } from './frame';
import * as messages from './generated/messages';
import { rules, type Fault } from './rules';
import { referencesIn, Uploads } from './uploads';
import { words } from './words';

const SIGNS: Record<string, string> = {
  residentId: '身',
  creditCode: '信',
  mobile: '机',
  division: '区',
  money: '￥',
  materials: '材',
  attachments: '附',
  opinion: '意',
  signing: '签',
  instruction: '须'
};

const icon = (sign: string) => (props: object) =>
  h(
    'svg',
    { width: 54, height: 54, viewBox: '0 0 54 54', fill: 'none', ...props },
    h('rect', { x: 11, y: 11, width: 32, height: 32, rx: 4, stroke: 'currentColor', 'stroke-width': 2 }),
    h('text', { x: 27, y: 34, 'text-anchor': 'middle', 'font-size': 19, fill: 'currentColor' }, sign)
  );

const ENTRIES: Record<string, string[]> = {
  money: ['min', 'max'],
  instruction: []
};
const COMMON = ['key', 'label', 'description', 'disabled', 'readonly', 'required'];

export const say = (language: Language, label: string, [code, ...args]: Fault): string =>
  [label, ...args].reduce<string>((text, each, i) => text.replaceAll(`{${i}}`, String(each)), messages[language][code]);

const FILE_FIELDS = new Set(['filepicker', 'attachments']);

/** The types of the library, in the order of the palette. */
export const libraryTypes = Object.keys(SIGNS);

/**
 * @param uploads the files of a form that is filled in; none for a form that is drawn
 */
export function libraryModule(language: Language, uploads?: Uploads): object {
  class Library {
    static $inject = ['formFields', 'injector'];

    constructor(formFields: any, injector: any) {
      const form = () => injector.get('form', false);
      const around: Around = {
        words: words(language),
        input: () => form()?._getState?.().initialData ?? {},
        now: () => new Date(),
        uploads: uploads ?? new Uploads(words(language))
      };
      for (const [type, component] of Object.entries(components(around))) {
        formFields.register(type, Object.assign(component, { config: config(type, language) }));
      }
      if (uploads) {
        formFields.register('filepicker', Object.assign(filepicker(around), { config: formFields.get('filepicker').config }));
      }
      this.judge(injector.get('validator', false), injector, around);
    }

    /** Adds the rules of the library to form-js's validator. */
    private judge(validator: any, injector: any, around: Around): void {
      if (!validator) {
        return;
      }
      const hindered = (field: any, value: unknown): string[] =>
        field?.sunlit?.right || !FILE_FIELDS.has(field?.type)
          ? []
          : [...new Set(referencesIn(value).flatMap((reference) => around.uploads.hindrance(reference) ?? []))];
      const faults = (field: any, value: unknown): string[] => [...hindered(field, value), ...ruled(field, value)];
      const ruled = (field: any, value: unknown): string[] =>
        ((field?.sunlit?.right ? undefined : rules[field?.type])?.check(value, { settings: field, input: around.input(), now: around.now(), divisions }) ?? []).map(
          (fault) => say(language, field.label || field.key, fault)
        );
      const { validateField, validateFieldInstance } = validator;
      validator.validateField = (field: any, value: unknown) => [...faults(field, value), ...validateField.call(validator, field, value)];
      validator.validateFieldInstance = (instance: any, value: unknown) => [
        ...faults(injector.get('formFieldRegistry').get(instance.id), value),
        ...validateFieldInstance.call(validator, instance, value)
      ];
    }
  }
  return { __init__: ['library'], library: ['type', Library] };
}

function config(type: string, language: Language) {
  const name = words(language)[type as 'money'];
  const rule = rules[type];
  const shared = { type, name, icon: icon(SIGNS[type]) };
  if (!rule) {
    const text = words(language).instructionText;
    return { ...shared, keyed: false, group: 'presentation', create: (options = {}) => ({ title: name, text, ...options }) };
  }
  return {
    ...shared,
    keyed: true,
    label: name,
    group: 'basic-input',
    emptyValue: rule.empty,
    sanitizeValue: ({ value }: { value: unknown }) =>
      rule.empty === '' ? (typeof value === 'string' ? value : '') : value !== undefined && rule.enterable(value) ? value : rule.empty,
    create: (options = {}) => ({ label: name, ...options }),
    propertiesPanelEntries: [...COMMON, ...(ENTRIES[type] ?? [])]
  };
}
