/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { feedbackLog } from '../../contract/feedback.ts';
import { catchRequests } from './catch-requests.ts';
import { askAs, changePolicies, FIRST_NEW, NEW, theClassifier } from './other-people.ts';
import {
  cellAt,
  choosePolicy,
  goTo,
  openAmend,
  shownAt,
  takeNarrowPictures,
  TRAINING_MS,
  TRAINING_TEST_MS,
  typeInto,
  type AmendInBrowser,
} from './amend-in-browser.ts';
import { faultsInStory } from './pane-looks.ts';

/**
 * What a corrector is asked before their words count: how far what they send after a look is to reach (all of it, this
 * row alone, or a rule), and what is to become of corrections that were emptied while Amend was not there. Each test
 * goes on where the one before it stopped.
 */
const PICTURES = 'dist/pictures';
const TASK_PANE = '**/workbench/taskpane.html*';
const CLASS = 'Staff welfare';
/** A purchase whose like others are, as the story of rules has it. */
const ROW = FIRST_NEW + 1;
const KEY = NEW[1]!.key;
const REACH = /^Your correction would change the class of .* Nothing is sent yet\.$/;

let amend: AmendInBrowser;
let folder: string;
/** Amend's own class of the row. */
let answer: string;
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name, exact: true });
const shown = (text: string | RegExp) => amend.pane.getByText(text).first();
const heading = (name: string) => amend.pane.getByRole('heading', { name, exact: true });
const picture = (name: string) => takeNarrowPictures(amend.page, `${PICTURES}/asked-first-${name}`);

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'amend-asked-'));
  amend = await openAmend();
  await amend.page.setViewportSize({ width: 1440, height: 1300 });
  await button('Create classifier').click();
  await button('Train').waitFor();
  // What a correction teaches at once shows most in the linear learner, whichever does best in training.
  await changePolicies(amend, { learner: 'linear', sending: 'after-a-look', askBeforeRows: 0 });
  await button('Train').click();
  await button('Next: classify rows').click({ timeout: TRAINING_MS });
  await button('Classify').click();
  await shown('rows classified').waitFor();
  await amend.pane.getByRole('tab', { name: 'Correct' }).click();
}, TRAINING_TEST_MS);

afterAll(async () => {
  await amend.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a correction that is sent after a look and would change other rows', () => {
  test('is not sent before its author has said how far it reaches, and can be left for now', async () => {
    answer = await shownAt(amend.page, `H${ROW}`);
    expect(answer).not.toBe(CLASS);
    await typeDraft();
    const before = await lastSaid();
    await button('Send 1 correction').click();
    await shown(REACH).waitFor();
    await picture('1-reach');
    expect(await faultsInStory(amend.page, `${PICTURES}/looks-reach-of-drafts`)).toEqual([]);
    await button('Leave it for now').click();
    await shown(REACH).waitFor({ state: 'detached' });
    await heading('One correction is not sent').waitFor();
    expect(await lastSaid()).toBe(before);
  });

  test('is sent of its row alone, and taken back', async () => {
    await button('Send 1 correction').click();
    await button('Only this row').click();
    await shown('One correction was sent.').waitFor();
    expect(await lastWord()).toMatchObject({ key: KEY, class: CLASS, reach: 'row' });
    expect(await amend.pane.getByText(/also changed/).count()).toBe(0);
    await picture('2-only-this-row');
    await button('Take this batch back').click();
    await expectShown(`H${ROW}`, answer);
  });

  test('is sent with all that it changes, which is listed and reverted as one', async () => {
    await typeDraft();
    await button('Send 1 correction').click();
    await button('Take').click();
    await shown(/^Your correction also changed/).waitFor();
    const said = await lastWord();
    expect([said.key, said.class, said.reach]).toEqual([KEY, CLASS, undefined]);
    await picture('3-all');
    await button('Revert all of it').click();
    await shown(/^Your correction also changed/).waitFor({ state: 'detached' });
    await expectShown(`H${ROW}`, answer);
  });

  test('becomes a rule to be worded, and is said of its row alone', async () => {
    await typeDraft();
    await button('Send 1 correction').click();
    await button('Make a rule').click();
    await amend.pane.getByRole('textbox', { name: 'When' }).waitFor();
    expect(await amend.pane.getByRole('combobox', { name: 'Always' }).inputValue()).toBe(CLASS);
    await heading('Nothing to send').waitFor();
    expect(await lastWord()).toMatchObject({ key: KEY, class: CLASS, reach: 'row' });
    await amend.pane.getByRole('textbox', { name: 'When' }).scrollIntoViewIfNeeded();
    await picture('4-rule');
    await button('Leave it').click();
  });
});

