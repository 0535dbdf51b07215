/** What is known of a service whose text names only its image. */
import { readImage } from '../spec/image-reference.ts';
import type { Service } from '../spec/spec.ts';
import { workloadOfImage } from './of-image.ts';
import { workloadNamed } from './registry.ts';

/** Workloads whose program is somebody's own: what it needs beyond its language, nobody can know. */
const OWN_PROGRAM = ['node', 'python', 'java', 'php-fpm', 'static-binary', 'other'];

/** Whether the image brings the program itself, so that what it needs was seen on an engine. */
export const bringsProgram = (workload: string): boolean => !OWN_PROGRAM.includes(workload);

/** Workload of an official image, or of one that its workload names; somebody else's image of a program has another user and other paths. */
export function workloadOfOfficial(image: string | undefined): string {
  const id = workloadOfImage(image);
  const repository =
    image &&
    readImage(image)
      ?.repository?.replace(/^docker\.io\//, '')
      .replace(/^library\//, '');
  return Object.values(workloadNamed(id).bases).some((base) => base.repository === repository) ? id : 'other';
}

/** The service with the workload of its official image. */
export function asKnown(service: Service): Service {
  const id = workloadOfOfficial(service.build.repository ?? service.run.image);
  return id === 'other' || id === service.workload ? service : { ...service, workload: id };
}
