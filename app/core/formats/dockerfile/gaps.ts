/** What this plan says and a Dockerfile cannot: fields without the instruction that would carry them. */
import { say } from '../../../languages/say.ts';
import { type BuildField, fieldRef } from '../../spec/fields.ts';
import { readImage, writeImage } from '../../spec/image-reference.ts';
import type { Service } from '../../spec/spec.ts';
import type { Gap } from '../format.ts';
import { recipes } from './recipes/registry.ts';
import { canMakeUser, isRoot, planOf } from './steps.ts';

type Reason = readonly [fails: Gap['fails'], because: string];

export function gapsOfService({ name, build, run }: Service): Gap[] {
  if (build.repository === undefined) return [];
  const plan = planOf(build, run.user);
  const { packages = [], secrets = [], stateDirectories = [], recipe } = build;
  const found: Gap[] = [];
  const gap = (field: BuildField, holds: boolean, [fails, because]: Reason) => {
    const value = build[field.slice('build.'.length) as keyof typeof build];
    if (holds && value !== undefined && value !== false) found.push({ field: fieldRef(field, name), fails, because });
  };
  const staged = recipe !== undefined && recipes[recipe].staged !== undefined;
  const fetches =
    recipe !== undefined &&
    (staged && build.multiStage ? recipes[recipe].staged?.build : recipes[recipe].single)?.some(
      (step) => step.do === 'run' && step.fetches,
    );
  const noInstaller = plan.distribution === 'none';

  const { registry: _, ...base } = build;
  const image = readImage(writeImage(base));
  if (image?.version !== build.version || image?.variant !== build.variant)
    for (const field of ['build.version', 'build.variant'] as const)
      found.push({
        field: fieldRef(field, name),
        fails: 'closed',
        because: say`The tag alone does not show where its version ends; the image is the same.`,
      });
  gap('build.packages', noInstaller || packages.length === 0, ['closed', say`This base has no package manager that is known here.`]);
  gap('build.keepPackageCache', noInstaller || packages.length === 0, ['closed', say`No package is installed, so no list is left behind.`]);
  gap('build.multiStage', !staged, ['closed', say`Nothing is built, so one stage is all there is.`]);
  gap('build.copyWith', recipe === undefined, ['closed', say`No file is brought in.`]);
  gap('build.secrets', !fetches || secrets.length === 0, ['closed', say`No step of this build fetches anything.`]);
  gap('build.secretsVia', !fetches || secrets.length === 0, ['closed', say`No secret reaches a step of this build.`]);
  gap('build.makeUser', !canMakeUser(plan), [
    'closed',
    plan.shell
      ? say`It takes a number other than 0 to make a user for.`
      : say`This base has no tool that makes users; the number is enough.`,
  ]);
  gap('build.filesOwnedBy', recipe === undefined || !run.user || isRoot(run.user), [
    'closed',
    say`There is no file, or no user, to give it to.`,
  ]);
  gap('build.stateDirectories', !plan.shell || stateDirectories.length === 0, [
    'closed',
    say`This base has no shell to make directories with, so a new volume belongs to root.`,
  ]);
  gap('build.stripSetuid', !plan.shell, ['closed', say`This base has no shell, and no setuid file either.`]);
  return found;
}
