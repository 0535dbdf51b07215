import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LATEST_KUBERNETES, OLDEST_KUBERNETES } from '../../../spec/kubernetes.ts';
import { readManifest } from '../pods.ts';
import { type Level, levelOf, podSecurity, violations } from './pod-security.ts';

const podsOf = (text: string) => readManifest(text).pods;
const checks = (text: string, level: Level, minor?: number): string[] => [
  ...new Set(podsOf(text).flatMap((pod) => violations(pod, level, minor).map(({ check }) => check))),
];

/** A pod that the level "restricted" takes; a case changes one thing. */
const pod = ({ spec = '', common = '', own = '', container = '', annotations = '' } = {}): string =>
  `kind: Pod
metadata: {name: p, annotations: {${annotations}}}
spec:
  ${spec === '' ? 'restartPolicy: Always' : spec}
  securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}${common && `, ${common}`}}
  containers:
  - name: a
    securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}${own && `, ${own}`}}
    ${container}
`;

describe('Pod Security', () => {
  it('takes a pod that says what it must', () => {
    for (let minor = OLDEST_KUBERNETES; minor <= LATEST_KUBERNETES; minor++) expect(checks(pod(), 'restricted', minor)).toEqual([]);
  });

  it.each([
    ['appArmorProfile', { own: 'appArmorProfile: {type: Unconfined}' }],
    ['appArmorProfile', { annotations: 'container.apparmor.security.beta.kubernetes.io/a: unconfined' }],
    ['capabilities_baseline', { own: 'capabilities: {add: [SYS_ADMIN]}' }],
    ['capabilities_baseline', { own: 'capabilities: {add: [cap_chown]}' }],
    ['hostNamespaces', { spec: 'hostPID: true' }],
    ['hostPathVolumes', { spec: 'volumes: [{name: v, hostPath: {path: /srv}}]' }],
    ['hostPorts', { container: 'ports: [{containerPort: 80, hostPort: 80}]' }],
    ['hostProbesAndHostLifecycle', { container: 'livenessProbe: {httpGet: {host: example.com, port: 80}}' }],
    ['privileged', { own: 'privileged: true' }],
    ['procMount', { own: 'procMount: Unmasked' }],
    ['seccompProfile_baseline', { own: 'seccompProfile: {type: Unconfined}' }],
    ['seLinuxOptions', { common: 'seLinuxOptions: {user: x}' }],
    ['seLinuxOptions', { own: 'seLinuxOptions: {type: spc_t}' }],
    ['sysctls', { common: 'sysctls: [{name: kernel.msgmax, value: "1"}]' }],
    ['windowsHostProcess', { common: 'windowsOptions: {hostProcess: true}' }],
  ])('refuses at the level baseline: %s %j', (check, change) => {
    expect(checks(pod(change), 'baseline')).toEqual([check]);
    expect(levelOf(podsOf(pod(change)))).toBe('privileged');
  });

  it.each([
    ['allowPrivilegeEscalation', { own: 'allowPrivilegeEscalation: true' }],
    ['capabilities_restricted', { own: 'capabilities: {drop: [NET_RAW]}' }],
    ['capabilities_restricted', { own: 'capabilities: {drop: [ALL], add: [CHOWN]}' }],
    ['restrictedVolumes', { spec: 'volumes: [{name: v, nfs: {server: s, path: /}}]' }],
    ['runAsNonRoot', { common: 'runAsNonRoot: false' }],
    ['runAsNonRoot', { own: 'runAsNonRoot: false' }],
    ['runAsUser', { own: 'runAsUser: 0' }],
    ['seccompProfile_restricted', { common: 'seccompProfile: null' }],
  ])('refuses at the level restricted alone: %s %j', (check, change) => {
    expect(checks(pod(change), 'baseline')).toEqual([]);
    expect(checks(pod(change), 'restricted')).toEqual([check]);
    expect(levelOf(podsOf(pod(change)))).toBe('baseline');
  });

  it.each([
    ['hostPort 0', { container: 'ports: [{containerPort: 80, hostPort: 0}]' }],
    ['NET_BIND_SERVICE', { own: 'capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}' }],
    ['a volume of no kind', { spec: 'volumes: [{name: v}]' }],
    ['null', { spec: 'volumes: [{name: v, hostPath: null, emptyDir: {}}]' }],
    ['own profile', { own: 'seccompProfile: {type: Localhost, localhostProfile: p.json}, appArmorProfile: {type: RuntimeDefault}' }],
    ['a Windows pod', { spec: 'os: {name: windows}', own: 'allowPrivilegeEscalation: null, capabilities: null' }],
  ])('takes %s', (_what, change) => {
    expect(checks(pod(change), 'restricted')).toEqual([]);
  });

  it.each([
    [26, 27, 'sysctls: [{name: net.ipv4.ip_local_reserved_ports, value: "1"}]'],
    [30, 31, 'seLinuxOptions: {type: container_engine_t}'],
    [36, 37, 'sysctls: [{name: net.ipv4.tcp_notsent_lowat, value: "1"}]'],
  ])('refuses in 1.%i what it takes from 1.%i on: %s', (before, since, common) => {
    expect(checks(pod({ common }), 'baseline', before)).toHaveLength(1);
    expect(checks(pod({ common }), 'baseline', since)).toEqual([]);
  });

  it('asks nothing of the host of a probe before 1.34', () => {
    const text = pod({ container: 'livenessProbe: {tcpSocket: {host: example.com, port: 80}}' });
    expect([checks(text, 'restricted', 33), checks(text, 'restricted', 34)]).toEqual([[], ['hostProbesAndHostLifecycle']]);
  });

  it('lets root be root in a user namespace of its own since 1.35, but for an unmasked /proc at the level restricted', () => {
    const text = pod({ spec: 'hostUsers: false', common: 'runAsUser: 0, runAsNonRoot: false', own: 'procMount: Unmasked' });
    expect(checks(text, 'restricted', 34)).toEqual(['procMount', 'runAsNonRoot', 'runAsUser']);
    expect(checks(text, 'restricted', 35)).toEqual(['procMount_restricted']);
    expect(checks(text, 'baseline', 35)).toEqual([]);
  });

  it('says which container, and where', () => {
    expect(podSecurity(pod({ own: 'privileged: true' }))).toMatchObject({
      level: 'privileged',
      obstacles: [{ check: 'privileged', pod: 'p', container: 'a', line: 8 }],
    });
    expect(podSecurity('a: b: c')).toEqual({ level: 'restricted', obstacles: [] });
  });

  it('takes an unknown version for the nearest known one, and no pod for a restricted one', () => {
    expect([checks(pod(), 'restricted', 99), checks(pod(), 'restricted', 1), levelOf([])]).toEqual([[], [], 'restricted']);
  });
});

