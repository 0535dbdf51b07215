import { say } from '../../languages/say.ts';
import type { Gap } from '../formats/format.ts';
import { type FieldRef, fieldRef } from '../spec/fields.ts';
import { stated } from '../spec/stated.ts';
import { defineTarget } from './target.ts';

const VIRTUAL = say`The containers run in a virtual machine of Docker Desktop, `;
/** Settings of the daemon that Docker Desktop keeps for itself. */
const OWN: { readonly [field: FieldRef]: Omit<Gap, 'field'> } = {
  'host.rootless': {
    fails: 'open',
    because: say`${VIRTUAL}and its daemon is root there.`,
    instead: say`The machine stands between it and your computer.`,
  },
  'host.usernsRemap': {
    fails: 'open',
    because: say`${VIRTUAL}whose daemon does not map uids.`,
    instead: say`Enhanced Container Isolation of Docker Business maps them.`,
  },
  'host.selinux': { fails: 'open', because: say`${VIRTUAL}whose kernel has no SELinux.` },
  'host.containerdSnapshotter': {
    fails: 'closed',
    because: say`Docker Desktop has a switch of its own for it.`,
    instead: say`It stands under Settings, General.`,
  },
  'host.fileChecks': { fails: 'closed', because: say`${VIRTUAL}whose files nobody else reaches.` },
  'host.units': { fails: 'closed', because: say`${VIRTUAL}which systemd does not look after.` },
  'host.dataRoot': {
    fails: 'closed',
    because: say`${VIRTUAL}with a disk of its own.`,
    instead: say`Its place and size stand under Settings, Resources.`,
  },
  'host.dockerGroup': { fails: 'closed', because: say`Whoever is logged in drives Docker Desktop; there is no group for it.` },
  'host.liveRestore': { fails: 'closed', because: say`Docker Desktop stops its machine together with every container.` },
};

export default defineTarget({
  title: 'Docker Desktop',
  where: say`on Docker Desktop`,
  inspects: true,
  losses: (spec) => [
    ...[...stated(spec).keys()].flatMap((field) => (OWN[field] ? [{ field, ...OWN[field] }] : [])),
    ...spec.services.flatMap(({ name, run }): Gap[] =>
      (['apparmor', 'selinux'] as const)
        .filter((leaf) => run[leaf] !== undefined && run[leaf] !== 'unconfined' && run[leaf] !== 'disable')
        .map((leaf) => ({
          field: fieldRef(`run.${leaf}`, name),
          fails: 'open',
          because: say`${VIRTUAL}whose kernel has neither AppArmor nor SELinux.`,
          instead: say`The seccomp filter holds there as well.`,
        })),
    ),
  ],
});
