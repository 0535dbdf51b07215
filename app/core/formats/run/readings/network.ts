/** Where the container is reached and whom it can reach. */
import { say } from '../../../../languages/say.ts';
import type { ExtraHost, Port } from '../../../spec/spec.ts';
import { plainName } from '../names.ts';
import { Refused } from '../refused.ts';
import { expect, type Readings, single, some } from './reading.ts';

/** A range of ports is as many ports. */
function readPorts(value: string): readonly Port[] {
  const [, body = '', protocol] = /^([^/]*)(?:\/(\w+))?$/.exec(value) ?? [];
  const parts = /^(?:(?:(\[[^\]]*\]|[^:[\]]*):)?(\d*(?:-\d+)?):)?(\d+(?:-\d+)?)$/.exec(body);
  if (!parts || (protocol !== undefined && protocol !== 'tcp' && protocol !== 'udp'))
    throw new Refused('Here stands ADDRESS:PORT:PORT, with tcp or udp.');
  const [, address, outer = '', inner = ''] = parts;
  const [from = 0, to = from] = inner.split('-').map(Number);
  const [outerFrom, outerTo = outerFrom] = outer === '' ? [] : outer.split('-').map(Number);
  if (to < from || to - from > 1000 || (outerFrom !== undefined && (outerTo ?? 0) - outerFrom !== to - from))
    throw new Refused('The two ranges of ports differ in length.');
  const host = address?.replace(/^\[|\]$/g, '');
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    ...(host !== undefined && host !== '' && { address: host }),
    ...(outerFrom !== undefined && { published: outerFrom + index }),
    target: from + index,
    ...(protocol === 'udp' && { protocol: 'udp' as const }),
  }));
}

const readExtraHost = (value: string): ExtraHost => {
  const [, name, address] = expect(
    /^([^:=]+)[:=]\[?([^\]]+)\]?$/.exec(value) ?? undefined,
    say`a name and an address, such as db:10.0.0.5`,
  );
  return { name: name as string, address: address as string };
};

const MODES = ['host', 'none', 'bridge'] as const;

export const network: Readings<'networkMode' | 'networks' | 'ports' | 'dns' | 'extraHosts'> = {
  networkMode: { also: ['--net'], read: (value) => MODES.find((mode) => mode === (value === 'default' ? 'bridge' : value)) },
  networks: {
    also: ['--net'],
    read: (value, names) => {
      if (/[:=,]/.test(value)) throw new Refused('Here stands the name of a network.');
      return [plainName(names.project, 'network', value)];
    },
  },
  ports: { also: ['-p'], read: readPorts },
  dns: { read: single(some(say`an address`)) },
  extraHosts: { read: single(readExtraHost) },
};
