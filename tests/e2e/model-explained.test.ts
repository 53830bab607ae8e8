/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../ml/random.ts';
import { cardPurchases } from '../../workbench/samples/card-purchases.ts';
import { SAMPLE_SEED } from '../../workbench/samples/sample-workbook.ts';
import {
  cellAt,
  goTo,
  openAmend,
  TRAINING_MS,
  TRAINING_TEST_MS,
  type AmendInBrowser,
  choosePolicy,
  openPolicy,
} from './amend-in-browser.ts';

/**
 * How a controller comes to trust a model: train it, see which way of learning won and why, ask why a row got its
 * class, take a second look at doubtful labels, and read the whole of it in a worksheet. Each test goes on where the
 * one before it stopped. Pictures of it are kept in `dist/pictures`.
 */
const PICTURES = 'dist/pictures';
const FIRST = cardPurchases({ seed: SAMPLE_SEED }).firstUnlabelledRow + 2;

let amend: AmendInBrowser;
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/${name}.png` });
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name });
const tab = (name: string) => amend.pane.getByRole('tab', { name }).click();
const section = (name: string | RegExp) => amend.pane.getByRole('region', { name });

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend();
  // Tall enough that a step of the pane is seen whole.
  await amend.page.setViewportSize({ width: 1440, height: 1200 });
});

afterAll(() => amend.close());

/** Screws as a factory measures them: the grade follows from length and weight, not from hardness. */
function partsCsv(): string {
  const random = seededRandom(11);
  const lines = Array.from({ length: 500 }, () => {
    const kind = random.integer(3);
    const length = 10 + kind * 8 + 6 * random.next();
    const weight = length * (1.5 + 0.2 * random.next()) - 4 * (kind === 2 ? 1 : 0);
    return `${length.toFixed(2)},${weight.toFixed(2)},${(40 + 20 * random.next()).toFixed(1)},${['small', 'middle', 'large'][kind]}`;
  });
  return ['Length,Weight,Hardness,Grade', ...lines].join('\r\n');
}

describe('a model that explains itself', () => {
  test(
    'while it trains, the pane says what it does, and a pane that is opened anew picks the training up',
    async () => {
      await button('Create classifier').click();
      await button('Train').click();
      await amend.pane
        .getByText(/^(Comparing ways to learn|Learning|Testing on rows).*\s…$/)
        .waitFor({ timeout: TRAINING_MS });
      await picture('model-1-training');
      // The pane alone is loaded anew, as Excel does after its own hiccups; the training goes on.
      const frame = amend.page.frames().find((each) => each.parentFrame() !== null);
      await frame?.evaluate(() => location.reload());
      await amend.pane
        .getByText(/^(Comparing ways to learn|Learning|Testing on rows).*\s…$/)
        .waitFor({ timeout: TRAINING_MS });
    },
    TRAINING_TEST_MS,
  );

  test(
    'after it, the ways to learn are compared on the same rows, and the choice has its reason',
    async () => {
      await amend.pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
      const table = amend.pane.getByRole('table', { name: 'Ways to learn, best first' });
      await table.scrollIntoViewIfNeeded();
      expect(await table.getByRole('row').count()).toBeGreaterThan(3);
      expect(await table.locator('[aria-current]').count()).toBe(1);
      await picture('model-2-learners');
    },
    TRAINING_TEST_MS,
  );

  test('an admin says in plain words when to train again', async () => {
    const row = await openPolicy(amend.pane, 'By corrections');
    await row.getByRole('combobox').selectOption({ label: 'After 100' });
    await picture('model-3-policy');
    await row.getByRole('button', { name: 'Leave as it was' }).click();
    await choosePolicy(amend.pane, 'By corrections', 'After 100');
  });

  test('the version in use can be pinned', async () => {
    await button('Pin').click();
    await amend.pane.getByText('In use, pinned').waitFor();
    await button('Unpin').click();
    await amend.pane.getByText('In use', { exact: true }).waitFor();
  });

  test('the model sheet shows classes, a heat map, rules and pairs of numbers', async () => {
    await button('Write model sheet').click();
    await amend.pane.getByText('The sheet “Amend model” is written.').waitFor();
    await amend.page.getByRole('tab', { name: 'Amend model' }).waitFor();
    const told = await amend.page.locator('[role=grid]').innerText();
    expect(told).toMatch(/right on [\d,]+ rows it had not learned from/);
    await picture('model-4-sheet');
    await goTo(amend.page, 'A90');
    await picture('model-5-sheet');
  });

  test(
    'a card of the review list says why',
    async () => {
      await amend.page.getByRole('tab', { name: 'Card purchases' }).click();
      await tab('Classify');
      await button('Classify').click();
      await amend.pane.getByText('rows classified').waitFor({ timeout: TRAINING_MS });
      await button('Next: check the answers').click();
      await amend.pane.getByRole('group', { name: /^Row / }).first().waitFor();
      await button('Why?').click();
      const why = amend.pane.getByRole('group', { name: /^Why / });
      await why
        .getByText(/^Speaks (for|against) it$/)
        .first()
        .waitFor();
      await picture('model-8-why');
      await why.getByRole('button', { name: 'Close' }).click();
    },
    TRAINING_TEST_MS,
  );

  test('so does the row that is selected in the sheet', async () => {
    await goTo(amend.page, `C${FIRST + 5}`);
    await cellAt(amend.page, `C${FIRST + 5}`).waitFor();
    await button('Explain the selected row').click();
    await amend.pane.getByRole('group', { name: /^Why / }).waitFor();
    await picture('model-9-selected');
  });

  test('labels that look wrong are shown for a second look', async () => {
    await section('Labels worth a second look').scrollIntoViewIfNeeded();
    await picture('model-10-suspects');
  });

  test('once people have checked answers, the sheet says how many were right with and without them', async () => {
    const cards = amend.pane.getByRole('group', { name: /^Row / });
    for (let answered = 0; answered < 3; answered++) {
      const name = (await cards.first().getAttribute('aria-label')) ?? '';
      await cards.first().getByRole('button', { name: 'Accept' }).click();
      await amend.pane.getByRole('group', { name, exact: true }).waitFor({ state: 'detached' });
    }
    await amend.pane.getByText('3 entries saved').waitFor();
    await tab('Train');
    await button('Write model sheet').click();
    await amend.pane.getByText('The sheet “Amend model” is written.').waitFor();
    const chart = amend.page.locator('[data-chart="Amend model accuracy"]');
    await goTo(amend.page, 'A95');
    await chart.waitFor();
    await picture('model-6-over-time');
  });

  test(
    'numbers are drawn against each other, one colour a class',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'amend-parts-'));
      writeFileSync(join(folder, 'parts.csv'), partsCsv());
      await amend.page.getByLabel('File to open').setInputFiles(join(folder, 'parts.csv'));
      await amend.page.getByRole('button', { name: 'Open without saving' }).click();
      rmSync(folder, { recursive: true, force: true });
      await button(/^Make a table of/).click();
      await button(/Amend id/)
        .first()
        .click();
      await amend.pane.getByText('Every row can be told apart.').waitFor();
      await button('Create classifier').click();
      await button('Train').click();
      await amend.pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
      await button('Write model sheet').click();
      await amend.pane.getByText('The sheet “Amend model” is written.').waitFor();
      await goTo(amend.page, 'A1');
      await picture('model-11-parts');
      await goTo(amend.page, 'A80');
      await picture('model-12-pairs');
      expect(await amend.page.locator('[data-chart]').count()).toBeGreaterThanOrEqual(3);
    },
    TRAINING_TEST_MS,
  );

  test('nothing complained on the way', () => {
    expect(amend.complaints).toEqual([]);
  });
});
