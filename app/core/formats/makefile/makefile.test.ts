/** The Makefile as make runs it, with a docker that writes down how it is called. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recommend, withService } from '../../recommend.ts';
import { patchBuild, patchRun } from '../../spec/edit.ts';
import { type Spec, type Supply, TARGETS } from '../../spec/spec.ts';
import { workloads } from '../../workloads/registry.ts';
import { textOf } from '../statements.ts';
import { gapsOf } from '../writers.ts';
import { SUPPLIES } from './supplies.ts';
import { TOOLS } from './tools.ts';
import makefile from './writer.ts';

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const [make, shellcheck] = [has('make') && has('git'), has('shellcheck')];

const DIGEST = `sha256:${'d'.repeat(64)}`;
/** Each call as a JSON-like line of words; a push leaves its metadata, and a call with the word of $FAIL in it fails. */
const DOCKER = `#!/bin/sh
for word; do printf '%s\\0' "$word"; done >>"$CALLS"
printf '\\n\\0' >>"$CALLS"
while [ $# -gt 0 ]; do
	case $1 in --metadata-file) printf '{\\n  "containerimage.digest": "${DIGEST}"\\n}\\n' >"$2" ;; "\${FAIL:-no failure}"*) exit 1 ;; esac
	shift
done
`;

interface Run {
  readonly status: number | null;
  readonly stderr: string;
  readonly stdout: string;
  readonly calls: readonly (readonly string[])[];
  readonly result: (name: string) => string;
}
interface Given {
  readonly environment?: { readonly [name: string]: string };
  readonly files?: { readonly [path: string]: string };
}

