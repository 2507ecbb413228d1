/** The components of the field library. */
import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { divisions } from './divisions';
import { attachments } from './file-fields';
import { described, editable, frame, type Around, type FieldProps } from './frame';
import { capital, CONCLUSIONS, levelAsked, LEVELS, MATERIAL_FORMS, materialsAsked, personOf, residentIdFault } from './rules';

type Component = (props: FieldProps) => any;

const hint = (text: string) => h('div', { class: 'sunlit-field-hint', 'aria-live': 'polite' }, text);

const numbered =
  (type: string, longest: number, mode: string, note?: (text: string) => string): Component =>
  (props) =>
    frame(
      props,
      type,
      h(
        'div',
        { class: 'fjs-input-group' },
        h('input', {
          ...described(props),
          class: 'fjs-input',
          type: 'text',
          inputMode: mode,
          autocomplete: 'off',
          spellcheck: false,
          maxLength: longest * 2,
          value: props.value ?? '',
          onInput: (e: any) => props.onChange({ value: e.target.value.toUpperCase() })
        })
      ),
      note && hint(note(props.value ?? ''))
    );

const division =
  ({ words }: Around): Component =>
  (props) => {
    const { field, value, onChange, domId } = props;
    const within: string = field.within ?? '';
    const [picked, setPicked] = useState<string>(value?.code ?? within);
    const [, redraw] = useState(0);
    useEffect(() => setPicked(value?.code ?? within), [value?.code, within]);
    useEffect(() => {
      void divisions.load(picked).then(() => redraw((n) => n + 1));
    }, [picked]);
    const path = divisions.path(picked);
    const fixed = divisions.path(within).length;
    const selects = [];
    for (let depth = 0; depth <= levelAsked(field); depth++) {
      const above = depth === 0 ? '' : path[depth - 1];
      const choices = above === undefined ? [] : divisions.children(above);
      if (choices.length === 0 && depth > 0) {
        break;
      }
      const kind = choices.length > 0 ? words[LEVELS[levelOfChoice(choices[0].code)] as 'city'] : words.province;
      selects.push(
        h(
          'select',
          {
            id: depth === fixed ? domId : `${domId}-${depth}`,
            class: 'fjs-input sunlit-division',
            disabled: !editable(props) || depth < fixed,
            'aria-label': kind,
            value: path[depth] ?? '',
            onChange: (e: any) => {
              const code = e.target.value || above;
              setPicked(code);
              void divisions.load(code).then(() => {
                const names = code ? divisions.names(code) : undefined;
                onChange({ value: names ? { code, names } : null });
              });
            }
          },
          h('option', { value: '' }, kind),
          ...choices.map((each) => h('option', { value: each.code, key: each.code, selected: each.code === path[depth] }, each.name))
        )
      );
    }
    return frame(props, 'division', h('div', { class: 'sunlit-divisions' }, ...selects));
  };

const levelOfChoice = (code: string) =>
  code.length === 12 ? 4 : code.length === 9 ? 3 : code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2;

/** A number as a person types it; undefined if it is none. */
function amountOf(text: string): number | null | undefined {
  const bare = text.trim().replaceAll(/[,，]/g, '');
  return bare === '' ? null : /^-?\d+(\.\d*)?$/.test(bare) ? Number(bare) : undefined;
}

const money =
  ({ words }: Around): Component =>
  (props) => {
    const { value, onChange } = props;
    const [text, setText] = useState<string>(value === null || value === undefined ? '' : String(value));
    useEffect(() => {
      if (amountOf(text) !== (value ?? null)) {
        setText(value === null || value === undefined ? '' : String(value));
      }
    }, [value]);
    return frame(
      props,
      'money',
      h(
        'div',
        { class: 'fjs-input-group' },
        h('input', {
          ...described(props),
          class: 'fjs-input',
          type: 'text',
          inputMode: 'decimal',
          autocomplete: 'off',
          maxLength: 24,
          value: text,
          onInput: (e: any) => {
            const amount = amountOf(e.target.value);
            if (amount === undefined) {
              e.target.value = text; // a letter or a second point is not taken
              return;
            }
            setText(e.target.value);
            onChange({ value: amount });
          }
        }),
        h('span', { class: 'fjs-input-adornment border-left' }, words.yuan)
      ),
      hint(typeof value === 'number' && Math.abs(value) < 1e13 ? `${words.capital}：${capital(value)}` : '')
    );
  };

