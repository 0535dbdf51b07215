/** Where units of Quadlet stand, and what they are called. */
import { say } from '../../../languages/say.ts';
import { fieldRef } from '../../spec/fields.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Line } from '../format.ts';
import type { Names } from '../run/names.ts';
import { remark } from '../run/statement.ts';
import { unitValue } from '../unit-file.ts';

/** The folder of the project's units; relative paths of the plan begin here. `%h` is the account's own directory. */
export const placeOf = ({ host, project }: Spec): string =>
  [host.rootless ? '%h/.config/containers/systemd' : '/etc/containers/systemd', project.name].filter((part) => part !== '').join('/');

/** Every account has one name space for its units, so the project stands in front. */
export const unitName = (project: string, name: string): string => unitValue(project === '' ? name : `${project}-${name}`);

export const unitPath = ({ project }: Spec, name: string, kind: 'container' | 'network' | 'volume'): string =>
  `quadlet/${unitName(project.name, name)}.${kind}`;

/** Units call each other by their files' names, and Quadlet finds out what the objects are called. */
export const unitNames = ({ project, networks, volumes }: Spec): Names => ({
  project: project.name,
  given: new Map([
    ...networks.map(({ name }) => [`network/${name}`, `${unitName(project.name, name)}.network`] as const),
    ...volumes.map(({ name }) => [`volume/${name}`, `${unitName(project.name, name)}.volume`] as const),
  ]),
});

export const aboutUnit = (spec: Spec, part: 'service' | 'network' | 'volume', name: string): Line => ({
  text: `# Ironhull, ${part} ${remark(name)} of ${remark(spec.project.name)}. Its place is ${placeOf(spec).replace('%h', '~')}.`,
  fields: ['project.name', fieldRef(`${part}.name`, name)],
});

/** How units come into force. */
export const applyUnits = (spec: Spec): readonly string[] => {
  const place = placeOf(spec).replace('%h', '~');
  const [own, system] = spec.host.rootless ? [' --user', ''] : ['', 'sudo '];
  return [
    `${system}mkdir -p ${place} && ${system}cp quadlet/* ${place}/`,
    say`Files that the plan names relative to the project, such as ./seccomp or ./conf, belong into that folder, too.`,
    `QUADLET_UNIT_DIRS=$PWD/quadlet /usr/lib/systemd/system-generators/podman-system-generator --dryrun${own}`,
    `${system}systemctl${own} daemon-reload`,
    `${system}systemctl${own} start ${spec.services.map(({ name }) => `${spec.project.name === '' ? name : `${spec.project.name}-${name}`}.service`).join(' ')}`,
  ];
};
