/** The rules of the field library: the same as those of forms/model in Java, held to one table of vectors. */
import type { DivisionTable } from './divisions';

/** A fault: its code, and what its message names after the field. */
export type Fault = [code: string, ...args: (string | number)[]];

export interface Surroundings {
  /** the component in the schema */
  settings: Record<string, any>;
  /** the server's data that the form was opened with */
  input: Record<string, any>;
  now: Date;
  divisions: DivisionTable;
}

export interface Rule {
  empty: unknown;
  /** Whether the field's own means could have made the value. */
  enterable(value: any): boolean;
  check(value: any, around: Surroundings): Fault[];
}

const LARGEST = 9999999999999.99;
const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, any> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const hasExactly = (value: unknown, ...keys: string[]) =>
  isObject(value) && Object.keys(value).length === keys.length && keys.every((key) => key in value);
const plain = (text: string) => /^[!-~]*$/.test(text);
/** No control character but a line feed, no half of a surrogate pair. */
// eslint-disable-next-line no-control-regex
const typed = (text: string) => !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/u.test(text);
const oneLine = (value: unknown) => isText(value) && typed(value) && !value.includes('\n');

const number = (fault: (text: string, now: Date) => string | undefined): Rule => ({
  empty: '',
  enterable: oneLine,
  check: (value, { now }) => {
    const code = isText(value) && value !== '' ? fault(value, now) : undefined;
    return code ? [[code]] : [];
  }
});

// ---- resident ID number, GB 11643-1999 ----

const REGIONS = '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' ');
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The day in China, as yyyymmdd: legal days are those of Asia/Shanghai wherever the browser stands. */
const legalDay = (now: Date) => new Date(now.getTime() + 8 * 3600_000).toISOString().slice(0, 10).replaceAll('-', '');

function realDay(text: string): boolean {
  const [year, month, day] = [+text.slice(0, 4), +text.slice(4, 6), +text.slice(6, 8)];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export function residentIdFault(text: string, now: Date): string | undefined {
  if (!plain(text)) {
    return 'id-not-plain';
  }
  if (!/^[0-9]{17}[0-9X]$/.test(text)) {
    return 'id-form';
  }
  if (!REGIONS.includes(text.slice(0, 2))) {
    return 'id-region';
  }
  const born = text.slice(6, 14);
  if (!realDay(born) || born > legalDay(now) || born < '19000101') {
    return 'id-birth-date';
  }
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * +text[i], 0);
  return text[17] === '10X98765432'[sum % 11] ? undefined : 'id-check-digit';
}

/** Birth date as yyyy-mm-dd and sex of a number without fault. */
export function personOf(text: string): { born: string; sex: 'male' | 'female' } {
  return {
    born: `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`,
    sex: +text[16] % 2 === 1 ? 'male' : 'female'
  };
}

// ---- unified social credit code, GB 32100-2015 ----

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function creditCodeFault(text: string): string | undefined {
  if (!plain(text)) {
    return 'credit-not-plain';
  }
  if (!/^[1-9ANY][0-9A-HJ-NP-RT-UW-Y][0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10}$/.test(text)) {
    return 'credit-form';
  }
  let sum = 0;
  for (let i = 0, weight = 1; i < 17; i++, weight = (weight * 3) % 31) {
    sum += CREDIT.indexOf(text[i]) * weight;
  }
  return text[17] === CREDIT[(31 - (sum % 31)) % 31] ? undefined : 'credit-check-character';
}

const mobileFault = (text: string) =>
  !plain(text) ? 'mobile-not-plain' : /^1[3-9][0-9]{9}$/.test(text) ? undefined : 'mobile-form';

// ---- administrative division ----

export const LEVELS = ['province', 'city', 'county', 'town', 'village'];

export const levelOf = (code: string): number =>
  code.length === 12 ? 4 : code.length === 9 ? 3 : code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2;

export const levelAsked = (settings: Record<string, any>): number =>
  LEVELS.includes(settings.level) ? LEVELS.indexOf(settings.level) : 2;

