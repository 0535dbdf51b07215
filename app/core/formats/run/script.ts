/** The script of a Spec as a list of statements: lines of the frame, and commands whose flags are statements of their own. */
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import { writeBytes } from '../../spec/quantity.ts';
import type { Network, Service, Spec, Volume } from '../../spec/spec.ts';
import type { Line } from '../format.ts';
import { makeSecretFile, ownSecretFiles, SECRET_DIRECTORY } from '../secret-files.ts';
import { ROWS } from './flags.ts';
import { type Names, nameOf } from './names.ts';
import { PWD, quoted } from './words.ts';

/** One flag of a written command. `order` is its place and its row at once. */
export interface Item {
  readonly order: number;
  readonly text: string;
  readonly fields: readonly FieldRef[];
}

/** Several flags of one row may stand in a command; the last operand is the image or the name. */
export interface CommandStatement {
  readonly key: string;
  readonly head: string;
  readonly items: readonly Item[];
  readonly operand: string;
  readonly fields: readonly FieldRef[];
  readonly operandFields: readonly FieldRef[];
}
/** Whole lines. A frame line says nothing that could be read back. */
export interface LineStatement {
  readonly key: string;
  readonly lines: readonly string[];
  readonly fields: readonly FieldRef[];
  readonly frame?: true;
}
export type Statement = CommandStatement | LineStatement;

/** Places of the flags that belong to the script rather than to a field of the run half. */
export const DETACH = -2;
export const NAME = -1;
const NETWORKS = ROWS.findIndex(({ field }) => field === 'networks');
export const ALIAS = NETWORKS + 0.5;

/** A name inside a comment cannot end the comment. */
export const remark = (name: string): string => (/^[\w.-]*$/.test(name) ? name : JSON.stringify(name));
export const PROJECT_LINE = /^# Ironhull, project ([a-z0-9][a-z0-9_-]*)(?=[: ]|$)/;

export const defaultImage = (project: string, service: string): string => (project === '' ? service : `${project}/${service}`);
export const isUserDefined = ({ run }: Service): boolean => run.networkMode === undefined && (run.networks ?? []).length > 0;
export const severalNetworks = (service: Service): boolean => isUserDefined(service) && (service.run.networks ?? []).length > 1;

/** The flags of one row of the table for a value of its field. */
export function textsOf(order: number, value: unknown, names: Names): string[] {
  const row = ROWS[order];
  if (!row) throw new Error(`no row ${order}`);
  return row.write(value as never, names).map((part) => {
    const [flag, text] = typeof part === 'string' ? [row.flag, part] : [part.flag, part.value];
    if (row.toggle) return text === 'true' ? flag : `${flag}=${text}`;
    return `${flag} ${quoted(text)}`;
  });
}

function flagsOf(service: Service, names: Names): Item[] {
  const own = [fieldRef('service.name', service.name)];
  const items: Item[] = severalNetworks(service) ? [] : [{ order: DETACH, text: '--detach', fields: own }];
  items.push({ order: NAME, text: `--name ${quoted(nameOf(names, 'container', service.name))}`, fields: [...own, 'project.name'] });
  ROWS.forEach(({ field }, order) => {
    const value = service.run[field];
    if (value === undefined || (field === 'networks' && !isUserDefined(service))) return;
    for (const text of textsOf(order, value, names)) items.push({ order, text, fields: [fieldRef(`run.${field}`, service.name)] });
  });
  if (isUserDefined(service)) {
    const at = items.findLastIndex(({ order }) => order <= NETWORKS);
    items.splice(at + 1, 0, {
      order: ALIAS,
      text: `--network-alias ${quoted(service.name)}`,
      fields: [fieldRef('run.networks', service.name), ...own],
    });
  }
  return items;
}

/** The image as it stands at the end of the command; a leading dash must not make a flag of it. */
const operandOf = (name: string): string => (name.startsWith('-') ? `-- ${quoted(name)}` : quoted(name));

