/** Several texts of one project joined into one plan, with the texts themselves as the bases of its files. */
import { say } from '../../languages/say.ts';
import { writtenInto } from '../absorb.ts';
import { type Bases, fileId } from '../bases.ts';
import { fieldTitle } from '../controls/registry.ts';
import { defaultedIn } from '../formats/compose/findings.ts';
import { formats } from '../formats/registry.ts';
import { plainName } from '../formats/run/names.ts';
import { fieldOf, fieldRef, instanceOf } from '../spec/fields.ts';
import { writeImage } from '../spec/image-reference.ts';
import type { Service, Spec } from '../spec/spec.ts';
import { stated } from '../spec/stated.ts';
import { workloadOfOfficial } from '../workloads/own-program.ts';
import { fileOf, folderOf } from './builds.ts';
import type { Taken } from './intake.ts';
import { buildsOf, ignoring, ownersOf } from './owners.ts';
import { isFromBefore, readingOf } from './reading.ts';
import { type Note, type Source, Union } from './union.ts';
import { heldBySchema } from './valid.ts';

export interface Joined {
  readonly spec: Spec;
  readonly bases: Bases;
  readonly notes: readonly Note[];
  /** The texts cannot be one plan; this one is empty. */
  readonly refused?: true;
}

/** A text that could be read. */
export interface Part extends Source {
  readonly kind: string;
  /** As it was brought, with its folder. */
  readonly path: string;
  readonly text: string;
}

const TITLES: Readonly<Record<string, string>> = {
  dockerfile: say`the Dockerfile`,
  compose: say`the compose file`,
  swarm: say`the stack file`,
  run: say`the docker run lines`,
  k8s: say`the manifest`,
  inspect: say`the docker inspect output`,
  daemon: 'daemon.json',
  dockerignore: '.dockerignore',
};
/** What says the most of a running container comes first. */
const ORDER = ['compose', 'swarm', 'run', 'inspect', 'k8s', 'daemon', 'dockerfile', 'dockerignore'];
/** The file that compose takes by itself, and lays others over. */
const isUsual = ({ path }: Part): boolean => /^(?:docker-)?compose\.ya?ml$/.test(fileOf(path));

/** Kinds of which several files are laid over each other. */
const LAYERED = ['compose', 'swarm'];
/** Files of such a kind as they decide: the last one first, and the usual one, or else the first one, at the end. */
function layered(parts: readonly Part[], of: string): Part[] {
  const files = parts.filter(({ kind }) => kind === of);
  const base = files.find(isUsual) ?? files[0];
  const over = files.filter((part) => part !== base).reverse();
  return base ? [...over, base].map((part, place) => ({ ...part, isUnder: place > 0 })) : [];
}

/** The texts that can be read, in the order in which they decide, and why the others cannot. */
function partsOf(taken: readonly Taken[], notes: Note[]): Part[] {
  const parts = taken.flatMap(({ kind, name, text, because }): Part[] => {
    const file = name === '' ? (TITLES[kind ?? ''] ?? say`the pasted text`) : name;
    if (kind === undefined) notes.push({ file, says: say`Not part of the plan. ${because}` });
    if (kind === undefined) return [];
    const reading = readingOf(kind, text);
    const [error] = reading.errors;
    if (error) notes.push({ file, line: error.line, says: say`Not part of the plan, for it cannot be read. ${error.because}` });
    if (error) return [];
    if (kind === 'run' && reading.spec.services.length === 0) {
      const [{ line = 1, because = '' } = {}] = reading.notUnderstood;
      notes.push({ file, line, says: say`Not part of the plan, for no container can be read in it. ${because}`.trim() });
      return [];
    }
    const taken = LAYERED.includes(kind) ? defaultedIn(text) : undefined;
    if (taken)
      notes.push({
        file,
        line: taken.line,
        says: say`Read as their defaults, which hold as long as nobody sets them: ${taken.names.map((one) => `$${one}`).join(', ')}.`,
      });
    return [{ kind, file, path: name, text, reading }];
  });
  const rest = parts.filter(({ kind }) => !LAYERED.includes(kind)).sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return [...LAYERED.flatMap((kind) => layered(parts, kind)), ...rest];
}

