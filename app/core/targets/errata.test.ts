/** The items of the founding article that are about targets: what goes wrong there, and what is written instead. */
import { describe, expect, it } from 'vitest';
import { textOf } from '../formats/statements.ts';
import { gapsOf, writers } from '../formats/writers.ts';
import { conflictsOf, judge } from '../judge.ts';
import { lossesOf } from '../losses.ts';
import { recommend } from '../recommend.ts';
import { patchHost, patchRun, patchSupply } from '../spec/edit.ts';
import { hostPath } from '../spec/path.ts';
import type { Spec, TargetId } from '../spec/spec.ts';
import { workloads } from '../workloads/registry.ts';

const first = (spec: Spec): string => spec.services[0]?.name as string;
const written = (format: string, spec: Spec): string => textOf(writers.get(format)?.write(spec, first(spec)) ?? []);
const gapOf = (format: string, spec: Spec, leaf: string) => {
  const writer = writers.get(format);
  return writer && gapsOf(writer, spec, first(spec)).find(({ field }) => field === `run.${leaf}@${first(spec)}`);
};
const on = (target: Exclude<TargetId, 'docker'>): Spec => recommend('nginx', undefined, { target });

describe('Kubernetes', () => {
  it('item 6: runAsNonRoot goes with a number, since the kubelet cannot verify a name', () => {
    for (const id of workloads.keys()) {
      const text = written('kubernetes', recommend(id, undefined, { target: 'kubernetes' }));
      if (text.includes('runAsNonRoot: true')) expect(text, id).toMatch(/runAsUser: [1-9]\d*/);
    }
  });
  it('item 15: a device stays out of the pod, and that is told', () => {
    const spec = patchRun(on('kubernetes'), 'web', { devices: [{ source: hostPath('/dev/fuse') }] });
    expect(written('kubernetes', spec)).not.toContain('devices:');
    expect(gapOf('kubernetes', spec, 'devices')?.fails).toBe('closed');
  });
});

describe('Swarm', () => {
  it('item 15: a device stays out of the stack, and that is told', () => {
    const spec = patchRun(on('swarm'), 'web', { devices: [{ source: hostPath('/dev/fuse') }] });
    expect(written('swarm', spec)).not.toContain('devices:');
    expect(gapOf('swarm', spec, 'devices')?.fails).toBe('closed');
  });
  it('trap 1: tmpfs of a service would be dropped in silence; it is a volume of its own kind', () => {
    const text = written('swarm', on('swarm'));
    expect(text).not.toMatch(/^ {4}tmpfs:/m);
    expect(text).toMatch(/type: tmpfs\n\s+target: \/var\/cache\/nginx/);
  });
  it('trap 2: a port with an address would open on every interface; it is left out', () => {
    const spec = patchRun(on('swarm'), 'web', { ports: [{ address: '127.0.0.1', published: 8080, target: 80 }] });
    expect(written('swarm', spec)).not.toContain('published: 8080');
    expect(gapOf('swarm', spec, 'ports')).toBeDefined();
  });
  it('trap 3: nothing stands in the file that is ignored or refused', () => {
    for (const id of workloads.keys())
      expect(written('swarm', recommend(id, undefined, { target: 'swarm' })), id).not.toMatch(
        /security_opt|mem_limit|memswap_limit|pids_limit|privileged|cgroup_parent|userns_mode|^name:/m,
      );
    expect(gapOf('swarm', on('swarm'), 'noNewPrivileges')).toMatchObject({
      fails: 'open',
      instead: expect.stringContaining('daemon.json'),
    });
    expect(on('swarm').host.noNewPrivileges).toBe(true);
  });
  it('trap 10: live-restore is left out, and where it is asked for the two are told to refuse each other', () => {
    expect(on('swarm').host.liveRestore).not.toBe(true);
    const found = conflictsOf(patchHost(on('swarm'), { liveRestore: true }));
    expect(found.map(({ conflict }) => conflict)).toContain('live-restore-on-a-swarm');
  });
});

describe('CI files', () => {
  const spec = patchSupply(recommend('node'), {
    ci: 'github',
    scanner: 'trivy',
    sbom: true,
    provenance: 'max',
    signature: 'cosign-keyless',
  });
  it('item 30: no action is used by a name that can be moved', () => {
    const uses = [...written('github', spec).matchAll(/uses: (\S+)(.*)$/gm)];
    expect(uses.length).toBeGreaterThan(0);
    for (const [, action, comment] of uses) {
      expect(action).toMatch(/@[0-9a-f]{40}$/);
      expect(comment).toMatch(/# v\d/);
    }
  });
  it('SBOM, provenance and signature are steps that run', () => {
    const makefile = written('makefile', spec);
    expect(makefile).toMatch(/--sbom|--attest type=sbom/);
    expect(makefile).toMatch(/--provenance[= ]mode=max|provenance/);
    expect(makefile).toMatch(/cosign.*sign/s);
  });
});

it('no recommended plan loses anything on Docker Engine that weakens it', () => {
  for (const id of workloads.keys()) {
    const spec = recommend(id);
    expect(
      lossesOf(spec).filter(({ fails, isWhole }) => fails === 'open' && isWhole),
      id,
    ).toEqual([]);
  }
});

it('what is lost is judged as lost: a tmpfs for programs, an option that nobody keeps', () => {
  const spec = patchHost(on('swarm'), { noNewPrivileges: undefined });
  const { attacks } = judge(spec);
  const { attacks: kept } = judge(on('swarm'));
  const through = (found: typeof attacks) => found.filter(({ outcome }) => outcome !== 'stopped').length;
  expect(through(attacks)).toBeGreaterThan(through(kept));
});
