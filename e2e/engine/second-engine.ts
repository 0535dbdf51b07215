/**
 * A second daemon, beside the one that is there: its own configuration, network namespace, data and sockets.
 * The first one is neither restarted nor changed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attempt, type Engine, environmentOf, run, said, until } from './engine.ts';

const USER = 'ihxremap';
const FIRST_ID = 362_144;
const SPACE = 'ihx-engine';
const PLACE = 'ihx-engine-';

export interface SecondEngine {
  readonly engine: Engine;
  readonly stop: () => Promise<void>;
}

const withoutOurs = (file: string): string =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith(`${USER}:`))
    .join('\n');

/** A daemon of a run that was killed, told by the folder in its own words. */
async function endOrphan(directory: string): Promise<void> {
  const pid = existsSync(join(directory, 'pid')) ? readFileSync(join(directory, 'pid'), 'utf8').trim() : '';
  const words = `/proc/${pid}/cmdline`;
  if (pid === '' || !existsSync(words) || !readFileSync(words, 'utf8').includes(directory)) return;
  process.kill(Number(pid), 'SIGTERM');
  await until(() => Promise.resolve(existsSync(words) ? undefined : true), 30_000, 'an older second engine to end');
}

async function tidy(directory: string, daemon?: ChildProcess): Promise<void> {
  if (!daemon) await endOrphan(directory);
  if (daemon?.exitCode === null) {
    const ended = new Promise((resolve) => daemon.once('exit', resolve));
    daemon.kill('SIGTERM');
    await ended;
  }
  for (const line of readFileSync('/proc/mounts', 'utf8').trim().split('\n').reverse()) {
    const target = line.split(' ')[1] ?? '';
    if (target.startsWith(directory)) await attempt(['umount', target]);
  }
  await attempt(['ip', 'netns', 'del', SPACE]);
  for (const file of ['/etc/subuid', '/etc/subgid']) writeFileSync(file, withoutOurs(file));
  await attempt(['userdel', USER]);
  rmSync(directory, { recursive: true, force: true });
}

/** A runtime that asks for one capability less, for machines that lack CAP_SYS_RESOURCE: plain runc cannot start `--privileged` there. */
const WRAPPER = `#!/bin/sh
bundle=
for word; do
  [ "$bundle" != --bundle ] || sed -i 's/"CAP_SYS_RESOURCE",//g' "$word/config.json"
  bundle=$word
done
exec runc "$@"
`;

/** `default` would make a user of the engine's own choice; the suite's own is removed again. */
function configurationOf(daemonJson: string, directory: string, wrapped: boolean): string {
  const configuration = JSON.parse(daemonJson);
  if (configuration['userns-remap'] !== undefined) configuration['userns-remap'] = USER;
  if (wrapped) {
    const path = join(directory, 'runc-wrapper');
    writeFileSync(path, WRAPPER, { mode: 0o755 });
    Object.assign(configuration, { runtimes: { ...configuration.runtimes, 'ihx-runc': { path } }, 'default-runtime': 'ihx-runc' });
  }
  return JSON.stringify(configuration);
}

/**
 * Starts it and hands over images of the first one.
 * @param wrapped containers lack CAP_SYS_RESOURCE, so that privileged ones start on machines that lack it
 */
export async function secondEngine(
  images: readonly string[],
  daemonJson = '{ "userns-remap": "default" }',
  wrapped = false,
): Promise<SecondEngine> {
  for (const name of readdirSync(tmpdir())) if (name.startsWith(PLACE)) await tidy(join(tmpdir(), name));
  const directory = mkdtempSync(join(tmpdir(), PLACE));
  chmodSync(directory, 0o755);
  await attempt(['ip', 'netns', 'del', SPACE]);
  await attempt(['useradd', '--system', '--no-create-home', '--shell', '/usr/sbin/nologin', USER]);
  for (const file of ['/etc/subuid', '/etc/subgid']) writeFileSync(file, `${withoutOurs(file).trimEnd()}\n${USER}:${FIRST_ID}:65536\n`);
  await run(['ip', 'netns', 'add', SPACE]);
  const netns = `/run/netns/${SPACE}`;
  await run(['nsenter', `--net=${netns}`, 'ip', 'link', 'set', 'lo', 'up']);
  const host = `unix://${directory}/docker.sock`;
  const configuration = join(directory, 'daemon.json');
  writeFileSync(configuration, configurationOf(daemonJson, directory, wrapped));
  const paths = [
    '--config-file',
    configuration,
    '--data-root',
    `${directory}/data`,
    '--exec-root',
    `${directory}/exec`,
    '--pidfile',
    `${directory}/pid`,
  ];
  const daemon = spawn('nsenter', [`--net=${netns}`, 'dockerd', '--host', host, ...paths], { stdio: 'pipe' });
  let log = '';
  daemon.stderr.on('data', (part) => {
    log = (log + part).slice(-4000);
  });
  const engine: Engine = { host, netns };
  try {
    const isUp = async () => {
      if (daemon.exitCode !== null) throw new Error(`the second engine ended with ${daemon.exitCode}`);
      return (await attempt(['docker', 'version'], { env: environmentOf(engine) })).code === 0 ? true : undefined;
    };
    await until(isUp, 60_000, 'the second engine');
    await run(['sh', '-c', `docker save ${images.join(' ')} | DOCKER_HOST=${host} docker load`], { limit: 300_000 });
  } catch (error) {
    await tidy(directory, daemon);
    throw new Error(`${said(error)}\n${log}`);
  }
  return { engine, stop: () => tidy(directory, daemon) };
}
