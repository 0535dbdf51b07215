import type { Gap } from '../formats/format.ts';
import { isOfDaemon } from '../spec/daemon-fields.ts';
import type { FieldRef } from '../spec/fields.ts';
import { stated } from '../spec/stated.ts';
import { rootlessLosses } from './rootless.ts';
import { defineTarget } from './target.ts';

/** Without these settings of a daemon there is less, but nobody gets further. */
const HARMLESS = /^host\.(?:engine|init|logLevel|liveRestore|dataRoot|experimental|containerdSnapshotter|runtimes|apiSockets|dockerGroup)$/;
const BY_EACH = /^host\.(?:noNewPrivileges|seccompProfile|nofile|core|log|init|ipcMode|cgroupns|dns|defaultRuntime|publishAddress)$/;
const ELSEWHERE: { readonly [field: FieldRef]: string } = {
  'host.usernsRemap': 'Podman without root maps every uid of its containers.',
  'host.insecureRegistries': 'A registry without TLS stands in /etc/containers/registries.conf.',
  'host.dataRoot': 'The place of images and volumes is graphroot in /etc/containers/storage.conf.',
  'host.runtimes': 'Runtimes stand in /etc/containers/containers.conf.',
};

export default defineTarget({
  title: 'Podman',
  where: 'on Podman',
  inspects: false,
  losses: (spec) => [
    ...rootlessLosses(spec),
    ...[...stated(spec).keys()]
      .filter((field) => isOfDaemon(field as never))
      .map((field): Gap => {
        const instead = ELSEWHERE[field] ?? (BY_EACH.test(field) ? 'Each container says it by itself.' : undefined);
        return {
          field,
          fails: HARMLESS.test(field) ? 'closed' : 'open',
          because: 'Podman has no daemon, so there is nothing to set in it.',
          ...(instead !== undefined && { instead }),
        };
      }),
  ],
});
