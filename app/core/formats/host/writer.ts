/** `prepare-host.sh`: what has to be done on the host once, as root, before the daemon can keep the plan's promises. */
import { say } from '../../../languages/say.ts';
import { fieldRef, targetOf } from '../../spec/fields.ts';
import { defineWriter } from '../format.ts';
import { written } from '../statements.ts';
import { only } from '../treatment.ts';
import { isNeeded, SETTINGS, statementsOf } from './steps.ts';

const treatments = only('host.engine', 'host.rootless', 'host.usernsRemap', 'host.dataRoot', 'host.dockerGroup', 'host.fileChecks');

export default defineWriter({
  title: say`Host preparation`,
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
          because: say`Podman has no daemon, so there is nothing to prepare for one.`,
        }))
      : [],
  path: () => 'prepare-host.sh',
  wanted: (spec) => (targetOf(spec) === 'podman' ? spec.host.rootless === true : isNeeded(spec.host)),
  write: (spec) => written(statementsOf(spec)),
  apply: ({ host }) => [
    'sh -n prepare-host.sh',
    host.rootless === true ? 'sudo sh prepare-host.sh "$USER"' : 'sudo sh prepare-host.sh',
    say`Read it first: it changes users, directories and the daemon of this host.`,
  ],
});
