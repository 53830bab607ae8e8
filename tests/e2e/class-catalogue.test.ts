/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import { cardPurchases } from '../../workbench/samples/card-purchases.ts';
import { SAMPLE_SEED } from '../../workbench/samples/sample-workbook.ts';
import { cellAt, goTo, openAmend, TRAINING_MS, TRAINING_TEST_MS, typeInto } from './amend-in-browser.ts';
import type { AmendInBrowser } from './amend-in-browser.ts';
import { changePolicies } from './other-people.ts';

/**
 * The catalogue of classes, by gestures: a near class is asked about, one is renamed, two are merged, one is retired.
 * Each test goes on where the one before it stopped.
 */
const PICTURES = 'dist/pictures';
let amend: AmendInBrowser;
/** The first row without an account, which is classified. */
const first = cardPurchases({ seed: SAMPLE_SEED }).firstUnlabelledRow + 2;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend();
  await amend.pane.getByText('CardPurchases').waitFor();
});
afterAll(() => amend.close());
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name, exact: typeof name === 'string' });
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/classes-${name}.png` });
const item = (name: string) => amend.pane.getByRole('listitem', { name, exact: true });
const openForm = (name: string) => button(`Change the class ${name}`).click();
const tab = (name: string) => amend.pane.getByRole('tab', { name });

test(
  'rows are classified',
  async () => {
    await button('Create classifier').click();
    await button('Train').waitFor();
    // How far a word reaches is asked in another story.
    await changePolicies(amend, { learner: 'linear', askBeforeRows: 10_000 });
    await button('Train').click();
    await amend.pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
    await tab('Classify').click();
    await button('Classify').click();
    await amend.pane.getByText('rows classified').waitFor({ timeout: TRAINING_MS });
  },
  TRAINING_TEST_MS,
);

test('a class typed with a slip is asked about, and what was meant is sent and stands in the sheet', async () => {
  await tab('Correct').click();
  await typeInto(amend.page, `J${first}`, 'Hotles');
  await amend.pane.getByText('You typed “Hotles”. Did you mean “Hotels”?').waitFor();
  await picture('1-did-you-mean');
  await button('Hotels').click();
  await cellAt(amend.page, `J${first}`).filter({ hasText: 'Hotels' }).waitFor();
  await cellAt(amend.page, `H${first}`).filter({ hasText: 'Hotels' }).waitFor();
  expect(await amend.pane.getByText('Did you mean').count()).toBe(0);
});

test('a class is renamed in the list; the class in the sheet follows', async () => {
  await button('More').click();
  await amend.pane.getByRole('menuitem', { name: 'Classes' }).click();
  await item('Hotels').waitFor();
  await picture('2-list');
  await openForm('Hotels');
  await amend.pane.getByLabel('Name', { exact: true }).fill('Lodging');
  await picture('3-rename');
  await button('Rename').click();
  await amend.pane.getByText('“Hotels” is now “Lodging”.').waitFor();
  await goTo(amend.page, `H${first}`);
  await cellAt(amend.page, `H${first}`).filter({ hasText: 'Lodging' }).waitFor();
  await picture('4-renamed');
});

test('two classes are merged, which says how many rows move', async () => {
  await amend.pane.getByLabel('Find a class').fill('Staff');
  await openForm('Staff welfare');
  await amend.pane.getByLabel('Merge it into').selectOption('Lodging');
  await amend.pane.getByText(/^\d+ rows move to “Lodging”/).waitFor();
  await picture('5-merge');
  await button('Merge into “Lodging”').click();
  await amend.pane.getByText(/rows of “Staff welfare” became “Lodging”\.$/).waitFor();
  await item('Staff welfare').getByText('became “Lodging”').waitFor();
  await picture('6-merged');
});

test('one is retired; typed all the same, it is asked about; undone, it is used again', async () => {
  await amend.pane.getByLabel('Find a class').fill('Training');
  const [name] = await amend.pane.getByRole('listitem').first().locator('span').allInnerTexts();
  const retired = name!.trim();
  await openForm(retired);
  await button('Retire').click();
  await amend.pane.getByText(`“${retired}” is retired.`).waitFor();
  await picture('7-retired');
  await typeInto(amend.page, `J${first + 1}`, retired);
  await button(`Use “${retired}” all the same`).waitFor();
  await picture('8-retired-typed');
  await button('Undo').click();
  await item(retired).getByText('retired').waitFor({ state: 'detached' });
});

test('the page did not complain', () => expect(amend.complaints).toEqual([]));
