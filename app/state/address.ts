/**
 * The address and the state are equal: `#/plan/<step>/<service>?p=<plan>`, `#/hull/<service>/<attack>?p=<plan>`,
 * `#/evidence/<subject>?p=<plan>`, `#/compare/<one>/<other>?p=<plan>`, and for the other screens their name alone. Moving about adds to the browser's
 * history; an answer, or another line of the hull, replaces the address in place. Going back returns to the page, not
 * to older answers: undo does that.
 */
import { create } from 'zustand';
import { attacks } from '../core/attacks/registry.ts';
import { STEPS, type StepId } from '../core/controls/control.ts';
import { recommendedLike } from '../core/recommend.ts';
import { diff, textsIn } from '../core/spec/diff.ts';
import { type FieldRef, fieldOf } from '../core/spec/fields.ts';
import type { Refused } from '../core/spec/schema.ts';
import { decodeSpec, encodeSpec } from '../core/spec/share.ts';
import type { Spec } from '../core/spec/spec.ts';
import { applySpec, usePlan } from './plan.ts';
import { go, SCREENS, type Screen, useView, type View } from './view.ts';

/** A plan from a link that waits for consent, or the reasons why a link could not be read. */
interface Arrival {
  readonly pending?: { readonly spec: Spec; readonly texts: readonly { readonly field: FieldRef; readonly text: string }[] };
  readonly refused?: readonly Refused[];
}

export const useArrival = create<Arrival>(() => ({}));

export function acceptLink(): void {
  const { pending } = useArrival.getState();
  if (pending) applySpec(pending.spec, 'Open the plan of a link');
  useArrival.setState({}, true);
  write('replace');
}

export function declineLink(): void {
  useArrival.setState({}, true);
  write('replace');
}

const CURRENT = 'ironhull.current';
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
  'host.logLevel',
  'host.ipcMode',
  'host.cgroupns',
]);
const isClosed = (field: FieldRef): boolean => CLOSED.has(fieldOf(field)) || field.startsWith('supply.');

/** Everything in a foreign plan that somebody may have typed and that our recommendation for it does not hold. */
const foreignTexts = (spec: Spec) => textsIn(diff(recommendedLike(spec), spec)).filter(({ field }) => !isClosed(field));

const payloadOf = (hash: string): string | undefined => /[?&]p=([^&]*)/.exec(hash)?.[1];

function viewOf(hash: string): Partial<View> {
  const [screen, ...rest] = (hash.replace(/^#\/?/, '').split('?')[0] ?? '').split('/').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return '';
    }
  });
  if (screen === 'evidence' || screen === 'compare') return { screen, subject: rest.join('/') };
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
};

function hashOf(view: View, spec: Spec): string {
  const places = PLACES[view.screen]?.(view) ?? [];
  const named = places.slice(0, places.findLastIndex((part) => part !== '') + 1);
  return `#/${[view.screen, ...named.map(encodeURIComponent)].join('/')}?p=${encodeSpec(spec)}`;
}

function write(how: 'push' | 'replace'): void {
  const hash = hashOf(useView.getState(), usePlan.getState().spec);
  if (hash === location.hash) return;
  history[how === 'push' ? 'pushState' : 'replaceState']({ ours: true }, '', hash);
  try {
    localStorage.setItem(CURRENT, payloadOf(hash) ?? '');
  } catch {
    // without storage the address alone keeps the plan
  }
}

/** The address of this plan, to give to others. */
export const shareLink = (): string => `${location.href.split('#')[0]}${hashOf(useView.getState(), usePlan.getState().spec)}`;

function take(payload: string): void {
  const result = decodeSpec(payload);
  if ('refused' in result) {
    useArrival.setState({ refused: result.refused }, true);
    return;
  }
  const texts = foreignTexts(result.spec);
  const own = (() => {
    try {
      return localStorage.getItem(CURRENT) === payload;
    } catch {
      return false;
    }
  })();
  if (own || texts.length === 0) applySpec(result.spec, 'Open the plan of a link');
  else useArrival.setState({ pending: { spec: result.spec, texts } }, true);
}

/** Reads the address once and keeps both sides equal from then on. Returns the function that ends it. */
export function followAddress(): () => void {
  const payload = payloadOf(location.hash);
  go(viewOf(location.hash));
  if (payload !== undefined) take(payload);

  let travelling = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stops = [
    usePlan.subscribe((plan, earlier) => {
      if (plan.spec === earlier.spec) return;
      clearTimeout(timer);
      timer = setTimeout(() => write('replace'), SAFE_INTERVAL);
    }),
    useView.subscribe((view, earlier) => {
      if (travelling) return;
      const moving = (['screen', 'step', 'service', 'subject'] as const).some((part) => view[part] !== earlier[part]);
      if (moving) write('push');
      else if (view.attack !== earlier.attack) write('replace');
    }),
  ];
  const moved = (event: PopStateEvent): void => {
    const foreign = payloadOf(location.hash);
    travelling = true;
    go(viewOf(location.hash));
    travelling = false;
    if ((event.state as { ours?: boolean } | null)?.ours !== true && foreign !== undefined) take(foreign);
    else write('replace');
  };
  addEventListener('popstate', moved);
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
    removeEventListener('popstate', moved);
  };
}
