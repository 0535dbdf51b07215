/**
 * The address and the state are equal: `#/plan/<step>/<service>?p=<plan>`, `#/hull/<service>/<attack>?p=<plan>`,
 * `#/evidence/<subject>?p=<plan>`, `#/train/<page>/<exercise>?p=<plan>`, `#/team/<page>?p=<plan>`, `#/compare/<one>/<other>?p=<plan>`, and for the other screens their name alone. Short
 * texts of the person's own follow the plan as `&t=<texts>`; longer ones stay in this browser. Moving about adds to the browser's
 * history; an answer, or another line of the hull, replaces the address in place. Going back returns to the page, not
 * to older answers: undo does that.
 */
import { create } from 'zustand';
import { attacks } from '../core/attacks/registry.ts';
import { type Bases, NO_BASES, parseBases } from '../core/bases.ts';
import { STEPS, type StepId } from '../core/controls/control.ts';
import { recommendedLike } from '../core/recommend.ts';
import { diff, equal, textsIn } from '../core/spec/diff.ts';
import { type FieldRef, fieldOf } from '../core/spec/fields.ts';
import type { Refused } from '../core/spec/schema.ts';
import { decodeSpec, encodeSpec, encodeTexts, unpack } from '../core/spec/share.ts';
import type { Spec } from '../core/spec/spec.ts';
import { say } from '../languages/say.ts';
import { applyPlan, usePlan } from './plan.ts';
import { go, SCREENS, type Screen, useView, type View } from './view.ts';

/** A plan from a link that waits for consent, or the reasons why a link could not be read. */
interface Arrival {
  readonly pending?: {
    readonly spec: Spec;
    /** Texts of whole files; whatever stands in them goes into the files as it is. */
    readonly bases: Bases;
    readonly texts: readonly { readonly field: FieldRef; readonly text: string }[];
  };
  readonly refused?: readonly Refused[];
}

export const useArrival = create<Arrival>(() => ({}));

/** Plans that are being opened; meanwhile the address and the storage hold more than the state does. */
let opening = 0;

async function open(spec: Spec, bases: Bases): Promise<void> {
  opening++;
  try {
    await applyPlan(spec, bases, say`Open the plan of a link`);
  } finally {
    opening--;
  }
}

export async function acceptLink(): Promise<void> {
  const { pending } = useArrival.getState();
  useArrival.setState({}, true);
  if (pending) await open(pending.spec, pending.bases);
  write('replace');
}

export function declineLink(): void {
  useArrival.setState({}, true);
  write('replace');
}

const CURRENT = 'ironhull.current';
/** Texts of the plan in force, for a reload of an address that is too short for them. */
const CURRENT_TEXTS = 'ironhull.current.texts';
const SAFE_INTERVAL = 400;

/** Fields whose texts come from closed lists; all others may hold what somebody typed. */
const CLOSED = new Set([
  'run.ipc',
  'run.cgroupns',
  'run.restart',
  'run.networkMode',
  'run.uts',
  'run.userns',
  'build.recipe',
  'build.copyWith',
  'build.secretsVia',
  'build.filesOwnedBy',
  'host.target',
  'host.cgroup',
  'host.securityModule',
  'host.logLevel',
  'host.ipcMode',
  'host.cgroupns',
]);
const isClosed = (field: FieldRef): boolean => CLOSED.has(fieldOf(field)) || field.startsWith('supply.');

/** Everything in a foreign plan that somebody may have typed and that our recommendation for it does not hold. */
const foreignTexts = (spec: Spec) => textsIn(diff(recommendedLike(spec), spec)).filter(({ field }) => !isClosed(field));

const payloadOf = (hash: string): string | undefined => /[?&]p=([^&]*)/.exec(hash)?.[1];
const textsOf = (hash: string): string | undefined => /[?&]t=([^&]*)/.exec(hash)?.[1];

function viewOf(hash: string): Partial<View> {
  const [screen, ...rest] = (hash.replace(/^#\/?/, '').split('?')[0] ?? '').split('/').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return '';
    }
  });
  if (screen === 'evidence' || screen === 'compare' || screen === 'train' || screen === 'team') return { screen, subject: rest.join('/') };
  if (screen === 'hull') {
    const [service, attack = ''] = rest;
    return { screen, attack: attacks.has(attack) ? attack : undefined, ...(service && { service }) };
  }
  const [step, service] = rest;
  return {
    screen: SCREENS.includes(screen as Screen) ? (screen as Screen) : 'start',
    ...(STEPS.includes(step as StepId) && { step: step as StepId }),
    ...(service && { service }),
  };
}

const PLACES: { readonly [S in Screen]?: (view: View) => readonly string[] } = {
  plan: ({ step, service }) => [step, service],
  hull: ({ service, attack = '' }) => [service, attack],
  evidence: ({ subject }) => subject.split('/'),
  compare: ({ subject }) => subject.split('/'),
  train: ({ subject }) => subject.split('/'),
  team: ({ subject }) => subject.split('/'),
};

