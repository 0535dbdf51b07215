/** What reading a compose file found: values, where each stands, and what was not understood. */
import { isMap, isScalar, isSeq } from 'yaml';
import { say } from '../../../languages/say.ts';
import type { FieldRef } from '../../spec/fields.ts';
import type { NotUnderstood } from '../format.ts';
import { concernsOf } from './concerns.ts';
import { isEmpty, type Site, type Yaml } from './sites.ts';
import type { Shape } from './spelling.ts';

/** A statement's place in the text. */
export interface Claim {
  readonly site: Site;
  readonly fields: readonly FieldRef[];
  /** Statements of their own are nested in it. */
  readonly heading: boolean;
}

export const KEPT = say`No question of the plan; kept as it is.`;
const VARIABLE = say`Compose takes this from a variable, so the file does not say what it is; kept.`;

/** A variable with a default is that default, for as long as nobody sets it: its name, and the default. */
const DEFAULTED = /(?<!\$)\$\{([A-Za-z_]\w*):?-([^{}$\n]*)\}/g;
/** The variables of a compose file that are read as their defaults, each once, and the line of the first. */
export function defaultedIn(text: string): { readonly names: readonly string[]; readonly line: number } | undefined {
  const found = [...text.matchAll(DEFAULTED)];
  const [first] = found;
  return first && { names: [...new Set(found.map(([, name = '']) => name))], line: text.slice(0, first.index).split('\n').length };
}

export class Findings {
  readonly yaml: Yaml;
  readonly at = new Map<FieldRef, number[]>();
  /** The same lines, to be found quickly. */
  readonly #lines = new Map<FieldRef, Set<number>>();
  readonly entries = new Map<FieldRef, number[]>();
  readonly near = new Map<FieldRef, number>();
  /** Fields that this file resets or overrides where compose lays it over another one. */
  readonly alone = new Set<FieldRef>();
  readonly notUnderstood: NotUnderstood[] = [];
  readonly claims = new Map<string, Claim>();
  /** Statements that the text spells in another place or way; a change removes these sites. */
  readonly foreign = new Map<string, Site[]>();
  readonly shapes = new Map<string, Shape>();
  private readonly refused = new Map<FieldRef, number[]>();

  constructor(yaml: Yaml) {
    this.yaml = yaml;
  }

  /** @param fails what is lost with it, where that is known */
  note(site: Site, because: string, fails?: 'open' | 'closed'): undefined {
    const start = this.yaml.start(site);
    const text = this.yaml.text.slice(start, this.yaml.end(site)).split(/\r?\n/, 1)[0] ?? '';
    const fields = concernsOf(site, text);
    this.notUnderstood.push({ ...this.yaml.trouble(start, because, text), ...(fields.length > 0 && { fields }), ...(fails && { fails }) });
  }
  /** What stands there no plan can hold: one entry of a list, or the whole field. */
  refuse(ref: FieldRef, entry: number | undefined, says: string): void {
    const entries = this.entries.get(ref) ?? [];
    const line = (entry === undefined ? undefined : entries[entry]) ?? this.at.get(ref)?.[0] ?? 1;
    const text = this.yaml.lineText(this.yaml.offset(line - 1)).trim();
    this.notUnderstood.push({ line, column: 1, text, because: say`No plan can hold this; kept as it is. ${says}`, fields: [ref] });
    if (entry === undefined) this.at.delete(ref);
    else this.refused.set(ref, [...(this.refused.get(ref) ?? []), entry]);
  }
  /** The lines of the entries that are left. */
  get heldEntries(): ReadonlyMap<FieldRef, readonly number[]> {
    if (this.refused.size === 0) return this.entries;
    return new Map([...this.entries].map(([ref, lines]) => [ref, lines.filter((_, index) => !this.refused.get(ref)?.includes(index))]));
  }
  /** These fields would stand under this heading. */
  heads(site: Site, ...fields: readonly FieldRef[]): void {
    for (const field of fields) this.near.set(field, this.yaml.lines(site).from + 1);
  }
  /** The lines that state a field. */
  states(site: Site, ...fields: readonly FieldRef[]): void {
    const { from, to } = this.yaml.lines(site);
    for (const field of fields) {
      const lines = this.at.get(field) ?? [];
      const known = this.#lines.get(field) ?? new Set<number>();
      for (let line = from + 1; line <= to; line++) if (!known.has(line)) lines.push(line);
      for (let line = from + 1; line <= to; line++) known.add(line);
      this.at.set(field, lines);
      this.#lines.set(field, known);
    }
  }
  claim(key: string, site: Site, fields: readonly FieldRef[], heading = false): void {
    const earlier = this.claims.get(key);
    if (earlier) this.elsewhere(key, earlier.site);
    this.claims.set(key, { site, fields, heading });
  }
  elsewhere(key: string, site: Site): void {
    this.foreign.set(key, [...(this.foreign.get(key) ?? []), site]);
  }
  /** A mapping or list with statements inside. */
  heading(site: Site, fields: readonly FieldRef[] = []): Site[] {
    this.claim(site.key, site, fields, true);
    if (isSeq(site.value)) this.shapes.set(site.key, 'seq');
    if (isMap(site.value)) this.shapes.set(site.key, 'map');
    return this.yaml.children(site);
  }

  /** The string that compose sees, or nothing: no scalar, a variable, or digits that its reader takes as octal. */
  text(site: Site, expects: string): string | undefined {
    const { value } = site;
    if (isEmpty(value)) return undefined;
    if (!isScalar(value) || (value.tag !== undefined && !value.tag.startsWith('tag:yaml.org')))
      return this.note(site, `Expected: ${expects}.`);
    const plain = value.type === 'PLAIN';
    const raw = plain ? (value.source ?? '') : String(value.value);
    if (plain && /^0[0-7]+$/.test(raw)) return this.note(site, say`Without quotes, digits after a zero are an octal number here; kept.`);
    const settled = raw.replace(DEFAULTED, '$2');
    return settled === '' && raw !== '' ? undefined : (literal(settled) ?? this.note(site, VARIABLE));
  }
}

/** `$$` is a dollar; any other `$` asks for a variable. */
function literal(text: string): string | undefined {
  if (!text.includes('$')) return text;
  const rest = text.replaceAll('$$', '');
  return rest.includes('$') ? undefined : text.replaceAll('$$', '$');
}
