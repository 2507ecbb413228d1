import { HeldMessages } from './held-messages';
import { zhMessage } from './language';
import type { Language } from './model';

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

/** Speaks the validator's messages in the language, and keeps the server's errors beside them, at most until the next submission. */
export class ServerErrors {
  private readonly messages = new HeldMessages();

  constructor(private readonly language: Language) {}

  set(errors: Record<string, string>): void {
    this.clear();
    Object.entries(errors).forEach(([key, message]) => this.messages.hold(key, message));
  }

  clear(): void {
    this.messages.clear();
  }

  /** The form-js module that wraps the validator. */
  module(): any {
    const self = this;
    class Wrapper {
      static $inject = ['validator'];
      constructor(validator: any) {
        const spoken = (list: string[]) => (self.language === 'zh' ? list.map(zhMessage) : list);
        for (const judging of ['validateField', 'validateFieldInstance']) {
          const own = validator[judging].bind(validator);
          validator[judging] = (...args: any[]) => spoken(own(...args));
        }
        self.messages.saidBy(validator);
      }
    }
    return { __init__: ['serverErrors'], serverErrors: ['type', Wrapper] };
  }
}
