/** One Spec tried for real: its own run.sh starts the container, a probe of each attack runs where its intruder stands. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Outcome, Stand } from '../../../app/core/attacks/attack.ts';
import { attacks } from '../../../app/core/attacks/registry.ts';
import type { Line } from '../../../app/core/formats/format.ts';
import { textOf } from '../../../app/core/formats/statements.ts';
import { artifact, wantedFiles, writers } from '../../../app/core/formats/writers.ts';
import { fieldRef } from '../../../app/core/spec/fields.ts';
import type { Spec } from '../../../app/core/spec/spec.ts';
import { attempt, type Engine, environmentOf, nearby, PREFIX, type Ran, sweep } from '../engine.ts';
import { containerOf } from '../project.ts';
import { fileOf, IMAGE, programOf } from './attacker.ts';
import { onEngineFor } from './engines.ts';
import { factsOf } from './facts.ts';
import { environmentAt, onStage, type Place, type Stage, stageCheck, stageDown, stageUp } from './stage.ts';

/** How one attack went. */
export interface Tried {
  readonly attack: string;
  readonly outcome: Outcome;
  readonly exit: number;
  readonly output: readonly string[];
}
export interface Trial {
  /** What started the container, or built the image, on one line. */
  readonly command: string;
  /** Where it was tried, unless on the engine at hand. */
  readonly ground?: string;
  readonly tried: readonly Tried[];
}

/** `later`: the container runs a program of the attack's own, and the intruder comes in by `docker exec`. */
function standOf(attack: string): Stand | 'later' {
  const stand = attacks.get(attack)?.from ?? 'inside';
  return stand === 'inside' && fileOf(attack, 'program.sh') !== undefined ? 'later' : stand;
}
const shellWord = (word: string): string => (/^[\w./:=@-]+$/.test(word) ? word : `'${word}'`);

/** run.sh with a command behind the image of each service. */
function withCommands(lines: readonly Line[], spec: Spec, commandOf: (service: string) => readonly string[]): string {
  let service: string | undefined;
  const texts = lines.map(({ text, fields }) => {
    if (/^docker (?:run|create) /.test(text))
      service = spec.services.find(({ name }) => fields.includes(fieldRef('service.name', name)))?.name;
    if (service === undefined || text.endsWith('\\')) return text;
    const words = commandOf(service).map(shellWord);
    service = undefined;
    return [text, ...words].join(' ');
  });
  return `${texts.join('\n')}\n`;
}

const BUILD = /^DOCKER_BUILDKIT=1 docker build .*$/m;
const onlyBuilds = (stages: readonly Stage[]): boolean => stages.every(({ attack }) => standOf(attack) === 'image');
/** What starts the attacked container, or builds its image where nothing is started. */
function commandIn(script: string, spec: Spec, stages: readonly Stage[]): string {
  const name = containerOf(spec, spec.services[0]?.name ?? '');
  const starts = script.match(/^docker (?:run|create) (?:.*\\\n)*.*$/gm)?.find((text) => text.includes(`--name ${name} `));
  return ((onlyBuilds(stages) ? BUILD.exec(script)?.[0] : starts) ?? '').replaceAll(/\s*\\\n\s*/g, ' ');
}

/** Writes the files of the plan; gives the text of its run.sh. */
function writeFiles(spec: Spec, { directory }: Place, stages: readonly Stage[]): string {
  const attacked = spec.services[0]?.name;
  const inside = stages.filter(({ attack }) => standOf(attack) === 'inside');
  const later = stages.find(({ attack }) => standOf(attack) === 'later');
  const probes = ['probe', ...inside.map(({ attack, words }) => [attack, ...words].join(' '))];
  const command = inside.length > 0 ? probes : later ? ['sh', `/probes/${programOf(later.attack)}`] : ['serve'];
  let script = '';
  for (const { format, service } of wantedFiles(spec)) {
    const writer = writers.get(format);
    if (!writer) throw new Error(`no format ${format}`);
    const { path, lines } = artifact(writer, spec, service);
    const text = format === 'run' ? withCommands(lines, spec, (name) => (name === attacked ? command : ['serve'])) : textOf(lines);
    if (format === 'run') script = text;
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return script;
}

const OUTCOME = /^OUTCOME (stopped|partly|through)$/;

function readTried(attack: string, lines: readonly string[], exit: number): Tried {
  const outcomes = lines.flatMap((line) => (OUTCOME.exec(line)?.[1] ?? []) as Outcome[]);
  const outcome = outcomes.at(-1);
  if (outcome === undefined) throw new Error(`${attack} says no outcome; it ended with ${exit}\n${lines.join('\n')}`);
  return { attack, outcome, exit, output: lines.filter((line) => !OUTCOME.test(line)) };
}

/** The output of several probes, one after the other, by attack. */
function sections(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of text.replaceAll('\r', '').split('\n')) {
    const id = /^ATTACK (\S+)$/.exec(line)?.[1];
    if (id === undefined) lines.push(line);
    else {
      lines = [];
      found.set(id, lines);
    }
  }
  return new Map([...found].map(([id, all]) => [id, all.filter((line) => line !== '')]));
}

const LIMIT = 60_000;

async function insideOf(place: Place, container: string): Promise<Ran> {
  const env = environmentOf(place.engine);
  const { out, err } = await attempt(['docker', 'logs', '--follow', container], { env, limit: LIMIT });
  const { out: exit } = await attempt(['docker', 'inspect', '--format', '{{.State.ExitCode}}', container], { env });
  return { code: Number(exit), out: `${out}${err}`, err };
}

