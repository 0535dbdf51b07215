/** The images of a plan as the Makefile speaks of them. */
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import { ownImage, readImage } from '../../spec/image-reference.ts';
import type { Service, Spec } from '../../spec/spec.ts';
import { quoted } from '../run/quoted.ts';

/** A text of the plan as one word of a recipe: quoted for the shell, with every `$` kept from Make. */
export const word = (text: string): string => inRecipe(quoted(text));
/** Words that are quoted for the shell already. */
export const inRecipe = (words: string): string => words.replaceAll('$', '$$$$');

export interface Image {
  readonly service: Service;
  /** As the plan names it; no digest where it is built here. */
  readonly name: string;
  /** Without tag and digest. */
  readonly repository: string;
  readonly isBuilt: boolean;
  /** What says which image it is. */
  readonly fields: readonly FieldRef[];
}

export function imagesOf(spec: Spec): readonly Image[] {
  return spec.services.map((service) => {
    const isBuilt = service.build.repository !== undefined;
    const stated = service.run.image ?? ownImage(spec.project.name, service.name);
    const name = isBuilt ? stated.replace(/@sha256:.*$/s, '') : stated;
    return {
      service,
      name,
      repository: readImage(name)?.repository ?? name,
      isBuilt,
      fields: [fieldRef('service.name', service.name), fieldRef('run.image', service.name)],
    };
  });
}

/** The host of a registry in front of a repository; none where `docker push` would go to Docker Hub. */
export const registryOf = ({ repository }: Image): string | undefined => /^(?:[^/]*[.:][^/]*|localhost)(?=\/)/.exec(repository)?.[0];

/** Where an image is pushed to: into its own registry, or into the one that is given. */
export const pushedTo = (image: Image): string =>
  registryOf(image) === undefined ? `"$$REGISTRY"/${word(image.repository)}` : word(image.repository);

/** A file of this image among the results, such as `shop-web.tar`. */
export const resultOf = (spec: Spec, { service }: Image, ending: string): string => `${spec.project.name}-${service.name}.${ending}`;
/** The same as a word of a recipe. */
export const resultWord = (spec: Spec, image: Image, ending: string): string => `"$$OUT"/${word(resultOf(spec, image, ending))}`;

/** Some image that is built here names its registry itself. */
export const hasOwnRegistry = (spec: Spec): boolean => imagesOf(spec).some((image) => image.isBuilt && registryOf(image) !== undefined);
