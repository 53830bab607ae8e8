/** @jest-environment ./tests/e2e/story-environment.ts */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { acceptance } from '../../contract/acceptance.ts';
import { seededRandom } from '../../ml/random.ts';
import { cellAt, openAmend, shownAt, TRAINING_MS, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';
import { askAs, changePolicies, theClassifier } from './other-people.ts';

/**
 * A table that is large enough to show that answers are right 99 % of the time: that is chosen, read class by class,
 * used in the sheet, and ends by itself when the rows that are checked say otherwise. Each test goes on where the one
 * before it stopped.
 */
const PICTURES = 'dist/pictures';
/** One in ten is put aside as a test row, and it takes 299 of these. */
const LABELLED = 3_600;
const TICKETS = 3_800;
const FIRST_NEW = LABELLED + 2;
/** Found wrong by a colleague: enough that even the upper end of their interval is far below. */
const CORRECTED = 12;
const WORDS: Readonly<Record<string, readonly string[]>> = {
  Network: ['vpn', 'wifi', 'dns', 'router', 'firewall', 'latency', 'switch', 'proxy'],
  Hardware: ['laptop', 'monitor', 'keyboard', 'dock', 'battery', 'charger', 'mouse', 'headset'],
  Accounts: ['password', 'login', 'permission', 'badge', 'profile', 'group', 'mailbox', 'licence'],
};
const OTHER: Readonly<Record<string, string>> = { Network: 'Hardware', Hardware: 'Accounts', Accounts: 'Network' };
let amend: AmendInBrowser;
let folder: string;

const button = (name: string | RegExp) => amend.pane.getByRole('button', { name, exact: true });
const show = (heading: Locator) => heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
const section = () => amend.pane.getByRole('heading', { name: 'Answers that need no look', exact: true });
const target = () => amend.pane.getByLabel('They should be right');
async function picture(name: string): Promise<void> {
  await amend.page.locator('.pane').evaluate((pane) => ((pane as HTMLElement).style.width = '350px'));
  await amend.page.screenshot({ path: `${PICTURES}/accepted-at-99-${name}.png` });
}

/** How sure each of the first new rows is, as the sheet shows it. */
async function bands(): Promise<string[]> {
  const shown: string[] = [];
  for (let at = 0; at < CORRECTED; at++) shown.push(await shownAt(amend.page, `G${FIRST_NEW + at}`));
  return shown;
}

async function accepted() {
  const { id } = await theClassifier(amend);
  return acceptance.parse(await askAs(amend, 'admin', 'GET', `/api/classifiers/${id}/acceptance?target=0.99`));
}

/** The table's rows of what needs no look, as the pane shows them. */
async function classRows(): Promise<string[][]> {
  const rows = amend.pane.getByRole('table', { name: 'Class by class' }).getByRole('row');
  const shown: string[][] = [];
  for (const row of await rows.all()) shown.push(await row.getByRole('cell').allInnerTexts());
  return shown.filter((cells) => cells.length > 0);
}

function ticketsCsv(): string {
  const random = seededRandom(17);
  const pick = (from: readonly string[]) => from[random.integer(from.length)]!;
  const lines = Array.from({ length: TICKETS }, (_, at) => {
    const team = pick(Object.keys(WORDS));
    const subject = [0, 1, 2].map(() => pick(WORDS[team]!)).join(' ');
    const office = pick(['London', 'Leeds', 'Bristol']);
    return `T-${10_000 + at},${subject} ${random.integer(1_000)},${office},${1 + random.integer(90)},${at < LABELLED ? team : ''}`;
  });
  return ['Ticket,Subject,Office,Age,Team', ...lines].join('\r\n');
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'amend-99-'));
  writeFileSync(join(folder, 'tickets.csv'), ticketsCsv());
  amend = await openAmend();
  await amend.page.getByLabel('File to open').setInputFiles(join(folder, 'tickets.csv'));
  await cellAt(amend.page, 'B1').filter({ hasText: 'Subject' }).waitFor();
  await amend.pane.getByRole('button', { name: /^Make a table of/ }).click();
  await amend.pane.getByText(`${LABELLED.toLocaleString('en-GB')} rows have a class`, { exact: false }).waitFor();
  await amend.pane.getByText('Every row can be told apart.').waitFor();
  await button('Create classifier').click();
  await button('Train').waitFor();
  await changePolicies(amend, { learner: 'linear', auditShare: 1, askBeforeRows: 10_000, unknownShare: 0 });
  await button('Train').click();
  await button('Next: classify rows').waitFor({ timeout: TRAINING_MS });
}, TRAINING_TEST_MS);
afterAll(async () => {
  await amend.close();
  rmSync(folder, { recursive: true, force: true });
});

