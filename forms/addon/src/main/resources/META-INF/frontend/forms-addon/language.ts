import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/esm/l10n/zh.js';
import english from 'flatpickr/dist/esm/l10n/default.js';
import type { Language } from './model';
import { fieldTypes } from './zh-editor';
import { validationMessages, viewerPatterns, viewerTexts } from './zh-viewer';

/** form-js shares this flatpickr module instance, so a global locale is enough. */
export function localizeDatePicker(language: Language): void {
  flatpickr.localize(language === 'zh' ? { ...Mandarin, firstDayOfWeek: 1 } : english);
}

function byPattern(patterns: [RegExp, string][], text: string): string | undefined {
  for (const [pattern, replacement] of patterns) {
    if (pattern.test(text)) {
      return text.replace(pattern, replacement);
    }
  }
  return undefined;
}

export const zhMessage = (text: string): string => byPattern(validationMessages, text) ?? text;

/** Chinese for a text of form-js, or undefined if it is none of them. */
export type Dictionary = (text: string) => string | undefined;

export const viewerDictionary: Dictionary = (text) => viewerTexts[text] ?? byPattern(viewerPatterns, text);

export const dictionaryOf =
  (texts: Record<string, string>, patterns: [RegExp, string][]): Dictionary =>
  (text) =>
    texts[text] ?? byPattern(patterns, text);

interface FieldConfig {
  name: string;
  label: string;
  create: (options: any) => any;
}

/** What the editor makes up and writes into the form: 'Value', 'Value 2', 'Column', 'Date'. */
export function nameEntries(attributes: any): void {
  if (attributes?.dateLabel === 'Date') {
    attributes.dateLabel = '日期';
  }
  if (attributes?.timeLabel === 'Time') {
    attributes.timeLabel = '时间';
  }
  for (const list of [attributes?.values, attributes?.columns]) {
    for (const entry of Array.isArray(list) ? list : []) {
      const match = /^(Value|Column)( \d+)?$/.exec(entry.label ?? '');
      if (match) {
        entry.label = (match[1] === 'Value' ? '选项' : '列') + (match[2] ?? '');
      }
    }
  }
}

/** The field configs are module-level singletons of form-js-viewer: what they were in English. */
const originals = new WeakMap<object, FieldConfig>();

function nameFields(formFields: any, language: Language): void {
  for (const field of Object.values<any>(formFields._formFields)) {
    const config: FieldConfig = field.config;
    const original = originals.get(config) ?? { name: config.name, label: config.label, create: config.create };
    originals.set(config, original);
    if (language === 'en') {
      Object.assign(config, original);
      continue;
    }
    config.name = fieldTypes[original.name] ?? original.name;
    config.label = fieldTypes[original.label] ?? original.label;
    config.create = (options: any) => {
      const attributes = original.create(options);
      for (const key of ['label', 'dateLabel', 'timeLabel']) {
        if (!options?.[key] && fieldTypes[attributes[key]]) {
          attributes[key] = fieldTypes[attributes[key]];
        }
      }
      nameEntries(attributes);
      if (attributes.type === 'datetime') {
        attributes.use24h = true;
      }
      return attributes;
    };
  }
}

/** A form-js module that names field types, and labels new fields, in the language. */
export const fieldNamesModule = (language: Language) => {
  class FieldNames {
    static $inject = ['formFields'];
    constructor(formFields: any) {
      nameFields(formFields, language);
    }
  }
  return { __init__: ['fieldNames'], fieldNames: ['type', FieldNames] };
};
