/** Reads every `docker run`, `docker create`, `network create`, `volume create` and `network connect` of a shell text. */
import { type FieldId, type FieldRef, fieldRef } from '../../spec/fields.ts';
import { readImage } from '../../spec/image-reference.ts';
import type { Network, Run, Service, Volume } from '../../spec/spec.ts';
import { emptySpec, type NotUnderstood, type Reading } from '../format.ts';
import { type Flag, type Line, lineFinder, split } from './command.ts';
import { ROWS } from './flags.ts';
import { type Names, plainName } from './names.ts';
import { networkFlags, volumeFlags } from './objects.ts';
import { Refused } from './refused.ts';
import { ALIAS, DETACH, defaultImage, NAME, PROJECT_LINE } from './script.ts';
import { readShell, type Word } from './words.ts';

/** A flag as it stands: what it states, where, and whether it shares its word with others (`-dit`). */
export interface Unit {
  readonly from: number;
  readonly to: number;
  /** Its row in the table, or its place in the frame; absent: in no plan. */
  readonly order?: number;
  /** Absent: not understood. */
  readonly value?: unknown;
  readonly cluster?: readonly string[];
}

export interface LocatedCommand {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** The words that say what is done: `docker run`. */
  readonly head: { readonly from: number; readonly to: number };
  readonly units: readonly Unit[];
  readonly operand: Word;
  /** Where each of its words ends. */
  readonly ends: readonly number[];
}

export interface Found {
  readonly reading: Reading;
  readonly project: string;
  readonly names: Names;
  readonly commands: readonly LocatedCommand[];
  /** Commands that are replaced as a whole: connections and builds. */
  readonly whole: readonly { readonly key: string; readonly from: number; readonly to: number; readonly image?: string }[];
}

const BY_FLAG = new Map<string, number[]>();
ROWS.forEach(({ flag, other = [] }, order) => {
  for (const spelling of [flag, ...other]) BY_FLAG.set(spelling, [...(BY_FLAG.get(spelling) ?? []), order]);
});

/** Later flags on top of earlier ones: lists grow, the parts of a log or a device rate meet, the rest is replaced. */
function joined(run: Run, field: keyof Run, value: unknown): Run {
  const old = run[field];
  if (field === 'io' && run.io) {
    const [next] = value as Required<Run>['io'];
    const known = run.io.some(({ device }) => device === next?.device);
    const io = known
      ? run.io.map((rate) => (rate.device === next?.device ? { ...rate, ...next } : rate))
      : [...run.io, ...(next ? [next] : [])];
    return { ...run, io };
  }
  if (Array.isArray(old) && Array.isArray(value)) return { ...run, [field]: [...old, ...value] };
  if (field === 'log') return { ...run, log: { ...run.log, ...(value as object) } };
  return { ...run, [field]: value };
}

const SPOKEN_FOR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '--rm': 'The container is removed when it ends; a plan says nothing of it.',
    '--entrypoint': 'Belongs to the image: ENTRYPOINT.',
    '--health-cmd': 'Belongs to the image: HEALTHCHECK.',
    '--no-healthcheck': 'Belongs to the image: HEALTHCHECK.',
    '--stop-signal': 'Belongs to the image: STOPSIGNAL.',
    '--workdir': 'Belongs to the image: WORKDIR.',
    '--env-file': 'The variables stand in another file.',
    '--publish-all': 'Publishes every port of the image on every address, on ports of the engine\u2019s choice.',
    '--use-api-socket': 'Hands the engine\u2019s API and your registry credentials to the container.',
    '--volumes-from': 'Takes over every mount of another container.',
    '--security-opt': 'A plan knows no such security option, and the engine refuses one that it does not know.',
    '--cpu-quota': 'Say it with --cpus.',
    '--cpu-period': 'Say it with --cpus.',
  }),
);
const NOT_FIXED = 'Not a fixed text: a variable, a command or a placeholder.';
const ELSEWHERE = 'A plan says nothing of this flag; it stays as it is.';
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const CONTROL = /[\u0001-\u001f\u007f]/;

const OF_THE_DAEMON = new Set(['--bridge', '--icc', '--userns-remap', '--iptables', '--live-restore', '--userland-proxy', '--data-root']);
function noSuchFlag(name: string): string {
  if (OF_THE_DAEMON.has(name)) return 'A flag of dockerd and not of docker run: it stands in daemon.json.';
  return /^-[a-z]/.test(name) ? 'docker run has no such flag; long ones start with two hyphens.' : 'docker run has no such flag.';
}

