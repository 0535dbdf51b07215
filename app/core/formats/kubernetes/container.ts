/** The container of a pod: its security context, limits, probes, variables and ports. */
import { fieldRef } from '../../spec/fields.ts';
import { ownImage } from '../../spec/image-reference.ts';
import type { Command, EnvironmentVariable, Service } from '../../spec/spec.ts';
import { hasOwnUsers, idsOf, owed, type Plan, seconds } from './plan.ts';
import { type Entry, entry, type Item, item, list, under, word } from './tree.ts';
import { mountsOf, volumeMounts } from './volumes.ts';

/** `/proc` unmasked, for pods with users of their own: beta and on since 1.33. */
const UNMASKED = 33;
export const unmasks = (plan: Plan, service: Service): boolean =>
  service.run.unmaskPaths === true && plan.minor >= UNMASKED && hasOwnUsers(plan, service);

/** The API refuses `allowPrivilegeEscalation: false` of a container that can do anything anyway. */
export const mayForbidGain = ({ run }: Service): boolean =>
  run.privileged !== true && !run.capAdd?.some((name) => name === 'SYS_ADMIN' || name === 'ALL');

/** A profile's place below the kubelet's own directory of profiles. */
export const localProfile = (path: string): string => path.replace(/^(?:\.{0,2}\/)+/, '');

const SELINUX_OFF = 'spc_t';
/** The one label that a plan holds: `type:container_t`, or `disable`. */
function seLinux(service: Service): Entry | undefined {
  const { selinux } = service.run;
  if (selinux === undefined) return undefined;
  const [, name = 'type', value = SELINUX_OFF] = /^(user|role|type|level):(.+)$/.exec(selinux) ?? [];
  return under('seLinuxOptions', [entry(name, value, owed(service, 'selinux'))]);
}

/** In a field since 1.30; before, in an annotation of the pod. */
const APPARMOR_FIELD = 30;
function appArmor({ minor }: Plan, service: Service): Entry | undefined {
  const { apparmor } = service.run;
  if (apparmor === undefined || minor < APPARMOR_FIELD) return undefined;
  const fields = owed(service, 'apparmor');
  return under('appArmorProfile', [
    entry('type', apparmor === 'unconfined' ? 'Unconfined' : 'Localhost', fields),
    entry('localhostProfile', apparmor === 'unconfined' ? undefined : apparmor, fields),
  ]);
}
export function annotationsOf({ minor, service: named }: Plan, service: Service): Entry | undefined {
  const { apparmor } = service.run;
  if (apparmor === undefined || minor >= APPARMOR_FIELD) return undefined;
  const key = `container.apparmor.security.beta.kubernetes.io/${named(service.name)}`;
  return under('annotations', [entry(key, apparmor === 'unconfined' ? 'unconfined' : `localhost/${apparmor}`, owed(service, 'apparmor'))]);
}

function securityContext(plan: Plan, service: Service): Entry | undefined {
  const { run } = service;
  const capabilities = (key: 'add' | 'drop', leaf: 'capAdd' | 'capDrop') =>
    list(
      key,
      (run[leaf] ?? []).map((name) => word(name, owed(service, leaf))),
    );
  return under('securityContext', [
    entry('privileged', run.privileged || undefined, owed(service, 'privileged')),
    entry('allowPrivilegeEscalation', run.noNewPrivileges && mayForbidGain(service) ? false : undefined, owed(service, 'noNewPrivileges')),
    entry('readOnlyRootFilesystem', run.readOnlyRootFilesystem || undefined, owed(service, 'readOnlyRootFilesystem')),
    under('capabilities', [capabilities('drop', 'capDrop'), capabilities('add', 'capAdd')]),
    appArmor(plan, service),
    seLinux(service),
    entry('procMount', unmasks(plan, service) ? 'Unmasked' : undefined, owed(service, 'unmaskPaths')),
  ]);
}

const milliCpus = (nano: number): string => `${Math.max(1, Math.ceil(nano / 1e6))}m`;

