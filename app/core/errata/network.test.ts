/** The article's errors about the network; numbers are those of the list that this project started from, the claims are in our own words. */
import { describe, expect, it } from 'vitest';
import { recommend, withService } from '../recommend.ts';
import { patchRun } from '../spec/edit.ts';
import { serviceNamed } from '../spec/fields.ts';
import { advice, answer, clash, cured, every, explained, first, question, read, readRun, write } from './article.ts';

describe('25: docker0 connects by address, and only containers without a network of their own', () => {
  it('--icc is a flag of the daemon', () => expect(readRun('--icc=false').says).toEqual([expect.stringContaining('daemon.json')]));
  it('every plan has its own network and closes docker0', () => {
    for (const id of every) {
      const spec = recommend(id);
      expect(first(spec).run.networks?.length).toBeGreaterThan(0);
      expect(JSON.parse(write('daemon', spec)).icc).toBe(false);
    }
  });
  it('knows that icc of the daemon says nothing of other networks, and writes the option of a network', () => {
    const both = answer(recommend('nginx'), 'icc', { choice: 'both', networks: ['front'] });
    expect(write('run', both)).toContain('com.docker.network.bridge.enable_icc=false');
    expect(write('compose', both)).toContain('com.docker.network.bridge.enable_icc: "false"');
    expect(explained('icc')).toMatch(/docker0/);
  });
});

describe('26: bridge none is a setting of the daemon with a price', () => {
  it('--bridge=none is reported as a flag of the daemon', () => {
    const { says, texts } = readRun('--bridge=none');
    expect([says, texts]).toEqual([[expect.stringContaining('daemon.json')], ['--bridge=none']]);
  });
  it('is not recommended; chosen, it is written and both prices are found', () => {
    expect(advice(recommend('nginx'), 'default-bridge-none').choice).toBe('kept');
    const spec = answer(recommend('nginx'), 'default-bridge-none', { choice: 'removed' });
    expect(JSON.parse(write('daemon', spec)).bridge).toBe('none');
    expect(clash(spec, 'no-default-bridge-and-builds')).toBeDefined();
    const alone = patchRun(spec, 'web', { networks: undefined });
    expect(clash(alone, 'no-default-bridge-and-no-network')?.says).toMatch(/port|lo\b|network/);
  });
});

describe('27: a network of its own is not private by that alone', () => {
  it('back ends stand on an internal network, and clients join it', () => {
    const spec = withService(recommend('node'), 'postgres');
    expect(spec.networks).toContainEqual({ name: 'back', internal: true });
    expect(serviceNamed(spec, 'db').run.networks).toEqual(['back']);
    expect(serviceNamed(spec, 'app').run.networks).toEqual(['front', 'back']);
    expect(write('run', spec)).toMatch(/docker network create \\\n\s+--internal \\\n\s+my-app_back/);
  });
  it('published ports of a network go to this host only', () =>
    expect(write('run', recommend('node'))).toContain('--opt com.docker.network.bridge.host_binding_ipv4=127.0.0.1'));
});

describe('28: a user-defined network gives a container network, and a run line ends with an image', () => {
  it('a line without an image is reported', () =>
    expect(read('run', 'docker run --network=back\n').notUnderstood.map(({ because }) => because)).toEqual([
      expect.stringMatching(/without an image/),
    ]));
  it('ports on an internal network are not published: found and cured', () => {
    const spec = answer(recommend('node'), 'network-internal', { choice: 'internal', internal: ['front'] });
    expect(cured(spec, 'published-on-internal-network').ports).toBeUndefined();
  });
});

describe('29: the network of the host', () => {
  it('is judged open, and published ports with it are found and cured', () => {
    const { spec } = readRun('--network=host -p 80:80');
    expect(question(spec, 'network-dedicated').state).toBe('open');
    expect(cured(spec, 'host-network-and-ports').ports).toBeUndefined();
    expect(clash(readRun('--network host --sysctl net.core.somaxconn=1').spec, 'sysctl-of-host-namespace')).toBeDefined();
  });
});
