/** A component, with the row numbers if it stands in dynamic lists: `Field_1`, `Field_1[2]`, `Field_1[2][0]`. */
export function keyOf(id: string, indexes?: Record<string, number> | number[]): string {
  return id + Object.values(indexes ?? {}).map((i) => `[${i}]`).join('');
}

/** A value as text, to be compared. */
export const written = (value: unknown): string => JSON.stringify(value) ?? '';

/** What is said of components beside what form-js itself finds: each message holds until the value that it is about changes. */
export class HeldMessages {
  private readonly held = new Map<string, { messages: string[]; value?: string }>();

  /**
   * @param key of {@link keyOf}
   * @param value that the message is about, {@link written}; without one, the value that form-js looks at next
   */
  hold(key: string, message: string, value?: string): void {
    const before = this.held.get(key)?.messages ?? [];
    this.held.set(key, { messages: [...before, message], value });
  }

  clear(): void {
    this.held.clear();
  }

  /** Has a validator of form-js say them, after its own messages. */
  saidBy(validator: any): void {
    const own = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance: any, value: unknown) => [...own(instance, value), ...this.of(instance, value)];
  }

  private of(instance: any, value: unknown): string[] {
    const said = this.held.get(keyOf(instance.id, instance.indexes));
    if (!said) {
      return [];
    }
    said.value ??= written(value);
    return said.value === written(value) ? said.messages : [];
  }
}
