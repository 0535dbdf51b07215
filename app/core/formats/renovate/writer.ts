/** `renovate.json`: raises what is pinned, tag and digest in one change. */
import { say } from '../../../languages/say.ts';
import type { Spec } from '../../spec/spec.ts';
import { defineWriter, type Line } from '../format.ts';
import { isAsked } from '../makefile/goals.ts';
import { only } from '../treatment.ts';

const treatments = only('supply.updates');

/** The tools of the Makefile, which no manager of Renovate reads by itself. */
const TOOLS = {
  customType: 'regex',
  description: say`Tools of the Makefile`,
  managerFilePatterns: ['/^Makefile$/'],
  matchStrings: [' = (?<depName>[a-z0-9./-]+):(?<currentValue>v?\\d[\\w.-]*)(?:@(?<currentDigest>sha256:[a-f0-9]{64}))?\\n'],
  autoReplaceStringTemplate: ` = {{{depName}}}:{{{newValue}}}{{#if newDigest}}@{{{newDigest}}}{{/if}}
`,
  datasourceTemplate: 'docker',
  versioningTemplate: 'docker',
};

function settings(spec: Spec): object {
  return {
    $schema: 'https://docs.renovatebot.com/renovate-schema.json',
    // Digests for images, commits for actions.
    extends: ['config:best-practices'],
    ...(isAsked(spec) && { customManagers: [TOOLS] }),
    ...(spec.supply.ci === 'github' && {
      packageRules: [
        {
          description: say`A version that was tampered with is mostly found within days`,
          matchManagers: ['github-actions'],
          minimumReleaseAge: '7 days',
        },
      ],
    }),
  };
}

const write = (spec: Spec): readonly Line[] =>
  JSON.stringify(settings(spec), null, 2)
    .split('\n')
    .map((text) => ({ text, fields: ['supply.updates'] }));

export default defineWriter({
  title: 'Renovate',
  language: 'json',
  scope: 'project',
  rank: 84,
  treatments,
  path: () => 'renovate.json',
  wanted: ({ supply }) => supply.updates === 'renovate',
  write,
  apply: () => [
    'npx --package renovate renovate-config-validator --strict renovate.json',
    say`A version that the bot raises belongs into this plan too: paste the Dockerfile that it changed.`,
  ],
});
