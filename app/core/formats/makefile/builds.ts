/** Goals about what was built: the archives, their flaws, and how they run. */
import { say } from '../../../languages/say.ts';
import { fieldRef, targetOf } from '../../spec/fields.ts';
import type { Spec } from '../../spec/spec.ts';
import { contextOf, secretFlags } from '../build-words.ts';
import { makeSecretFile, ownSecretFiles, SECRET_DIRECTORY } from '../secret-files.ts';
import { type Goal, lines } from './goal.ts';
import { type Image, inRecipe, resultWord, word } from './images.ts';
import { ACCEPTED, SCANNERS } from './scanners.ts';

export function build(spec: Spec, images: readonly Image[]): Goal {
  const recipe = images.flatMap((image) => {
    const archive = resultWord(spec, image, 'tar');
    const { service, name, isBuilt, fields } = image;
    if (!isBuilt) return lines(fields, `docker pull ${word(name)}`, `docker save --output ${archive} ${word(name)}`);
    const own = service.build.secrets ? [...fields, fieldRef('build.secrets', service.name)] : fields;
    return lines(
      own,
      `docker buildx build --builder "$(BUILDER)" $(BUILD_FLAGS) --provenance=false --output type=docker,dest=-${inRecipe(secretFlags(service.build))} --tag ${word(name)} ${inRecipe(contextOf(spec, service.name))} >${archive}`,
    );
  });
  const isBuilding = images.some(({ isBuilt }) => isBuilt);
  return {
    name: 'build',
    says: say`Builds every image into an archive, here and nowhere else`,
    needs: isBuilding ? ['out', 'builder'] : ['out'],
    fields: ['project.name'],
    recipe,
    tools: isBuilding ? ['buildkit'] : [],
  };
}

export function scan(spec: Spec, images: readonly Image[]): Goal[] {
  if (spec.supply.scanner === undefined) return [];
  const { tools, accepts, commands } = SCANNERS[spec.supply.scanner];
  const fields = ['supply.scanner'];
  const digit = '[0-9]';
  const day = `${digit.repeat(4)}-${digit.repeat(2)}-${digit.repeat(2)}`;
  const accepted: Goal = {
    name: 'accepted',
    needs: ['out'],
    fields,
    recipe: lines(
      fields,
      `@awk -v today="$$(date -u +%F)" '$$1 ~ /^[A-Za-z0-9-]+$$/ && $$2 ~ /^${day}$$/ && $$2 >= today { print $$1 }' $(wildcard ${ACCEPTED}) </dev/null >"$$OUT"/accepted`,
      ...(accepts === 'grype'
        ? [`@awk 'NR == 1 { print "ignore:" } { print "  - vulnerability: " $$1 }' "$$OUT"/accepted >"$$OUT"/accepted.yaml`]
        : []),
    ),
  };
  const recipe = images.flatMap((image) => lines([...fields, ...image.fields], ...commands(spec, image)));
  const says = say`Fails on flaws that are high or critical and have a fix`;
  return [
    ...(accepts === 'elsewhere' ? [] : [accepted]),
    { name: 'scan', says, needs: accepts === 'elsewhere' ? ['out'] : ['accepted'], fields, recipe, tools },
  ];
}

/** Tried where Docker itself runs the plan; the other targets have other machines. */
export function running(spec: Spec, images: readonly Image[]): Goal[] {
  if (!['docker', 'desktop'].includes(targetOf(spec))) return [];
  const fields = ['project.name'];
  const made = [...ownSecretFiles(spec)].flatMap(([file, because], index) =>
    lines(because, ...(index === 0 ? SECRET_DIRECTORY : []), inRecipe(makeSecretFile(file))),
  );
  const loaded = images.flatMap((image) => lines(image.fields, `docker load --input ${resultWord(spec, image, 'tar')}`));
  const up = 'docker compose up --detach --no-build --wait --wait-timeout 180';
  return [
    { name: 'start', says: say`Starts what was built`, fields, recipe: [...loaded, ...made, ...lines(fields, up)] },
    { name: 'verify', says: say`Asks what runs whether it is the plan`, fields, recipe: lines(fields, 'sh verify.sh $(VERIFY)') },
  ];
}
