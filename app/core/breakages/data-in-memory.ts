import { say } from '../../languages/say.ts';
import { listed, patchRun } from '../spec/edit.ts';
import { fieldRef } from '../spec/fields.ts';
import { defineBreakage, listing, runRefs, type Scene } from './breakage.ts';
import { withVolumes, writableFor } from './grants.ts';
import { mountedAt } from './mounts.ts';

/** Data directories that stand in memory: on a tmpfs, or on a volume that is one. */
function inMemory(scene: Scene) {
  const held = scene.workload.data.map(({ path }) => ({ path, mounted: mountedAt(scene, path) }));
  const isMemory = (volume: string) => scene.spec.volumes.find(({ name }) => name === volume)?.backing?.type === 'tmpfs';
  return {
    scratch: held.flatMap(({ path, mounted }) => (mounted.kind === 'tmpfs' ? [{ path, mount: mounted.mount }] : [])),
    volumes: held.flatMap(({ mounted }) => (mounted.kind === 'volume' && isMemory(mounted.mount.volume) ? [mounted.mount.volume] : [])),
  };
}

export default defineBreakage({
  title: say`Data that a stop loses`,
  family: 'data',
  rules: [],
  cause: say`The directory of the data is a temporary file system. No message says so: after a stop the program starts with nothing.`,
  cure: say`A volume on that directory.`,
  wrong: { cure: say`A larger tmpfs`, because: say`However large, it is memory, and it ends with the container.` },
  fields: ['run.tmpfs', 'run.volumes', 'volume.backing'],
  signs: [],
  needs: ({ workload }) => workload.data,
  refuses: (scene) => {
    const { spec, service, workload } = scene;
    const { scratch, volumes } = inMemory(scene);
    const says = say`What ${workload.title} stores is gone after every stop: ${listing([...scratch.map(({ path }) => path), ...volumes])} is memory.`;
    if (scratch.length > 0) {
      const tmpfs = listed((service.run.tmpfs ?? []).filter((mount) => !scratch.some((held) => held.mount === mount)));
      const bare = patchRun(spec, service.name, { tmpfs });
      const stripped = { ...scene, spec: bare, service: { ...service, run: { ...service.run, tmpfs: tmpfs ?? [] } } };
      const { cure } = writableFor(
        stripped,
        scratch.map(({ path }) => path),
      );
      return {
        fields: runRefs(service, 'tmpfs', 'volumes'),
        says,
        ...(cure && { cure: { ...cure, spec: tmpfs ? cure.spec : patchRun(cure.spec, service.name, { tmpfs }) } }),
      };
    }
    if (volumes.length === 0) return undefined;
    const plain = spec.volumes.map(({ backing, ...volume }) =>
      backing && !volumes.includes(volume.name) ? { ...volume, backing } : volume,
    );
    return {
      fields: [...volumes.map((name) => fieldRef('volume.backing', name)), ...runRefs(service, 'volumes')],
      says,
      cure: { label: say`A volume on the disk`, spec: withVolumes({ ...spec, volumes: plain }) },
    };
  },
});
