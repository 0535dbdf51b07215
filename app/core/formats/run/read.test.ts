import { describe, expect, it } from 'vitest';
import { textOf } from '../statements.ts';
import run from './format.ts';
import { readShell } from './words.ts';

const words = (text: string) => readShell(text).commands.map((command) => command.words.map(({ value }) => value));
const names = (text: string) => run.get(text).spec.services.map(({ name }) => name);

describe('shell words', () => {
  it.each<[string, (string | undefined)[][]]>([
    ['a \\\n b', [['a', 'b']]],
    ['a \\\r\n b\r\n', [['a', 'b']]],
    ['a `\nb', [['a', 'b']]],
    ['a ^\r\nb', [['a', 'b']]],
    ['a "b c"\'d\'e\\ f', [['a', 'b cde f']]],
    ['a "x\\"\\$y" \'\'', [['a', 'x"$y', '']]],
    ["a $'x\\ty\\x41'", [['a', 'x\tyA']]],
    [
      'a $B "$C:-d e" `f g`',
      [
        ['a', undefined, undefined, undefined],
        ['f', 'g'],
      ],
    ],
    [
      'a $(b "c)" d) e',
      [
        ['a', undefined, 'e'],
        ['b', 'c)', 'd'],
      ],
    ],
    ['a # b\nc#d', [['a'], ['c#d']]],
    ['a && b || c; d | e & f', [['a'], ['b'], ['c'], ['d'], ['e'], ['f']]],
    ['a >out 2>&1 <in b', [['a', 'b']]],
    ['a <<EOF\nb c\nEOF\nd', [['a'], ['d']]],
    ['(a; b)', [['a'], ['b']]],
    ['a ~/b c~', [['a', undefined, 'c~']]],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('says where a quote opens that is never closed', () => {
    expect(readShell('a "b').errors).toEqual([{ from: 2, to: 3, because: expect.stringContaining('double quote') }]);
    expect(run.get("docker run\n  -e 'A nginx").errors).toMatchObject([{ line: 2, column: 6 }]);
  });
});

describe('reading a script', () => {
  it('finds every run and create, wherever it stands, and names the services', () => {
    expect(
      names('sudo -E docker run a/web:1\nFOO=1 docker container create --name db pg\nif x; then docker -H tcp://h run web; fi'),
    ).toEqual(['web', 'db', 'web-2']);
    expect(names('ID=$(docker run -d nginx)')).toEqual(['nginx']);
    expect(names('docker run -d x && docker run -d y')).toEqual(['x', 'y']);
    expect(names('echo docker run nginx')).toEqual([]);
  });

  it('takes the prefix of its own project off the names', () => {
    const { spec } = run.get(
      '# Ironhull, project shop: safe to run again.\ndocker network create shop_back\ndocker run --name shop-web --network shop_back -v shop_d:/d nginx',
    );
    expect(spec).toMatchObject({
      project: { name: 'shop' },
      services: [{ name: 'web', run: { networks: ['back'], volumes: [{ volume: 'd' }] } }],
      networks: [{ name: 'back' }],
      volumes: [{ name: 'd' }],
    });
  });

  it('reads networks, volumes and connections', () => {
    const { spec, notUnderstood } = run.get(
      [
        'docker network create --internal -o com.docker.network.bridge.enable_icc=false back',
        'docker network create --opt com.docker.network.bridge.host_binding_ipv4=127.0.0.1 front',
        'docker volume create --opt type=tmpfs --opt device=tmpfs --opt o=size=100m,uid=7,noexec,nosuid,nodev scratch',
        'docker volume create -o type=none -o device=/srv/a -o o=bind,nosuid,nodev,noexec dir',
        'docker create --name w --network front -v scratch:/s -v dir:/d nginx',
        'docker network connect back w',
      ].join('\n'),
    );
    expect(notUnderstood).toEqual([]);
    expect(spec.networks).toEqual([
      { name: 'back', internal: true, interContainer: false },
      { name: 'front', hostBinding: '127.0.0.1' },
    ]);
    expect(spec.volumes).toEqual([
      { name: 'scratch', backing: { type: 'tmpfs', size: 100 * 2 ** 20, uid: 7 } },
      { name: 'dir', backing: { type: 'directory', source: '/srv/a' } },
    ]);
    expect(spec.services[0]?.run.networks).toEqual(['front', 'back']);
  });

  it('does not take a connection for all networks of a container that was made on the default bridge', () => {
    const { spec, notUnderstood } = run.get('docker network create back\ndocker run -d --name w nginx\ndocker network connect back w\n');
    expect(spec.services[0]?.run.networks).toBeUndefined();
    expect(notUnderstood).toMatchObject([{ line: 3, because: expect.stringContaining('default bridge') }]);
  });

  it('says on which lines a field stands, and what belongs to the image', () => {
    const { at, notUnderstood } = run.get('docker run \\\n  --memory \\\n  64m \\\n  nginx nginx -g "daemon off;"');
    expect(at.get('run.memory@nginx')).toEqual([2, 3]);
    expect(at.get('run.image@nginx')).toEqual([4]);
    expect(notUnderstood).toEqual([
      { line: 4, column: 9, text: 'nginx -g "daemon off;"', because: 'The command belongs to the image: CMD.' },
    ]);
  });

  it('tells of a blank behind a backslash, and reads on', () => {
    const { spec, notUnderstood } = run.get('docker run \\ \n  --init nginx');
    expect(notUnderstood).toMatchObject([{ line: 1, because: expect.stringContaining('blank after the backslash') }]);
    expect(spec.services[0]?.run).toEqual({ image: 'nginx', init: true });
  });

  it('tells of a comment behind a backslash, and reads on', () => {
    const { spec, notUnderstood } = run.get("docker run -d \\ # it isn't needed\n  -v /etc:/host \\ # all of it\n  nginx");
    expect(notUnderstood.map(({ line }) => line)).toEqual([1, 2]);
    expect(notUnderstood[0]?.because).toContain('the shell ends the command here');
    expect(spec.services[0]?.run).toEqual({ image: 'nginx', systemBinds: [{ source: '/etc', target: '/host' }] });
  });

  it('refuses a text without docker run, and does not write into one that it cannot read', () => {
    expect(run.get('FROM nginx').errors).toHaveLength(1);
    expect(run.get('').errors).toEqual([]);
    expect(() => run.put(run.get('docker run a').spec, 'a', 'docker run "a')).toThrow(/line 1, column 12/);
  });

  it('keeps up with a text of many flags', () => {
    const text = `docker run ${'--cap-add A_B '.repeat(2000)}nginx`;
    const start = performance.now();
    expect(textOf(run.put(run.get(text).spec, 'nginx', text))).toBe(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('what people copy out of a terminal', () => {
  const ran = (text: string) => run.get(text).spec.services.map((one) => one.run);

  it.each([
    ['$ docker run -d nginx'],
    ['> docker run -d nginx'],
    ['# docker run -d nginx'],
    ['root@host:~# docker run -d nginx'],
    ["me@host:~/shop (main)$ docker run -d \\\n> nginx\nUnable to find image 'nginx:latest' locally\nit's here\n$ docker ps"],
    ['[me@host shop]$ sudo docker run nginx'],
    ['PS C:\\Users\\me> docker run `\r\n  -d `\r\n  nginx\r\n'],
    ['C:\\shop>docker run -d ^\r\n  nginx\r\n'],
  ])('%j is a command', (text) => expect(ran(text)).toEqual([{ image: 'nginx' }]));

  it('is a comment where the script has commands of its own', () =>
    expect(ran('# docker run redis\ndocker run nginx\n')).toEqual([{ image: 'nginx' }]));

  it('is read as PowerShell and cmd read it', () => {
    expect(ran('docker run `\n -v $pwd:/app `\n -e "A=b`"c" -e B=$env:HOME nginx')).toEqual([
      { image: 'nginx', binds: [{ source: './', target: '/app' }], environment: [{ name: 'A', value: 'b"c' }] },
    ]);
    expect(ran('docker run ^\n -v "%cd%/conf:/app" ^\n -e "A=it\'s" -e B=a\\b -e C=%X% nginx')).toEqual([
      {
        image: 'nginx',
        binds: [{ source: './conf', target: '/app' }],
        environment: [
          { name: 'A', value: "it's" },
          { name: 'B', value: 'a\\b' },
        ],
      },
    ]);
  });
});