const materials =
  ({ words, input }: Around): Component =>
  (props) => {
    const rows: any[] = props.value ?? [];
    const asked = materialsAsked(props.field, input());
    const change = (name: string, usual: any, part: object) => {
      const before = rows.find((row) => row.material === name) ?? usual;
      const after = { ...before, ...part };
      props.onChange({
        value: asked
          .map((each) => (each.name === name ? after : rows.find((row) => row.material === each.name)))
          .filter((row) => row !== undefined)
      });
    };
    const cells = asked.map((each, i) => {
      const usual = { material: each.name, form: MATERIAL_FORMS.includes(each.form ?? '') ? each.form : 'original', count: 0, received: false };
      const row = rows.find((r) => r.material === each.name) ?? usual;
      const off = !editable(props);
      return h(
        'tr',
        { key: each.name },
        h('td', {}, each.name, each.required ? h('span', { class: 'sunlit-necessary' }, words.necessary) : null),
        h(
          'td',
          {},
          h(
            'select',
            { class: 'fjs-input', disabled: off, 'aria-label': `${each.name} ${words.form}`, value: row.form, onChange: (e: any) => change(each.name, usual, { form: e.target.value }) },
            ...MATERIAL_FORMS.map((form) => h('option', { value: form, selected: form === row.form }, words[form as 'copy']))
          )
        ),
        h(
          'td',
          {},
          h('input', {
            class: 'fjs-input',
            type: 'number',
            min: 0,
            max: 99,
            step: 1,
            disabled: off,
            'aria-label': `${each.name} ${words.count}`,
            value: row.count,
            onInput: (e: any) => {
              const count = Math.min(99, Math.max(0, Math.trunc(Number(e.target.value) || 0)));
              change(each.name, usual, { count, received: count > 0 });
            }
          })
        ),
        h(
          'td',
          {},
          h('input', {
            type: 'checkbox',
            id: i === 0 ? props.domId : undefined,
            disabled: off,
            'aria-label': `${each.name} ${words.received}`,
            checked: row.received,
            onChange: (e: any) =>
              change(each.name, usual, { received: e.target.checked, count: e.target.checked ? Math.max(1, row.count, each.copies ?? 1) : 0 })
          })
        )
      );
    });
    const heads = [words.material, words.form, words.count, words.received].map((text) => h('th', { scope: 'col' }, text));
    return frame(
      props,
      'materials',
      asked.length === 0
        ? hint(words.noMaterials)
        : h('table', { class: 'sunlit-table' }, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...cells))
    );
  };

const opinion =
  ({ words }: Around): Component =>
  (props) => {
    const { field, value, onChange, domId } = props;
    const offered = CONCLUSIONS.filter((each) => !(field.conclusions?.length > 0) || field.conclusions.includes(each));
    const off = !editable(props);
    return frame(
      props,
      'opinion',
      h(
        'div',
        { class: 'sunlit-conclusions', role: 'radiogroup', 'aria-label': field.label },
        ...offered.map((each, i) =>
          h(
            'label',
            { key: each },
            h('input', {
              type: 'radio',
              id: i === 0 ? domId : `${domId}-${each}`,
              name: domId,
              disabled: off,
              checked: value?.conclusion === each,
              onChange: () => onChange({ value: { conclusion: each, text: value?.text ?? '' } })
            }),
            words[each as 'agree']
          )
        )
      ),
      h('textarea', {
        class: 'fjs-textarea',
        rows: 3,
        'aria-label': words.opinionText,
        placeholder: words.opinionText,
        disabled: off || !value,
        value: value?.text ?? '',
        onInput: (e: any) => onChange({ value: { conclusion: value.conclusion, text: e.target.value.replaceAll('\r', '') } })
      })
    );
  };

/** The moment in China, with its offset. */
const legalMoment = (now: Date) => new Date(now.getTime() + 8 * 3600_000).toISOString().slice(0, 19) + '+08:00';

const signing =
  ({ words, input, now }: Around): Component =>
  (props) => {
    const { field, value, onChange, domId } = props;
    const signer = input()[field.signerKey || 'currentOfficer'];
    return frame(
      props,
      'signing',
      h(
        'div',
        { class: 'sunlit-signing' },
        value
          ? [h('span', { class: 'sunlit-signature' }, value.name), h('time', { dateTime: value.at }, value.at.slice(0, 16).replace('T', ' '))]
          : h('span', { class: 'sunlit-unsigned' }, words.notSigned),
        h(
          'button',
          {
            type: 'button',
            id: domId,
            class: 'sunlit-plain',
            disabled: !editable(props) || (!value && !signer),
            onClick: () => onChange({ value: value ? null : { id: signer.id, name: signer.name, at: legalMoment(now()) } })
          },
          value ? words.unsign : words.sign
        )
      )
    );
  };

const instruction =
  ({ words }: Around): Component =>
  ({ field }) =>
    h(
      'div',
      { class: 'fjs-form-field fjs-form-field-instruction sunlit-instruction', role: 'note' },
      h('strong', {}, field.title ?? words.instruction),
      ...String(field.text ?? '').split('\n').map((line) => h('p', {}, line))
    );

/** The component of each type, in the order of the palette. */
export const components = (around: Around): Record<string, Component> => ({
  residentId: numbered('residentId', 18, 'text', (text) => {
    if (text === '' || residentIdFault(text, around.now())) {
      return '';
    }
    const person = personOf(text);
    return `${around.words[person.sex]}　${person.born} ${around.words.born}`;
  }),
  creditCode: numbered('creditCode', 18, 'text'),
  mobile: numbered('mobile', 11, 'tel'),
  division: division(around),
  money: money(around),
  materials: materials(around),
  attachments: attachments(around),
  opinion: opinion(around),
  signing: signing(around),
  instruction: instruction(around)
});
