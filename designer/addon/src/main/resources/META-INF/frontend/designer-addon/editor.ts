import Modeler from 'bpmn-js/lib/Modeler';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  ZeebePropertiesProviderModule
} from 'bpmn-js-properties-panel';
import ZeebeBehaviorsModule from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import { bpmnRenderer, importInto, moddleExtensions, shownInEnglish, translateModule, translator } from './common';
import { domainModules, DomainContext } from './extension/domain';
import { showDomainHeader } from './extension/header';
import type { Configuration, Diagram } from './model';
import { problemsOn } from './problems';
import { createRoot, fitWhenVisible } from './root';
import { translateDom } from './translate-dom';

export function createEditor(host: HTMLElement, config: Configuration): Diagram {
  const translate = translator(config.locale);
  const root = createRoot(host, 'sunlit-bpmn sunlit-bpmn-editor');
  const canvasEl = document.createElement('div');
  canvasEl.className = 'sunlit-canvas';
  const side = document.createElement('div');
  side.className = 'sunlit-panel';
  const header = document.createElement('div');
  header.className = 'sunlit-panel-header';
  const panelEl = document.createElement('div');
  panelEl.className = 'sunlit-panel-body';
  side.append(header, panelEl);
  root.append(canvasEl, side);

  const domain = new DomainContext(config);
  const modeler: any = new Modeler({
    container: canvasEl,
    propertiesPanel: { feelPopupContainer: root },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ZeebePropertiesProviderModule,
      ZeebeBehaviorsModule,
      CreateAppendAnythingModule,
      translateModule(config.locale),
      ...domainModules(domain)
    ],
    moddleExtensions: moddleExtensions(config),
    bpmnRenderer
  } as any);
  // for browser tests, and for nothing else
  (host as any).__bpmn = modeler;

  modeler.get('propertiesPanel').attachTo(panelEl, header);
  showDomainHeader(modeler, header, domain);

  const observer =
    config.locale === 'zh'
      ? translateDom(root, shownInEnglish, ['.bio-properties-panel-header-label', '.sunlit-problem', '.sunlit-problem-strip', '.sunlit-header-name'])
      : undefined;

  const { technicalGroups = [] } = config.extension ?? {};
  if (technicalGroups.length > 0) {
    side.append(technicalSwitch(translate('Technical settings'), (on) => {
      domain.technical = on;
      modeler.get('eventBus').fire('propertiesPanel.providersChanged');
    }));
  }

  let readable = false;
  let importing = false;
  let revision = 0;
  let timer: number | undefined;
  let pending = false;
  const emit = () => {
    const stack = modeler.get('commandStack');
    host.dispatchEvent(
      new CustomEvent('bpmn-changed', {
        detail: { revision, canUndo: stack.canUndo(), canRedo: stack.canRedo() }
      })
    );
  };
  modeler.on('commandStack.changed', () => {
    if (importing) {
      return;
    }
    revision++;
    if (timer !== undefined) {
      pending = true;
      return;
    }
    emit();
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
    wait();
  });
  modeler.on('selection.changed', (e: any) => {
    const element = e.newSelection.length === 1 ? e.newSelection[0] : undefined;
    host.dispatchEvent(
      new CustomEvent('bpmn-selected', {
        detail: { id: element?.businessObject?.id ?? null, type: element?.type ?? null }
      })
    );
  });

  const fit = () => {
    const palette = canvasEl.querySelector('.djs-palette')?.getBoundingClientRect().width ?? 0;
    fitWhenVisible(host, modeler.get('canvas'), { top: 40, right: 40, bottom: 50, left: palette + 30 });
  };

  const showProblems = problemsOn(modeler, canvasEl, config.locale);

  return {
    importXml: async (xml) => {
      importing = true;
      try {
        readable = await importInto(host, canvasEl, modeler, xml, config.locale);
        if (readable) {
          fit();
        }
      } finally {
        importing = false;
      }
    },
    exportXml: async () => {
      if (!readable) {
        throw new Error('No flow is open that could be read');
      }
      return (await modeler.saveXML({ format: true })).xml;
    },
    exportSvg: async () => (await modeler.saveSVG()).svg,
    setChoices: (choices) => domain.setChoices(choices, modeler),
    select: (id) => {
      const element = modeler.get('elementRegistry').get(id);
      if (element) {
        modeler.get('selection').select(element);
        modeler.get('canvas').scrollToElement(element, 120);
      }
    },
    fit,
    undo: () => modeler.get('commandStack').canUndo() && modeler.get('commandStack').undo(),
    redo: () => modeler.get('commandStack').canRedo() && modeler.get('commandStack').redo(),
    showProblems,
    destroy: () => {
      window.clearTimeout(timer);
      observer?.disconnect();
      modeler.destroy();
    }
  };
}

/** The switch at the foot of the panel behind which the engine's own settings are kept. */
function technicalSwitch(label: string, onChange: (on: boolean) => void): HTMLElement {
  const foot = document.createElement('label');
  foot.className = 'sunlit-technical';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.addEventListener('change', () => onChange(box.checked));
  foot.append(box, label);
  return foot;
}
