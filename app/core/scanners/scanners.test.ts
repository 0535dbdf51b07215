import { describe, expect, it } from 'vitest';
import { controls } from '../controls/registry.ts';
import { put } from '../index.ts';
import { recommend } from '../recommend.ts';
import { patchRun } from '../spec/edit.ts';
import type { Spec } from '../spec/spec.ts';
import { workloads } from '../workloads/registry.ts';
import { type Predicted, predict, type ScannedFile } from './predict.ts';
import { scanners } from './registry.ts';

const filesOf = (spec: Spec): ScannedFile[] =>
  ['dockerfile', 'compose'].map((kind) => {
    const { path, text } = put(kind, spec);
    return { kind, path, text };
  });
const rulesOf = (predicted: readonly Predicted[], scanner: string): string[] =>
  (predicted.find((one) => one.scanner === scanner)?.predictions ?? []).map(({ rule }) => rule);
const said = (scanner: string, kind: string, text: string): string[] =>
  rulesOf(predict(recommend('node'), [{ kind, path: kind, text }]), scanner);

describe('the scanners', () => {
  it('are those that teams run', () => {
    expect([...scanners.keys()].sort()).toEqual([
      'checkov',
      'compose-lint',
      'dclint',
      'docker-bench-security',
      'hadolint',
      'kics',
      'pod-security',
      'trivy',
    ]);
  });

  it.each([...scanners])('%s has numbers, titles and sources of its rules, each once, and controls that there are', (_, scanner) => {
    const { dockerfile = [], compose = [], manifest = [], container = [] } = scanner;
    const rules = [...dockerfile, ...compose, ...manifest, ...container];
    expect(rules.length).toBeGreaterThan(1);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { title, source, control, answer } of rules) {
      expect([title, source].every((text) => text !== '')).toBe(true);
      if (control !== undefined) expect(controls.has(control), control).toBe(true);
      if (answer !== undefined) expect(answer).toMatch(/\.$/);
    }
  });
});

describe('predictions', () => {
  it.each([...workloads.keys()])('of the recommended plan of %s are answered, or are what its control says itself', (workload) => {
    const spec = recommend(workload);
    const predicted = predict(spec, filesOf(spec));
    const mute = predicted.flatMap(({ scanner, predictions }) =>
      predictions
        .filter(({ answer, control }) => answer === undefined && control === undefined)
        .map(({ rule, title }) => `${scanner} ${rule}: ${title}`),
    );
    expect(mute).toEqual([]);
  });

  it('speak of what a plan opens, in the tools’ own numbers', () => {
    const plan = recommend('node', 'shop');
    const weak = patchRun(plan, plan.services[0]?.name ?? '', { privileged: true, memory: 0, pids: 0, readOnlyRootFilesystem: false });
    const predicted = predict(weak, filesOf(weak));
    expect(rulesOf(predicted, 'docker-bench-security')).toEqual(expect.arrayContaining(['5.5', '5.11', '5.13', '5.29']));
    expect(rulesOf(predicted, 'compose-lint')).toEqual(expect.arrayContaining(['CL-0002', 'CL-0007', 'CL-0026']));
    expect(rulesOf(predicted, 'kics')).toContain('ae5b6871-7f45-42e0-bb4c-ab300c4d2026');
    expect(rulesOf(predict(plan, filesOf(plan)), 'docker-bench-security')).not.toContain('5.5');
  });

  it('know that tools look at the same line differently', () => {
    const unnamed = 'FROM debian:13\nRUN true\n';
    expect(said('hadolint', 'dockerfile', unnamed)).not.toContain('DL3002');
    expect(said('trivy', 'dockerfile', unnamed)).toContain('DS-0002');
    expect(said('checkov', 'dockerfile', unnamed)).toContain('CKV_DOCKER_3');
    const root = 'FROM debian:13\nUSER 0:0\n';
    expect(said('hadolint', 'dockerfile', root)).toContain('DL3002');
    expect(said('checkov', 'dockerfile', root)).not.toContain('CKV_DOCKER_8');
    const stage = 'FROM golang:1.25 AS build\nFROM build\nUSER 1000\n';
    expect(said('hadolint', 'dockerfile', stage)).not.toContain('DL3006');
    expect(said('checkov', 'dockerfile', stage)).toContain('CKV_DOCKER_7');
    expect(said('hadolint', 'dockerfile', 'FROM a:1\nHEALTHCHECK --interval=3s CMD curl localhost\n')).toContain('DL3025');
    expect(said('hadolint', 'dockerfile', 'FROM a:1\nRUN a\nRUN b\n')).toContain('DL3059');
  });

  it('know what a missing version hides from KICS', () => {
    const text = 'services:\n  web:\n    image: nginx:1.27\n';
    const memory = 'bb9ac4f7-e13b-423d-a010-c74a1bfbe492';
    expect(said('kics', 'compose', text)).not.toContain(memory);
    expect(said('kics', 'compose', `version: "3.8"\n${text}`)).toContain(memory);
    expect(said('kics', 'compose', `version: "2.4"\n${text.trimEnd()}\n    mem_limit: 64m\n`)).not.toContain(memory);
  });

  it('of a manifest are those of its namespace', () => {
    const pod = (spec: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n${spec}  containers:\n    - name: a\n      image: b:1\n`;
    expect(new Set(said('pod-security', 'k8s', pod('')))).toEqual(new Set(['restricted']));
    expect(new Set(said('pod-security', 'k8s', pod('  hostPID: true\n')))).toEqual(new Set(['baseline', 'restricted']));
    expect(said('trivy', 'k8s', pod('  hostPID: true\n'))).toContain('KSV-0010');
  });

  it('never throw for what stands in a text', () => {
    for (const kind of ['dockerfile', 'compose', 'k8s'])
      for (const text of [
        '',
        '\0',
        '[[[',
        'services: 7',
        'services:\n  a: 7\n  b:\n    ports: {}\n    volumes: x',
        'FROM',
        'FROM \nCMD',
        '- - -',
        'a: &a [*a]',
      ])
        expect(() => predict(recommend('node'), [{ kind, path: 'x', text }])).not.toThrow();
  });
});
