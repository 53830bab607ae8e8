/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { classifierList } from '../../contract/classifier-life.ts';
import { feedbackLog, type FeedbackLogEntry } from '../../contract/feedback.ts';
import { cardPurchases } from '../../workbench/samples/card-purchases.ts';
import { SAMPLE_SEED } from '../../workbench/samples/sample-workbook.ts';
import {
  openAmend,
  shownAt,
  TRAINING_MS,
  TRAINING_TEST_MS,
  typeInto,
  type AmendInBrowser,
} from './amend-in-browser.ts';
import { refuseRequests } from './catch-requests.ts';

/**
 * Two people correct the same rows, each in a browser window of their own with a copy of the table; one of them has two
 * tabs, and lends the browser to a third. Each test goes on where the one before it stopped.
 */
const PICTURES = 'dist/pictures';
const FEEDBACK = '**/api/classifiers/*/feedback';
const FIRST = cardPurchases({ seed: SAMPLE_SEED }).firstUnlabelledRow + 2;
const DEMO_USER = 'Demo user';
const CORRECTOR = 'Demo corrector';

interface Desk {
  readonly page: Page;
  readonly pane: FrameLocator;
}

let amend: AmendInBrowser;
let ann: Desk;
let ben: Desk;
const button = ({ pane }: Desk, name: string | RegExp) => pane.getByRole('button', { name, exact: true });

/** A tab of the same browser, as one of the demo's people. */
async function sitDown(person: string): Promise<Desk> {
  const page = await amend.page.context().newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('ERR_')) amend.complaints.push(message.text());
  });
  await page.goto(`${amend.server.address}/workbench/`);
  const desk = { page, pane: page.frameLocator('.pane iframe') };
  await become(desk, DEMO_USER, person);
  return desk;
}

async function become(desk: Desk, from: string, to: string): Promise<void> {
  if (from === to) return;
  await button(desk, `Signed in as ${from}`).click();
  await desk.pane.getByRole('menuitemradio', { name: new RegExp(`^${to}`) }).click();
  await button(desk, `Signed in as ${to}`).waitFor();
}

async function classify(desk: Desk): Promise<void> {
  await desk.pane.getByRole('tab', { name: 'Classify' }).click();
  await button(desk, 'Classify').click();
  await desk.pane.getByText('rows classified').waitFor();
  await desk.pane.getByRole('tab', { name: 'Correct' }).click();
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend();
  ann = amend;
  await button(ann, 'Create classifier').click();
  await button(ann, 'Train').waitFor();
  const { id, policies } = await theClassifier();
  const policiesPath = `${amend.server.address}/api/classifiers/${id}/policies`;
  await amend.page.request.put(policiesPath, {
    // Of how far each word reaches another story tells.
    data: { ...policies, learner: 'linear', askBeforeRows: 10_000 },
  });
  await button(ann, 'Train').click();
  await button(ann, 'Next: classify rows').waitFor({ timeout: TRAINING_MS });
  await classify(ann);
  ben = await sitDown(CORRECTOR);
  // Nobody has greeted them before.
  await button(ben, 'Skip').click();
  await ben.pane.getByRole('button', { name: /^Use “/ }).click();
  await classify(ben);
}, TRAINING_TEST_MS + 60_000);

afterAll(() => amend.close());

test('who contradicts a word that they have not seen sees both words, with who said them and when', async () => {
  for (const at of [0, 1, 2]) await typeInto(ann.page, `J${FIRST + at}`, 'Hotels');
  await ann.pane.getByText('3 entries saved').waitFor();
  for (const at of [0, 1, 2]) await typeInto(ben.page, `J${FIRST + at}`, 'Advertising');
  await ben.pane.getByText('3 entries saved').waitFor();
  await ben.pane.getByText('Two people disagree').waitFor();
  const card = ben.pane.getByRole('group', { name: /^Disputed row/ }).first();
  await card.getByRole('button', { name: /^1 · Hotels.*Demo user, .*It stands\./ }).waitFor();
  await card.getByRole('button', { name: /^2 · Advertising.*You, / }).waitFor();
  await card.scrollIntoViewIfNeeded();
  await ben.page.screenshot({ path: `${PICTURES}/dispute-1-second.png` });
  await ann.pane.getByText('Two people disagree').waitFor();
  await ann.pane.getByRole('button', { name: 'Keep what stands, in all 3' }).waitFor();
  await ann.page.screenshot({ path: `${PICTURES}/dispute-2-first.png` });
});

