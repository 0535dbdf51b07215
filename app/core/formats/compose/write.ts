/** Writes a Spec into a compose file that somebody else wrote; what the change does not concern stays byte for byte. */
import { isAlias, isCollection, isScalar, isSeq } from 'yaml';
import { equal } from '../../spec/diff.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Line } from '../format.ts';
import { type Located, type Statement, textOf, weave } from '../statements.ts';
import { applied, type Edit, expanded, flattened, merged, overridden, removed, unfolded } from './clear.ts';
import type { Findings } from './findings.ts';
import { type ComposeReading, read } from './read.ts';
import { render } from './render.ts';
import { isEmpty, isFlow, type Site } from './sites.ts';
import type { Shapes } from './spelling.ts';

/** How far a change may go into what it does not state: not at all, into the lists it changes, into every alias. */
type Reach = { readonly lists: ReadonlySet<string>; readonly aliases: boolean };
/** Steps that make room; each takes at least one obstacle away. */
const MOST_STEPS = 60;

const parentOf = (key: string): string => (key.includes('/') ? key.slice(0, key.lastIndexOf('/')) : '');
const depthOf = (key: string): number => key.split('/').length;
const meaning = ({ lines }: Statement): string => lines.filter((line) => line !== '').join('\n');

/** How a kind of file with `services:` is read and written. */
export interface Both {
  readonly read: (text: string) => ComposeReading;
  readonly render: (spec: Spec, shapes?: Shapes) => Statement[];
}
const COMPOSE: Both = { read, render };

/** @throws Error that says where, when the text cannot be read or cannot say this Spec */
export function writeInto(spec: Spec, text: string, both = COMPOSE): Line[] {
  const stands = readable(text, both);
  if (equal(spec, stands.spec)) return weave(text, located(stands.found), [], []);
  let reach: Reach = { lists: new Set(), aliases: false };
  let wrong: string[] = [];
  for (let attempt = 0; attempt < 3; attempt++) {
    const lines = woven(spec, text, reach, both);
    wrong = differences(spec, textOf(lines), both);
    if (wrong.length === 0) return lines;
    reach = { lists: new Set(wrong), aliases: attempt > 0 };
  }
  throw new Error(`The compose file cannot be changed here: ${wrong.slice(0, 3).join(', ')}. Write this part in its plain form first.`);
}

function readable(text: string, { read }: Both): ComposeReading {
  const reading = read(text);
  const [error] = reading.errors;
  if (error) throw new Error(`Line ${error.line}, column ${error.column}: ${error.because}`);
  return reading;
}

const IMPLIED = /^(?:version|services\/[^/]+\/(?:image|deploy(?:\/restart_policy(?:\/condition)?)?)|(?:networks|volumes)\/[^/]+)$/;
const SECTION = /^(?:networks|volumes)$/;

/** Statements of the text and of the Spec, in the spelling of the text. */
function statements({ spec: stands, found }: ComposeReading, spec: Spec, { render }: Both): { before: Statement[]; after: Statement[] } {
  const { claims, shapes } = found;
  const stood = render(stands, shapes);
  // An image after the service's name, a network that is used and not declared: the text need not say it.
  const implied = new Map(
    stood.filter(({ key }) => IMPLIED.test(key) && !claims.has(key)).map((statement) => [statement.key, meaning(statement)]),
  );
  const said = (all: readonly Statement[]): Statement[] => {
    // From the innermost outwards: a heading that stands for nothing but what is implied is implied as well.
    const parents = new Set<string>();
    const isSaid = (statement: Statement): boolean => {
      const said = implied.get(statement.key) !== meaning(statement) || parents.has(statement.key);
      if (said) parents.add(parentOf(statement.key));
      return said;
    };
    const rest = all.toReversed().filter(isSaid).reverse();
    return rest.filter(({ key }) => !SECTION.test(key) || rest.some((entry) => parentOf(entry.key) === key));
  };
  const before = said(stood);
  const old = new Map(before.map((statement) => [statement.key, statement]));
  const after = said(render(spec, shapes))
    // The file says only that there is a build; its own lines say how, and stay.
    .filter(({ key }) => !(key.endsWith('/build') && depthOf(key) === 3 && claims.has(key)))
    .map((statement) => {
      const same = old.get(statement.key);
      return same && meaning(same) === meaning(statement) ? { ...statement, lines: same.lines } : statement;
    });
  return { before, after: [...after, ...kept(found, old, after)] };
}

