/** What must be done by hand before a rung, because run.sh makes networks and volumes only where they are not there yet. */
import { type Names, nameOf } from '../formats/run/names.ts';
import { quoted } from '../formats/run/quoted.ts';
import type { FieldChange } from '../spec/diff.ts';
import { fieldOf, instanceOf } from '../spec/fields.ts';
import type { Service, Spec } from '../spec/spec.ts';

/** A network keeps the options that it was made with: it is made anew, when nothing stands in it. */
function remade(spec: Spec, network: string, names: Names): string[] {
  const inside = spec.services
    .filter(({ run }) => run.networks?.includes(network))
    .map(({ name }) => quoted(nameOf(names, 'container', name)));
  return [
    ...(inside.length > 0 ? [`docker rm --force ${inside.join(' ')}`] : []),
    `docker network rm ${quoted(nameOf(names, 'network', network))}`,
  ];
}

/** Data that another user has written so far is handed over. */
const handedOver = ({ run: { user, volumes = [] } }: Service, names: Names): string[] =>
  typeof user?.uid === 'number'
    ? volumes
        .filter(({ readOnly }) => !readOnly)
        .map(
          ({ volume }) =>
            `docker run --rm --volume ${quoted(`${nameOf(names, 'volume', volume)}:/data`)} busybox:1.37 chown -R ${user.uid}:${user.gid ?? 0} /data`,
        )
    : [];

export function firstOf(before: Spec, after: Spec, changes: readonly FieldChange[]): string[] {
  const names = { project: after.project.name, given: new Map() };
  const stood = new Set(before.networks.map(({ name }) => name));
  const networks = changes
    .filter(({ field }) => fieldOf(field).startsWith('network.') && fieldOf(field) !== 'network.name')
    .map(({ field }) => instanceOf(field) ?? '')
    .filter((name) => stood.has(name));
  const users = after.services.filter(({ name }) =>
    changes.some(({ field }) => fieldOf(field) === 'run.user' && instanceOf(field) === name),
  );
  return [
    ...[...new Set(networks)].flatMap((network) => remade(before, network, names)),
    ...users.flatMap((service) => handedOver(service, names)),
  ];
}
