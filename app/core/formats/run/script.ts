/** The script of a Spec as a list of statements: its frame, what the project makes, and its containers. */
import { say } from '../../../languages/say.ts';
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import type { Service, Spec } from '../../spec/spec.ts';
import { contextOf, secretFlags } from '../build-words.ts';
import { makeSecretFile, ownSecretFiles, SECRET_DIRECTORY } from '../secret-files.ts';
import { containerOf, DOCKER } from './container.ts';
import type { Names } from './names.ts';
import { networkOf, volumeOf } from './objects.ts';
import type { Program } from './program.ts';
import { quoted } from './quoted.ts';
import { type LineStatement, remark, type Statement } from './statement.ts';

/** The line that tells the name of the project. */
export const PROJECT_LINE = /^# Ironhull, project ([a-z0-9][a-z0-9_-]*)(?=[: ]|$)/;

/** Images that the project builds; each Dockerfile stands in the project or in the folder of its service. */
function buildOf(spec: Spec, service: Service, names: Names, program: Program): Statement[] {
  const { name, build } = service;
  if (build.repository === undefined) return [];
  return [
    {
      key: `build/${name}`,
      frame: true,
      fields: [
        fieldRef('service.name', name),
        fieldRef('run.image', name),
        ...(build.secrets?.length ? [fieldRef('build.secrets', name)] : []),
      ],
      lines: [`${program.build}${secretFlags(build)} --tag ${quoted(program.image(service, names))} ${contextOf(spec, name)}`],
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

const spaced = (statements: readonly Statement[], why: string, key: string): readonly Statement[] => {
  const [first] = statements;
  return first ? [{ key, frame: true, fields: first.fields, lines: ['', `# ${why}`] }, ...statements] : [];
};

/** A container that joins another one's process namespace starts after it. */
const borrowersLast = (services: readonly Service[]): readonly Service[] =>
  services.toSorted((a, b) => Number(a.run.pid?.startsWith('service:') === true) - Number(b.run.pid?.startsWith('service:') === true));

/** Every statement of the script, in order. */
export function statementsOf(spec: Spec, names: Names, program: Program = DOCKER): readonly Statement[] {
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
      spec.services.flatMap((service) => buildOf(spec, service, names, program)),
      say`Images of the project.`,
      'builds',
    ),
    ...secretsOf(spec),
    ...(program.secrets?.(spec, names) ?? []),
    ...spaced(
      [
        ...spec.networks.flatMap((network) => networkOf(network, names, program)),
        ...spec.volumes.map((volume) => volumeOf(volume, names, program)),
      ],
      say`Networks and volumes that are there stay as they are.`,
      'objects',
    ),
    ...borrowersLast(spec.services).flatMap((service) => containerOf(spec, service, names, program)),
  ];
}
