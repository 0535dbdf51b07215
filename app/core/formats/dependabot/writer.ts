/** `.github/dependabot.yml`: raises bases of the Dockerfiles, and the action of the workflow. It cannot read a Makefile. */
import { say } from '../../../languages/say.ts';
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import type { Spec } from '../../spec/spec.ts';
import { quote } from '../compose/yaml-scalar.ts';
import { defineWriter, type Line } from '../format.ts';
import { lines } from '../makefile/goal.ts';
import { only } from '../treatment.ts';

const treatments = only('supply.updates');

const OWN: readonly FieldRef[] = ['supply.updates'];

/** One kind of pin: as often as the plan rebuilds, otherwise every week. */
function update(spec: Spec, ecosystem: string, directories: readonly Line[], more: readonly Line[] = []): Line[] {
  const { rebuild } = spec.supply;
  return [
    ...lines(OWN, `  - package-ecosystem: ${ecosystem}`, '    directories:'),
    ...directories,
    ...lines(OWN, '    schedule:'),
    ...lines(rebuild ? ['supply.rebuild', ...OWN] : OWN, `      interval: ${rebuild ?? 'weekly'}`),
    ...more,
  ];
}

function write(spec: Spec): readonly Line[] {
  const built = spec.services.filter(({ build }) => build.repository !== undefined);
  const directories = built.map(
    ({ name }): Line => ({
      text: `      - ${quote(spec.services.length > 1 ? `/${name}` : '/')}`,
      fields: [...OWN, fieldRef('service.name', name)],
    }),
  );
  const root = lines(OWN, '      - "/"');
  const cooldown = lines(
    OWN,
    '    # A version that was tampered with is mostly found within days.',
    '    cooldown:',
    '      default-days: 7',
  );
  const bases = directories.length > 0 ? update(spec, 'docker', directories) : update(spec, 'docker-compose', root);
  return [
    ...lines(OWN, 'version: 2', 'updates:'),
    ...bases,
    ...(spec.supply.ci === 'github' ? update(spec, 'github-actions', root, cooldown) : []),
  ];
}

export default defineWriter({
  title: 'Dependabot',
  language: 'yaml',
  scope: 'project',
  rank: 85,
  treatments,
  path: () => '.github/dependabot.yml',
  wanted: ({ supply }) => supply.updates === 'dependabot',
  write,
  apply: () => [
    say`It works on GitHub alone, and does not read the Makefile: raise the tools there by hand.`,
    say`A version that the bot raises belongs into this plan too: paste the Dockerfile that it changed.`,
  ],
});
