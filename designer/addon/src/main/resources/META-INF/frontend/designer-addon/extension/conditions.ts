import {
  FeelEntry,
  Group,
  SelectEntry,
  isFeelEntryEdited,
  isSelectEntryEdited
} from '@bpmn-io/properties-panel';
import { isAny } from 'bpmn-js/lib/features/modeling/util/ModelingUtil';
import { is } from 'bpmn-js/lib/util/ModelUtil';
import type { Choice } from '../model';
import type { DomainContext } from './domain';
import { extensionOf } from './elements';

const NONE = '';
const DEFAULT = ':default';
const EXPRESSION = ':expression';

/** An element before the gateway, and how it can end. */
interface Asked {
  id: string;
  name: string;
  outcomes: Choice[];
}

/** Flows whose user asked for an expression before there is one. */
const asExpression = new WeakSet<object>();

/**
 * The group "when to go this way" of a flow behind a gateway: outcomes of earlier steps by name, so
 * that nobody has to write an expression.
 */
export function conditionGroup(element: any, domain: DomainContext, injector: any): any[] {
  if (
    (domain.extension.outcomes ?? []).length === 0 ||
    !is(element, 'bpmn:SequenceFlow') ||
    element.type === 'label' ||
    !isAny(element.source, ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway']) ||
    element.source.outgoing.length < 2
  ) {
    return [];
  }
  const translate = injector.get('translate');
  const asked = askable(element.source, domain);
  const chosen = choiceOf(element, asked);
  const entries: any[] = [
    {
      id: 'domain-condition-choice',
      component: SelectEntry,
      isEdited: isSelectEntryEdited,
      element,
      label: translate('Go this way if'),
      description:
        chosen === DEFAULT ? translate('Only one flow behind a gateway is for all other cases.') : undefined,
      getValue: () => chosen,
      setValue: (value: string) => write(element, value, asked, domain, injector),
      getOptions: () => options(asked, domain, translate)
    }
  ];
  if (chosen === EXPRESSION) {
    entries.push({
      id: 'domain-condition-expression',
      component: FeelEntry,
      isEdited: isFeelEntryEdited,
      element,
      label: translate('Condition expression'),
      description: translate('For example area > 300.'),
      feel: 'required',
      debounce: injector.get('debounceInput'),
      translate,
      getValue: () => bodyOf(element),
      setValue: (value: string) => {
        asExpression.add(element);
        execute(element, injector, { condition: value ?? '', isDefault: false });
      }
    });
  }
  return [
    {
      id: 'domain-condition',
      label: translate('When to go this way'),
      component: Group,
      shouldOpen: true,
      entries
    }
  ];
}

/** Elements with outcomes from which the gateway can be reached, the nearest first. */
function askable(gateway: any, domain: DomainContext): Asked[] {
  const result: Asked[] = [];
  const seen = new Set<any>();
  const waiting = [gateway];
  while (waiting.length > 0) {
    const element = waiting.shift();
    if (seen.has(element)) {
      continue;
    }
    seen.add(element);
    for (const source of domain.extension.outcomes ?? []) {
      const record = extensionOf(element, source.extensionType);
      if (record) {
        const own = source.property ? String(record.get(source.property) ?? '').split(/\s+/) : undefined;
        const outcomes = source.outcomes.filter((o) => !own || own.includes(o.value));
        result.push({ id: element.businessObject.id, name: element.businessObject.name || element.businessObject.id, outcomes });
      }
    }
    waiting.push(...element.incoming.filter((f: any) => is(f, 'bpmn:SequenceFlow')).map((f: any) => f.source));
  }
  return result;
}

const conditionFor = (id: string, value: string): string => `=${id} = "${value}"`;

const bodyOf = (element: any): string => element.businessObject.conditionExpression?.body ?? '';

function choiceOf(element: any, asked: Asked[]): string {
  if (element.source.businessObject.default === element.businessObject) {
    return DEFAULT;
  }
  const body = bodyOf(element).replace(/\s+/g, '');
  if (body === '') {
    return asExpression.has(element) ? EXPRESSION : NONE;
  }
  const known = asked.some((a) => a.outcomes.some((o) => conditionFor(a.id, o.value).replace(/\s+/g, '') === body));
  return known ? body : EXPRESSION;
}

function options(asked: Asked[], domain: DomainContext, translate: any): any[] {
  return [
    { value: NONE, label: translate('<please choose>') },
    ...asked.map((a) => ({
      label: translate('Result of {name}', { name: a.name }),
      children: a.outcomes.map((o) => ({
        value: conditionFor(a.id, o.value).replace(/\s+/g, ''),
        label: translate('{name}: {outcome}', { name: a.name, outcome: domain.text(o.label) })
      }))
    })),
    { value: DEFAULT, label: translate('In all other cases') },
    { value: EXPRESSION, label: translate('Another condition (expression)') }
  ];
}

function write(element: any, value: string, asked: Asked[], domain: DomainContext, injector: any): void {
  const translate = injector.get('translate');
  const pairs = asked.flatMap((a) => a.outcomes.map((o) => ({ a, o })));
  const hit = pairs.find(({ a, o }) => conditionFor(a.id, o.value).replace(/\s+/g, '') === value);
  const automatic = new Set(['', translate('Otherwise'), ...pairs.map(({ o }) => domain.text(o.label))]);
  const name = element.businessObject.name ?? '';
  const free = automatic.has(name);
  if (value === EXPRESSION) {
    asExpression.add(element);
    execute(element, injector, { condition: bodyOf(element), isDefault: false, name: free ? '' : undefined });
    return;
  }
  asExpression.delete(element);
  const label = hit ? domain.text(hit.o.label) : value === DEFAULT ? translate('Otherwise') : '';
  execute(element, injector, {
    condition: hit ? conditionFor(hit.a.id, hit.o.value) : '',
    isDefault: value === DEFAULT,
    name: free ? label : undefined
  });
}

/** One step of the undo history: condition, default of the gateway and label of the flow. */
function execute(
  element: any,
  injector: any,
  change: { condition: string; isDefault: boolean; name?: string }
): void {
  const bo = element.businessObject;
  const source = element.source;
  const update = (target: any, properties: any) => ({
    cmd: 'element.updateProperties',
    context: { element: target, properties }
  });
  let expression: any;
  if (change.condition !== '') {
    expression = injector.get('bpmnFactory').create('bpmn:FormalExpression', { body: change.condition });
    expression.$parent = bo;
  }
  const commands = [update(element, { conditionExpression: expression })];
  if (change.name !== undefined && change.name !== (bo.name ?? '')) {
    commands.push(update(element, { name: change.name || undefined }));
  }
  if (change.isDefault) {
    commands.push(update(source, { default: bo }));
  } else if (source.businessObject.default === bo) {
    commands.push(update(source, { default: undefined }));
  }
  injector.get('commandStack').execute('properties-panel.multi-command-executor', commands);
}
