/** Another machine: a network namespace joined to this one by a cable of its own, with a listener. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { attempt, run, until } from './engine.ts';

// TEST-NET-2, which no real network uses.
const HERE = '198.51.100.1';
const THERE = '198.51.100.2';
const PORT = 9009;
const SPACE = 'ihx-outside';
const CABLE = 'ihx-cable';

let listener: ChildProcess | undefined;

const isOpen = async (words: readonly string[], address: string, port: number): Promise<boolean> => {
  const { code } = await attempt([...words, 'busybox', 'nc', '-w', '1', address, String(port)], { limit: 5_000 });
  return code === 0;
};
const there = ['nsenter', `--net=/run/netns/${SPACE}`];

export async function outsideUp(): Promise<void> {
  await outsideDown();
  await run(['ip', 'netns', 'add', SPACE]);
  await run(['ip', 'link', 'add', CABLE, 'type', 'veth', 'peer', 'name', 'uplink', 'netns', SPACE]);
  await run(['ip', 'addr', 'add', `${HERE}/30`, 'dev', CABLE]);
  await run(['ip', 'link', 'set', CABLE, 'up']);
  await run([...there, 'ip', 'addr', 'add', `${THERE}/30`, 'dev', 'uplink']);
  await run([...there, 'ip', 'link', 'set', 'uplink', 'up']);
  listener = spawn('nsenter', [...there.slice(1), 'busybox', 'httpd', '-f', '-p', `${THERE}:${PORT}`], {
    stdio: 'ignore',
    cwd: join(import.meta.dirname, 'apps/static-site'),
  });
  await until(async () => ((await isOpen([], THERE, PORT)) ? true : undefined), 5_000, 'the listener outside');
}

export async function outsideDown(): Promise<void> {
  listener?.kill();
  listener = undefined;
  await attempt(['ip', 'link', 'del', CABLE]);
  await attempt(['ip', 'netns', 'del', SPACE]);
}

/** Whether a process reaches the other machine over the network that it stands in. */
export const reachesOutside = (pid: string): Promise<boolean> => isOpen(['nsenter', `--net=/proc/${pid}/ns/net`], THERE, PORT);

/** Whether the other machine reaches a port of this one. */
export const reachedFromOutside = (port: number): Promise<boolean> => isOpen(there, HERE, port);
