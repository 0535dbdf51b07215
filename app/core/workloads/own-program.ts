/** What is known of a service whose text names only its image. */
import { readImage } from '../spec/image-reference.ts';
import type { Service } from '../spec/spec.ts';
import { workloadOfImage } from './of-image.ts';
import { workloadNamed } from './registry.ts';

/** Workloads whose program is somebody's own: what it needs beyond its language, nobody can know. */
const OWN_PROGRAM = ['node', 'python', 'java', 'php-fpm', 'static-binary', 'other'];

/** Whether the image brings the program itself, so that what it needs was seen on an engine. */
export const bringsProgram = (workload: string): boolean => !OWN_PROGRAM.includes(workload);

/** The service with the workload of its official image; somebody else's image of a program has another user and other paths. */
export function asKnown(service: Service): Service {
  const image = service.build.repository ?? service.run.image;
  const id = workloadOfImage(image);
  const repository =
    image &&
    readImage(image)
      ?.repository?.replace(/^docker\.io\//, '')
      .replace(/^library\//, '');
  const isOfficial = Object.values(workloadNamed(id).bases).some((base) => base.repository === repository);
  return isOfficial && id !== service.workload ? { ...service, workload: id } : service;
}
