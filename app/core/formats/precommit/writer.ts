/** `.pre-commit-config.yaml`: the quick goals of the Makefile before every commit. Its hooks are local, so it fetches no code. */
import type { Spec } from '../../spec/spec.ts';
import { defineWriter, type Line } from '../format.ts';
import { type GoalName, lines } from '../makefile/goal.ts';
import { stagedOf } from '../makefile/goals.ts';
import { only } from '../treatment.ts';

const treatments = only('supply.linter', 'supply.secretScan');

/** Which files a hook is about; a search for keys is about all. */
const ABOUT: { readonly [G in GoalName]?: string } = {
  lint: "files: '(^|/)Dockerfile$'",
  config: "files: '^(compose|stack)\\.yaml$'",
};

function write(spec: Spec): readonly Line[] {
  const hooks = stagedOf(spec);
  const all = [...new Set(hooks.flatMap(({ fields }) => fields))];
  return [
    ...lines(all, '# The same as "make pre-commit", which needs no such program.', 'repos:', '  - repo: local', '    hooks:'),
    ...hooks.flatMap(({ name, says, fields }) =>
      lines(
        fields,
        `      - id: ${name}`,
        `        name: ${says}`,
        `        entry: make --no-print-directory ${name}`,
        '        language: system',
        `        ${ABOUT[name] ?? 'always_run: true'}`,
        '        pass_filenames: false',
      ),
    ),
  ];
}

export default defineWriter({
  title: 'pre-commit',
  language: 'yaml',
  scope: 'project',
  rank: 86,
  treatments,
  path: () => '.pre-commit-config.yaml',
  wanted: ({ supply, services }) =>
    supply.secretScan !== undefined || (supply.linter !== undefined && services.some(({ build }) => build.repository !== undefined)),
  write,
  apply: () => ['pre-commit install', 'pre-commit run --all-files', 'make hook'],
});
