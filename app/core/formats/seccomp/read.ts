/** What a profile that somebody brings says, compared with the engine's default: rules, names, and where they stand. */
import { say } from '../../../languages/say.ts';
import type { Syscalls } from '../../spec/spec.ts';
import { allowedWith, BY_ARGUMENT, freeWith, opening } from '../../spec/system-calls.ts';
import { JsonTrouble, readJson } from '../daemon/json.ts';
import type { NotUnderstood } from '../format.ts';
import { forLast } from '../last.ts';
import { isMap, itemsOf, Lines, member, type Placed, textOf, textsOf } from '../placed.ts';
import { readYaml } from '../placed-yaml.ts';
import { ADDED } from './profile.ts';

export interface Rule {
  readonly placed: Placed;
  readonly names: readonly Placed[];
  readonly comment?: Placed;
  readonly kind: 'free' | 'limited' | 'refused';
}

export interface Profiled {
  readonly lines: Lines;
  readonly rules: readonly Rule[];
  /** Everything in the list of rules, and what of it is no part of a plan: conditions of its own, rules for other machines. */
  readonly places: readonly Placed[];
  readonly foreign: readonly Placed[];
  /** Capabilities that the profile is for. */
  readonly capabilities: readonly string[];
  /** Changes to the default; absent: it is another list, or none that can be compared. */
  readonly changes?: Required<Syscalls>;
  readonly notUnderstood: readonly NotUnderstood[];
  readonly errors: readonly NotUnderstood[];
}

/** As many names as a list of a plan holds; what is further from the default is another list. */
const MOST = 64;
const CAPABILITY = /\bCAP_([A-Z_]+)\b/g;
const OURS = ['amd64', 'x86', 'x32', 'arm64', 'arm'];

/** Rules for machines of another kind are left alone. */
const isElsewhere = (rule: Placed): boolean => {
  const machines = textsOf(member(rule, 'includes', 'arches'));
  return machines.length > 0 && !machines.some((one) => OURS.includes(one));
};

function ruleOf(placed: Placed): Rule | undefined {
  if (!isMap(placed) || isElsewhere(placed)) return undefined;
  const single = member(placed, 'name');
  const names = [...itemsOf(member(placed, 'names')), ...(single ? [single] : [])].filter((name) => textOf(name) !== undefined);
  const isAllowed = textOf(member(placed, 'action')) === 'SCMP_ACT_ALLOW';
  const comment = member(placed, 'comment');
  const kind = !isAllowed ? 'refused' : itemsOf(member(placed, 'args')).length > 0 ? 'limited' : 'free';
  return { placed, names, kind, ...(comment && { comment }) };
}

/** A condition that the default has as well. */
const isStandardLimit = ({ placed, names }: Rule): boolean => {
  const [argument, ...others] = itemsOf(member(placed, 'args'));
  const has = (key: 'index' | 'value' | 'valueTwo' | 'op') => textOf(member(argument, key)) ?? (key === 'valueTwo' ? '0' : undefined);
  return names.every((name) =>
    (BY_ARGUMENT[textOf(name) as string] ?? []).some(
      ({ index, value, op }) =>
        others.length === 0 &&
        has('index') === String(index) &&
        has('value') === String(value) &&
        has('valueTwo') === '0' &&
        has('op') === op,
    ),
  );
};
const REFUSING = /^SCMP_ACT_(?:ERRNO|KILL|KILL_PROCESS|KILL_THREAD|TRAP)$/;
const isRefusing = ({ placed }: Rule): boolean => REFUSING.test(textOf(member(placed, 'action')) ?? '');

const callsOf = (rules: readonly Rule[], kind: Rule['kind']): ReadonlySet<string> =>
  new Set(rules.filter((rule) => rule.kind === kind).flatMap(({ names }) => names.map((name) => textOf(name) as string)));

/** Of the capabilities that the rules speak of. */
function capabilitiesIn(rules: readonly Rule[]): readonly string[] {
  const conditions = rules.flatMap(({ placed }) => textsOf(member(placed, 'includes', 'caps')));
  const comments = rules.flatMap(({ comment }) => textOf(comment) ?? []);
  return opening([...[...conditions, ...comments].join(' ').matchAll(CAPABILITY)].map(([, name = '']) => name));
}

