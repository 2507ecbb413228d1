/** The fields that hold files: form-js's file picker with our uploads behind it, and the list of attachments. */
import { useSingleLineTemplateEvaluation } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { editable, frame, type Around, type FieldProps } from './frame';
import { referencesIn, size, type Upload } from './uploads';

type Component = (props: FieldProps) => any;

const newReference = () => `files::${crypto.randomUUID()}`;

/** Draws the field anew on every step of an upload, and has it judged anew when it begins or ends to stand in the way. */
function useUploads({ uploads }: Around, { value, onChange }: FieldProps): void {
  const [, redraw] = useState(0);
  useEffect(() => {
    const state = () => referencesIn(value).map((reference) => uploads.of(reference).map((each) => each.state)).join();
    let before = state();
    return uploads.listen(() => {
      redraw((n) => n + 1);
      const now = state();
      if (now !== before) {
        before = now;
        onChange({ value });
      }
    });
  }, [uploads, value]);
}

/** A file: its name and size, how far it is, and what can be done about it. */
function fileLine({ words, uploads }: Around, reference: string, upload: Upload, off: boolean, removed: () => void) {
  const percent = upload.bytes === 0 ? 100 : Math.floor((upload.sent / upload.bytes) * 100);
  const address = uploads.address(reference, upload);
  const sending = upload.state === 'sending';
  const remove = () => {
    uploads.remove(reference, upload);
    removed();
  };
  return h(
    'div',
    { class: `sunlit-file ${upload.state}`, key: upload.id ?? upload.name },
    h(
      'span',
      { class: 'sunlit-file-name' },
      address ? h('a', { href: address, target: '_blank', download: upload.name }, upload.name) : upload.name,
      h('small', {}, ` ${size(upload.bytes)}`)
    ),
    sending && h('progress', { max: 100, value: percent, 'aria-label': `${words.sending} ${upload.name}` }),
    sending && h('span', { class: 'sunlit-file-percent' }, `${percent}%`),
    upload.state === 'kept' && uploads.hosted && h('span', { class: 'sunlit-file-kept' }, words.sent),
    upload.message && h('span', { class: 'sunlit-file-fault', role: 'alert' }, upload.message),
    !off && upload.state === 'failed' && h('button', { type: 'button', class: 'sunlit-plain', 'aria-label': `${words.retry} ${upload.name}`, onClick: () => uploads.retry(reference, upload) }, words.retry),
    !off &&
      h(
        'button',
        { type: 'button', class: 'sunlit-plain', 'aria-label': `${sending ? words.cancel : words.remove} ${upload.name}`, onClick: remove },
        sending ? words.cancel : words.remove
      )
  );
}

const choosing = (props: FieldProps, label: string, settings: { multiple: boolean; accept?: string }, chosen: (files: File[]) => void) =>
  h(
    'label',
    { class: 'sunlit-add', 'aria-disabled': !editable(props) },
    label,
    h('input', {
      id: props.domId,
      type: 'file',
      ...settings,
      disabled: !editable(props),
      'aria-describedby': `${props.domId}-description ${props.domId}-error-message`,
      onChange: (e: any) => {
        const files: File[] = [...e.target.files];
        e.target.value = '';
        if (files.length > 0) {
          chosen(files);
        }
      }
    })
  );

/** A reference of which no file is known: it was never sent to its end, or taken back elsewhere. */
const lost = (words: Around['words'], off: boolean, remove: () => void) =>
  h(
    'div',
    { class: 'sunlit-file refused' },
    h('span', { class: 'sunlit-file-fault' }, words.fileLost),
    !off && h('button', { type: 'button', class: 'sunlit-plain', onClick: remove }, words.remove)
  );

/** The file picker of form-js: one reference, behind which one or several files stand. */
export const filepicker =
  (around: Around): Component =>
  (props) => {
    useUploads(around, props);
    const { words, uploads } = around;
    const accept = useSingleLineTemplateEvaluation(props.field.accept ?? '', {}) as string;
    const multiple = props.field.multiple === true || props.field.multiple === '=true';
    const reference: string | null = props.value || null;
    const files = uploads.of(reference);
    const off = !editable(props);
    const cleared = () => uploads.of(reference).length === 0 && props.onChange({ value: null });
    return frame(
      props,
      'filepicker',
      files.length === 0 && !reference ? h('div', { class: 'sunlit-field-hint' }, words.noFile) : null,
      ...files.map((each) => fileLine(around, reference!, each, off, cleared)),
      reference && files.length === 0 ? lost(words, off, () => props.onChange({ value: null })) : null,
      multiple || files.length === 0
        ? choosing(props, words.chooseFile, { multiple, ...(accept && { accept }) }, (chosen) => {
            const into = reference ?? newReference();
            uploads.add(into, chosen);
            props.onChange({ value: into });
          })
        : null
    );
  };

/** The list of attachments: each file under a reference of its own, with what it is. */
export const attachments =
  (around: Around): Component =>
  (props) => {
    useUploads(around, props);
    const { words, uploads } = around;
    const list: { name: string; file: string }[] = props.value ?? [];
    const change = (value: typeof list) => props.onChange({ value });
    const off = !editable(props);
    const rows = list.map((each, i) => {
      const without = () => change(list.filter((other) => other.file !== each.file));
      const upload = uploads.of(each.file)[0];
      return h(
        'tr',
        { key: each.file },
        h(
          'td',
          {},
          h('input', {
            class: 'fjs-input',
            type: 'text',
            maxLength: 200,
            disabled: off,
            'aria-label': `${words.fileName} ${i + 1}`,
            value: each.name,
            onInput: (e: any) => change(list.map((other, k) => (k === i ? { ...other, name: e.target.value } : other)))
          })
        ),
        h('td', {}, upload ? fileLine(around, each.file, upload, off, without) : lost(words, off, without))
      );
    });
    const heads = [words.fileName, words.file].map((text) => h('th', { scope: 'col' }, text));
    return frame(
      props,
      'attachments',
      list.length === 0
        ? h('div', { class: 'sunlit-field-hint', 'aria-live': 'polite' }, words.noFiles)
        : h('table', { class: 'sunlit-table sunlit-attachments' }, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows)),
      choosing(props, words.addFile, { multiple: true }, (chosen) => {
        const added = chosen.map((file) => ({ name: file.name.replace(/\.[^.]*$/, ''), file: newReference() }));
        added.forEach((each, i) => uploads.add(each.file, [chosen[i]!]));
        change([...list, ...added]);
      })
    );
  };
