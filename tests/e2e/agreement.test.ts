/** @jest-environment ./tests/e2e/story-environment.ts */
import { jest } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { feedbackLog } from '../../contract/feedback.ts';
import { goTo, openAmend, shownAt, TRAINING_MS, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';
import {
  askAs,
  changePolicies,
  classify,
  doublePurchases,
  NEW,
  oldPurchase,
  sayAs,
  sitDown,
  theClassifier,
  type Desk,
} from './other-people.ts';

/**
 * Two people are asked about the same rows, unseen by each other; an approver reads how far they agree and decides
 * where they do not, tests one of them on a row whose class is certain, and excludes what one of them said. Three tabs.
 * Each test goes on where the one before it stopped.
 */
const PICTURES = 'dist/pictures';
const CLASS = 'Hotels';
/** Of the rows, two people are asked about. */
const SHARE = 0.2;
let amend: AmendInBrowser;
let ann: Desk;
let ben: Desk;
let cora: Desk;
/** The purchase that Ann and Ben say different things of. */
let differing: (typeof NEW)[number];

const button = ({ pane }: Desk, name: string | RegExp) => pane.getByRole('button', { name, exact: true });
const card = ({ pane }: Desk) => pane.getByRole('group', { name: /^Row / });
async function picture({ page }: Desk, name: string): Promise<void> {
  await page.locator('.pane').evaluate((pane) => ((pane as HTMLElement).style.width = '350px'));
  await page.screenshot({ path: `${PICTURES}/agreement-${name}.png` });
}
const show = (heading: Locator) => heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));

const inHand = async (desk: Desk) => (await card(desk).first().getAttribute('aria-label'))!.replace('Row ', '');

/** Presses a key in the card in hand, and waits for the next one. */
async function press(desk: Desk, key: string): Promise<void> {
  const row = await inHand(desk);
  await card(desk).first().focus();
  await desk.page.keyboard.press(key);
  await desk.pane.locator(`[role="group"][aria-label^="Row "]:not([aria-label="Row ${row}"])`).waitFor();
}

/** Accepts one row after the other until one is in hand that is wanted. */
async function goOnTo(desk: Desk, isWanted: (key: string) => boolean | Promise<boolean>): Promise<string> {
  let row = await inHand(desk);
  for (; !(await isWanted(row)); row = await inHand(desk)) await press(desk, 'a');
  return row;
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend();
  await button(amend, 'Create classifier').click();
  await button(amend, 'Train').waitFor();
  await changePolicies(amend, { learner: 'linear' });
  await button(amend, 'Train').click();
  await button(amend, 'Next: classify rows').waitFor({ timeout: TRAINING_MS });
}, TRAINING_TEST_MS);
afterAll(() => amend.close());
/** Three panes take turns on one machine. */
jest.setTimeout(2 * TRAINING_TEST_MS);

test('an admin says of how many rows two people are asked', async () => {
  const share = amend.pane.getByLabel('Share of the rows');
  await share.selectOption(String(SHARE));
  await show(amend.pane.getByRole('heading', { name: 'Two people for one row' }));
  await picture(amend, '1-policy');
  const saved = amend.page.waitForResponse((response) => response.url().endsWith('/policies'));
  await button(amend, 'Save').click();
  await saved;
  const { policies } = await theClassifier(amend);
  expect(policies.doubleShare).toBe(SHARE);
});

test('two people go through the same rows; what the first says is nowhere to be seen', async () => {
  ann = await sitDown(amend, 'corrector', 'Demo corrector');
  ben = await sitDown(amend, 'second-corrector', 'Second demo corrector');
  await classify(ann);
  await classify(ben);
  await card(ann).first().waitFor();
  await card(ben).first().waitFor();
  const doubles = doublePurchases(SHARE);
  const isDouble = (key: string) => doubles.some((each) => each.key === key);
  const key = await goOnTo(ann, isDouble);
  differing = doubles.find((each) => each.key === key)!;
  await press(ann, '1');
  await ann.pane.getByText(/entr(y|ies) saved/).waitFor();
  await picture(ann, '2-first-person');
  // Neither in the sheets, nor in the log, nor in the other's list.
  for (const desk of [ann, ben, amend]) expect(await shownAt(desk.page, `J${differing.sheetRow}`)).toBe('');
  expect(await wordsOf(key)).toEqual([]);
  await goOnTo(ben, (row) => row === key);
  await press(ben, 'a');
  await ben.pane.getByText(/entr(y|ies) saved/).waitFor();
  // They differ: until a third person has decided, the log says nothing.
  expect(await wordsOf(key)).toEqual([]);
});

