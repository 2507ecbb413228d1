import type { Language } from './model';
import { zhMessage } from './language';

/** A component, with the row numbers if it stands in dynamic lists: `Field_1`, `Field_1[2]`, `Field_1[2][0]`. */
export function keyOf(id: string, indexes?: Record<string, number> | number[]): string {
  return id + Object.values(indexes ?? {}).map((i) => `[${i}]`).join('');
}

/** Errors of form-js (nested by row) as messages by key. */
export function flatten(errors: Record<string, any>): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  const visit = (key: string, value: any): void => {
    if (Array.isArray(value) && value.every((v) => typeof v === 'string')) {
      if (value.length > 0) {
        result[key] = value;
      }
    } else if (value && typeof value === 'object') {
      Object.entries(value).forEach(([index, child]) => visit(`${key}[${index}]`, child));
    }
  };
  Object.entries(errors ?? {}).forEach(([id, value]) => visit(id, value));
  return result;
}

/**
 * Speaks the validator's messages in the language, and keeps the server's errors beside them: each
 * holds until the value that it was given for changes, or until the next submission.
 */
export class ServerErrors {
  private readonly messages = new Map<string, { message: string; value?: string }>();

  constructor(private readonly language: Language) {}

  set(errors: Record<string, string>): void {
    this.messages.clear();
    for (const [key, message] of Object.entries(errors)) {
      this.messages.set(key, { message });
    }
  }

  clear(): void {
    this.messages.clear();
  }

  has(key: string): boolean {
    return this.messages.has(key);
  }

  private messagesFor(instance: any, value: unknown): string[] {
    const entry = this.messages.get(keyOf(instance.id, instance.indexes));
    if (!entry) {
      return [];
    }
    const now = JSON.stringify(value) ?? '';
    entry.value ??= now;
    return entry.value === now ? [entry.message] : [];
  }

  /** The form-js module that wraps the validator. */
  module(): any {
    const self = this;
    class Wrapper {
      static $inject = ['validator'];
      constructor(validator: any) {
        const spoken = (list: string[]) => (self.language === 'zh' ? list.map(zhMessage) : list);
        const field = validator.validateField.bind(validator);
        validator.validateField = (...args: any[]) => spoken(field(...args));
        const instance = validator.validateFieldInstance.bind(validator);
        validator.validateFieldInstance = (fieldInstance: any, value: unknown) => [
          ...spoken(instance(fieldInstance, value)),
          ...self.messagesFor(fieldInstance, value)
        ];
      }
    }
    return { __init__: ['serverErrors'], serverErrors: ['type', Wrapper] };
  }
}
