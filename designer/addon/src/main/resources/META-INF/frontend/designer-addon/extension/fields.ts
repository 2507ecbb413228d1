import {
  CheckboxEntry,
  DescriptionEntry,
  FeelEntry,
  SelectEntry,
  TextAreaEntry,
  TextFieldEntry,
  isCheckboxEntryEdited,
  isFeelEntryEdited,
  isSelectEntryEdited,
  isTextAreaEntryEdited,
  isTextFieldEntryEdited
} from '@bpmn-io/properties-panel';
import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';
import { jsx, jsxs } from '@bpmn-io/properties-panel/preact/jsx-runtime';
import type { Choice, PanelField } from '../model';
import { parseQuantity, type DomainContext } from './domain';

/** What a field reads and writes. */
export interface FieldBinding {
  domain: DomainContext;
  injector: any;
  element: any;
  /** The extension element or record; undefined if it is not there yet. */
  record: any;
  write(values: Record<string, unknown>): void;
}

/** The entry of the properties panel for a field. */
export function fieldEntry(id: string, field: PanelField, binding: FieldBinding): any {
  const translate = binding.injector.get('translate');
  const props = {
    element: binding.element,
    label: binding.domain.text(field.label) + (field.required ? ' *' : ''),
    description: field.description ? binding.domain.text(field.description) : undefined,
    disabled: field.readOnly,
    debounce: binding.injector.get('debounceInput'),
    translate,
    getValue: () => binding.record?.get(field.property) ?? '',
    setValue: (value: unknown) => {
      const empty = value === '' || value === null || value === false;
      const next = empty ? undefined : value;
      if (next !== binding.record?.get(field.property)) {
        binding.write({ [field.property]: next });
      }
    },
    validate: (value: unknown) =>
      field.required && (value === undefined || value === '') ? translate('Please fill in this field.') : undefined
  };
  const entry = (component: any, isEdited: any, more: object = {}) => ({ id, component, isEdited, ...props, ...more });
  switch (field.kind) {
    case 'TEXT_AREA':
      return entry(TextAreaEntry, isTextAreaEntryEdited, { autoResize: true });
    case 'CHECKBOX':
      return entry(CheckboxEntry, isCheckboxEntryEdited, {
        getValue: () => [true, 'true'].includes(binding.record?.get(field.property))
      });
    case 'FEEL':
      return entry(FeelEntry, isFeelEntryEdited, { feel: 'required' });
    case 'SELECT':
      return entry(SelectEntry, isSelectEntryEdited, { getOptions: () => options(field, binding) });
    case 'MULTI_SELECT':
      return entry(MultiSelect, () => props.getValue() !== '', {
        choices: withUnknown(field, binding, props.getValue().split(/\s+/).filter(Boolean)).map((c) => ({
          value: c.value,
          label: binding.domain.text(c.label)
        }))
      });
    case 'QUANTITY':
      return entry(Quantity, () => props.getValue() !== '', {
        units: (field.choices ?? []).map((c) => ({ value: c.value, label: binding.domain.text(c.label) })),
        invalid: translate('A whole number greater than 0.')
      });
    default:
      return entry(TextFieldEntry, isTextFieldEntryEdited);
  }
}

function options(field: PanelField, binding: FieldBinding) {
  const value = binding.record?.get(field.property);
  const translate = binding.injector.get('translate');
  return [
    { value: '', label: translate('<none>') },
    ...withUnknown(field, binding, value ? [value] : []).map((c) => ({
      value: c.value,
      label: binding.domain.text(c.label)
    }))
  ];
}

/** The choices, and values of the text that are none of them, so that nothing is lost unseen. */
function withUnknown(field: PanelField, binding: FieldBinding, values: string[]): Choice[] {
  const choices = binding.domain.choicesFor(field, binding.record);
  const unknown = values.filter((v) => !choices.some((c) => c.value === v));
  return [
    ...choices,
    ...unknown.map((v) => ({ value: v, label: { zh: `${v}（不在列表中）`, en: `${v} (not in the list)` } }))
  ];
}

