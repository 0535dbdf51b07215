/** As much of AMQP 0-9-1 as puts a message into a durable queue, waits until the broker has it, and gets it back. */
import { connect } from './wire.ts';

const octet = (number: number) => Buffer.of(number);
const short = (number: number) => Buffer.from([number >> 8, number & 255]);
const long = (number: number) => Buffer.from([number >>> 24, (number >> 16) & 255, (number >> 8) & 255, number & 255]);
const shortText = (text: string) => Buffer.concat([octet(text.length), Buffer.from(text)]);
const longText = (text: string) => Buffer.concat([long(text.length), Buffer.from(text)]);
const nothing = long(0);

const METHOD = 1;
const HEADER = 2;
const BODY = 3;
const frame = (type: number, channel: number, payload: Buffer) =>
  Buffer.concat([octet(type), short(channel), long(payload.length), payload, octet(0xce)]);
const method = (channel: number, of: number, number: number, ...parts: Buffer[]) =>
  frame(METHOD, channel, Buffer.concat([short(of), short(number), ...parts]));

const DURABLE = octet(2);
/** Content of class 60 with the one property delivery-mode 2: kept on disk. */
const persistent = (length: number) => Buffer.concat([short(60), short(0), long(0), long(length), short(0x1000), octet(2)]);

export interface Queue {
  /** Until the broker confirms. */
  publish(text: string): Promise<void>;
  /** The oldest message; undefined: the queue is empty. It stays in the queue unless it is taken. */
  get(how: 'look' | 'take'): Promise<string | undefined>;
  close(): void;
}

/** A queue of this name on a connection and a channel of its own. */
export async function openQueue(address: string, port: number, user: string, password: string, queue: string): Promise<Queue> {
  const wire = await connect(address, port);
  const next = async (type: number): Promise<Buffer> => {
    const [kind] = await wire.take(1);
    const length = (await wire.take(6)).readUInt32BE(2);
    const payload = (await wire.take(length + 1)).subarray(0, length);
    if (kind !== type) throw new Error(`a frame of type ${kind} instead of ${type}`);
    return payload;
  };
  const expectMethod = async (...wanted: string[]) => {
    const payload = await next(METHOD);
    const name = `${payload.readUInt16BE(0)}.${payload.readUInt16BE(2)}`;
    if (!wanted.includes(name)) throw new Error(`method ${name} instead of ${wanted.join(' or ')}: ${payload.toString('latin1')}`);
    return { name, rest: payload.subarray(4) };
  };
  wire.send(Buffer.from('AMQP\x00\x00\x09\x01', 'latin1'));
  await expectMethod('10.10');
  wire.send(method(0, 10, 11, nothing, shortText('PLAIN'), longText(`\0${user}\0${password}`), shortText('en_US')));
  const { rest: offered } = await expectMethod('10.30');
  // The same channels and frames as offered, and no heartbeat.
  wire.send(
    Buffer.concat([method(0, 10, 31, offered.subarray(0, 6), short(0)), method(0, 10, 40, shortText('/'), shortText(''), octet(0))]),
  );
  await expectMethod('10.41');
  wire.send(method(1, 20, 10, shortText('')));
  await expectMethod('20.11');
  wire.send(Buffer.concat([method(1, 85, 10, octet(0)), method(1, 50, 10, short(0), shortText(queue), DURABLE, nothing)]));
  await expectMethod('85.11');
  await expectMethod('50.11');
  return {
    async publish(text) {
      const body = Buffer.from(text);
      wire.send(
        Buffer.concat([
          method(1, 60, 40, short(0), shortText(''), shortText(queue), octet(0)),
          frame(HEADER, 1, persistent(body.length)),
          frame(BODY, 1, body),
        ]),
      );
      await expectMethod('60.80');
    },
    async get(how) {
      wire.send(method(1, 60, 70, short(0), shortText(queue), octet(how === 'take' ? 1 : 0)));
      if ((await expectMethod('60.71', '60.72')).name === '60.72') return undefined;
      await next(HEADER);
      return (await next(BODY)).toString();
    },
    close: () => wire.close(),
  };
}
