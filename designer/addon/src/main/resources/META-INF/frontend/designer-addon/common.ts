import 'diagram-js/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import './designer-addon.css';
import './theme.css';
import zeebeModdle from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { canvasZh } from './zh-canvas';
import { panelZh } from './zh-panel';
import type { Configuration, Language } from './model';

const dictionary: Record<string, string> = { ...canvasZh, ...panelZh };

/** The header of the properties panel asks for 'Service Task', the dictionary has 'Service task'. */
const sentenceCase = (text: string): string =>
  text.charAt(0) + text.slice(1).toLowerCase().replace('(non interrupting)', '(non-interrupting)');

/** English texts that were asked for and have no Chinese; the dictionary test reads them. */
export const untranslated = new Set<string>();

export type Translate = (template: string, replacements?: Record<string, unknown>) => string;

export function translator(language: Language): Translate {
  return (template, replacements) => {
    let text = template;
    const words = { ...replacements };
    if (language === 'zh') {
      for (const key of ['type', 'eventType']) {
        words[key] = dictionary[String(words[key])] ?? words[key];
      }
      const found = dictionary[template] ?? dictionary[sentenceCase(template)];
      if (found === undefined && /[A-Za-z]{2}/.test(template)) {
        untranslated.add(template);
      }
      text = found ?? template;
    }
    return text.replace(/{([^}]+)}/g, (_, key) => String(words[key] ?? `{${key}}`));
  };
}

/** Texts that the library shows without asking its translate function. */
export function shownInEnglish(text: string): string | undefined {
  const count = /^List contains (\d+) items?$/.exec(text);
  return count ? `共 ${count[1]} 项` : dictionary[text];
}

export const translateModule = (language: Language) => ({
  translate: ['value', translator(language)]
});

/** Colours of plain shapes, by the theme; exported pictures have the light ones. */
export const bpmnRenderer = {
  defaultFillColor: 'var(--sunlit-shape-fill, white)',
  defaultStrokeColor: 'var(--sunlit-shape-stroke, black)',
  defaultLabelColor: 'var(--sunlit-shape-stroke, black)'
};

export function moddleExtensions(config: Configuration): Record<string, unknown> {
  const moddle = config.extension?.moddle;
  return moddle ? { zeebe: zeebeModdle, [moddle.prefix]: moddle } : { zeebe: zeebeModdle };
}

/** Shows in place of the drawing that the text cannot be drawn, so that nobody sees an empty canvas. */
export function showImportError(root: HTMLElement, language: Language, error?: string): void {
  root.querySelector(':scope > .sunlit-import-error')?.remove();
  if (error !== undefined) {
    const box = document.createElement('div');
    box.className = 'sunlit-import-error';
    box.setAttribute('role', 'alert');
    const head = document.createElement('strong');
    head.textContent =
      language === 'zh' ? '这份流程图无法读取。请换用正确的 BPMN 文件，或恢复上一个版本。' : 'This flow cannot be read. Use a correct BPMN file, or restore the last version.';
    const detail = document.createElement('div');
    detail.textContent = error;
    box.append(head, detail);
    root.append(box);
  }
}

/** Imports a text and tells the host how it went. */
export async function importInto(
  host: HTMLElement,
  root: HTMLElement,
  viewer: any,
  xml: string,
  language: Language
): Promise<boolean> {
  let detail: { ok: boolean; warnings: string[]; error: string | null };
  try {
    const { warnings } = await viewer.importXML(xml);
    detail = { ok: true, warnings: warnings.map((w: any) => String(w.message)), error: null };
    showImportError(root, language);
  } catch (e: any) {
    detail = {
      ok: false,
      warnings: (e.warnings ?? []).map((w: any) => String(w.message)),
      error: String(e.message ?? e)
    };
    showImportError(root, language, detail.error ?? '');
  }
  host.dispatchEvent(new CustomEvent('bpmn-imported', { detail }));
  return detail.ok;
}
