/** Image references, split so that each decision owns its part: repository, version, variant, digest. */
import type { Build } from './spec.ts';

export type BaseImage = Pick<Build, 'registry' | 'repository' | 'version' | 'variant' | 'digest'>;

/** `24.11.1-trixie-slim`, or nothing. */
export const tagOf = ({ version, variant }: BaseImage): string | undefined =>
  version === undefined ? variant : variant === undefined ? version : `${version}-${variant}`;

/** The image that a project builds for a service that names none; Docker takes lower case only. */
export const ownImage = (project: string, service: string): string => `${project}/${service.toLowerCase()}`;

/** `registry/repository:tag@digest`. */
export function writeImage(image: BaseImage): string {
  const tag = tagOf(image);
  const repository = image.repository ?? '';
  const name = image.registry === undefined ? repository : `${image.registry}/${repository}`;
  return `${name}${tag === undefined ? '' : `:${tag}`}${image.digest === undefined ? '' : `@${image.digest}`}`;
}

/**
 * Reads a reference; `undefined` when it is none (variables included). A tag is split at its first dash, so
 * `3.14-slim-trixie` is version `3.14` and variant `slim-trixie`. The registry stays part of the repository.
 */
export function readImage(text: string): BaseImage | undefined {
  const match =
    /^((?:[A-Za-z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*)(?::(\w[\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/.exec(
      text,
    );
  if (!match?.[1]) return undefined;
  const [, repository, tag, digest] = match;
  const dash = tag?.indexOf('-') ?? -1;
  const version = tag === undefined ? undefined : dash < 0 ? tag : tag.slice(0, dash);
  const variant = tag === undefined || dash < 0 ? undefined : tag.slice(dash + 1);
  return {
    repository,
    ...(version !== undefined && { version }),
    ...(variant !== undefined && { variant }),
    ...(digest !== undefined && { digest }),
  };
}