/** The goals run in a directory of their own, which is a repository. */
function run(spec: Spec, goals: readonly string[], { environment = {}, files = {} }: Given = {}): Run {
  const directory = mkdtempSync(join(tmpdir(), 'make-'));
  try {
    const [bin, out, calls] = [join(directory, 'bin'), join(directory, 'out'), join(directory, 'calls')];
    const project = join(directory, 'project');
    for (const made of [bin, project]) mkdirSync(made);
    writeFileSync(join(bin, 'docker'), DOCKER);
    chmodSync(join(bin, 'docker'), 0o755);
    spawnSync('git', ['init', '--quiet'], { cwd: project });
    for (const { name } of spec.services) {
      if (spec.services.length > 1 && !/[/$`;']/.test(name)) mkdirSync(join(project, name));
    }
    const all = { Makefile: textOf(makefile.write(spec, spec.services[0]?.name ?? '')), Dockerfile: '', ...files };
    for (const [path, text] of Object.entries(all)) writeFileSync(join(project, path), text);
    for (const { name } of spec.services) if (existsSync(join(project, name))) writeFileSync(join(project, name, 'Dockerfile'), '');
    const { status, stderr, stdout } = spawnSync('make', goals, {
      cwd: project,
      encoding: 'utf8',
      env: { PATH: `${bin}:${process.env.PATH}`, HOME: directory, OUT: out, CALLS: calls, TAG: 't1', ...environment },
    });
    const written = existsSync(calls) ? readFileSync(calls, 'utf8') : '';
    const results = new Map(
      spawnSync('find', ['out', '-type', 'f'], { cwd: directory, encoding: 'utf8' })
        .stdout.split('\n')
        .filter((path) => path !== '')
        .map((path) => [path.slice('out/'.length), readFileSync(join(directory, path), 'utf8')] as const),
    );
    expect(existsSync(join(project, 'broken'))).toBe(false);
    return {
      status,
      stderr,
      stdout,
      calls: written
        .split('\n\0')
        .slice(0, -1)
        .map((call) => call.split('\0').slice(0, -1)),
      result: (name) => results.get(name) ?? '',
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const plan = (supply: Supply = recommend('node').supply): Spec => ({ ...withService(recommend('node', 'shop'), 'postgres'), supply });
const HERE = { environment: { REGISTRY: 'r.example.com/team' } };
const after = (call: readonly string[], flag: string): string | undefined => call[call.indexOf(flag) + 1];
const pushes = (calls: Run['calls']) => calls.filter((call) => call.includes('--push'));
const of = (calls: Run['calls'], tool: keyof typeof TOOLS) => calls.filter((call) => call.includes(TOOLS[tool].image));

describe('tools of the Makefile', () => {
  it('are pinned by a whole version, each with where it was seen', () => {
    for (const { image, seen } of Object.values(TOOLS)) {
      expect(image).toMatch(/^[a-z0-9./-]+:v?\d+\.\d+\.\d+$/);
      const version = image.slice(image.lastIndexOf(':') + 1).replace(/^v/, '');
      expect(seen).toMatch(new RegExp(`tag v${version.replaceAll('.', '\\.')} of \\d{4}-\\d{2}-\\d{2}`));
    }
  });
});

describe('Makefile', () => {
  it('is wanted where something is asked that it can do', () => {
    expect(makefile.wanted(plan({}), 'app')).toBe(false);
    expect(makefile.wanted(plan({ updates: 'renovate', sbom: false }), 'app')).toBe(false);
    expect(makefile.wanted(plan({ scanner: 'grype' }), 'app')).toBe(true);
    expect(makefile.wanted(plan({ ci: 'gitlab' }), 'app')).toBe(true);
  });

  it('says what it cannot do for a plan that builds nothing', () => {
    const spec = { ...recommend('nginx'), services: recommend('nginx').services.map((service) => ({ ...service, build: {} })) };
    expect(gapsOf(makefile, spec, 'web').map(({ field }) => field)).toEqual(
      ['linter', 'sbom', 'provenance', 'signature', 'rebuild'].map((leaf) => `supply.${leaf}`),
    );
    expect(textOf(makefile.write(spec, 'web'))).not.toMatch(/--push|cosign|hadolint/);
  });
});

describe.skipIf(!make)('Makefile, run by make (skipped: make or git is not installed)', () => {
  it('ships what was built and scanned, and signs it by its digest', () => {
    const { status, calls, stderr } = run(plan(), ['ship'], { environment: { ...HERE.environment, IDENTITY: 'me', ISSUER: 'https://i' } });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const [first] = pushes(calls);
    expect(pushes(calls).map((call) => after(call, '--tag'))).toEqual(['r.example.com/team/shop/app:t1', 'r.example.com/team/shop/db:t1']);
    expect(first).toEqual(expect.arrayContaining([`--sbom=generator=${TOOLS.parts.image}`, '--provenance=mode=max', '--metadata-file']));
    const references = ['app', 'db'].map((name) => `r.example.com/team/shop/${name}:t1@${DIGEST}`);
    expect(of(calls, 'cosign').map((call) => [call.includes('sign'), call.at(-1)])).toEqual(
      [true, false].flatMap((signs) => references.map((reference) => [signs, reference])),
    );
    expect(calls.indexOf(of(calls, 'trivy')[1] ?? [])).toBeLessThan(calls.indexOf(first ?? []));
    for (const call of calls.filter(([word]) => word === 'run')) {
      expect(call).toEqual(expect.arrayContaining(['--read-only', '--cap-drop', 'no-new-privileges', '--user']));
      expect(call.join(' ')).not.toMatch(/docker\.sock|--privileged/);
    }
  });

  it('pushes nothing that a scanner refuses, and signs nothing that one refuses after the push', () => {
    const refused = run(plan(), ['ship'], { environment: { ...HERE.environment, FAIL: TOOLS.trivy.image } });
    expect(refused.status).not.toBe(0);
    expect(pushes(refused.calls)).toEqual([]);
    const clair = { ...plan().supply, scanner: 'clair' } as const;
    const late = run(plan(clair), ['ship'], { environment: { ...HERE.environment, FAIL: TOOLS.clair.image } });
    expect(late.status).not.toBe(0);
    expect(pushes(late.calls)).toHaveLength(2);
    expect(of(late.calls, 'cosign')).toEqual([]);
  });

  it('pushes nowhere where no registry is named, and into that of the image where it names one', () => {
    const unnamed = run(plan(), ['push']);
    expect(unnamed.status).not.toBe(0);
    expect(unnamed.stderr).toContain('REGISTRY is not set');
    expect(pushes(unnamed.calls)).toEqual([]);
    const own = patchRun(recommend('nginx', 'shop'), 'web', { image: `registry.example.com:5000/a/web:2@${DIGEST}` });
    expect(pushes(run(own, ['push']).calls).map((call) => after(call, '--tag'))).toEqual(['registry.example.com:5000/a/web:t1']);
  });

  it('takes a finding as accepted until its last day', () => {
    const ids = 'CVE-2020-1 2999-12-31 no fix yet\nCVE-2020-2 2020-01-01\nCVE-2020-3\n# CVE-2020-4 2999-12-31\nCVE-2020-5 never\n';
    const files = { '.scanignore': ids };
    const today = `CVE-2020-6 ${new Date().toISOString().slice(0, 10)}\n`;
    expect(run(plan(), ['accepted'], { files: { '.scanignore': ids + today } }).result('accepted')).toBe('CVE-2020-1\nCVE-2020-6\n');
    const grype = run(plan({ scanner: 'grype' }), ['accepted'], { files });
    expect(grype.result('accepted.yaml')).toBe('ignore:\n  - vulnerability: CVE-2020-1\n');
    expect(run(plan({ scanner: 'grype' }), ['scan']).status).toBe(0);
  });

  it.skipIf(!has('jq'))('judges what Clair found by severity, fix and what was accepted (skipped: jq is not installed)', () => {
    const finding = (name: string, normalized_severity: string, fixed_in_version: string) => ({
      name,
      normalized_severity,
      fixed_in_version,
    });
    const clair = (...found: object[]) => {
      const [, text = ''] =
        /--rawfile accepted "\$\$OUT"\/accepted '(.*)' "\$\$OUT"/.exec(textOf(makefile.write(plan({ scanner: 'clair' }), 'app'))) ?? [];
      const args = ['--exit-status', '--arg', 'accepted', 'CVE-1-1\nCVE-1-2', text.replaceAll('$$', '$')];
      return spawnSync('jq', args, { input: JSON.stringify({ vulnerabilities: { ...found } }) }).status;
    };
    expect(clair()).toBe(0);
    expect(clair(finding('CVE-1-1 on Debian', 'High', '2'), finding('CVE-9-9', 'Critical', ''), finding('CVE-9-8', 'Low', '1'))).toBe(0);
    expect(clair(finding('CVE-9-9', 'Critical', '2'))).toBe(1);
  });

  it('installs a hook where none is, and the hook runs what is quick', () => {
    expect(run(plan(), ['hook']).status).toBe(0);
    const refused = run(plan(), ['hook'], { files: { '.git/hooks/pre-commit': 'exit 0' } });
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('pre-commit is there already')]);
    const staged = run(plan(), ['pre-commit']).calls.map((call) => call.join(' '));
    expect(staged.filter((call) => call.includes('--staged'))).toHaveLength(1);
    expect(staged).toContain('compose config --quiet');
    expect(staged.join('\n')).not.toMatch(/--output|--push/);
  });

  it('gives texts of the plan to docker as they are, whatever they are', () => {
    const text = `a'b"c $(touch broken) \${HOME} $$ \`touch broken\` ; touch broken # %`;
    const start = patchBuild(recommend('nginx', 'shop'), 'web', { secrets: [text] });
    const hostile: Spec = patchRun({ ...start, project: { name: text } }, 'web', {
      image: `shop/${text}`,
      secrets: [{ name: 'a', source: './secrets/a' }],
    });
    const { status, calls, stderr } = run(hostile, ['build', 'start', 'push'], { ...HERE, files: { 'verify.sh': '' } });
    expect(status, stderr).toBe(0);
    const builds = calls.filter((call) => call[1] === 'build');
    expect(builds.map((call) => after(call, '--tag'))).toEqual([`shop/${text}`, `r.example.com/team/shop/${text}:t1`]);
    expect(builds.map((call) => after(call, '--secret'))).toEqual([1, 2].map(() => `id=${text},src=secrets/${text}`));
    expect(after(calls.find(([word]) => word === 'load') ?? [], '--input')).toContain(`/${text}-web.tar`);
    const named = {
      ...hostile,
      services: [...hostile.services, ...recommend('redis').services].map((one, index) => (index ? one : { ...one, name: text })),
    };
    expect(run(named, ['--dry-run', 'ship'], HERE).status).toBe(0);
  });

  /** Every goal of the file, as make would run it. */
  const commands = (spec: Spec): string => {
    const goals = /^\.PHONY: (.*)$/m.exec(textOf(makefile.write(spec, spec.services[0]?.name ?? '')))?.[1]?.split(' ') ?? [];
    const present = goals.filter((goal) => new RegExp(`^${goal}:`, 'm').test(textOf(makefile.write(spec, ''))));
    const { status, stdout, stderr } = run(spec, ['--dry-run', '--warn-undefined-variables', '--silent', ...present], HERE);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return stdout;
  };
  const isShell = (text: string): void => {
    const { stderr } = spawnSync('sh', ['-n'], { input: text, encoding: 'utf8' });
    expect(stderr).toBe('');
  };

  it('is read by make, and every command by a shell, whatever is asked', () => {
    for (const supply of SUPPLIES.filter(({ ci }) => ci === 'github')) isShell(commands(plan(supply)));
  }, 120_000);

  it('is read by make for every workload and target', () => {
    for (const id of workloads.keys()) isShell(commands(recommend(id)));
    for (const target of TARGETS) isShell(commands(recommend('node', undefined, target === 'docker' ? {} : { target })));
  }, 120_000);

  it.skipIf(!shellcheck)('passes shellcheck (skipped: shellcheck is not installed)', () => {
    for (const scanner of ['trivy', 'grype', 'scout', 'clair'] as const) {
      const input = `#!/bin/sh\nexport OUT REGISTRY TAG DOCKER_CONFIG IDENTITY ISSUER\n${commands(plan({ ...plan().supply, scanner }))}`;
      // A goal is a script of its own, so what one assigns no other sees.
      const { stdout } = spawnSync('shellcheck', ['--exclude', 'SC2154,SC2030,SC2031', '-'], { input, encoding: 'utf8' });
      expect(stdout).toBe('');
    }
  });
});