function resources(service: Service): Entry | undefined {
  const { run } = service;
  // A pod does not swap unless its node is told to, so memory and swap together are the memory.
  const memory = run.memorySwap === run.memory ? owed(service, 'memory', 'memorySwap') : owed(service, 'memory');
  const share = run.cpuShares === undefined ? undefined : Math.min((run.cpuShares / 1024) * 1e9, run.nanoCpus ?? Number.POSITIVE_INFINITY);
  return under('resources', [
    under('requests', [
      entry('cpu', share === undefined ? undefined : milliCpus(share), owed(service, 'cpuShares')),
      entry('memory', run.memoryReservation, owed(service, 'memoryReservation')),
    ]),
    under('limits', [
      entry('cpu', run.nanoCpus === undefined ? undefined : milliCpus(run.nanoCpus), owed(service, 'nanoCpus')),
      entry('memory', run.memory, memory),
      entry('ephemeral-storage', run.storageSize, owed(service, 'storageSize')),
    ]),
  ]);
}

/** The kubelet puts variables in place of `$(NAME)`; a doubled `$` is one. */
const verbatim = (text: string): string => (/\$[$(]/.test(text) ? text.replaceAll('$', '$$$$') : text);
const wordsOf = ({ form, words }: Command): readonly string[] =>
  (form === 'shell' ? ['/bin/sh', '-c', words[0] ?? ''] : words).map(verbatim);

/** The kubelet reads no HEALTHCHECK of an image. Until it has started once, a probe of its own is patient. */
function probes({ name, build: { healthcheck } }: Service): (Entry | undefined)[] {
  const { test, interval, timeout, startPeriod, retries = 3 } = healthcheck ?? {};
  const fields = [fieldRef('build.healthcheck', name)];
  if (!test) return [];
  const period = seconds(interval ?? 30_000);
  const probe = (key: string, every: number, failures: number) =>
    under(key, [
      under('exec', [
        list(
          'command',
          wordsOf(test).map((one) => word(one, fields)),
        ),
      ]),
      entry('periodSeconds', every, fields),
      entry('timeoutSeconds', timeout === undefined ? undefined : seconds(timeout), fields),
      entry('failureThreshold', Math.max(1, failures), fields),
    ]);
  const early = Math.min(period, 5);
  return [
    startPeriod ? probe('startupProbe', early, Math.ceil(seconds(startPeriod) / early) + retries) : undefined,
    probe('readinessProbe', period, retries),
    probe('livenessProbe', period, retries),
  ];
}

/** The image's own variables come with the image. A name that stands twice: the last one wins, as with Docker. */
function environment(service: Service): Entry | undefined {
  const fields = owed(service, 'environment');
  const last = new Map((service.run.environment ?? []).map(({ name, value }: EnvironmentVariable) => [name, value]));
  return list(
    'env',
    [...last].map(([name, value]) => item(entry('name', name, fields), entry('value', verbatim(value), fields))),
  );
}

function ports(service: Service): Entry | undefined {
  const fields = owed(service, 'ports');
  const once = new Map((service.run.ports ?? []).map(({ target, protocol }) => [`${target} ${protocol}`, { target, protocol }]));
  return list(
    'ports',
    [...once.values()].map(({ target, protocol }) =>
      item(entry('containerPort', target, fields), entry('protocol', protocol && 'UDP', fields)),
    ),
  );
}

/** What holds of every container here: a view of its own control groups, and no probe where none stands. */
const holding = ({ name, build: { healthcheck }, run }: Service): readonly string[] => [
  ...(run.cgroupns === 'private' ? [fieldRef('run.cgroupns', name)] : []),
  ...(healthcheck && !healthcheck.test ? [fieldRef('build.healthcheck', name)] : []),
];

export function containerOf(plan: Plan, service: Service): Item {
  const { name, run } = service;
  const own = [fieldRef('service.name', name)];
  const image = run.image ?? ownImage(plan.spec.project.name, name);
  return item(
    entry('name', plan.service(name), [...own, ...holding(service)]),
    entry('image', image, run.image === undefined ? [...own, 'project.name'] : owed(service, 'image')),
    environment(service),
    ports(service),
    securityContext(plan, service),
    resources(service),
    ...probes(service),
    volumeMounts(mountsOf(plan, service)),
  );
}

/** Whether the program is known not to be root. */
export const isNotRoot = ({ run }: Service): boolean => run.user !== undefined && idsOf(run).uid !== 0;
