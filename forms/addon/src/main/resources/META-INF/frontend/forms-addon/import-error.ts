import type { Language } from './model';

const head = {
  zh: '这份表单无法读取。请换用正确的表单文件，或恢复上一个版本。',
  en: 'This form cannot be read. Use a correct form file, or restore the last version.'
} as const;

/** Says in place of the form that it cannot be read; without a message, takes that away. */
export function showImportError(root: HTMLElement, language: Language, message?: string): void {
  root.querySelector(':scope > .sunlit-form-import-error')?.remove();
  if (message === undefined) {
    return;
  }
  const box = document.createElement('div');
  box.className = 'sunlit-form-import-error';
  box.setAttribute('role', 'alert');
  const title = document.createElement('strong');
  title.textContent = head[language];
  const detail = document.createElement('div');
  detail.textContent = message;
  box.append(title, detail);
  root.prepend(box);
}

/** Runs an import and tells the host how it went. */
export async function importInto(
  host: HTMLElement,
  root: HTMLElement,
  language: Language,
  work: () => Promise<unknown>
): Promise<boolean> {
  let error: string | null = null;
  try {
    await work();
    showImportError(root, language);
  } catch (e: any) {
    error = String(e.message ?? e);
    showImportError(root, language, error);
  }
  host.dispatchEvent(new CustomEvent('form-imported', { detail: { ok: error === null, error } }));
  return error === null;
}
