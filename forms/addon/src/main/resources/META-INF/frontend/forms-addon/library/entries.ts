/**
 * Entries of the editor's properties, in the looks of bpmn.io's. Those of the package
 * @bpmn-io/properties-panel bring a preact of their own and cannot live inside form-js's.
 */
import { h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface EntryProps {
  id: string;
  label: string;
  description?: string;
  getValue(): any;
  setValue(value: any): void;
  getOptions?(): { value: string; label: string }[];
}

const domId = (id: string) => `bio-properties-panel-${id}`;

function frame({ id, label, description }: EntryProps, kind: string, ...parts: any[]) {
  return h(
    'div',
    { class: 'bio-properties-panel-entry', 'data-entry-id': id },
    h('div', { class: `bio-properties-panel-${kind}` }, ...(kind === 'checkbox' ? [] : [labelOf(id, label)]), ...parts),
    description ? h('div', { class: 'bio-properties-panel-description' }, description) : null
  );
}

const labelOf = (id: string, label: string) => h('label', { for: domId(id), class: 'bio-properties-panel-label' }, label);

/**
 * Text typed here is taken when the field is left, so that half a line is not taken for a whole one. The browser keeps it
 * meanwhile: a rendering in between must not write an older text over a newer one.
 */
function Typed({ long, ...props }: EntryProps & { long?: boolean }) {
  const value = String(props.getValue() ?? '');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) {
      input.current.value = value;
    }
  }, [value]);
  return frame(
    props,
    long ? 'textarea' : 'textfield',
    h(long ? 'textarea' : 'input', {
      ref: input,
      id: domId(props.id),
      name: props.id,
      class: 'bio-properties-panel-input',
      ...(long ? { rows: 4 } : { type: 'text', autocomplete: 'off' }),
      spellcheck: false,
      // not onChange: preact's compat layer would make it an onInput
      onChangeCapture: (e: any) => props.setValue(e.target.value)
    } as any)
  );
}

export const TextEntry = (props: EntryProps) => h(Typed, props);
export const LinesEntry = (props: EntryProps) => h(Typed, { ...props, long: true });

export const CheckEntry = (props: EntryProps) =>
  frame(
    props,
    'checkbox',
    h('input', {
      id: domId(props.id),
      name: props.id,
      type: 'checkbox',
      class: 'bio-properties-panel-input',
      checked: props.getValue() === true,
      onChange: (e: any) => props.setValue(e.target.checked)
    }),
    labelOf(props.id, props.label)
  );

export const ChoiceEntry = (props: EntryProps) =>
  frame(
    props,
    'select',
    h(
      'select',
      {
        id: domId(props.id),
        name: props.id,
        class: 'bio-properties-panel-input',
        value: props.getValue(),
        onInput: (e: any) => props.setValue(e.target.value)
      },
      ...(props.getOptions?.() ?? []).map(({ value, label }) => h('option', { value, selected: value === props.getValue() }, label))
    )
  );

/** Whether the mark of a changed entry is shown at its group. */
export const isFilled = (node: HTMLInputElement | null) => Boolean(node && (node.type === 'checkbox' ? node.checked : node.value));
