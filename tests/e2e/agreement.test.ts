/** @jest-environment ./tests/e2e/story-environment.ts */
import { jest } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { feedbackLog } from '../../contract/feedback.ts';
import { goTo, openAmend, openPolicy, TRAINING_MS, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';
import {
  askAs,
  changePolicies,
  doublePurchases,
  NEW,
  oldPurchase,
  sayAs,
  sitDown,
  theClassifier,
  type Desk,
} from './other-people.ts';

/**
 * An admin has two people asked about a share of the rows; an approver reads how far they agree and decides where they
 * do not, marks a row whose class is certain, and excludes what one of them said. What the two say of the drawn rows
 * goes over HTTP, as their panes send it. Each test goes on where the one before it stopped.
 */
const PICTURES = 'dist/pictures';
const CLASS = 'Hotels';
/** Of the rows, two people are asked about. */
const SHARE = 0.2;
let amend: AmendInBrowser;
let cora: Desk;

const button = ({ pane }: Desk, name: string | RegExp) => pane.getByRole('button', { name, exact: true });
async function picture({ page }: Desk, name: string): Promise<void> {
  await page.locator('.pane').evaluate((pane) => ((pane as HTMLElement).style.width = '350px'));
  await page.screenshot({ path: `${PICTURES}/agreement-${name}.png` });
}
const show = (heading: Locator) => heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));

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
/** Two panes take turns on one machine. */
jest.setTimeout(2 * TRAINING_TEST_MS);

test('an admin says of how many rows two people are asked', async () => {
  const row = await openPolicy(amend.pane, 'Rows that two people are asked about');
  await row.getByRole('combobox').selectOption({ label: `${100 * SHARE} %` });
  await show(row);
  await picture(amend, '1-policy');
  const saved = amend.page.waitForResponse((response) => response.url().endsWith('/policies'));
  await row.getByRole('button', { name: 'Save' }).click();
  await saved;
  await button(amend, 'Back to the work').click();
  const { policies } = await theClassifier(amend);
  expect(policies.doubleShare).toBe(SHARE);
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
  await show(cora.pane.getByRole('heading', { name: 'Agreement', exact: true }));
  await picture(cora, '3-measures');
  // The rows of which the two say different things, the first of them in hand.
  const name = (await cora.pane.getByRole('group', { name: /^Row / }).getAttribute('aria-label'))!;
  const undecided = cora.pane.getByRole('group', { name, exact: true });
  await undecided.getByRole('button', { name: /^1: “.*”, says Demo corrector$/ }).waitFor();
  const first = (await undecided.getByRole('button').first().innerText()).match(/“(.*)”/)![1]!;
  await show(cora.pane.getByRole('heading', { name: 'To decide', exact: true }));
  await picture(cora, '4-to-decide');
  await undecided.getByRole('button').first().focus();
  await cora.page.keyboard.press('1');
  await undecided.waitFor({ state: 'detached' });
  const { entries } = await logOf(name.replace('Row ', ''));
  expect(entries.map((entry) => [entry.person, entry.class === first])).toEqual([
    ['Demo corrector', true],
    ['Second demo corrector', false],
    ['Demo approver', true],
  ]);
});

test('a row is marked whose class is certain, and nobody is told which', async () => {
  const golden = NEW[300]!;
  await goTo(cora.page, `A${golden.sheetRow}`);
  await cora.pane.getByLabel('Class of the selected row').selectOption(CLASS);
  await show(cora.pane.getByRole('heading', { name: 'Rows whose class is certain', exact: true }).last());
  await picture(cora, '5-certain');
  await button(cora, 'Mark as certain').click();
  await cora.pane.getByText(/^One row is marked as certain\./).waitFor();
  const { entries } = await logOf(golden.key);
  expect(entries).toEqual([]);
});

test('what somebody said is excluded with a reason, and counts for nothing until it is restored', async () => {
  const said = [10, 11, 12].map((place) => ({ of: oldPurchase(place), class: CLASS }));
  const before = (await theClassifier(amend)).corrections;
  await sayAs(amend, 'corrector', said, { origin: 'correction-column' });
  expect((await theClassifier(amend)).corrections).toBe(before + 3);
  await button(cora, 'Fetch anew').click();
  // Everything that they said.
  const everything = await whose()
    .locator('option', { hasText: /^Demo corrector: everything/ })
    .innerText();
  await whose().selectOption({ label: everything });
  await cora.pane.getByLabel('Reason', { exact: true }).fill('Did not read the guidelines');
  await show(cora.pane.getByRole('heading', { name: 'Whose words count', exact: true }));
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

async function logOf(key: string) {
  const { id } = await theClassifier(amend);
  return feedbackLog.parse(await askAs(amend, 'admin', 'GET', `/api/classifiers/${id}/feedback?key=${key}`));
}
