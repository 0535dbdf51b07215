/**
 * How a finding is answered in the plan that a text states: as recommended for what runs there, where that is certain.
 * What the person wrote down is kept: a list gains or loses entries, and is never replaced by ours.
 */
import { say } from '../../languages/say.ts';
import type { At, Control } from '../controls/control.ts';
import { controls } from '../controls/registry.ts';
import { patchRun } from '../spec/edit.ts';
import { writeBytes } from '../spec/quantity.ts';
import type { Run, Spec } from '../spec/spec.ts';
import { bringsProgram } from '../workloads/own-program.ts';
import { MIB } from '../workloads/workload.ts';
import type { AuditFinding } from './finding.ts';
import { rules } from './rules/registry.ts';

export interface Choice {
  readonly label: string;
  readonly spec: Spec;
}
export type Answered =
  | { readonly spec: Spec }
  | { readonly question: string; readonly options: readonly Choice[]; readonly otherwise?: string }
  | { readonly because: string };
type Answering = (at: At, finding: AuditFinding) => Answered;

const isKnown = ({ service }: At): boolean => bringsProgram(service.workload);

/** What only the person can say of a program that nobody here knows. */
const asked =
  (question: string, values: readonly (readonly [label: string, changes: Partial<Run>])[]): Answering =>
  (at, finding) =>
    isKnown(at)
      ? recommended(at, finding)
      : { question, options: values.map(([label, changes]) => ({ label, spec: patchRun(at.spec, at.service.name, changes) })) };

const memories = [128, 256, 512, 1024, 2048].map((mebibytes): [string, Partial<Run>] => {
  const memory = mebibytes * MIB;
  return [writeBytes(memory), { memory, memorySwap: memory }];
});

/** Entries of a list that the finding is about: one, or all. */
const without = <T>(list: readonly T[] | undefined, entry: number | undefined): readonly T[] | undefined => {
  const rest = entry === undefined ? [] : (list ?? []).filter((_, index) => index !== entry);
  return rest.length > 0 ? rest : undefined;
};

type Lists = 'engineSockets' | 'systemBinds' | 'devices' | 'binds' | 'capAdd';
/** Something that the text passes into the container, and that may be what the container is for. */
const takenAway =
  (field: Lists, what: string, otherwise?: string): Answering =>
  (at, { entry }) => {
    const spec = patchRun(at.spec, at.service.name, { [field]: without<unknown>(at.service.run[field], entry) });
    return isKnown(at)
      ? { spec }
      : {
          question: say`Does ${at.service.name} need ${what}?`,
          options: [{ label: say`No: take it away`, spec }],
          ...(otherwise && { otherwise }),
        };
  };

const LOCAL = '127.0.0.1';
const wide = ['0.0.0.0', '::', undefined];
const localPorts: Answering = ({ spec, service }, { entry }) => {
  const ports = service.run.ports?.map((port, index) =>
    (entry === undefined || entry === index) && wide.includes(port.address) ? { ...port, address: LOCAL } : port,
  );
  return ports ? { spec: patchRun(spec, service.name, { ports }) } : { because: say`Write ${LOCAL}: before the ports of this line.` };
};

const readOnlyBinds: Answering = ({ spec, service }) => {
  const binds = service.run.binds?.map((bind) => ({ ...bind, readOnly: true }));
  const sources = service.run.binds?.filter(({ readOnly }) => !readOnly).map(({ source }) => source) ?? [];
  return {
    question: say`Does ${service.name} write to ${sources.join(', ')}?`,
    options: [{ label: say`No: mount read-only`, spec: patchRun(spec, service.name, { ...(binds && { binds }) }) }],
  };
};