const plain = (name: string): string | undefined => (/[A-Za-z0-9]/.test(name) ? plainName('', 'container', name) : undefined);

/** The name that a text gives the project, or that of the folder that all of them stand in, or one after the first container. */
function projectOf(parts: readonly Part[]): string {
  const given = parts.map(({ reading }) => plain(reading.spec.project.name)).find((name) => name !== undefined);
  const folders = new Set(parts.map(({ path }) => (path.includes('/') ? path.split('/', 1)[0] : '')));
  const [folder = ''] = folders.size === 1 ? folders : [];
  const first = plain(parts.flatMap(({ reading }) => reading.spec.services)[0]?.name ?? '') ?? 'project';
  // A project is called in lower case, without dots.
  return (given ?? plain(folder) ?? `my-${first}`).toLowerCase().replaceAll('.', '-').slice(0, 63);
}

/** The plan's name of a container that is called after its project and, by compose, numbered. */
const namingOf = (union: Union, project: string) => (own: string) => {
  const bare = [`${project}-`, `${project}_`].reduce((name, prefix) => (name.startsWith(prefix) ? name.slice(prefix.length) : name), own);
  return [own, bare, bare.replace(/[-_]\d+$/, '')].find((name) => union.services.has(name)) ?? own;
};

const baseOf = ({ build, run }: Service): string | undefined => (build.repository === undefined ? run.image : writeImage(build));

/** A service for Dockerfiles that none is built from. */
function freshName(union: Union, { reading, path }: Part): string {
  const folder = folderOf(path).replace(/\/$/, '').split('/').at(-1) ?? '';
  const [, behind, before] = /^dockerfile[.-](.+)$|^(.+)\.dockerfile$/i.exec(fileOf(path)) ?? [];
  const [service] = reading.spec.services;
  const workload = workloadOfOfficial(service && baseOf(service));
  const wanted = plain(behind ?? before ?? folder) ?? (workload === 'other' ? 'app' : workload);
  let name = wanted;
  for (let number = 2; union.services.has(name); number++) name = `${wanted}-${number}`;
  return name;
}

/** Adds the image halves, each to the services that are built from it. */
function addImages(union: Union, parts: readonly Part[], notes: Note[]): Map<Part, readonly string[]> {
  const builds = buildsOf(parts, union.services);
  const owners = new Map<Part, readonly string[]>();
  const add = (part: Part, names: readonly string[]): void => {
    const another = [...owners].find(([{ kind }, of]) => kind === part.kind && of.some((name) => names.includes(name)));
    if (another)
      notes.push({
        file: part.file,
        says: say`${names.join(', ')} is built from ${another[0].file} already, so this one is not part of the plan.`,
      });
    if (another) return;
    for (const name of names) union.add(part, () => name);
    owners.set(part, names);
  };
  for (const [part, names] of ownersOf(parts, union.services, builds)) add(part, names.length > 0 ? names : [freshName(union, part)]);
  for (const part of parts.filter(({ kind }) => kind === 'dockerignore')) {
    const names = ignoring(part.path, owners, builds);
    if (names.length > 0) add(part, names);
    else notes.push({ file: part.file, says: say`It stands beside no Dockerfile that was brought, so it is not part of the plan.` });
  }
  return owners;
}

/** Fields that the plan says and this text does not, though its format could: they are new lines in it. */
function newIn({ kind, reading, file }: Part, spec: Spec, service: string): Note[] {
  const format = formats.get(kind);
  if (!format) return [];
  const own = new Set([...stated(reading.spec).keys()].map((ref) => (format.scope === 'service' ? fieldOf(ref) : ref)));
  const more = [...stated(spec).keys()].filter((ref) => {
    const field = fieldOf(ref);
    if (format.treatments[field] !== 'prints' || field === 'project.name' || field === 'service.name') return false;
    return format.scope === 'service' ? instanceOf(ref) === service && !own.has(field) : !own.has(ref);
  });
  const gone = spec.services.filter(
    ({ name }) => format.treatments['service.name'] === 'prints' && !own.has(fieldRef('service.name', name)),
  );
  const lacks = gone.map(({ name }) => name);
  const titles = [...new Set(more.filter((ref) => !lacks.includes(instanceOf(ref) ?? '')).map((ref) => fieldTitle(ref)))];
  const parts = [...(lacks.length > 0 ? [`service ${lacks.join(', ')}`] : []), ...titles];
  return parts.length > 0
    ? [{ file, says: say`Other files say what this one does not, and the plan writes it here too: ${parts.join('; ')}.` }]
    : [];
}

