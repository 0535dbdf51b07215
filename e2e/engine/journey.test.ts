/** Two services in one plan: the application reaches its database by name, and nobody else reaches it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recommend, withService } from '../../app/core/recommend.ts';
import { attempt, begin, docker, type EngineFacts, engineFacts, nearby, PREFIX, run, sweep, THIS, until, usable } from './engine.ts';
import { differences } from './expectations.ts';
import { provideFor } from './images/stand-ins.ts';
import { observe } from './observed.ts';
import { outsideDown, outsideUp } from './outside.ts';
import { connects, containerOf, type Project, removeFiles, secretsOf, start, write } from './project.ts';

describe.skipIf(!usable)('a web service and its database', () => {
  let facts: EngineFacts;
  let project: Project;
  const container = (service: string) => containerOf(project.spec, service);
  const addressOf = (name: string) => docker(THIS, 'inspect', '--format', '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}', name);

  beforeAll(async () => {
    facts = await engineFacts();
    await begin();
    await outsideUp();
    await provideFor('node', ['full']);
    await provideFor('postgres', []);
    project = await write(withService(recommend('node', `${PREFIX}shop`), 'postgres'));
    await start(THIS, project);
  });
  afterAll(async () => {
    await outsideDown();
    await sweep(THIS);
    if (project) removeFiles(project);
  });

  it('are what the Spec says', async () => {
    for (const service of project.spec.services) {
      const seen = await observe(THIS, container(service.name));
      expect(differences(project.spec, service, seen, facts, secretsOf(project)), service.name).toEqual([]);
    }
  });

  it('meet by name', async () => {
    const port = project.spec.services[0]?.run.ports?.[0]?.published;
    const asked = async () => {
      const { code, out } = await attempt(nearby(THIS, ['curl', '-sS', '--fail', '--max-time', '5', `http://127.0.0.1:${port}/database`]));
      return code === 0 ? out : undefined;
    };
    expect(await until(asked, 60_000, 'the database through the application')).toContain('the database says');
  });

  it('keep the database from a container beside them, from the host’s ports and from outside', async () => {
    const database = await addressOf(container('db'));
    const stranger = `${PREFIX}shop-stranger`;
    await run(['docker', 'run', '--detach', '--name', stranger, 'busybox:1.37', 'sleep', '120']);
    const tries = (...words: string[]) => attempt(['docker', 'exec', stranger, ...words], { limit: 10_000 });
    // The way the stranger asks does work for a port that is open to it.
    const self = await tries('sh', '-c', 'nc -l -p 5432 & sleep 1; nc -w 2 127.0.0.1 5432 </dev/null');
    expect(self.code).toBe(0);
    expect((await tries('sh', '-c', `nc -w 2 ${database} 5432 </dev/null`)).code).not.toBe(0);
    expect((await tries('nslookup', 'db')).code).not.toBe(0);
    expect(await docker(THIS, 'port', container('db'))).toBe('');
    expect(await connects(THIS, '127.0.0.1', 5432)).toBe(false);
  });

  it('hold after a second run.sh, with the data of the first', async () => {
    const mark = (sql: string) =>
      run(['docker', 'exec', container('db'), 'psql', '-qAtX', '-U', 'postgres', '-c', sql]).catch(() => undefined);
    await mark('create table mark (n int)');
    await mark('insert into mark values (7)');
    await start(THIS, project);
    expect(await until(() => mark('select n from mark'), 60_000, 'the database')).toBe('7');
  });
});