/** Names in the order in which a comment has them; all others behind, by the alphabet. */
function inOrder(calls: readonly string[], words: readonly string[]): string[] {
  const place = (call: string) => (words.includes(call) ? words.indexOf(call) : words.length);
  return [...calls].sort().sort((a, b) => place(a) - place(b));
}

function read(text: string): Profiled {
  const lines = new Lines(text);
  const notUnderstood: NotUnderstood[] = [];
  const failed = (at: Placed, because: string): Profiled => ({
    lines,
    rules: [],
    places: [],
    foreign: [],
    capabilities: [],
    notUnderstood,
    errors: [lines.note(at, because, 'closed')],
  });
  try {
    readJson(text);
  } catch (error) {
    if (!(error instanceof JsonTrouble)) throw error;
    return failed({ from: error.at, to: text.length }, error.message);
  }
  const [root] = readYaml(text).roots;
  if (!root || !isMap(root)) return failed({ from: 0, to: text.length }, say`An object in braces is expected.`);

  const note = (at: Placed, because: string, fails: 'open' | 'closed') =>
    notUnderstood.push({ ...lines.note(at, because, fails), fields: ['run.syscalls@app'] });
  const places = itemsOf(member(root, 'syscalls'));
  const rules = places.flatMap((placed) => ruleOf(placed) ?? []);
  const isOwn = (rule: Rule): boolean =>
    (rule.kind === 'limited' && !isStandardLimit(rule)) || (rule.kind === 'refused' && !isRefusing(rule));
  const foreign = places.filter((placed) => rules.every((rule) => rule.placed !== placed || isOwn(rule)));
  const capabilities = capabilitiesIn(rules);
  const result: Profiled = { lines, rules, places, foreign, capabilities, notUnderstood, errors: [] };
  const action = member(root, 'defaultAction');
  if (!action || !REFUSING.test(textOf(action) ?? '')) {
    note(action ?? root, say`What this profile does not name is allowed: it is no list of what may be called, and stays as it is.`, 'open');
    return result;
  }
  const conditional = rules.find(({ placed }) => member(placed, 'includes', 'caps') ?? member(placed, 'excludes', 'caps'));
  if (conditional)
    note(
      conditional.placed,
      say`Docker alone reads conditions on capabilities; containerd, the kubelet and Podman take every rule.`,
      'open',
    );
  for (const { kind, placed } of rules.filter(isOwn)) {
    if (kind === 'limited') note(placed, say`A condition of its own: it stays as it is.`, 'closed');
    else note(placed, say`Neither allowed nor refused: what becomes of these calls is not read here.`, 'open');
  }

  const [free, limited] = [callsOf(rules, 'free'), callsOf(rules, 'limited')];
  const words = rules.flatMap(({ comment }) => (textOf(comment) ?? '').split(/[;\s]+/));
  const added = rules
    .filter(({ comment }) => textOf(comment) === ADDED)
    .flatMap(({ names }) => names.map((name) => textOf(name) as string));
  const standard = freeWith(capabilities);
  const more = [...free].filter((call) => !standard.has(call));
  const known = more.filter((call) => /^[a-z_][a-z0-9_]{1,39}$/.test(call));
  for (const name of rules.flatMap(({ names }) => names))
    if (more.includes(textOf(name) as string) && !known.includes(textOf(name) as string))
      note(name, say`Not a name that a system call has.`, 'closed');
  const deny = [...allowedWith(capabilities)].filter((call) => !free.has(call) && !limited.has(call));
  if (known.length > MOST || deny.length > MOST) {
    note(
      member(root, 'syscalls') ?? root,
      say`A list of its own: ${known.length} calls more and ${deny.length} fewer than the default. It stays as it is.`,
      'closed',
    );
    return result;
  }
  return { ...result, changes: { allow: inOrder(known, added), deny: inOrder(deny, words) } };
}

/** Reading, comparing and writing back begin with the same text. */
export const profiled = forLast(read);
