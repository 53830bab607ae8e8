/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { cellAt, openAmend, TRAINING_MS, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';

/**
 * The main way by the keyboard alone: from a file to classes in its own column. Ctrl+F6 goes from one part of the
 * window to another, as in Excel on the web; Tab is moved by Office.js, as it is there.
 */
const PICTURES = 'dist/pictures';
/** Rows from here on have no class: too few for a correction to reach so far that it is asked about. */
const FIRST = 82;
/** The parts of the window: toolbar, sheet, its tabs, pane. */
const PARTS = 4;
/** More presses than any way through the pane takes. */
const MOST_PRESSES = 60;

let amend: AmendInBrowser;
let folder: string;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'amend-keys-'));
  const [headers, ...rows] = readFileSync(join(import.meta.dirname, '..', 'system', 'january.csv'), 'utf8')
    .trim()
    .split(/\r?\n/);
  const lines = rows.map((line, row) => (row + 2 < FIRST ? line : line.replace(/[^,]*$/, '')));
  writeFileSync(join(folder, 'month.csv'), [headers, ...lines].join('\n'));
  amend = await openAmend();
  // The browser is told long before the first key: one that has not heard it yet opens a dialog that nobody sees.
  amend.page.on('filechooser', (chooser) => void chooser.setFiles(join(folder, 'month.csv')));
});

afterAll(async () => {
  await amend.close();
  rmSync(folder, { recursive: true, force: true });
});

