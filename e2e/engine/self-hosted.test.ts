/** Ironhull in its own container: the files of its own plan build it and run it, and it serves what was built. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import { chromium } from 'playwright-core';
import { resolveConfig } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { put } from '../../app/core/index.ts';
import type { Service } from '../../app/core/spec/spec.ts';
import { ownPlan } from '../../app/hosting/plan.ts';
import { COMPOSE, composes, taken } from './compose.ts';
import { attempt, begin, docker, engineFacts, PREFIX, run, sweep, THIS, until, usable } from './engine.ts';
import { differences } from './expectations.ts';
import { provideFor } from './images/stand-ins.ts';
import { observe } from './observed.ts';
import { outsideDown, outsideUp } from './outside.ts';

const root = join(import.meta.dirname, '../..');
const plan = ownPlan();
const service = plan.services[0] as Service;
const SETTINGS = 'app/hosting/nginx.conf';
const PAGE = 'http://127.0.0.1:8080/';
const executablePath =
  process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

const comesUp = () =>
  until(async () => ((await fetch(PAGE).catch(() => undefined))?.ok ? true : undefined), 20_000, `an answer from ${PAGE}`);

/** What verify.sh, as it lies in the repository, does not pass: decisions, in its order. */
async function notPassed(): Promise<string[]> {
  const { out, err } = await attempt(['sh', 'app/hosting/verify.sh', '--json', '--no-host'], { cwd: root });
  expect(err).toBe('');
  const results = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { result: string; decision: string });
  expect(results.length).toBeGreaterThan(30);
  return results.flatMap(({ result, decision }) => (result === 'PASS' ? [] : [decision]));
}

