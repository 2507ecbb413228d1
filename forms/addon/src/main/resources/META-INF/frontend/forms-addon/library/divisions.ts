/** The bundled table of administrative divisions, fetched piece by piece as a person goes down. */

const stemOf = (code: string) =>
  code.length !== 6 ? code : code.endsWith('0000') ? code.slice(0, 2) : code.endsWith('00') ? code.slice(0, 4) : code;
const codeOf = (stem: string) => (stem.length >= 6 ? stem : stem.padEnd(6, '0'));

/** Cities whose villages are bundled. */
const VILLAGES = ['3201', '3202', '3203', '3204', '3205', '3206', '3207', '3208', '3209', '3210', '3211', '3212', '3213'];
/** Provinces without towns. */
const NO_TOWNS = ['71', '81', '82'];

export interface Division {
  code: string;
  name: string;
}

export class DivisionTable {
  private readonly known = new Map<string, string>();
  private readonly inside = new Map<string, string[]>();
  private readonly fetched = new Map<string, Promise<void>>();

  private add(lines: string): void {
    const stems: string[] = [];
    for (const line of lines.split('\n')) {
      const gap = line.indexOf(' ');
      if (gap > 0) {
        this.known.set(line.slice(0, gap), line.slice(gap + 1));
        stems.push(line.slice(0, gap));
      }
    }
    for (const stem of stems.sort()) {
      const above = this.above(stem);
      this.inside.set(above, [...(this.inside.get(above) ?? []), stem]);
    }
  }

  private above(stem: string): string {
    switch (stem.length) {
      case 12:
        return stem.slice(0, 9);
      case 9:
        return this.known.has(stem.slice(0, 6)) ? stem.slice(0, 6) : stem.slice(0, 4);
      case 6:
        return stem.slice(0, 4);
      case 4:
        return stem.slice(0, 2);
      default:
        return '';
    }
  }

  private fetch(name: string, load: () => Promise<{ default: string }>): Promise<void> {
    const running = this.fetched.get(name) ?? load().then((module) => this.add(module.default));
    this.fetched.set(name, running);
    return running;
  }

  /** Fetches what is needed to show what lies inside a division, and to judge it. */
  async load(code: string): Promise<void> {
    const stem = stemOf(code);
    await this.fetch('counties', () => import('./generated/divisions/counties'));
    const province = stem.slice(0, 2);
    if (stem.length >= 4 && !NO_TOWNS.includes(province)) {
      await this.fetch(province, () => import(`./generated/divisions/towns-${province}.ts`));
    }
    const city = stem.slice(0, 4);
    if (stem.length >= 6 && VILLAGES.includes(city)) {
      await this.fetch(city, () => import(`./generated/divisions/villages-${city}.ts`));
    }
  }

  /** The names from the province down; undefined if there is no such code. */
  names(code: string): string[] | undefined {
    const stem = stemOf(code);
    if (!this.known.has(stem) || codeOf(stem) !== code) {
      return undefined;
    }
    const names: string[] = [];
    for (let each = stem; each !== ''; each = this.above(each)) {
      names.unshift(this.known.get(each)!);
    }
    return names;
  }

  children(code: string): Division[] {
    return (this.inside.get(stemOf(code)) ?? []).map((stem) => ({ code: codeOf(stem), name: this.known.get(stem)! }));
  }

  /** The codes from the province down to the code itself. */
  path(code: string): string[] {
    const path: string[] = [];
    for (let stem = stemOf(code); stem !== '' && this.known.has(stem); stem = this.above(stem)) {
      path.unshift(codeOf(stem));
    }
    return path;
  }

  isLeaf(code: string): boolean {
    return !this.inside.has(stemOf(code));
  }

  isWithin(code: string, other: string): boolean {
    return code.startsWith(stemOf(other));
  }
}

/** One table for the whole page: it only grows. */
export const divisions = new DivisionTable();
