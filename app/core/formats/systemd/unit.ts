/** The unit of one container: made, connected and started by the client of Docker, whose process is the service. */
import { type FieldRef, fieldRef, serviceNamed } from '../../spec/fields.ts';
import type { Network, Spec, Volume } from '../../spec/spec.ts';
import type { Line } from '../format.ts';
import { restartSettings } from '../quadlet/restart.ts';
import { DOCKER, dockerArguments, isUserDefined, type PlacedArgument } from '../run/container.ts';
import { anchored } from '../run/mount.ts';
import { type Names, nameOf } from '../run/names.ts';
import { isBuiltIn, networkFlags, volumeOptions } from '../run/objects.ts';
import { remark } from '../run/statement.ts';
import { type Setting, unitLines, unitValue, unitWord } from '../unit-file.ts';

const CLIENT = '/usr/bin/docker';

/** Where the project's files stand on the host; relative paths of the plan begin here. */
export const placeOf = ({ project }: Spec): string => `/srv/${project.name === '' ? 'containers' : project.name}`;

/** The client needs the daemon's socket and the project's files, and nothing else. */
const CONFINED: readonly (readonly [key: string, value: string])[] = [
  ['NoNewPrivileges', 'true'],
  ['CapabilityBoundingSet', ''],
  ['ProtectSystem', 'strict'],
  ['ProtectHome', 'read-only'],
  ['PrivateTmp', 'true'],
  ['RestrictAddressFamilies', 'AF_UNIX'],
];

const wordOf = ({ flag, value, toggle }: PlacedArgument, place: string): string =>
  toggle ? (value === 'true' ? flag : `${flag}=${value}`) : `${flag} ${unitWord(value, place)}`;

/** A network that is there stays as it is: the command fails then, and the dash forgives it. */
function makeNetwork(network: Network, names: Names): Setting[] {
  const shared = nameOf(names, 'network', network.name);
  if (isBuiltIn(shared)) return [];
  const items = networkFlags(network);
  const flags = items.flatMap(({ text }) => text.split(' ').map((word) => unitValue(word)));
  return [
    {
      key: 'ExecStartPre',
      value: [`-${CLIENT}`, 'network', 'create', ...flags, unitValue(shared)].join(' '),
      fields: [fieldRef('network.name', network.name), ...items.flatMap(({ fields }) => fields)],
    },
  ];
}

function makeVolume(volume: Volume, names: Names, place: string): Setting {
  const options = volumeOptions(volume)
    .map((option) => option.replace(/^device=(\.[\s\S]*)$/, (_, path: string) => `device=${anchored(path)}`))
    .map((option) => `--opt ${unitWord(option, place)}`);
  return {
    key: 'ExecStartPre',
    value: [`-${CLIENT}`, 'volume', 'create', ...options, unitValue(nameOf(names, 'volume', volume.name))].join(' '),
    fields: [fieldRef('volume.name', volume.name), ...(volume.backing ? [fieldRef('volume.backing', volume.name)] : [])],
  };
}

export function unitOf(spec: Spec, name: string): Line[] {
  const service = serviceNamed(spec, name);
  const { run } = service;
  const place = placeOf(spec);
  const names: Names = { project: spec.project.name, given: new Map() };
  const own: readonly FieldRef[] = [fieldRef('service.name', name)];
  const container = unitValue(nameOf(names, 'container', name));
  const set = (key: string, value: string, fields: readonly FieldRef[] = own): Setting => ({ key, value, fields });
  const command = (key: string, ...words: string[]): Setting => set(key, words.join(' '));
  const restart = restartSettings(service, false);
  const create: Setting = {
    ...command('ExecStartPre', CLIENT, 'create', '--name', container),
    rest: [
      ...dockerArguments(service, names)
        .filter(({ flag }) => flag !== '--restart')
        .map((argument) => ({ text: wordOf(argument, place), fields: argument.fields })),
      { text: unitValue(DOCKER.image(service, names)), fields: [fieldRef('run.image', name), ...own] },
    ],
  };
  const joined = isUserDefined(service) ? (run.networks ?? []) : [];
  const connect = joined
    .slice(1)
    .map((network) =>
      set(
        'ExecStartPre',
        [CLIENT, 'network', 'connect', '--alias', unitValue(name), unitValue(nameOf(names, 'network', network)), container].join(' '),
        [fieldRef('run.networks', name)],
      ),
    );
  const other = run.pid?.startsWith('service:') ? `${nameOf(names, 'container', run.pid.slice('service:'.length))}.service` : undefined;
  const seconds = Math.ceil((run.stopGracePeriod ?? 10_000) / 1000);
  return unitLines(
    {
      text: `# Ironhull, service ${remark(name)} of ${remark(spec.project.name)}. The files of the project stand in ${place}.`,
      fields: ['project.name', ...own, 'host.units'],
    },
    {
      Unit: [
        set('Requires', 'docker.service'),
        set('After', 'docker.service'),
        ...(other === undefined ? [] : ['Requires', 'After'].map((key) => set(key, unitValue(other), [fieldRef('run.pid', name)]))),
        ...restart.unit,
      ],
      Service: [
        set('Type', 'exec'),
        set('WorkingDirectory', place, ['project.name']),
        ...spec.networks.filter((network) => joined.includes(network.name)).flatMap((network) => makeNetwork(network, names)),
        ...spec.volumes
          .filter((volume) => run.volumes?.some((mount) => mount.volume === volume.name))
          .map((volume) => makeVolume(volume, names, place)),
        command('ExecStartPre', `-${CLIENT}`, 'rm', '--force', container),
        create,
        ...connect,
        command('ExecStart', CLIENT, 'start', '--attach', container),
        command('ExecStop', CLIENT, 'stop', container),
        command('ExecStopPost', `-${CLIENT}`, 'rm', '--force', container),
        // An image that is not there yet is fetched first.
        set('TimeoutStartSec', '900'),
        set('TimeoutStopSec', String(seconds + 10), run.stopGracePeriod === undefined ? own : [fieldRef('run.stopGracePeriod', name)]),
        ...restart.service,
        ...CONFINED.map(([key, value]) => set(key, value)),
      ],
      Install: restart.install,
    },
  );
}