/**
 * The pods that the Kubernetes project publishes for its own evaluator: kubernetes/pod-security-admission, test/testdata.
 * They stay outside of this project; `IRONHULL_POD_SECURITY` names the folder.
 */
const folder = process.env.IRONHULL_POD_SECURITY ?? '';
const isThere = existsSync(join(folder, 'restricted'));
if (!isThere) console.warn('The published pods are skipped: IRONHULL_POD_SECURITY names no folder with them.');

const STRICTER = new Map([
  ['capabilities_baseline', 'capabilities_restricted'],
  ['hostpathvolumes', 'restrictedvolumes'],
  ['procmount', 'procmount_restricted'],
  ['seccompprofile_baseline', 'seccompprofile_restricted'],
]);

describe.skipIf(!isThere)('the published pods', () => {
  it.each(['baseline', 'restricted'] as const)('%s: each is taken or refused as published', (level) => {
    const wrong: string[] = [];
    let tried = 0;
    for (let minor = OLDEST_KUBERNETES; minor <= LATEST_KUBERNETES; minor++)
      for (const outcome of ['pass', 'fail']) {
        const path = join(folder, level, `v1.${minor}`, outcome);
        for (const name of readdirSync(path)) {
          const text = readFileSync(join(path, name), 'utf8');
          expect(podsOf(text), name).toHaveLength(1);
          const found = checks(text, level, minor);
          tried++;
          // A file is named after the check that refuses its pod; a stricter one may stand in that check's place.
          const check = name.replace(/\d*\.yaml$/, '');
          const refusers = [check, STRICTER.get(check)];
          const isRight = outcome === 'pass' ? found.length === 0 : found.some((one) => refusers.includes(one.toLowerCase()));
          if (!isRight) wrong.push(`v1.${minor}/${outcome}/${name}: ${found.join(', ')}`);
        }
      }
    console.log(`${level}: ${tried - wrong.length} of ${tried} pods as published`);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });
});
