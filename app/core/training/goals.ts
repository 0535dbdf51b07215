/** What an answer to a repair must reach, goal by goal: attacks stopped, the service alive, nothing worse than before. */
import { say } from '../../languages/say.ts';
import { attacks } from '../attacks/registry.ts';
import { type FoundAttack, type Judged, judge } from '../judge.ts';
import type { Repair } from './scenario.ts';
import type { Situation } from './situation.ts';

export interface Met {
  /** `stop:<attack>@<service>`, `works`, `held`, `same`, `serves:<service>:<port>`, `meets:<from>:<to>`, `readable`. */
  readonly goal: string;
  /** What is asked, a few words. */
  readonly title: string;
  readonly met: boolean;
  /** What decides it, one or two sentences. */
  readonly because: string;
}

/** A situation with everything that is judged of it. */
export interface JudgedSituation extends Situation {
  readonly judged: Judged;
}

export const judgedSituation = (situation: Situation): JudgedSituation => ({ ...situation, judged: judge(situation.spec) });

const keyOf = ({ attack, service }: Pick<FoundAttack, 'attack' | 'service'>): string => `${attack}@${service}`;
const listing = (items: readonly string[]): string =>
  items.slice(0, 4).join('; ') + (items.length > 4 ? say`; and ${items.length - 4} more` : '');

function stops({ stop }: Repair, { judged }: JudgedSituation): Met[] {
  return stop.map(({ attack, service }) => {
    const found = judged.attacks.find((one) => one.attack === attack && one.service === service);
    const title = say`${service}: "${attacks.get(attack)?.title ?? attack}" is stopped`;
    const because = found ? found.says : say`There is no service ${service} any more.`;
    return { goal: `stop:${attack}@${service}`, title, met: found?.outcome === 'stopped', because };
  });
}

/** Predicted breakages, and settings that exclude each other and did not at the start. */
function works({ judged: before }: JudgedSituation, { judged: { breakages, conflicts } }: JudgedSituation): Met {
  const known = new Set(before.conflicts.map(({ conflict, service }) => `${conflict}@${service}`));
  const clashes = conflicts.filter(({ severity, conflict, service }) => severity === 'error' && !known.has(`${conflict}@${service}`));
  const troubles = [...breakages.map(({ service, says }) => `${service}: ${says}`), ...clashes.map(({ says }) => says)];
  return {
    goal: 'works',
    title: say`Everything runs`,
    met: troubles.length === 0,
    because: troubles.length === 0 ? say`Nothing that is known of these services stands in their way.` : listing(troubles),
  };
}

function held(before: JudgedSituation, after: JudgedSituation): Met {
  const stopped = new Set(before.judged.attacks.flatMap((found) => (found.outcome === 'stopped' ? [keyOf(found)] : [])));
  const opened = after.judged.attacks.filter((found) => found.outcome !== 'stopped' && stopped.has(keyOf(found)));
  const named = opened.map(({ attack, service, says }) => say`${service}: "${attacks.get(attack)?.title ?? attack}" is open now. ${says}`);
  return {
    goal: 'held',
    title: say`What was stopped is still stopped`,
    met: named.length === 0,
    because: named.length === 0 ? say`No attack gets in where it was stopped before.` : listing(named),
  };
}

/** The same services, running the same programs. */
function same(before: Situation, after: Situation): Met {
  const now = new Map(after.spec.services.map((service) => [service.name, service]));
  const lost = before.spec.services.flatMap(({ name, workload }) => {
    const service = now.get(name);
    if (!service) return [say`${name} is gone.`];
    return service.workload === workload ? [] : [say`${name} runs something else now.`];
  });
  const because = lost.length === 0 ? say`Every service of the start is there.` : lost.join(' ');
  return { goal: 'same', title: say`The same services run the same programs`, met: lost.length === 0, because };
}

function serves({ serves: wanted = [] }: Repair, { spec }: Situation): Met[] {
  return wanted.map(({ service, port }) => {
    const { ports = [], networkMode } = spec.services.find(({ name }) => name === service)?.run ?? {};
    const met = networkMode !== 'none' && ports.some(({ target }) => target === port);
    const because = met ? say`Port ${port} is published.` : say`Port ${port} is not published any more; its clients knock in vain.`;
    return { goal: `serves:${service}:${port}`, title: say`${service} still answers on its port ${port}`, met, because };
  });
}

function meets({ meets: wanted = [] }: Repair, { spec }: Situation): Met[] {
  const networksOf = (name: string): readonly string[] => {
    const run = spec.services.find((service) => service.name === name)?.run;
    return run?.networkMode === undefined ? (run?.networks ?? []) : [];
  };
  return wanted.map(({ from, to }) => {
    const shared = networksOf(from).filter((network) => networksOf(to).includes(network));
    const open = shared.filter((network) => spec.networks.find(({ name }) => name === network)?.interContainer !== false);
    const because = open[0] === undefined ? say`They are on no network together.` : say`Both are on the network ${open[0]}.`;
    return { goal: `meets:${from}:${to}`, title: say`${from} still reaches ${to}`, met: open.length > 0, because };
  });
}

function readable({ unreadable: [trouble] }: Situation): Met {
  const because = trouble ? say`${trouble.file}, line ${trouble.line}: ${trouble.because}` : say`Every file can be read.`;
  return { goal: 'readable', title: say`The files can be read`, met: trouble === undefined, because };
}

/** Every goal of the exercise with what this answer reaches. */
export function goalsOf(scenario: Repair, before: JudgedSituation, after: JudgedSituation): Met[] {
  return [
    readable(after),
    ...stops(scenario, after),
    works(before, after),
    held(before, after),
    same(before, after),
    ...serves(scenario, after),
    ...meets(scenario, after),
  ];
}
