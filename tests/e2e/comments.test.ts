/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { cardPurchases } from '../../workbench/samples/card-purchases.ts';
import { SAMPLE_SEED } from '../../workbench/samples/sample-workbook.ts';
import { goTo, openAmend, TRAINING_MS, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';
import { changePolicies } from './other-people.ts';

/**
 * Two people talk about a row: one asks and mentions the other, by keyboard alone; it reaches them while they do
 * something else, leads them to the row, and they answer and resolve it. A pane of 350 px. Each test goes on where the
 * one before it stopped. Pictures of it are kept in `dist/pictures`.
 */
const PICTURES = 'dist/pictures';
const ROW = cardPurchases({ seed: SAMPLE_SEED }).firstUnlabelledRow + 2;

let amend: AmendInBrowser;
let otherPage: Page;
let other: FrameLocator;
const button = (pane: FrameLocator, name: string | RegExp) => pane.getByRole('button', { name });
/** The card of the row, once the pane has followed the selection to it. */
const KEY = `PC-${String(ROW - 1).padStart(6, '0')}`;
const selected = (pane: FrameLocator) => pane.getByRole('group', { name: `Selected row ${KEY}` });

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend();
  await amend.page.setViewportSize({ width: 1100, height: 1300 });
  await button(amend.pane, 'Create classifier').click();
  await button(amend.pane, 'Train').waitFor();
  // What is learned does not matter here: the quickest way to learn will do.
  await changePolicies(amend, { learner: 'linear' });
  await button(amend.pane, 'Train').click();
  await button(amend.pane, 'Next: classify rows').click({ timeout: TRAINING_MS });
  await button(amend.pane, 'Classify').click();
  await amend.pane.getByText('rows classified').waitFor();
  await amend.pane.getByRole('tab', { name: 'Correct' }).click();
  otherPage = await amend.page.context().newPage();
  await otherPage.setViewportSize({ width: 1100, height: 1300 });
  await otherPage.goto(`${amend.server.address}/workbench/`);
  other = otherPage.frameLocator('.pane iframe');
  await button(other, 'Signed in as Demo user').click();
  await other.getByRole('menuitemradio', { name: /^Demo corrector/ }).click();
  await button(other, 'Skip').click();
  await button(other, /^Use “/).click();
  await other.getByRole('tab', { name: 'Correct' }).waitFor();
}, TRAINING_TEST_MS);

afterAll(() => amend.close());

test('somebody asks about the selected row and mentions another, by keyboard', async () => {
  await goTo(amend.page, `B${ROW}`);
  const card = selected(amend.pane);
  await card.getByRole('button', { name: 'Comment on this row' }).focus();
  await amend.page.keyboard.press('Enter');
  const field = card.getByLabel('Your comment', { exact: true });
  await field.waitFor();
  await card.getByText('Nobody has commented on this row yet.').waitFor();
  await amend.page.keyboard.press('Tab');
  await amend.page.keyboard.type('@demo c');
  await card.getByRole('option', { name: 'Demo corrector', exact: true }).waitFor();
  await card.scrollIntoViewIfNeeded();
  await amend.page.screenshot({ path: `${PICTURES}/comments-1-mention.png` });
  await amend.page.keyboard.press('Enter');
  await amend.page.keyboard.type('is this a client meeting?');
  await amend.page.keyboard.press('Control+Enter');
  await card.getByText('is this a client meeting?', { exact: false }).first().waitFor();
  await card.getByRole('button', { name: '1 comment' }).waitFor();
  await amend.page.screenshot({ path: `${PICTURES}/comments-2-asked.png` });
});

test('it reaches whom it mentions in whichever step they are, and leads to the row', async () => {
  const news = button(other, 'For you: 1 comment mentions you');
  await otherPage.screenshot({ path: `${PICTURES}/comments-2-elsewhere.png` });
  await news.waitFor();
  await news.focus();
  await otherPage.keyboard.press('Enter');
  const line = other.getByRole('list', { name: 'For you' }).getByRole('button');
  await line.waitFor();
  await otherPage.screenshot({ path: `${PICTURES}/comments-3-for-you.png` });
  await otherPage.keyboard.press('Tab');
  await otherPage.keyboard.press('Enter');
  await other.getByText('is this a client meeting?', { exact: false }).first().waitFor();
  await news.waitFor({ state: 'detached' });
  // The keyboard is at what was said, wherever in the pane it came up.
  await other.locator('[aria-label="Comments on the row"]:focus').waitFor();
  await otherPage.screenshot({ path: `${PICTURES}/comments-3-at-the-row.png` });
  expect(await otherPage.locator('.name-box').inputValue()).toContain(String(ROW));
});

test('they answer and resolve it, which the first sees without asking', async () => {
  const thread = other.getByRole('group', { name: 'Comments on the row' });
  await thread.getByLabel('Answer', { exact: true }).fill('Yes, with Northwind.');
  await thread.getByRole('button', { name: 'Send' }).click();
  await thread.getByText('Yes, with Northwind.').waitFor();
  await thread.getByRole('button', { name: 'Resolve' }).click();
  await thread.getByText(/^Demo corrector resolved this/).waitFor();
  await otherPage.screenshot({ path: `${PICTURES}/comments-4-answered.png` });
  await selected(amend.pane).getByText('Yes, with Northwind.').waitFor();
  await selected(amend.pane).getByRole('button', { name: '2 comments, resolved' }).waitFor();
});

test('the row is found again in the list, and its history tells of both', async () => {
  await button(amend.pane, 'Show rows with comments').click();
  await amend.pane.getByLabel('Which rows').selectOption({ label: 'with resolved comments' });
  await amend.pane.getByText('1 row, the last changed first.').waitFor();
  await amend.pane.getByLabel('Which rows').scrollIntoViewIfNeeded();
  await amend.page.screenshot({ path: `${PICTURES}/comments-5-list.png` });
  await button(amend.pane, 'Show the selected row’s history').click();
  await amend.pane.getByText('Demo corrector commented: “Yes, with Northwind.”').waitFor();
  expect(amend.complaints).toEqual([]);
});
