/** What kind of text something is, by what stands in it. A file's name decides only where the text does not. */
import { many, number, say } from '../../languages/say.ts';
import { KEYS } from '../formats/daemon/keys.ts';
import { type Instruction, parseDockerfile } from '../formats/dockerfile/instructions.ts';
import { entriesOf, isMap, itemsOf, member, type Placed, textOf } from '../formats/placed.ts';
import { readYaml } from '../formats/placed-yaml.ts';
import { split } from '../formats/run/command.ts';
import { readShell } from '../formats/run/words.ts';
import type { Brought } from './intake.ts';

export interface Recognised {
  readonly kind: string | undefined;
  readonly because: string;
}

/** Characters; nobody writes or prints more for one project. */
const LONGEST = 2 ** 20;

const INSTRUCTIONS: ReadonlySet<string> = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(' '),
);

/** A sentence may begin with "From" or "Run"; of the first, an image and perhaps a name follow. */
const isInstruction = ({ keyword, args }: Instruction): boolean =>
  INSTRUCTIONS.has(keyword) && args !== '' && (keyword !== 'FROM' || /^\S+(?:\s+as\s+\S+)?$/i.test(args));

/** Nearly every instruction must be one: a typing error does not make a Dockerfile something else. */
function asDockerfile(text: string): Recognised | undefined {
  const { instructions } = parseDockerfile(text);
  const known = instructions.filter(isInstruction).length;
  const isOne = known > 0 && (known === instructions.length || (known >= 3 && known / instructions.length >= 0.8));
  if (!isOne) return undefined;
  const first = instructions.find(({ keyword }) => keyword === 'FROM');
  if (first) return { kind: 'dockerfile', because: say`A Dockerfile: it builds on ${first.args.split(/\s/)[0] ?? ''}.` };
  // Without FROM it is a piece of one, and a single word is no proof of it.
  const shouted = instructions.every(({ keyword, text: whole }) => whole.startsWith(keyword));
  return shouted ? { kind: 'dockerfile', because: say`A piece of a Dockerfile: its instructions, without FROM.` } : undefined;
}

const DAEMON_KEYS: ReadonlySet<string> = new Set(KEYS.map(({ path }) => path[0]));
/** A service of a file from before `services:`. */
const isService = (placed: Placed): boolean => ['image', 'build'].some((key) => member(placed, key) !== undefined);

/** Keys below `deploy` that compose does not follow. */
const ORCHESTRATED = ['placement', 'update_config', 'rollback_config', 'endpoint_mode'];
/** A compose file may hold limits below `deploy` as well; these only a Swarm follows. */
function isStack(root: Placed | undefined): boolean {
  const services = [...entriesOf(member(root, 'services')).values()].map((service) => member(service, 'deploy'));
  const networks = [...entriesOf(member(root, 'networks')).values()];
  return (
    services.some((deploy) => ORCHESTRATED.some((key) => member(deploy, key)) || textOf(member(deploy, 'mode')) === 'global') ||
    networks.some((network) => textOf(member(network, 'driver')) === 'overlay')
  );
}

