import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { put } from '../core/index.ts';
import { recommend } from '../core/recommend.ts';

const place = mkdtempSync(join(tmpdir(), 'ironhull-command-'));
const command = join(place, 'built/ironhull.js');
beforeAll(async () => {
  await build({ mode: 'command', logLevel: 'error', build: { outDir: dirname(command), emptyOutDir: true } });
}, 120_000);
afterAll(() => rmSync(place, { recursive: true }));

let count = 0;
/** A repository of these files. */
function repository(files: { readonly [name: string]: string }): string {
  const root = join(place, `repository-${count++}`);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}
function run(cwd: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { cwd, encoding: 'utf8', env: {} });
  return { status, stdout, stderr };
}

const weak = 'services:\n  web:\n    image: nginx:1.27.3\n    privileged: true\n';
const policy = (exceptions: readonly object[] = []) =>
  JSON.stringify({
    version: 1,
    name: 'Team',
    origin: 'Us',
    controls: { privileged: { required: ['no'], reason: 'Never.', binding: 'locks' } },
    exceptions,
  });

describe('ironhull check', () => {
  it('is content with the files of a recommended plan', () => {
    const plan = recommend('node', 'shop');
    const files = ['dockerfile', 'dockerignore', 'compose', 'daemon'].map((id) => put(id, plan));
    const root = repository(Object.fromEntries(files.map(({ path, text }) => [path.split('/').at(-1) ?? path, text])));
    expect(run(root, 'check')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/4 files, policy Essential: no deviation/),
      stderr: '',
    });
  }, 60_000);

  it('tells what deviates, on its line, and fails', () => {
    const root = repository({
      'deploy/compose.yaml': weak,
      'policy.json': policy(),
      'node_modules/a/compose.yaml': weak,
      'README.md': '# hello',
    });
    const { status, stdout } = run(root, 'check', '--policy', 'policy.json');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^deploy\/compose\.yaml:4:5: privileged: .+\n1 files, policy Team: 1 deviation\.\n$/);
  });

  it('lets pass what is excepted, as long as it is', () => {
    const excepted = policy([{ control: 'privileged', service: 'web', owner: 'Ann', reason: 'CI.', until: '2027-01-31' }]);
    const root = repository({ 'compose.yaml': weak, 'policy.json': excepted });
    expect(run(root, 'check', '--policy', 'policy.json', '--today', '2027-01-31').status).toBe(0);
    const late = run(root, 'check', '--policy', 'policy.json', '--today', '2027-02-01');
    expect([late.status, late.stdout]).toEqual([1, expect.stringContaining('exception ended 2027-01-31, Ann')]);
  });

  it('writes SARIF for a code scanning service', () => {
    const root = repository({ 'compose.yaml': weak, 'policy.json': policy() });
    expect(run(root, 'check', '--policy', 'policy.json', '--format', 'sarif', '--output', 'out.sarif')).toMatchObject({
      status: 1,
      stdout: '',
    });
    const { runs } = JSON.parse(readFileSync(join(root, 'out.sarif'), 'utf8'));
    expect(runs[0].results).toHaveLength(1);
    expect(runs[0].results[0]).toMatchObject({ ruleId: 'privileged', level: 'error' });
  });

  it('leaves out what it is told to, and follows no link out of the folder', () => {
    const root = repository({ 'old/compose.yaml': weak, 'run.sh': 'docker run --read-only nginx:1.27.3\n', 'policy.json': policy() });
    symlinkSync('..', join(root, 'round'));
    expect(run(root, 'check', '--policy', 'policy.json').status).toBe(1);
    expect(run(root, 'check', '--policy', 'policy.json', '--exclude', 'old').status).toBe(0);
  });

  it.each([
    ['no command', [], 'A command is expected'],
    ['an unknown format', ['check', '--format', 'pdf'], 'There is no format pdf'],
    ['an unknown option', ['check', '--colour'], "Unknown option '--colour'"],
    ['a day that is none', ['check', '--today', '2027-02-30'], 'is no day'],
    ['a policy that is not there', ['check', '--policy', 'nothing.json'], 'cannot be read'],
    ['a policy that is none', ['check', '--policy', 'bad.json'], 'bad.json:1:2: version'],
    ['a path that is not there', ['check', 'nowhere'], 'nowhere is not checked'],
    ['a file that says nothing', ['check', 'README.md'], 'README.md is not checked'],
    ['a file that cannot be read', ['check', 'broken'], 'broken/compose.yaml is not checked'],
    ['nothing to check', ['check', 'empty'], 'There is no file to check'],
  ])('ends with 2 for %s', (_, words, says) => {
    const root = repository({
      'README.md': '# hello',
      'bad.json': '{"version": 7, "name": "a", "origin": "b", "controls": {}, "exceptions": []}',
      'broken/compose.yaml': 'services:\n  web: [\n',
      'empty/notes.txt': 'hello',
    });
    const { status, stderr } = run(root, ...words);
    expect([status, stderr]).toEqual([2, expect.stringContaining(says)]);
  });

  it('explains itself', () => {
    expect(run(place, '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: ironhull check') });
  });
});
