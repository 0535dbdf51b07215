/** Reads every `docker run`, `docker create`, `network create`, `volume create` and `network connect` of a shell text. */
import { say } from '../../../languages/say.ts';
import type { Service, Spec } from '../../spec/spec.ts';
import { emptySpec, type NotUnderstood, type Reading } from '../format.ts';
import { forLast } from '../last.ts';
import { type Line, split } from './command.ts';
import { Draft, type LocatedCommand, type WholeCommand } from './draft.ts';
import type { Names } from './names.ts';
import { joined, readContainer } from './read-container.ts';
import { readObject } from './read-object.ts';
import { PROJECT_LINE } from './script.ts';
import type { Trouble } from './shell.ts';
import { readShell } from './words.ts';

export interface Found {
  readonly reading: Reading;
  /** With the networks and volumes that no container of the text uses. */
  readonly all: Spec;
  /** As the text calls it. */
  readonly project: string;
  readonly names: Names;
  readonly commands: readonly LocatedCommand[];
  readonly whole: readonly WholeCommand[];
}

/** The name that the text gives its project, and its line; the first one counts. */
function projectOf(text: string): { name: string; line?: number } {
  for (const [index, line] of text.split('\n').entries()) {
    const name = PROJECT_LINE.exec(line)?.[1];
    if (name !== undefined) return { name, line: index + 1 };
  }
  return { name: '' };
}

/** A container of this script joins one more network. `place` counts the connections of each service. */
function readConnection({ command, operands }: Line, draft: Draft, place: Map<string, number>): void {
  const [network, container] = operands;
  const index = draft.services.findIndex(({ name }) => name === draft.byContainer.get(container?.value ?? ''));
  const service: Service | undefined = draft.services[index];
  if (network?.value === undefined || !service) {
    draft.report(command, say`Neither the network nor the container is one of this script.`);
    return;
  }
  const { name } = service;
  const count = place.get(name) ?? 0;
  place.set(name, count + 1);
  if (service.run.networks === undefined) {
    draft.report(command, say`The container stands on the default bridge already; no plan can name that beside another network.`);
    draft.whole.push({ key: `beside/${name}/${count}`, from: command.from, to: command.to });
    return;
  }
  const plain = draft.give('network', network.value);
  draft.use('network', plain, network);
  draft.services[index] = { ...service, run: joined(service.run, 'networks', [plain]) };
  draft.mark('run.networks', name, command);
  draft.whole.push({ key: `connect/${name}/${count}`, from: command.from, to: command.to });
}

/** Networks and volumes come first, wherever they stand: containers call them by the names that they are given. */
function readLines(lines: readonly Line[], draft: Draft): void {
  for (const line of lines) if (line.verb === 'network create' || line.verb === 'volume create') readObject(line, draft);
  for (const line of lines) if (line.verb === 'run' || line.verb === 'create') readContainer(line, draft);
  const places = new Map<string, number>();
  for (const line of lines) if (line.verb === 'network connect') readConnection(line, draft, places);
  for (const { verb, command, flags } of lines) {
    const image = flags.find(({ name }) => name === '--tag')?.value;
    if (verb === 'build' && image !== undefined) draft.whole.push({ key: 'build', image, from: command.from, to: command.to });
  }
}

function errorsOf(troubles: readonly Trouble[], isEmpty: boolean, { text, places }: Draft): NotUnderstood[] {
  const errors = troubles.map(({ from, to, because }) => ({ ...places.place(from), text: text.slice(from, to + 40), because }));
  if (isEmpty) errors.push({ line: 1, column: 1, text: text.slice(0, 80), because: say`No docker run or docker create stands here.` });
  return errors;
}

/** The networks and volumes of these services, as keys of their statements. */
export const usedBy = (services: Iterable<Service>): Set<string> =>
  new Set(
    [...services].flatMap(({ run: { networks = [], volumes = [] } }) => [
      ...networks.map((name) => `network/${name}`),
      ...volumes.map(({ volume }) => `volume/${volume}`),
    ]),
  );

function readAs(text: string, as?: string): Found {
  const { commands: shell, odd, errors: troubles } = readShell(text);
  const project = projectOf(text);
  const draft = new Draft(text, as ?? project.name);
  const { at, commands, names, notUnderstood, whole } = draft;
  if (project.line !== undefined) at.set('project.name', [project.line]);
  const lines = shell.flatMap((command) => split(command, text) ?? []);
  readLines(lines, draft);
  for (const trouble of odd) draft.report(trouble, trouble.because);

  const errors = errorsOf(troubles, lines.length === 0 && project.name === '' && text.trim() !== '', draft);
  const all = {
    ...emptySpec(names.project),
    services: draft.services,
    networks: [...draft.networks.values()],
    volumes: [...draft.volumes.values()],
  };
  const used = usedBy(draft.services);
  const spec = {
    ...all,
    networks: all.networks.filter(({ name }) => used.has(`network/${name}`)),
    volumes: all.volumes.filter(({ name }) => used.has(`volume/${name}`)),
  };
  const reading: Reading =
    errors.length > 0
      ? { spec: emptySpec(), at: new Map(), notUnderstood: [], errors }
      : {
          spec,
          at,
          entries: draft.entries,
          columns: draft.columns,
          notUnderstood: notUnderstood.sort((a, b) => a.line - b.line || a.column - b.column),
          errors,
        };
  return { reading, all, project: project.name, names, commands, whole };
}

const readLast = forLast((text) => readAs(text));
/** Everything that a shell text states. `as` reads it with the names of another project than the one it gives itself. */
export function readScript(text: string, as?: string): Found {
  const found = readLast(text);
  return as === undefined || as === found.names.project ? found : readAs(text, as);
}
