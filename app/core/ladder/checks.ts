/** How to see on an engine that a rung holds: a command for each thing that it changes, and what the command prints. */

import { nameOf } from '../formats/run/names.ts';
import { quoted } from '../formats/run/quoted.ts';
import type { FieldChange } from '../spec/diff.ts';
import { fieldOf, instanceOf, serviceNamed } from '../spec/fields.ts';
import { ownImage } from '../spec/image-reference.ts';
import type { Build, Network, Run, Spec } from '../spec/spec.ts';
import { type Check, containerPart, HOST, IMAGE, NETWORK, type Part } from './inspected.ts';

const inspect = (what: string, name: string, parts: readonly Part[]): Check[] =>
  parts.length === 0
    ? []
    : [
        {
          command: `docker ${what} --format ${quoted(parts.map(({ template }) => template).join(' '))} ${quoted(name)}`,
          prints: parts.map(({ prints }) => prints).join(' '),
        },
      ];

/** Files of the container that give their owner's rights to whoever runs them, counted from outside: no image needs a tool for it. */
const setuidFiles = (container: string): Check => ({
  command: `docker export ${quoted(container)} | tar -tvf - | grep -cE '^-(..[sS]|.{5}[sS])'`,
  prints: '0',
});

/** Fields that changed of one instance of a part, by their leaf. */
const changedOf = (changes: readonly FieldChange[], part: string, instance?: string): readonly (readonly [string, FieldChange])[] =>
  changes
    .filter(({ field }) => fieldOf(field).startsWith(`${part}.`) && (instance === undefined || instanceOf(field) === instance))
    .map((change) => [fieldOf(change.field).slice(part.length + 1), change]);

function ofService(spec: Spec, name: string, changes: readonly FieldChange[]): Check[] {
  const { run, build } = serviceNamed(spec, name);
  const names = { project: spec.project.name, given: new Map() };
  const container = nameOf(names, 'container', name);
  const image = run.image ?? ownImage(spec.project.name, name);
  const own = changedOf(changes, 'run', name);
  const inside = own.flatMap(([leaf, change]) => containerPart(leaf as keyof Run, change, names) ?? []);
  const made = changedOf(changes, 'build', name);
  const described = made.flatMap(([leaf]) => IMAGE[leaf as keyof Build]?.(build) ?? []);
  const strips = made.some(([leaf, { to }]) => leaf === 'stripSetuid' && to === true);
  return [
    ...inspect('inspect', container, inside),
    ...inspect('image inspect', image, described),
    ...(strips ? [setuidFiles(container)] : []),
  ];
}

/** @param spec the plan with the changes in it */
export function checksOf(spec: Spec, changes: readonly FieldChange[]): Check[] {
  const names = { project: spec.project.name, given: new Map() };
  const networks = spec.networks.flatMap((network) => {
    const own = changedOf(changes, 'network', network.name);
    const parts = own.flatMap(([leaf]) => NETWORK[leaf as keyof Network]?.(network) ?? []);
    return inspect('network inspect', nameOf(names, 'network', network.name), parts);
  });
  const host = changedOf(changes, 'host').flatMap(([leaf]) => HOST[leaf as keyof typeof HOST]?.(spec.host) ?? []);
  return [...spec.services.flatMap(({ name }) => ofService(spec, name, changes)), ...networks, ...host];
}
