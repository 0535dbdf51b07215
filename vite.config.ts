/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { createServer, defineConfig, type Plugin, type UserConfig } from 'vite';

/**
 * What the page may do: run its own files, and nothing else. `style-src-attr` is for the positions that the editor
 * writes into elements, `data:` for its squiggles. No connection at all is allowed: nothing leaves the browser.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** For hosts that cannot send headers. `frame-ancestors` works in a header only. */
const policyInPage = (): Plugin => ({
  name: 'ironhull:policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
  ],
});

/** Renders the start page into index.html, so that it can be read before any script runs. */
const prerenderedStart = (): Plugin => ({
  name: 'ironhull:prerender',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    async handler(html) {
      const server = await createServer({
        configFile: false,
        plugins: [react()],
        css: STYLES,
        appType: 'custom',
        server: { middlewareMode: true, hmr: false, ws: false },
        logLevel: 'error',
      });
      try {
        const { render } = (await server.ssrLoadModule('/app/prerender.tsx')) as { render: () => string };
        const marker = '<div id="root"></div>';
        if (!html.includes(marker)) throw new Error('index.html has lost its root element');
        return html.replace(marker, () => `<div id="root">${render()}</div>`);
      } finally {
        await server.close();
      }
    },
  },
});

/**
 * Monaco writes its colours into a <style> element, which the policy refuses. In the build the element is replaced
 * by an object that fills a constructed style sheet instead.
 */
const monacoStyleSheets = (): Plugin => ({
  name: 'ironhull:monaco-style-sheets',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /monaco-editor\/esm\/vs\/base\/browser\/domStylesheets\.js/ },
    handler(code) {
      const declared = 'function createStyleSheet(';
      if (!code.includes(declared)) throw new Error('Monaco makes its style sheets in another way now: review this plugin');
      const ours = `
class AdoptedSheet {
  sheet = new CSSStyleSheet();
  media = ''; type = ''; className = '';
  #text = '';
  constructor() { document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet]; }
  get textContent() { return this.#text; }
  set textContent(text) { this.#text = text; this.sheet.replaceSync(text); }
  setAttribute() {}
  remove() { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet); }
}
function createStyleSheet(container, beforeAppend, store) {
  const sheet = new AdoptedSheet();
  beforeAppend?.(sheet);
  store?.add(toDisposable(() => sheet.remove()));
  return sheet;
}
`;
      return code.replace(declared, `${ours}function createStyleElement(`);
    },
  },
});

// Names that do not depend on the kind of build, so that the prerendered page and the scripts agree.
const STYLES: NonNullable<UserConfig['css']> = { modules: { generateScopedName: '[name]__[local]' } };

const core: UserConfig = {
  build: {
    target: 'es2023',
    outDir: 'dist-core',
    minify: false,
    copyPublicDir: false,
    lib: { entry: 'app/core/index.ts', formats: ['es'], fileName: () => 'index.js' },
  },
};

const app: UserConfig = {
  base: './',
  plugins: [react(), monacoStyleSheets(), prerenderedStart(), policyInPage()],
  css: STYLES,
  worker: { format: 'es' },
  build: { target: 'es2022', modulePreload: { polyfill: false } },
  preview: {
    headers: {
      'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
};

export default defineConfig(({ mode }) => ({
  ...(mode === 'core' ? core : app),
  test: {
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['app/**/*.test.{ts,tsx}'], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'engine',
          environment: 'node',
          include: ['e2e/engine/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
}));
