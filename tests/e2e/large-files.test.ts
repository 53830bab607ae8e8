/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { longestGapMs, watchFrames } from '../setup/frame-gaps.ts';
import { formulasWithoutResults, largeCsv, largeWorkbook } from '../setup/large-files.ts';
import { goTo, openAmend, shownAt, typeInto, type AmendInBrowser } from './amend-in-browser.ts';

/** Two busy cores share page, worker and server. Quiet, the longest time without a frame is a fifth of it. */
const MOST_GAP_MS = 500;
const OPENING_MS = 120_000;

let amend: AmendInBrowser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amend-large-'));
  writeFileSync(join(folder, 'purchases.csv'), largeCsv(15_000_000));
  writeFileSync(join(folder, 'formulas.xlsx'), formulasWithoutResults(20_000));
  writeFileSync(join(folder, 'table.xlsx'), largeWorkbook(40_000));
  amend = await openAmend();
  await amend.pane.getByRole('button').first().waitFor();
  await watchFrames(amend.page);
});

afterAll(async () => {
  await amend.close();
  rmSync(folder, { recursive: true, force: true });
});

const choose = (name: string) => amend.page.getByLabel('File to open').setInputFiles(join(folder, name));
const shown = (name: string) =>
  amend.page.getByText(name, { exact: true }).waitFor({ timeout: OPENING_MS, state: 'visible' });

/** Opens a file. @returns the longest time without a frame meanwhile */
async function open(name: string): Promise<number> {
  await longestGapMs(amend.page);
  await choose(name);
  await shown(name);
  return longestGapMs(amend.page);
}

describe('a large file', () => {
  test(
    'is said to be opened, and is let be',
    async () => {
      await choose('purchases.csv');
      const notice = amend.page.locator('.opening-notice');
      await notice.getByText('Opening “purchases.csv” …').waitFor();
      await amend.page.screenshot({ path: 'dist/pictures/opening-notice.png' });
      await notice.getByRole('button', { name: 'Cancel' }).click();
      await notice.waitFor({ state: 'detached' });
      expect(await shownAt(amend.page, 'A2')).toBe('PC-000001');
      expect(await amend.page.title()).toContain('Card purchases 2025.xlsx');
    },
    OPENING_MS,
  );

  test(
    'of text leaves the workbook that is shown at work until it is there, and never stops the page',
    async () => {
      await longestGapMs(amend.page);
      await choose('purchases.csv');
      await amend.page.locator('.opening-notice').waitFor();
      await goTo(amend.page, 'B3');
      expect(await amend.page.title()).toContain('Card purchases 2025.xlsx');
      await shown('purchases.csv');
      expect(await longestGapMs(amend.page)).toBeLessThan(MOST_GAP_MS);
      expect(await shownAt(amend.page, 'A2')).toBe('1');
    },
    OPENING_MS,
  );

  test(
    'of formulas without results is calculated while the page goes on, and follows what is typed',
    async () => {
      expect(await open('formulas.xlsx')).toBeLessThan(MOST_GAP_MS);
      expect(await shownAt(amend.page, 'B20000')).toBe('39999');
      await typeInto(amend.page, 'A20000', '5');
      await amend.page.locator('[data-address="B20000"]').filter({ hasText: '11' }).waitFor();
    },
    OPENING_MS,
  );

  test(
    'of a workbook never stops the page, and goes on as any other',
    async () => {
      const opening = open('table.xlsx');
      await amend.page.getByRole('button', { name: 'Open without saving' }).click({ timeout: OPENING_MS });
      expect(await opening).toBeLessThan(MOST_GAP_MS);
      await typeInto(amend.page, 'K1', '=B1*2');
      expect(Number(await shownAt(amend.page, 'K1'))).toBeCloseTo(2 * Number(await shownAt(amend.page, 'B1')), 0);
      await amend.page.keyboard.press('Control+z');
      expect(await shownAt(amend.page, 'K1')).toBe('');
    },
    OPENING_MS,
  );

  test('nothing complained on the way', () => {
    expect(amend.complaints).toEqual([]);
  });
});
