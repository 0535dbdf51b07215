import { describe, expect, it } from 'vitest';
import { readBytes, readNanoCpus } from './quantities.ts';
import { get } from './read.ts';

const TEXT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: shop}
spec:
  template:
    spec:
      hostPID: true
      securityContext:
        runAsUser: 10001
        runAsGroup: 10001
        fsGroup: 20
        seccompProfile: {type: RuntimeDefault}
        sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: "0"}]
      terminationGracePeriodSeconds: 5
      containers:
      - name: web
        image: org/app:1.4.2
        securityContext:
          allowPrivilegeEscalation: false
          readOnlyRootFilesystem: true
          capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}
        resources:
          requests: {cpu: 100m, memory: 64Mi}
          limits: {cpu: 500m, memory: 128Mi, ephemeral-storage: 1Gi}
        env:
        - {name: A, value: b}
        - {name: C, valueFrom: {secretKeyRef: {name: s, key: k}}}
        ports: [{containerPort: 8080, hostPort: 80}, {containerPort: 9090}]
        livenessProbe: {exec: {command: [/app, -health]}, periodSeconds: 30}
        volumeMounts:
        - {name: tmp, mountPath: /tmp}
        - {name: sock, mountPath: /s, readOnly: true}
        - {name: etc, mountPath: /e, subPath: ssl/../ssh}
        - {name: data, mountPath: /data}
        - {name: conf, mountPath: /conf}
      - name: side
        image: busybox
        securityContext:
          runAsUser: 0
          seccompProfile: {type: Unconfined}
      volumes:
      - {name: tmp, emptyDir: {medium: Memory, sizeLimit: 64Mi}}
      - {name: sock, hostPath: {path: /run/containerd/containerd.sock}}
      - {name: etc, hostPath: {path: /etc}}
      - {name: data, persistentVolumeClaim: {claimName: shop-data}}
      - {name: conf, configMap: {name: conf}}
`;

describe('a Kubernetes manifest', () => {
  const { spec, at, notUnderstood, errors } = get(TEXT);
  const [web, side] = spec.services;

  it('is a service for each container, with Kubernetes’ defaults', () => {
    expect(errors).toEqual([]);
    expect(web).toEqual({
      name: 'shop-web',
      workload: 'other',
      build: {
        healthcheck: { test: { form: 'exec', words: ['/app', '-health'] }, interval: 30_000, timeout: 1000, startPeriod: 0, retries: 3 },
      },
      run: {
        image: 'org/app:1.4.2',
        user: { uid: 10001, gid: 10001 },
        groups: ['20'],
        pid: 'host',
        networks: ['cluster'],
        capDrop: ['ALL'],
        capAdd: ['NET_BIND_SERVICE'],
        noNewPrivileges: true,
        readOnlyRootFilesystem: true,
        sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }],
        memory: 128 * 1024 ** 2,
        memorySwap: 128 * 1024 ** 2,
        memoryReservation: 64 * 1024 ** 2,
        nanoCpus: 500_000_000,
        cpuShares: 102,
        storageSize: 1024 ** 3,
        tmpfs: [{ path: '/tmp', size: 64 * 1024 ** 2, exec: true }],
        engineSockets: [{ source: '/run/containerd/containerd.sock', target: '/s', readOnly: true }],
        systemBinds: [{ source: '/etc/ssh', target: '/e' }],
        volumes: [{ volume: 'shop-data', target: '/data' }],
        environment: [{ name: 'A', value: 'b' }],
        ports: [{ published: 80, target: 8080 }],
        restart: { policy: 'always' },
        stopGracePeriod: 5000,
      },
    });
    expect(side?.run).toMatchObject({ user: { uid: 0, gid: 10001 }, seccomp: 'unconfined' });
  });

  it('says where each field stands', () => {
    expect([at.get('run.pid@shop-web'), at.get('run.user@shop-side'), at.get('run.memory@shop-web')]).toEqual([[7], [39, 10], [24]]);
    expect(at.get('service.name@shop-side')).toEqual([36]);
  });

  it('lists what the manifest does not hold', () => {
    expect(notUnderstood.map(({ line, fails }) => `${line} ${fails}`)).toEqual(['35 closed', '27 closed']);
  });

  it('takes an unset profile for no profile at all', () => {
    expect(get('kind: Pod\nspec: {containers: [{name: a}]}').spec.services[0]?.run.seccomp).toBe('unconfined');
  });

  it('tells of keys that it does not know, of objects that make no pod, and of documents that it cannot read', () => {
    const text =
      'kind: Pod\nmetadata: {name: p}\nspec:\n  nodeName: n\n  containers:\n  - name: a\n    securityContext: {readOnlyRootFileSystem: true}\n' +
      '---\nkind: NetworkPolicy\n---\nkind: Service\n---\n{{ x }}: y\n';
    expect(get(text).notUnderstood.map(({ line, fails }) => `${line} ${fails}`)).toEqual([
      '13 open',
      '4 closed',
      '7 open',
      '9 open',
      '11 closed',
    ]);
  });

  it('gives every container a name of its own', () => {
    const pod = (name: string) => `kind: Pod\nmetadata: {name: ${name}}\nspec: {containers: [{name: a}]}\n`;
    expect(get(`${pod('p')}---\n${pod('p')}---\n${pod('Q.x')}`).spec.services.map(({ name }) => name)).toEqual(['p', 'p-2', 'Q.x']);
  });

  it.each(['', 'kind: Service', '[]', 'a: [', 'kind: Pod\nspec: x'])('refuses %j', (text) => {
    expect(get(text).errors).toHaveLength(1);
  });

  it.each([
    ['64Mi', 67_108_864],
    ['1.5G', 1_500_000_000],
    ['128974848', 128_974_848],
    ['129e6', 129_000_000],
    ['100m', 1],
    ['1Zi', undefined],
    ['x', undefined],
  ])('reads %s as bytes', (text, bytes) => {
    expect(readBytes(text)).toBe(bytes);
  });

  it('reads CPUs', () => {
    expect(['100m', '0.5', '2', '.5', '1e-1'].map(readNanoCpus)).toEqual([1e8, 5e8, 2e9, 5e8, 1e8]);
  });
});