const division: Rule = {
  empty: null,
  enterable: (value) =>
    value === null ||
    (hasExactly(value, 'code', 'names') && isText(value.code) && Array.isArray(value.names) && value.names.every(isText)),
  check: (value, { settings, divisions }) => {
    if (!isObject(value)) {
      return [];
    }
    const names = divisions.names(value.code);
    if (!names) {
      return [['division-unknown', value.code]];
    }
    if (JSON.stringify(names) !== JSON.stringify(value.names)) {
      return [['division-names', names.join('')]];
    }
    if (settings.within && !divisions.isWithin(value.code, settings.within)) {
      return [['division-outside']];
    }
    return levelOf(value.code) < levelAsked(settings) && !divisions.isLeaf(value.code) ? [['division-level']] : [];
  }
};

// ---- money ----

/** The digits after the point of the shortest text of a number. */
function decimals(value: number): number {
  const [mantissa, exponent] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - +(exponent ?? 0));
}

const money: Rule = {
  empty: null,
  enterable: (value) => value === null || (typeof value === 'number' && Number.isFinite(value)),
  check: (value, { settings }) => {
    if (typeof value !== 'number') {
      return [];
    }
    if (Math.abs(value) > LARGEST) {
      return [['money-too-large']];
    }
    if (decimals(value) > 2) {
      return [['money-decimals']];
    }
    return value < 0 && settings.allowNegative !== true ? [['money-negative']] : [];
  }
};

const DIGITS = '零壹贰叁肆伍陆柒捌玖';

function capitalOfWhole(digits: string): string {
  let text = '';
  let gap = false;
  let used = false;
  [...digits].forEach((digit, i) => {
    const place = digits.length - 1 - i;
    if (digit === '0') {
      gap = text !== '';
    } else {
      text += (gap ? '零' : '') + DIGITS[+digit] + ['', '拾', '佰', '仟'][place % 4];
      gap = false;
      used = true;
    }
    if (place % 4 === 0) {
      text += used || (place === 8 && text !== '') ? ['', '万', '亿', '万'][place / 4] : '';
      used = false;
    }
  });
  return text;
}

/** The amount in words (大写金额) of a number without fault. */
export function capital(yuan: number): string {
  const [whole, part] = Math.abs(yuan).toFixed(2).split('.');
  const [jiao, fen] = [+part[0], +part[1]];
  if (+whole === 0 && jiao === 0 && fen === 0) {
    return '零元整';
  }
  let text = yuan < 0 ? '负' : '';
  text += +whole > 0 ? capitalOfWhole(whole) + '元' : '';
  text += jiao > 0 ? DIGITS[jiao] + '角' : '';
  text += fen > 0 ? (+whole > 0 && jiao === 0 ? '零' : '') + DIGITS[fen] + '分' : '';
  return jiao === 0 && fen === 0 ? text + '整' : text;
}

// ---- materials ----

export interface Material {
  name: string;
  required?: boolean;
  form?: string;
  copies?: number;
}

export const MATERIAL_FORMS = ['original', 'copy', 'electronic'];

/** The materials that the item asks for. */
export function materialsAsked(settings: Record<string, any>, input: Record<string, any>): Material[] {
  const fixed = settings.materials;
  const given = Array.isArray(fixed) && fixed.length > 0 ? fixed : input[settings.materialsKey || 'itemMaterials'];
  return Array.isArray(given) ? given.filter((each) => isObject(each) && isText(each.name)) as Material[] : [];
}

const materialRow = (row: any) =>
  hasExactly(row, 'material', 'form', 'count', 'received') &&
  isText(row.material) &&
  MATERIAL_FORMS.includes(row.form) &&
  Number.isInteger(row.count) &&
  row.count >= 0 &&
  row.count <= 99 &&
  typeof row.received === 'boolean';

