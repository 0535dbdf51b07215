/** A short load in a workload's own protocol, and what the container's cgroup says meanwhile. */
import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Load } from '../../app/core/workloads/evidence.ts';
import { docker, run } from './engine.ts';
import { askFastCgi } from './fastcgi.ts';
import { usageOf } from './kernel.ts';
import { GREETING, queueOf, type Running, secretOf } from './protocols.ts';
import { connect } from './wire.ts';

const CLIENTS = 20;
const SECONDS = 2;

/** One client: it asks again and again. */
interface Client {
  readonly ask: () => Promise<boolean>;
  readonly close: () => void;
}
interface Kind {
  readonly request: string;
  readonly client: (running: Running) => Promise<Client>;
}

const http: Kind = {
  request: 'GET over HTTP',
  client: async ({ address: host, port }) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = () =>
      new Promise<boolean>((resolve) => {
        const request = get({ host, port, path: '/', agent }, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part) => {
            text += part;
          });
          response.on('end', () => resolve(text.includes(GREETING)));
        });
        request.on('error', () => resolve(false));
      });
    return { ask, close: () => agent.destroy() };
  },
};

const KINDS: Readonly<Record<string, Kind>> = {
  memcached: {
    request: 'set and get of 100 bytes',
    client: async ({ address, port }) => {
      const wire = await connect(address, port);
      const value = 'x'.repeat(100);
      const ask = async () => {
        wire.send(`set load 0 0 100\r\n${value}\r\nget load\r\n`);
        return (
          [await wire.line(), await wire.line(), await wire.line(), await wire.line()].join() === `STORED,VALUE load 0 100,${value},END`
        );
      };
      return { ask, close: wire.close };
    },
  },
  redis: {
    request: 'SET and GET of 100 bytes',
    client: async (running) => {
      const wire = await connect(running.address, running.port);
      wire.send(`AUTH ${await secretOf(running, 'redis-password')}\r\n`);
      if ((await wire.line()) !== '+OK') throw new Error('AUTH was refused');
      const value = 'x'.repeat(100);
      const ask = async () => {
        wire.send(`SET load ${value}\r\nGET load\r\n`);
        return [await wire.line(), await wire.line(), await wire.line()].join() === `+OK,$100,${value}`;
      };
      return { ask, close: wire.close };
    },
  },
  rabbitmq: {
    request: 'publish of a persistent message, confirmed, and get',
    client: async (running) => {
      const queue = await queueOf(running, 'load');
      const ask = async () => {
        await queue.publish('x'.repeat(100));
        return (await queue.get('take')) !== undefined;
      };
      return { ask, close: queue.close };
    },
  },
  'php-fpm': {
    request: 'one script over FastCGI',
    client: async ({ address, port }) => ({
      ask: async () => (await askFastCgi(address, port, '/app/index.php')).endsWith(GREETING),
      close: () => {},
    }),
  },
};

type Counted = Pick<Load, 'request' | 'clients' | 'requests' | 'failed' | 'seconds'>;

async function burst({ request, client }: Kind, running: Running): Promise<Counted> {
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => client(running)));
  const begin = performance.now();
  const end = begin + SECONDS * 1000;
  let [requests, failed] = [0, 0];
  await Promise.all(
    clients.map(async ({ ask, close }) => {
      while (performance.now() < end) {
        requests++;
        if (!(await ask().catch(() => false))) failed++;
      }
      close();
    }),
  );
  return { request, clients: CLIENTS, requests, failed, seconds: Math.round((performance.now() - begin) / 100) / 10 };
}

/** Databases are loaded by the program that their own image brings, in a container beside theirs. */
interface Program {
  readonly request: string;
  readonly clients: number;
  readonly secret: string;
  readonly variable: string;
  readonly line: (address: string) => string;
  readonly count: RegExp;
}
const PROGRAMS: Readonly<Record<string, Program>> = {
  postgres: {
    request: 'transaction of pgbench',
    clients: 10,
    secret: 'postgres-password',
    variable: 'PGPASSWORD',
    line: (address) =>
      `pgbench -h ${address} -U postgres -i -q postgres && pgbench -h ${address} -U postgres -n -c 10 -T ${SECONDS} postgres`,
    count: /transactions actually processed: (\d+)/,
  },
  mariadb: {
    request: 'query of mariadb-slap',
    clients: 10,
    secret: 'mariadb-root-password',
    variable: 'MYSQL_PWD',
    line: (address) =>
      `mariadb-slap -h ${address} -uroot --auto-generate-sql --auto-generate-sql-load-type=mixed --concurrency=10 --number-of-queries=500 && echo 500 queries`,
    count: /(\d+) queries/,
  },
};

async function programme({ request, clients, secret, variable, line, count }: Program, running: Running): Promise<Counted> {
  const { engine, container, address } = running;
  const [image = '', network = ''] = (
    await docker(
      engine,
      'inspect',
      '--format',
      '{{.Config.Image}} {{range $name, $_ := .NetworkSettings.Networks}}{{$name}} {{end}}',
      container,
    )
  ).split(' ');
  const env = { [variable]: await secretOf(running, secret) };
  const begin = performance.now();
  const out = await run(
    ['docker', 'run', '--rm', '--network', network, '--env', variable, '--entrypoint', 'sh', image, '-c', line(address)],
    { env },
  );
  const requests = Number(count.exec(out)?.[1]);
  return { request, clients, requests, failed: 0, seconds: Math.round((performance.now() - begin) / 100) / 10 };
}

/** Runs the burst, and fails where a request was not answered. */
export async function loaded(workload: string, running: Running): Promise<Load> {
  const pid = await docker(running.engine, 'inspect', '--format', '{{.State.Pid}}', running.container);
  let [peakMemory, peakPids, busy] = [0, 0, true];
  const watching = (async () => {
    while (busy) {
      const { memory, pids } = usageOf(pid);
      peakMemory = Math.max(peakMemory, memory);
      peakPids = Math.max(peakPids, pids);
      await wait(50);
    }
  })();
  const program = PROGRAMS[workload];
  try {
    const counted = await (program ? programme(program, running) : burst(KINDS[workload] ?? http, running));
    return { ...counted, peakMemory, peakPids };
  } finally {
    busy = false;
    await watching;
  }
}
