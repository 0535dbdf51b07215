import { say } from '../../languages/say.ts';
import { hasDaemon } from '../spec/daemon-fields.ts';
import { patchHost, patchRun } from '../spec/edit.ts';
import { type FieldRef, fieldRef } from '../spec/fields.ts';
import type { Spec } from '../spec/spec.ts';
import { type Clash, defineConflict, hostRefs } from './conflict.ts';

/** What an engine knows only from a major version on. */
interface Novelty {
  readonly since: number;
  readonly fields: (spec: Spec) => readonly FieldRef[];
  readonly says: string;
  readonly label: string;
  readonly without: (spec: Spec) => Spec;
}

const everyRun = (spec: Spec, change: Parameters<typeof patchRun>[2], wanted: (spec: Spec, name: string) => boolean): Spec =>
  spec.services.reduce((plan, { name }) => (wanted(spec, name) ? patchRun(plan, name, change) : plan), spec);
const isBuiltIn = ({ services }: Spec, name: string): boolean => services.some((one) => one.name === name && one.run.seccomp === 'builtin');

const NOVELTIES: readonly Novelty[] = [
  {
    since: 23,
    fields: (spec) => [
      ...spec.services.filter(({ name }) => isBuiltIn(spec, name)).map(({ name }) => fieldRef('run.seccomp', name)),
      ...(spec.host.seccompProfile === 'builtin' ? (['host.seccompProfile'] as const) : []),
    ],
    says: say`Engines before 23 take "builtin" for a file: "Decoding seccomp profile failed: invalid character 'b' looking for beginning of value".`,
    label: say`Say nothing; the built-in profile is the default`,
    without: (spec) => {
      const plain = everyRun(spec, { seccomp: undefined }, isBuiltIn);
      return spec.host.seccompProfile === 'builtin' ? patchHost(plain, { seccompProfile: undefined }) : plain;
    },
  },
  {
    since: 20,
    fields: (spec) => [
      ...spec.services.filter(({ run }) => run.cgroupns !== undefined).map(({ name }) => fieldRef('run.cgroupns', name)),
      ...hostRefs(spec, 'cgroupns'),
    ],
    says: say`Engines before 20.10 have no namespace of control groups: "unknown flag: --cgroupns", and the daemon does not start with its key.`,
    label: say`Without it`,
    without: (spec) =>
      patchHost(
        everyRun(spec, { cgroupns: undefined }, () => true),
        { cgroupns: undefined },
      ),
  },
];

export default defineConflict({
  title: say`Newer than the engine`,
  rules: [],
  severity: 'error',
  scope: 'project',
  source: 'run here, Engine 20.10.24; moby release notes of 20.10 and 23.0',
  find: (spec): Clash[] => {
    const { engine } = spec.host;
    if (engine === undefined || !hasDaemon(spec)) return [];
    return NOVELTIES.flatMap(({ since, fields, says, label, without }) => {
      const refs = engine < since ? fields(spec) : [];
      return refs.length === 0 ? [] : [{ fields: [...refs, ...hostRefs(spec, 'engine')], says, cure: { label, spec: without(spec) } }];
    });
  },
});
