/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import {
  cellAt,
  goTo,
  openAmend,
  TRAINING_MS,
  TRAINING_TEST_MS,
  typeInto,
  type AmendInBrowser,
} from './amend-in-browser.ts';
import { changePolicies } from './other-people.ts';

/** Columns are changed after a classifier was trained, by the keyboard, and a header that was renamed is mapped. */
const PICTURES = 'dist/pictures';
let amend: AmendInBrowser;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend();
  await amend.pane.getByText('CardPurchases').waitFor();
});
afterAll(() => amend.close());
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name, exact: typeof name === 'string' });
const picture = (name: string) => amend.page.locator('.pane').screenshot({ path: `${PICTURES}/columns-${name}.png` });
const columns = () => amend.pane.getByRole('region', { name: 'Its columns' });

test(
  'the list of columns stands below the versions, once it is trained',
  async () => {
    await button('Create classifier').click();
    await button('Train').waitFor();
    // What is learned does not matter here: the quickest way to learn will do.
    await changePolicies(amend, { learner: 'linear' });
    await button('Train').click();
    await amend.pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
    await columns().scrollIntoViewIfNeeded();
    await picture('1-list');
  },
  TRAINING_TEST_MS,
);

test('a column is dropped by the keyboard; the version says that it finds it empty', async () => {
  await button('Change the column Amount').focus();
  await amend.page.keyboard.press('Enter');
  await columns().getByLabel('What “Amount” holds').waitFor();
  await picture('2-open');
  await button('Drop').focus();
  await amend.page.keyboard.press('Enter');
  await columns().getByText('What was said keeps its cells', { exact: false }).waitFor();
  await picture('3-question');
  await button('Drop “Amount”').focus();
  await amend.page.keyboard.press('Enter');
  await amend.pane
    .getByText('Version 1 learned from “Amount”, which it now finds empty in every row.', { exact: false })
    .waitFor();
  await picture('4-dropped');
  await button('Change the column Amount').waitFor({ state: 'detached' });
});

test('it is added again from the headers of the table', async () => {
  await columns().getByLabel('Add a column of this table').selectOption('Amount');
  await columns().getByLabel('What “Amount” holds').selectOption('number');
  await button('Add “Amount”').click();
  await button('Change the column Amount').waitFor();
  await amend.pane.getByText('learned from “Amount”', { exact: false }).waitFor({ state: 'detached' });
});

test('a header that was renamed is mapped for everybody, and the table is read by it', async () => {
  const { page, pane } = amend;
  await goTo(page, 'A1');
  const header = await cellAt(page, 'B1').innerText();
  await typeInto(page, 'B1', 'Wording');
  await pane.getByRole('tab', { name: 'Classify' }).click();
  await button('Classify').click();
  await pane.getByText(`Your table has no “${header.trim()}”.`, { exact: false }).waitFor();
  await pane.getByLabel('Remember it for every table and everybody').check();
  await picture('5-mapping');
  await button('Use this column').click();
  await pane.getByRole('tab', { name: 'Train' }).click();
  await columns().getByText('also called “Wording”', { exact: false }).waitFor();
  await columns().scrollIntoViewIfNeeded();
  await picture('6-called');
});

test('no page complained', () => expect(amend.complaints).toEqual([]));
