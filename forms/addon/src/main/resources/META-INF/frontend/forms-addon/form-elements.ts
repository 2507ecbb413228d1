/**
 * <sunlit-form-viewer> and <sunlit-form-editor>: thin custom elements in light DOM. The heavy
 * libraries are fetched with a dynamic import when the first element is attached.
 */
import type { Configuration, FormImplementation } from './model';

abstract class FormElement extends HTMLElement {
  private form?: FormImplementation;
  private config?: Configuration;
  private queue: Promise<unknown> = Promise.resolve();

  protected abstract create(config: Configuration): Promise<FormImplementation>;

  connectedCallback(): void {
    this.style.display ||= 'block';
    // back in the page without Java knowing (an overlay moved it): show again what was shown
    this.enqueue(async () => {
      if (!this.form && this.config && this.isConnected) {
        await this.show(this.config);
      }
    });
  }

  disconnectedCallback(): void {
    // Flow moves elements by remove + insert in one task: only tidy up if still detached later
    setTimeout(() => {
      if (!this.isConnected) {
        this.enqueue(() => (this.isConnected ? undefined : this.dispose()));
      }
    }, 0);
  }

  /** Shows what Java describes. What the user did survives unless Java brings another form. */
  open(config: Configuration): Promise<void> {
    return this.enqueue(async () => {
      const before = this.config;
      if (before && before.schemaVersion === config.schemaVersion) {
        if (this.form && before.locale === config.locale) {
          this.config = { ...config, schema: before.schema, data: before.data };
          this.form.setReadOnly?.(config.readOnly ?? false);
          this.form.showErrors?.(config.errors ?? {});
          return;
        }
        this.dispose();
        config = { ...config, schema: this.config?.schema, data: this.config?.data, files: this.config?.files };
      }
      this.dispose();
      await this.show(config);
    });
  }

  fetchSchema(): Promise<string> {
    return this.enqueue(() => this.shown().fetchSchema!());
  }

  fetchData(): Promise<Record<string, unknown>> {
    return this.enqueue(() => this.shown().fetchData!());
  }

  setReadOnly(readOnly: boolean): Promise<void> {
    return this.enqueue(() => {
      this.remember({ readOnly });
      this.form?.setReadOnly?.(readOnly);
    });
  }

  showErrors(errors: Record<string, string>): Promise<void> {
    return this.enqueue(() => {
      this.remember({ errors });
      this.form?.showErrors?.(errors);
    });
  }

  submit(): Promise<void> {
    return this.enqueue(() => this.form?.submit?.());
  }

  select(id: string): Promise<void> {
    return this.enqueue(() => this.form?.select?.(id));
  }

  undo(): Promise<void> {
    return this.enqueue(() => this.form?.undo?.());
  }

  redo(): Promise<void> {
    return this.enqueue(() => this.form?.redo?.());
  }

  private shown(): FormImplementation {
    if (!this.form) {
      throw new Error('The form is not open');
    }
    return this.form;
  }

  private remember(part: Partial<Configuration>): void {
    if (this.config) {
      this.config = { ...this.config, ...part };
    }
  }

  private async show(config: Configuration): Promise<void> {
    this.config = config;
    this.lang = config.locale === 'zh' ? 'zh-CN' : 'en';
    this.form = await this.create(config);
    if (typeof config.schema === 'string' && (await this.form.importSchema(config.schema, config.data ?? {}))) {
      this.form.showErrors?.(config.errors ?? {});
    }
  }

  /** Takes the libraries down, but keeps what the user did. */
  private dispose(): void {
    const form = this.form;
    if (form) {
      this.form = undefined;
      this.remember(form.snapshot());
      form.destroy();
      this.replaceChildren();
    }
  }

  /** Calls from Java arrive in one burst (open, then showErrors ...): strictly one by one. */
  private enqueue<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }
}

class FormViewerElement extends FormElement {
  protected override async create(config: Configuration): Promise<FormImplementation> {
    return (await import('./form-viewer')).createFormViewer(this, config);
  }
}

class FormEditorElement extends FormElement {
  protected override async create(config: Configuration): Promise<FormImplementation> {
    return (await import('./form-editor')).createFormEditor(this, config);
  }
}

if (!customElements.get('sunlit-form-viewer')) {
  customElements.define('sunlit-form-viewer', FormViewerElement);
  customElements.define('sunlit-form-editor', FormEditorElement);
}