/** Which entries of a heading have a statement of their own. */
function entriesBy<H>(claims: Findings['claims'], headingOf: (key: string, site: Site) => H | undefined): Map<H, Set<number>> {
  const entries = new Map<H, Set<number>>();
  for (const [key, { site }] of claims) {
    const heading = headingOf(key, site);
    if (heading === undefined) continue;
    const known = entries.get(heading);
    if (known) known.add(site.index);
    else entries.set(heading, new Set([site.index]));
  }
  return entries;
}

/** Headings that lose all their statements but still hold something that was not understood. */
function kept(found: Findings, before: ReadonlyMap<string, Statement>, after: readonly Statement[]): Statement[] {
  const wanted = new Set(after.map(({ key }) => key));
  const stay: Statement[] = [];
  let claimed: ReadonlyMap<string, ReadonlySet<number>> | undefined;
  for (const [key, { heading, site }] of found.claims) {
    const statement = before.get(key);
    const depth = depthOf(key);
    // A service, a network or a membership goes with all it holds.
    const whole = depth === 2 || (depth === 4 && parentOf(key).endsWith('/networks'));
    if (!heading || !statement || wanted.has(key) || whole || (depth > 2 && !wanted.has(parentOf(key)))) continue;
    claimed ??= entriesBy(found.claims, (inner) => (before.has(inner) ? parentOf(inner) : undefined));
    const own = claimed.get(key);
    if (isCollection(site.node) && site.node.items.some((_, index) => !own?.has(index))) {
      stay.push(statement);
      wanted.add(key);
    }
  }
  return stay;
}

function woven(spec: Spec, text: string, reach: Reach, both: Both): Line[] {
  let now = text;
  for (let count = 0; ; count++) {
    const reading = readable(now, both);
    const { before, after } = statements(reading, spec, both);
    const edits = count < MOST_STEPS ? obstacles(reading, before, after, reach) : [];
    if (edits.length === 0) return weave(now, located(reading.found), before, after);
    now = applied(now, edits);
    // One pass over the lists that have to be written anew is enough.
    reach = { ...reach, lists: new Set() };
  }
}

/** What stands between the text and these statements. */
function obstacles({ found }: ComposeReading, before: readonly Statement[], after: readonly Statement[], reach: Reach): Edit[] {
  const { yaml, claims, foreign } = found;
  const services = claims.get('services')?.site;
  const everywhere = reach.aliases && services ? flattened(yaml, services) : [];
  if (everywhere.length > 0) return everywhere;

  const old = new Map(before.map((statement) => [statement.key, statement]));
  const next = new Map(after.map((statement) => [statement.key, statement]));
  const changed = [...new Set([...old.keys(), ...next.keys()])].filter((key) => {
    const [was, is] = [old.get(key), next.get(key)];
    return !was || !is || meaning(was) !== meaning(is);
  });
  const structure: Edit[] = [];
  const gone: Site[] = [];
  const goneWith = (key: string): boolean => [...ancestors(key)].some((parent) => old.has(parent) && !next.has(parent));
  const take = (site: Site): void => {
    const blocked = hidden(found, chain(site).slice(0, -1));
    if (blocked.length > 0) structure.push(...blocked);
    else gone.push(site);
  };
  for (const key of changed) {
    if (goneWith(key)) continue;
    const stands = claims.get(key)?.site;
    const above = [...ancestors(key)].flatMap((parent) => claims.get(parent)?.site ?? []);
    if (stands && !stands.own && !next.has(key)) structure.push(...released(found, stands));
    else structure.push(...inTheWay(found, above));
    for (const site of foreign.get(key) ?? []) take(site);
  }
  for (const [one, other] of [
    ['networks', 'network_mode'],
    ['network_mode', 'networks'],
  ] as const) {
    for (const [key, { site }] of claims) {
      const rival = `${parentOf(key)}/${one}`;
      if (depthOf(key) === 3 && key.endsWith(`/${other}`) && next.has(rival) && !old.has(rival) && !next.has(key)) take(site);
    }
  }
  for (const list of reach.lists)
    for (const [key, { site }] of claims) if (key.startsWith(`${list}/`) && parentOf(key) === list && old.has(key)) take(site);
  return structure.length > 0 ? structure : removed(found, gone);
}

