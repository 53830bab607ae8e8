import { mkdir, rm } from 'node:fs/promises';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { pageWords } from '../../workbench/page/words/page-words.ts';
import { launchChromium } from '../setup/chromium.ts';
import { createEmptyDatabase } from '../setup/test-database.ts';
import { ServerProcess, temporaryFolder } from '../faults/server-process.ts';
import { changePolicies } from './other-people.ts';

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
  /** The server's database, as its owner reaches it. */
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
    context.setDefaultTimeout(STEP_MS);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    globalThis.showFailure = (test) => showFailure(context.browser()!, test);
    const isDemo = (environment['SIGN_IN'] ?? 'demo') === 'demo';
    if (isDemo && visitor === 'known') await context.request.put(`${server.address}/api/account/welcome`);
    await page.goto(`${server.address}/workbench/`);
    const pane = page.frameLocator('.pane iframe');
    return { page, server, databaseUrl: database.url, pane, complaints, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The same once the sample is learned, in a window with room for a long page. How it is learned plays no part in what
 * comes then, nor how far a correction reaches: of that nobody is asked.
 */
export async function openTrained(): Promise<AmendInBrowser> {
  const amend = await openAmend();
  await amend.page.setViewportSize({ width: 1440, height: 1300 });
  const button = (name: string) => amend.pane.getByRole('button', { name, exact: true });
  await button('Create classifier').click();
  await button('Train').waitFor();
  await changePolicies(amend, { learner: 'linear', askBeforeRows: 10_000 });
  await button('Train').click();
  await amend.pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
  return amend;
}

/** Pictures of the page with a pane as narrow as Excel's, and a bit wider. */
export async function takeNarrowPictures(page: Page, path: string): Promise<void> {
  for (const width of [320, 350]) {
    await page.locator('.pane').evaluate((pane, wide) => ((pane as HTMLElement).style.width = `${wide}px`), width);
    await page.screenshot({ path: `${path}-${width}.png` });
  }
}

/** What stands on every page that is open, since it may be another person's that waits in vain. */
async function showFailure(browser: Browser, test: string): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [number, page] of pages.entries()) {
    const path = `dist/pictures/failed-${test.replace(/\W+/g, '-').slice(0, 60)}-${number + 1}.png`;
    try {
      await mkdir('dist/pictures', { recursive: true });
      await page.screenshot({ path });
      const said = await page.frameLocator('.pane iframe').locator('body').innerText({ timeout: 2_000 });
      const active = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
      console.error(`${path} shows page ${number + 1}. The keyboard is at ${active}. The pane says:\n${said}`);
    } catch (error) {
      console.error(`Page ${number + 1} could not be shown.`, error);
    }
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
