import { say } from '../../../languages/say.ts';
import { hostPath } from '../../spec/path.ts';
import { type At, defineControl, open, type Row, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';
import { repeats, rowsOf } from '../rows.ts';

const SECRET_NAME = /PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|CREDENTIAL/i;

/** A second service that reads a file of the same name gets a secret of its own, mounted where its program looks. */
const recommended = ({ spec, service, workload }: At): readonly Row[] => {
  const before = spec.services.slice(
    0,
    spec.services.findIndex(({ name }) => name === service.name),
  );
  const taken = new Set(before.flatMap(({ run }) => (run.secrets ?? []).map(({ name }) => name)));
  return workload.secrets.map(({ name }) =>
    taken.has(name)
      ? { name: `${service.name}-${name}`, source: hostPath(`./secrets/${service.name}-${name}`), target: `/run/secrets/${name}` }
      : { name, source: hostPath(`./secrets/${name}`) },
  );
};

export default defineControl({
  step: 'filesystem',
  rank: 60,
  scope: 'service',
  title: say`Secrets at run time`,
  question: say`How do passwords and keys reach the program?`,
  keys: ['--mount type=bind,…,readonly', 'secrets'],
  fields: ['run.secrets'],
  options: [
    {
      choice: 'files',
      label: say`As files below /run/secrets`,
      asks: ['secrets'],
      stops: say`Secrets in docker inspect, in /proc/1/environ, in child processes and in crash reports.`,
      costs: say`The program must read a file; a plain bind mount is not encrypted on the host.`,
    },
    { choice: 'none', label: say`No secret is needed` },
  ],
  details: {
    secrets: {
      type: 'rows',
      label: say`Secrets`,
      columns: {
        name: { type: 'text', kind: 'secretId', label: say`Name` },
        source: { type: 'text', kind: 'hostPath', label: say`File on the host`, hint: './secrets/<name>' },
        target: { type: 'text', kind: 'containerPath', label: say`Mounted at`, hint: '/run/secrets/<name>', optional: true },
      },
    },
  },
  ...byValue('run', 'secrets', { none: undefined }, { given: 'files' }),
  refuses: ({ secrets }) => {
    if (repeats(secrets, 'name')) return { detail: 'secrets', says: say`Each name once.` };
    const isElsewhere = rowsOf(secrets).some(({ target = '/run/secrets/' }) => !String(target).startsWith('/run/secrets/'));
    return isElsewhere ? { detail: 'secrets', says: say`A path below /run/secrets; a file elsewhere is a bind mount.` } : undefined;
  },
  recommend: (at) => {
    const { title, secrets } = at.workload;
    return secrets.length === 0
      ? { answer: { choice: 'none' }, because: say`${title} reads no secret by itself.` }
      : {
          answer: { choice: 'files', secrets: recommended(at) },
          because: say`${title} reads ${secrets.map(({ name }) => name).join(', ')} from a file.`,
        };
  },
  judge: ({ service: { run }, workload }) => {
    const exposed = (run.environment ?? []).filter(({ name, value }) => value !== '' && SECRET_NAME.test(name) && !name.endsWith('_FILE'));
    if (exposed.length > 0)
      return open(say`${exposed.map(({ name }) => name).join(', ')} stands in the environment, which docker inspect shows.`);
    return workload.secrets.length > (run.secrets?.length ?? 0)
      ? weakened(say`${workload.title} reads ${workload.secrets.map(({ name }) => name).join(', ')}, and no file gives it.`)
      : sealed;
  },
  sources: [
    { of: 'OWASP Docker', id: 'RULE #12' },
    { of: 'NIST SP 800-190', id: '4.1.4' },
    { of: 'ANSSI-FT-082', id: 'R15' },
    { of: 'run here', id: 'docker inspect of a variable, Engine 20.10.24' },
  ],
});
