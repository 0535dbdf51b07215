import { describe, expect, it } from 'vitest';
import { hunksOf } from '../../patch.ts';
import { audit } from '../audit.ts';
import { type Fix, fixOf } from '../fix.ts';
import { fixAll } from '../fix-all.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: a
  namespace: shop
spec:
  hostPID: true # to look around
  containers:
  - name: a
    image: b:1.2 # ours
    securityContext:
      privileged: true
    resources:
      requests:
        memory: 256Mi
  - name: c
    image: d:1
`;
const fixesOf = (text: string, control: string): Fix[] =>
  audit('k8s', text).flatMap((finding) => (finding.control === control ? [fixOf('k8s', text, finding)] : []));
/** The lines that a fix takes away and adds. */
const changed = (text: string, after: string): string[] =>
  hunksOf(text.split('\n'), after.split('\n')).flatMap(({ lines }) =>
    lines.flatMap((line) => (line.kind === 'same' ? [] : `${line.kind === 'added' ? '+' : '-'}${line.text}`)),
  );
const fixed = (text: string, control: string, place = 0): string[] => {
  const fix = fixesOf(text, control)[place];
  return fix?.kind === 'fix' ? changed(text, fix.text) : [`${fix?.kind}`];
};

describe('a fix of a manifest', () => {
  it('is written on the very line, or below what holds it, and all the rest stays', () => {
    expect(fixed(POD, 'host-pid')).toEqual(['-  hostPID: true # to look around', '+  hostPID: false # to look around']);
    expect(fixed(POD, 'privileged')).toEqual(['-      privileged: true', '+      privileged: false']);
    expect(fixed(POD, 'allow-priv-esc', 1)).toEqual(['+    securityContext:', '+      allowPrivilegeEscalation: false']);
    expect(fixed(POD, 'cap-net-raw')).toEqual(['+      capabilities:', '+        drop: [NET_RAW]']);
    expect(fixed(POD, 'seccomp-missing')).toEqual(['+  securityContext:', '+    seccompProfile:', '+      type: RuntimeDefault']);
    expect(fixed(POD, 'sa-token')).toEqual(['+  automountServiceAccountToken: false']);
  });

  it('counts for the container that states it itself, and for a manifest in JSON', () => {
    const own = POD.replace('privileged: true', 'seccompProfile: {type: Unconfined}');
    expect(fixed(own, 'seccomp-off')).toEqual([
      '-      seccompProfile: {type: Unconfined}',
      '+      seccompProfile: {type: RuntimeDefault}',
    ]);
    const json = '{"kind": "Pod", "spec": {"containers": [{"name": "a", "image": "b:1"}]}}';
    const [fix] = fixesOf(json, 'pull-policy');
    expect(fix).toMatchObject({ kind: 'fix', text: json.replace('"b:1"', '"b:1", "imagePullPolicy": "Always"') });
  });

  it('is no value that Kubernetes refuses', () => {
    expect(fixesOf(POD, 'allow-priv-esc')[0]).toMatchObject({ kind: 'refused', because: expect.stringContaining('Kubernetes refuses it') });
    const [asks] = fixesOf(POD, 'mem-limit');
    expect(asks?.kind === 'asks' && asks.options.map(({ label }) => label)).toEqual(['256Mi', '512Mi', '1Gi']);
  });

  it('asks for what only the person knows, with a text for each answer', () => {
    const [user] = fixesOf(POD, 'run-as-root');
    expect(user?.kind === 'asks' && user.options[0] && changed(POD, user.options[0].text)).toEqual([
      '+      runAsNonRoot: true',
      '+      runAsUser: 10001',
      '+      runAsGroup: 10001',
    ]);
    expect(fixesOf(POD, 'read-only')[0]).toMatchObject({ kind: 'asks', otherwise: expect.stringContaining('emptyDir') });
    expect(fixesOf(POD, 'liveness')[0]).toMatchObject({ kind: 'refused', because: expect.stringContaining('livenessProbe') });
  });

  it('is told as lines where an alias stands in the way', () => {
    const text = POD.replace('securityContext:\n      privileged: true', 'securityContext: &x\n      privileged: true').replace(
      'image: d:1',
      'image: d:1\n    securityContext: *x',
    );
    expect(fixesOf(text, 'cap-net-raw')[1]).toMatchObject({
      kind: 'refused',
      because: 'Under the container:\nsecurityContext:\n  capabilities:\n    drop: [NET_RAW]',
    });
  });

  it('of a severity is made in one go, and leaves what has to be asked', () => {
    const { text, fixed: made, left } = fixAll('k8s', POD, () => true);
    expect(new Set(made.map(({ control }) => control))).toContain('allow-priv-esc');
    const controls = new Set(audit('k8s', text).map(({ control }) => control));
    for (const gone of ['privileged', 'host-pid', 'seccomp-missing', 'allow-priv-esc', 'sa-token', 'cap-net-raw', 'pull-policy'])
      expect(controls).not.toContain(gone);
    expect(left.map(({ finding: { control } }) => control)).toContain('run-as-root');
    expect(text).toContain('image: b:1.2 # ours');
  });
});
