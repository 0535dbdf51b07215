/** Goals that bring images into a registry. */
import { say } from '../../../languages/say.ts';
import { fieldRef } from '../../spec/fields.ts';
import type { Spec } from '../../spec/spec.ts';
import { contextOf, secretFlags } from '../build-words.ts';
import { type Goal, lines } from './goal.ts';
import { type Image, inRecipe, pushedTo, registryOf, resultWord, word } from './images.ts';

export function push(spec: Spec, built: readonly Image[]): Goal[] {
  if (built.length === 0) return [];
  const { sbom, provenance } = spec.supply;
  const given = built.some((image) => registryOf(image) === undefined);
  const hosts = [...new Set(built.flatMap((image) => registryOf(image) ?? []))];
  const need = `@if [ -z "$$REGISTRY" ]; then echo 'REGISTRY is not set, such as REGISTRY=registry.example.com/team' >&2; exit 1; fi`;
  const login = (host: string): string =>
    `@printf %s "$$REGISTRY_PASSWORD" | docker login ${host} --username "$$REGISTRY_USER" --password-stdin`;
  const because = [...(sbom ? ['supply.sbom'] : []), ...(provenance ? ['supply.provenance'] : [])];
  const attached = `${sbom ? ' --sbom=generator=$(PARTS)' : ''}${provenance ? ` --provenance=mode=${provenance}` : ''}`;
  const ask = given ? lines(['project.name'], need) : [];
  return [
    {
      name: 'login',
      says: say`Logs in with REGISTRY_USER and REGISTRY_PASSWORD`,
      fields: ['project.name'],
      recipe: [
        ...ask,
        ...lines(
          built.flatMap(({ fields }) => fields),
          ...(given ? [login('"$${REGISTRY%%/*}"')] : []),
          ...hosts.map((host) => login(word(host))),
        ),
      ],
    },
    {
      name: 'push',
      says: say`Pushes every image, with what is attached to it`,
      needs: ['out', 'builder'],
      fields: [...because, 'project.name'],
      tools: sbom ? ['buildkit', 'parts'] : ['buildkit'],
      recipe: [
        ...ask,
        ...built.flatMap((image) => {
          const { service, fields } = image;
          const [metadata, ref] = [resultWord(spec, image, 'pushed.json'), resultWord(spec, image, 'ref')];
          const secret = service.build.secrets ? [fieldRef('build.secrets', service.name)] : [];
          return [
            ...lines(
              [...because, ...fields, ...secret],
              `docker buildx build --builder "$(BUILDER)" $(BUILD_FLAGS)${attached} --push --metadata-file ${metadata}${inRecipe(secretFlags(service.build))} --tag ${pushedTo(image)}:"$$TAG" ${inRecipe(contextOf(spec, service.name))}`,
            ),
            ...lines(
              fields,
              `@digest=$$(sed -n 's/.*"containerimage.digest": *"\\(sha256:[0-9a-f]*\\)".*/\\1/p' ${metadata}); [ -n "$$digest" ]; printf '%s@%s\\n' ${pushedTo(image)}:"$$TAG" "$$digest" >${ref}; cat ${ref}`,
            ),
          ];
        }),
      ],
    },
  ];
}
