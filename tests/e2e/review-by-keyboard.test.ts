/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import { feedbackLog } from '../../contract/feedback.ts';
import { classifierList } from '../../contract/classifier-life.ts';
import { cardPurchases } from '../../workbench/samples/card-purchases.ts';
import { SAMPLE_SEED } from '../../workbench/samples/sample-workbook.ts';
import {
  goTo,
  openAmend,
  takeNarrowPictures,
  TRAINING_MS,
  TRAINING_TEST_MS,
  type AmendInBrowser,
} from './amend-in-browser.ts';

/**
 * Rows are reviewed by keyboard alone, one key a row; the pane shows whichever row is selected in the sheet and leaves
 * the keyboard there. Prints rows a minute and gestures a row.
 */
const PICTURES = 'dist/pictures';
const ROWS = 12;
const FIRST = cardPurchases({ seed: SAMPLE_SEED }).firstUnlabelledRow + 2;

let amend: AmendInBrowser;
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name, exact: true });
const cards = () => amend.pane.getByRole('group', { name: /^Row / });
const press = (key: string) => amend.page.keyboard.press(key);

const picture = (name: string) => takeNarrowPictures(amend.page, `${PICTURES}/${name}`);

const answerOf = async (path: string): Promise<unknown> =>
  (await amend.page.request.get(`${amend.server.address}${path}`)).json();

async function classifier() {
  const { classifiers } = classifierList.parse(await answerOf('/api/classifiers'));
  return classifiers[0]!;
}

/** What was said in the pane, in the order of the log. */
async function reviewed() {
  const { id } = await classifier();
  const { last } = feedbackLog.parse(await answerOf(`/api/classifiers/${id}/feedback?limit=1`));
  const log = await answerOf(`/api/classifiers/${id}/feedback?after=${Math.max(0, last - 500)}&limit=500`);
  return feedbackLog.parse(log).entries.filter(({ origin }) => origin === 'review');
}

/** The quickest way to learn: how good it is plays no part here. */
async function chooseLinear(): Promise<void> {
  const { id, policies } = await classifier();
  const address = `${amend.server.address}/api/classifiers/${id}/policies`;
  const answer = await amend.page.request.put(address, {
    data: { ...policies, learner: 'linear', reasons: ['no receipt', 'private'] },
  });
  expect(answer.status()).toBe(200);
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend();
  await button('Create classifier').click();
  await button('Train').waitFor();
  await chooseLinear();
  await button('Train').click();
  await button('Next: classify rows').click({ timeout: TRAINING_MS });
  await button('Classify').click();
  await amend.pane.getByText('rows classified').waitFor();
  await button('Next: check the answers').click();
  await cards().first().waitFor();
}, TRAINING_TEST_MS);

afterAll(() => amend.close());

describe('reviewing by keyboard alone', () => {
  test('one key says what a row is, and the next card has the keyboard', async () => {
    await cards().first().focus();
    await picture('review-1-card');
    const start = performance.now();
    let gestures = 0;
    for (let row = 0; row < ROWS; row++) {
      const name = await cards().first().getAttribute('aria-label');
      await press(row % 4 === 3 ? '1' : 'a');
      gestures++;
      await amend.pane.locator(`[role="group"][aria-label^="Row "]:focus:not([aria-label="${name}"])`).waitFor();
    }
    const seconds = (performance.now() - start) / 1_000;
    console.log(
      `${Math.round((60 * ROWS) / seconds)} rows reviewed a minute by keyboard, ${gestures / ROWS} gesture a row`,
    );
    await amend.pane.getByText(`${ROWS} entries saved`).waitFor();
    expect((await reviewed()).map(({ kind }) => kind)).toEqual(
      Array.from({ length: ROWS }, (_, row) => (row % 4 === 3 ? 'correct' : 'accept')),
    );
  });

  test('a note is written and sent with the next key; Z takes back, and the row is in hand again', async () => {
    const name = await cards().first().getAttribute('aria-label');
    await press('n');
    await amend.page.keyboard.type('no receipt');
    await picture('review-2-note');
    await press('Enter');
    await press('u');
    await amend.pane.getByText(`${ROWS + 1} entries saved`).waitFor();
    expect((await reviewed()).at(-1)).toMatchObject({ kind: 'unsure', note: 'no receipt' });
    await press('z');
    await amend.pane.locator(`[role="group"][aria-label="${name}"]:focus`).waitFor();
    await amend.pane.getByText(`${ROWS + 2} entries saved`).waitFor();
    expect((await reviewed()).at(-1)).toMatchObject({ kind: 'withdraw' });
  });

  test('the pane shows the row that is selected in the sheet, and typing there goes on', async () => {
    await goTo(amend.page, `G${FIRST}`);
    const told = amend.pane.getByRole('group', { name: /^Selected row / });
    await told.getByRole('button', { name: /^Why, similar rows/ }).waitFor();
    await picture('review-3-selected');
    const first = await told.getAttribute('aria-label');
    await press('ArrowDown');
    await amend.pane.locator(`[role="group"][aria-label^="Selected row "]:not([aria-label="${first}"])`).waitFor();
    await told.getByRole('button', { name: /^Why, similar rows/ }).waitFor();
    await press('ArrowUp');
    expect(await amend.page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
    expect(amend.complaints).toEqual([]);
  });
});
