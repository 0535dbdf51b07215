/** Reads what `docker inspect` (or `podman inspect`) prints of one or many containers. */
import { number, say } from '../../../languages/say.ts';
import { type FieldId, fieldRef } from '../../spec/fields.ts';
import type { Build, Healthcheck, Service } from '../../spec/spec.ts';
import { distinct } from '../distinct.ts';
import { emptySpec, type NotUnderstood, type Reading } from '../format.ts';
import { Notes } from '../notes.ts';
import { isMap, itemsOf, Lines, member, type Placed, textOf, wholeOf } from '../placed.ts';
import { readYaml } from '../placed-yaml.ts';
import { plainName } from '../run/names.ts';
import { specOf } from '../spec-of.ts';
import { type ContainerNotes, readContainer, testOf } from './container.ts';

const MOST_CONTAINERS = 2000;

/** What the text states of every container in it. JSON is YAML, so one reader does for both. Never throws. */
export function get(text: string): Reading {
  const { roots, errors } = readYaml(text);
  const lines = new Lines(text);
  const containers = roots
    .flatMap((root) => (isMap(root) ? [root] : itemsOf(root)))
    .filter((one) => member(one, 'HostConfig') !== undefined);
  const failed = (trouble: readonly NotUnderstood[]): Reading => ({ spec: emptySpec(), at: new Map(), notUnderstood: [], errors: trouble });
  if (errors.length > 0) return failed(errors);
  if (containers.length > MOST_CONTAINERS) {
    const because = say`More than ${number(MOST_CONTAINERS)} containers stand here, the most that are read.`;
    return failed([{ line: 1, column: 1, text: '', because, fails: 'open' }]);
  }
  if (containers.length === 0)
    return failed([
      { line: 1, column: 1, text: '', because: say`No container with a HostConfig stands here; what docker inspect prints is expected.` },
    ]);

  const notes = new Notes(lines);
  const names = namesOf(containers);
  const services = containers.map((container): Service => {
    const name = names.get(container) as string;
    const states = (placed: Placed, field: FieldId) => notes.states(placed, fieldRef(field, name));
    const own: ContainerNotes = {
      states: (placed, leaf) => states(placed, `run.${leaf}`),
      near: (placed, leaf) => notes.near(placed, fieldRef(`run.${leaf}`, name)),
      note: (placed, because, fails, ...leaves) =>
        notes.note(
          placed,
          because,
          fails,
          leaves.map((leaf) => fieldRef(`run.${leaf}`, name)),
        ),
      service: (other) => [...names].find(([one]) => idsOf(one).some((id) => id === other))?.[1],
    };
    states(member(container, 'Name') ?? container, 'service.name');
    const image = member(container, 'Config', 'Image') ?? member(container, 'ImageName');
    if (image) states(image, 'run.image');
    const healthcheck = member(container, 'Config', 'Healthcheck');
    const build: Build = healthcheck?.value ? { healthcheck: healthcheckOf(healthcheck) } : {};
    if (healthcheck?.value) states(healthcheck, 'build.healthcheck');
    const reference = textOf(image);
    return { name, workload: 'other', build, run: { ...(reference && { image: reference }), ...readContainer(container, own) } };
  });
  return { spec: specOf(services), ...notes.found, errors: [] };
}

const idsOf = (container: Placed): string[] => {
  const name = textOf(member(container, 'Name')) ?? '';
  return [textOf(member(container, 'Id')) ?? '', name, name.replace(/^\//, '')];
};

/** A name for each container that a Spec may hold, each once. */
function namesOf(containers: readonly Placed[]): Map<Placed, string> {
  const once = distinct();
  return new Map(
    containers.map((container) => {
      const name = (textOf(member(container, 'Name')) ?? 'container').replace(/^\//, '');
      return [container, once(plainName('', 'container', name))];
    }),
  );
}

/** Times are nanoseconds here. */
function healthcheckOf(healthcheck: Placed): Healthcheck {
  const [kind, ...words] = testOf(healthcheck);
  if (kind === undefined || kind === 'NONE') return {};
  const time = (name: string) => Math.round((wholeOf(member(healthcheck, name)) ?? 0) / 1e6) || undefined;
  const [interval, timeout, startPeriod] = [time('Interval'), time('Timeout'), time('StartPeriod')];
  const retries = wholeOf(member(healthcheck, 'Retries'));
  return {
    test: { form: kind === 'CMD' ? 'exec' : 'shell', words },
    ...(interval && { interval }),
    ...(timeout && { timeout }),
    ...(startPeriod && { startPeriod }),
    ...(retries && { retries }),
  };
}
