/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
 * The classes are account numbers that the sheet shows with zeros before them: 118 as 00118. The last ten rows have
 * none yet.
 */
const PICTURES = 'dist/pictures';
const ACCOUNTS: Readonly<Record<string, number>> = { Office: 118, Travel: 7, IT: 6100 };
const SHOWN = ['00007', '00118', '06100'];
const FIRST = 82;

let amend: AmendInBrowser;
let folder: string;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'amend-codes-'));
  writeFileSync(join(folder, 'accounts.csv'), accountsCsv());
  amend = await openAmend();
});

afterAll(async () => {
  await amend.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => amend.pane.getByRole('button', { name });
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/${name}.png` });

describe('a class is what the sheet shows', () => {
  test('numbers shown as codes are offered as these', async () => {
    await amend.page.getByLabel('File to open').setInputFiles(join(folder, 'accounts.csv'));
    await cellAt(amend.page, 'D2').filter({ hasText: '118' }).waitFor();
    await button(/^Make a table of/).waitFor();
    await showAsCodes();
    expect(await shownAt(amend.page, 'D2')).toBe('00118');
    await button(/^Make a table of/).click();
    await amend.pane.getByText('80 rows have a class: 3 different ones.', { exact: false }).waitFor();
    await picture('codes-1-set-up');
  });

  test(
    'they are learned and answered as codes',
    async () => {
      await button('Create classifier').click();
      await button('Train').click();
      await amend.pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
      await button('Next: classify rows').click();
      await button('Classify').click();
      await amend.pane.getByText('rows classified').waitFor();
      expect(SHOWN).toContain(await shownAt(amend.page, `E${FIRST}`));
      await picture('codes-2-classified');
    },
    TRAINING_TEST_MS,
  );

  test('a code that is typed as it is shown is the class that is there, and no second one', async () => {
    await button('Next: check the answers').click();
    const other = (await shownAt(amend.page, `E${FIRST}`)) === '00118' ? '00007' : '00118';
    await typeInto(amend.page, `G${FIRST}`, other);
    await amend.pane.getByText('correction stands', { exact: true }).waitFor();
    await cellAt(amend.page, `E${FIRST}`).filter({ hasText: other }).waitFor();
    expect(await amend.pane.getByText('is a new class', { exact: false }).count()).toBe(0);
    await goTo(amend.page, `G${FIRST + 1}`);
    await amend.page.keyboard.press('Alt+ArrowDown');
    expect((await amend.page.getByRole('listbox').getByRole('option').allInnerTexts()).sort()).toEqual(SHOWN);
    await picture('codes-3-corrected');
    await amend.page.keyboard.press('Escape');
  });

  test('copied back, the codes are shown as those beside them, and are no other classes', async () => {
    await amend.pane.getByRole('radio', { name: /^Also Amend’s answers that nobody has checked/ }).check();
    await button('Copy classes into “Class”').click();
    await amend.pane.getByText('copied into “Class”', { exact: false }).waitFor();
    for (const row of [FIRST, FIRST + 1, 91])
      expect(await shownAt(amend.page, `D${row}`)).toBe(await shownAt(amend.page, `E${row}`));
    await picture('codes-4-copied');
    const { classifiers } = (await amend.page.evaluate(async () => (await fetch('/api/classifiers')).json())) as {
      classifiers: { classes: string[] }[];
    };
    expect(classifiers.map(({ classes }) => [...classes].sort())).toEqual([SHOWN]);
  });

  test('nothing complained on the way', () => {
    expect(amend.complaints).toEqual([]);
  });
});

/** The format that a workbook has for such a column: a .csv has none, and the workbench no command for it. */
async function showAsCodes(): Promise<void> {
  await amend.pane.locator('body').evaluate(async () => {
    await Excel.run(async (context) => {
      const classes = context.workbook.worksheets.getActiveWorksheet().getRange('D2:D91');
      classes.numberFormat = Array.from({ length: 90 }, () => ['00000']);
      await context.sync();
    });
  });
}

/** January's purchases with account numbers. */
function accountsCsv(): string {
  const [headers, ...rows] = readFileSync(join(import.meta.dirname, '..', 'system', 'january.csv'), 'utf8')
    .trim()
    .split(/\r?\n/);
  const lines = rows.map((line, row) => {
    const cells = line.split(',');
    const account = row + 2 < FIRST ? ACCOUNTS[cells.at(-1)!] : '';
    return [...cells.slice(0, -1), account].join(',');
  });
  return [headers, ...lines].join('\r\n');
}
