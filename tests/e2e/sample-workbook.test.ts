/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { readXlsx } from '../../workbench/opening/read-xlsx.ts';
import { cardPurchases } from '../../workbench/samples/card-purchases.ts';
import { SAMPLE_SEED } from '../../workbench/samples/sample-workbook.ts';
import {
  asHeldElsewhere,
  cellsOf,
  convertWithLibreOffice,
  describeWithLibreOffice,
} from '../workbench/files/libre-office.ts';
import {
  cellAt,
  choosePolicy,
  goTo,
  openAmend,
  shownAt,
  TRAINING_MS,
  TRAINING_TEST_MS,
  typeInto,
  type AmendInBrowser,
} from './amend-in-browser.ts';
import { NEW } from './other-people.ts';

/**
 * The whole job of a newcomer, in a real browser, through the real Office.js: each test goes on where the one before it
 * stopped, as a person does. Pictures of it at work are kept in `dist/pictures`.
 */
const PICTURES = 'dist/pictures';
/** Rows of the sample that have no account yet, in the sheet's numbering (headers are row 1). */
const sample = cardPurchases({ seed: SAMPLE_SEED });
const FIRST = sample.firstUnlabelledRow + 2;
const LAST = sample.rows.length + 1;
const UNLABELLED = (LAST - FIRST + 1).toLocaleString('en-GB');

