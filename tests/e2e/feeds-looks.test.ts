import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { faultsOfPage } from './pane-looks.ts';
import { bundleForBrowser } from '../setup/bundle.ts';
import { launchChromium } from '../setup/chromium.ts';

/**
 * The panes of feeds over a server in memory, as a browser draws them: as wide as Excel makes a pane. In each state axe
 * finds nothing, light, dark and in forced colours, no text is cut, every control can be brought into sight, and Tab
 * comes to all of them. Pictures of all are kept in `dist/pictures`.
 */
const PICTURES = 'dist/pictures';
const ENTRY = fileURLToPath(new URL('../setup/feeds-page.tsx', import.meta.url));
const STYLE = 'html, body, #pane { height: 100%; margin: 0; }';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const script = await bundleForBrowser(ENTRY);
  browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 330, height: 900 }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(20_000);
  page = await context.newPage();
  await page.route('https://pane.test/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Amend</title><style>${STYLE}</style><div id="pane"></div></html>`,
    }),
  );
  await page.goto('https://pane.test/');
  await page.addScriptTag({ content: script });
});
afterAll(() => browser.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const press = (name: string) => button(name).click();
const choose = (label: string, option: string) =>
  page.getByLabel(label, { exact: true }).selectOption({ label: option });
const seen = (text: string | RegExp) => page.getByText(text).first().waitFor();

/** One state after the other, each reached from the one before. */
const STATES: readonly (readonly [name: string, reach: () => Promise<unknown>])[] = [
  [
    'list',
    async () => {
      await press('More');
      await page.getByRole('menuitem', { name: 'Feeds', exact: true }).click();
      await seen('Purchases of all subsidiaries');
    },
  ],
  ['details', () => press('Details of Purchases of all subsidiaries')],
  ['files', () => press('3 files of Statements')],
  [
    'figures',
    async () => {
      await press('Live figures of Purchases of all subsidiaries');
      await page.getByRole('table', { name: 'Figures of Amount', exact: true }).waitFor();
    },
  ],
  [
    'messages',
    async () => {
      await press('Back');
      await press('Details of Tweets');
      await press('Messages of Tweets');
      await press('Trace message 42');
      await seen('Taken on 5 Nov 2026, 08:00: answered “negative”, 94\u00a0%, by version 3.');
    },
  ],
  [
    'learning',
    async () => {
      await press('Back');
      await press('Details of Tweets');
      await press('What the stream of Tweets teaches');
      await page.getByRole('table', { name: 'Learners by log-loss', exact: true }).waitFor();
      await page
        .getByRole('img', { name: /^Share that was right by hour/ })
        .locator('svg')
        .waitFor();
    },
  ],
  [
    'learning-reset',
    async () => {
      await press('Begin anew');
      await page.getByLabel('Why', { exact: true }).scrollIntoViewIfNeeded();
    },
  ],
  [
    'delete-asked',
    async () => {
      await press('Back');
      await press('Delete Purchases');
    },
  ],
  [
    'letters',
    async () => {
      await press('Keep it');
      await press('See to dead letters of Purchases of all subsidiaries');
      await seen('25 records wait');
    },
  ],
  ['letter-edited', () => press('Edit and replay record 2')],
  [
    'letters-discarded',
    async () => {
      await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
      await press('Discard 20 records');
      await page.getByLabel('Why they are discarded').scrollIntoViewIfNeeded();
    },
  ],
  [
    'connections',
    async () => {
      await press('Back');
      await press('Connections');
      await press('Test ERP');
      await seen(/^It works\./);
    },
  ],
  ['connection-kafka', () => press('Change Events of the shop')],
  [
    'connection-new',
    async () => {
      await press('Change Events of the shop');
      await press('New connection');
      await choose('Kind', 'Mailbox (IMAP)');
    },
  ],
  [
    'set-up-source',
    async () => {
      await press('Back');
      await press('Set a feed up');
      await choose('Connection', 'ERP');
      await choose('Table', 'public.purchases');
      await page.getByLabel('Key columns of the table', { exact: true }).fill('id');
    },
  ],
  [
    'set-up-fields',
    async () => {
      await press('Next');
      await press('Look at records of the source');
      await seen(/^3 fields were found/);
      await press('Change the cleaning of Merchant');
    },
  ],
  [
    'set-up-carried',
    async () => {
      await press('Carry a field along');
      await choose('Field 1', 'id');
    },
  ],
  [
    'set-up-records',
    async () => {
      await press('Next');
      await choose('Take', 'those of which a condition holds');
      await page.getByLabel('Condition', { exact: true }).fill('Amount >');
    },
  ],
  [
    'set-up-sinks',
    async () => {
      await page.getByLabel('Condition', { exact: true }).fill('Amount > 1');
      await press('Next');
      await press('Write beside the rows that are read');
    },
  ],
  [
    'set-up-actions',
    async () => {
      await press('Next');
      await press('Tell somebody');
      await page.getByLabel('Condition', { exact: true }).fill('Amend confidence < 0.5');
      await page.getByRole('checkbox', { name: 'Operations' }).check();
    },
  ],
  ['set-up-missing', () => press('Next')],
  [
    'set-up-tried',
    async () => {
      await page.getByLabel('Name of the feed').fill('Purchases of the fair');
      await press('Try');
      await seen('These 3 records would become:');
    },
  ],
  [
    'draft-kept',
    async () => {
      await press('Back to the feeds');
      await seen(/^You are setting a feed up/);
    },
  ],
  [
    'runs-by-itself',
    async () => {
      await press('More');
      await page.getByRole('menuitem', { name: 'Runs by itself', exact: true }).click();
      await page.getByRole('listitem', { name: 'Check for drift', exact: true }).waitFor();
    },
  ],
  ['runs-changed', () => press('Change: Training by the calendar')],
];

test('every state of feeds can be seen and used by everybody', async () => {
  const faults: Record<string, string[]> = {};
  for (const [name, reach] of STATES) {
    const found = await reach().then(
      () => faultsOf(name),
      (error: unknown) => [`not reached: ${String(error)}`],
    );
    if (found.length > 0) faults[name] = found;
  }
  expect(faults).toEqual({});
}, 300_000);

async function faultsOf(name: string): Promise<string[]> {
  for (const [look, forcedColors] of [
    ['light', 'none'],
    ['forced', 'active'],
  ] as const) {
    await page.emulateMedia({ forcedColors });
    await page.screenshot({ path: `${PICTURES}/feeds-${name}-${look}.png` });
  }
  return faultsOfPage(page);
}
