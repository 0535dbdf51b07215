/** The files that Ironhull is hosted with are the app's own output for its own plan. */
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { version } from '../../package.json';
import { podSecurity } from '../core/formats/kubernetes/pod-security/pod-security.ts';
import { textOf } from '../core/formats/statements.ts';
import { put, verifyScript } from '../core/index.ts';
import { judge } from '../core/judge.ts';
import { recommend } from '../core/recommend.ts';
import { ownPlan } from './plan.ts';

const plan = ownPlan();
const onKubernetes = ownPlan({ target: 'kubernetes' });
const ROOT = '../..';

describe('the files that Ironhull is hosted with', () => {
  it.each([
    ['Dockerfile', put('dockerfile', plan).text],
    ['.dockerignore', put('dockerignore', plan).text],
    ['compose.yaml', put('compose', plan).text],
    ['app/hosting/kubernetes.yaml', put('kubernetes', onKubernetes).text],
    ['app/hosting/verify.sh', textOf(verifyScript(plan).lines)],
  ])('%s is what the app writes', async (path, text) => {
    await expect(text).toMatchFileSnapshot(`${ROOT}/${path}`);
  });

  it('build one image for both targets, of the version that this is', () => {
    expect(put('dockerfile', onKubernetes).text).toBe(put('dockerfile', plan).text);
    expect(plan.services[0]?.run.image).toBe(`ironhull:${version}`);
  });

  it.each([
    ['Docker Engine', plan, recommend('nginx')],
    ['Kubernetes', onKubernetes, recommend('nginx', undefined, { target: 'kubernetes' })],
  ])('leave no more to be found on %s than what is recommended for nginx', (_target, spec, recommended) => {
    const { findings, conflicts, breakages, attacks } = judge(spec);
    const usual = judge(recommended);
    expect(findings.map(({ control }) => control)).toEqual(usual.findings.map(({ control }) => control));
    expect(findings.filter(({ state }) => state === 'open')).toEqual([]);
    expect([conflicts, breakages]).toEqual([[], []]);
    const outcomes = (all: typeof attacks) => all.map(({ attack, outcome }) => `${attack} ${outcome}`);
    expect(outcomes(attacks)).toEqual(outcomes(usual.attacks));
  });

  it('make a pod that a restricted namespace takes: read-only, not root, without capabilities', () => {
    const { text } = put('kubernetes', onKubernetes);
    expect(podSecurity(text)).toEqual({ level: 'restricted', obstacles: [] });
    expect(podSecurity(text.replace('readOnlyRootFilesystem', 'privileged')).level).toBe('privileged');
    const pod = parseAllDocuments(text)
      .find((document) => document.get('kind') === 'Deployment')
      ?.toJS().spec.template.spec;
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 101, runAsGroup: 101 });
    expect(pod.containers.map(({ securityContext }: { securityContext: unknown }) => securityContext)).toEqual([
      { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
    ]);
    expect(pod).toMatchObject({ automountServiceAccountToken: false, hostIPC: false });
  });
});
