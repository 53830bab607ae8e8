/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../ml/random.ts';
import { cellAt, openAmend, TRAINING_MS, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';
import { faultsInStory } from './pane-looks.ts';

/** A person's expenses, of which the latest hundred have no account yet, and came in cents. */
const EXPENSES = 500;
const FIRST_WITHOUT_ACCOUNT = 400;
const ACCOUNTS: Readonly<Record<string, readonly string[]>> = {
  Travel: ['train to leeds', 'taxi to airport', 'hotel two nights'],
  Meals: ['lunch with client', 'team breakfast', 'coffee for visitors'],
  Office: ['printer paper', 'desk lamp', 'whiteboard pens'],
};
const CENTRES = ['London', 'Leeds', 'Bristol'];
const PICTURES = 'dist/pictures';

let amend: AmendInBrowser;
let folder: string;
const button = (name: string) => amend.pane.getByRole('button', { name, exact: true });

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'amend-skew-'));
  writeFileSync(join(folder, 'expenses.csv'), expensesCsv());
  amend = await openAmend();
});

afterAll(async () => {
  await amend.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a column that came in another unit', () => {
  test(
    'is named before the first row is answered',
    async () => {
      await amend.page.getByLabel('File to open').setInputFiles(join(folder, 'expenses.csv'));
      await cellAt(amend.page, 'C1').filter({ hasText: 'Subject' }).waitFor();
      await amend.pane.getByRole('button', { name: /^Make a table of/ }).click();
      await amend.pane.getByText('400 rows have a class', { exact: false }).waitFor();
      await button('Create classifier').click();
      await button('Train').click();
      await amend.pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
      await button('Next: classify rows').click();
      await button('Classify').click();
      await amend.pane.getByText('“Amount” looks 100 times as large as what version 1 learned from.').waitFor();
      await amend.page.screenshot({ path: `${PICTURES}/skew-1-asked.png` });
      await amend.page.screenshot({ path: `${PICTURES}/drift-skew.png`, clip: await paneBox() });
      expect(await faultsInStory(amend.page, `${PICTURES}/looks-skew-asked`)).toEqual([]);
    },
    TRAINING_TEST_MS,
  );

  test('can be looked at, and its rows classified all the same', async () => {
    await button('Look at “Amount”').click();
    await amend.page.waitForFunction(() =>
      document.querySelector<HTMLInputElement>('.name-box')?.value.startsWith('D2'),
    );
    await amend.page.screenshot({ path: `${PICTURES}/skew-2-column.png` });
    await button('Classify anyway').click();
    await amend.pane.getByText('rows classified', { exact: false }).first().waitFor();
    await amend.page.screenshot({ path: `${PICTURES}/skew-3-classified.png` });
  });

  test('stands on the drift page beside what was learned from', async () => {
    await amend.pane.getByRole('tab', { name: 'Drift' }).click();
    await button('Check for drift').click();
    await amend.pane.getByRole('region', { name: 'From sheets: 100 rows' }).scrollIntoViewIfNeeded();
    await amend.page.screenshot({ path: `${PICTURES}/skew-4-sources.png` });
    await amend.pane.getByLabel('Compare with').selectOption({ label: 'the same hours of earlier weeks' });
    await button('Save').click();
    await amend.pane.getByText('Reports of all rows compare with the same hours of earlier weeks.').waitFor();
    await button('Check again').click();
    await amend.pane
      .getByText('None of them have rows, 0 in all; 2 with 100 rows are needed.', { exact: false })
      .waitFor();
    await amend.page.screenshot({ path: `${PICTURES}/skew-5-season.png` });
    expect(await faultsInStory(amend.page, `${PICTURES}/looks-season`)).toEqual([]);
  });

  test('nothing complained on the way', () => {
    expect(amend.complaints.filter((each) => !each.includes('409'))).toEqual([]);
  });
});

/** Where the pane stands on the page. */
async function paneBox() {
  const box = await amend.pane.locator('body').boundingBox();
  return box!;
}

function expensesCsv(): string {
  const random = seededRandom(7);
  const pick = (list: readonly string[]) => list[random.integer(list.length)]!;
  const lines = Array.from({ length: EXPENSES }, (_, i) => {
    const account = pick(Object.keys(ACCOUNTS));
    const cents = 500 + random.integer(20_000);
    const amount = i < FIRST_WITHOUT_ACCOUNT ? (cents / 100).toFixed(2) : String(cents);
    return `E-${1000 + i},2026-01-${String(1 + random.integer(28)).padStart(2, '0')},"${pick(ACCOUNTS[account]!)}",${amount},${pick(CENTRES)},${i < FIRST_WITHOUT_ACCOUNT ? account : ''}`;
  });
  return ['Reference,Spent,Subject,Amount,Centre,Account', ...lines].join('\r\n');
}
