/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Request } from 'playwright-core';
import type { PredictionRequest } from '../../contract/prediction.ts';
import { holdRequests } from './catch-requests.ts';
import { changePolicies } from './other-people.ts';
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
 * A table of 50,000 rows: its classification is stopped in the middle, goes on, loses its pane in the middle and goes
 * on; then it is looked through for edited rows, which is stopped and goes on, too. A busy server is one that holds
 * answers back until the person has done what they do meanwhile, so that no step is a race. Each test goes on where the
 * one before it stopped. Reference, Spent, Subject, Amount, Centre and Account stand in A to F; Amend's class in G.
 */
const PICTURES = 'dist/pictures';
const PREDICT = '**/api/classifiers/*/predictions';
const ROWS = 50_000;
const LABELLED = 300;
const WANTED = ROWS - LABELLED;
const PARTS_MS = 60_000;
const SUBJECTS: Readonly<Record<string, string>> = {
  'train to leeds': 'Travel',
  'taxi to airport': 'Travel',
  'lunch with client': 'Meals',
  'team breakfast': 'Meals',
  'printer paper': 'Office',
  'desk lamp': 'Office',
};
const said = Object.keys(SUBJECTS);

let amend: AmendInBrowser;
let folder: string;
/** Keys of the rows that the server was asked about, request by request. */
let asked: string[][] = [];
/** Rows that were classified when the pane was lost. */
let done: number;
const button = (name: string) => amend.pane.getByRole('button', { name, exact: true });
const shown = (text: string | RegExp) => amend.pane.getByText(text).first();
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/fifty-thousand-${name}.png` });
const grouped = (count: number) => count.toLocaleString('en-GB');

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'amend-fifty-thousand-'));
  writeFileSync(join(folder, 'expenses.csv'), expensesCsv());
  amend = await openAmend();
  const keep = (request: Request) =>
    asked.push((request.postDataJSON() as PredictionRequest).rows.keys.map((key) => String(key)));
  amend.page.on('request', (request) => {
    if (/\/predictions$/.test(request.url()) && request.method() === 'POST') keep(request);
  });
});

afterAll(async () => {
  await amend.close();
  rmSync(folder, { recursive: true, force: true });
});

test(
  'a table of 50,000 rows is opened and learned from',
  async () => {
    await amend.page.getByLabel('File to open').setInputFiles(join(folder, 'expenses.csv'));
    await cellAt(amend.page, 'C1').filter({ hasText: 'Subject' }).waitFor({ timeout: PARTS_MS });
    await amend.pane.getByRole('button', { name: /^Make a table of/ }).click();
    await shown(`${LABELLED} rows have a class`).waitFor({ timeout: PARTS_MS });
    await button('Create classifier').click();
    await button('Train').waitFor();
    // What is learned does not matter here, nor what looks new: the quickest way to learn will do.
    await changePolicies(amend, { learner: 'linear', unknownShare: 0 });
    await button('Train').click();
    await button('Next: classify rows').click({ timeout: TRAINING_MS });
  },
  TRAINING_TEST_MS,
);

test('stopped in the middle, it says how far it came, and what is written is right', async () => {
  const letGo = await holdRequests(amend.page, PREDICT, 4);
  await button('Classify').click();
  await shown(`Classifying: 8,000 of ${grouped(WANTED)} rows …`).waitFor();
  expect(await amend.pane.getByRole('progressbar').getAttribute('aria-valuenow')).toBe(String(8_000 / WANTED));
  await picture('1-progress');
  await button('Cancel').click();
  await shown(stopped(8_000)).waitFor();
  letGo();
  await picture('2-stopped');
  await expectWritten(8_000);
  const last = LABELLED + 1 + 8_000;
  expect([await shownAt(amend.page, `G${last}`), await shownAt(amend.page, `G${last + 1}`)]).toEqual([
    accountOf(last),
    '',
  ]);
});

test(
  'goes on with the rest, loses its pane in the middle, and says what stands in the sheet',
  async () => {
    asked = [];
    const letGo = await holdRequests(amend.page, PREDICT, 4);
    await button('Go on where it stopped').click();
    await shown(`Classifying: 16,000 of ${grouped(WANTED)} rows …`).waitFor();
    const pane = amend.page.frames().find((frame) => frame.parentFrame() !== null)!;
    await pane.evaluate(() => location.reload());
    letGo();
    await shown(/^Stopped\. /).waitFor({ timeout: PARTS_MS });
    done = Number(/^Stopped\. ([\d,]+) of/.exec(await shown(/^Stopped\. /).innerText())![1]!.replaceAll(',', ''));
    await shown(stopped(done)).waitFor();
    expect(done).toBeGreaterThan(8_000);
    await picture('3-reloaded');
    await expectWritten(done);
    expect(asked.flat().filter((key) => Number(key.slice(2)) <= LABELLED + 8_000)).toEqual([]);
  },
  2 * PARTS_MS,
);

test(
  'goes on from what stands in the sheet, and asks about no row twice',
  async () => {
    asked = [];
    await button('Go on where it stopped').click();
    await shown('rows classified').waitFor({ timeout: PARTS_MS });
    await picture('4-done');
    await expectWritten(WANTED);
    expect(asked.flat().toSorted()).toEqual(
      references()
        .slice(LABELLED + done)
        .toSorted(),
    );
  },
  2 * PARTS_MS,
);

test(
  'is looked through for edited rows, which is stopped, goes on and finds them',
  async () => {
    await typeInto(amend.page, 'C40002', 'desk lamp');
    await typeInto(amend.page, 'C40003', 'train to leeds');
    await goTo(amend.page, 'A1');
    const stop = await cancelOnceSeen(/Looking for edited and new rows: [1-9]/);
    await button('Look for edited and new rows').click();
    await stop();
    await shown(/^Stopped\. [\d,]+ of 50,000 rows were read, and nothing was classified\.$/).waitFor();
    await picture('5-look-stopped');
    await button('Go on looking').click();
    await shown(/^[12] rows? (was|were) edited since/).waitFor({ timeout: PARTS_MS });
    await picture('6-edited');
  },
  2 * PARTS_MS,
);

test('nothing complained on the way', () => expect(amend.complaints).toEqual([]));

/** Presses Cancel as soon as a text is there, quicker than any hand: the look may take less than a second. */
async function cancelOnceSeen(text: RegExp): Promise<() => Promise<void>> {
  const frame = amend.page.frames().find((each): each is Frame => each.parentFrame() !== null)!;
  const pressed = frame.evaluate(
    (source) =>
      new Promise<void>((resolve) => {
        const wanted = new RegExp(source);
        const observer = new MutationObserver(() => {
          const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel');
          if (cancel === undefined || !wanted.test(document.body.textContent)) return;
          observer.disconnect();
          cancel.click();
          resolve();
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    text.source,
  );
  return () => pressed;
}

function stopped(done: number): string {
  return `Stopped. ${grouped(done)} of ${grouped(WANTED)} rows are classified and keep their answers; ${grouped(WANTED - done)} rows wait.`;
}

/** That so many rows have a class, each of them its own: counted by formulas of the sheet. */
async function expectWritten(rows: number): Promise<void> {
  const [classes, subjects] = [`G2:G${ROWS + 1}`, `C2:C${ROWS + 1}`];
  const right = said.map((subject) => `COUNTIFS(${subjects},"${subject}",${classes},"${SUBJECTS[subject]}")`);
  await typeInto(amend.page, 'T2', `=COUNTA(${classes})`);
  await typeInto(amend.page, 'T3', `=${right.join('+')}`);
  for (const cell of ['T2', 'T3']) {
    await goTo(amend.page, cell);
    // The first formula loads what calculates, and it reads fifty thousand cells.
    await cellAt(amend.page, cell)
      .filter({ hasText: new RegExp(`^\\s*${rows}\\s*$`) })
      .waitFor();
    await clear(cell);
  }
}

async function clear(address: string): Promise<void> {
  await goTo(amend.page, address);
  await amend.page.keyboard.press('Delete');
}

function references(): string[] {
  return Array.from({ length: ROWS }, (_, at) => `E-${at + 1}`);
}

/** The account of what stands in a row of the sheet. */
function accountOf(sheetRow: number): string {
  return SUBJECTS[said[(sheetRow - 2) % said.length]!]!;
}

function expensesCsv(): string {
  const lines = references().map((reference, at) => {
    const subject = said[at % said.length]!;
    const day = String(1 + (at % 28)).padStart(2, '0');
    const amount = (5 + ((at * 37) % 9_000) / 100).toFixed(2);
    const account = at < LABELLED ? SUBJECTS[subject] : '';
    return `${reference},2026-01-${day},"${subject}",${amount},${['London', 'Leeds', 'Bristol'][at % 3]},${account}`;
  });
  return ['Reference,Spent,Subject,Amount,Centre,Account', ...lines].join('\r\n');
}
