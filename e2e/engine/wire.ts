/** A TCP connection that is spoken over in bytes, and read by as many of them as are wanted. */
import { createConnection } from 'node:net';

export interface Wire {
  send(bytes: Buffer | string): void;
  take(length: number): Promise<Buffer>;
  /** Up to and without CR LF. */
  line(): Promise<string>;
  close(): void;
}

const PATIENCE = 30_000;

export async function connect(address: string, port: number): Promise<Wire> {
  const socket = createConnection({ host: address, port, noDelay: true });
  socket.setTimeout(PATIENCE, () => socket.destroy(new Error(`${address}:${port} said nothing for ${PATIENCE / 1000} s`)));
  const parts = socket[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async () => {
    const { value, done } = await parts.next();
    if (done) throw new Error(`${address}:${port} ended the connection`);
    held = Buffer.concat([held, value]);
  };
  const take = async (length: number) => {
    while (held.length < length) await more();
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  };
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  return {
    send: (bytes) => socket.write(bytes),
    take,
    line: async () => {
      while (!held.includes('\r\n')) await more();
      const text = await take(held.indexOf('\r\n') + 2);
      return text.toString('latin1').slice(0, -2);
    },
    close: () => socket.destroy(),
  };
}