test('one is chosen by a key, the others all at once; it stands in the sheet, and nobody is asked any more', async () => {
  const cards = ben.pane.getByRole('group', { name: /^Disputed row/ });
  await cards.first().getByRole('button', { name: /^1 · / }).focus();
  await ben.page.keyboard.press('1');
  await cards.nth(2).waitFor({ state: 'detached' });
  await ben.pane.getByRole('button', { name: 'Take the other, in all 2' }).click();
  await ben.pane.getByText('Two people disagree').waitFor({ state: 'detached' });
  await ann.pane.getByText('Two people disagree').waitFor({ state: 'detached' });
  const shown = [];
  for (const at of [0, 1, 2]) shown.push(await shownAt(ben.page, `J${FIRST + at}`));
  expect(shown.sort()).toEqual(['Advertising', 'Advertising', 'Hotels']);
  const decided = (await said()).slice(-3);
  expect(decided.map(({ origin, person }) => [origin, person])).toEqual(Array(3).fill(['review', CORRECTOR]));
  await ben.page.screenshot({ path: `${PICTURES}/dispute-3-decided.png` });
});

test('two tabs of one person send what was typed offline once each, in the order of typing', async () => {
  const tab = await sitDown(DEMO_USER);
  await tab.pane.getByRole('button', { name: /^Use “/ }).click();
  await classify(tab);
  const context = amend.page.context();
  const letPass = await refuseRequests(context, FEEDBACK);
  await typeInto(ann.page, `J${FIRST + 5}`, 'Hotels');
  await ann.pane.getByText('1 entry waiting.', { exact: false }).waitFor();
  await typeInto(tab.page, `J${FIRST + 5}`, 'Insurance');
  await tab.pane.getByText('2 entries waiting.', { exact: false }).waitFor();
  letPass();
  // By itself, from whichever tab tries first.
  await tab.pane.getByText(/entr(y|ies) saved/).waitFor();
  await ann.pane.getByText(/waiting/).waitFor({ state: 'detached' });
  const words = (await said()).slice(-2);
  expect(words.map((entry) => [entry.class, entry.person])).toEqual([
    ['Hotels', DEMO_USER],
    ['Insurance', DEMO_USER],
  ]);
  await tab.page.close();
});

test('what one person typed waits while another is signed in, and goes in their own name', async () => {
  const before = (await said()).length;
  const letPass = await refuseRequests(ben.page, FEEDBACK);
  await typeInto(ben.page, `J${FIRST + 8}`, 'Insurance');
  await ben.pane.getByText('1 entry waiting.', { exact: false }).waitFor();
  await become(ben, CORRECTOR, 'Second demo corrector');
  letPass();
  await ben.pane.getByRole('tab', { name: 'Correct' }).waitFor();
  // What they find in the sheet is nobody's word, and may have been tried while nothing came through.
  await ben.pane.getByText('waiting', { exact: false }).waitFor({ state: 'hidden' });
  expect((await said()).slice(before).filter(({ person }) => person !== null)).toEqual([]);
  await become(ben, 'Second demo corrector', CORRECTOR);
  await ben.pane.getByText('1 entry saved').waitFor();
  const since = (await said()).slice(before);
  expect(since.filter(({ person }) => person !== null).map((entry) => [entry.class, entry.person])).toEqual([
    ['Insurance', CORRECTOR],
  ]);
});

test('no page complained', () => {
  expect(amend.complaints.filter((text) => !text.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
});

/** What people said by the correction column or the pane, in the order of the log. */
async function said(): Promise<FeedbackLogEntry[]> {
  const { id } = await theClassifier();
  const path = `/api/classifiers/${id}/feedback`;
  const { last } = feedbackLog.parse(await answerOf(`${path}?after=0&limit=1`));
  const { entries } = feedbackLog.parse(await answerOf(`${path}?after=${Math.max(0, last - 100)}&limit=1000`));
  return entries.filter(({ origin }) => origin !== 'label-column');
}

async function theClassifier() {
  return classifierList.parse(await answerOf('/api/classifiers')).classifiers[0]!;
}

async function answerOf(path: string): Promise<unknown> {
  return (await amend.page.request.get(amend.server.address + path)).json();
}