const press = (key: string) => amend.page.keyboard.press(key);
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/${name}.png` });
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name });
const tab = (name: string) => amend.pane.getByRole('tab', { name });
const hasKeyboard = (control: Locator) => control.evaluate((element) => element === document.activeElement);

describe('by the keyboard alone', () => {
  test('a file is opened and its range made a table', async () => {
    await amend.pane.getByText('CardPurchases').waitFor();
    await goToPart(amend.page.getByRole('button', { name: 'Open', exact: true }), 'Shift+Control+F6');
    await press('Enter');
    await cellAt(amend.page, 'B2').filter({ hasText: 'printer paper' }).waitFor();
    await button(/^Make a table of/).waitFor();
    await goToPane();
    await tabTo(button(/^Make a table of/));
    await picture('keyboard-1-table');
    await press('Enter');
    await amend.pane.getByText('80 rows have a class', { exact: false }).waitFor();
  });

  test('a classifier is set up, every question on the way', async () => {
    const asked = ['Class column', 'Key column', 'Text', 'Amount', 'Name'];
    for (const label of asked) await tabTo(amend.pane.getByLabel(label, { exact: true }));
    await tabTo(button('Create classifier'));
    await picture('keyboard-2-set-up');
    await press('Enter');
  });

  test(
    'it is trained, and the keyboard stays where it was',
    async () => {
      await tabTo(button('Train'));
      await press('Enter');
      await amend.pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
      expect(await hasKeyboard(button('Train again'))).toBe(true);
      await press('Tab');
      expect(await hasKeyboard(button('Next: classify rows'))).toBe(true);
      await picture('keyboard-3-trained');
    },
    TRAINING_TEST_MS,
  );

  test('rows are classified', async () => {
    await press('Enter');
    await button('Classify').waitFor();
    await tabTo(button('Classify'));
    await press('Enter');
    await amend.pane.getByText('rows classified').waitFor();
    await tabTo(button('Next: check the answers'));
    await picture('keyboard-4-classified');
    await press('Enter');
  });

  test('rows are accepted and corrected in the pane, one card after the other', async () => {
    const cards = amend.pane.getByRole('group', { name: /^Row / });
    await cards.first().waitFor();
    await tabTo(cards.first().getByRole('button', { name: 'Accept' }));
    await settled(cards.first(), () => press('Enter'));
    await tabTo(cards.first().getByRole('combobox'));
    await amend.page.keyboard.type('IT');
    await picture('keyboard-5-card');
    await settled(cards.first(), async () => {
      await press('ArrowDown');
      await press('Enter');
    });
    await amend.pane.getByText('2 entries saved').waitFor();
  });

  test('a row is corrected in the sheet, and the keyboard comes back', async () => {
    const unanswered = await amend.pane.getByRole('group', { name: /^Row / }).getAttribute('aria-label');
    await press('Control+F6');
    await goToCell(`G${Number(unanswered!.replace('Row ', '')) + 1}`);
    await press('Alt+ArrowDown');
    await press('End');
    await press('Enter');
    await amend.pane.getByText('3 entries saved').waitFor();
    await picture('keyboard-6-sheet');
    await goToPane();
  });

  test(
    'it is trained again, and how that was decided can be read',
    async () => {
      await tabTo(button('Next: train again'));
      await press('Enter');
      await button('Train again').waitFor();
      await tabTo(button('Train again'));
      await press('Enter');
      await amend.pane.getByText('How good is version 2?').waitFor({ timeout: TRAINING_MS });
      await tabTo(amend.pane.locator('summary'), 'Shift+Tab');
      await press('Enter');
      await amend.pane.getByText('Both versions answer the same rows', { exact: false }).waitFor();
      await picture('keyboard-7-decided');
    },
    TRAINING_TEST_MS,
  );

  test('classes are copied into the table’s own column', async () => {
    await tabTo(tab('Train'), 'Shift+Tab');
    await press('ArrowRight');
    await press('ArrowRight');
    await press('Enter');
    await tabTo(amend.pane.getByRole('radio', { name: /^Those of rows that were corrected/ }));
    await press('ArrowUp');
    expect(await amend.pane.getByRole('radio', { name: /^Also Amend’s answers/ }).isChecked()).toBe(true);
    await tabTo(button('Copy classes into “Class”'));
    await press('Enter');
    await amend.pane.getByText('copied into “Class”', { exact: false }).waitFor();
    expect(await hasKeyboard(button('Copy classes into “Class”'))).toBe(true);
    await picture('keyboard-8-copied');
    await press('Control+F6');
    await goToCell('D91');
    expect(await cellAt(amend.page, 'D91').innerText()).not.toBe('');
  });

  test('nothing complained on the way', () => {
    expect(amend.complaints).toEqual([]);
  });
});

/**
 * Presses Tab until a control has the keyboard. On the way, and there, something has it, and is seen to.
 */
async function tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; !(await hasKeyboard(control)); presses++) {
    if (presses === MOST_PRESSES) throw new Error(`${MOST_PRESSES} presses of ${key} do not reach ${control}`);
    await press(key);
    await expectSeen();
  }
  await expectSeen();
}

/** What has the keyboard in the pane is a control, in sight, and looks it: Fluent draws its ring by an attribute. */
async function expectSeen(): Promise<void> {
  const told = await amend.pane.locator('body').evaluate(() => {
    const active = document.activeElement;
    const box = active?.getBoundingClientRect();
    return {
      has: active?.outerHTML.slice(0, 200) ?? 'nothing',
      isControl: active !== null && active !== document.body,
      isMarked: active?.matches(':focus-visible[data-fui-focus-visible]'),
      isInSight: box !== undefined && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });
  expect(told).toEqual({ has: told.has, isControl: true, isMarked: true, isInSight: true });
}

/** From the sheet or what is above it into the pane, where Office.js gives the keyboard to the first control. */
async function goToPane(): Promise<void> {
  await goToPart(amend.page.locator('.pane-frame'), 'Control+F6');
  await amend.pane.locator(':focus').waitFor();
  await expectSeen();
}

/** From one part of the window to the next or the one before, until the keyboard is at or within an element. */
async function goToPart(goal: Locator, key: 'Control+F6' | 'Shift+Control+F6'): Promise<void> {
  for (let presses = 0; !(await goal.evaluate((element) => element.matches(':focus-within'))); presses++) {
    if (presses === PARTS) throw new Error(`${key} does not reach ${goal}`);
    await press(key);
  }
}

/** From the toolbar by the name box, which is next to it. */
async function goToCell(address: string): Promise<void> {
  const box = amend.page.getByLabel('Name box');
  for (let presses = 0; !(await hasKeyboard(box)); presses++) {
    if (presses === MOST_PRESSES) throw new Error('Tab does not reach the name box');
    await press('Tab');
  }
  await amend.page.keyboard.type(address);
  await press('Enter');
}

/** Answers a card of the review list and waits until it has made way for the next one, which has the keyboard. */
async function settled(card: Locator, answer: () => Promise<void>): Promise<void> {
  const name = (await card.getAttribute('aria-label'))!;
  await answer();
  await amend.pane.getByRole('group', { name, exact: true }).waitFor({ state: 'detached' });
  await expectSeen();
}
