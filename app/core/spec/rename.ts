/** New names for the project and its services, in every place that uses them. */
import { patch } from './edit.ts';
import { ownImage } from './image-reference.ts';
import type { Spec } from './spec.ts';

/** Images that carry the old name's prefix follow. */
export const renameProjectOf = (spec: Spec, to: string): Spec => ({
  ...spec,
  project: { name: to },
  services: spec.services.map((service) => {
    const { image } = service.run;
    const prefix = `${spec.project.name}/`;
    return image?.startsWith(prefix) ? { ...service, run: { ...service.run, image: `${to}/${image.slice(prefix.length)}` } } : service;
  }),
});

/** The image and the namespaces that are shared with the service follow. An unknown `from` changes nothing. */
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
      run: patch(
        shared.run,
        image?.startsWith(prefix) ? { image: `${ownImage(spec.project.name, to)}:${image.slice(prefix.length)}` } : {},
      ),
    };
  }),
});
