/** New names for the project and its services, in every place that uses them. */
import { adjustmentOf, apparmorName, isGenerated, seccompFile } from './confinement.ts';
import { patch } from './edit.ts';
import { ownImage } from './image-reference.ts';
import type { Project, Run, Service, Spec } from './spec.ts';

/** Profiles that are made for the service are called after it. */
const profilesAs = (project: Project, service: Service, to: { readonly project: Project; readonly name: string }): Partial<Run> => ({
  ...(adjustmentOf(service) && { seccomp: seccompFile(to.name) }),
  ...(isGenerated(project, service) && { apparmor: apparmorName(to.project, to.name) }),
});

/** Images that carry the old name's prefix follow, and profiles of its name. */
export const renameProjectOf = (spec: Spec, to: string): Spec => ({
  ...spec,
  project: { name: to },
  services: spec.services.map((service) => {
    const { image } = service.run;
    const prefix = `${spec.project.name}/`;
    const profiles = profilesAs(spec.project, service, { project: { name: to }, name: service.name });
    const renamed = image?.startsWith(prefix) ? { image: `${to}/${image.slice(prefix.length)}` } : {};
    return { ...service, run: patch(service.run, { ...profiles, ...renamed }) };
  }),
});

/** The image, the profiles and the namespaces that are shared with the service follow. An unknown `from` changes nothing. */
export const renameServiceOf = (spec: Spec, from: string, to: string): Spec => ({
  ...spec,
  services: spec.services.map((service) => {
    const shared = service.run.pid === `service:${from}` ? { ...service, run: { ...service.run, pid: `service:${to}` } } : service;
    if (service.name !== from) return shared;
    const prefix = `${ownImage(spec.project.name, from)}:`;
    const { image } = shared.run;
    return {
      ...shared,
      name: to,
      run: patch(shared.run, {
        ...profilesAs(spec.project, service, { project: spec.project, name: to }),
        ...(image?.startsWith(prefix) && { image: `${ownImage(spec.project.name, to)}:${image.slice(prefix.length)}` }),
      }),
    };
  }),
});
