/** The plainest static host, which knows the app below one path only. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';

const BUILT = resolve(import.meta.dirname, '../..', process.env.IRONHULL_DIST ?? 'dist');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

interface Host {
  readonly address: string;
  readonly close: () => void;
}

/** @param published what is delivered of a file; as it was built where it is not given */
export function serveBelow(
  prefix: string,
  published: (path: string, content: Buffer) => Buffer | string = (_, content) => content,
): Promise<Host> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const name = normalize(pathname.slice(prefix.length) || 'index.html');
    const path = join(BUILT, name);
    if (!pathname.startsWith(prefix) || !existsSync(path)) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' })
        .end(published(name, readFileSync(path)));
  });
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => done({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`, close })),
  );
}
