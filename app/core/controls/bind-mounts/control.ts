import { say } from '../../../languages/say.ts';
import { isEngineSocket, isSystemPath } from '../../spec/path.ts';
import type { Bind } from '../../spec/spec.ts';
import { defineControl, open, type Refusal, sealed, weakened } from '../control.ts';
import { bindColumns, byValue } from '../lenses.ts';
import { repeats, rowsOf } from '../rows.ts';

const refused = (says: string): Refusal => ({ detail: 'binds', says });

export default defineControl({
  step: 'filesystem',
  rank: 40,
  scope: 'service',
  title: say`Host directories of the application`,
  question: say`Which directories of the host does the application need?`,
  keys: ['--mount type=bind', 'volumes: type: bind'],
  fields: ['run.binds'],
  options: [
    { choice: 'none', label: say`None`, stops: say`Reading or changing files of the host through a mount.` },
    {
      choice: 'bound',
      label: say`These, read-only where possible`,
      asks: ['binds'],
      costs: say`Owners and modes of the host apply inside the container.`,
    },
  ],
  details: { binds: { type: 'rows', label: say`Bind mounts`, columns: bindColumns('hostPath') } },
  ...byValue('run', 'binds', { none: undefined }, { given: 'bound', flags: ['readOnly'] }),
  refuses: ({ binds }) => {
    const rows = rowsOf(binds);
    const host = rows.find(({ source }) => isEngineSocket(String(source)) || isSystemPath(String(source)));
    if (host) return refused(say`${String(host.source)} belongs to the host system: answer that under Privileges.`);
    if (rows.some(({ target }) => String(target).startsWith('/run/secrets/')))
      return refused(say`A file below /run/secrets is answered under Secrets.`);
    if (repeats(binds, 'target')) return refused(say`Each path once: the engine refuses a duplicate mount point.`);
    return rows.some(({ recursive, readOnly, propagation }) => recursive === 'readonly' && !(readOnly && propagation === 'rprivate'))
      ? refused(say`Read-only mounts below need a read-only bind with the propagation rprivate.`)
      : undefined;
  },
  recommend: ({ workload }) => ({ answer: { choice: 'none' }, because: say`${workload.title} needs no directory of the host.` }),
  judge: ({ service: { run } }) => {
    const sources = (test: (bind: Bind) => unknown) => (run.binds ?? []).filter(test).map(({ source }) => source);
    const shared = sources(({ propagation }) => propagation === 'rshared' || propagation === 'shared');
    const followed = sources(({ propagation }) => propagation === 'rslave' || propagation === 'slave');
    const writable = sources(({ readOnly }) => !readOnly);
    if (shared.length > 0) return open(say`Mounts made in the container below ${shared.join(', ')} appear on the host.`);
    if (followed.length > 0) return weakened(say`Later mounts of the host below ${followed.join(', ')} appear in the container.`);
    return writable.length > 0 ? weakened(say`The container can change ${writable.join(', ')} on the host.`) : sealed;
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.20' },
    { of: 'OWASP Docker', id: 'RULE #8' },
    { of: 'ANSSI-FT-082', id: 'R15' },
    { of: 'run here', id: 'mounts below a read-only bind, Engine 20.10.24' },
  ],
});