/** A Dockerfile has its place in a plan; where the file that builds from it looks elsewhere, it has to go back there. */
const movedTo = ({ kind, file, path: was }: Part, path: string, builder: Part | undefined): Note[] =>
  kind === 'dockerfile' && was !== '' && builder && was !== folderOf(builder.path) + path
    ? [{ file, says: say`The plan calls it ${path}. Put it back where it was: that is where your build looks for it.` }]
    : [];

/** The texts that the files of the plan are written into: one for each file, and only where that can be done. */
function basesOf(parts: readonly Part[], spec: Spec, images: ReadonlyMap<Part, readonly string[]>, notes: Note[]): Bases {
  const bases: Record<string, string> = {};
  const first = spec.services[0]?.name ?? '';
  const under = new Map(LAYERED.map((of) => [of, parts.findLast(({ kind }) => kind === of)] as const));
  const isBase = (part: Part): boolean => under.get(part.kind) === part;
  for (const part of [...parts.filter(isBase), ...parts.filter((one) => !isBase(one))]) {
    const format = formats.get(part.kind);
    if (!format) continue;
    for (const service of format.scope === 'project' ? [first] : (images.get(part) ?? [])) {
      const id = fileId(part.kind, service);
      if (part.kind === 'compose' && isFromBefore(part.text))
        notes.push({ file: part.file, line: 1, says: say`From before services: stood in a compose file; the plan writes a new file.` });
      else if (LAYERED.includes(part.kind) && !isBase(part))
        notes.push({
          file: part.file,
          says: say`${under.get(part.kind)?.file ?? ''} is the file that the plan is written into. What this one says counts over it and is written there; this one stays as it is.`,
        });
      else if (bases[id] !== undefined)
        notes.push({ file: part.file, says: say`The plan writes one file of this kind, into the first text; this one stays as it is.` });
      else
        try {
          writtenInto(spec, part.kind, service, part.text);
          bases[id] = part.text;
          notes.push(
            ...movedTo(
              part,
              format.path(spec, service),
              parts.find(({ kind }) => LAYERED.includes(kind)),
            ),
            ...newIn(part, spec, service),
          );
        } catch (error) {
          notes.push({
            file: part.file,
            says: say`The plan writes a new file, for this one cannot be written into. ${(error as Error).message}`,
          });
        }
    }
  }
  return bases;
}

/** Stands where no text has a container. */
const EMPTY: Service = { name: 'app', workload: 'other', build: {}, run: {} };

/**
 * One plan of all the texts. Of two that state one field, that which decides at run time wins, and a note says so; so
 * it is with everything that the plan cannot hold. Never throws.
 */
export function join(taken: readonly Taken[]): Joined {
  const notes: Note[] = [];
  const parts = partsOf(taken, notes);
  const project = projectOf(parts);
  const union = new Union();
  const isImage = ({ kind }: Part): boolean => kind === 'dockerfile' || kind === 'dockerignore';
  for (const part of parts.filter((one) => !isImage(one))) union.add(part, part.kind === 'inspect' ? namingOf(union, project) : undefined);
  const images = addImages(union, parts, notes);
  notes.push(...union.notes);

  const whole = union.spec(project, (service) => workloadOfOfficial(baseOf(service)));
  const held = heldBySchema(whole.services.length > 0 ? whole : { ...whole, services: [EMPTY] });
  for (const says of held?.leftOut ?? []) notes.push({ file: say`the plan`, says });
  if (!held) {
    notes.push({
      file: say`the plan`,
      says: say`What these texts say cannot be one plan: it has too many services, or names that no plan can hold.`,
    });
    return {
      spec: { ...whole, project: { name: project }, services: [EMPTY], networks: [], volumes: [], host: {} },
      bases: {},
      notes,
      refused: true,
    };
  }
  return { spec: held.spec, bases: basesOf(parts, held.spec, images, notes), notes };
}
