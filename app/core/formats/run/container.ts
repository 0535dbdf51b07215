/** The statements of one container: the older one goes, the new one comes and joins its networks. */
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import { ownImage } from '../../spec/image-reference.ts';
import type { Service, Spec } from '../../spec/spec.ts';
import { ROWS } from './flags.ts';
import { type Names, nameOf } from './names.ts';
import { networkFlags } from './objects.ts';
import type { Argument, Program } from './program.ts';
import { quoted } from './quoted.ts';
import { type Item, operandOf, remark, type Statement } from './statement.ts';

/** Places of the flags that belong to the script rather than to a field of the run half. */
export const DETACH = -2;
export const NAME = -1;
const NETWORKS = ROWS.findIndex(({ field }) => field === 'networks');
export const ALIAS = NETWORKS + 0.5;

/** The image of a service that names none: the one that the project builds for it. */
export const defaultImage = (project: string, service: string): string =>
  project === '' ? service.toLowerCase() : ownImage(project, service);
export const isUserDefined = ({ run }: Service): boolean => run.networkMode === undefined && (run.networks ?? []).length > 0;

/** `docker run` of engines before 25 joins one network, so a container of several is created, connected and then started. */
export const severalNetworks = (service: Service): boolean => isUserDefined(service) && (service.run.networks ?? []).length > 1;

/** The flags of one row of the table for a value of its field. */
export function argumentsOf(order: number, value: unknown, names: Names): Argument[] {
  const row = ROWS[order];
  if (!row) throw new Error(`no row ${order}`);
  return row.write(value as never, names).map((part) => ({
    ...(typeof part === 'string' ? { flag: row.flag, value: part } : part),
    ...(row.toggle && { toggle: true }),
  }));
}

/** A flag as a shell takes it. */
export const spelled = ({ flag, value, toggle }: Argument): string =>
  toggle ? (value === 'true' ? flag : `${flag}=${value}`) : `${flag} ${quoted(value)}`;

export const textsOf = (order: number, value: unknown, names: Names): string[] => argumentsOf(order, value, names).map(spelled);

/** An argument with its place among the others and the fields that it states. */
export interface PlacedArgument extends Argument {
  readonly order: number;
  readonly fields: readonly FieldRef[];
}

/** The flags of `docker run` that the plan calls for, in the order of the rows. */
export function dockerArguments(service: Service, names: Names): PlacedArgument[] {
  const stated = ROWS.flatMap(({ field }, order): PlacedArgument[] => {
    const value = service.run[field];
    if (value === undefined || (field === 'networks' && !isUserDefined(service))) return [];
    return argumentsOf(order, value, names).map((argument) => ({ ...argument, order, fields: [fieldRef(`run.${field}`, service.name)] }));
  });
  if (!isUserDefined(service)) return stated;
  const fields = [fieldRef('run.networks', service.name), fieldRef('service.name', service.name)];
  const alias: PlacedArgument = { flag: '--network-alias', value: service.name, order: ALIAS, fields };
  return [...stated, alias].sort((a, b) => a.order - b.order);
}

export const DOCKER: Program = {
  name: 'docker',
  build: 'DOCKER_BUILDKIT=1 docker build',
  joinsAll: false,
  flags: (_spec, service, names) =>
    dockerArguments(service, names).map((argument) => ({ order: argument.order, text: spelled(argument), fields: argument.fields })),
  image: ({ name, run }, { project }) => run.image ?? defaultImage(project, name),
  network: networkFlags,
};

const replaced = (name: string, container: string, { name: program }: Program): Statement[] => {
  const fields = [fieldRef('service.name', name)];
  return [
    { key: `about/${name}`, frame: true, fields, lines: ['', `# ${remark(name)}: an older container of this name is replaced.`] },
    {
      key: `replace/${name}`,
      frame: true,
      fields,
      lines: [
        `if ${program} container inspect ${container} >/dev/null 2>&1; then ${program} stop ${container} && ${program} rm ${container}; fi`,
      ],
    },
  ];
};

/** The networks after the first, and the start that waits for them. */
function connected({ name, run }: Service, container: string, names: Names): Statement[] {
  const fields: readonly FieldRef[] = [fieldRef('run.networks', name)];
  const connections = (run.networks ?? []).slice(1).map((network, index) => ({
    key: `connect/${name}/${index}`,
    fields,
    lines: [`docker network connect --alias ${quoted(name)} ${quoted(nameOf(names, 'network', network))} ${container}`],
  }));
  return [...connections, { key: `start/${name}`, frame: true, fields, lines: [`docker start ${container}`] }];
}

/** Every statement of a service's container, in order. */
export function containerOf(spec: Spec, service: Service, names: Names, program: Program): Statement[] {
  const { name } = service;
  const own = [fieldRef('service.name', name)];
  const container = quoted(nameOf(names, 'container', name));
  const several = severalNetworks(service) && !program.joinsAll;
  const before = program.before?.(service) ?? [];
  const heading: Item[] = several ? [] : [{ order: DETACH, text: '--detach', fields: own }];
  return [
    ...replaced(name, container, program),
    {
      key: `run/${name}`,
      head: [program.name, ...before.map(({ text }) => text), several ? 'create' : 'run'].join(' '),
      items: [
        ...heading,
        { order: NAME, text: `--name ${container}`, fields: [...own, 'project.name'] },
        ...program.flags(spec, service, names),
      ],
      operand: operandOf(program.image(service, names)),
      // The number of networks decides between run and create.
      fields: [...own, fieldRef('run.networks', name), ...before.flatMap(({ fields }) => fields)],
      operandFields: [fieldRef('run.image', name), ...own],
    },
    ...(several ? connected(service, container, names) : []),
  ];
}
