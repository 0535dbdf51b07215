import { say } from '../../../languages/say.ts';
import { patch } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { hostPath } from '../../spec/path.ts';
import type { VolumeBacking } from '../../spec/spec.ts';
import { defineControl, type Row, sealed, weakened } from '../control.ts';
import { repeats, rowsOf } from '../rows.ts';

const rowOf = (volume: string, backing: VolumeBacking): Row => {
  if (backing.type === 'tmpfs')
    return { volume, size: backing.size, ...(backing.uid !== undefined && { uid: backing.uid }), type: 'tmpfs' };
  return backing.type === 'device'
    ? { volume, type: backing.fileSystem, path: backing.device }
    : { volume, type: 'directory', path: backing.source };
};
const backingOf = ({ type, size, uid, path }: Row): VolumeBacking => {
  if (type === 'tmpfs') return { type, size: size as number, ...(uid !== undefined && { uid: uid as number }) };
  const source = hostPath(path as string);
  return type === 'directory' ? { type, source } : { type: 'device', device: source, fileSystem: type as 'ext4' | 'xfs' };
};

export default defineControl({
  step: 'filesystem',
  rank: 70,
  scope: 'project',
  title: say`Size of volumes`,
  question: say`What bounds the space of each volume?`,
  keys: ['docker volume create -o', 'driver_opts'],
  fields: ['volume.backing'],
  options: [
    {
      choice: 'bounded',
      label: say`A file system of its own for these volumes`,
      asks: ['volumes'],
      stops: say`Filling the disk of the engine through a volume; nodev, nosuid and noexec apply as well.`,
      costs: say`The partition, logical volume or memory must exist.`,
    },
    { choice: 'plain', label: say`Plain local volumes`, costs: say`A volume may grow until the disk of the engine is full.` },
  ],
  details: {
    volumes: {
      type: 'rows',
      label: say`Volumes`,
      columns: {
        volume: { type: 'choice', among: 'volumes', label: say`Volume` },
        type: { type: 'choice', among: ['tmpfs', 'ext4', 'xfs', 'directory'], label: say`Backed by` },
        size: { type: 'number', kind: 'bytes', unit: 'bytes', label: say`Size`, hint: say`tmpfs only`, optional: true },
        uid: { type: 'number', kind: 'uid', unit: 'count', label: 'uid', hint: say`tmpfs only`, optional: true },
        path: { type: 'text', kind: 'hostPath', label: say`Device or directory`, hint: say`such as /dev/vg0/data`, optional: true },
      },
    },
  },
  applies: ({ spec }) => spec.volumes.length > 0,
  read: ({ spec }) => {
    const volumes = spec.volumes.flatMap(({ name, backing }) => (backing ? [rowOf(name, backing)] : []));
    return volumes.length === 0 ? { choice: 'plain' } : { choice: 'bounded', volumes };
  },
  write: ({ spec }, answer) => {
    const rows = answer.choice === 'bounded' ? rowsOf(answer.volumes) : [];
    const backing = (name: string) => {
      const row = rows.find(({ volume }) => volume === name);
      return row && backingOf(row);
    };
    return { ...spec, volumes: spec.volumes.map((volume) => patch(volume, { backing: backing(volume.name) })) };
  },
  refuses: (answer, { spec }) => {
    const rows = rowsOf(answer.volumes);
    const says = (text: string) => ({ detail: 'volumes', says: text });
    if (repeats(rows, 'volume')) return says(say`Each volume once.`);
    for (const { volume, type, size, uid, path } of rows) {
      if (!spec.volumes.some(({ name }) => name === volume)) return says(say`No service mounts the volume ${String(volume)}.`);
      if (type === 'tmpfs' && (!size || path !== undefined)) return says(say`tmpfs needs a size, and no device or directory.`);
      if (type !== 'tmpfs' && (path === undefined || size !== undefined || uid !== undefined))
        return says(say`ext4 and xfs need their device, a directory its path; size and uid are for tmpfs.`);
    }
    return undefined;
  },
  recommend: () => ({
    answer: { choice: 'plain' },
    because: say`Only you know which partitions the host has; data must not stand in memory.`,
  }),
  judge: ({ spec }) => {
    const plain = spec.volumes.filter(({ backing }) => !backing || backing.type === 'directory').map(({ name }) => name);
    return plain.length === 0 || spec.host.dataRoot
      ? sealed
      : weakened(
          say`${plain.join(', ')} may fill the disk that the engine stands on.`,
          ...plain.map((name) => fieldRef('volume.backing', name)),
        );
  },
  sources: [
    { of: 'ANSSI-FT-082', id: 'R12' },
    { of: 'ANSSI-FT-082', id: 'R14' },
    { of: 'run here', id: 'volumes on tmpfs, ext4 and a bound directory, Engine 20.10.24' },
  ],
});
