/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import { openAmend, shownAt, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';

/**
 * A table in which nobody has written a class, and whose classes are known: they are named in the set-up, the rows get
 * first answers, marked as such, and one of them is accepted. The sample's own account column is left out of what Amend
 * looks at.
 */
const PICTURES = 'dist/pictures';
const CLASSES = 'Travel: uber trip, hotel, airways, rail, taxi\nMeals: lunch, coffee, restaurant, dinner';

let amend: AmendInBrowser;
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/first-answers-${name}.png` });
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name, exact: true });

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend();
  await amend.pane.getByText('Every row can be told apart.').waitFor();
}, TRAINING_TEST_MS);

afterAll(() => amend.close());

test('classes are named in the set-up of a table without them', async () => {
  await amend.pane.getByRole('combobox', { name: 'Class column', exact: true }).selectOption({ value: '' });
  await button('Name classes').click();
  const field = amend.pane.getByRole('textbox', { name: 'Classes, one on each line' });
  await field.fill(`${CLASSES}\nTravel`);
  await amend.pane.getByText('The class “Travel” is named twice.').waitFor();
  await field.fill(CLASSES);
  await amend.pane.getByText('2 classes are named.').waitFor();
  await picture('1-set-up');
  await amend.pane.getByRole('combobox', { name: /^Account/ }).selectOption('ignored');
  await button('Create classifier').click();
});

test('rows get first answers, which the sheet and the pane call so', async () => {
  await amend.pane.getByText('Nothing was trained yet. Rows get first answers', { exact: false }).waitFor();
  await button('Classify').click();
  await amend.pane.getByText('rows classified').waitFor();
  await amend.pane.getByText('how sure they are says how alike the words are', { exact: false }).waitFor();
  await picture('2-classified');
  const beside = new Map<string, string>();
  for (const column of 'GHIJKLM') {
    const header = await shownAt(amend.page, `${column}1`);
    beside.set(header, await shownAt(amend.page, `${column}2`));
  }
  expect(['Travel', 'Meals']).toContain(beside.get('Amend class'));
  expect(beside.get('Amend source')).toBe('first answer');
});

test('the review list has them, marked, and a person accepts one', async () => {
  await button('Next: check the answers').click();
  const mark = amend.pane.getByText('A first answer, from the words of the class’s name and description.');
  await mark.first().waitFor();
  await picture('3-review');
  const [first] = await amend.pane.getByRole('group', { name: /^Row / }).all();
  await first!.getByRole('button', { name: /Accept/ }).click();
  await amend.pane.getByText(/are not checked yet/).waitFor();
  expect(amend.complaints).toEqual([]);
});
