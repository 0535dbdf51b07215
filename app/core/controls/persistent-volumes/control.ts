import { say } from '../../../languages/say.ts';
import { inStep } from '../../spec/edit.ts';
import { type At, defineControl, type Row, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';
import { repeats } from '../rows.ts';

const lens = byValue('run', 'volumes', { none: undefined }, { given: 'named', flags: ['readOnly'] });

/** A volume that a service before this one mounts gets another name, so that two databases never share one by accident. */
function recommended({ spec, service, workload }: At): readonly Row[] {
  const before = spec.services.slice(
    0,
    spec.services.findIndex(({ name }) => name === service.name),
  );
  const taken = new Set(before.flatMap(({ run }) => (run.volumes ?? []).map(({ volume }) => volume)));
  return workload.data.map(({ path, volume }) => ({
    volume: taken.has(volume) ? `${service.name}-${volume}` : volume,
    target: path,
    readOnly: false,
  }));
}

export default defineControl({
  step: 'filesystem',
  rank: 30,
  scope: 'service',
  title: say`Volumes for data`,
  question: say`Where does data live that must outlast the container?`,
  keys: ['--mount type=volume', 'volumes'],
  fields: ['run.volumes', 'volume.name'],
  options: [
    {
      choice: 'named',
      label: say`Named volumes`,
      asks: ['volumes'],
      stops: say`Data in the container layer, and host directories for the sake of data.`,
      costs: say`A new volume is empty, or a copy of what the image has there.`,
    },
    { choice: 'none', label: say`No data is kept` },
  ],
  details: {
    volumes: {
      type: 'rows',
      label: say`Volumes`,
      columns: {
        volume: { type: 'text', kind: 'name', label: say`Volume` },
        target: { type: 'text', kind: 'containerPath', label: say`Mounted at` },
        readOnly: { type: 'flag', label: say`Read-only` },
      },
    },
  },
  read: lens.read,
  write: (at, answer) => {
    const spec = lens.write(at, answer);
    const names = spec.services.flatMap(({ run }) => run.volumes ?? []).map(({ volume }) => volume);
    return { ...spec, volumes: inStep(spec.volumes, names) };
  },
  refuses: ({ volumes }) =>
    repeats(volumes, 'target') ? { detail: 'volumes', says: say`Each path once: the engine refuses a duplicate mount point.` } : undefined,
  recommend: (at) => {
    const volumes = recommended(at);
    return volumes.length === 0
      ? { answer: { choice: 'none' }, because: say`${at.workload.title} keeps no data of its own.` }
      : {
          answer: { choice: 'named', volumes },
          because: say`${at.workload.title} keeps its data in ${at.workload.data.map(({ path }) => path).join(', ')}.`,
        };
  },
  judge: ({ service: { run }, workload }) => {
    const kept = new Set([...(run.volumes ?? []), ...(run.binds ?? [])].map(({ target }) => target));
    const lost = workload.data.filter(({ path }) => !kept.has(path)).map(({ path }) => path);
    return lost.length === 0 ? sealed : weakened(say`What is written to ${lost.join(', ')} is lost when the container is replaced.`);
  },
  sources: [
    { of: 'OWASP Docker', id: 'RULE #8' },
    { of: 'ANSSI-FT-082', id: 'R14' },
    { of: 'NIST SP 800-190', id: '4.5.5' },
    { of: 'run here', id: 'owner and content of new volumes, Engine 20.10.24' },
  ],
});
