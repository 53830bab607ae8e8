/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
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

/**
 * January is learned; then February comes, numbered from 1 again. A row of it is copied, and both copies are corrected.
 */
const PICTURES = 'dist/pictures';
const MONTHS = join(import.meta.dirname, '..', 'system');

let amend: AmendInBrowser;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend();
});
afterAll(() => amend.close());

const button = (name: string | RegExp) => amend.pane.getByRole('button', { name });
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/${name}.png` });

/** Opens a month and makes its range a table. */
async function openMonth(name: string, firstText: string): Promise<void> {
  await amend.page.getByLabel('File to open').setInputFiles(join(MONTHS, `${name}.csv`));
  await cellAt(amend.page, 'B2').filter({ hasText: firstText }).waitFor();
  await button(/^Make a table of/).click();
  await amend.pane.getByText('90 rows have a class', { exact: false }).waitFor();
}

async function train(name: string, version: number): Promise<void> {
  await button(name).click();
  await amend.pane.getByText(`How good is version ${version}?`).waitFor({ timeout: TRAINING_MS });
}

describe('keys that begin again in the next file', () => {
  test(
    'January is learned',
    async () => {
      await amend.pane.getByText('CardPurchases').waitFor();
      await openMonth('january', 'printer paper');
      await button('Create classifier').click();
      await train('Train', 1);
    },
    TRAINING_TEST_MS,
  );

  test('February is asked about before anything is sent', async () => {
    await amend.page.getByLabel('File to open').setInputFiles(join(MONTHS, 'february.csv'));
    await amend.page.getByRole('button', { name: 'Open without saving' }).click();
    await cellAt(amend.page, 'B2').filter({ hasText: 'train ticket' }).waitFor();
    await button(/^Make a table of/).click();
    await button(/^Use “/).click();
    await amend.pane.getByRole('tab', { name: 'Train' }).click();
    await button('Train again').click();
    await amend.pane.getByText('hold something else here', { exact: false }).waitFor();
    await picture('keys-1-question');
  });

  test(
    'other rows are learned beside January’s',
    async () => {
      await button('Other rows').click();
      await amend.pane.getByText('Rows of “february”').waitFor();
      await train('Train again', 2);
      await picture('keys-2-learned');
      const { classifiers } = (await amend.page.evaluate(async () => (await fetch('/api/classifiers')).json())) as {
        classifiers: { labels: number }[];
      };
      expect(classifiers.map(({ labels }) => labels)).toEqual([180]);
    },
    TRAINING_TEST_MS,
  );
});

describe('a row that was copied', () => {
  test('is named with both cells, and of neither a correction is saved', async () => {
    await amend.pane.getByRole('tab', { name: 'Classify' }).click();
    await amend.pane.getByLabel('All rows').click();
    await button('Classify').click();
    await amend.pane.getByText('rows classified').waitFor();
    await button('Next: check the answers').click();
    await typeInto(amend.page, 'A91', '89');
    await typeInto(amend.page, 'G90', 'Office');
    await typeInto(amend.page, 'G91', 'Travel');
    await amend.pane.getByText('“89” stands in A90 and A91', { exact: false }).waitFor();
    await picture('keys-3-copied');
    expect(await amend.pane.getByText(/entr(y|ies) saved/).count()).toBe(0);
  });

  test('is saved with what was typed once each has a key of its own', async () => {
    await typeInto(amend.page, 'A91', '901');
    await amend.pane.getByText('stands in A90', { exact: false }).waitFor({ state: 'detached' });
    await amend.pane.getByText('2 entries saved').waitFor();
    expect(await shownAt(amend.page, 'G91')).toBe('Travel');
    await goTo(amend.page, 'E91');
    await cellAt(amend.page, 'E91').filter({ hasText: 'Travel' }).waitFor();
    await picture('keys-4-told-apart');
  });

  test('nothing complained on the way', () => {
    expect(amend.complaints).toEqual([]);
  });
});
