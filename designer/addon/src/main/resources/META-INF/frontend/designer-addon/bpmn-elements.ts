/**
 * <sunlit-bpmn-editor> and <sunlit-bpmn-viewer>: thin custom elements in light DOM. The heavy
 * libraries are fetched with a dynamic import when the first element is attached.
 */
import type { Choices, Configuration, Diagram, Problem, States } from './model';

abstract class BpmnElement extends HTMLElement {
  private diagram?: Diagram;
  private config?: Configuration;
  private queue: Promise<unknown> = Promise.resolve();

  protected abstract create(config: Configuration): Promise<Diagram>;

  connectedCallback(): void {
    this.style.display ||= 'flex';
    // back in the page without Java knowing (an overlay moved it): show again what was shown
    this.enqueue(async () => {
      if (!this.diagram && this.config && this.isConnected) {
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

  /** Shows what Java describes. Edits survive unless Java brings another text. */
  open(config: Configuration): Promise<void> {
    return this.enqueue(async () => {
      const before = this.config;
      if (before && before.xmlVersion === config.xmlVersion) {
        if (this.diagram && sameSetup(before, config)) {
          this.config = { ...config, xml: before.xml };
          this.diagram.setChoices(config.choices ?? {});
          this.diagram.showProblems?.(config.problems ?? []);
          this.diagram.highlight?.(config.states ?? {});
          return;
        }
        await this.dispose();
        config = { ...config, xml: this.config?.xml };
      }
      await this.dispose();
      await this.show(config);
    });
  }

  setXml(xml: string, xmlVersion: number): Promise<void> {
    return this.enqueue(async () => {
      if (this.config) {
        this.config = { ...this.config, xml, xmlVersion };
      }
      await this.diagram?.importXml(xml);
    });
  }

  exportXml(): Promise<string> {
    return this.enqueue(() => this.shown().exportXml());
  }

  exportSvg(): Promise<string> {
    return this.enqueue(() => this.shown().exportSvg());
  }

  setChoices(choices: Choices): Promise<void> {
    return this.enqueue(() => {
      this.remember({ choices });
      this.diagram?.setChoices(choices);
    });
  }

  showProblems(problems: Problem[]): Promise<void> {
    return this.enqueue(() => {
      this.remember({ problems });
      this.diagram?.showProblems?.(problems);
    });
  }

  highlight(states: States): Promise<void> {
    return this.enqueue(() => {
      this.remember({ states });
      this.diagram?.highlight?.(states);
    });
  }

  select(id: string): Promise<void> {
    return this.enqueue(() => this.diagram?.select(id));
  }

  fit(): Promise<void> {
    return this.enqueue(() => this.diagram?.fit());
  }

  undo(): Promise<void> {
    return this.enqueue(() => this.diagram?.undo?.());
  }

  redo(): Promise<void> {
    return this.enqueue(() => this.diagram?.redo?.());
  }

  private shown(): Diagram {
    if (!this.diagram) {
      throw new Error('The diagram is not open');
    }
    return this.diagram;
  }

  private remember(part: Partial<Configuration>): void {
    if (this.config) {
      this.config = { ...this.config, ...part };
    }
  }

  private async show(config: Configuration): Promise<void> {
    this.config = config;
    this.lang = config.locale === 'zh' ? 'zh-CN' : 'en';
    this.diagram = await this.create(config);
    if (config.xml !== undefined && config.xml !== null) {
      await this.diagram.importXml(config.xml);
    }
    this.diagram.showProblems?.(config.problems ?? []);
    this.diagram.highlight?.(config.states ?? {});
  }

  /** Takes the libraries down, but keeps what was drawn. */
  private async dispose(): Promise<void> {
    const diagram = this.diagram;
    if (!diagram) {
      return;
    }
    this.diagram = undefined;
    try {
      this.remember({ xml: await diagram.exportXml() });
    } catch {
      // nothing readable was drawn: the text that Java sent stays
    }
    diagram.destroy();
    this.replaceChildren();
  }

  /** Calls from Java arrive in one burst (open, then showProblems ...): strictly one by one. */
  private enqueue<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }
}

function sameSetup(a: Configuration, b: Configuration): boolean {
  return a.locale === b.locale && JSON.stringify(a.extension) === JSON.stringify(b.extension);
}

class BpmnEditorElement extends BpmnElement {
  protected override async create(config: Configuration): Promise<Diagram> {
    return (await import('./editor')).createEditor(this, config);
  }
}

class BpmnViewerElement extends BpmnElement {
  protected override async create(config: Configuration): Promise<Diagram> {
    return (await import('./viewer')).createViewer(this, config);
  }
}

if (!customElements.get('sunlit-bpmn-editor')) {
  customElements.define('sunlit-bpmn-editor', BpmnEditorElement);
  customElements.define('sunlit-bpmn-viewer', BpmnViewerElement);
}