/** Runs the probe of an intruder who stands elsewhere. */
async function elsewhere(place: Place, { attack, words }: Stage, stand: Stand | 'later'): Promise<Ran> {
  const probe = fileOf(attack, 'probe.sh');
  if (probe === undefined) throw new Error(`${attack} has no probe.sh`);
  const how = { env: environmentAt(place, attack), cwd: place.directory, limit: LIMIT };
  if (stand === 'neighbour') {
    const name = `${place.project}-neighbour`;
    return attempt(['docker', 'run', '--rm', '--name', name, IMAGE, 'sh', `/probes/${attack}`, ...words], how);
  }
  if (stand === 'later') return attempt(['docker', 'exec', how.env.CONTAINER ?? '', 'sh', `/probes/${attack}`, ...words], how);
  const line = ['sh', probe, ...words];
  if (stand === 'outside') return attempt(['nsenter', '--net=/run/netns/ihx-outside', ...line], how);
  return attempt(nearby(place.engine, line), how);
}

/** Starts what the plan starts (builds it, for attacks on the image) and runs every probe. */
async function attackAll(place: Place, spec: Spec, stages: readonly Stage[], script: string): Promise<Tried[]> {
  const stands = new Map(stages.map(({ attack }) => [attack, standOf(attack)]));
  const words = onlyBuilds(stages) ? ['sh', '-euc', script.match(new RegExp(BUILD, 'gm'))?.join('\n') ?? ''] : ['sh', 'run.sh'];
  const env = { ...environmentOf(place.engine), ...Object.fromEntries(stages.flatMap(({ environment }) => environment)) };
  const started = await attempt(words, { cwd: place.directory, env, limit: 300_000 });
  if (started.code !== 0) throw new Error(`the plan does not start: ${started.err}${started.out}\n${script}`);
  const container = `${place.project}-${spec.services[0]?.name}`;
  const fromInside = [...stands.values()].includes('inside') ? await insideOf(place, container) : undefined;
  const inside = sections(fromInside?.out ?? '');
  const tried: Tried[] = [];
  for (const one of stages) {
    const stand = stands.get(one.attack) ?? 'inside';
    const ran = stand === 'inside' ? undefined : await elsewhere(place, one, stand);
    const lines = ran ? `${ran.out}${ran.err}`.replaceAll('\r', '').split('\n') : (inside.get(one.attack) ?? []);
    const seen = (await stageCheck(place, one.attack)).split('\n');
    const exit = ran?.code ?? fromInside?.code ?? 1;
    tried.push(
      readTried(
        one.attack,
        [...lines, ...seen].filter((line) => line !== ''),
        exit,
      ),
    );
  }
  return tried;
}

/** What differs from run to run, as evidence tells it. */
function stable(text: string, { project, directory }: Place, stages: readonly Stage[]): string {
  const paths = stages.flatMap(({ paths: pairs }) => pairs).toSorted(([, a], [, b]) => b.length - a.length);
  return (
    paths
      .reduce((now, [from, to]) => now.replaceAll(to, from), text)
      .replaceAll(new RegExp(`${directory}/stage/[\\w-]+`, 'g'), '/stage')
      .replaceAll(directory, '/project')
      .replaceAll(project, 'attack')
      .replaceAll(/\b[0-9a-f]{64}\b/g, '<id>')
      // Addresses of the engine's pools, hardware addresses, and ports that a stage has chosen.
      .replaceAll(/\b(?:172\.\d+|192\.168)(?:\.\d+){2}\b/g, '<address>')
      .replaceAll(/\b02:42(?::[0-9a-f]{2}){4}\b/g, '<hardware address>')
      .replaceAll(/\bport=\d+/g, 'port=<port>')
  );
}

/** Most trials make one container; the others may leave anything that bears their name. */
async function clear({ engine, project }: Place, { services, networks, volumes }: Spec, ids: readonly string[]): Promise<void> {
  const isPlain = networks.length + volumes.length === 0 && services.every(({ build }) => build.repository === undefined);
  if (!isPlain || ids.some((id) => standOf(id) !== 'inside' || fileOf(id, 'stage.sh') !== undefined)) return sweep(engine, project);
  await attempt(['docker', 'rm', '--force', '--volumes', ...services.map(({ name }) => `${project}-${name}`)], {
    env: environmentOf(engine),
  });
}

let count = 0;

async function tryOn(engine: Engine, ground: string | undefined, plan: Spec, ids: readonly string[]): Promise<Trial> {
  const directory = mkdtempSync(join(tmpdir(), `${PREFIX}plan-`));
  chmodSync(directory, 0o755);
  const place: Place = { engine, project: `${PREFIX}attack-${++count}`, directory, facts: factsOf(plan) };
  const stages: Stage[] = [];
  try {
    for (const id of ids) stages.push(await stageUp(place, id));
    const spec = { ...onStage(plan, stages), project: { name: place.project } };
    const script = writeFiles(spec, place, stages);
    const tried = await attackAll(place, spec, stages, script);
    const told = (text: string) => stable(text, place, stages);
    return {
      command: told(commandIn(script, spec, stages)),
      ...(ground !== undefined && { ground }),
      tried: tried.map((one) => ({ ...one, output: one.output.map(told) })),
    };
  } finally {
    await clear(place, plan, ids);
    for (const id of ids) await stageDown(place, id);
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Tries these attacks on the Spec, on the engine that it needs. All from inside, or a single one from elsewhere. */
export const tryAttacks = (spec: Spec, ids: readonly string[]): Promise<Trial> =>
  onEngineFor(spec, (engine, ground) => tryOn(engine, ground, spec, ids));
