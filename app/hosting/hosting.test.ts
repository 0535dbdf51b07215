/** The files that Ironhull is hosted with are the app's own output for its own plan. */
import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { put, verifyScript } from '../core/index.ts';
import { podSecurity } from '../core/formats/kubernetes/pod-security/pod-security.ts';
import { judge } from '../core/judge.ts';
import { textOf } from '../core/formats/statements.ts';
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

  it.each([
    ['Docker Engine', plan],
    ['Kubernetes', onKubernetes],
  ])('are of a plan without anything open on %s', (_target, spec) => {
    const { findings, conflicts, breakages, attacks } = judge(spec);
    console.log({ findings, conflicts, breakages, attacks: JSON.stringify(attacks[0]) });
  });
});
