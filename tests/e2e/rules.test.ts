/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { cardPurchases } from '../../workbench/samples/card-purchases.ts';
import { SAMPLE_SEED } from '../../workbench/samples/sample-workbook.ts';
import {
  choosePolicy,
  goTo,
  openAmend,
  shownAt,
  TRAINING_MS,
  TRAINING_TEST_MS,
  typeInto,
  type AmendInBrowser,
} from './amend-in-browser.ts';
import { holdRequests } from './catch-requests.ts';
import { changePolicies } from './other-people.ts';

/**
 * A correction that would spread is asked about, by buttons that stay where they are; a rule is made of it, tried,
 * proposed and put in force; a correction contradicts it; and what a correction also changed is taken back as one. By
 * gestures alone.
 */
const PICTURES = 'dist/pictures';
const sample = cardPurchases({ seed: SAMPLE_SEED });
const FIRST = sample.firstUnlabelledRow + 2;
const CLASS = 'Staff welfare';
const EXPLANATIONS = '**/api/classifiers/*/explanations';

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
  await button('Train').waitFor();
  // What a correction teaches at once shows most in the linear learner, whichever does best in training.
  await changePolicies(amend, { learner: 'linear' });
  await button('Train').click();
  await amend.pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
  await choosePolicy(amend.pane, 'Ask before a correction changes', 'any other row');
  await button('Next: classify rows').click();
  await button('Classify').click();
  await amend.pane.getByText('rows classified').waitFor();
  await tab('Correct');
}, TRAINING_TEST_MS);

afterAll(() => amend.close());

test('a correction that would change other rows is asked about; what it changed is listed, and reverted as one', async () => {
  const row = FIRST + 1;
  const before = await shownAt(amend.page, `H${row}`);
  expect(before).not.toBe(CLASS);
  const tellOfSelected = await holdRequests(amend.page, EXPLANATIONS);
  await typeInto(amend.page, `J${row}`, CLASS);
  await amend.pane.getByText(/would change the class of/).waitFor();
  await picture('1-reach-asked');
  await pressWhile(button('Take'), async () => {
    tellOfSelected();
    await amend.pane.getByRole('button', { name: /^Why, similar rows/ }).waitFor();
  });
  await amend.pane.getByText(/also changed/).waitFor();
  await expectShown(row, CLASS);
  await picture('2-also-changed');
  await button('Revert all of it').click();
  await amend.pane.getByText(/also changed/).waitFor({ state: 'detached' });
  await expectShown(row, before);
  await picture('3-reverted');
});

test('said of its row alone, it changes no other', async () => {
  const row = FIRST + 1;
  await typeInto(amend.page, `J${row}`, CLASS);
  await amend.pane.getByText(/would change the class of/).waitFor();
  await button('Only this row').click();
  await amend.pane.getByText('correction stands', { exact: true }).waitFor();
  await expectShown(row, CLASS);
  expect(await amend.pane.getByText(/also changed/).count()).toBe(0);
  await picture('4-only-this-row');
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
  await picture('5-rule-tried');
  await button('Propose the rule').click();
  await amend.pane.getByText('proposed', { exact: true }).waitFor();
  await button('Put in force').click();
  await amend.pane.getByText(/^[\d,]+ rows? changed (its|their) class, marked in the sheet\.$/).waitFor();
  await picture('6-rule-in-force');
  await expectShown(row, CLASS);
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
  await picture('7-contradicted');
  await button('Retire').click();
  await amend.pane.getByText('retired', { exact: true }).waitFor();
  expect(amend.complaints).toEqual([]);
});

/** Presses a button as a hand does, for which something happens before it is let go. */
async function pressWhile(pressed: Locator, meanwhile: () => Promise<void>): Promise<void> {
  await pressed.hover();
  await amend.page.mouse.down();
  await meanwhile();
  await amend.page.mouse.up();
}

/** A row comes to show a class: what is answered is written a moment later. */
async function expectShown(row: number, wanted: string): Promise<void> {
  const plain = (text: string) => text.replace(/\s*●$/, '');
  const until = Date.now() + 15_000;
  let shown = await shownAt(amend.page, `H${row}`);
  while (plain(shown) !== plain(wanted) && Date.now() < until) shown = await shownAt(amend.page, `H${row}`);
  expect(plain(shown)).toBe(plain(wanted));
}
