/** The plans of a scenario as the engine can try them: with a probe in the place of the attacked program, or with the sample of its workload. */
import { BARE_SERVICE } from '../../app/core/attacks/bare.ts';
import { NODE_BUILD } from '../../app/core/attacks/context.ts';
import { attacks } from '../../app/core/attacks/registry.ts';
import { isSecretName } from '../../app/core/audit/secrets.ts';
import { recommend } from '../../app/core/recommend.ts';
import { patch } from '../../app/core/spec/edit.ts';
import { serviceNamed } from '../../app/core/spec/fields.ts';
import { containerPath } from '../../app/core/spec/path.ts';
import { renameServiceOf } from '../../app/core/spec/rename.ts';
import type { Build, Log, Run, Service, Spec } from '../../app/core/spec/spec.ts';
import { IMAGE } from './attacks/attacker.ts';

/** What the probes look for, and where: see `environment-secret/attack.ts`, `exposed-port/probe.sh`, `host-files/probe.sh`. */
const CANARY = 'canary-of-a-password';
const SERVED = 8080;
const MIB = 2 ** 20;
let published = 18_300;

const isSecret = (name: string): boolean => isSecretName(name) && !name.endsWith('_FILE');

/** The service with the attacker’s image: its rights, limits, mounts and networks stay. */
function probed({ name, run }: Service, isAttacked: boolean): Service {
  const { environment, log, ports, systemBinds } = run;
  const changed = patch<Run>(run, {
    image: IMAGE,
    // Directories of a project that is not there.
    binds: undefined,
    // A neighbour's rights would send the plan to another engine.
    privileged: isAttacked ? run.privileged : undefined,
    // A probe is run once.
    restart: undefined,
    // The probe prints twelve megabytes, so its log is bounded below that.
    log: log && patch<Log>(log, { maxSize: log.maxSize && MIB }),
    environment: environment?.map((one) => (isSecret(one.name) ? { ...one, value: CANARY } : one)),
    ports: isAttacked ? ports?.map((one) => ({ ...one, target: SERVED, published: published++ })) : undefined,
    systemBinds: systemBinds?.map((one) => ({ ...one, target: containerPath(`/host${one.source === '/' ? '' : one.source}`) })),
  });
  return { name, workload: 'other', build: {}, run: changed };
}

/** The build of the service as far as it decides what an image holds, of a program that is there; a stage lays out no secret but its own. */
function built({ name, build: { secrets, secretsVia, ignore } }: Service, attack: string): Service {
  const given = attack === 'build-secret' ? { secrets: secrets && ['TOKEN'], secretsVia } : {};
  return { name, workload: 'node', build: patch<Build>(NODE_BUILD, { ...given, ignore }), run: {} };
}

/** The plan for one attack on one service, which comes first and is called as the probes know it. */
export function attacked(spec: Spec, attack: string, service: string): Spec {
  const freed = service === BARE_SERVICE ? spec : renameServiceOf(spec, BARE_SERVICE, 'beside');
  const named = renameServiceOf(freed, service, BARE_SERVICE);
  const first = serviceNamed(named, BARE_SERVICE);
  if (attacks.get(attack)?.from === 'image') return { ...named, services: [built(first, attack)], networks: [], volumes: [] };
  const others = named.services.filter(({ name }) => name !== BARE_SERVICE);
  return { ...named, services: [probed(first, true), ...others.map((other) => probed(other, false))] };
}

/** The plan of one service with the image of its workload as recommended, so that there is a program to start. */
export function started(spec: Spec, workload: string, project: string): Spec {
  const plan = recommend(workload, project);
  const [own] = plan.services;
  const [service] = spec.services;
  if (!own || !service) throw new Error('a plan without a service');
  const { entrypoint } = service.build;
  const build = entrypoint?.form === 'shell' ? { ...own.build, entrypoint } : own.build;
  const run = patch<Run>(service.run, { image: `${project}/${service.name}:1.0.0` });
  return { ...spec, project: { name: project }, services: [{ name: service.name, workload, build, run }] };
}
