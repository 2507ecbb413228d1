/** What every field of the library has around it: label, description, errors. */
import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import { h, type ComponentChildren } from 'preact';
import type { Uploads } from './uploads';
import type { Words } from './words';

/** What form-js hands to the component of a field. */
export interface FieldProps {
  field: Record<string, any>;
  value: any;
  onChange(change: { value: unknown }): void;
  onBlur?(): void;
  onFocus?(): void;
  errors?: string[];
  disabled?: boolean;
  readonly?: boolean;
  domId: string;
}

/** The form around a field. */
export interface Around {
  words: Words;
  input(): Record<string, any>;
  now(): Date;
  /** The files of the form. */
  uploads: Uploads;
}

/** Whether a person may change the value now. */
export const editable = (props: FieldProps): boolean => !props.disabled && !props.readonly;

const any = (component: unknown) => component as any;

export function frame(props: FieldProps, type: string, ...content: ComponentChildren[]) {
  const { field, errors = [], disabled, readonly, domId } = props;
  const states = [errors.length > 0 && 'fjs-has-errors', disabled && 'fjs-disabled', readonly && 'fjs-readonly'];
  return h(
    'div',
    {
      class: ['fjs-form-field', `fjs-form-field-${type}`, 'sunlit-field', ...states].filter(Boolean).join(' '),
      onFocusIn: () => props.onFocus?.(),
      onFocusOut: () => props.onBlur?.()
    },
    h(any(Label), { htmlFor: domId, label: field.label, required: field.validate?.required }),
    ...content,
    h(any(Description), { id: `${domId}-description`, description: field.description }),
    h(any(Errors), { id: `${domId}-error-message`, errors })
  );
}

/** What an input needs to be found by a screen reader. */
export const described = (props: FieldProps) => ({
  id: props.domId,
  disabled: props.disabled,
  readOnly: props.readonly,
  'aria-describedby': `${props.domId}-description ${props.domId}-error-message`,
  'aria-invalid': (props.errors ?? []).length > 0
});