function* ancestors(key: string): Generator<string> {
  yield '';
  for (let slash = key.indexOf('/'); slash > 0; slash = key.indexOf('/', slash + 1)) yield key.slice(0, slash);
}
/** A site and all that hold it, outermost first. */
function chain(site: Site): Site[] {
  return site.parent ? [...chain(site.parent), site] : [site];
}

/** The first of these, outermost first, that does not stand in the text itself. */
function hidden({ yaml }: Findings, sites: readonly Site[]): Edit[] {
  for (const site of sites) {
    if (!site.own) return site.parent && isAlias(site.parent.node) ? [expanded(yaml, site.parent)] : overridden(yaml, site);
    if (isAlias(site.node)) return [expanded(yaml, site)];
  }
  return [];
}
/** The same, or the first on one line, where nothing can be written into as it stands. */
function inTheWay(found: Findings, sites: readonly Site[]): Edit[] {
  for (const [index, site] of sites.entries()) {
    const aliased = hidden(found, sites.slice(index, index + 1));
    if (aliased.length > 0) return aliased;
    const bare = isScalar(site.node) ? !isEmpty(site.node) || (site.node.source ?? '') !== '' : isFlow(site.node);
    if (bare) return [unfolded(found.yaml, site)];
  }
  return [];
}
/** An inherited statement that has to go: what it comes through is written out. */
function released({ yaml }: Findings, site: Site): Edit[] {
  const through = chain(site).find(({ own }) => !own)?.parent;
  if (!through) return [];
  return isAlias(through.node) ? [expanded(yaml, through)] : isFlow(through.node) ? [unfolded(yaml, through)] : merged(yaml, through);
}

/** Places of the statements for `weave`; an empty line before a section or service belongs to it. */
function located({ yaml, claims }: Findings): Located[] {
  const places: Located[] = [];
  const place = (key: string, site: Site, fields: Located['fields'], heading: boolean): void => {
    const { from, to: end } = yaml.lines(site);
    const block = heading && (isEmpty(site.node) || (isCollection(site.node) && !site.node.flow && !isSeq(site.parent?.value)));
    const spaced = depthOf(key) <= 2 && from > 0 && yaml.lineText(yaml.offset(from - 1)).trim() === '' ? 1 : 0;
    const indent = yaml.text.slice(yaml.offset(from), yaml.start(site));
    const comment = block ? undefined : /^[ \t]+#.*/.exec(yaml.text.slice(yaml.end(site), yaml.offset(end)))?.[0].trimEnd();
    places.push({ key, from: from - spaced, to: block ? from + 1 : end, end, indent, fields, ...(comment && { comment }) });
  };
  const claimed = entriesBy(claims, (_, { parent }) => parent);
  for (const [key, { site, fields, heading }] of claims) {
    if (!site.own) continue;
    if (key !== '') place(key, site, fields, heading);
    if (!heading || !isCollection(site.node) || site.node.flow) continue;
    // What was not understood has no statement, but new neighbours stand in its column.
    const known = claimed.get(site);
    for (const child of yaml.children(site))
      if (child.own && !known?.has(child.index) && key !== '') place(`${key}/?${child.index}`, child, [], false);
  }
  return places.sort((a, b) => a.from - b.from || depthOf(a.key) - depthOf(b.key));
}
/** Keys of a service or section whose statements are not those of the Spec; none means that the text says the Spec. */
function differences(spec: Spec, text: string, both: Both): string[] {
  const reading = both.read(text);
  const [error] = reading.errors;
  if (error) return [`line ${error.line}: ${error.because}`];
  const { before, after } = statements(reading, spec, both);
  const grouped = (all: readonly Statement[]): Map<string, string> => {
    const groups = new Map<string, string>();
    for (const statement of all) {
      const group = statement.key.split('/').slice(0, 3).join('/');
      groups.set(group, `${groups.get(group) ?? ''}${statement.key}\n${meaning(statement)}\n`);
    }
    return groups;
  };
  const [stands, wanted] = [grouped(before), grouped(after)];
  return [...new Set([...stands.keys(), ...wanted.keys()])].filter((key) => stands.get(key) !== wanted.get(key));
}