const capabilities: Answering = (at, finding) => {
  const { spec, service } = at;
  if (isKnown(at)) return recommended(at, finding);
  const { capAdd } = service.run;
  if (finding.control === 'cap-add') return takenAway('capAdd', String(capAdd?.[finding.entry ?? 0]))(at, finding);
  const keep = (label: string, add: readonly string[] | undefined): Choice => ({
    label,
    spec: patchRun(spec, service.name, { capDrop: ['ALL'], capAdd: add?.length ? [...new Set([...(capAdd ?? []), ...add])] : capAdd }),
  });
  return {
    question: say`Does ${service.name} start as root and change its user?`,
    options: [
      keep(say`No: drop all`, undefined),
      keep(say`Yes: keep what that takes`, ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID']),
    ],
  };
};

const users: Answering = (at, finding) => {
  if (at.workload.userInImage !== undefined) return recommended(at, finding);
  const { service, spec } = at;
  return {
    question: say`Which user may ${service.name} be? Files that it writes must belong to it.`,
    options: [10001, 1000, 65534].map((uid) => ({
      label: `${uid}:${uid}`,
      spec: patchRun(spec, service.name, { user: { uid, gid: uid } }),
    })),
  };
};

/** Where the program reads a secret from a file by itself, a variable says which. */
const secrets: Answering = (at, { entry, says }) => {
  const { spec, service, workload } = at;
  const { environment = [], secrets: given = [] } = service.run;
  const variable = environment[entry ?? -1];
  const secret = workload.secrets.find((one) => variable && one.variable === `${variable.name}_FILE`);
  if (!variable || !secret)
    return { because: say`${says} Only you know how the program can read it from a file; write it to /run/secrets and give the path.` };
  const target = `/run/secrets/${secret.name}`;
  const source = `./secrets/${secret.name}`;
  return {
    question: say`Will you write the value of ${variable.name} into ${source}? It is taken out of this file.`,
    options: [
      {
        label: say`Yes: ${variable.name}_FILE=${target}`,
        spec: patchRun(spec, service.name, {
          environment: environment.map((one, index) => (index === entry ? { name: `${variable.name}_FILE`, value: target } : one)),
          secrets: [...given, { name: secret.name, source }],
        }),
      },
    ],
  };
};

const digest: Answering = ({ service: { run } }) => ({
  because: say`Only a registry knows the digest: docker buildx imagetools inspect ${run.image ?? 'IMAGE'} prints it; write it behind the tag as @sha256:...`,
});

/** Mounts that neither side hands on: the engine's default. */
const privateMounts: Answering = ({ spec, service }) => {
  const changed = (['binds', 'systemBinds', 'engineSockets'] as const).flatMap((field) => {
    const list = service.run[field];
    return list ? [[field, list.map(({ propagation: _, ...bind }) => bind)]] : [];
  });
  return { spec: patchRun(spec, service.name, Object.fromEntries(changed)) };
};

/** What is recommended, where the program is known; of another one, whether it can live with that. */
const confirmed =
  (question: (name: string) => string, label: string, otherwise: string): Answering =>
  (at, finding) => {
    const answer = recommended(at, finding);
    return isKnown(at) || !('spec' in answer)
      ? answer
      : { question: question(at.service.name), options: [{ label, spec: answer.spec }], otherwise };
  };

const only =
  (because: string): Answering =>
  () => ({ because });

const version = only(say`Only you know which version was meant; docker buildx imagetools inspect prints what a tag is today.`);

/** By the finding's own rule, else by the control that decides it. */
const ANSWERS: Readonly<Record<string, Answering>> = {
  'image-digest': digest,
  'image-tag': version,
  'shared-volume': only(say`Only you know which of the services has to write there.`),
  'priv-port': only(say`Only you know by which other port its clients may come.`),
  'security-opt': (at) => ({ spec: patchRun(at.spec, at.service.name, { noNewPrivileges: true }) }),
  propagation: privateMounts,
  'publish-ports': localPorts,
  'docker-socket': takenAway(
    'engineSockets',
    say`the engine’s socket`,
    say`If it does: give it a proxy that lets only those requests through which it makes. A mount with :ro does not, for requests are still written.`,
  ),
  'sensitive-host-mounts': takenAway(
    'systemBinds',
    say`files of the host system`,
    say`If it does: mount the one directory that it reads, with :ro, and nothing above it.`,
  ),
  devices: takenAway('devices', say`the devices of the host`, say`If it does: pass on that device alone, with r or rw and without m.`),
  'bind-mounts': readOnlyBinds,
  capabilities,
  'run-user': users,
  'runtime-secrets': secrets,
  'read-only-rootfs': confirmed(
    (name) => say`Does ${name} write files outside of its volumes and /tmp?`,
    say`No: mount the rest read-only`,
    say`If it does: docker diff lists where, asked of the container after it has worked for a while. Each of these directories needs a tmpfs or a volume.`,
  ),
  'host-net': confirmed(
    (name) => say`Does ${name} need the network of the host?`,
    say`No: networks of its own`,
    say`Ports that others reach have to be published then; the file does not say which they are. If it does need it: let nothing on localhost of the host trust its callers.`,
  ),
  memory: asked(say`How much memory may it use?`, memories),
  cpu: asked(
    say`How many CPUs may it use?`,
    [0.5, 1, 2, 4].map((cpus) => [String(cpus), { nanoCpus: cpus * 1e9 }]),
  ),
  'pids-limit': asked(
    say`How many processes and threads may it have?`,
    [64, 128, 256, 512].map((pids) => [String(pids), { pids }]),
  ),
  'ulimit-nofile': asked(
    say`How many files and sockets may a process have open?`,
    [1024, 4096, 16_384].map((most) => [String(most), { nofile: { soft: most, hard: most } }]),
  ),
  healthcheck: (at, finding) =>
    isKnown(at) ? recommended(at, finding) : { because: say`Only you know what tells that the program still works.` },
  'base-image-flavor': only(say`Another base image is another set of programs; only a build tells whether yours runs on it.`),
  'base-image-source': only(say`Only you know which registry you trust.`),
  'base-image-pin': version,
  'multi-stage': only(say`How the program is built stands in your own steps; move them into a stage of their own by hand.`),
};

/** What stands in a list of the text, of which ours would be another one. */
const replaces = (before: Run, after: Run): boolean =>
  Object.entries(before).some(
    ([field, value]) =>
      Array.isArray(value) &&
      typeof value[0] === 'object' &&
      after[field as keyof Run] !== undefined &&
      JSON.stringify(after[field as keyof Run]) !== JSON.stringify(value),
  );

function recommended(at: At, { decision = '' }: AuditFinding): Answered {
  const { service } = at;
  const control: Control | undefined = controls.get(decision);
  if (!control || !(control.applies?.(at) ?? true)) return { because: say`No decision of the plan answers it; it is changed by hand.` };
  const spec = control.write(at, control.recommend(at).answer);
  const next = spec.services.find(({ name }) => name === service.name);
  return next && replaces(service.run, next.run)
    ? { because: say`Your own entries stand under ${control.title}; change them by hand.` }
    : { spec };
}

/** The plan with this finding answered, or what has to be known first. */
export const answered: Answering = (at, finding) => {
  const byHand = rules.get(finding.control)?.byHand;
  const answer = ANSWERS[finding.control] ?? (byHand === undefined ? ANSWERS[finding.decision ?? ''] : only(byHand)) ?? recommended;
  return answer(at, finding);
};