let amend: AmendInBrowser;
let saved: Uint8Array;
let driftCharts: number;
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/${name}.png` });
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name });
const tab = (name: string) => amend.pane.getByRole('tab', { name }).click();

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend();
});

afterAll(() => amend.close());

describe('the sample workbook', () => {
  test('the pane sees the selected table, its columns and its key', async () => {
    await amend.pane.getByText('CardPurchases').waitFor();
    await amend.pane.getByText(`${UNLABELLED} rows do not.`, { exact: false }).waitFor();
    await amend.pane.getByText('Every row can be told apart.').waitFor();
    await picture('1-set-up');
    await button('Create classifier').click();
    await button('Train').waitFor();
  });

  test(
    'a training shows how good the model is, against guessing and class by class',
    async () => {
      await button('Train').click();
      await amend.pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
      const told = await amend.pane.getByText(/right on \d+ test rows/).innerText();
      expect(Number(/\d+/.exec(told)?.[0])).toBeGreaterThan(300);
      await amend.pane.getByText('Class by class, worst first').waitFor();
      await picture('2-trained');
    },
    TRAINING_TEST_MS,
  );

  test('classifying puts class, confidence and correction at the right of the table, and leaves the other cells as they were', async () => {
    const before = await Promise.all(['A2', 'E2', 'G2'].map((address) => cellAt(amend.page, address).innerText()));
    await button('Next: classify rows').click();
    await button('Classify').click();
    await amend.pane.getByText('rows classified').waitFor();
    expect(await amend.pane.getByText(UNLABELLED, { exact: true }).count()).toBe(1);
    for (const [address, header] of [
      ['H1', 'Amend class'],
      ['I1', 'Amend confidence'],
      ['J1', 'Amend correction'],
    ] as const)
      expect(await shownAt(amend.page, address)).toContain(header);
    expect(await shownAt(amend.page, `H${FIRST}`)).not.toBe('');
    expect(await shownAt(amend.page, `I${FIRST}`)).toMatch(/\d+\s?%$/);
    expect(await shownAt(amend.page, `H${FIRST - 1}`)).toBe('');
    await goTo(amend.page, 'A2');
    expect(await Promise.all(['A2', 'E2', 'G2'].map((address) => cellAt(amend.page, address).innerText()))).toEqual(
      before,
    );
    await goTo(amend.page, `H${FIRST}`);
    await picture('3-classified');
  });

  test('a correction that is typed is saved, and the row answers with it at once', async () => {
    // How far it reaches depends on the version that was chosen; that it is asked about, `rules.test.ts` shows.
    await choosePolicy(amend.pane, 'Ask before a correction changes', 'Never');
    await tab('Correct');
    const row = await rowOfClassOtherThan('Staff welfare');
    await typeInto(amend.page, `J${row}`, 'Staff welfare');
    await amend.pane.getByText('correction stands', { exact: true }).waitFor();
    await expectShown(`H${row}`, 'Staff welfare');
    await goTo(amend.page, `J${FIRST + 30}`);
    const told = amend.pane.getByRole('group', { name: `Selected row ${NEW[30]!.key}`, exact: true });
    await told.getByRole('button', { name: /^Why, similar rows/ }).waitFor();
    await picture('4-corrected');
  });

  test('rows from the review list are accepted and corrected in the pane', async () => {
    const cards = amend.pane.getByRole('group', { name: /^Row / });
    await cards.first().waitFor();
    await settle(cards.first(), (card) => card.getByRole('button', { name: 'Accept' }).click());
    await settle(cards.first(), async (card) => {
      await card.getByRole('combobox').click();
      await card.getByRole('combobox').pressSequentially('taxi');
      await amend.pane.getByRole('option', { name: 'Travel – taxi' }).first().click();
    });
  });

  test(
    'a retrained version is judged on the same test rows, and one can go back',
    async () => {
      await tab('Train');
      await button(/^Train again$/).click();
      await amend.pane.getByText('How good is version 2?').waitFor({ timeout: TRAINING_MS });
      // Version 1, or version 2 where it was kept back: the one that is not in use.
      const useOther = await button(/^Use version \d$/).innerText();
      await button(useOther).click();
      const dialog = amend.pane.getByRole('dialog');
      await dialog.getByLabel(/^Why/).fill('To compare the two');
      await dialog.getByRole('button', { name: useOther }).click();
      await amend.pane.getByText(`${useOther.replace('Use version', 'Version')} answers.`, { exact: false }).waitFor();
      // Both versions say who chose, when and why.
      const versions = amend.pane.getByRole('region', { name: 'Versions' });
      await versions.scrollIntoViewIfNeeded();
      expect(await versions.getByText(/^Demo user .* Why: To compare the two\.$/).count()).toBe(2);
      await versions.getByText('How it is decided which version answers').click();
      await picture('5-versions');
    },
    TRAINING_TEST_MS,
  );

  test('the drift sheet says what changed, in words, with charts, and a second run refreshes it', async () => {
    await tab('Drift');
    await button('Write drift sheet').click();
    await amend.pane.getByText('The sheet “Amend drift” is written', { exact: false }).waitFor();
    await amend.page.getByRole('tab', { name: 'Amend drift' }).waitFor();
    const told = await amend.page.locator('[role=grid]').innerText();
    expect(told).toMatch(/Amount.*100 times/is);
    expect(told).toMatch(/Description/);
    await picture('6-drift');
    driftCharts = await amend.page.locator('[data-chart]').count();
    expect(driftCharts).toBeGreaterThan(0);
    await goTo(amend.page, 'A55');
    await picture('7-drift-charts');
    await button('Write drift sheet').click();
    await amend.pane.getByText('The sheet “Amend drift” is written', { exact: false }).waitFor();
    expect(await amend.page.getByRole('tab', { name: /^Amend drift/ }).count()).toBe(1);
  });

  test('what was classified and corrected is saved without a question: the file holds it all', async () => {
    const [download] = await Promise.all([
      amend.page.waitForEvent('download'),
      amend.page.getByRole('button', { name: 'Save', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Card purchases 2025.xlsx');
    saved = new Uint8Array(await readFile(await download.path()));
    const parts = unzipSync(saved);
    const text = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('');
    for (const said of ['Amend correction', 'Staff welfare', 'Travel – taxi']) expect(text).toContain(said);
  });

  describeWithLibreOffice('once saved, in LibreOffice', () => {
    test('holds in every cell what it holds here', () => {
      const folder = mkdtempSync(join(tmpdir(), 'amend-sample-'));
      writeFileSync(join(folder, 'sample.xlsx'), saved);
      const office = convertWithLibreOffice([join(folder, 'sample.xlsx')], 'xlsx', folder).get('sample.xlsx')!;
      rmSync(folder, { recursive: true });
      expect(cellsOf(readXlsx('sample.xlsx', office).workbook)).toEqual(
        asHeldElsewhere(cellsOf(readXlsx('sample.xlsx', saved).workbook)),
      );
    });
  });

  test('opened again, it leads the pane back to its table: what is corrected there is answered at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amend-again-'));
    writeFileSync(join(folder, 'Card purchases 2025.xlsx'), saved);
    await amend.page.getByLabel('File to open').setInputFiles(join(folder, 'Card purchases 2025.xlsx'));
    // The workbook that was saved stays on the page until the file is opened; of that nothing can be taken back.
    await amend.page.locator('button[aria-label="Undo"]:disabled').waitFor();
    await amend.page.getByRole('tab', { name: 'Amend drift' }).click();
    await amend.page.locator('[data-chart="Amend drift 1"]').waitFor();
    expect(await amend.page.locator('[data-chart]').count()).toBe(driftCharts);
    await amend.page.getByRole('tab', { name: 'Card purchases' }).click();
    await tab('Correct');
    const row = await rowOfClassOtherThan('Hotels');
    await typeInto(amend.page, `J${row}`, 'Hotels');
    await expectShown(`H${row}`, 'Hotels');
    await picture('9-opened-again');
    rmSync(folder, { recursive: true });
  });

  test('nothing complained on the way', () => {
    expect(amend.complaints).toEqual([]);
  });
});

/** Answers a card of the review list and waits until it has made way for the next one. */
async function settle(card: Locator, answer: (card: Locator) => Promise<void>): Promise<void> {
  const name = await card.getAttribute('aria-label');
  if (name === null) throw new Error('the card has no name');
  await answer(card);
  await amend.pane.getByRole('group', { name, exact: true }).waitFor({ state: 'detached' });
}

async function rowOfClassOtherThan(name: string): Promise<number> {
  for (let row = FIRST; row < FIRST + 20; row++) if ((await shownAt(amend.page, `H${row}`)) !== name) return row;
  throw new Error(`every row near ${FIRST} is ${name}`);
}

/** Waits until a cell shows a text: the answer comes back from the server. */
async function expectShown(address: string, text: string): Promise<void> {
  await goTo(amend.page, address);
  await cellAt(amend.page, address).filter({ hasText: text }).waitFor();
}
