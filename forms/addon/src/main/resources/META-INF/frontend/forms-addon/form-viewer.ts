import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './forms-addon.css';
import './theme.css';
import './library/library.css';
import { besideModule } from './library/beside';
import { libraryModule } from './library/module';
import { Uploads } from './library/uploads';
import { words } from './library/words';
import { keyOf } from './held-messages';
import { importInto } from './import-error';
import { fieldNamesModule, localizeDatePicker, viewerDictionary } from './language';
import type { Configuration, FormImplementation } from './model';
import { createRoot } from './root';
import { flatten, ServerErrors } from './server-errors';
import { translateDom } from './translate-dom';
import { createWizard, type Wizard } from './wizard';

/** What the author of the form wrote is left alone. */
const CONTENT = ['.fjs-form-field-text', '.fjs-form-field-html', '.fjs-form-field-description', 'label'];

const summaryHead = { zh: '请先处理以下问题：', en: 'Please see to this first:' } as const;

export function createFormViewer(host: HTMLElement, config: Configuration): FormImplementation {
  localizeDatePicker(config.locale);
  const root = createRoot(host, 'sunlit-form sunlit-form-viewer');
  // Java puts the address where the host takes files into an attribute: it is made anew with each page
  const url = host.getAttribute('upload');
  const uploads = new Uploads(words(config.locale), url && config.upload ? { url, ...config.upload } : undefined, config.files);
  const serverErrors = new ServerErrors(config.locale);
  const form: any = new Form({
    container: root,
    properties: { readOnly: config.readOnly ?? false },
    additionalModules: [libraryModule(config.locale, uploads), fieldNamesModule(config.locale), serverErrors.module(), besideModule(config.locale)]
  } as any);
  // for browser tests, and for nothing else
  (host as any).__form = form;
  const observer = config.locale === 'zh' ? translateDom(root, viewerDictionary, CONTENT) : undefined;

  let schema = config.schema ?? undefined;
  let importing = false;
  let revision = 0;
  let timer: number | undefined;
  let wizard: Wizard | undefined;

  form.on('presubmit', () => {
    uploads.submitting = true;
    serverErrors.clear();
    showSummary([]);
  });
  form.on('sunlit.formErrors', (e: any) => e.lines.length > 0 && showSummary(e.lines));
  form.on('submit', (e: any) => {
    uploads.submitting = false;
    const errors = flatten(e.errors);
    host.dispatchEvent(new CustomEvent('form-submit', { detail: { data: plain(e.data), errors } }));
    if (Object.keys(errors).length > 0) {
      wizard?.reveal(Object.keys(e.errors));
      focusFirstError();
    } else {
      wizard?.lock();
    }
  });
  let lastData = '';
  form.on('changed', (e: any) => {
    const now = JSON.stringify(e.data);
    if (importing || now === lastData) {
      lastData = now;
      return;
    }
    lastData = now;
    revision++;
    timer ??= window.setTimeout(() => {
      timer = undefined;
      host.dispatchEvent(new CustomEvent('form-changed', { detail: { revision } }));
    }, 500);
  });

  const focusFirstError = () =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const field = root.querySelector<HTMLElement>('.fjs-form-field.fjs-has-errors');
        const input = field?.querySelector<HTMLElement>('input, textarea, select, button, [tabindex]');
        (input ?? root.querySelector<HTMLElement>('.sunlit-form-summary'))?.focus();
        field?.scrollIntoView({ block: 'nearest' });
      })
    );

  const showSummary = (lines: string[]) => {
    root.querySelector(':scope > .sunlit-form-summary')?.remove();
    if (lines.length > 0) {
      const box = document.createElement('div');
      box.className = 'sunlit-form-summary';
      box.setAttribute('role', 'alert');
      box.tabIndex = -1;
      const head = document.createElement('strong');
      head.textContent = summaryHead[config.locale];
      const list = document.createElement('ul');
      for (const line of lines) {
        const item = document.createElement('li');
        item.textContent = line;
        list.append(item);
      }
      box.append(head, list);
      root.prepend(box);
    }
  };

  return {
    importSchema: async (text, data) => {
      schema = text;
      importing = true;
      try {
        return await importInto(host, root, config.locale, async () => {
          await form.importSchema(JSON.parse(text), data);
          wizard?.destroy();
          wizard = config.wizard ? createWizard(root, form, config.locale, () => config.readOnly ?? false) : undefined;
        });
      } finally {
        importing = false;
      }
    },
    snapshot: () => ({ schema, data: form._getState().data ?? config.data, files: uploads.kept() }),
    setReadOnly: (readOnly) => {
      config.readOnly = readOnly;
      form.setProperty('readOnly', readOnly);
    },
    showErrors: (errors) => {
      serverErrors.set(errors);
      if (!form._getState().schema) {
        return;
      }
      form.validate();
      const keys = new Set(
        form.get('formFieldInstanceRegistry').getAllKeyed().map((i: any) => keyOf(i.id, i.indexes))
      );
      showSummary(Object.entries(errors).filter(([key]) => !keys.has(key)).map(([, message]) => message));
      if (Object.keys(errors).length > 0) {
        wizard?.reveal(Object.keys(errors).map((key) => key.replace(/\[.*$/, '')));
        focusFirstError();
      } else {
        form._setState({ errors: {} });
      }
    },
    submit: () => {
      wizard?.unlock();
      form.submit();
    },
    fetchData: () => plain(form._getSubmitData()),
    destroy: () => {
      window.clearTimeout(timer);
      observer?.disconnect();
      wizard?.destroy();
      uploads.stop();
      form.destroy();
    }
  };
}

/** What JSON can say; form-js leaves undefined in places. */
const plain = (data: any): any => JSON.parse(JSON.stringify(data ?? {}));
