/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cellAt,
  openAmend,
  shownAt,
  TRAINING_MS,
  TRAINING_TEST_MS,
  typeInto,
  type AmendInBrowser,
} from './amend-in-browser.ts';

/**
 * A run is stopped after ten rows and goes on in the workbook that was saved and opened; a row is edited; the run is
 * reverted in the workbook that was saved and opened once more. No, Text, Amount and Class stand in A to D;
 * Amend's class, confidence, correction and source in E to H.
 */
const PICTURES = 'dist/pictures';

let amend: AmendInBrowser;
let folder: string;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'amend-run-'));
  const january = readFileSync(join(import.meta.dirname, '..', 'system', 'january.csv'), 'utf8');
  const [, ...rows] = january.trim().split('\n');
  // Ten rows more, without a class.
  const more = rows.slice(0, 10).map((row, at) =>
    row
      .trim()
      .replace(/^[^,]*/, `${91 + at}`)
      .replace(/[^,]*$/, ''),
  );
  writeFileSync(join(folder, 'january.csv'), [january.trim(), ...more, ''].join('\n'));
  amend = await openAmend();
});

afterAll(async () => {
  await amend.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => amend.pane.getByRole('button', { name });
const said = (text: string | RegExp) => amend.pane.getByText(text);
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/${name}.png` });

/** Saves the workbook under a name, and goes on with what is opened of the file. */
async function saveAndOpen(name: string): Promise<void> {
  const [download] = await Promise.all([
    amend.page.waitForEvent('download'),
    amend.page.getByRole('button', { name: 'Save', exact: true }).click(),
  ]);
  await download.saveAs(join(folder, name));
  await amend.page.getByLabel('File to open').setInputFiles(join(folder, name));
  await amend.page.waitForFunction((title) => document.title.startsWith(title), name);
}

describe('a run of classifying', () => {
  test(
    'that stopped says how far it came, and goes on after the workbook was saved and opened again',
    async () => {
      await amend.page.getByLabel('File to open').setInputFiles(join(folder, 'january.csv'));
      await cellAt(amend.page, 'B2').filter({ hasText: 'printer paper' }).waitFor();
      await button(/^Make a table of/).click();
      await said(/^90 rows have a class/).waitFor();
      await button('Create classifier').click();
      await button('Train').click();
      await said('How good is version 1?').waitFor({ timeout: TRAINING_MS });
      await button('Next: classify rows').click();
      await amend.pane.getByLabel('All rows').click();
      await amend.pane.getByLabel(/^Add a column “Amend source”/).click();
      await button('Try ten rows first').click();
      await said(/^These are 10 rows for a look/).waitFor();
      await saveAndOpen('stopped.xlsx');
      await said('Stopped. 10 of 100 rows are classified and keep their answers; 90 rows wait.').waitFor();
      await picture('run-1-stopped');
      await button('Go on where it stopped').click();
      await said('rows classified').waitFor();
      expect(await shownAt(amend.page, 'H2')).toBe('label');
      // It is as a row that has one.
      expect(await shownAt(amend.page, 'H101')).toBe('label');
    },
    TRAINING_TEST_MS,
  );

  test('says of a row that was edited, and classifies it once the person has paused', async () => {
    const answer = await shownAt(amend.page, 'E101');
    await typeInto(amend.page, 'B101', 'printer paper and toner');
    await cellAt(amend.page, 'E101')
      .filter({ hasText: `${answer} ↻ edited` })
      .waitFor();
    await said(/^1 row was edited since it was classified/).waitFor();
    await picture('run-2-edited');
    await amend.pane
      .getByLabel(/^Classify edited and new rows by itself/)
      .selectOption({ label: 'When somebody has edited, after a pause' });
    await typeInto(amend.page, 'B101', 'printer paper');
    await said(/^1 row was classified by itself at/).waitFor();
    await cellAt(amend.page, 'E101').filter({ hasNotText: '↻' }).waitFor();
    await picture('run-3-classified-by-itself');
  });

  test('is reverted after the workbook was saved and opened, but for the rows that somebody touched', async () => {
    await button('Next: check the answers').click();
    const other = (await shownAt(amend.page, 'E100')) === 'Office' ? 'Travel' : 'Office';
    await typeInto(amend.page, 'G100', other);
    await said('correction stands').waitFor();
    await saveAndOpen('classified.xlsx');
    await button('Revert this run …').click();
    await said(/^98 rows go back to what stood there before the run of .* Beside 98 of them nothing stood\./).waitFor();
    await said(/1 row stays as it is: it was corrected or accepted since\./).waitFor();
    await said(/1 row stays as it is: it was edited and classified again since\./).waitFor();
    await picture('run-4-asked');
    await button('Revert 98 rows').click();
    await said(/^98 rows went back to what stood there before the run of/).waitFor();
    expect(await shownAt(amend.page, 'E99')).toBe('');
    expect(await shownAt(amend.page, 'H99')).toBe('');
    expect(await shownAt(amend.page, 'E100')).toContain(other);
    expect(await shownAt(amend.page, 'E101')).not.toBe('');
    await picture('run-5-reverted');
    expect(amend.complaints).toEqual([]);
  });
});
