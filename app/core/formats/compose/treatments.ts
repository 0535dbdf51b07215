/** What a compose file says of each field. */
import { BUILD_FIELDS, HOST_FIELDS, NETWORK_FIELDS, RUN_FIELDS, SUPPLY_FIELDS, VOLUME_FIELDS } from '../../spec/fields.ts';
import type { Treatments } from '../format.ts';
import { everyOne } from '../treatment.ts';

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
