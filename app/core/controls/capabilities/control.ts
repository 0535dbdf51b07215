import { say } from '../../../languages/say.ts';
import { REACHES_HOST } from '../../spec/capability.ts';
import { listed, patchRun } from '../../spec/edit.ts';
import { startsAsRoot } from '../../workloads/base.ts';
import { type Answer, defineControl, open, sealed, weakened } from '../control.ts';

const ROOT_ENTRYPOINT = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'];
const isSet = (list: readonly string[], of: readonly string[]): boolean =>
  list.length === of.length && of.every((name) => list.includes(name));
const texts = (value: unknown): readonly string[] => (value as readonly string[] | undefined) ?? [];

function answerOf(capDrop: readonly string[], capAdd: readonly string[]): Answer {
  if (capDrop.length === 0 && capAdd.length === 0) return { choice: 'engine' };
  if (isSet(capDrop, ['ALL'])) {
    if (capAdd.length === 0) return { choice: 'none' };
    return isSet(capAdd, ROOT_ENTRYPOINT) ? { choice: 'root-entrypoint' } : { choice: 'minimal', capAdd };
  }
  return { choice: 'other', ...(capDrop.length > 0 && { capDrop }), ...(capAdd.length > 0 && { capAdd }) };
}

export default defineControl({
  step: 'privileges',
  rank: 20,
  scope: 'service',
  title: say`Capabilities`,
  question: say`Which rights of root does the process keep?`,
  keys: ['--cap-drop', '--cap-add', 'cap_drop', 'cap_add'],
  fields: ['run.capDrop', 'run.capAdd'],
  options: [
    { choice: 'none', label: say`None`, stops: say`Raw sockets, device nodes, changes of owner and user, reading past file modes.` },
    {
      choice: 'minimal',
      label: say`Only these`,
      asks: ['capAdd'],
      stops: say`Everything but what stands in the list.`,
      costs: say`Without effect for a process that is not root.`,
    },
    {
      choice: 'root-entrypoint',
      label: say`For an entrypoint that starts as root and drops`,
      stops: say`Raw sockets, device nodes, chroot, file capabilities.`,
      costs: say`Root inside passes file modes and may become any user.`,
    },
    { choice: 'engine', label: say`The engine's fourteen`, costs: say`Among them raw sockets and device nodes.` },
    {
      choice: 'other',
      label: say`Other lists`,
      asks: ['capDrop', 'capAdd'],
      costs: say`What a new engine adds to the default comes with it.`,
    },
  ],
  details: {
    capAdd: { type: 'list', kind: 'capability', label: say`Keep`, hint: say`Such as NET_BIND_SERVICE.` },
    capDrop: { type: 'list', kind: 'capability', label: say`Drop`, hint: say`Such as NET_RAW.` },
  },
  read: ({ service: { run } }) => answerOf(run.capDrop ?? [], run.capAdd ?? []),
  write: ({ spec, service }, { choice, capDrop, capAdd }) =>
    patchRun(spec, service.name, {
      capDrop: choice === 'engine' ? undefined : choice === 'other' ? listed(texts(capDrop)) : ['ALL'],
      capAdd: choice === 'root-entrypoint' ? ROOT_ENTRYPOINT : choice === 'none' || choice === 'engine' ? undefined : listed(texts(capAdd)),
    }),
  refuses: ({ choice, capDrop, capAdd }) => {
    if (choice !== 'minimal' && choice !== 'other') return undefined;
    const meant = answerOf(choice === 'minimal' ? ['ALL'] : texts(capDrop), texts(capAdd));
    return meant.choice === choice
      ? undefined
      : { detail: 'capAdd', says: say`The option for exactly these lists is another one (${meant.choice}).` };
  },
  recommend: ({ service, workload }) =>
    workload.rootEntrypoint && startsAsRoot(service, workload)
      ? {
          answer: answerOf(['ALL'], workload.rootEntrypoint.capabilities),
          because: say`The entrypoint of ${workload.title} starts as root, prepares its directories and changes user.`,
        }
      : {
          answer: answerOf(['ALL'], workload.capabilities),
          because:
            workload.capabilities.length > 0
              ? say`${workload.title} needs only these when it does not start as root.`
              : say`${workload.title} needs none when it does not start as root.`,
        },
  judge: ({ service, workload }) => {
    const { capDrop = [], capAdd = [] } = service.run;
    const far = capAdd.filter((name) => REACHES_HOST.includes(name));
    if (far.length > 0) return open(say`${far.join(', ')}: enough to leave the container or to take over its neighbours.`);
    if (capDrop.includes('ALL')) return capAdd.length === 0 ? sealed : weakened(say`The process may keep ${capAdd.join(', ')}.`);
    return startsAsRoot(service, workload)
      ? open(say`Root keeps capabilities of the engine's default set, such as raw sockets or passing file modes.`)
      : weakened(say`A process that becomes root has the default capabilities: they stay in its bounding set.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.4' },
    { of: 'OWASP Docker', id: 'RULE #3' },
    { of: 'ANSSI-FT-082', id: 'R8' },
    { of: 'NIST SP 800-190', id: '4.4.3' },
    { of: 'Kubernetes PSS', id: 'restricted capabilities' },
    { of: 'moby', id: 'caps/defaults.go' },
    { of: 'run here', id: 'Engine 20.10.24: CapBnd a80425fb with --user 4000 alone' },
  ],
});
