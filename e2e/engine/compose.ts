/** Docker Compose of this machine, and what an old one does not take. */
import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import { patchRun } from '../../app/core/spec/edit.ts';
import type { Spec } from '../../app/core/spec/spec.ts';

const plugin = spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status === 0;
const standalone = spawnSync('docker-compose', ['version', '--short'], { encoding: 'utf8' });

export const COMPOSE = plugin ? ['docker', 'compose'] : ['docker-compose'];
export const composes = plugin || standalone.status === 0;
const isOld = !plugin && (standalone.stdout ?? '').startsWith('1.');

/** Keys that Compose 1.29 refuses, although the Compose Specification has them; taken out for it, and for nothing else. */
const UNKNOWN_TO_OLD = [
  { key: 'name', line: /^name: .*\n/m, without: (spec: Spec) => spec },
  {
    key: 'services.*.cgroup',
    line: /^ {4}cgroup: .*\n/gm,
    without: (spec: Spec) => spec.services.reduce((now, { name }) => patchRun(now, name, { cgroupns: undefined }), spec),
  },
];
if (isOld)
  console.warn(`Compose ${standalone.stdout.trim()} refuses keys, which are taken out: ${UNKNOWN_TO_OLD.map(({ key }) => key).join(', ')}`);

/** A compose file as the Compose of this machine takes it, and the plan that it then is: both unchanged but for an old one. */
export function taken(text: string, spec: Spec): { readonly text: string; readonly spec: Spec } {
  if (!isOld) return { text, spec };
  return UNKNOWN_TO_OLD.reduce(
    (now, { key, line, without }) => {
      expect(now.text, key).toMatch(line);
      return { text: now.text.replace(line, ''), spec: without(now.spec) };
    },
    { text, spec },
  );
}