function containerOf(service: Service, names: Names): Statement[] {
  const own = [fieldRef('service.name', service.name)];
  const container = quoted(nameOf(names, 'container', service.name));
  const several = severalNetworks(service);
  const networks = fieldRef('run.networks', service.name);
  const statements: Statement[] = [
    {
      key: `about/${service.name}`,
      frame: true,
      fields: own,
      lines: ['', `# ${remark(service.name)}: an older container of this name is replaced.`],
    },
    {
      key: `replace/${service.name}`,
      frame: true,
      fields: own,
      lines: [`if docker container inspect ${container} >/dev/null 2>&1; then docker stop ${container} && docker rm ${container}; fi`],
    },
    {
      key: `run/${service.name}`,
      head: several ? 'docker create' : 'docker run',
      items: flagsOf(service, names),
      operand: operandOf(service.run.image ?? defaultImage(names.project, service.name)),
      // The number of networks decides between run and create.
      fields: [...own, networks],
      operandFields: [fieldRef('run.image', service.name), ...own],
    },
  ];
  if (!several) return statements;
  (service.run.networks ?? []).slice(1).forEach((network, index) => {
    statements.push({
      key: `connect/${service.name}/${index}`,
      fields: [networks],
      lines: [`docker network connect --alias ${quoted(service.name)} ${quoted(nameOf(names, 'network', network))} ${container}`],
    });
  });
  statements.push({ key: `start/${service.name}`, frame: true, fields: [networks], lines: [`docker start ${container}`] });
  return statements;
}

/** Images that the project builds; each Dockerfile stands in the project or in the folder of its service. */
function buildOf(spec: Spec, { name, build, run }: Service, names: Names): Statement[] {
  if (build.repository === undefined) return [];
  const secrets = (build.secrets ?? []).map((id) =>
    build.secretsVia === 'ARG' ? ` --build-arg ${quoted(id)}` : ` --secret ${quoted(`id=${id},src=secrets/${id}`)}`,
  );
  const directory = spec.services.length > 1 ? quoted(`./${name}`) : '.';
  const image = quoted(run.image ?? defaultImage(names.project, name));
  return [
    {
      key: `build/${name}`,
      frame: true,
      fields: [
        fieldRef('service.name', name),
        fieldRef('run.image', name),
        ...(secrets.length > 0 ? [fieldRef('build.secrets', name)] : []),
      ],
      lines: [`DOCKER_BUILDKIT=1 docker build${secrets.join('')} --tag ${image} ${directory}`],
    },
  ];
}

function secretsOf(spec: Spec): Statement[] {
  const files = ownSecretFiles(spec);
  const all = [...new Set([...files.values()].flat())];
  if (files.size === 0) return [];
  return [
    {
      key: 'secrets',
      frame: true,
      fields: all,
      lines: ['', '# Each secret is made once, with a random value; a file that is there stays as it is.', ...SECRET_DIRECTORY],
    },
    ...[...files].map(([file, fields]) => ({ key: `secret/${file}`, frame: true as const, fields, lines: [makeSecretFile(file)] })),
  ];
}

const ICC = 'com.docker.network.bridge.enable_icc';
const BINDING = 'com.docker.network.bridge.host_binding_ipv4';
export const NETWORK_OPTIONS = [ICC, BINDING] as const;

function networkOf({ name, internal, interContainer, hostBinding }: Network, names: Names): Statement[] {
  const shared = nameOf(names, 'network', name);
  // These three are the engine's own.
  if (['bridge', 'host', 'none'].includes(shared)) return [];
  const at = (leaf: 'internal' | 'interContainer' | 'hostBinding'): readonly FieldRef[] => [fieldRef(`network.${leaf}`, name)];
  const items: Item[] = [];
  if (internal !== undefined) items.push({ order: 0, text: internal ? '--internal' : '--internal=false', fields: at('internal') });
  if (interContainer === false) items.push({ order: 1, text: `--opt ${ICC}=false`, fields: at('interContainer') });
  if (hostBinding !== undefined) items.push({ order: 2, text: `--opt ${quoted(`${BINDING}=${hostBinding}`)}`, fields: at('hostBinding') });
  const fields = [fieldRef('network.name', name)];
  return [
    {
      key: `network/${name}`,
      head: `docker network inspect ${quoted(shared)} >/dev/null 2>&1 || docker network create`,
      items,
      operand: operandOf(shared),
      fields,
      operandFields: fields,
    },
  ];
}

