/** What every journey stands on: a browser that reports any trouble of the page, and the verbs of the app. */
import AxeBuilder from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';

export { expect } from '@playwright/test';

export const STEPS = ['Image', 'User', 'Namespaces', 'Privileges', 'Resources', 'Filesystem', 'Network', 'Supply chain'] as const;
export type StepName = (typeof STEPS)[number];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const begins = (text: string): RegExp => new RegExp(`^${escaped(text).replace(', row', ' ?, row')}`);

/** The app as a person meets it: by roles, names and keys. */
export class App {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(hash = ''): Promise<this> {
    await this.page.goto(`./${hash}`);
    return this;
  }
  /** A plan at one of its steps. */
  async plan(workload = 'nginx', step: StepName = 'Image'): Promise<this> {
    await this.open();
    await this.choose(workload);
    if (step !== 'Image') await this.step(step);
    return this;
  }
  async choose(workload: string): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: begins(workload) })
      .click();
    await expect(this.heading('Image')).toBeVisible();
  }
  heading = (step: StepName): Locator =>
    this.page.getByRole('heading', { level: 1, name: new RegExp(`^0${STEPS.indexOf(step) + 1} ${step}`) });
  async step(step: StepName): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: new RegExp(`^${STEPS.indexOf(step) + 1}\\b`) })
      .click();
    await expect(this.heading(step)).toBeVisible();
  }
  question = (title: string): Locator => this.page.getByRole('article', { name: title, exact: true });
  /** An option is named by its label; the recommended one adds its reason. */
  option = (title: string, label: string): Locator =>
    this.question(title).getByRole('radio', { name: new RegExp(`^${escaped(label)}(?: Recommended|$)`) });
  async answer(title: string, label: string): Promise<void> {
    await this.option(title, label).check();
  }
  input = (title: string, label: string): Locator => this.question(title).getByRole('textbox', { name: begins(label) });

  tab = (path: string): Locator => this.page.getByRole('tab', { name: begins(path) });
  async file(path: string): Promise<void> {
    await this.tab(path).click();
    await expect(this.tab(path)).toHaveAttribute('aria-selected', 'true');
  }
  /** Paths of all files, in the order of the tabs. */
  async paths(): Promise<string[]> {
    await expect(this.page.getByRole('tab').first()).toBeVisible();
    return (await this.page.getByRole('tab').allInnerTexts()).map((text) => text.replace(/\s+\d+\s+changed$/, '').trim());
  }
  /** The text of a file as the page hands it out: by its button "Copy". */
  async text(path: string): Promise<string> {
    await this.file(path);
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(this.status()).toContainText(`${path} is copied.`);
    return this.clipboard();
  }
  clipboard = (): Promise<string> => this.page.evaluate(() => navigator.clipboard.readText());
  async texts(): Promise<Record<string, string>> {
    const all: Record<string, string> = {};
    for (const path of await this.paths()) all[path] = await this.text(path);
    return all;
  }
  /** The open file in the view that needs no editor. */
  async static(): Promise<Locator> {
    await this.page.getByRole('checkbox', { name: 'Wrap' }).check();
    return this.page.getByRole('tabpanel').getByRole('region');
  }
  /** The open file in Monaco, which takes over when the machine is idle. */
  async editor(): Promise<Locator> {
    const editor = this.page.getByRole('tabpanel').getByRole('textbox');
    await expect(editor).toBeAttached({ timeout: 15_000 });
    return this.page.getByRole('tabpanel');
  }

  /** What the live region says. */
  status = (): Locator => this.page.getByRole('status').last();
  dialog = (name: string | RegExp): Locator => this.page.getByRole('dialog', { name });
  button = (name: string | RegExp): Locator => this.page.getByRole('button', { name });
  async undo(): Promise<void> {
    await this.button(/^Undo/).click();
  }
  async redo(): Promise<void> {
    await this.button(/^Redo/).click();
  }
  async review(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Review' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: /^Review of / })).toBeVisible();
  }
  async hull(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Hull' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: /^Hull of / })).toBeVisible();
  }
  /** The attacks of the hull's picture. */
  picture = (): Locator => this.page.getByRole('listbox', { name: /^Attacks from inside/ });
  line = (title: string): Locator => this.picture().getByRole('option', { name: new RegExp(`^${escaped(title)}: `) });
  async link(): Promise<string> {
    await this.button('Copy link').click();
    await expect(this.status()).toContainText('Link to this plan copied');
    return this.clipboard();
  }
  /** The revision in the title block: it differs between two states of a plan. */
  revision = (): Promise<string | null> => this.page.getByRole('contentinfo').getByRole('code').textContent();

  /** No violation of WCAG 2.2 A or AA, whatever its impact. */
  async accessible(where: string): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'])
      // No frames here, so no second page is needed to gather what they found.
      .setLegacyMode(true)
      .analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
    expect(found, `axe on ${where}`).toEqual([]);
  }
}

/** Hears everything that must not happen while a person uses the app. */
async function watch(context: BrowserContext, troubles: string[]): Promise<void> {
  // A violation of the policy reaches the console on every page, also where the page itself swallows it.
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`Content Security Policy: ${violatedDirective} refused ${blockedURI}`),
    ),
  );
  context.on('page', (page) => {
    page.on('console', (message) => {
      // Playwright's own word for what its configuration asks for.
      if (message.text() === 'Service Worker registration blocked by Playwright') return;
      if (['error', 'warning'].includes(message.type())) troubles.push(`console ${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => troubles.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') troubles.push(`request to ${request.url()}`);
    });
    page.on('requestfailed', (request) => {
      // A reload cuts off what is still on its way.
      const reason = request.failure()?.errorText;
      if (reason !== 'net::ERR_ABORTED') troubles.push(`request failed: ${request.url()} ${reason}`);
    });
  });
}

interface Journey {
  /** Trouble that a journey brings about itself. */
  readonly tolerated: readonly RegExp[];
  readonly app: App;
  /** Another person: a browser that has never been here. */
  readonly visitor: (options?: BrowserContextOptions) => Promise<App>;
}

export const test = base.extend<Journey>({
  tolerated: [[], { option: true }],
  visitor: async ({ browser, tolerated }: { browser: Browser; tolerated: readonly RegExp[] }, use) => {
    const troubles: string[] = [];
    const contexts: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      await watch(context, troubles);
      return new App(await context.newPage());
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(
      troubles.filter((trouble) => !tolerated.some((pattern) => pattern.test(trouble))),
      'trouble on the page',
    ).toEqual([]);
  },
  app: async ({ visitor }, use) => use(await visitor()),
});