test('99 % is chosen by what it covers: of all answers, and class by class with an interval', async () => {
  await target().selectOption('99 %');
  await amend.pane.getByText(/^From \d+ % confidence on: \d+ % of the \d+ test rows\./).waitFor();
  await show(section());
  await picture('1-level');
  const { test: tested, testRows, finding } = await accepted();
  expect([finding, testRows >= 299]).toEqual(['holds', true]);
  const shown = await classRows();
  expect(shown.length).toBe(Object.keys(WORDS).length);
  const covered = tested!.classes.map(({ accepted: rows, answers }) => `${rows} / ${answers}`).sort();
  expect(shown.map((cells) => cells[1]).sort()).toEqual(covered);
  for (const cells of shown) expect(cells[2]).toMatch(/^\d+ %\s+\d+ % to \d+ %$/);
  await button(/^Use 99/).click();
  await amend.pane.getByText(/is in use\. Classify again to see the marks\.$/).waitFor();
});

test('what needs no look is marked in the sheet', async () => {
  await button('Next: classify rows').click();
  await button('Classify').click();
  await amend.pane.getByText('rows classified').waitFor();
  const { level } = await accepted();
  const shown = await bands();
  await picture('2-bands');
  expect(shown.map((each) => each.startsWith('✓'))).toEqual(
    shown.map((each) => Number(/\d+/.exec(each)![0]) / 100 >= level!),
  );
  expect(shown.some((each) => each.startsWith('✓'))).toBe(true);
});

/** What a colleague says in the review list of rows that were drawn by chance: that the answer is wrong. */
async function findWrong(answers: readonly string[]): Promise<void> {
  const { id } = await theClassifier(amend);
  const lines = ticketsCsv()
    .split('\r\n')
    .slice(1 + LABELLED);
  const events = answers.map((answered, at) => {
    const [key, subject, office, age] = lines[at]!.split(',');
    const said = { id: randomUUID(), kind: 'correct', origin: 'review', saidAt: new Date().toISOString() };
    return { ...said, key, cells: [subject, office, Number(age)], class: OTHER[answered] };
  });
  const columns = ['Subject', 'Office', 'Age'];
  await askAs(amend, 'corrector', 'POST', `/api/classifiers/${id}/feedback`, { columns, events });
}

test('when rows that people are asked about by chance are wrong, it ends: the pane says so, and nothing is marked', async () => {
  const answers: string[] = [];
  for (let at = 0; at < CORRECTED; at++) answers.push(await shownAt(amend.page, `F${FIRST_NEW + at}`));
  await findWrong(answers);
  await amend.pane.getByRole('tab', { name: 'Train' }).click();
  await amend.pane.getByText(/^That is below 99 %: no answer is marked ✓ any more/).waitFor();
  await show(section());
  await picture('3-fallen-back');
  const { finding, level, audit } = await accepted();
  expect([finding, level, audit!.high < 0.99]).toEqual(['fallen-back', null, true]);
  await amend.pane
    .getByText(/checked at random since then: \d+ % \(\d+ % to \d+ %\) right\.$/)
    .first()
    .waitFor();
  await amend.pane.getByRole('tab', { name: 'Classify' }).click();
  await amend.pane.getByRole('radio', { name: 'All rows' }).check();
  await button('Classify again').click();
  await amend.pane.getByText('rows classified').waitFor();
  expect((await bands()).filter((each) => each.startsWith('✓'))).toEqual([]);
  expect(amend.complaints).toEqual([]);
});
