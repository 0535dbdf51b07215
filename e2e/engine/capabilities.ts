/** Each declared capability is needed: the plan with one less does not answer, does not drop root, or does not stop by itself. */
import { listed, patchRun } from '../../app/core/spec/edit.ts';
import type { WithoutCapability } from '../../app/core/workloads/evidence.ts';
import { workloadNamed } from '../../app/core/workloads/registry.ts';
import { attempt, docker, sweep, THIS, until } from './engine.ts';
import { provideFor } from './images/stand-ins.ts';
import { familyOf, processOf } from './kernel.ts';
import { type Plan, plansOf } from './plans.ts';
import { containerOf, type Project, reach, removeFiles, start, write } from './project.ts';
import { answers } from './protocols.ts';
import { recordWithout } from './record.ts';

/** Milliseconds after which a container that runs and says nothing counts as one that never answers. */
const PATIENCE = 20_000;
/** Seconds for a stop: more than the slowest needs, less than the grace period. */
const GRACE = '10';

/** Every plan that keeps capabilities, with each of them. */
export const keptBy = (workload: string): readonly { readonly plan: Plan; readonly capability: string }[] =>
  plansOf(workload)
    .filter(({ name }) => /: (?:recommended|root entrypoint)$/.test(name))
    .flatMap((plan) => (plan.spec.services[0]?.run.capAdd ?? []).map((capability) => ({ plan, capability })));

/** Declared although the plan works without it on the engine of this suite, and why. */
const SPARE: Readonly<Record<string, string>> = {
  'mariadb: root entrypoint without CHOWN':
    "runc 1.1 gives the tmpfs on /run/mysqld the mode of the image's directory, 1777; one that honours mode=0755 leaves it to root alone",
  'redis: root entrypoint without SETPCAP': 'the server keeps SETGID and SETUID in its bounding set, where they have no effect',
};

type Fails = Exclude<WithoutCapability['fails'], 'nothing'>;

async function firstFailure({ spec, directory }: Project, container: string, workload: string): Promise<Fails | undefined> {
  const [service] = spec.services;
  const { uid, port } = workloadNamed(workload);
  if (!service) throw new Error('a plan without a service');
  const state = () => docker(THIS, 'inspect', '--format', '{{.State.Running}} {{.State.Pid}}', container);
  for (const boot of ['first boot', 'second boot'] as const) {
    await start(THIS, { spec, directory });
    const running = await reach(THIS, { spec, directory }, service, port);
    const answered = answers(workload, running, PATIENCE).then(
      () => true,
      () => false,
    );
    const ended = until(async () => ((await state()).startsWith('false') ? false : undefined), PATIENCE, 'its end').catch(() => answered);
    if (!(await Promise.race([answered, ended]))) return boot;
    const [, pid = ''] = (await state()).split(' ');
    if (!familyOf(pid).some((member) => processOf(member)?.uid === uid)) return 'drop of root';
  }
  await docker(THIS, 'stop', '--time', GRACE, container);
  return (await docker(THIS, 'inspect', '--format', '{{.State.ExitCode}}', container)) === '137' ? 'stop' : undefined;
}

/** Its own words, without the time in front of them. */
const reasonIn = (log: string): string | undefined =>
  log
    .split('\n')
    .find((line) => /not permitted|permission denied/i.test(line))
    ?.replace(/^[\d/:.T [\]+-]*(?:[A-Z]\w{2}-\d{4}|UTC|Z)?[\d: \]]*/, '')
    .trim();

/** Fails where the plan works without the capability, and nothing tells why it is declared. */
export async function needs(workload: string, { name, spec, flavours }: Plan, capability: string): Promise<void> {
  await provideFor(workload, flavours);
  const [service] = spec.services;
  if (!service) throw new Error('a plan without a service');
  const capAdd = listed((service.run.capAdd ?? []).filter((kept) => kept !== capability));
  const less = patchRun(spec, service.name, { capAdd, restart: undefined });
  const project = await write({ ...less, project: { name: `${spec.project.name}-less-${capability.toLowerCase().replaceAll('_', '-')}` } });
  const container = containerOf(project.spec, service.name);
  try {
    const fails = await firstFailure(project, container, workload);
    const spare = SPARE[`${name} without ${capability}`];
    if (!fails && !spare) throw new Error(`${name} works without ${capability}`);
    const seen = { what: name.slice(workload.length + 2), capability };
    const { out, err } = await attempt(['docker', 'logs', container]);
    const says = reasonIn(err + out);
    if (fails) recordWithout(workload, { ...seen, fails, ...(says && { says }) });
    else if (spare) recordWithout(workload, { ...seen, fails: 'nothing', because: spare });
  } finally {
    await sweep(THIS, project.spec.project.name);
    removeFiles(project);
  }
}
