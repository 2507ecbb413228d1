/** What the editor asks for the fields of the library, and the data item that any field collects. */
import type { Language } from '../model';
import dataItems from './generated/data-items';
import { CheckEntry, ChoiceEntry, isFilled, LinesEntry, TextEntry } from './entries';
import { CONCLUSIONS, LEVELS, MATERIAL_FORMS, type Material } from './rules';
import { words } from './words';

const STANDARD = 'GB/T 39046-2020';

type Edit = (field: any, path: string | string[], value: unknown) => void;

const texts = {
  zh: {
    group: '业务设置',
    level: '要选到',
    within: '限定在（行政区划代码）',
    allowNegative: '可以是负数',
    complete: '必备材料要收齐才能提交',
    materialsKey: '材料清单来自数据',
    materialsKeyHelp: '不填就用事项的材料清单。',
    materials: '固定的材料清单',
    materialsHelp: '每行一项：名称|形式|份数|必备，例如“身份证|复印件|1|必备”。填了就不用事项的清单。',
    minCount: '最少几个',
    maxCount: '最多几个',
    conclusion: '可选结论：',
    signerKey: '签名人来自数据',
    signerKeyHelp: '不填就是当前办理人。',
    title: '标题',
    text: '内容',
    dataItem: '采集的数据项（GB/T 39046-2020）',
    dataItemHelp: '括号内是标准中的表号和序号；标准没有另编代码。',
    none: '不指定'
  },
  en: {
    group: 'Business settings',
    level: 'Choose down to',
    within: 'Only within (division code)',
    allowNegative: 'May be negative',
    complete: 'Required materials must be complete',
    materialsKey: 'Materials come from the data',
    materialsKeyHelp: "Without one, the item's own list (materials).",
    materials: 'Fixed list of materials',
    materialsHelp: "One a line: name|form|copies|required, such as 'ID card|copy|1|required'. Takes the place of the item's list.",
    minCount: 'At least',
    maxCount: 'At most',
    conclusion: 'Conclusion offered: ',
    signerKey: 'Who signs comes from the data',
    signerKeyHelp: 'Without one, who handles the step (signer).',
    title: 'Title',
    text: 'Text',
    dataItem: 'Data item collected (GB/T 39046-2020)',
    dataItemHelp: 'In brackets: table and number in the standard, which has no other codes.',
    none: 'none'
  }
};

const items = dataItems
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split(' '))
  .map(([code, name]) => ({ code, name }));

export function libraryProperties(language: Language): object {
  const say = texts[language];
  const word = words(language);

  function entries(field: any, editField: Edit): any[] {
    const set = (name: string) => (value: unknown) => editField(field, [name], value === '' ? undefined : value);
    const entry = (component: any, id: string, label: string, rest: object = {}) => ({
      id: `sunlit-${id}`,
      isEdited: isFilled,
      component,
      label,
      getValue: () => field[id],
      setValue: set(id),
      ...rest
    });
    const text = (id: string, label: string, description?: string) =>
      entry(TextEntry, id, label, { getValue: () => field[id] ?? '', description });
    const count = (id: string, label: string) =>
      entry(TextEntry, id, label, {
        getValue: () => String(field[id] ?? ''),
        setValue: (value?: string) => set(id)(/^\d+$/.test(value ?? '') ? Number(value) : undefined)
      });
    const check = (id: string, label: string) =>
      entry(CheckEntry, id, label, { setValue: (value: boolean) => set(id)(value || undefined) });
    const area = (id: string, label: string, rest: object = {}) =>
      entry(LinesEntry, id, label, { getValue: () => field[id] ?? '', ...rest });

    switch (field.type) {
      case 'division':
        return [
          entry(ChoiceEntry, 'level', say.level, {
            getValue: () => field.level ?? 'county',
            getOptions: () => LEVELS.map((value) => ({ value, label: word[value as 'city'] }))
          }),
          text('within', say.within)
        ];
      case 'money':
        return [check('allowNegative', say.allowNegative)];
      case 'materials':
        return [
          check('complete', say.complete),
          text('materialsKey', say.materialsKey, say.materialsKeyHelp),
          area('materials', say.materials, {
            description: say.materialsHelp,
            getValue: () => linesOf(field.materials),
            setValue: (value?: string) => set('materials')(materialsOf(value ?? ''))
          })
        ];
      case 'attachments':
        return [count('minCount', say.minCount), count('maxCount', say.maxCount)];
      case 'opinion':
        return CONCLUSIONS.map((each) =>
          entry(CheckEntry, `conclusion-${each}`, say.conclusion + word[each as 'agree'], {
            getValue: () => (field.conclusions ?? CONCLUSIONS).includes(each),
            setValue: (on: boolean) => {
              const left = CONCLUSIONS.filter((c) => (c === each ? on : (field.conclusions ?? CONCLUSIONS).includes(c)));
              set('conclusions')(left.length === 0 || left.length === CONCLUSIONS.length ? undefined : left);
            }
          })
        );
      case 'signing':
        return [text('signerKey', say.signerKey, say.signerKeyHelp)];
      case 'instruction':
        return [text('title', say.title), area('text', say.text)];
      default:
        return [];
    }
  }

  const wordFor = (form: string) => (MATERIAL_FORMS.includes(form) ? word[form as 'copy'] : form);

  function linesOf(materials: Material[] | undefined): string {
    return (materials ?? [])
      .map((each) => [each.name, wordFor(each.form ?? ''), each.copies ?? 1, ...(each.required ? [word.necessary] : [])].join('|'))
      .join('\n');
  }

  function materialsOf(lines: string): Material[] | undefined {
    const list = lines
      .split('\n')
      .map((line) => line.split(/[|｜]/).map((part) => part.trim()))
      .filter(([name]) => name)
      .map(([name, form, copies, required]) => ({
        name,
        form: MATERIAL_FORMS.find((each) => each === form || wordFor(each) === form) ?? 'original',
        copies: Math.min(99, Math.max(1, Math.trunc(Number(copies) || 1))),
        required: Boolean(required)
      }));
    return list.length === 0 ? undefined : list;
  }

  const dataItem = (field: any, editField: Edit) => ({
    id: 'sunlit-dataItem',
    isEdited: isFilled,
    component: ChoiceEntry,
    label: say.dataItem,
    description: say.dataItemHelp,
    getValue: () => field.dataItem?.code ?? '',
    setValue: (code: string) => {
      const found = items.find((each) => each.code === code);
      editField(field, ['dataItem'], found && { standard: STANDARD, ...found });
    },
    getOptions: () => [
      { value: '', label: say.none },
      ...items.map(({ code, name }) => ({ value: code, label: `${name}（${code.replace('.', '-')}）` }))
    ]
  });

  class LibraryProperties {
    static $inject = ['propertiesPanel', 'formFields'];

    constructor(
      propertiesPanel: any,
      private readonly formFields: any
    ) {
      propertiesPanel.registerProvider(this, 500);
    }

    getGroups(field: any, editField: Edit) {
      return (groups: any[]) => {
        if (!field || field.type === 'default') {
          return groups;
        }
        const keyed = this.formFields.get(field.type)?.config.keyed;
        const own = [...entries(field, editField), ...(keyed ? [dataItem(field, editField)] : [])];
        if (own.length === 0) {
          return groups;
        }
        const after = groups.findIndex((group) => group.id === 'general') + 1;
        return [...groups.slice(0, after), { id: 'sunlit-business', label: say.group, entries: own }, ...groups.slice(after)];
      };
    }
  }
  return { __init__: ['libraryProperties'], libraryProperties: ['type', LibraryProperties] };
}