function asTree(text: string): Recognised | undefined {
  const { roots } = readYaml(text);
  const maps = roots.flatMap((root) => (isMap(root) ? [root] : itemsOf(root))).filter(isMap);
  const containers = maps.filter((one) => member(one, 'HostConfig')).length;
  if (containers > 0)
    return {
      kind: 'inspect',
      because: many(containers)`What docker inspect prints of # container.|What docker inspect prints of # containers.`,
    };
  const objects = maps.filter((one) => member(one, 'apiVersion') && member(one, 'kind'));
  if (objects.length > 0) {
    const named = [...new Set(objects.map((one) => textOf(member(one, 'kind')) ?? ''))].filter(Boolean).slice(0, 3);
    return { kind: 'k8s', because: say`A Kubernetes manifest: ${named.join(', ')}.` };
  }
  const [root] = roots;
  const keys = [...entriesOf(root)];
  const services = member(root, 'services');
  if (services && isMap(services) && isStack(root))
    return {
      kind: 'swarm',
      because: many(
        entriesOf(services).size,
      )`A stack file with # service: it says what only a Swarm follows.|A stack file with # services: it says what only a Swarm follows.`,
    };
  if (services && (isMap(services) || services.value === undefined))
    return { kind: 'compose', because: many(entriesOf(services).size)`A compose file with # service.|A compose file with # services.` };
  const sections = keys.filter(
    ([key, { value }]) => /^(?:include|networks|volumes|configs|secrets)$|^x-/.test(key) && value && !('text' in value),
  );
  if (sections.length > 0 && sections.length === keys.filter(([key]) => key !== 'version' && key !== 'name').length)
    return { kind: 'compose', because: say`A compose file without services.` };
  const daemon = keys.filter(([key]) => DAEMON_KEYS.has(key)).length;
  if (/^\s*\{/.test(text) && daemon > 0)
    return { kind: 'daemon', because: many(daemon)`A daemon.json: # setting of dockerd.|A daemon.json: # settings of dockerd.` };
  if (keys.length > 0 && keys.some(([, one]) => isService(one)) && keys.every(([, one]) => isMap(one)))
    return { kind: 'compose', because: say`A compose file from before services: stood in it.` };
  return undefined;
}

function asRun(text: string): Recognised | undefined {
  const lines = readShell(text).commands.flatMap((command) => split(command, text) ?? []);
  const containers = lines.filter(({ verb }) => verb === 'run' || verb === 'create').length;
  return containers > 0 ? { kind: 'run', because: many(containers)`# docker run line.|# docker run lines.` } : undefined;
}

const TYPICAL = /^!?(?:\*|\/|\.\w|node_modules|dist\b|build\b|target\b|Dockerfile|__pycache__|vendor\b)|[*/]/;
function asIgnore(text: string): Recognised | undefined {
  const patterns = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const isOne =
    patterns.length > 0 && patterns.every((one) => /^[^\s:={}"'$;|<>()]{1,200}$/.test(one)) && patterns.some((one) => TYPICAL.test(one));
  return isOne
    ? { kind: 'dockerignore', because: many(patterns.length)`A .dockerignore with # pattern.|A .dockerignore with # patterns.` }
    : undefined;
}

/** Texts that the readers above could not make out, by a line that only one kind has. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^apiVersion\s*:/m, 'k8s'],
  [/^services\s*:/m, 'compose'],
  [/^\s*"?HostConfig"?\s*:/m, 'inspect'],
  [/^FROM\s+\S/m, 'dockerfile'],
  [/(?:^|\s)docker\s+(?:container\s+)?(?:run|create)\s/m, 'run'],
];

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:dockerfile|containerfile)(?:\.|$)|\.(?:dockerfile|containerfile)$/i, 'dockerfile'],
  [/^(?:docker-)?compose\b.*\.ya?ml$/i, 'compose'],
  [/^daemon\.json$/i, 'daemon'],
  [/\.dockerignore$/i, 'dockerignore'],
];
/** `docker-stack.yml`, `stack.yaml`: a compose file by what stands in it, and a stack file by what it is for. */
const STACK = /(?:^|[-_.])stack[-_.\w]*\.ya?ml$/i;
const fileOf = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);

/** Kind and reason; an unknown text says why it is none. Never throws. */
export function recognise({ name, text }: Brought): Recognised {
  const none = (because: string): Recognised => ({ kind: undefined, because });
  const file = fileOf(name);
  if (text.trim() === '') return none(say`There is nothing in it.`);
  if (text.length > LONGEST) return none(say`It is longer than ${number(LONGEST)} characters, the most that is read.`);
  if (text.includes('\0')) return none(say`It holds NUL bytes, so it is no text.`);
  const hinted = NAMES.find(([pattern]) => pattern.test(file))?.[1];
  if (hinted === 'dockerignore') return { kind: hinted, because: say`Its name is ${file}.` };
  const found = asDockerfile(text) ?? asTree(text) ?? asRun(text);
  if (found?.kind === 'compose' && STACK.test(file))
    return { kind: 'swarm', because: say`A compose file for a Swarm: its name is ${file}.` };
  if (found) return found;
  const marked = MARKS.find(([mark]) => mark.test(text))?.[1];
  if (marked !== undefined) return { kind: marked, because: say`A line of it tells the kind; not all of it can be read.` };
  if (hinted !== undefined) return { kind: hinted, because: say`Its name is ${file}; the text alone does not tell.` };
  if (/^\.(?!dockerignore).*ignore$/.test(file)) return none(say`Docker does not read ${file}; a .dockerignore is written alike.`);
  return (
    asIgnore(text) ??
    none(
      say`No Dockerfile, compose file, docker run line, docker inspect, daemon.json or manifest: it begins with ${JSON.stringify(text.trim().split(/\r?\n/, 1)[0]?.slice(0, 60))}.`,
    )
  );
}
