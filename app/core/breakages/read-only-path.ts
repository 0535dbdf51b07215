import { many, say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import type { Bind, VolumeMount } from '../spec/spec.ts';
import { defineBreakage, listing, type Refusal, runRefs, type Scene } from './breakage.ts';
import { writableFor } from './grants.ts';
import { mountedAt, pathsOf } from './mounts.ts';

const isWritten = (mount: { readonly readOnly?: boolean }): boolean => mount.readOnly !== true;

/** The volume or bind mount that holds the path and is read-only. */
function readOnlyMount(scene: Scene, path: string): Refusal | undefined {
  const { spec, service } = scene;
  const held = mountedAt(scene, path);
  if ((held.kind !== 'volume' && held.kind !== 'bind') || isWritten(held.mount)) return undefined;
  const leaf = held.kind === 'volume' ? 'volumes' : held.leaf;
  const mounts: readonly (Bind | VolumeMount)[] = service.run[leaf] ?? [];
  const opened = mounts.map((mount) => {
    if (mount !== held.mount) return mount;
    const { readOnly: _, recursive: __, ...rest } = mount as Bind;
    return rest;
  });
  return {
    fields: runRefs(service, leaf),
    says: say`${held.mount.target} is mounted read-only.`,
    cure: { label: say`Let it write to ${held.mount.target}`, spec: patchRun(spec, service.name, { [leaf]: opened }) },
  };
}

export default defineBreakage({
  title: say`A path that is read-only`,
  family: 'EROFS',
  rules: ['R02'],
  cause: say`The program writes to a path of its image, and the root filesystem or the mount is read-only.`,
  cure: say`A tmpfs on that one directory, owned by the user that runs; a volume where it holds data.`,
  wrong: {
    cure: say`Making the root filesystem writable again, or --privileged`,
    because: say`The first gives up the whole protection for one directory; the second gives the host and leaves the path read-only.`,
  },
  fields: ['run.readOnlyRootFilesystem', 'run.tmpfs', 'run.volumes', 'run.binds'],
  signs: [
    /read-only file ?system|\bEROFS\b|\berrno:? 30\b/i,
    /No usable temporary directory found in \['(?<path>\/[^']*)/,
    /in function\s+application_master:init\/4/,
    /\bMISCONF Redis is configured to save RDB snapshots/,
  ],
  needs: ({ workload }) => [...workload.writable, ...workload.data],
  refuses: (scene, wanted) => {
    const { service, workload } = scene;
    const paths = pathsOf(scene, wanted);
    const bare = service.run.readOnlyRootFilesystem ? paths.filter((path) => mountedAt(scene, path).kind === 'image') : [];
    if (bare.length === 0) return paths.map((path) => readOnlyMount(scene, path)).find((refusal) => refusal !== undefined);
    return {
      fields: runRefs(service, 'readOnlyRootFilesystem', 'tmpfs'),
      says: many(
        bare.length,
      )`${workload.title} writes to ${listing(bare)}, which is read-only here.|${workload.title} writes to ${listing(bare)}, which are read-only here.`,
      ...writableFor(scene, bare),
    };
  },
});
