/** Whole Specs: the recommended one of a workload, and plans of several services. */
import type { Answer, Control } from './controls/control.ts';
import { controls } from './controls/registry.ts';
import { placeOf } from './judge.ts';
import { equal } from './spec/diff.ts';
import { patch, patchRun } from './spec/edit.ts';
import { serviceNamed } from './spec/fields.ts';
import { ownImage } from './spec/image-reference.ts';
import { renameServiceOf } from './spec/rename.ts';
import { type Build, type Host, type Service, SPEC_VERSION, type Spec } from './spec/spec.ts';
import { workloadNamed } from './workloads/registry.ts';

/** What a service of this workload is before any question is answered: its program and its base image. */
function skeleton(workloadId: string, name: string, project: string): Service {
  const workload = workloadNamed(workloadId);
  const base = workload.bases[workload.flavour];
  if (!base) throw new Error(`workload ${workloadId} has no base of its own flavour ${workload.flavour}`);
  return {
    name,
    workload: workloadId,
    build: patch<Build>(
      {},
      {
        repository: base.repository,
        version: base.version,
        variant: base.variant,
        recipe: workload.recipe,
        entrypoint: workload.entrypoint,
        command: workload.command,
      },
    ),
    run: { image: `${ownImage(project, name)}:1.0.0` },
  };
}

/** The Spec with every control of this scope answered as recommended for the service, in the order of the wizard. */
function answered(spec: Spec, service: string, wanted: (control: Control) => boolean): Spec {
  let result = spec;
  for (const control of controls.values()) {
    if (!wanted(control)) continue;
    const at = placeOf(result, serviceNamed(result, service));
    if (control.applies?.(at) ?? true) result = control.write(at, control.recommend(at).answer);
  }
  return result;
}

/** What is given of a host before anything is decided: what runs there, and its kernel. */
export type Given = Pick<Host, 'target' | 'kubernetes' | 'cgroup' | 'securityModule'>;
const givenOf = ({ host: { target, kubernetes, cgroup, securityModule } }: Spec): Given =>
  patch<Given>({}, { target, kubernetes, cgroup, securityModule });

/**
 * The recommended Spec of one workload, alone on its host.
 * @param workloadId folder name of a workload; an unknown one gives the workload `other`
 */
export function recommend(workloadId: string, project?: string, given: Given = {}): Spec {
  const { service } = workloadNamed(workloadId);
  const name = project ?? (service === workloadId ? workloadId : `my-${service}`);
  const empty: Spec = {
    version: SPEC_VERSION,
    project: { name },
    services: [skeleton(workloadId, service, name)],
    networks: [],
    volumes: [],
    host: given,
    supply: {},
  };
  return answered(empty, service, () => true);
}

/** `web`, or `web-2` where that is taken. */
function freeName(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.includes(name)) return name;
  }
}

/** When this service is a back end, the services before it that have networks and are none join its networks. */
function joinBackEnd(spec: Spec, name: string): Spec {
  const { workload, run } = serviceNamed(spec, name);
  const { networks: zones = [] } = run;
  if (!workloadNamed(workload).backend) return spec;
  return spec.services.reduce((plan, { name: other, workload: id, run: { networks } }) => {
    const isClient = networks !== undefined && !workloadNamed(id).backend;
    return isClient ? patchRun(plan, other, { networks: [...new Set([...networks, ...zones])] }) : plan;
  }, spec);
}

/** Networks or volumes that were not there before, as advised; the others as they stand. */
const newAs = <T extends { readonly name: string }>(before: readonly T[], now: readonly T[], advised: readonly T[]): readonly T[] =>
  now.map((item) => (before.some(({ name }) => name === item.name) ? item : (advised.find(({ name }) => name === item.name) ?? item)));

/**
 * The plan with one more service, answered as recommended. A back end (a store of data) and the services before it
 * meet on an internal network of their own; controls of the project keep their answers, and speak for what is new.
 */
export function withService(spec: Spec, workloadId: string): Spec {
  const name = freeName(
    workloadNamed(workloadId).service,
    spec.services.map((service) => service.name),
  );
  const grown = { ...spec, services: [...spec.services, skeleton(workloadId, name, spec.project.name)] };
  const joined = joinBackEnd(
    answered(grown, name, (control) => control.scope === 'service'),
    name,
  );
  const advised = answered(joined, name, (control) => control.scope === 'project');
  return {
    ...joined,
    networks: newAs(spec.networks, joined.networks, advised.networks),
    volumes: newAs(spec.volumes, joined.volumes, advised.volumes),
  };
}

/** The plan without a service, and without the networks and volumes that nobody uses any more. */
export function withoutService(spec: Spec, name: string): Spec {
  const services = spec.services.filter((service) => service.name !== name);
  const networks = new Set(services.flatMap(({ run }) => run.networks ?? []));
  const volumes = new Set(services.flatMap(({ run }) => (run.volumes ?? []).map(({ volume }) => volume)));
  return {
    ...spec,
    services,
    networks: spec.networks.filter((network) => networks.has(network.name)),
    volumes: spec.volumes.filter((volume) => volumes.has(volume.name)),
  };
}

/** The recommended plan with the same project and services: what a plan's own decisions are measured against. */
export function recommendedLike(spec: Spec): Spec {
  const [first, ...others] = spec.services;
  if (!first) throw new Error('a plan has at least one service');
  const start = recommend(first.workload, spec.project.name, givenOf(spec));
  const grown = others.reduce((plan, { workload }) => withService(plan, workload), start);
  return grown.services.reduce((plan, { name }, index) => renameServiceOf(plan, name, spec.services[index]?.name ?? name), grown);
}

/**
 * The plan after an answer. What stood as recommended goes on standing as recommended: another user takes the owner of
 * the scratch directories along, another base image its version. Answers that a person chose otherwise stay.
 * @param service the service that is asked; questions of the project take any
 */
export function respond(spec: Spec, id: string, service: string, answer: Answer): Spec {
  const asked = controls.get(id);
  if (!asked) throw new Error(`no control ${JSON.stringify(id)}`);
  const before = placeOf(spec, serviceNamed(spec, service));
  let result = asked.write(before, answer);
  for (const [other, control] of controls) {
    if (other === id) continue;
    const now = placeOf(result, serviceNamed(result, service));
    if (!(control.applies?.(before) ?? true) || !(control.applies?.(now) ?? true)) continue;
    const advised = control.recommend(before).answer;
    const advice = control.recommend(now).answer;
    if (!equal(advised, advice) && equal(control.read(before), advised)) result = control.write(now, advice);
  }
  return result;
}
