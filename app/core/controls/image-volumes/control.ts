import { say } from '../../../languages/say.ts';
import type { Run } from '../../spec/spec.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

const isMounted = ({ tmpfs = [], volumes = [], binds = [] }: Run, directory: string): boolean =>
  tmpfs.some(({ path }) => path === directory) || [...volumes, ...binds].some(({ target }) => target === directory);

export default defineControl({
  step: 'filesystem',
  rank: 50,
  scope: 'service',
  title: say`VOLUMEs of the image`,
  question: say`Which directories does the image declare as VOLUME?`,
  keys: ['VOLUME'],
  fields: ['run.imageVolumes'],
  options: [
    {
      choice: 'covered',
      label: say`These, each with a mount of yours`,
      asks: ['imageVolumes'],
      stops: say`An anonymous volume that stays writable under a read-only root.`,
    },
    { choice: 'none', label: say`None`, costs: say`One that was overlooked stays writable and leaves volumes behind.` },
  ],
  details: {
    imageVolumes: {
      type: 'list',
      kind: 'containerPath',
      label: say`Directories`,
      hint: say`docker image inspect --format '{{.Config.Volumes}}' lists them`,
    },
  },
  ...byValue('run', 'imageVolumes', { none: undefined }, { given: 'covered' }),
  recommend: ({ workload: { title, imageVolumes } }) =>
    imageVolumes.length === 0
      ? { answer: { choice: 'none' }, because: say`The image of ${title} declares no VOLUME.` }
      : { answer: { choice: 'covered', imageVolumes }, because: say`The image of ${title} declares ${imageVolumes.join(', ')}.` },
  judge: ({ service: { run }, workload }) => {
    const declared = [...new Set([...workload.imageVolumes, ...(run.imageVolumes ?? [])])];
    const bare = declared.filter((directory) => !isMounted(run, directory));
    return bare.length === 0
      ? sealed
      : weakened(say`${bare.join(', ')} becomes an anonymous volume, writable whatever the root filesystem is.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.13' },
    { of: 'run here', id: 'VOLUME under --read-only, Engine 20.10.24' },
  ],
});
