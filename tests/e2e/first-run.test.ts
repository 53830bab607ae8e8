/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { openAmend, shownAt, type AmendInBrowser } from './amend-in-browser.ts';

/** The first time that somebody opens the pane, in a real browser: what they read, and that it is the last time. */
const PICTURES = 'dist/pictures';
/** Parts of the window at most, and more presses than any way through the pane takes. */
const MOST_PRESSES = 30;

let amend: AmendInBrowser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend({}, 'en-GB', 'new');
});

afterAll(() => amend.close());

const button = (name: string) => amend.pane.getByRole('button', { name, exact: true });
const ofPane = (name: string) => amend.page.locator('.pane').screenshot({ path: `${PICTURES}/${name}.png` });
const hasKeyboard = (control: Locator) => control.evaluate((element) => element === document.activeElement);

test('whoever is new reads what it is for, in a pane as narrow as Excel’s', async () => {
  await amend.pane.getByRole('heading', { name: 'Welcome to Amend', exact: true }).waitFor();
  await ofPane('first-run-1-welcome');
  const { page } = amend;
  const frame = page.frames().find((each) => each.url().includes('taskpane'))!;
  await page.emulateMedia({ forcedColors: 'active' });
  await ofPane('first-run-2-forced-colours');
  await page.emulateMedia({ forcedColors: 'none' });
  await page.locator('.pane').evaluate((pane) => ((pane as HTMLElement).style.width = '320px'));
  await ofPane('first-run-3-narrow');
  const [inner, shown] = await frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth] as const;
  });
  expect([shown < 330, inner <= shown]).toEqual([true, true]);
  await page.locator('.pane').evaluate((pane) => ((pane as HTMLElement).style.width = ''));
});

test('they try it on sample data by the keyboard alone, and set a classifier up for it', async () => {
  const { page, pane } = amend;
  await button('Classify my table').focus();
  for (let presses = 0; !(await hasKeyboard(button('Try it on sample data'))); presses++) {
    if (presses === MOST_PRESSES) throw new Error('the sample is not reached by Tab');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await pane.getByText('240 rows have a class', { exact: false }).waitFor();
  await pane.getByText('Every row can be told apart.').waitFor();
  expect([await shownAt(page, 'A1'), await shownAt(page, 'E1'), await shownAt(page, 'E242')]).toEqual([
    'No.',
    'Account',
    '',
  ]);
  await page.screenshot({ path: `${PICTURES}/first-run-4-sample.png` });
  await button('Create classifier').click();
  await button('Train').waitFor();
});

test('nobody is greeted twice', async () => {
  const second = await amend.page.context().browser()!.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB' });
  const page = await second.newPage();
  await page.goto(`${amend.server.address}/workbench/`);
  const pane = page.frameLocator('.pane iframe');
  await pane.getByRole('button', { name: 'Create classifier' }).waitFor();
  expect(await pane.getByRole('heading', { name: 'Welcome to Amend', exact: true }).count()).toBe(0);
  await second.close();
});

test('no page complained', () => expect(amend.complaints).toEqual([]));
