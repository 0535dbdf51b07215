/** One request of a FastCGI responder, on a connection of its own, as a web server makes it. */
import { connect } from './wire.ts';

const BEGIN = 1;
const PARAMS = 4;
const STDIN = 5;
const STDOUT = 6;
const record = (type: number, content: Buffer) => {
  const header = Buffer.from([1, type, 0, 1, 0, 0, 0, 0]);
  header.writeUInt16BE(content.length, 4);
  return Buffer.concat([header, content]);
};
const pair = (name: string, value: string) => Buffer.concat([Buffer.of(name.length, value.length), Buffer.from(name + value)]);

/** What the script writes, head and body. */
export async function askFastCgi(address: string, port: number, script: string): Promise<string> {
  const wire = await connect(address, port);
  const environment = {
    SCRIPT_FILENAME: script,
    SCRIPT_NAME: script,
    REQUEST_METHOD: 'GET',
    REQUEST_URI: '/',
    SERVER_PROTOCOL: 'HTTP/1.1',
  };
  const params = Buffer.concat(Object.entries(environment).map(([name, value]) => pair(name, value)));
  const responder = Buffer.from([0, 1, 0, 0, 0, 0, 0, 0]);
  try {
    wire.send(
      Buffer.concat([record(BEGIN, responder), record(PARAMS, params), record(PARAMS, Buffer.alloc(0)), record(STDIN, Buffer.alloc(0))]),
    );
    for (let text = ''; ; ) {
      const header = await wire.take(8);
      const content = await wire.take(header.readUInt16BE(4));
      await wire.take(header[6] ?? 0);
      if (header[1] === STDOUT) text += content.toString();
      // FCGI_END_REQUEST
      if (header[1] === 3) return text;
    }
  } finally {
    wire.close();
  }
}
