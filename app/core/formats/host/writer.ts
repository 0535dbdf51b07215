/** `prepare-host.sh`: what has to be done on the host once, as root, before the daemon can keep the plan's promises. */
import {
  BUILD_FIELDS,
  fieldRef,
  HOST_FIELDS,
  NETWORK_FIELDS,
  RUN_FIELDS,
  SUPPLY_FIELDS,
  targetOf,
  VOLUME_FIELDS,
} from '../../spec/fields.ts';
import { defineWriter, type Treatments } from '../format.ts';
import { written } from '../statements.ts';
import { everyOne } from '../treatment.ts';
import { isNeeded, SETTINGS, statementsOf } from './steps.ts';

const treatments = {
  'project.name': 'elsewhere',
  'service.name': 'elsewhere',
  'service.workload': 'elsewhere',
  ...everyOne(BUILD_FIELDS, 'elsewhere'),
  ...everyOne(RUN_FIELDS, 'elsewhere'),
  ...everyOne(NETWORK_FIELDS, 'elsewhere'),
  ...everyOne(VOLUME_FIELDS, 'elsewhere'),
  ...everyOne(HOST_FIELDS, 'elsewhere'),
  'host.engine': 'prints',
  'host.rootless': 'prints',
  'host.usernsRemap': 'prints',
  'host.dataRoot': 'prints',
  'host.dockerGroup': 'prints',
  'host.fileChecks': 'prints',
  ...everyOne(SUPPLY_FIELDS, 'elsewhere'),
} satisfies Treatments;

export default defineWriter({
  title: 'Host preparation',
  language: 'shell',
  scope: 'project',
  rank: 80,
  isRead: true,
  targets: ['docker', 'swarm', 'podman'],
  treatments,
  gaps: (spec) =>
    targetOf(spec) === 'podman'
      ? SETTINGS.filter(({ field, write }) => field !== 'rootless' && write(spec.host) !== undefined).map(({ field }) => ({
          field: fieldRef(`host.${field}`),
          fails: 'closed',
          because: 'Podman has no daemon, so there is nothing to prepare for one.',
        }))
      : [],
  path: () => 'prepare-host.sh',
  wanted: (spec) => (targetOf(spec) === 'podman' ? spec.host.rootless === true : isNeeded(spec.host)),
  write: (spec) => written(statementsOf(spec)),
  apply: ({ host }) => [
    'sh -n prepare-host.sh',
    host.rootless === true ? 'sudo sh prepare-host.sh "$USER"' : 'sudo sh prepare-host.sh',
    'Read it first: it changes users, directories and the daemon of this host.',
  ],
});