describe.skipIf(!usable || !composes)('Ironhull in its own container', () => {
  const place = join(tmpdir(), `${PREFIX}own-`);
  let directory: string;

  beforeAll(async () => {
    await begin();
    const running = await docker(THIS, 'ps', '--all', '--format', '{{.Names}}', '--filter', 'name=^ironhull[-_]web');
    if (running !== '') throw new Error(`${running} is there already, and this would replace it: remove it first`);
    await provideFor('nginx', []);
    if (!existsSync(join(root, 'dist/index.html'))) await run(['npx', 'vite', 'build'], { cwd: root, env: { NODE_ENV: 'production' } });
    directory = mkdtempSync(place);
    // Given back here, so that nothing is taken away where somebody's own was met above.
    return async () => {
      await sweep(THIS, 'ironhull');
      await attempt(['docker', 'image', 'rm', service.run.image ?? '']);
      rmSync(directory, { recursive: true, force: true });
    };
  });

  describe('as compose.yaml starts it', () => {
    const { text, spec } = taken(readFileSync(join(root, 'compose.yaml'), 'utf8'), plan);
    let container: string;
    let compose: string[];
    const how = { cwd: root, env: { COMPOSE_DOCKER_CLI_BUILD: '1' }, limit: 120_000 };

    beforeAll(async () => {
      await outsideUp();
      const file = join(directory, 'compose.yaml');
      writeFileSync(file, text);
      compose = [...COMPOSE, '--project-name', 'ironhull', '--project-directory', root, '--file', file];
      await run([...compose, 'up', '--detach', '--build'], how);
      container = await run([...compose, 'ps', '--quiet', service.name], how);
      await comesUp();
    });
    afterAll(async () => {
      await run([...compose, 'down'], how);
      await outsideDown();
    });

    it('holds the built app and the settings of its server, and nothing else of the repository', async () => {
      const inside = await docker(THIS, 'exec', container, 'find', '/app', '-type', 'f');
      const built = filesBelow(join(root, 'dist')).map((name) => `/app/dist/${name}`);
      expect(inside.split('\n').sort()).toEqual([`/app/${SETTINGS}`, ...built].sort());
    });

    it('serves every file as it was built, under its type, and says how long it stays', async () => {
      for (const name of filesBelow(join(root, 'dist'))) {
        const answer = await fetch(PAGE + name);
        expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(root, 'dist', name))), name).toBe(true);
        expect(answer.headers.get('Content-Type'), name).toBe(TYPES[extname(name)]);
        const keeping = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
        expect(answer.headers.get('Cache-Control'), name).toBe(keeping);
      }
    });

    it('sends the headers that the preview sends, and a policy for pages and for workers', async () => {
      const { headers = {} } = (await resolveConfig({ root, logLevel: 'silent' }, 'serve', 'production')).preview;
      expect(Object.keys(headers).length).toBeGreaterThan(3);
      for (const path of ['', 'index.html', 'offline.js', 'no-such-file', 'assets/no-such-file.js']) {
        const answer = await fetch(PAGE + path);
        for (const [name, value] of Object.entries(headers)) expect(answer.headers.get(name), `${name} of /${path}`).toBe(value);
        expect(answer.headers.get('Content-Security-Policy'), path).toContain("frame-ancestors 'none'");
      }
      const policy = async (path: string) => (await fetch(PAGE + path)).headers.get('Content-Security-Policy');
      expect(await policy('')).toBe("frame-ancestors 'none'");
      expect(await policy('offline.js')).toContain("default-src 'none'; connect-src 'self';");
      const worker = filesBelow(join(root, 'dist/assets')).find((name) => name.startsWith('worker-'));
      expect(await policy(`assets/${worker}`)).toContain("default-src 'none'; script-src 'self';");
    });

    it('keeps no failure, compresses, tells no version, and points nowhere else', async () => {
      const missing = await fetch(`${PAGE}assets/no-such-file.js`);
      expect([missing.status, missing.headers.get('Cache-Control')]).toEqual([404, null]);
      expect((await fetch(PAGE, { method: 'POST', body: 'x' })).status).toBe(405);
      const page = await fetch(PAGE, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(page.headers.get('Content-Encoding')).toBe('gzip');
      expect(page.headers.get('Server')).toBe('nginx');
      const folder = await fetch(`${PAGE}assets`, { redirect: 'manual' });
      expect([folder.status, folder.headers.get('Location')]).toEqual([301, '/assets/']);
    });

    it('is its plan: not root, without capabilities, read-only, within its limits', async () => {
      const facts = await engineFacts();
      const owners = await docker(THIS, 'exec', container, 'find', '/app', '-printf', '%U\\n');
      const seen = { ...(await observe(THIS, container)), applicationOwners: [...new Set(owners.split('\n').map(Number))] };
      const [service] = spec.services;
      expect(differences(spec, service as Service, seen, facts, [])).toEqual([]);
      const write = await attempt(['docker', 'exec', '--user', '0', container, 'sh', '-c', 'echo x >/app/dist/index.html']);
      expect([write.code, write.err]).toEqual([2, expect.stringContaining('Read-only file system')]);
      const asked = await attempt(['docker', 'exec', container, ...(service?.build.healthcheck?.test?.words ?? [])]);
      expect([asked.code, asked.err], 'health check').toEqual([0, '']);
      // An old Compose takes no `cgroup`, and hosts with cgroup v1 share that namespace by themselves.
      const lost = service?.run.cgroupns === undefined && facts.cgroup === 'v1';
      expect(await notPassed()).toEqual(lost ? ['cgroup-namespace'] : []);
    });

    it.skipIf(executablePath === undefined)(
      'works in a browser, its workers and the files that it keeps included',
      async () => {
        const browser = await chromium.launch({
          ...(executablePath !== undefined && { executablePath }),
          args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
        });
        try {
          const page = await browser.newPage();
          const troubles: string[] = [];
          page.on('pageerror', ({ message }) => troubles.push(message));
          page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
          await page.goto(PAGE);
          await page
            .getByRole('main')
            .getByRole('button', { name: /^nginx/ })
            .click();
          await page.getByRole('tabpanel').getByRole('textbox').waitFor({ state: 'attached', timeout: 15_000 });
          const name = filesBelow(join(root, 'dist/assets')).find((file) => file.startsWith('worker-'));
          const value = await page.evaluate(
            (path) =>
              new Promise((resolve, reject) => {
                const worker = new Worker(path, { type: 'module' });
                worker.onmessage = ({ data }) => 'value' in data && resolve(JSON.stringify(data.value));
                worker.onerror = ({ message }) => reject(new Error(message));
                const piece = { id: '1', name: 'compose.yaml', text: 'services:\n  web:\n    image: nginx\n    privileged: true\n' };
                worker.postMessage({ language: 'en', texts: {}, task: 'take', piece, needs: [] });
              }),
            `./assets/${name}`,
          );
          expect(value).toContain('privileged');
          const kept = await page.evaluate(async () => {
            await navigator.serviceWorker.ready;
            const [cache = ''] = await caches.keys();
            return (await (await caches.open(cache)).keys()).length;
          });
          // All but the file that keeps them.
          expect(kept).toBe(filesBelow(join(root, 'dist')).length - 1);
          expect(troubles).toEqual([]);
        } finally {
          await browser.close();
        }
      },
      60_000,
    );
  });

  it('passes the whole of its verify.sh as run.sh starts it', async () => {
    for (const path of ['Dockerfile', '.dockerignore', SETTINGS, 'dist']) {
      mkdirSync(join(directory, path, '..'), { recursive: true });
      cpSync(join(root, path), join(directory, path), { recursive: true });
    }
    writeFileSync(join(directory, 'run.sh'), put('run', plan).text);
    await run(['sh', 'run.sh'], { cwd: directory, limit: 120_000 });
    await comesUp();
    expect(await notPassed()).toEqual([]);
  });
});
