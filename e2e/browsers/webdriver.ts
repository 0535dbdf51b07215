/**
 * Browsers as the machine has them, driven by the commands of WebDriver (https://www.w3.org/TR/webdriver2/): WebKitGTK by its
 * WebKitWebDriver, Firefox by Marionette, the same commands without an HTTP server before them
 * (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html). Playwright drives neither as Debian packs them.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
const hasWebkit = [MINI_BROWSER, WEBKIT_DRIVER, XVFB].every((path) => existsSync(path));

const MARIONETTE_PORT = 4178;
const DRIVER_PORT = 4179;
const DISPLAY = ':97';
/** What an element is called on the wire. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export interface Browser {
  readonly version: string;
  readonly open: (address: string) => Promise<void>;
  /** Presses the first element of an XPath, as soon as it is there. */
  readonly click: (path: string) => Promise<void>;
  /** The value of an expression in the page. */
  readonly value: <T>(expression: string) => Promise<T>;
  readonly close: () => Promise<void>;
}

interface Command {
  /** As Marionette names it. */
  readonly name: 'SetWindowRect' | 'Navigate' | 'FindElement' | 'ElementClick' | 'ExecuteScript';
  /** Where it is below a session of WebDriver. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}
type Send = (command: Command) => Promise<unknown>;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Tries until it works; after half a minute its last error is thrown. */
async function insist<T>(act: () => Promise<T>): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(150);
    }
  }
}

async function browserOf(version: string, send: Send, close: () => Promise<void>): Promise<Browser> {
  await send({ name: 'SetWindowRect', path: '/window/rect', parameters: { x: 0, y: 0, width: 1440, height: 900 } });
  return {
    version,
    close,
    open: async (url) => void (await send({ name: 'Navigate', path: '/url', parameters: { url } })),
    click: (path) =>
      insist(async () => {
        const found = await send({ name: 'FindElement', path: '/element', parameters: { using: 'xpath', value: path } });
        const id = (found as Record<string, string>)[ELEMENT];
        await send({ name: 'ElementClick', path: `/element/${id}/click`, parameters: { id } });
      }),
    value: async <T>(expression: string) =>
      (await send({ name: 'ExecuteScript', path: '/execute/sync', parameters: { script: `return (${expression})`, args: [] } })) as T,
  };
}

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await gone;
};

/** Messages of Marionette: the length in bytes, a colon, and JSON of [type, id, name or error, what]. */
function marionette(socket: Socket): (name: string, parameters: object) => Promise<Record<string, unknown>> {
  let buffer = Buffer.alloc(0);
  let last = 0;
  const waiting = new Map<number, (reply: readonly unknown[]) => void>();
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data as Buffer]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const end = colon + 1 + Number(buffer.subarray(0, colon).toString());
      if (colon < 0 || buffer.length < end) return;
      const message: unknown = JSON.parse(buffer.subarray(colon + 1, end).toString());
      buffer = buffer.subarray(end);
      // The greeting is an object, not a list.
      if (Array.isArray(message)) waiting.get(message[1] as number)?.(message);
    }
  });
  return async (name, parameters) => {
    last += 1;
    const id = last;
    const text = JSON.stringify([0, id, `WebDriver:${name}`, parameters]);
    const reply = new Promise<readonly unknown[]>((resolve) => waiting.set(id, resolve));
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = await reply;
    if (error !== null) throw new Error(`Firefox: ${name}: ${(error as { message: string }).message}`);
    return result as Record<string, unknown>;
  };
}

async function firefox(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'ironhull-firefox-'));
  // No word to anybody outside, and the language that the journey reads.
  const preferences = {
    'marionette.port': MARIONETTE_PORT,
    'intl.accept_languages': 'en-US',
    'app.update.auto': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const child = spawn(FIREFOX as string, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile },
  });
  const socket = await insist(
    () =>
      new Promise<Socket>((resolve, reject) => {
        const open = connect(MARIONETTE_PORT, '127.0.0.1', () => resolve(open));
        open.once('error', reject);
      }),
  );
  const send = marionette(socket);
  const { capabilities } = await send('NewSession', { capabilities: { alwaysMatch: {} } });
  const { browserVersion } = capabilities as { browserVersion: string };
  return browserOf(
    browserVersion,
    async ({ name, parameters }) => {
      const { value } = await send(name, parameters);
      return value;
    },
    async () => {
      socket.destroy();
      await ended(child);
      rmSync(profile, { recursive: true, force: true });
    },
  );
}

async function webkit(): Promise<Browser> {
  const screen = spawn(XVFB, [DISPLAY, '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  const home = mkdtempSync(join(tmpdir(), 'ironhull-webkit-'));
  const driver = spawn(WEBKIT_DRIVER, [`--port=${DRIVER_PORT}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY, HOME: home, LANG: 'en_US.UTF-8', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  });
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`http://127.0.0.1:${DRIVER_PORT}/session${path}`, { method: 'POST', body: JSON.stringify(body) });
    const { value } = (await answer.json()) as { value: Record<string, unknown> };
    if (!answer.ok) throw new Error(`WebKit: ${path}: ${String(value.message)}`);
    return value;
  };
  const options = { binary: MINI_BROWSER, args: ['--automation'] };
  const { sessionId, capabilities } = await insist(() =>
    post('', { capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } } }),
  );
  const { browserVersion } = capabilities as { browserVersion: string };
  return browserOf(
    browserVersion,
    ({ path, parameters }) => post(`/${String(sessionId)}${path}`, parameters),
    async () => {
      await fetch(`http://127.0.0.1:${DRIVER_PORT}/session/${String(sessionId)}`, { method: 'DELETE' });
      await Promise.all([ended(driver), ended(screen)]);
      rmSync(home, { recursive: true, force: true });
    },
  );
}

/** Browsers by name; those that the machine does not have are undefined. */
export const browsers: Readonly<Record<'Firefox' | 'WebKit', (() => Promise<Browser>) | undefined>> = {
  Firefox: FIREFOX === undefined ? undefined : firefox,
  WebKit: hasWebkit ? webkit : undefined,
};