describe('corrections that were emptied while Amend was not there', () => {
  const rows = [ROW + 2, ROW + 3];

  test('are asked about when it is there again, and written again', async () => {
    await choosePolicy(amend.pane, 'What is typed in the sheet is sent', 'at once');
    await choosePolicy(amend.pane, 'Ask before a correction changes', 'Never');
    for (const row of rows) await typeInto(amend.page, `J${row}`, 'Hotels');
    await shown('corrections stand').waitFor();
    await emptyWithoutAmend('asked.xlsx');
    await shown(/^2 corrections were emptied in the sheet, and Amend did not see who did it\./).waitFor();
    for (const row of rows) await shown(`${NEW[row - FIRST_NEW]!.key}: was Hotels`).waitFor();
    await picture('5-emptied');
    expect(await faultsInStory(amend.page, `${PICTURES}/looks-emptied`)).toEqual([]);
    const before = await lastSaid();
    await button('Write them again').click();
    await shown(/^2 corrections were emptied/).waitFor({ state: 'detached' });
    for (const row of rows) await expectShown(`J${row}`, 'Hotels');
    expect(await lastSaid()).toBe(before);
  });

  test('are taken back in the name of whoever says so', async () => {
    await emptyWithoutAmend('again.xlsx');
    await shown(/^2 corrections were emptied/).waitFor();
    const before = await lastSaid();
    await button('Take them back').click();
    await shown(/^2 corrections were emptied/).waitFor({ state: 'detached' });
    const said = await untilSaid(before, rows.length);
    expect(said.map(({ kind, key, person }) => [kind, key, person])).toEqual(
      rows.map((row) => ['withdraw', NEW[row - FIRST_NEW]!.key, 'Demo user']),
    );
    await picture('6-taken-back');
  });

  /** The workbook is saved and opened where Amend cannot be loaded, emptied there, saved, and opened with Amend. */
  async function emptyWithoutAmend(name: string): Promise<void> {
    let letPass = () => {};
    await saveAndOpen(`1-${name}`, async () => {
      letPass = await catchRequests(amend.page, TASK_PANE, (route) => route.abort());
    });
    for (const row of rows) {
      await goTo(amend.page, `J${row}`);
      await amend.page.keyboard.press('Delete');
      await cellAt(amend.page, `J${row}`).filter({ hasNotText: 'Hotels' }).waitFor();
    }
    await saveAndOpen(`2-${name}`, letPass);
    await amend.pane.getByRole('tab', { name: 'Correct' }).click();
  }
});

test('nothing complained on the way', () => {
  expect(amend.complaints.filter((text) => !text.includes('ERR_FAILED'))).toEqual([]);
});

async function typeDraft(): Promise<void> {
  await typeInto(amend.page, `J${ROW}`, CLASS);
  await heading('One correction is not sent').waitFor();
}

/**
 * Saves the workbook under a name, and goes on with what is opened of the file. Where the pane has written into the
 * workbook meanwhile, the question whether to open it without that is answered as it should be: no, save it first.
 */
async function saveAndOpen(name: string, before: () => void | Promise<void>): Promise<void> {
  const { page } = amend;
  await before();
  const isOpen = () => page.title().then((title) => title.startsWith(name));
  while (!(await isOpen())) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save', exact: true }).click(),
    ]);
    await download.saveAs(join(folder, name));
    await page.getByLabel('File to open').setInputFiles(join(folder, name));
    const keep = page.getByRole('button', { name: 'Keep this workbook', exact: true });
    await page.waitForFunction(
      ([title, text]) =>
        document.title.startsWith(title) ||
        [...document.querySelectorAll('button')].some(({ textContent }) => textContent === text),
      [name, 'Keep this workbook'] as const,
    );
    if (!(await isOpen())) await keep.click();
  }
}

async function expectShown(address: string, text: string): Promise<void> {
  await goTo(amend.page, address);
  await amend.page.waitForFunction(
    ([at, wanted]) =>
      document.querySelector(`[data-address="${at}"]`)?.textContent?.replace(' ●', '').trim() === wanted,
    [address, text.replace(' ●', '')] as const,
  );
}

/** What was said after an entry of the log, by its sequence. */
async function saidSince(after: number) {
  const { id } = await theClassifier(amend);
  const path = `/api/classifiers/${id}/feedback?limit=1000&after=${after}`;
  return feedbackLog.parse(await askAs(amend, 'admin', 'GET', path));
}

async function lastWord() {
  return (await saidSince((await lastSaid()) - 1)).entries[0]!;
}

/** The sequence of what was said last. */
async function lastSaid(): Promise<number> {
  return (await saidSince(0)).last;
}

/** The same once so many entries are there. */
async function untilSaid(after: number, count: number) {
  for (;;) {
    const { entries } = await saidSince(after);
    if (entries.length >= count) return entries;
  }
}
