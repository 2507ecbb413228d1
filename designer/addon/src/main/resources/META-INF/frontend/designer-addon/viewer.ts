import Viewer from 'bpmn-js/lib/Viewer';
import MoveCanvasModule from 'diagram-js/lib/navigation/movecanvas';
import SelectionModule from 'diagram-js/lib/features/selection';
import { bpmnRenderer, importInto, moddleExtensions, translateModule } from './common';
import { drawingModules, DomainContext } from './extension/domain';
import type { Configuration, Diagram } from './model';
import { createRoot, fitWhenVisible } from './root';
import { statesOn } from './states';

const words = {
  zh: { diagram: '流程图', in: '放大', out: '缩小', fit: '显示全图' },
  en: { diagram: 'Flow diagram', in: 'Zoom in', out: 'Zoom out', fit: 'Show all' }
} as const;

export function createViewer(host: HTMLElement, config: Configuration): Diagram {
  const text = words[config.locale];
  const root = createRoot(host, 'sunlit-bpmn sunlit-bpmn-viewer');
  const canvasEl = document.createElement('div');
  canvasEl.className = 'sunlit-canvas';
  root.append(canvasEl);
  root.setAttribute('role', 'group');
  root.setAttribute('aria-label', text.diagram);

  const domain = new DomainContext(config);
  // no zoom by wheel: the page around the diagram must keep scrolling
  const viewer: any = new Viewer({
    container: canvasEl,
    additionalModules: [MoveCanvasModule, SelectionModule, translateModule(config.locale), ...drawingModules(domain)],
    moddleExtensions: moddleExtensions(config),
    bpmnRenderer
  } as any);
  (host as any).__bpmn = viewer;

  let shown = '';
  const canvas = () => viewer.get('canvas');
  const zoomBy = (factor: number) => canvas().zoom(Math.min(4, Math.max(0.2, canvas().zoom() * factor)));
  const insets = { top: 20, right: 20, bottom: 40, left: 20 };
  const fit = () => fitWhenVisible(host, canvas(), insets);
  root.append(
    toolbar([
      ['M12 5v14M5 12h14', text.in, () => zoomBy(1.25)],
      ['M5 12h14', text.out, () => zoomBy(0.8)],
      ['M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5', text.fit, fit]
    ])
  );

  viewer.on('selection.changed', (e: any) => {
    const element = e.newSelection.length === 1 ? e.newSelection[0] : undefined;
    host.dispatchEvent(
      new CustomEvent('bpmn-selected', {
        detail: { id: element?.businessObject?.id ?? null, type: element?.type ?? null }
      })
    );
  });

  const states = statesOn(viewer, root, config.locale);
  let arriving = false; // until it is known where the case is

  return {
    importXml: async (xml) => {
      shown = xml;
      arriving = await importInto(host, canvasEl, viewer, xml, config.locale);
      if (arriving) {
        fit();
      }
    },
    exportXml: async () => shown,
    exportSvg: async () => (await viewer.saveSVG()).svg,
    setChoices: (choices) => domain.setChoices(choices, viewer),
    select: (id) => {
      const element = viewer.get('elementRegistry').get(id);
      if (element) {
        viewer.get('selection').select(element);
        canvas().scrollToElement(element, 80);
      }
    },
    fit,
    highlight: (next) => {
      states(next);
      const steps = Object.keys(next).filter((id) => next[id] === 'CURRENT');
      if (arriving && steps.length > 0) {
        arriving = false;
        const step = () => steps.map((id) => viewer.get('elementRegistry').get(id)).find((e) => e && !e.waypoints);
        fitWhenVisible(host, canvas(), insets, step);
      }
    },
    destroy: () => viewer.destroy()
  };
}

function toolbar(entries: [string, string, () => void][]): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'sunlit-zoom';
  for (const [path, title, action] of entries) {
    const button = document.createElement('button');
    button.type = 'button';
    button.innerHTML = `<svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="${path}"/></svg>`;
    button.title = title;
    button.setAttribute('aria-label', title);
    button.addEventListener('click', action);
    bar.append(button);
  }
  return bar;
}
