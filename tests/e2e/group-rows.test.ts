/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cardPurchases } from '../../workbench/samples/card-purchases.ts';
import { SAMPLE_SEED } from '../../workbench/samples/sample-workbook.ts';
import { cellAt, openAmend, shownAt, TRAINING_MS, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';
import { changePolicies } from './other-people.ts';

/**
 * A table in which nobody has written a class, to the end: a column for classes, groups, names, labels, a training, and
 * the rows classified. By gestures alone. The purchases' own account column is left out of what Amend looks at.
 */
const PICTURES = 'dist/pictures';
const GROUPS = 8;
/** Rows, each of which gets a label in the end. */
const ROWS = 600;

let amend: AmendInBrowser;
let folder: string;
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/groups-${name}.png` });
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name, exact: true });

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'amend-groups-'));
  writeFileSync(join(folder, 'purchases.csv'), purchasesCsv());
  amend = await openAmend();
  await amend.page.getByLabel('File to open').setInputFiles(join(folder, 'purchases.csv'));
  await cellAt(amend.page, 'C1').filter({ hasText: 'Merchant' }).waitFor();
  await amend.pane.getByRole('button', { name: /^Make a table of/ }).click();
  await amend.pane.getByText('Every row can be told apart.').waitFor();
}, TRAINING_TEST_MS);

afterAll(async () => {
  await amend.close();
  rmSync(folder, { recursive: true, force: true });
});

test('set-up adds a column for classes to a table without them', async () => {
  await amend.pane.getByRole('combobox', { name: 'Class column', exact: true }).selectOption({ value: '' });
  await button('Group rows').click();
  await amend.pane.getByText('No row has a class yet.', { exact: false }).waitFor();
  expect(await amend.pane.getByRole('combobox', { name: 'Class column', exact: true }).inputValue()).toBe('Class');
  await picture('1-set-up');
  await amend.pane.getByRole('combobox', { name: /^Account/ }).selectOption('ignored');
  await button('Create classifier').click();
  await amend.pane.getByRole('heading', { name: 'Groups of rows', exact: true }).waitFor();
});

test('rows are grouped, and some groups named', async () => {
  await amend.pane.getByRole('spinbutton', { name: 'How many groups' }).fill(String(GROUPS));
  await button('Group rows').click();
  await amend.pane.getByText(`in ${GROUPS} groups.`, { exact: false }).waitFor({ timeout: TRAINING_MS });
  await picture('2-found');
  for (const [number, name] of [
    [1, 'Team expenses'],
    [2, 'Agreed beforehand'],
    [3, 'Everyday'],
  ] as const) {
    const field = amend.pane.getByRole('textbox', { name: `Name of group ${number}`, exact: true });
    await field.fill(name);
    await field.press('Enter');
    await amend.pane
      .getByRole('group', { name: `Group ${number}`, exact: true })
      .getByText(name, { exact: true })
      .first()
      .waitFor();
  }
  await amend.pane.getByRole('button', { name: 'Split', disabled: false }).first().waitFor();
  await amend.pane.getByRole('textbox', { name: 'Name of group 1', exact: true }).scrollIntoViewIfNeeded();
  await picture('3-named');
});

test('a pane that is opened anew has the groups with their names, and two are merged by keyboard', async () => {
  const frame = amend.page.frames().find((each) => each.parentFrame() !== null)!;
  await frame.evaluate(() => location.reload());
  await amend.pane.getByText(`in ${GROUPS} groups.`, { exact: false }).waitFor();
  const group = (number: number) => amend.pane.getByRole('group', { name: `Group ${number}`, exact: true });
  await group(1).getByText('Team expenses', { exact: true }).first().waitFor();
  const into = group(4).getByRole('combobox', { name: 'Merge group 4 into', exact: true });
  await into.focus();
  // What an arrow key alone chooses merges nothing yet.
  await into.press('ArrowDown');
  await into.selectOption({ label: 'Team expenses' });
  await into.press('Tab');
  await amend.page.keyboard.press('Enter');
  await amend.pane.getByText(`in ${GROUPS - 1} groups.`, { exact: false }).waitFor();
  expect(await group(4).count()).toBe(0);
});

test('the names become labels', async () => {
  await button('Use names as labels').click();
  await amend.pane.getByText('Now train:', { exact: false }).waitFor();
  await picture('4-labels');
});

test(
  'a training learns from the names, and the rows are classified by them',
  async () => {
    // What learns does not matter here, nor what looks new: the quickest will do.
    await changePolicies(amend, { learner: 'linear', unknownShare: 0 });
    await button('Train').click();
    await amend.pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
    await button('Next: classify rows').click();
    await button('Classify').click();
    await amend.pane.getByText('rows classified').waitFor();
    await picture('5-classified');
    // One after the other: each goes there first.
    const header: string[] = [];
    for (const column of 'GHIJKLM') header.push(await shownAt(amend.page, `${column}1`));
    expect(header).toContain('Amend group');
    const column = 'GHIJKLM'[header.indexOf('Amend class')]!;
    expect(['Team expenses', 'Agreed beforehand', 'Everyday']).toContain(await shownAt(amend.page, `${column}2`));
  },
  TRAINING_TEST_MS,
);

/** The first purchases of the sample. */
function purchasesCsv(): string {
  const { headers, rows } = cardPurchases({ seed: SAMPLE_SEED });
  const line = (cells: readonly unknown[]) =>
    cells.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',');
  const written = rows
    .slice(0, ROWS)
    .map((cells) => cells.map((cell, at) => (headers[at] === 'Date' ? dayOf(cell) : cell)));
  return [headers, ...written].map(line).join('\r\n');
}

/** A serial day as people write it. */
function dayOf(serial: unknown): string {
  return new Date(Date.UTC(1899, 11, 30 + Number(serial))).toISOString().slice(0, 10);
}
