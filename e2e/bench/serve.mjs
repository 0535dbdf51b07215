// Serves one built folder as a static host would: every file compressed once, before anything is measured. Plain
// HTTP/1.1 for all sites alike. It counts what it sends, so that requests of workers count as well.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain',
};
const COMPRESSED = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.wasm', '.ttf', '.txt']);

/** The body as it goes over the wire: brotli at its best where that is smaller. */
export function compressed(raw) {
  const body = brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
  });
  return body.length < raw.length ? body : undefined;
}

/** Serves `folder` on a free port of the loopback; `warm` compresses the files that a first visit asked for. */
export async function serve(folder) {
  const names = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`),
  );
  const ready = new Map();
  const bodyOf = (name) => {
    if (!ready.has(name)) {
      const raw = readFileSync(join(folder, name));
      const small = COMPRESSED.has(extname(name)) ? compressed(raw) : undefined;
      ready.set(name, { body: small ?? raw, encoding: small && 'br' });
    }
    return ready.get(name);
  };

  let sent = [];
  let latest = 0;
  const server = createServer((request, response) => {
    latest = performance.now();
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = [pathname, `${pathname.replace(/\/$/, '')}/index.html`].map(decodeURIComponent).find((path) => names.has(path));
    if (!name) {
      response.writeHead(404).end();
      return;
    }
    const { body, encoding } = bodyOf(name);
    sent.push({ path: pathname, bytes: body.length });
    response.writeHead(200, {
      'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': 'no-cache',
      ...(encoding && { 'Content-Encoding': encoding }),
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${server.address().port}`,
    /** Milliseconds since the last request came in. */
    idle: () => performance.now() - latest,
    /** What was sent since the last call of `forget`. */
    sent: () => sent,
    forget() {
      sent = [];
    },
    /** Bytes of a body as it is sent. */
    bytesOf: (pathname) => sent.find(({ path }) => path === pathname)?.bytes ?? 0,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
