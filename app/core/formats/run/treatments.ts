/** What the run script says of each field. */
import { say } from '../../../languages/say.ts';
import { BUILD_FIELDS, fieldRef, HOST_FIELDS, NETWORK_FIELDS, RUN_FIELDS, SUPPLY_FIELDS, VOLUME_FIELDS } from '../../spec/fields.ts';
import { isEngineSocket, isSystemPath } from '../../spec/path.ts';
import type { Service, Spec } from '../../spec/spec.ts';
import type { Gap, Treatments } from '../format.ts';
import { everyOne } from '../treatment.ts';
import { tellsAll } from './mount.ts';

export const treatments = {
  'project.name': 'prints',
  'service.name': 'prints',
  'service.workload': 'elsewhere',
  ...everyOne(BUILD_FIELDS, 'elsewhere'),
  ...everyOne(RUN_FIELDS, 'prints'),
  // They stand in the files that run.seccomp and run.apparmor name.
  'run.syscalls': 'elsewhere',
  'run.apparmorFrom': 'elsewhere',
  // A fact about the image; what the plan does about it are mounts, and those are printed.
  'run.imageVolumes': 'elsewhere',
  ...everyOne(NETWORK_FIELDS, 'prints'),
  // A network of one host: nothing travels.
  'network.encrypted': 'elsewhere',
  ...everyOne(VOLUME_FIELDS, 'prints'),
  ...everyOne(HOST_FIELDS, 'elsewhere'),
  ...everyOne(SUPPLY_FIELDS, 'elsewhere'),
} satisfies Treatments;

export const wholeSeconds = ({ name, run: { stopGracePeriod = 0 } }: Service): Gap[] =>
  stopGracePeriod % 1000 === 0
    ? []
    : [
        {
          field: fieldRef('run.stopGracePeriod', name),
          fails: 'closed',
          because: '--stop-timeout takes whole seconds; the next longer one is written.',
          left: Math.ceil(stopGracePeriod / 1000) * 1000,
        },
      ];

/** What `docker run` cannot say of this Spec, though it can say the field. */
export function gaps(spec: Spec): Gap[] {
  return spec.services.flatMap((service): Gap[] => {
    const { name, run } = service;
    const at = (leaf: 'secrets' | 'binds' | 'systemBinds' | 'engineSockets') => fieldRef(`run.${leaf}`, name);
    const found: Gap[] = [];
    const lost = (run.secrets ?? []).filter((secret) => !tellsAll(secret));
    const because = say`docker run has no secrets, only mounts: this one is mounted as asked, but its name cannot be read back.`;
    if (lost.length > 0) found.push({ field: at('secrets'), fails: 'closed', because });
    for (const { source } of lost) {
      const list = isEngineSocket(source) ? 'engineSockets' : isSystemPath(source) ? 'systemBinds' : 'binds';
      if (!found.some(({ field }) => field === at(list))) found.push({ field: at(list), fails: 'closed', because });
    }
    return [...found, ...wholeSeconds(service)];
  });
}