interface EntryProps {
  id: string;
  element: any;
  label: string;
  description?: string;
  disabled: boolean;
  getValue(): string;
  setValue(value: unknown): void;
  validate(value: unknown): string | undefined;
}

/** Frame of an own entry: label, content, error, description. */
function entryFrame(props: EntryProps, content: any, error: string | undefined, labelFor?: string) {
  return jsxs('div', {
    class: `bio-properties-panel-entry${error ? ' has-error' : ''}`,
    'data-entry-id': props.id,
    children: [
      labelFor
        ? jsx('label', { for: labelFor, class: 'bio-properties-panel-label', children: props.label })
        : jsx('span', { id: `${props.id}-label`, class: 'bio-properties-panel-label', children: props.label }),
      content,
      error ? jsx('div', { class: 'bio-properties-panel-error', children: error }) : null,
      jsx(DescriptionEntry, { forId: props.id, element: props.element, value: props.description })
    ]
  });
}

function MultiSelect(props: EntryProps & { choices: { value: string; label: string }[] }) {
  const chosen = props.getValue().split(/\s+/).filter(Boolean);
  const toggle = (value: string, on: boolean) => {
    const next = props.choices.map((c) => c.value).filter((v) => (v === value ? on : chosen.includes(v)));
    props.setValue(next.join(' '));
  };
  const boxes = props.choices.map((choice) =>
    jsxs(
      'label',
      {
        class: 'sunlit-choice',
        children: [
          jsx('input', {
            type: 'checkbox',
            name: `${props.id}-${choice.value}`,
            checked: chosen.includes(choice.value),
            disabled: props.disabled,
            onChange: (e: any) => toggle(choice.value, e.target.checked)
          }),
          choice.label
        ]
      },
      choice.value
    )
  );
  const group = jsx('div', { role: 'group', 'aria-labelledby': `${props.id}-label`, children: boxes });
  return entryFrame(props, group, props.validate(props.getValue()));
}

function Quantity(props: EntryProps & { units: { value: string; label: string }[]; invalid: string }) {
  const stored = props.getValue();
  const parsed = parseQuantity(stored);
  const [amount, setAmount] = useState(parsed ? String(parsed.amount) : stored);
  const [unit, setUnit] = useState(parsed?.unit ?? props.units[0]?.value ?? '');
  useEffect(() => {
    setAmount(parsed ? String(parsed.amount) : stored);
    if (parsed) {
      setUnit(parsed.unit);
    }
  }, [stored, props.element]);
  const valid = /^[1-9][0-9]{0,3}$/.test(amount);
  const commit = (nextAmount: string, nextUnit: string) => {
    if (nextAmount === '') {
      props.setValue('');
    } else if (/^[1-9][0-9]{0,3}$/.test(nextAmount)) {
      props.setValue(nextAmount + nextUnit);
    }
  };
  const inputId = `bio-properties-panel-${props.id}`;
  const content = jsxs('div', {
    class: 'sunlit-quantity',
    children: [
      jsx('input', {
        id: inputId,
        class: 'bio-properties-panel-input',
        inputMode: 'numeric',
        autoComplete: 'off',
        value: amount,
        disabled: props.disabled,
        onInput: (e: any) => setAmount(e.target.value.trim()),
        onChange: (e: any) => commit(e.target.value.trim(), unit)
      }),
      jsx('select', {
        class: 'bio-properties-panel-input',
        'aria-label': props.label,
        value: unit,
        disabled: props.disabled,
        onChange: (e: any) => {
          setUnit(e.target.value);
          commit(amount, e.target.value);
        },
        children: props.units.map((u) => jsx('option', { value: u.value, children: u.label }, u.value))
      })
    ]
  });
  const error = amount !== '' && !valid ? props.invalid : props.validate(stored);
  return entryFrame(props, content, error, inputId);
}
