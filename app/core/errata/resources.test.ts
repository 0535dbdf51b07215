/** The article's errors about resources; numbers are those of the list that this project started from, the claims are in our own words. */
import { describe, expect, it } from 'vitest';
import { recommend } from '../recommend.ts';
import {
  advice,
  answer,
  breakage,
  clash,
  cured,
  every,
  explained,
  first,
  MIB,
  mended,
  question,
  readRun,
  refusal,
  withRun,
  write,
} from './article.ts';

describe('16: ulimits limit neither memory nor CPU; these flags do', () => {
  it('every plan limits memory without swap, CPU to one at most, and processes', () => {
    for (const id of every) {
      const spec = recommend(id);
      const { memory, memorySwap, nanoCpus = 0, pids = 0 } = first(spec).run;
      expect([memorySwap, nanoCpus > 0 && nanoCpus <= 1e9, pids > 0]).toEqual([memory, true, true]);
      expect(write('run', spec)).toMatch(/--memory (\w+) \\\n\s+--memory-swap \1 \\\n\s+--cpus [\d.]+ \\\n\s+--pids-limit \d+/);
    }
  });
  it('a limit of memory alone is twice as much with swap, and found', () => {
    const { spec } = readRun('--memory 64m');
    expect(cured(spec, 'memory-without-swap-limit').memorySwap).toBe(64 * MIB);
  });
  it('more CPUs than a host may have are found', () =>
    expect(cured(withRun('nginx', { nanoCpus: 64e9 }), 'more-than-one-cpu').nanoCpus).toBe(1e9));
  it('less than six megabytes, and swap without memory, are refused', () => {
    expect(refusal(recommend('nginx'), 'memory', { choice: 'no-swap', memory: 5 * MIB })?.says).toMatch(/6m/);
    expect(clash(readRun('--memory 5m').spec, 'memory-limits-refused')?.severity).toBe('error');
    expect(clash(readRun('--memory-swap 64m').spec, 'memory-limits-refused')?.severity).toBe('error');
  });
  it('curly quotes are part of the value, and reported', () => {
    const { run, says } = readRun('--memory=\u201c400m\u201d');
    expect([run.memory, says]).toEqual([undefined, [expect.stringMatching(/straight quotes/)]]);
  });
  it('says how it ends: exit code 137', () => expect(explained('memory')).toMatch(/137/));
});

describe('17: limits of disk bandwidth name a device of one host', () => {
  it('are off by default, take a device, and write one', () => {
    expect(advice(recommend('nginx'), 'io-limits').choice).toBe('unlimited');
    const some = answer(recommend('nginx'), 'io-limits', { choice: 'limited', io: [{ device: '/dev/vda', writeBps: MIB }] });
    expect(write('run', some)).toContain('--device-write-bps /dev/vda:1m');
    expect(readRun('--device-write-bps /dev/vda:1mb').run.io).toEqual([{ device: '/dev/vda', writeBps: MIB }]);
  });
  it('the weight that the kernel discards is no question and is reported', () => expect(readRun('--blkio-weight 10').says.length).toBe(1));
});

describe('18: with five open files no container starts', () => {
  it('is read, predicted, and cured', () => {
    const { spec, run } = readRun('--ulimit nofile=5');
    expect(run.nofile).toEqual({ soft: 5, hard: 5 });
    expect(breakage(spec, 'too-few-files')).toBeDefined();
    expect(mended(spec, 'too-few-files').nofile?.soft).toBeGreaterThanOrEqual(64);
  });
  it('is refused as an answer', () => {
    expect(refusal(recommend('nginx'), 'ulimit-nofile', { choice: 'limited', soft: 5, hard: 5 })?.says).toMatch(/64/);
    expect(refusal(recommend('nginx'), 'ulimit-nofile', { choice: 'limited', soft: 1024, hard: 4096 })).toBeUndefined();
  });
  it('no plan asks for more than its own daemon.json allows', () => {
    for (const id of every) {
      const { host } = recommend(id);
      expect(first(recommend(id)).run.nofile?.hard).toBeLessThanOrEqual(host.nofile?.hard ?? 0);
    }
  });
});

describe('19: nproc counts a uid on the whole host and does nothing for root', () => {
  it('is read, judged, and cured into the limit of the container', () => {
    const { spec, run } = readRun('--ulimit nproc=5 --user 4321:4321');
    expect(run.nproc).toEqual({ soft: 5, hard: 5 });
    expect(question(spec, 'ulimit-nproc').says).toMatch(/on the host/);
    const after = cured(spec, 'process-limit-of-uid');
    expect([after.nproc, (after.pids ?? 0) > 0]).toEqual([undefined, true]);
  });
  it('is in no recommended file', () => {
    for (const id of every) expect(write('run', recommend(id)) + write('compose', recommend(id))).not.toContain('nproc');
  });
});
