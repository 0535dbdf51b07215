import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../audit.ts';

const HARDENED = `apiVersion: v1
kind: Pod
metadata: {name: app, namespace: shop}
spec:
  automountServiceAccountToken: false
  securityContext: {runAsNonRoot: true, runAsUser: 10001, runAsGroup: 10001, seccompProfile: {type: RuntimeDefault}}
  containers:
  - name: app
    image: org/app:1.4.2@sha256:${'a'.repeat(64)}
    securityContext: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
    resources: {requests: {cpu: 100m, memory: 128Mi}, limits: {cpu: 500m, memory: 128Mi}}
    livenessProbe: {exec: {command: [/app, -health]}}
    readinessProbe: {httpGet: {port: 8080}}
    volumeMounts: [{name: tmp, mountPath: /tmp}]
  volumes: [{name: tmp, emptyDir: {medium: Memory, sizeLimit: 64Mi}}]
`;
const found = (text: string) => audit('k8s', text).map(({ control, line }) => `${control}@${line}`);
const told = (text: string, control: string) => found(text).filter((one) => one.startsWith(`${control}@`));
const pod = (spec: string, container = '') =>
  `kind: Pod\nmetadata: {name: p}\nspec:\n${spec}  containers:\n  - name: c\n    image: i:1\n${container}`;

