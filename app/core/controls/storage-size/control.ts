import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'resources',
  rank: 90,
  scope: 'service',
  title: say`Size of the writable layer`,
  question: say`How much may it write outside of volumes?`,
  keys: ['--storage-opt size', 'storage_opt'],
  fields: ['run.storageSize'],
  options: [
    { choice: 'unset', label: say`No quota: a read-only root filesystem does this` },
    {
      choice: 'quota',
      label: say`At most this much`,
      asks: ['storageSize'],
      stops: say`Filling the disk of the engine through the writable layer.`,
      costs: say`It works only on overlay2 over XFS with project quotas.`,
    },
  ],
  details: { storageSize: { type: 'number', kind: 'bytes', unit: 'bytes', label: say`Size` } },
  ...byValue('run', 'storageSize', { unset: undefined }, { given: 'quota' }),
  refuses: ({ storageSize }) => (storageSize === 0 ? { detail: 'storageSize', says: say`More than 0; 0 would mean no quota.` } : undefined),
  recommend: ({ workload }) => ({
    answer: { choice: 'unset' },
    because: say`${workload.title} writes to mounts only, and a quota stops the container on most hosts.`,
  }),
  judge: ({ service: { run } }) =>
    run.readOnlyRootFilesystem || run.storageSize
      ? sealed
      : weakened(say`Its writable layer may grow until the disk of the engine is full.`),
  sources: [
    { of: 'ANSSI-FT-082', id: 'R12' },
    { of: 'CIS Docker 1.6.0', id: '2.11' },
    { of: 'CIS Docker 1.8.0', id: '2.12' },
    { of: 'run here', id: '--storage-opt size=1G, Engine 20.10.24' },
  ],
});
