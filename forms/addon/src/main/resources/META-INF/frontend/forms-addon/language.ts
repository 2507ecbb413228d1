import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/esm/l10n/zh.js';
import english from 'flatpickr/dist/esm/l10n/default.js';
import type { Language } from './model';
import { fieldTypes, validationMessages } from './zh-cn';

/** form-js shares this flatpickr module instance, so a global locale is enough. */
export function localizeDatePicker(language: Language): void {
  flatpickr.localize(language === 'zh' ? { ...Mandarin, firstDayOfWeek: 1 } : english);
}

export function zhMessage(text: string): string {
  for (const [pattern, replacement] of validationMessages) {
    if (pattern.test(text)) {
      return text.replace(pattern, replacement);
    }
  }
  return text;
}

interface FieldConfig {
  name: string;
  label: string;
  create: (options: any) => any;
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
