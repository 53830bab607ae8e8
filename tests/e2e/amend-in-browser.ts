import { mkdir, rm } from 'node:fs/promises';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { pageWords } from '../../workbench/page/words/page-words.ts';
import { launchChromium } from '../setup/chromium.ts';
import { createEmptyDatabase } from '../setup/test-database.ts';
import { ServerProcess, temporaryFolder } from '../faults/server-process.ts';

/** Longer than any single step takes on two busy cores; a step that hangs fails with what was on the page. */
const STEP_MS = 20_000;
/** A training tries every way to learn; two busy cores take a minute for the sample. */
export const TRAINING_MS = 150_000;
/** For a test or a hook with a training in it. */
export const TRAINING_TEST_MS = TRAINING_MS + 30_000;

/** The server as `npm start` runs it, and a browser with the workbench open: what a newcomer has before them. */
export interface AmendInBrowser {
  readonly page: Page;
  readonly server: ServerProcess;
  /** Of the server's database, for what takes longer than a story may. */
  readonly databaseUrl: string;
  /** The add-in's pane, inside its frame. */
  readonly pane: FrameLocator;
  /** Errors that the pages printed or threw; none is expected. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/**
 * Starts the compiled server on a new database and opens the workbench.
 *
 * @param environment settings other than a newcomer's
 * @param locale      what the browser asks for
 * @param visitor     whether the demo's first person was here before, or is greeted as somebody new
 */
export async function openAmend(
  environment: Readonly<Record<string, string>> = {},
  locale = 'en-GB',
  visitor: 'known' | 'new' = 'known',
): Promise<AmendInBrowser> {
  const database = await createEmptyDatabase();
  const data = await temporaryFolder();
  const server = await ServerProcess.start({ ...environment, DATA_DIR: data.folder, DATABASE_URL: database.url });
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    await server.interrupt();
    await database.drop();
    await rm(data.folder, { recursive: true, force: true });
  };
  try {
    browser = await launchChromium();
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale,
      viewport: { width: 1440, height: 860 },
      acceptDownloads: true,
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_MS);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    globalThis.showFailure = (test) => showFailure(page, test);
    const isDemo = (environment['SIGN_IN'] ?? 'demo') === 'demo';
    if (isDemo && visitor === 'known') await context.request.put(`${server.address}/api/account/welcome`);
    await page.goto(`${server.address}/workbench/`);
    return { page, server, databaseUrl: database.url, pane: page.frameLocator('.pane iframe'), complaints, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Keeps a picture of the page and prints what the pane says, for whoever looks into a failure. A page that shows
 * nothing any more is told as it is: the failure itself says the rest.
 */
async function showFailure(page: Page, test: string): Promise<void> {
  const path = `dist/pictures/failed-${test.replace(/\W+/g, '-').slice(0, 60)}.png`;
  try {
    await mkdir('dist/pictures', { recursive: true });
    await page.screenshot({ path });
    const said = await page.frameLocator('.pane iframe').locator('body').innerText();
    const active = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
    console.error(`${path} shows the page. The keyboard is at ${active}. The pane says:\n${said}`);
  } catch (error) {
    console.error('The page could not be shown.', error);
  }
}

/** Goes to a cell by the name box, as a person does who knows where it is. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.getByLabel(pageWords('nameBox'));
  await box.fill(address);
  await box.press('Enter');
}

/** The cell at an address, which must be scrolled into view. */
export function cellAt(page: Page, address: string): Locator {
  return page.locator(`[data-address="${address}"]`);
}

/** What a cell shows; goes there first. */
export async function shownAt(page: Page, address: string): Promise<string> {
  await goTo(page, address);
  return (await cellAt(page, address).innerText()).trim();
}

/** Types into a cell over what is there. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Opens a policy on the page of policies. */
export async function openPolicy(pane: FrameLocator, title: string): Promise<Locator> {
  const row = pane.getByRole('group', { name: title, exact: true });
  if ((await row.count()) === 0) {
    await pane.getByRole('button', { name: 'More', exact: true }).click();
    await pane.getByRole('menuitem', { name: 'Policies' }).click();
  }
  await row.getByRole('button', { name: 'Change' }).click();
  return row;
}

/** Sets a policy that is one of several, and goes back to the step. */
export async function choosePolicy(pane: FrameLocator, title: string, choice: string): Promise<void> {
  const row = await openPolicy(pane, title);
  await row.getByRole('combobox').selectOption({ label: choice });
  await row.getByRole('button', { name: 'Save' }).click();
  await row.locator('span', { hasText: choice }).first().waitFor();
  await pane.getByRole('button', { name: 'Back to the work' }).click();
}
