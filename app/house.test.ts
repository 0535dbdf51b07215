/** The arrows between the folders, and the sizes of the files. Exceptions change this file, with a reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join('app', name));

/** Every module that a file imports or re-exports, types and dynamic imports included. */
function importsOf(file: string): string[] {
  const { module, errors } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  expect(errors, file).toEqual([]);
  const source = readFileSync(join(root, file), 'utf8');
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => source.slice(start + 1, end - 1));
  const reexported = module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []));
  return [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...reexported, ...dynamic];
}

const within = (file: string, ...folders: string[]): boolean => folders.some((folder) => file === folder || file.startsWith(`${folder}/`));
const CORE_PARTS = [
  'app/core/controls',
  'app/core/formats',
  'app/core/workloads',
  'app/core/conflicts',
  'app/core/attacks',
  'app/core/breakages',
  'app/core/audit',
  'app/core/training',
];

/** What a file may import of ours; the first row that fits counts. */
const arrows: readonly [from: string, to: readonly string[]][] = [
  ['app/core/spec', ['app/core/spec']],
  // A control's recommendation rests on what the workload needs, a conflict speaks of both.
  ['app/core/controls', ['app/core/spec', 'app/core/controls', 'app/core/workloads']],
  ['app/core/conflicts', ['app/core/spec', 'app/core/conflicts', 'app/core/workloads']],
  ['app/core/attacks', ['app/core/spec', 'app/core/attacks', 'app/core/workloads']],
  ['app/core/breakages', ['app/core/spec', 'app/core/breakages', 'app/core/workloads']],
  ['app/core/workloads', ['app/core/spec', 'app/core/workloads']],
  ['app/core/formats', ['app/core/spec', 'app/core/formats']],
  // A target tells its losses as the formats tell their gaps.
  ['app/core/targets', ['app/core/spec', 'app/core/targets', 'app/core/formats/format.ts']],
  // A standard turns round what controls cite, and asks the judge; it knows neither texts nor policies.
  [
    'app/core/standards',
    [
      'app/core/spec',
      'app/core/controls',
      'app/core/attacks',
      'app/core/judge.ts',
      'app/core/reports/escape.ts',
      'app/core/reports/page.ts',
      'app/core/standards',
    ],
  ],
  // An audit judges what was read: it stands above all of them, and none of them knows of it.
  ['app/core/audit', ['app/core']],
  // An exercise is judged by all of them, and none of them knows of it.
  ['app/core/training', ['app/core']],
  ['app/core', ['app/core']],
  ['app/command', ['app/command', 'app/core']],
  ['app/hosting', ['app/hosting', 'app/core']],
  ['app/state', ['app/state', 'app/core', 'app/languages/languages.ts']],
  ['app/ui', ['app/ui']],
  ['app/languages', ['app/languages']],
];
/** Everybody says something. */
const LANGUAGE = ['app/languages/say.ts', 'app/languages/rich.ts'];

describe('the house', () => {
  it.each(files.filter((file) => !/\.test\.tsx?$/.test(file)))('%s keeps to the arrows', (file) => {
    const row = arrows.find(([from]) => within(file, from));
    const feature = /^app\/features\/[^/]+/.exec(file)?.[0];
    for (const specifier of importsOf(file)) {
      if (!specifier.startsWith('.')) {
        if (specifier.startsWith('monaco-editor')) expect(within(file, 'app/ui/code'), specifier).toBe(true);
        if (specifier === 'zustand') expect(within(file, 'app/state'), specifier).toBe(true);
        if (within(file, 'app/core')) expect(['valibot', 'yaml', 'fflate', 'fast-check'], specifier).toContain(specifier);
        continue;
      }
      const target = relative(root, join(root, dirname(file), specifier.split('?')[0] as string));
      if (within(target, ...LANGUAGE)) continue;
      if (row) expect(within(target, ...row[1]), `${file} -> ${target}`).toBe(true);
      if (feature && within(target, 'app/features')) expect(within(target, feature), `${file} -> ${target}`).toBe(true);
      for (const part of feature ? [] : CORE_PARTS) if (within(file, 'app/ui')) expect(within(target, part)).toBe(false);
    }
  });

  it.each(files.filter((file) => !/\.test\.tsx?$|\/texts\.ts$/.test(file)))('%s is small enough to read', (file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n').length;
    const most = within(file, 'app/core/controls') ? 200 : file.endsWith('.tsx') ? 180 : (LARGER.get(file) ?? 250);
    expect(lines).toBeLessThanOrEqual(most);
  });

  it('names no class that its style sheet does not have', () => {
    for (const file of files.filter((name) => name.endsWith('.tsx'))) {
      const source = readFileSync(join(root, file), 'utf8');
      for (const [, name = '', sheet = ''] of source.matchAll(/^import (\w+) from '(\.[^']+\.module\.css)';$/gm)) {
        const styles = readFileSync(join(root, dirname(file), sheet), 'utf8');
        const used = [...source.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, one = '']) => one);
        const missing = used.filter((one) => !new RegExp(`\\.${one}(?![\\w-])`).test(styles));
        expect(missing, `${file}, ${sheet}`).toEqual([]);
      }
    }
  });

  it('has no file named after nothing', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|manager|service|misc|types|constants|index)\.tsx?$/.test(file))).toEqual([
      'app/core/index.ts',
      'app/core/training/index.ts',
    ]);
  });
});

/** The Spec is one value: its types belong in one file, and so does its door. */
const LARGER = new Map([
  ['app/core/spec/spec.ts', 450],
  ['app/core/spec/schema.ts', 300],
]);