test('an approver reads how far people agree, sees both words, and decides by one key', async () => {
  // Enough rows for measures.
  const asked = doublePurchases(SHARE).slice(40, 70);
  const said = (of: readonly (typeof asked)[number][], other: string) =>
    of.map((each, at) => ({ of: each, class: at % 6 === 5 ? other : each.truth }));
  await sayAs(amend, 'corrector', said(asked, 'Hotels'), { origin: 'review' });
  await sayAs(amend, 'second-corrector', said(asked, 'Advertising'), { origin: 'review' });
  cora = await sitDown(amend, 'approver', 'Demo approver');
  await cora.pane.getByRole('tab', { name: 'Correct' }).click();
  await button(cora, 'Show agreement').click();
  await cora.pane.getByText(/^Two people spoke of \d+ rows in the last 90 days/).waitFor();
  await show(cora.pane.getByRole('heading', { name: 'Agreement' }));
  await picture(cora, '3-measures');
  const undecided = cora.pane.getByRole('group', { name: `Row ${differing.key}` });
  await undecided.getByRole('button', { name: /^1: “.*”, says Demo corrector$/ }).waitFor();
  const first = (await undecided.getByRole('button').first().innerText()).match(/“(.*)”/)![1]!;
  await show(cora.pane.getByRole('heading', { name: 'To decide' }));
  await picture(cora, '4-to-decide');
  await undecided.getByRole('button').first().focus();
  await cora.page.keyboard.press('1');
  await undecided.waitFor({ state: 'detached' });
  const { entries } = await logOf(differing.key);
  expect(entries.map((entry) => [entry.person, entry.class === first])).toEqual([
    ['Demo corrector', true],
    ['Second demo corrector', false],
    ['Demo approver', true],
  ]);
});

test('a row whose class is certain is asked of a corrector like any other, and the approver reads who was right', async () => {
  const doubles = new Set(doublePurchases(SHARE).map(({ key }) => key));
  const key = await goOnTo(ann, async (row) => !doubles.has(row) && (await wordsOf(row)).length === 0);
  const golden = NEW.find((each) => each.key === key)!;
  await goTo(cora.page, `A${golden.sheetRow}`);
  await cora.pane.getByLabel('Class of the selected row').selectOption(CLASS);
  await show(cora.pane.getByRole('heading', { name: 'Rows whose class is certain' }).last());
  await picture(cora, '5-certain');
  await button(cora, 'Mark as certain').click();
  await cora.pane.getByText(/^One row is marked as certain\./).waitFor();
  await button(ann, 'Look again').click();
  await goOnTo(ann, (row) => row === key);
  await picture(ann, '6-asked-like-any-other');
  const asked = ann.pane.getByRole('group', { name: `Row ${key}` });
  await asked.getByRole('combobox').focus();
  await ann.page.keyboard.type(CLASS);
  await ann.page.keyboard.press('ArrowDown');
  await ann.page.keyboard.press('Enter');
  await asked.waitFor({ state: 'detached' });
  await ann.pane.getByText(/\d+ entries saved/).waitFor();
  expect(await wordsOf(golden.key)).toEqual([]);
  await button(cora, 'Fetch anew').click();
  await cora.pane.getByText('Demo corrector was right on 1 of 1 row.').waitFor();
});

test('what somebody said is excluded with a reason, and counts for nothing until it is restored', async () => {
  const said = [10, 11, 12].map((place) => ({ of: oldPurchase(place), class: CLASS }));
  const before = (await theClassifier(amend)).corrections;
  await sayAs(amend, 'corrector', said, { origin: 'correction-column' });
  expect((await theClassifier(amend)).corrections).toBe(before + 3);
  await button(cora, 'Fetch anew').click();
  await whose().selectOption({ label: await everythingOf('Demo corrector') });
  await cora.pane.getByLabel('Reason', { exact: true }).fill('Did not read the guidelines');
  await show(cora.pane.getByRole('heading', { name: 'Whose words count' }));
  await picture(cora, '7-exclude');
  await button(cora, 'Exclude').click();
  await cora.pane
    .getByText('Demo approver excluded what Demo corrector said, since: Did not read the guidelines')
    .waitFor();
  expect((await theClassifier(amend)).corrections).toBeLessThan(before + 3);
  await picture(cora, '8-excluded');
  const doubt = cora.pane.getByRole('group', { name: 'Demo corrector' });
  await doubt.getByLabel('Reason').fill('They have read them now');
  await doubt.getByRole('button', { name: 'Let count again' }).click();
  await doubt.waitFor({ state: 'detached' });
  expect((await theClassifier(amend)).corrections).toBe(before + 3);
  expect(amend.complaints).toEqual([]);
});

const whose = () => cora.pane.getByLabel('Whose words', { exact: true });

async function everythingOf(person: string): Promise<string> {
  const options = await whose().locator('option').allInnerTexts();
  return options.find((each) => each.startsWith(`${person}: everything`))!;
}

async function logOf(key: string) {
  const { id } = await theClassifier(amend);
  return feedbackLog.parse(await askAs(amend, 'admin', 'GET', `/api/classifiers/${id}/feedback?key=${key}`));
}

/** Who has said something of a row, as far as the log tells. */
async function wordsOf(key: string): Promise<(string | null)[]> {
  return (await logOf(key)).entries.map(({ person }) => person);
}
