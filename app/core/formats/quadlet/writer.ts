/** `<service>.container`: a container that systemd starts with Podman, without a daemon (podman-systemd.unit(5), Podman 4.9). */
import { say } from '../../../languages/say.ts';
import { fieldRef, NETWORK_FIELDS, serviceNamed, VOLUME_FIELDS } from '../../spec/fields.ts';
import type { Service } from '../../spec/spec.ts';
import { defineWriter, type Gap, type Treatments } from '../format.ts';
import { NO_STORAGE_SIZE, serviceGaps } from '../podman/kept.ts';
import { fullImage } from '../podman/program.ts';
import { makeSecret } from '../podman/secrets.ts';
import { treatments as ofDocker, wholeSeconds } from '../run/treatments.ts';
import { everyOne } from '../treatment.ts';
import { containerLines, keepsParent } from './container.ts';
import { applyUnits, unitPath } from './place.ts';

const treatments = {
  ...ofDocker,
  'run.storageSize': NO_STORAGE_SIZE,
  ...everyOne(NETWORK_FIELDS, 'elsewhere'),
  ...everyOne(VOLUME_FIELDS, 'elsewhere'),
} satisfies Treatments;

function unitGaps(service: Service, project: string): Gap[] {
  const gaps: Gap[] = [];
  if (!keepsParent(service))
    gaps.push({
      field: fieldRef('run.cgroupParent', service.name),
      fails: 'closed',
      because: say`systemd places its services in slices only.`,
      instead: say`Name a slice, such as app.slice.`,
    });
  if (/\.(?:build|image)$/.test(fullImage(service, project)))
    gaps.push({
      field: fieldRef('run.image', service.name),
      fails: 'closed',
      because: say`Quadlet takes an image whose name ends so for another unit, and refuses this one.`,
      instead: say`Give the image another tag.`,
      left: service.run.image,
    });
  return gaps;
}

export default defineWriter({
  title: say`Quadlet container`,
  language: 'ini',
  scope: 'service',
  rank: 30,
  targets: ['podman'],
  treatments,
  gaps: ({ services, project, host }) =>
    services.flatMap((service) => [...serviceGaps(service, host.cgroup), ...wholeSeconds(service), ...unitGaps(service, project.name)]),
  path: (spec, service) => unitPath(spec, service, 'container'),
  wanted: () => true,
  write: containerLines,
  apply: (spec, name) => {
    const service = serviceNamed(spec, name);
    const folder = spec.services.length > 1 ? `./${name}` : '.';
    return [
      ...(service.build.repository === undefined
        ? []
        : [`podman build --format docker --tag ${fullImage(service, spec.project.name)} ${folder}`]),
      ...(service.run.secrets ?? []).map((secret) => makeSecret(spec.project.name, name, secret)),
      ...applyUnits(spec),
    ];
  },
});