/** Driver options of a volume that is more than a directory of the engine's. */
function volumeOptions({ backing }: Volume): readonly string[] {
  if (!backing) return [];
  switch (backing.type) {
    case 'tmpfs':
      return [
        'type=tmpfs',
        'device=tmpfs',
        `o=size=${writeBytes(backing.size)}${backing.uid === undefined ? '' : `,uid=${backing.uid}`},noexec,nosuid,nodev`,
      ];
    case 'device':
      return [`type=${backing.fileSystem}`, `device=${backing.device}`, 'o=noexec,nosuid,nodev'];
    case 'directory':
      return ['type=none', `device=${backing.source}`, 'o=bind,noexec,nosuid,nodev'];
  }
}

function volumeOf(volume: Volume, names: Names): Statement {
  const shared = nameOf(names, 'volume', volume.name);
  const fields = [fieldRef('volume.name', volume.name)];
  return {
    key: `volume/${volume.name}`,
    head: `docker volume inspect ${quoted(shared)} >/dev/null 2>&1 || docker volume create`,
    items: volumeOptions(volume).map((option, order) => ({
      order,
      text: `--opt ${quoted(option.replace(/^device=\.\//, `device=${PWD}/`))}`,
      fields: [fieldRef('volume.backing', volume.name)],
    })),
    operand: operandOf(shared),
    fields,
    operandFields: fields,
  };
}

const spaced = (statements: readonly Statement[], why: string, key: string): readonly Statement[] => {
  const [first] = statements;
  return first ? [{ key, frame: true, fields: first.fields, lines: ['', `# ${why}`] }, ...statements] : [];
};

/** A container that joins another one's process namespace starts after it. */
const borrowersLast = (services: readonly Service[]): readonly Service[] =>
  services.toSorted((a, b) => Number(a.run.pid?.startsWith('service:') === true) - Number(b.run.pid?.startsWith('service:') === true));

/** Every statement of the script, in order. */
export function statementsOf(spec: Spec, names: Names): readonly Statement[] {
  const project: readonly FieldRef[] = ['project.name'];
  const title: LineStatement[] =
    spec.project.name === ''
      ? []
      : [{ key: 'project', fields: project, lines: [`# Ironhull, project ${remark(spec.project.name)}: safe to run again.`] }];
  return [
    { key: 'shebang', frame: true, fields: project, lines: ['#!/bin/sh'] },
    ...title,
    { key: 'strict', frame: true, fields: project, lines: ['set -eu', 'cd "$(dirname "$0")"'] },
    ...spaced(
      spec.services.flatMap((service) => buildOf(spec, service, names)),
      'Images of the project.',
      'builds',
    ),
    ...secretsOf(spec),
    ...spaced(
      [...spec.networks.flatMap((network) => networkOf(network, names)), ...spec.volumes.map((volume) => volumeOf(volume, names))],
      'Networks and volumes that are there stay as they are.',
      'objects',
    ),
    ...borrowersLast(spec.services).flatMap((service) => containerOf(service, names)),
  ];
}

/** The lines of one statement, one flag a line. */
export function linesOfStatement(statement: Statement): Line[] {
  if ('lines' in statement) return statement.lines.map((text) => ({ text, fields: statement.fields }));
  const { head, items, operand, fields, operandFields } = statement;
  const heading = items.filter(({ order }) => order < 0);
  const rows = items.slice(heading.length);
  const first = [head, ...heading.map(({ text }) => text)].join(' ');
  if (rows.length === 0) return [{ text: `${first} ${operand}`, fields: [...new Set([...fields, ...operandFields])] }];
  return [
    { text: `${first} \\`, fields: [...new Set([...fields, ...heading.flatMap((item) => item.fields)])] },
    ...rows.map((item) => ({ text: `  ${item.text} \\`, fields: item.fields })),
    { text: `  ${operand}`, fields: operandFields },
  ];
}
