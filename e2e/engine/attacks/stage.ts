/**
 * What an attack needs around it. `stage.sh up` lays it out before the container starts and says, a line each:
 * `arg WORD` for a word that the probe is given, `host FROM=TO` where a path of the Spec has a stand-in on this machine,
 * `env NAME=VALUE` for what the environment holds when the files of the plan are run.
 * `stage.sh check` looks from outside when the probe has ended; `stage.sh down` takes away what is not in its directory.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { hostPath } from '../../../app/core/spec/path.ts';
import type { Spec } from '../../../app/core/spec/spec.ts';
import { type Engine, environmentOf, run } from '../engine.ts';
import { fileOf, IMAGE } from './attacker.ts';

/** Where a trial happens. */
export interface Place {
  readonly engine: Engine;
  readonly project: string;
  /** Directory of the trial: the files of the plan, and a stage for each attack. */
  readonly directory: string;
  /** What stages may want to know of the Spec. */
  readonly facts: Readonly<Record<string, string>>;
}

type Pair = readonly [from: string, to: string];

export interface Stage {
  readonly attack: string;
  /** What the probe is given. */
  readonly words: readonly string[];
  /** Paths of the Spec with what stands in for them here. */
  readonly paths: readonly Pair[];
  readonly environment: readonly Pair[];
}

export const environmentAt = ({ engine, project, directory, facts }: Place, attack: string): Record<string, string> => ({
  ...environmentOf(engine),
  ...facts,
  STAGE: join(directory, 'stage', attack),
  DIRECTORY: directory,
  PROJECT: project,
  CONTAINER: `${project}-app`,
  IMAGE,
  NETNS: engine.netns ?? '/proc/self/ns/net',
});

async function stage(place: Place, attack: string, step: 'up' | 'check' | 'down'): Promise<string> {
  const script = fileOf(attack, 'stage.sh');
  return script === undefined ? '' : run(['sh', script, step], { env: environmentAt(place, attack), limit: 60_000 });
}

export async function stageUp(place: Place, attack: string): Promise<Stage> {
  mkdirSync(join(place.directory, 'stage', attack), { recursive: true });
  const lines = (await stage(place, attack, 'up')).split('\n').filter((line) => line !== '');
  const said = lines.map((line) => {
    const [, kind, rest = ''] = /^(arg|host|env) (\S+)$/.exec(line) ?? [];
    if (kind === undefined)
      throw new Error(`${attack}/stage.sh up says ${JSON.stringify(line)}; it may say "arg WORD", "host FROM=TO" and "env NAME=VALUE"`);
    return { kind, rest };
  });
  const of = (wanted: string) => said.filter(({ kind }) => kind === wanted).map(({ rest }) => rest);
  const pairs = (wanted: string) => of(wanted).map((text): Pair => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]);
  return { attack, words: of('arg'), paths: pairs('host'), environment: pairs('env') };
}
export const stageCheck = (place: Place, attack: string): Promise<string> => stage(place, attack, 'check');
export const stageDown = (place: Place, attack: string): Promise<string> => stage(place, attack, 'down');

/** The Spec with the stand-ins of this machine in place of its own host paths. */
export function onStage(spec: Spec, stages: readonly Stage[]): Spec {
  const standIns = new Map(stages.flatMap(({ paths }) => paths));
  const at = <T extends { readonly source: string }>(list: readonly T[] | undefined) =>
    list?.map((item) => ({ ...item, source: hostPath(standIns.get(item.source) ?? item.source) }));
  const services = spec.services.map((service) => {
    const { binds, systemBinds, engineSockets, devices } = service.run;
    const changed = { binds: at(binds), systemBinds: at(systemBinds), engineSockets: at(engineSockets), devices: at(devices) };
    const stated = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
    return { ...service, run: { ...service.run, ...stated } };
  });
  return { ...spec, services };
}
