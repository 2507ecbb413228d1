import { FormEditor } from '@bpmn-io/form-js-editor';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor-base.css';
import '@bpmn-io/form-js-editor/dist/assets/dragula.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import './forms-addon.css';
import './theme.css';
import './library/library.css';
import { libraryModule } from './library/module';
import { libraryProperties } from './library/properties';
import { importInto } from './import-error';
import { dictionaryOf, fieldNamesModule, localizeDatePicker, nameEntries } from './language';
import type { Configuration, FormImplementation } from './model';
import { createRoot } from './root';
import { translateDom } from './translate-dom';
import { editorPatterns, editorTexts } from './zh-editor';
import { helpTexts } from './zh-help';
import { viewerTexts } from './zh-viewer';

/** What the author of the form wrote is left alone. */
const CONTENT = [
  '.fjs-form-container label.fjs-form-field-label',
  '.fjs-form-container .fjs-form-field-description',
  '.fjs-form-container .fjs-form-field-text',
  '.bio-properties-panel-header-label',
  '.bio-properties-panel-collapsible-entry-header-title'
];

export function createFormEditor(host: HTMLElement, config: Configuration): FormImplementation {
  localizeDatePicker(config.locale);
  const root = createRoot(host, 'sunlit-form sunlit-form-editor');
  const editor: any = new FormEditor({
    container: root,
    additionalModules: [libraryModule(config.locale), libraryProperties(config.locale), fieldNamesModule(config.locale)]
  } as any);
  // for browser tests, and for nothing else
  (host as any).__form = editor;
  const dictionary = dictionaryOf({ ...viewerTexts, ...helpTexts, ...editorTexts }, editorPatterns);
  const observer = config.locale === 'zh' ? translateDom(root, dictionary, CONTENT) : undefined;
  if (config.locale === 'zh') {
    editor.on('commandStack.formField.edit.preExecute', 2000, (e: any) => nameEntries(e.context.properties));
  }

  let known = config.schema ?? undefined;
  let readable = false;
  let importing = false;
  let revision = 0;
  let timer: number | undefined;
  let pending = false;
  const emit = () => host.dispatchEvent(new CustomEvent('schema-changed', { detail: { revision } }));
  const wait = () => {
    timer = window.setTimeout(() => {
      timer = undefined;
      if (pending) {
        pending = false;
        emit();
        wait();
      }
    }, 300);
  };
  editor.on('commandStack.changed', () => {
    if (importing) {
      return;
    }
    revision++;
    if (timer !== undefined) {
      pending = true;
      return;
    }
    emit();
    wait();
  });

  const text = () => JSON.stringify(editor.saveSchema(), null, 2);
  const stack = () => editor.get('commandStack');

  return {
    importSchema: async (schema) => {
      known = schema;
      importing = true;
      try {
        readable = await importInto(host, root, config.locale, () =>
          Promise.resolve().then(() => editor.importSchema(JSON.parse(schema)))
        );
        return readable;
      } finally {
        importing = false;
      }
    },
    snapshot: () => ({ schema: readable ? text() : known }),
    fetchSchema: () => {
      if (!readable) {
        throw new Error('No form is open that could be read');
      }
      return text();
    },
    select: (id) => {
      const field = editor.get('formFieldRegistry').get(id);
      if (field) {
        editor.get('selection').set(field);
      }
    },
    undo: () => stack().canUndo() && stack().undo(),
    redo: () => stack().canRedo() && stack().redo(),
    destroy: () => {
      window.clearTimeout(timer);
      observer?.disconnect();
      editor.destroy();
    }
  };
}