function hashOf(view: View, spec: Spec, bases: Bases): string {
  const places = PLACES[view.screen]?.(view) ?? [];
  const named = places.slice(0, places.findLastIndex((part) => part !== '') + 1);
  const texts = Object.keys(bases).length === 0 ? undefined : encodeTexts(bases);
  return `#/${[view.screen, ...named.map(encodeURIComponent)].join('/')}?p=${encodeSpec(spec)}${texts === undefined ? '' : `&t=${texts}`}`;
}

function write(how: 'push' | 'replace'): void {
  if (opening > 0) return;
  const { spec, bases } = usePlan.getState();
  const hash = hashOf(useView.getState(), spec, bases);
  if (hash !== location.hash) history[how === 'push' ? 'pushState' : 'replaceState']({ ours: true }, '', hash);
  try {
    localStorage.setItem(CURRENT, payloadOf(hash) ?? '');
    if (bases === NO_BASES) localStorage.removeItem(CURRENT_TEXTS);
    else localStorage.setItem(CURRENT_TEXTS, JSON.stringify(bases));
  } catch {
    // without storage the address alone keeps the plan
  }
}

/** The address of this plan, to give to others, and whether its texts are too long for it. */
export function shareLink(): { readonly link: string; readonly without: boolean } {
  write('replace');
  const { spec, bases } = usePlan.getState();
  const hash = hashOf(useView.getState(), spec, bases);
  return {
    link: `${location.href.split('#')[0]}${hash}`,
    without: Object.keys(bases).length > 0 && textsOf(hash) === undefined,
  };
}

const stored = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** Texts that were kept for the plan of this address in this browser. */
function ownTexts(services: readonly string[]): Bases {
  try {
    const parsed = parseBases(JSON.parse(stored(CURRENT_TEXTS) ?? '{}'), services);
    return 'bases' in parsed ? parsed.bases : NO_BASES;
  } catch {
    return NO_BASES;
  }
}

function take(hash: string): void {
  const result = decodeSpec(payloadOf(hash) ?? '');
  if ('refused' in result) {
    useArrival.setState({ refused: result.refused }, true);
    return;
  }
  const { spec } = result;
  const services = spec.services.map(({ name }) => name);
  const sent = textsOf(hash);
  const unpacked = sent === undefined ? { value: {} } : unpack(sent);
  const parsed = 'refused' in unpacked ? unpacked : parseBases(unpacked.value, services);
  if ('refused' in parsed) {
    useArrival.setState({ refused: parsed.refused }, true);
    return;
  }
  const kept = ownTexts(services);
  const isOwn = stored(CURRENT) === payloadOf(hash) && (sent === undefined || equal(kept, parsed.bases));
  if (isOwn) void open(spec, kept);
  else {
    const texts = foreignTexts(spec);
    if (texts.length === 0 && Object.keys(parsed.bases).length === 0) void open(spec, NO_BASES);
    else useArrival.setState({ pending: { spec, bases: parsed.bases, texts } }, true);
  }
}

/** Reads the address once and keeps both sides equal from then on. Returns the function that ends it. */
export function followAddress(): () => void {
  // An address of the start takes nobody back there who has gone on before this was here.
  const told = viewOf(location.hash);
  if (told.screen === 'start' && useView.getState().screen !== 'start') write('push');
  else go(told);
  if (payloadOf(location.hash) !== undefined) take(location.hash);

  let travelling = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waits = false;
  /** Writes what the last moments changed; when the page goes, too. */
  const settle = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waits) write('replace');
    waits = false;
  };
  /** The first change at once, since a reload takes the address as it stands; those that follow closely, together. */
  const changed = (): void => {
    if (timer === undefined) write('replace');
    else waits = true;
    clearTimeout(timer);
    timer = setTimeout(settle, SAFE_INTERVAL);
  };
  const stops = [
    usePlan.subscribe((plan, earlier) => {
      if (plan.spec === earlier.spec && plan.bases === earlier.bases) return;
      changed();
    }),
    useView.subscribe((view, earlier) => {
      if (travelling) return;
      const moving = (['screen', 'step', 'service', 'subject'] as const).some((part) => view[part] !== earlier[part]);
      if (moving) write('push');
      else if (view.attack !== earlier.attack) write('replace');
    }),
  ];
  const moved = (event: PopStateEvent): void => {
    const { hash } = location;
    travelling = true;
    go(viewOf(location.hash));
    travelling = false;
    if ((event.state as { ours?: boolean } | null)?.ours !== true && payloadOf(hash) !== undefined) take(hash);
    else write('replace');
  };
  addEventListener('popstate', moved);
  addEventListener('pagehide', settle);
  return () => {
    clearTimeout(timer);
    removeEventListener('pagehide', settle);
    for (const stop of stops) stop();
    removeEventListener('popstate', moved);
  };
}
