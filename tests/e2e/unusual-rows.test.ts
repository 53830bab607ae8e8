/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { cellAt, goTo, openAmend, shownAt, takeNarrowPictures, type AmendInBrowser } from './amend-in-browser.ts';

/**
 * Somebody has a table and no labels: they have unusual rows found, confirm and reject some by keyboard, draw the
 * scores against what was said, save the workbook and open it again. Pictures are kept in `dist/pictures`.
 */
const PICTURES = 'dist/pictures';
/** Five thousand rows are read, scored and written on two busy cores. */
const SCORING_MS = 60_000;

let amend: AmendInBrowser;
let folder: string;
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/unusual-${name}.png` });
const pictureForDocs = (part: Locator, name: string) => part.screenshot({ path: `${PICTURES}/docs-${name}.png` });
const button = (name: string) => amend.pane.getByRole('button', { name, exact: true });
const tab = (name: string) => amend.pane.getByRole('tab', { name, exact: true }).click();
const card = () => amend.pane.getByRole('group', { name: /^Row / });
const paneOf = () => amend.page.locator('.pane');

/** The row in hand, once it is another than before. */
async function nextCard(before: string | null): Promise<string> {
  await amend.pane
    .getByRole('group', { name: /^Row / })
    .and(amend.pane.locator(`:not([aria-label=${JSON.stringify(before ?? '')}])`))
    .waitFor();
  return (await card().getAttribute('aria-label'))!;
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'amend-unusual-'));
  amend = await openAmend();
  await amend.page.setViewportSize({ width: 1440, height: 1100 });
});

afterAll(async () => {
  await amend.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('unusual rows of a table without labels', () => {
  test('are what a classifier is set up to find, by one choice', async () => {
    await amend.pane.getByText('CardPurchases').first().waitFor();
    await amend.pane.getByRole('checkbox', { name: 'No class column: find unusual rows' }).check();
    await amend.pane.getByText('Every row gets a score', { exact: false }).waitFor();
    expect(await amend.pane.getByLabel('Name', { exact: true }).inputValue()).toBe('Unusual rows of CardPurchases');
    await picture('1-set-up');
    await button('Create classifier').click();
    await amend.pane.getByText('Finds unusual rows', { exact: true }).waitFor();
  });

  test('get a score and reasons in the sheet, which say what they hold', async () => {
    await button('Find unusual rows').click();
    await button('Next: confirm or reject').waitFor({ timeout: SCORING_MS });
    await picture('2-found');
    await pictureForDocs(paneOf(), 'unusual-found');
    for (const [address, name] of [
      ['H1', 'Amend class'],
      ['K1', 'Amend score'],
      ['L1', 'Amend reasons'],
    ] as const)
      expect(await shownAt(amend.page, address)).toBe(name);
    expect(Number(await shownAt(amend.page, 'K2'))).toBeGreaterThan(0);
    await goTo(amend.page, 'L40');
    await pictureForDocs(amend.page.locator('body'), 'unusual-sheet');
    await goTo(amend.page, 'A2');
  });

  test('are confirmed and rejected by keyboard, the oddest first', async () => {
    await button('Next: confirm or reject').click();
    await amend.pane.getByRole('heading', { name: 'Unusual rows', exact: true }).waitFor();
    await card().waitFor();
    await pictureForDocs(card(), 'unusual-card');
    await picture('3-judge');
    let at = await nextCard(null);
    await card().focus();
    for (const key of ['a', 'a', '1', 'a', '1']) {
      await amend.page.keyboard.press(key);
      at = await nextCard(at);
    }
    await takeNarrowPictures(amend.page, `${PICTURES}/unusual-3-judge`);
  });

  test('are drawn against what was said of them, in a chart of the sheet’s own', async () => {
    await tab('Overview');
    const facts = amend.pane.getByRole('region', { name: 'Unusual rows', exact: true });
    await facts.getByText('Confirmed', { exact: true }).waitFor();
    await button('Read again').click();
    await facts.getByText('Reading the scores', { exact: false }).waitFor({ state: 'hidden' });
    await facts.locator('dd', { hasText: /^3$/ }).waitFor();
    await facts.locator('dd', { hasText: /^2$/ }).waitFor();
    await pictureForDocs(paneOf(), 'unusual-overview');
    await button('Draw the scores in the sheet').click();
    const chart = amend.page.locator('[data-chart]').first();
    await chart.locator('text', { hasText: 'confirmed' }).first().waitFor();
    await goTo(amend.page, 'A22');
    await picture('4-chart');
    await pictureForDocs(amend.page.locator('body'), 'unusual-chart');
  });

  test('stay found and judged when the workbook is saved and opened again', async () => {
    const save = amend.page.getByRole('button', { name: 'Save', exact: true });
    const [download] = await Promise.all([amend.page.waitForEvent('download'), save.click()]);
    const file = join(folder, 'unusual.xlsx');
    await download.saveAs(file);
    await amend.page.getByLabel('File to open').setInputFiles(file);
    await amend.page.waitForFunction(() => document.title.startsWith('unusual.xlsx'));
    await amend.page.getByRole('tab', { name: 'Amend anomalies', exact: true }).click();
    await amend.page.locator('[data-chart]').first().locator('text', { hasText: 'confirmed' }).first().waitFor();
    await amend.page.getByRole('tab', { name: 'Card purchases', exact: true }).click();
    await goTo(amend.page, 'A2');
    await amend.pane.getByText('Finds unusual rows', { exact: true }).waitFor();
    await tab('Judge');
    await card().waitFor();
    await picture('5-again');
    await cellAt(amend.page, 'A2').waitFor();
  });

  test('nothing complained on the way', () => {
    expect(amend.complaints).toEqual([]);
  });
});
