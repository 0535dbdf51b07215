/** What the plan asks of its supply chain, as goals of the Makefile in the order in which they are worked through. */
import { say } from '../../../languages/say.ts';
import type { Spec, Supply } from '../../spec/spec.ts';
import type { Gap } from '../format.ts';
import { build, running, scan } from './builds.ts';
import type { Goal, GoalName } from './goal.ts';
import { imagesOf } from './images.ts';
import { SCANNERS } from './scanners.ts';
import { push } from './shipping.ts';
import { signing } from './signing.ts';
import { config, lint, secrets } from './sources.ts';

/** Whether the plan asks for a pipeline at all. A bot that raises versions needs none. */
export const isAsked = ({ supply }: Spec): boolean =>
  (Object.keys(supply) as (keyof Supply)[]).some((leaf) => leaf !== 'updates' && supply[leaf] !== undefined && supply[leaf] !== false);

/** What only an image that is built here can have. */
const OF_BUILDS = ['linter', 'sbom', 'provenance', 'signature', 'rebuild'] as const;

/** What is asked of builds where the plan builds nothing. */
export const gapsOfBuilds = (spec: Spec): Gap[] =>
  imagesOf(spec).some(({ isBuilt }) => isBuilt)
    ? []
    : OF_BUILDS.filter((leaf) => spec.supply[leaf]).map((leaf) => ({
        field: `supply.${leaf}`,
        fails: 'open',
        because: say`The plan builds no image; those of others come as their makers left them.`,
      }));

/** Every goal of the plan, in order. */
export function goalsOf(spec: Spec): readonly Goal[] {
  const images = imagesOf(spec);
  const built = images.filter(({ isBuilt }) => isBuilt);
  return [
    ...lint(spec, built),
    ...config(spec),
    ...secrets(spec, images),
    build(spec, images),
    ...scan(spec, images),
    ...running(spec, images),
    ...push(spec, built),
    ...signing(spec, built),
  ];
}

const isAfterPush = ({ supply: { scanner } }: Spec): boolean => scanner !== undefined && SCANNERS[scanner].afterPush === true;
const among = (spec: Spec, names: readonly GoalName[]): readonly Goal[] => {
  const goals = goalsOf(spec);
  return names.flatMap((name) => goals.filter((goal) => goal.name === name));
};

/** What is done on every change. */
export const checksOf = (spec: Spec): readonly Goal[] => {
  const looks: readonly GoalName[] = spec.supply.secretScan === 'trivy' ? ['build', 'secrets'] : ['secrets', 'build'];
  return among(spec, ['lint', 'config', ...looks, ...(isAfterPush(spec) ? [] : (['scan'] as const)), 'start', 'verify']);
};
/** What is done to ship; none where nothing is built. What is shipped was scanned before it is signed. */
export const shipmentOf = (spec: Spec): readonly Goal[] => {
  if (!imagesOf(spec).some(({ isBuilt }) => isBuilt)) return [];
  const pushed: readonly GoalName[] = isAfterPush(spec) ? ['push', 'scan'] : ['scan', 'push'];
  return among(spec, ['build', ...pushed, 'sign', 'signed']);
};
export const stagedOf = (spec: Spec): readonly Goal[] => among(spec, ['lint', 'config', 'staged']);

/** Minute, hour, day, month and weekday of the rebuild, as cron writes them; UTC in a CI system. */
export const CRON: { readonly [R in NonNullable<Supply['rebuild']>]: string } = {
  daily: '17 4 * * *',
  weekly: '17 4 * * 1',
  monthly: '17 4 1 * *',
};
