/** The sections of a container's unit. */
import { type FieldRef, fieldRef, serviceNamed } from '../../spec/fields.ts';
import { normalisePath } from '../../spec/path.ts';
import type { Service, Spec } from '../../spec/spec.ts';
import type { Line } from '../format.ts';
import { type PodmanArgument, podmanArguments } from '../podman/arguments.ts';
import { fullImage } from '../podman/program.ts';
import { anchored } from '../run/mount.ts';
import { nameOf } from '../run/names.ts';
import { type Setting, unitLines, unitValue } from '../unit-file.ts';
import { settingsOf } from './keys.ts';
import { aboutUnit, placeOf, unitName, unitNames } from './place.ts';
import { restartSettings } from './restart.ts';

/** What systemd does in Podman's place. */
const OF_SYSTEMD = new Set(['--restart', '--cgroup-parent']);

/** Podman would look for the profile in the directory of the service. */
const withPlace = (argument: PodmanArgument): PodmanArgument => {
  const [, path] = /^seccomp=(?!unconfined$)(.*)$/s.exec(argument.value) ?? [];
  if (argument.flag !== '--security-opt' || path === undefined || path.startsWith('/')) return argument;
  return { ...argument, value: `seccomp=${anchored(normalisePath(path.startsWith('.') ? path : `./${path}`))}` };
};

/** A container whose process namespace is joined stands before. */
function after({ project }: Spec, { name, run }: Service): Setting[] {
  const other = run.pid?.startsWith('service:') ? run.pid.slice('service:'.length) : undefined;
  if (other === undefined) return [];
  const value = `${unitName(project.name, other)}.service`;
  return ['Requires', 'After'].map((key) => ({ key, value, fields: [fieldRef('run.pid', name)] }));
}

const isSlice = (parent: string): boolean => /^[\w@.-]+\.slice$/.test(parent);
export const keepsParent = ({ run: { cgroupParent } }: Service): boolean => cgroupParent === undefined || isSlice(cgroupParent);

export function containerLines(spec: Spec, name: string): Line[] {
  const service = serviceNamed(spec, name);
  const { run } = service;
  const place = placeOf(spec);
  const names = unitNames(spec);
  const own: readonly FieldRef[] = [fieldRef('service.name', name)];
  const at = (leaf: 'runtime' | 'cgroupParent' | 'stopGracePeriod' | 'image'): readonly FieldRef[] => [fieldRef(`run.${leaf}`, name)];
  const restart = restartSettings(service, spec.host.rootless === true);
  const container: Setting[] = [
    { key: 'ContainerName', value: unitValue(nameOf(names, 'container', name)), fields: [...own, 'project.name'] },
    { key: 'Image', value: unitValue(fullImage(service, spec.project.name)), fields: [...own, ...at('image')] },
    ...(run.runtime === undefined ? [] : [{ key: 'GlobalArgs', value: unitValue(`--runtime=${run.runtime}`), fields: at('runtime') }]),
    ...podmanArguments(spec, name, names)
      .filter(({ flag }) => !OF_SYSTEMD.has(flag))
      .flatMap((argument) => settingsOf(withPlace(argument), place)),
  ];
  const seconds = Math.ceil((run.stopGracePeriod ?? 0) / 1000);
  const process: Setting[] = [
    // An image that is not there yet is fetched first.
    { key: 'TimeoutStartSec', value: '900', fields: own },
    ...(run.stopGracePeriod === undefined ? [] : [{ key: 'TimeoutStopSec', value: String(seconds + 10), fields: at('stopGracePeriod') }]),
    ...(run.cgroupParent !== undefined && isSlice(run.cgroupParent)
      ? [{ key: 'Slice', value: run.cgroupParent, fields: at('cgroupParent') }]
      : []),
    ...restart.service,
  ];
  return unitLines(aboutUnit(spec, 'service', name), {
    Unit: [...after(spec, service), ...restart.unit],
    Container: container,
    Service: process,
    Install: restart.install,
  });
}
