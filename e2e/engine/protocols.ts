/** Whether a workload answers in its own protocol, and whether its data is still there after a second start. */
import { openQueue, type Queue } from './amqp.ts';
import { attempt, type Engine, environmentOf, nearby, until } from './engine.ts';
import { askFastCgi } from './fastcgi.ts';
import { connect } from './wire.ts';

export interface Running {
  readonly engine: Engine;
  readonly container: string;
  /** Address and host port of the first published port, or the container's own address and port. */
  readonly address: string;
  readonly port: number;
  /** It keeps data beyond the life of its container. */
  readonly data: boolean;
}

const inside = ({ engine, container }: Running, ...words: string[]) =>
  attempt(['docker', 'exec', container, ...words], { env: environmentOf(engine), limit: 20_000 });

const overHttp = (expected: string) => async (running: Running) => {
  const { engine, address, port } = running;
  const { code, out } = await attempt(nearby(engine, ['curl', '-sS', '--max-time', '5', `http://${address}:${port}/`]));
  return code === 0 && out.includes(expected);
};

/** One client command inside the container; `keep` writes a mark, `kept` reads it. */
interface Store {
  readonly keep: string;
  readonly kept: string;
}
const STORES: Readonly<Record<string, Store>> = {
  postgres: {
    keep: `PGPASSWORD=$(cat /run/secrets/postgres-password) psql -qAtX -h 127.0.0.1 -U postgres -c 'create table if not exists mark (n int); insert into mark values (7)'`,
    kept: `PGPASSWORD=$(cat /run/secrets/postgres-password) psql -qAtX -h 127.0.0.1 -U postgres -c 'select max(n) from mark'`,
  },
  redis: {
    keep: 'redis-cli --no-auth-warning -a "$(cat /run/secrets/redis-password)" set mark 7 | grep -qx OK',
    kept: 'redis-cli --no-auth-warning -a "$(cat /run/secrets/redis-password)" get mark',
  },
  // It keeps certificates, which this suite has no authority for; a file in their place shows the same.
  caddy: {
    keep: `curl -fsS http://127.0.0.1:80/ | grep -q 'ironhull works' && echo 7 > /data/mark`,
    kept: 'cat /data/mark',
  },
  mariadb: {
    keep: `MYSQL_PWD=$(cat /run/secrets/mariadb-root-password) mariadb -uroot -h127.0.0.1 -N -e 'create database if not exists m; create table if not exists m.mark (n int); insert into m.mark values (7)'`,
    kept: `MYSQL_PWD=$(cat /run/secrets/mariadb-root-password) mariadb -uroot -h127.0.0.1 -N -e 'select max(n) from m.mark'`,
  },
};

/** Whether the question is asked by a client inside the container. */
export const asksFromInside = (workload: string): boolean => workload in STORES;

/** The content of a secret file, as the container sees it. */
export const secretOf = async (running: Running, name: string): Promise<string> =>
  (await inside(running, 'cat', `/run/secrets/${name}`)).out.trim();

export const queueOf = async (running: Running, name: string): Promise<Queue> =>
  openQueue(running.address, running.port, 'app', await secretOf(running, 'rabbitmq-password'), name);

/** Text that the sample applications of `apps/` answer with. */
export const GREETING = 'ironhull works';

async function setAndGet({ address, port }: Running): Promise<boolean> {
  const wire = await connect(address, port);
  wire.send('set mark 0 0 1\r\n7\r\nget mark\r\n');
  const said = [await wire.line(), await wire.line(), await wire.line(), await wire.line()];
  wire.close();
  return said.join() === 'STORED,VALUE mark 0 1,7,END';
}

async function publish(running: Running): Promise<boolean> {
  const queue = await queueOf(running, 'mark');
  await queue.publish('7');
  queue.close();
  return true;
}

/** Spoken to from this machine, over a connection of the suite's own; only where the engine's network is this machine's. */
const DIALOGUES: Readonly<Record<string, (running: Running) => Promise<boolean>>> = {
  memcached: setAndGet,
  rabbitmq: publish,
  'php-fpm': async ({ address, port }) => (await askFastCgi(address, port, '/app/index.php')).endsWith(GREETING),
};

/** Asks once; false, or an error, where there is no answer yet. */
const askedOf = (workload: string): ((running: Running) => Promise<boolean>) => {
  const store = STORES[workload];
  if (store) return async (running) => (await inside(running, 'sh', '-c', store.keep)).code === 0;
  return DIALOGUES[workload] ?? overHttp(GREETING);
};

/** Waits until the workload answers, and leaves a mark in what it stores. */
export async function answers(workload: string, running: Running, limit = 120_000): Promise<void> {
  const asked = askedOf(workload);
  await until(async () => ((await asked(running).catch(() => false)) ? true : undefined), limit, `${workload} to answer`);
}

async function lookedUp(workload: string, running: Running): Promise<string | undefined> {
  if (workload === 'rabbitmq') {
    const queue = await queueOf(running, 'mark');
    const mark = await queue.get('look');
    queue.close();
    return mark ?? 'nothing';
  }
  const { code, out } = await inside(running, 'sh', '-c', STORES[workload]?.kept ?? 'false');
  return code === 0 ? out.trim() : undefined;
}

/** What the store still knows of the mark: `7`, or the error. Undefined: this workload stores nothing. */
export async function kept(workload: string, running: Running): Promise<string | undefined> {
  if (!running.data) return undefined;
  const looked = () => lookedUp(workload, running).catch(() => undefined);
  return await until(looked, 120_000, `${workload} to answer after the second start`);
}

/** Runs the words of a health check as the engine would. */
export async function healthy(running: Running, words: readonly string[]): Promise<string> {
  const { code, out, err } = await inside(running, ...words);
  return code === 0 ? 'healthy' : `${code}: ${out}${err}`;
}