const materials: Rule = {
  empty: [],
  enterable: (value) => Array.isArray(value) && value.length <= 200 && value.every(materialRow),
  check: (value, { settings, input }) => {
    if (!Array.isArray(value)) {
      return [];
    }
    const faults: Fault[] = [];
    const asked = materialsAsked(settings, input);
    const seen = new Set<string>();
    for (const row of value) {
      if (!asked.some((each) => each.name === row.material)) {
        faults.push(['material-unknown', row.material]);
      } else if (seen.has(row.material)) {
        faults.push(['material-twice', row.material]);
      } else if (row.received !== row.count > 0) {
        faults.push(['material-count', row.material]);
      }
      seen.add(row.material);
    }
    for (const each of settings.complete === true ? asked.filter((a) => a.required === true) : []) {
      const copies = Math.max(1, each.copies ?? 0);
      if (!value.some((row) => row.material === each.name && row.received && row.count >= copies)) {
        faults.push(['material-missing', each.name, copies]);
      }
    }
    return faults;
  }
};

// ---- attachments ----

const attachment = (value: any) =>
  hasExactly(value, 'name', 'file') && isText(value.name) && typed(value.name) && isText(value.file) && value.file.startsWith('files::');

const count = (value: unknown, otherwise: number) => (typeof value === 'number' && value >= 0 ? value : otherwise);

const attachments: Rule = {
  empty: [],
  enterable: (value) => Array.isArray(value) && value.length <= 100 && value.every(attachment),
  check: (value, { settings }) => {
    if (!Array.isArray(value) || value.length === 0) {
      return [];
    }
    const faults: Fault[] = [];
    const [least, most] = [count(settings.minCount, 0), count(settings.maxCount, 100)];
    if (value.length < least) {
      faults.push(['attachments-too-few', least]);
    } else if (value.length > most) {
      faults.push(['attachments-too-many', most]);
    }
    const files = new Set<string>();
    value.forEach(({ name, file }, i) => {
      if (name.trim() === '' || name.length > 200) {
        faults.push(['attachment-name', i + 1, 200]);
      }
      if (files.has(file)) {
        faults.push(['attachment-twice', i + 1]);
      }
      files.add(file);
    });
    return faults;
  }
};

// ---- opinion ----

export const CONCLUSIONS = ['agree', 'disagree', 'supplement'];

const opinion: Rule = {
  empty: null,
  enterable: (value) =>
    value === null ||
    (hasExactly(value, 'conclusion', 'text') && CONCLUSIONS.includes(value.conclusion) && isText(value.text) && typed(value.text)),
  check: (value, { settings }) => {
    if (!isObject(value)) {
      return [];
    }
    const offered = settings.conclusions;
    if (Array.isArray(offered) && offered.length > 0 && !offered.includes(value.conclusion)) {
      return [['opinion-conclusion']];
    }
    if (value.conclusion !== 'agree' && value.text.trim() === '') {
      return [['opinion-reason']];
    }
    return value.text.length > 1000 ? [['opinion-too-long', 1000]] : [];
  }
};

// ---- signing ----

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

const signing: Rule = {
  empty: null,
  enterable: (value) =>
    value === null ||
    (hasExactly(value, 'id', 'name', 'at') &&
      Object.values(value).every(isText) &&
      MOMENT.test(value.at) &&
      !Number.isNaN(Date.parse(value.at))),
  check: (value, { settings, input, now }) => {
    if (!isObject(value)) {
      return [];
    }
    const signer = input[settings.signerKey || 'currentOfficer'];
    if (!isObject(signer)) {
      return [['signing-nobody']];
    }
    if (value.id !== signer.id || value.name !== signer.name) {
      return [['signing-other-person', String(signer.name ?? '')]];
    }
    const age = now.getTime() - Date.parse(value.at);
    return age < -5 * 60_000 || age > 24 * 3600_000 ? [['signing-time']] : [];
  }
};

export const rules: Record<string, Rule> = {
  residentId: number(residentIdFault),
  creditCode: number(creditCodeFault),
  mobile: number(mobileFault),
  division,
  money,
  materials,
  attachments,
  opinion,
  signing
};
