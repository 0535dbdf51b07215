import { say } from '../../languages/say.ts';
import { patchHost } from '../spec/edit.ts';
import { defineConflict, hostRefs } from './conflict.ts';

export default defineConflict({
  title: say`Userns remap and containerd store`,
  rules: ['R11'],
  severity: 'error',
  scope: 'project',
  source: 'moby daemon/command/daemon_linux.go',
  find: (spec) =>
    spec.host.usernsRemap !== undefined && spec.host.containerdSnapshotter
      ? [
          {
            fields: hostRefs(spec, 'containerdSnapshotter', 'usernsRemap'),
            says: say`Engine 29 does not start when uids are mapped and the containerd image store is asked for.`,
            cure: { label: say`The classic image store`, spec: patchHost(spec, { containerdSnapshotter: false }) },
          },
        ]
      : [],
});