describe('an audit of a manifest', () => {
  it('has nothing to say of a hardened pod', () => {
    expect(found(HARDENED)).toEqual([]);
  });

  it.each([
    ['Deployment', 'spec: {template: {spec: {hostPID: true}}}'],
    ['CronJob', 'spec: {jobTemplate: {spec: {template: {spec: {hostPID: true}}}}}'],
    ['PodTemplate', 'template: {spec: {hostPID: true}}'],
    ['PodList', 'items: [{kind: Pod, spec: {hostPID: true}}]'],
    ['Rollout', 'spec: {template: {spec: {hostPID: true, containers: [{name: a}]}}}'],
  ])('finds the pod of a %s', (kind, rest) => {
    expect(told(`kind: ${kind}\n${rest}\n`, 'host-pid')).toEqual(['host-pid@2']);
  });

  it('looks at every document and every kind of container', () => {
    const text = `${pod('  initContainers: [{name: a, securityContext: {privileged: true}}]\n')}---\n${pod(
      '  ephemeralContainers: [{name: b, securityContext: {privileged: true}}]\n',
    )}`;
    expect(told(text, 'privileged')).toEqual(['privileged@4', 'privileged@12']);
  });

  it('lets the container’s own settings win over the pod’s', () => {
    const user = (common: string, own: string) =>
      told(pod(`  securityContext: {${common}}\n`, `    securityContext: {${own}}\n`), 'run-as-root').length > 0;
    expect(user('runAsNonRoot: true', '')).toBe(false);
    expect(user('', 'runAsNonRoot: true')).toBe(false);
    expect(user('runAsNonRoot: true', 'runAsNonRoot: false')).toBe(true);
    expect(user('runAsNonRoot: true, runAsUser: 5', 'runAsUser: 0')).toBe(true);
    expect(user('runAsUser: 1000', '')).toBe(true);
    expect(user('', '')).toBe(true);
  });

  it('knows that nothing is filtered where no seccomp profile is named', () => {
    const profile = (type: string) =>
      found(pod(`  securityContext: {seccompProfile: {type: ${type}}}\n`)).filter((one) => /^seccomp/.test(one));
    expect(profile('RuntimeDefault')).toEqual([]);
    expect(profile('Localhost')).toEqual([]);
    expect(profile('Unconfined')).toEqual(['seccomp-off@4', 'seccomp-missing@4']);
    expect(told(pod(''), 'seccomp-missing')).toEqual(['seccomp-missing@5']);
  });

  it('takes back what a user namespace makes harmless, but for the restricted standard', () => {
    const text = pod('  hostUsers: false\n', '    securityContext: {procMount: Unmasked}\n');
    expect(told(text, 'proc-mount')).toEqual([]);
    expect(told(text, 'run-as-root')).toEqual([]);
    expect(told(text, 'pss-baseline')).toEqual([]);
    expect(audit('k8s', text).find(({ control }) => control === 'pss-restricted')?.says).toContain('procMount_restricted');
  });

  it.each([
    ['/var/run/docker.sock', 'docker-sock'],
    ['//var/run/./docker.sock', 'docker-sock'],
    ['/var/run', 'docker-sock'],
    ['/run/containerd/containerd.sock', 'cri-sock'],
    ['/run/containerd', 'cri-sock'],
  ])('sees the engine’s socket behind %s', (path, control) => {
    expect(told(pod(`  volumes: [{name: v, hostPath: {path: ${path}}}]\n`), control)).toHaveLength(1);
  });

  it('knows which file writes where', () => {
    const mounted = (mount: string) =>
      told(
        pod('  volumes: [{name: v, hostPath: {path: /srv}}, {name: w, emptyDir: {}}]\n', `    volumeMounts: [${mount}]\n`),
        'writable-hostpath',
      );
    expect(mounted('{name: v, mountPath: /v}')).toHaveLength(1);
    expect(mounted('{name: v, mountPath: /v, readOnly: true}')).toEqual([]);
    expect(mounted('{name: w, mountPath: /w}')).toEqual([]);
  });

  it('takes no digest, port or template for a tag', () => {
    const tags = (image: string) => told(`kind: Pod\nspec: {containers: [{name: c, image: "${image}"}]}\n`, 'image-tag').length;
    expect(['a:1', `a@sha256:${'0'.repeat(64)}`, 'r:5000/a:2', '$(IMAGE)'].map(tags)).toEqual([0, 0, 0, 0]);
    expect(['a', 'a:latest', 'r:5000/a'].map(tags)).toEqual([1, 1, 1]);
  });

  it('tells a secret from what is only called so', () => {
    const variable = (name: string, value: string) =>
      told(pod('', `    env: [{name: ${name}, value: "${value}"}]\n`), 'secret-in-env').length;
    expect([variable('DB_PASSWORD', 'hunter2'), variable('URL', 'postgres://u:pw@db/x'), variable('api_key', 'abc')]).toEqual([1, 1, 1]);
    expect([variable('PASSWORD_FILE', '/run/x'), variable('TOKEN_TTL', '3600'), variable('PASSWORD', ''), variable('MODE', 'x')]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('asks a job for no probes', () => {
    const job = 'kind: Job\nspec: {template: {spec: {containers: [{name: c, image: i:1}]}}}\n';
    expect([...told(job, 'liveness'), ...told(job, 'readiness')]).toEqual([]);
    expect(told(pod(''), 'liveness')).toEqual(['liveness@5']);
  });

  it('reads a service account of the same text', () => {
    const account = (automount: boolean) =>
      `kind: ServiceAccount\nmetadata: {name: s}\nautomountServiceAccountToken: ${automount}\n---\n${pod('  serviceAccountName: s\n')}`;
    expect(told(account(false), 'sa-token')).toEqual([]);
    expect(told(account(true), 'sa-token')).toEqual(['sa-token@3']);
  });

  it('says of a document that it is a template, and looks at the others', () => {
    const text = `{{- if .Values.on }}\nkind: Pod\n---\n${pod('  hostIPC: true\n')}`;
    expect(told(text, 'unreadable')).toEqual(['unreadable@1']);
    expect(told(text, 'host-ipc')).toEqual(['host-ipc@7']);
  });

  it('ends on whatever a manifest is bent into, on a line that there is', () => {
    const bit = fc.constantFrom(
      ':',
      '\n',
      '  ',
      '- ',
      '"',
      "'",
      '{',
      '[',
      ']',
      '&a ',
      '*a',
      '|\n',
      '\t',
      '\0',
      '---\n',
      '<<: *a\n',
      'null',
      '{{',
    );
    const cut = fc.nat(HARDENED.length);
    fc.assert(
      fc.property(fc.array(fc.tuple(cut, fc.nat(8), bit), { minLength: 1, maxLength: 6 }), (cuts) => {
        const text = cuts.reduce((bent, [from, length, insert]) => bent.slice(0, from) + insert + bent.slice(from + length), HARDENED);
        const lines = text.split('\n').length;
        for (const { line, column } of audit('k8s', text)) expect(line >= 1 && line <= lines && column >= 1).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
