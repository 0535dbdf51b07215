/// <reference types="vitest/config" />
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
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

/** The policy as it stands in the page: with the hash of the style that the page carries within it. */
const POLICY_TAG = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

/**
 * The page as it is delivered: the start page rendered into it, its style within it and its scripts named (two round
 * trips less before the first paint), and the policy. `frame-ancestors` works in a header only.
 */
const finishedPage = (): Plugin => ({
  name: 'ironhull:page',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    async handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const page = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/app/page.tsx')));
      const script = /<script>([^<]*)<\/script>/.exec(html)?.[1];
      const root = '<div id="root"></div>';
      if (!page || script === undefined || !html.includes(root))
        throw new Error('index.html has lost its page, its script or its root element');
      const needed = new Set([page]);
      for (const { imports } of needed) for (const chunk of chunks) if (imports.includes(chunk.fileName)) needed.add(chunk);
      const first = chunks.flatMap(({ moduleIds }) => moduleIds.filter((id) => /\/languages\/[^/]+\/first\.ts$/.test(id)));
      const there = new Set(chunks.flatMap(({ moduleIds }) => (moduleIds.some((id) => first.includes(id)) ? moduleIds : [])));
      for (const id of [...needed].flatMap(({ moduleIds }) => moduleIds)) {
        const folder = dirname(relative('app', id));
        if (!existsSync(join('app/languages/en', folder, 'texts.ts'))) continue;
        for (const of of first)
          if (!there.has(join(dirname(of), folder, 'texts.ts'))) throw new Error(`${of} lacks the texts of ${folder}`);
      }
      const sheets = [...new Set([...needed].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))];
      const style = sheets
        .map((sheet) => bundle[sheet])
        .map((asset) => (asset?.type === 'asset' ? String(asset.source).trim() : ''))
        .join('\n');
      const within = (text: string): string => `'self' 'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      const policy = POLICY.replace("style-src 'self'", `style-src ${within(style)}`).replace(
        "script-src 'self'",
        `script-src ${within(script)}`,
      );
      // A disabled link is never fetched; it tells the loader of later parts that this style is there already.
      const links = [
        ...sheets.map((sheet) => `<link disabled rel="stylesheet" crossorigin href="./${sheet}">`),
        ...[...needed]
          .filter(({ isEntry }) => !isEntry)
          .map(({ fileName }) => `<link rel="modulepreload" crossorigin href="./${fileName}">`),
      ];
      const start = await startPage();
      return html
        .replace('<meta charset', () => `<meta http-equiv="Content-Security-Policy" content="${policy}">\n    <meta charset`)
        .replace(/<link rel="(?:stylesheet|modulepreload)"[^>]*>\s*/g, '')
        .replace('</head>', () => `  <style>${style}</style>\n    ${links.join('\n    ')}\n  </head>`)
        .replace(root, () => `<div id="root">${start}</div>`);
    },
  },
});

/** The file that keeps the others for use without a network: it learns their names, and a word for what they hold. */
const keptFiles = (): Plugin => ({
  name: 'ironhull:kept-files',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle['offline.js'];
      if (worker?.type !== 'chunk' || worker.imports.length > 0) throw new Error('offline.js is not one plain script');
      const hash = createHash('sha256');
      const sizes = new Map<string, number>();
      const keep = (name: string, content: string | Uint8Array) => {
        hash.update(name).update(content);
        sizes.set(name, Buffer.byteLength(content));
      };
      const given = readdirSync('public', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      for (const path of given.map(({ parentPath, name }) => join(parentPath, name)).sort())
        keep(relative('public', path), readFileSync(path));
      for (const [name, file] of Object.entries(bundle).sort())
        if (file !== worker) keep(name === 'index.html' ? './' : name, file.type === 'chunk' ? file.code : file.source);
      worker.code = worker.code
        .replace(/\bFILES\b/, () => JSON.stringify([...sizes.keys()]))
        .replace(/\bBUILD\b/, JSON.stringify(hash.digest('hex').slice(0, 16)));
      const megabytes = [...sizes.values()].reduce((sum, size) => sum + size, 0) / 1e6;
      this.info(`${sizes.size} files, ${megabytes.toFixed(1)} MB, are kept for use without a network`);
    },
  },
});

/** What the worker may do that keeps the files: fetch them. */
const WORKER_POLICY = "default-src 'none'; connect-src 'self'";

/** The same policy as a header, with what only a header can say. */
const policyHeader = (): Plugin => ({
  name: 'ironhull:policy-header',
  configurePreviewServer({ middlewares, config }) {
    const page = readFileSync(resolve(config.root, config.build.outDir, 'index.html'), 'utf8');
    const policy = POLICY_TAG.exec(page)?.[1];
    if (policy === undefined) throw new Error('the built page has no policy');
    middlewares.use(({ url = '' }, response, next) => {
      response.setHeader('Content-Security-Policy', url.endsWith('/offline.js') ? WORKER_POLICY : `${policy}; frame-ancestors 'none'`);
      next();
    });
  },
});

async function startPage(): Promise<string> {
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
    return render();
  } finally {
    await server.close();
  }
}

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

/**
 * The editor's entry brings both of its diff editors. One of them is a part of its own here, `?whole`, which comes when
 * somebody asks for it.
 */
const withoutDiffEditors = (): Plugin => ({
  name: 'ironhull:without-diff-editors',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: {
      id: /monaco-editor\/esm\/vs\/editor\/browser\/widget\/(?:multiDiffEditor\/multiDiffEditorWidget|diffEditor\/diffEditorWidget)\.js$/,
    },
    handler: () => 'export class DiffEditorWidget {}\nexport class MultiDiffEditorWidget {}\nexport const toLineChanges = undefined;\n',
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

/** The command for CI: one file that plain Node.js runs, with the core within it. */
const command: UserConfig = {
  build: {
    target: 'es2023',
    outDir: 'dist-command',
    minify: false,
    copyPublicDir: false,
    lib: { entry: 'app/command/main.ts', formats: ['es'], fileName: () => 'ironhull.js' },
    rolldownOptions: { platform: 'node', external: [/^node:/], output: { banner: '#!/usr/bin/env node', codeSplitting: false } },
  },
};

const app: UserConfig = {
  base: './',
  plugins: [react(), monacoStyleSheets(), withoutDiffEditors(), finishedPage(), keptFiles(), policyHeader()],
  css: STYLES,
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', offline: 'app/offline/worker.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'offline' ? 'offline.js' : 'assets/[name]-[hash].js'),
        // What was recorded, and the words of the formats, are many small files that one page needs together.
        codeSplitting: {
          groups: [
            // What settles the language is evaluated before the page, and the page is one file for its style to be one.
            { name: 'language', test: /\/app\/(?:main\.tsx|state\/language\.ts)$/, priority: 2 },
            { name: 'page', test: /\/app\/page\.tsx$/, priority: 1 },
            ...['attacks', 'workloads', 'claims'].map((name) => ({
              name: `recorded-${name}`,
              test: new RegExp(`/core/${name}/[^/]+/(?:evidence\\.json|breakages\\.json|probe\\.sh)`),
            })),
            { name: 'recorded-training', test: /\/core\/training\/scenarios\/[^/]+\/evidence\.json/ },
            { name: 'terms', test: /\/core\/formats\/[^/]+\/terms\.ts/ },
          ],
        },
      },
    },
  },
  preview: {
    headers: {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
};

export default defineConfig(({ mode }) => ({
  ...(mode === 'core' ? core : mode === 'command' ? command : app),
  test: {
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['app/**/*.test.{ts,tsx}'], testTimeout: 60_000 } },
      { extends: true, test: { name: 'browsers', environment: 'node', include: ['e2e/browsers/**/*.test.ts'], testTimeout: 120_000 } },
      {
        extends: true,
        test: {
          name: 'engine',
          environment: 'node',
          include: ['e2e/engine/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
          fileParallelism: false,
          // An engine under load times out once in a while; what is wrong is wrong twice.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
}));
