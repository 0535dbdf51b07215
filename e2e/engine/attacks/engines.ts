/** Which engine a Spec is tried on: the one at hand, or a second one with the daemon.json of the Spec. */
import { textOf } from '../../../app/core/formats/statements.ts';
import { writers } from '../../../app/core/formats/writers.ts';
import type { Spec } from '../../../app/core/spec/spec.ts';
import { attempt, type Engine, THIS } from '../engine.ts';
import { type SecondEngine, secondEngine } from '../second-engine.ts';
import { IMAGE } from './attacker.ts';

interface Ground {
  readonly daemonJson: string;
  /** The machine cannot start privileged containers as they are. */
  readonly wrapped: boolean;
}

let plainPrivileged: Promise<boolean> | undefined;
/** Whether the engine at hand starts a privileged container as it is. */
export const startsPrivileged = (): Promise<boolean> =>
  (plainPrivileged ??= attempt(['docker', 'run', '--rm', '--privileged', IMAGE, 'true']).then(({ code }) => code === 0));

/** What the Spec needs beyond the engine at hand; undefined: nothing. */
async function groundOf(spec: Spec): Promise<Ground | undefined> {
  const daemon = writers.get('daemon');
  const [service] = spec.services;
  if (!daemon || !service) throw new Error('no daemon.json can be written');
  const configured = daemon.wanted(spec, service.name);
  const everything = spec.services.some(
    ({ run }) => run.privileged || (run.capAdd?.includes('ALL') && !run.capDrop?.includes('SYS_RESOURCE')),
  );
  const wrapped = everything && !(await startsPrivileged());
  if (!configured && !wrapped) return undefined;
  return { daemonJson: configured ? textOf(daemon.write(spec, service.name)) : '{}', wrapped };
}

const saidOf = ({ daemonJson, wrapped }: Ground): string =>
  [
    daemonJson === '{}' ? 'a second engine' : 'a second engine with the daemon.json of the plan',
    ...(wrapped ? ['whose runtime leaves out CAP_SYS_RESOURCE, which this machine does not have'] : []),
  ].join(', ');

let current: { readonly key: string; readonly started: Promise<SecondEngine> } | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** Ends the second engine, where one runs. */
export async function endSecond(): Promise<void> {
  const last = current;
  current = undefined;
  if (last) await (await last.started).stop();
}

async function second(ground: Ground): Promise<Engine> {
  const key = JSON.stringify(ground);
  if (current?.key !== key) {
    await endSecond();
    current = { key, started: secondEngine([IMAGE, 'busybox:1.37'], ground.daemonJson, ground.wrapped) };
  }
  return (await current.started).engine;
}

/**
 * Does something on the engine that the Spec needs. There is one second engine at a time, so what needs one waits for
 * the others that do.
 * @param work is told the engine, and in words what it is where it is not the one at hand
 */
export async function onEngineFor<T>(spec: Spec, work: (engine: Engine, ground: string | undefined) => Promise<T>): Promise<T> {
  const ground = await groundOf(spec);
  if (!ground) return work(THIS, undefined);
  const turn = queue.then(async () => work(await second(ground), saidOf(ground)));
  queue = turn.catch(() => {});
  return turn;
}
