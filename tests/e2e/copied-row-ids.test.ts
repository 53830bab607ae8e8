/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cellAt,
  goTo,
  openAmend,
  shownAt,
  TRAINING_MS,
  TRAINING_TEST_MS,
  typeInto,
  type AmendInBrowser,
} from './amend-in-browser.ts';

/** A table without a key gets Amend's own ids; then a row of it is copied below the table, and one is added. */
const PICTURES = 'dist/pictures';

let amend: AmendInBrowser;
let folder: string;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'amend-ids-'));
  const january = readFileSync(join(import.meta.dirname, '..', 'system', 'january.csv'), 'utf8');
  writeFileSync(join(folder, 'purchases.csv'), january.replaceAll(/^[^,]*,/gm, ''));
  amend = await openAmend();
});

afterAll(async () => {
  await amend.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => amend.pane.getByRole('button', { name });
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/${name}.png` });

describe('a table with Amend’s own ids', () => {
  test(
    'is classified',
    async () => {
      await amend.page.getByLabel('File to open').setInputFiles(join(folder, 'purchases.csv'));
      await cellAt(amend.page, 'A2').filter({ hasText: 'printer paper' }).waitFor();
      await button(/^Make a table of/).click();
      await amend.pane.getByText('90 rows have a class', { exact: false }).waitFor();
      await amend.pane.getByLabel('Key column').selectOption('');
      await button('Add an “Amend id” column').click();
      await amend.pane.getByText('Every row can be told apart.').waitFor();
      await button('Create classifier').click();
      await button('Train').click();
      await amend.pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
      await button('Next: classify rows').click();
      await amend.pane.getByLabel('All rows').click();
      await button('Classify').click();
      await amend.pane.getByText('rows classified').waitFor();
      await button('Next: check the answers').click();
    },
    TRAINING_TEST_MS,
  );

  test('a row that is copied gets an id of its own, and the pane says so', async () => {
    expect(await shownAt(amend.page, 'D91')).toMatch(/^r-/);
    await goTo(amend.page, 'A91:G91');
    await amend.page.keyboard.press('Control+C');
    await goTo(amend.page, 'A92');
    await amend.page.keyboard.press('Control+V');
    await amend.pane.getByText('1 row had no id yet, or a copied one: given a new one.').waitFor();
    expect(await shownAt(amend.page, 'A92')).toBe(await shownAt(amend.page, 'A91'));
    expect(await shownAt(amend.page, 'D92')).toMatch(/^r-/);
    expect(await shownAt(amend.page, 'D92')).not.toBe(await shownAt(amend.page, 'D91'));
    await picture('ids-1-copied');
  });

  test('both are corrected, each by itself', async () => {
    await typeInto(amend.page, 'G91', 'Office');
    await amend.pane.getByText('1 entry saved').waitFor();
    await typeInto(amend.page, 'G92', 'IT');
    await amend.pane.getByText('2 entries saved').waitFor();
    await cellAt(amend.page, 'E91').filter({ hasText: 'Office' }).waitFor();
    await cellAt(amend.page, 'E92').filter({ hasText: 'IT' }).waitFor();
    await picture('ids-2-corrected');
  });

  test('a row that is added gets an id once it is corrected, and both are counted', async () => {
    await typeInto(amend.page, 'A93', 'coach ticket west 12');
    await typeInto(amend.page, 'B93', '31.5');
    await typeInto(amend.page, 'G93', 'Travel');
    await amend.pane.getByText('3 entries saved').waitFor();
    await amend.pane.getByText('2 rows had no id yet, or a copied one: given a new one.').waitFor();
    const ids = [];
    for (const row of [91, 92, 93]) ids.push(await shownAt(amend.page, `D${row}`));
    expect(new Set(ids).size).toBe(3);
    await picture('ids-3-added');
  });

  test('nothing complained on the way', () => {
    expect(amend.complaints).toEqual([]);
  });
});
