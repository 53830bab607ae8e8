/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import {
  openAmend,
  shownAt,
  TRAINING_MS,
  TRAINING_TEST_MS,
  type AmendInBrowser,
  openPolicy,
} from './amend-in-browser.ts';
import { changePolicies } from './other-people.ts';

/**
 * How a controller gets the drift report of one cost centre: the column is declared, the next training keeps its
 * values, and a report is made of one. Each test goes on where the one before it stopped. Pictures of it are kept in
 * `dist/pictures`.
 */
const PICTURES = 'dist/pictures';

let amend: AmendInBrowser;
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/${name}.png` });
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name });
const tab = (name: string) => amend.pane.getByRole('tab', { name }).click();
const choice = () => amend.pane.getByLabel('Of which rows, by “Cost centre”');

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend();
  // Tall enough that a step of the pane is seen whole.
  await amend.page.setViewportSize({ width: 1440, height: 1200 });
});

afterAll(() => amend.close());

/** Trains, and sees to it that the new version answers. */
async function train(version: number): Promise<void> {
  await button(version === 1 ? 'Train' : 'Train again').click();
  await amend.pane.getByText(`How good is version ${version}?`).waitFor({ timeout: TRAINING_MS });
  const use = button(`Use version ${version}`);
  if ((await use.count()) === 0) return;
  await use.click();
  await amend.pane
    .getByRole('dialog')
    .getByRole('button', { name: `Use version ${version}` })
    .click();
  await amend.pane.getByText(`Version ${version} answers.`, { exact: false }).waitFor();
}

describe('the drift report of one cost centre', () => {
  test(
    'an admin declares the segment column where the other policies are, and is told from when on it holds',
    async () => {
      await button('Create classifier').click();
      await button('Train').waitFor();
      // What is learned does not matter here: the quickest way to learn will do.
      await changePolicies(amend, { learner: 'linear' });
      await train(1);
      const row = await openPolicy(amend.pane, 'Segment column');
      await row.getByRole('combobox').selectOption({ label: 'Cost centre' });
      await amend.pane.getByText('A column that is newly chosen begins', { exact: false }).waitFor();
      await picture('segments-1-declared');
      await row.getByRole('button', { name: 'Save' }).click();
      await row.locator('span', { hasText: 'Cost centre' }).first().waitFor();
      await tab('Drift');
      await amend.pane
        .getByText('Reports by “Cost centre” begin with the next version that is trained and put in use.')
        .waitFor();
    },
    TRAINING_TEST_MS,
  );

  test(
    'after the next training one is chosen by the keyboard, and the pane says which rows the report is of',
    async () => {
      await tab('Train');
      await train(2);
      await tab('Classify');
      await button('Classify').click();
      await amend.pane.getByText('rows classified').waitFor({ timeout: TRAINING_MS });
      await tab('Drift');
      await choice().focus();
      await amend.page.keyboard.press('ArrowDown');
      // However long a value is, the choice stays within the pane.
      const widthOf = async (label: string) => (await amend.pane.getByLabel(label).boundingBox())!.width;
      expect(await widthOf('Of which rows, by “Cost centre”')).toBe(await widthOf('Rows classified in'));
      const option = (await choice().locator('option:checked').textContent())!;
      const [, chosen] = option.match(/^(.+) \([\d,]+ new rows?\)$/)!;
      await picture('segments-2-chosen');
      await button('Check for drift').click();
      await amend.pane.getByText(`Report of Cost centre “${chosen}” alone, not of all rows.`).waitFor();
      await picture('segments-3-report');
      await button('Write drift sheet').click();
      await amend.pane.getByText('The sheet “Amend drift” is written', { exact: false }).waitFor();
      expect(await shownAt(amend.page, 'A1')).toContain(`Cost centre “${chosen}” alone`);
      await picture('segments-4-sheet');
      expect(amend.complaints).toEqual([]);
    },
    TRAINING_TEST_MS,
  );
});
