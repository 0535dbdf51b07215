/** What findings are called. */
import { say } from '../../languages/say.ts';
import { controls } from '../controls/registry.ts';
import { rules } from './rules/registry.ts';

/** Of rules about pods alone, and of texts that nobody can read. */
const TITLES: { readonly [rule: string]: string } = {
  unreadable: say`It cannot be read`,
  'allow-priv-esc': say`A program may gain rights`,
  'cap-sys-admin': say`SYS_ADMIN is added`,
  'cap-net-raw': say`NET_RAW is kept`,
  'seccomp-missing': say`No seccomp profile is named`,
  'selinux-opts': say`SELinux options of its own`,
  'proc-mount': say`Kernel tables below /proc are open`,
  'host-process': say`A process of the Windows node`,
  'host-port': say`A port of the node`,
  'writable-hostpath': say`A directory of the node can be written`,
  'volume-type': say`A kind of volume that is not allowed`,
  'host-probes': say`A probe goes to another host`,
  'run-as-root': say`The program may be root`,
  'low-uid': say`A low user or group id`,
  'sa-token': say`A token for the cluster’s API`,
  'mem-request': say`No memory request`,
  'cpu-request': say`No CPU request`,
  'pull-policy': say`The image is not asked for anew`,
  'secret-ref-env': say`A Secret in the environment`,
  liveness: say`No liveness probe`,
  readiness: say`No readiness probe`,
  'default-ns': say`The default namespace`,
  'pss-baseline': say`Pod Security Standard: baseline`,
  'pss-restricted': say`Pod Security Standard: restricted`,
};

/** What a finding of this rule or control is about, in a few words; its id where nobody has named it. */
export const titleOf = (control: string): string => rules.get(control)?.title ?? controls.get(control)?.title ?? TITLES[control] ?? control;
