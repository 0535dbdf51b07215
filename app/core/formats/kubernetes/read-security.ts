/** The security contexts of a pod and its container. The container's settings win. */
import { say } from '../../../languages/say.ts';
import { entriesOf, itemsOf, member, type Placed, textOf, wholeOf } from '../placed.ts';
import { annotation, secured } from './pods.ts';
import type { Sheet } from './sheet.ts';

export function readSecurity(sheet: Sheet): void {
  const { pod, container } = sheet;
  const own = (key: string) => member(container.placed, 'securityContext', key);
  readUser(sheet);
  sheet.flag('privileged', own('privileged'), true, true);
  sheet.flag('noNewPrivileges', own('allowPrivilegeEscalation'), false, true);
  sheet.flag('readOnlyRootFilesystem', own('readOnlyRootFilesystem'), true, true);
  for (const [key, leaf] of [
    ['drop', 'capDrop'],
    ['add', 'capAdd'],
  ] as const)
    for (const item of itemsOf(member(container.placed, 'securityContext', 'capabilities', key)))
      sheet.push(leaf, (textOf(item) ?? '').toUpperCase().replace(/^CAP_/, ''), item);
  readSeccomp(sheet);
  readAppArmor(sheet);
  readSelinux(sheet);
  const mount = own('procMount');
  if (mount && textOf(mount) === 'Unmasked') sheet.say('unmaskPaths', true, mount);
  for (const setting of itemsOf(member(pod.spec, 'securityContext', 'sysctls'))) {
    const [name, value] = [textOf(member(setting, 'name')), textOf(member(setting, 'value'))];
    if (name !== undefined && value !== undefined) sheet.push('sysctls', { name: name.replaceAll('/', '.'), value }, setting);
  }
}

function readUser(sheet: Sheet): void {
  const { pod, container } = sheet;
  const [user, group, nonRoot] = ['runAsUser', 'runAsGroup', 'runAsNonRoot'].map((key) => secured(pod, container, key));
  const [uid, gid] = [wholeOf(user), wholeOf(group)];
  if (uid !== undefined) sheet.say('user', { uid, ...(gid !== undefined && { gid }) }, user, group);
  else if (nonRoot && textOf(nonRoot) === 'true')
    sheet.lost(nonRoot, say`The image’s own user, as long as that is not root; a plan names the user.`, 'open', 'user');
  const common = member(pod.spec, 'securityContext');
  for (const item of [...itemsOf(member(common, 'supplementalGroups')), member(common, 'fsGroup')])
    if (item && textOf(item) !== undefined) sheet.push('groups', textOf(item) as string, item);
}

/** Without a profile Kubernetes filters nothing, unless the kubelet is told to (`seccompDefault`). Annotations count up to 1.26. */
function readSeccomp(sheet: Sheet): void {
  const { pod, container } = sheet;
  const profile = secured(pod, container, 'seccompProfile');
  const noted =
    annotation(pod, `container.seccomp.security.alpha.kubernetes.io/${container.name}`) ??
    annotation(pod, 'seccomp.security.alpha.kubernetes.io/pod');
  const stated = profile ?? noted;
  const type = textOf(member(profile, 'type')) ?? textOf(noted);
  const file = textOf(member(profile, 'localhostProfile')) ?? /^localhost\/(.+)$/.exec(textOf(noted) ?? '')?.[1];
  if (stated && /^(?:RuntimeDefault|(?:runtime|docker)\/default)$/.test(type ?? '')) sheet.notes.near(stated, sheet.ref('seccomp'));
  else if (stated && file !== undefined) sheet.say('seccomp', file, stated);
  else {
    sheet.say('seccomp', 'unconfined', stated);
    if (!stated) sheet.notes.near(member(container.placed, 'securityContext') ?? container.placed, sheet.ref('seccomp'));
  }
}

function readAppArmor(sheet: Sheet): void {
  const { pod, container } = sheet;
  const profile = secured(pod, container, 'appArmorProfile');
  const noted = annotation(pod, `container.apparmor.security.beta.kubernetes.io/${container.name}`);
  const type = textOf(member(profile, 'type')) ?? textOf(noted);
  const file = textOf(member(profile, 'localhostProfile')) ?? /^localhost\/(.+)$/.exec(textOf(noted) ?? '')?.[1];
  const value = type?.toLowerCase() === 'unconfined' ? 'unconfined' : file;
  if (value !== undefined) sheet.say('apparmor', value, profile ?? noted);
}

function readSelinux(sheet: Sheet): void {
  const options = secured(sheet.pod, sheet.container, 'seLinuxOptions');
  const given = [...entriesOf(options)].filter(([, placed]) => textOf(placed));
  const label = given.find(([name]) => name === 'type') ?? given[0];
  if (!label) return;
  sheet.say('selinux', `${label[0]}:${textOf(label[1])}`, label[1]);
  const rest: Placed[] = given.filter((one) => one !== label).map(([, placed]) => placed);
  for (const placed of rest) sheet.lost(placed, say`A plan holds one SELinux option.`, 'open', 'selinux');
}