/** What a flag states, by the table; throws Refused where a plan cannot hold it. */
function stated({ name, value, known }: Flag, names: Names): { order: number; value: unknown } {
  if (value === undefined) throw new Refused(NOT_FIXED);
  if (CONTROL.test(value)) throw new Refused('A line break or control character has no place in a plan.');
  if (/[\u201c\u201d\u2018\u2019]/.test(value)) throw new Refused('Typographic quotes are part of the value; straight quotes are meant.');
  for (const order of BY_FLAG.get(name) ?? []) {
    const found = ROWS[order]?.read(value, names, name);
    if (found !== undefined) return { order, value: found };
  }
  if (!known) throw new Refused(noSuchFlag(name));
  throw new Refused(SPOKEN_FOR.get(name) ?? ELSEWHERE);
}

interface Container {
  readonly command: Omit<LocatedCommand, 'key'>;
  readonly flags: readonly Flag[];
  readonly name?: string;
  readonly image?: string;
}

/** Everything that a shell text states. `as` reads it with the names of another project than the one it gives itself. */
export function readScript(text: string, as?: string): Found {
  const { commands: shell, odd, errors } = readShell(text);
  const lineOf = lineFinder(text);
  const notUnderstood: NotUnderstood[] = [];
  const at = new Map<FieldRef, number[]>();
  const report = (from: number, to: number, because: string) =>
    notUnderstood.push({ ...lineOf.place(from), text: text.slice(from, Math.min(to, from + 200)), because });
  const mark = (field: FieldId, instance: string | undefined, from: number, to: number) => {
    const ref = fieldRef(field, instance);
    const lines = at.get(ref) ?? [];
    for (let line = lineOf.line(from); line <= lineOf.line(to); line++) if (!lines.includes(line)) lines.push(line);
    at.set(
      ref,
      lines.sort((a, b) => a - b),
    );
  };

  let project = '';
  text.split('\n').forEach((line, index) => {
    const found = project === '' ? PROJECT_LINE.exec(line)?.[1] : undefined;
    if (found === undefined) return;
    project = found;
    at.set('project.name', [index + 1]);
  });
  const names: { project: string; given: Map<string, string> } = { project: as ?? project, given: new Map() };

  const lines: Line[] = shell.flatMap((command) => split(command, text) ?? []);
  const networks = new Map<string, Network>();
  const volumes = new Map<string, Volume>();
  const commands: LocatedCommand[] = [];
  const whole: Found['whole'][number][] = [];
  const taken = new Set<string>();
  const services: Service[] = [];
  const byContainer = new Map<string, string>();

  const use = (kind: 'network' | 'volume', plain: string, from: number, to: number) => {
    const all: Map<string, { name: string }> = kind === 'network' ? networks : volumes;
    if (all.has(plain)) return;
    all.set(plain, { name: plain });
    mark(`${kind}.name`, plain, from, to);
  };
  const give = (kind: 'container' | 'network' | 'volume', raw: string): string => {
    const plain = plainName(names.project, kind, raw);
    if (!names.given.has(`${kind}/${plain}`)) names.given.set(`${kind}/${plain}`, raw);
    return plain;
  };

  for (const { verb, command, head, flags, operands } of lines) {
    if (verb !== 'network create' && verb !== 'volume create') continue;
    const [operand] = operands;
    const kind = verb === 'network create' ? 'network' : 'volume';
    if (operand?.value === undefined) {
      report(command.from, command.to, `No name that could be read: a ${kind} of a plan has one.`);
      continue;
    }
    const plain = give(kind, operand.value);
    use(kind, plain, head.from, head.to);
    mark(`${kind}.name`, plain, operand.from, operand.to);
    const read = kind === 'network' ? networkFlags(flags) : volumeFlags(flags);
    const fields = { ...read.fields, name: plain };
    if (kind === 'network') networks.set(plain, fields as Network);
    else volumes.set(plain, fields as Volume);
    for (const { flag, because } of read.refused) report(flag.from, flag.to, because);
    for (const { flag, field } of read.units) if (field) mark(field, plain, flag.from, flag.to);
    const units = read.units.map(({ flag, order, value }): Unit => ({ from: flag.from, to: flag.to, order, value }));
    commands.push({
      key: `${kind}/${plain}`,
      from: command.from,
      to: command.to,
      head,
      units,
      operand,
      ends: command.words.map((word) => word.to),
    });
  }

  for (const line of lines) {
    if (line.verb !== 'run' && line.verb !== 'create') continue;
    const container = readContainer(line);
    if (!container) continue;
    const { command, flags, image } = container;
    const wanted =
      container.name !== undefined ? plainName(names.project, 'container', container.name) : imageName(image ?? command.operand.value);
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted}-${number}`;
    taken.add(name);
    if (container.name !== undefined) {
      names.given.set(`container/${name}`, container.name);
      byContainer.set(container.name, name);
    }
    let run: Run = {};
    mark('service.name', name, command.head.from, command.head.to);
    if (image !== undefined) {
      mark('run.image', name, command.operand.from, command.operand.to);
      if (names.project === '' || image !== defaultImage(names.project, name)) run = { image };
    }
    const units = flags.map((flag): Unit => {
      const { from, to, cluster } = flag;
      const place = { from, to, ...(cluster && { cluster }) };
      const unread = (because: string, order?: number): Unit => {
        report(from, to, because);
        return order === undefined ? place : { ...place, order };
      };
      if (flag.name === '--detach') return { ...place, order: DETACH, value: true };
      if (flag.name === '--name') {
        if (flag.value === undefined) return unread(NOT_FIXED, NAME);
        mark('service.name', name, from, to);
        return { ...place, order: NAME, value: flag.value };
      }
      if (flag.name === '--network-alias' && flag.value === name) mark('service.name', name, from, to);
      if (flag.name === '--network-alias' && flag.value === name) return { ...place, order: ALIAS, value: flag.value };
      try {
        const { order, value } = stated(flag, names);
        const field = (ROWS[order] as (typeof ROWS)[number]).field;
        run = joined(run, field, value);
        mark(`run.${field}`, name, from, to);
        if (field === 'networks') use('network', give('network', flag.value as string), from, to);
        for (const { volume } of field === 'volumes' ? (value as Required<Run>['volumes']) : []) use('volume', volume, from, to);
        return { ...place, order, value };
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const rows = BY_FLAG.get(flag.name) ?? [];
        return unread(error.message, rows.length === 1 ? rows[0] : undefined);
      }
    });
    services.push({ name, workload: 'other', build: {}, run });
    commands.push({ ...command, key: `run/${name}`, units });
  }

  const connected = new Map<string, number>();
  for (const { verb, command, operands } of lines) {
    if (verb !== 'network connect') continue;
    const [network, container] = operands;
    const name = byContainer.get(container?.value ?? '');
    const index = services.findIndex((service) => service.name === name);
    const service = services[index];
    if (network?.value === undefined || name === undefined || !service) {
      report(command.from, command.to, 'Neither the network nor the container is one of this script.');
      continue;
    }
    const plain = give('network', network.value);
    use('network', plain, network.from, network.to);
    services[index] = { ...service, run: joined(service.run, 'networks', [plain]) };
    mark('run.networks', name, command.from, command.to);
    const place = connected.get(name) ?? 0;
    connected.set(name, place + 1);
    whole.push({ key: `connect/${name}/${place}`, from: command.from, to: command.to });
  }
  for (const { verb, command, flags } of lines) {
    const tag = flags.find(({ name }) => name === '--tag')?.value;
    if (verb === 'build' && tag !== undefined) whole.push({ key: 'build', image: tag, from: command.from, to: command.to });
  }

  function readContainer({ command, verb, head, flags, operands }: Line): Container | undefined {
    const [operand, ...rest] = operands;
    if (!operand) {
      report(command.from, command.to, `docker ${verb} without an image.`);
      return undefined;
    }
    const understood = operand.value !== undefined && readImage(operand.value) !== undefined;
    if (!understood) report(operand.from, operand.to, notAnImage(operand, text));
    const [first] = rest;
    if (first) report(first.from, (rest.at(-1) as Word).to, 'The command belongs to the image: CMD.');
    const name = flags.findLast((flag) => flag.name === '--name')?.value;
    return {
      command: { from: command.from, to: command.to, head, operand, units: [], ends: command.words.map((word) => word.to) },
      flags,
      ...(name !== undefined && { name }),
      ...(understood && { image: operand.value as string }),
    };
  }

  for (const { from, to, because } of odd) report(from, to, because);
  const broken = errors.map(
    ({ from, to, because }): NotUnderstood => ({ ...lineOf.place(from), text: text.slice(from, to + 40), because }),
  );
  if (lines.length === 0 && project === '' && text.trim() !== '')
    broken.push({ line: 1, column: 1, text: text.slice(0, 80), because: 'No docker run or docker create stands here.' });
  const spec = { ...emptySpec(project), services, networks: [...networks.values()], volumes: [...volumes.values()] };
  const reading: Reading =
    broken.length > 0
      ? { spec: emptySpec(), at: new Map(), notUnderstood: [], errors: broken }
      : {
          spec: { ...spec, project: { name: as ?? project } },
          at,
          notUnderstood: notUnderstood.sort((a, b) => a.line - b.line || a.column - b.column),
          errors: [],
        };
  return { reading, project, names, commands, whole };
}

/** A service whose container has no name is called after its image. */
export function imageName(image: string | undefined): string {
  const [path = ''] = (image ?? '').split(/[:@](?!.*\/)/);
  return plainName('', 'container', path.slice(path.lastIndexOf('/') + 1) || 'app');
}

function notAnImage({ from, to, value }: Word, text: string): string {
  if (value === undefined) return NOT_FIXED;
  if (/^[\u2010-\u2015\u2212]/.test(value))
    return 'This starts with a typographic dash, so Docker takes it for the image; a hyphen is meant.';
  if (value.startsWith(',') && text[from - 1] === ' ')
    return 'A blank ends the options before the comma, so this word is taken for the image.';
  return `${text.slice(from, to)} stands where the image is expected, and it is none.`;
}
