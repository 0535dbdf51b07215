import { say } from '../../languages/say.ts';
import { isOfDaemon } from '../spec/daemon-fields.ts';
import type { FieldRef } from '../spec/fields.ts';
import { rootlessLosses } from './rootless.ts';
import { defineTarget } from './target.ts';
import { daemonLosses } from './without-daemon.ts';

const BY_EACH = /^host\.(?:noNewPrivileges|seccompProfile|nofile|core|log|init|ipcMode|cgroupns|dns|defaultRuntime|publishAddress)$/;
const ELSEWHERE: { readonly [field: FieldRef]: string } = {
  'host.usernsRemap': say`Podman without root maps every uid of its containers.`,
  'host.insecureRegistries': say`A registry without TLS stands in /etc/containers/registries.conf.`,
  'host.dataRoot': say`The place of images and volumes is graphroot in /etc/containers/storage.conf.`,
  'host.runtimes': say`Runtimes stand in /etc/containers/containers.conf.`,
};

export default defineTarget({
  title: 'Podman',
  where: say`on Podman`,
  inspects: false,
  losses: (spec) => [
    ...rootlessLosses(spec),
    ...daemonLosses(
      spec,
      isOfDaemon,
      say`Podman has no daemon, so there is nothing to set in it.`,
      (field) => ELSEWHERE[field] ?? (BY_EACH.test(field) ? say`Each container says it by itself.` : undefined),
    ),
  ],
});
