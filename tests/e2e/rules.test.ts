/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import { cardPurchases } from '../../workbench/samples/card-purchases.ts';
import { SAMPLE_SEED } from '../../workbench/samples/sample-workbook.ts';
import {
  goTo,
  openAmend,
  shownAt,
  TRAINING_MS,
  TRAINING_TEST_MS,
  typeInto,
  type AmendInBrowser,
} from './amend-in-browser.ts';

/**
 * A correction that would spread is asked about; a rule is made of it, tried, proposed and put in force; a correction
 * contradicts it; and what a correction also changed is taken back as one. By gestures alone.
 */
const PICTURES = 'dist/pictures';
const sample = cardPurchases({ seed: SAMPLE_SEED });
const FIRST = sample.firstUnlabelledRow + 2;
const LAST = sample.rows.length + 1;
const CLASS = 'Staff welfare';

let amend: AmendInBrowser;
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/rules-${name}.png` });
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name });
const tab = (name: string) => amend.pane.getByRole('tab', { name }).click();
/** Merchants of the rows without an account, by how many rows they have; the sheet's row of one of each. */
const merchantOf = (row: number) => String(sample.rows[row - 2]![sample.headers.indexOf('Merchant')]);

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend();
  await amend.pane.getByText('Every row can be told apart.').waitFor();
  await button('Create classifier').click();
  await button('Train').click();
  await amend.pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
  await amend.pane.getByLabel('Ask before a correction changes').selectOption('any other row');
  await button('Save').click();
  await button('Save').waitFor({ state: 'detached' });
  await button('Next: classify rows').click();
  await button('Classify').click();
  await amend.pane.getByText('rows classified').waitFor();
  await tab('Correct');
}, TRAINING_TEST_MS);

afterAll(() => amend.close());

test('a correction that would change many rows is asked about, and only its row is taken', async () => {
  const row = FIRST + 1;
  const before = await shownAt(amend.page, `H${row}`);
  expect(before).not.toBe(CLASS);
  await typeInto(amend.page, `J${row}`, CLASS);
  await amend.pane.getByText(/would change the class of/).waitFor();
  await picture('1-reach-asked');
  await button('Only this row').click();
  await amend.pane.getByText('correction stands', { exact: true }).waitFor();
  expect(await shownAt(amend.page, `H${row}`)).toContain(CLASS);
  expect(await amend.pane.getByText(/also changed/).count()).toBe(0);
  await picture('2-only-this-row');
});

test('a rule begins with a row, is tried before it holds, and answers once it is in force', async () => {
  const row = FIRST + 2;
  await goTo(amend.page, `A${row}`);
  await button('Make a rule from the selected row').click();
  const when = amend.pane.getByRole('textbox', { name: 'When' });
  await when.waitFor();
  const word = merchantOf(row).split(/\s+/)[0]!;
  await when.fill(`Merchant contains "${word}"`);
  await amend.pane.getByRole('combobox', { name: 'Always' }).fill(CLASS);
  await button('Show matches').click();
  await amend.pane.getByText(/It holds of \d+ of the/).waitFor();
  await picture('3-rule-tried');
  await button('Propose the rule').click();
  await amend.pane.getByText('proposed', { exact: true }).waitFor();
  await button('Put in force').click();
  await amend.pane.getByText(/changed (its|their) class/).waitFor();
  await picture('4-rule-in-force');
  expect(await shownAt(amend.page, `H${row}`)).toContain(CLASS);
});

test('a correction that says otherwise contradicts the rule, in its list', async () => {
  const row = FIRST + 2;
  await typeInto(amend.page, `J${row}`, 'Travel – taxi');
  await amend.pane
    .getByText(/would change|corrections stand/)
    .first()
    .waitFor();
  if ((await button('Only this row').count()) > 0) await button('Only this row').click();
  await amend.pane.getByText('corrections stand', { exact: true }).waitFor();
  await tab('Train');
  await tab('Correct');
  await amend.pane.getByText(/Contradicted by 1 correction/).waitFor();
  await amend.pane.getByText(/Contradicted by 1 correction/).scrollIntoViewIfNeeded();
  await picture('5-contradicted');
  await button('Retire').click();
  await amend.pane.getByText('retired', { exact: true }).waitFor();
});

test('what a correction also changed is listed, and reverted as one', async () => {
  const classes = async (rows: readonly number[]) => {
    const shown: string[] = [];
    for (const row of rows) shown.push((await shownAt(amend.page, `H${row}`)).replace(/\s*●$/, ''));
    return shown;
  };
  const rows = Array.from({ length: Math.min(12, LAST - FIRST - 3) }, (_, at) => FIRST + 3 + at);
  const before = await classes(rows);
  const row = rows.find((_, at) => before[at] !== CLASS)!;
  await typeInto(amend.page, `J${row}`, CLASS);
  await amend.pane
    .getByText(/would change|also changed/)
    .first()
    .waitFor();
  if ((await button('Take').count()) > 0) await button('Take').click();
  await amend.pane.getByText(/also changed/).waitFor();
  await picture('6-also-changed');
  expect(await classes(rows)).not.toEqual(before);
  await button('Revert all of it').click();
  await amend.pane.getByText(/also changed/).waitFor({ state: 'detached' });
  await expectClasses(classes, rows, before);
  await picture('7-reverted');
  expect(amend.complaints).toEqual([]);
});

/** The rows come to show these classes: what is answered is written a moment later. */
async function expectClasses(
  read: (rows: readonly number[]) => Promise<string[]>,
  rows: readonly number[],
  wanted: readonly string[],
): Promise<void> {
  const until = Date.now() + 15_000;
  let shown = await read(rows);
  while (shown.join() !== wanted.join() && Date.now() < until) shown = await read(rows);
  expect(shown).toEqual(wanted);
}
