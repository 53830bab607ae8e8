/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formulasWithoutResults, largeCsv, largeWorkbook } from '../setup/large-files.ts';
import { longestTaskMs } from '../setup/page-tasks.ts';
import { cellAt, goTo, openAmend, shownAt, typeInto, type AmendInBrowser } from './amend-in-browser.ts';

/** Computing time. Measured are 60 to 90 ms, of which the pane that starts anew takes most. */
const MOST_TASK_MS = 250;
const OPENING_MS = 120_000;

let amend: AmendInBrowser;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amend-large-'));
  writeFileSync(join(folder, 'purchases.csv'), largeCsv(15_000_000));
  // However quick the machine, it is still being read when somebody presses Cancel.
  writeFileSync(join(folder, 'ledger.csv'), largeCsv(45_000_000));
  writeFileSync(join(folder, 'formulas.xlsx'), formulasWithoutResults(20_000));
  writeFileSync(join(folder, 'table.xlsx'), largeWorkbook(40_000));
});
// Apart from the files, of which the largest takes a while to be made.
beforeAll(async () => {
  amend = await openAmend();
  await amend.pane.getByRole('button').first().waitFor();
});

afterAll(async () => {
  await amend.close();
  rmSync(folder, { recursive: true, force: true });
});

const choose = (name: string) => amend.page.getByLabel('File to open').setInputFiles(join(folder, name));
const shown = (name: string) =>
  amend.page.getByText(name, { exact: true }).waitFor({ timeout: OPENING_MS, state: 'visible' });

/** Opens a file. @returns how long the page answered nobody meanwhile, at most */
const open = (name: string, meanwhile: () => Promise<unknown> = async () => undefined) =>
  longestTaskMs(amend.page, async () => {
    await choose(name);
    await meanwhile();
    await shown(name);
  });

describe('a large file', () => {
  test(
    'is said to be opened, and is let be',
    async () => {
      await choose('ledger.csv');
      const notice = amend.page.locator('.opening-notice');
      await notice.getByText('Opening “ledger.csv” …').waitFor();
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
      const longest = await open('purchases.csv', async () => {
        await amend.page.locator('.opening-notice').waitFor();
        await goTo(amend.page, 'B3');
        expect(await amend.page.title()).toContain('Card purchases 2025.xlsx');
      });
      expect(longest).toBeLessThan(MOST_TASK_MS);
      expect(await shownAt(amend.page, 'A2')).toBe('1');
    },
    OPENING_MS,
  );

  test(
    'of formulas without results is calculated while the page goes on, and follows what is typed',
    async () => {
      expect(await open('formulas.xlsx')).toBeLessThan(MOST_TASK_MS);
      await goTo(amend.page, 'B20000');
      await cellAt(amend.page, 'B20000').filter({ hasText: '39999' }).waitFor();
      await typeInto(amend.page, 'A20000', '5');
      await cellAt(amend.page, 'B20000').filter({ hasText: '11' }).waitFor();
    },
    OPENING_MS,
  );

  test(
    'of a workbook never stops the page, and goes on as any other',
    async () => {
      const longest = await open('table.xlsx', () =>
        amend.page.getByRole('button', { name: 'Open without saving' }).click({ timeout: OPENING_MS }),
      );
      expect(longest).toBeLessThan(MOST_TASK_MS);
      await typeInto(amend.page, 'K1', '=B1*2');
      await cellAt(amend.page, 'K1').filter({ hasText: /\d/ }).waitFor();
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
