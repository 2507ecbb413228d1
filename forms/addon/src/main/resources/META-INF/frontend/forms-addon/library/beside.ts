/**
 * Rules beside the schema (attribute `sunlit` of the form's root; forms/model/README.md): evaluated with form-js's own FEEL
 * when the form is validated. Files are judged by the server alone, which sees their bytes.
 */
import { buildExpressionContext } from '@bpmn-io/form-js-viewer';
import { HeldMessages, keyOf, written } from '../held-messages';
import type { Language } from '../model';

interface Rule {
  id: string;
  component?: string;
  when?: string;
  check: string;
  message: Record<string, string>;
}

interface ListRule {
  minRows?: number;
  maxRows?: number;
  unique?: string[][];
}

interface Broken {
  /** component and row numbers; empty for the form as a whole */
  at: (string | number)[];
  message: string;
  /** for a list as a whole, where form-js shows no errors: what it is called */
  list?: string;
}

const texts = {
  zh: {
    minRows: (n: number) => `至少 ${n} 行，请增加。`,
    maxRows: (n: number) => `最多 ${n} 行，请减少。`,
    notUnique: '与前面的一行重复，请修改。'
  },
  en: {
    minRows: (n: number) => `At least ${n} rows are needed. Add some.`,
    maxRows: (n: number) => `At most ${n} rows are allowed. Remove some.`,
    notUnique: 'This is the same as in a row before. Change it.'
  }
};

const nothing = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const at = (target: any, path: (string | number)[]): any => path.reduce((value, key) => value?.[key], target);

class Judge {
  constructor(
    private readonly form: any,
    private readonly language: Language
  ) {}

  broken(): Broken[] {
    const { schema, data } = this.form._getState();
    const beside = schema?.sunlit ?? {};
    const rules: Rule[] = Array.isArray(beside.rules) ? beside.rules : [];
    return [
      ...rules.flatMap((rule) => this.rule(rule, data)),
      ...Object.entries<ListRule>(beside.lists ?? {}).flatMap(([id, rule]) => this.list(id, rule, data))
    ];
  }

  get instances(): any[] {
    return this.form.get('formFieldInstanceRegistry').getAll();
  }

  /** Where a component stands on the screen now, once for each row; disabled ones do not count. */
  private standing(id: string): any[] {
    return this.form.get('formFieldRegistry').get(id)?.disabled ? [] : this.instances.filter((each) => each.id === id);
  }

  private rule(rule: Rule, data: any): Broken[] {
    const message = rule.message?.[this.language === 'zh' ? 'zh-CN' : 'en'] ?? rule.message?.['zh-CN'] ?? rule.id;
    if (rule.component === undefined) {
      const root = this.instances.find((each) => each.expressionContextInfo)?.expressionContextInfo.data ?? data;
      return this.isBroken(rule, { data: root, this: root, parent: null, i: [] }) ? [{ at: [], message }] : [];
    }
    return this.standing(rule.component)
      .filter((each) => this.isBroken(rule, each.expressionContextInfo))
      .map((each) => ({ at: [each.id, ...Object.values<number>(each.indexes ?? {})], message }));
  }

  private isBroken(rule: Rule, around: any): boolean {
    const feel = this.form.get('expressionLanguage');
    const context = (buildExpressionContext as any)(around);
    return (rule.when === undefined || feel.evaluate(rule.when, context) === true) && feel.evaluate(rule.check, context) === false;
  }

  private list(id: string, rule: ListRule, data: any): Broken[] {
    const field = this.form.get('formFieldRegistry').get(id);
    const say = texts[this.language];
    return this.standing(id).flatMap((list) => {
      const indexes = Object.values<number>(list.indexes ?? {});
      const rows: any[] = at(data, list.valuePath) ?? [];
      const found: Broken[] = [];
      if (rule.minRows !== undefined && rows.length < rule.minRows) {
        found.push({ at: [id, ...indexes], message: say.minRows(rule.minRows), list: field?.label || id });
      } else if (rule.maxRows !== undefined && rows.length > rule.maxRows) {
        found.push({ at: [id, ...indexes], message: say.maxRows(rule.maxRows), list: field?.label || id });
      }
      for (const keys of rule.unique ?? []) {
        const first = field?.components?.find((each: any) => each.key === keys[0]);
        const seen = new Set<string>();
        rows.forEach((row, i) => {
          const values = keys.map((key) => at(row, key.split('.')));
          const text = JSON.stringify(values);
          if (!values.some(nothing) && seen.has(text) && first) {
            found.push({ at: [first.id, ...indexes, i], message: say.notUnique });
          }
          seen.add(text);
        });
      }
      return found;
    });
  }
}

/** Puts a message where form-js keeps the errors of a component in a row. */
function put(errors: any, path: (string | number)[], message: string): void {
  let place = errors;
  path.slice(0, -1).forEach((key) => (place = place[key] ??= {}));
  const last = path[path.length - 1];
  place[last] = [...(Array.isArray(place[last]) ? place[last] : []), message];
}

/**
 * The form-js module that judges the rules whenever the form is validated as a whole. What it says of a component holds
 * until the value changes: form-js validates a component alone, too, and would forget it when somebody just passes by.
 */
export function besideModule(language: Language): object {
  class RulesBeside {
    static $inject = ['form', 'eventBus', 'validator'];

    constructor(form: any, eventBus: any, validator: any) {
      const judge = new Judge(form, language);
      const held = new HeldMessages();
      held.saidBy(validator);
      const hold = ({ at: path, message }: Broken) => {
        const [id, ...rows] = path;
        const key = keyOf(String(id), rows as number[]);
        const instance = judge.instances.find((each) => keyOf(each.id, each.indexes) === key);
        held.hold(key, message, written(at(form._getState().data, instance?.valuePath ?? [])));
      };
      const validate = form.validate.bind(form);
      form.validate = () => {
        held.clear();
        const errors = validate();
        const broken = judge.broken();
        const whole = broken.filter((each) => each.at.length === 0).map((each) => each.message);
        for (const each of broken.filter(({ at: path }) => path.length > 0)) {
          put(errors, each.at, each.message);
          hold(each);
        }
        if (whole.length > 0) {
          errors[''] = whole;
        }
        const lists = broken.filter((each) => each.list).map((each) => `${each.list}：${each.message}`);
        eventBus.fire('sunlit.formErrors', { lines: [...whole, ...lists] });
        form._setState({ errors: { ...errors } });
        return errors;
      };
    }
  }
  return { __init__: ['rulesBeside'], rulesBeside: ['type', RulesBeside] };
}
