/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { WorkbookPackage } from '../../workbench/package/workbook-package.ts';
import { CHARTED } from '../workbench/file-charts/charted-file.ts';
import { cellAt, goTo, openAmend, shownAt, typeInto, type AmendInBrowser } from './amend-in-browser.ts';

/** A person's file is corrected, saved and opened again; nothing is lost on the way that was not asked about. */
const PICTURES = 'dist/pictures';

let amend: AmendInBrowser;
let folder: string;
const button = (name: string) => amend.page.getByRole('button', { name, exact: true });
const dialog = (name: string) => amend.page.getByRole('dialog', { name });
const open = (name: string) => amend.page.getByLabel('File to open').setInputFiles(join(folder, name));

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'amend-saved-'));
  writeFileSync(join(folder, 'shares.csv'), 'Opened,Share,Name\r\n2026-01-05,50%,north\r\n2026-01-06,25%,south\r\n');
  const old = utils.book_new();
  utils.book_append_sheet(
    old,
    utils.aoa_to_sheet([
      ['Kept', 'Amount'],
      ['as it was', 1.5],
    ]),
    'Ledger',
  );
  writeFileSync(
    join(folder, 'ledger.xls'),
    new Uint8Array(write(old, { type: 'array', bookType: 'biff8' }) as ArrayBuffer),
  );
  amend = await openAmend();
});

afterAll(async () => {
  await amend.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a workbook that is saved', () => {
  test('takes the place of the untouched sample without a question', async () => {
    await amend.pane.getByText('CardPurchases').waitFor();
    await open('shares.csv');
    await cellAt(amend.page, 'B1').filter({ hasText: 'Share' }).waitFor();
    expect(await amend.page.getByRole('dialog').count()).toBe(0);
  });

  test('is downloaded without a question, with formulas and with texts under their number formats', async () => {
    await typeInto(amend.page, 'B3', 'tbc');
    await typeInto(amend.page, 'A3', 'unknown');
    await typeInto(amend.page, 'C3', 'constructor');
    await typeInto(amend.page, 'D2', '=B2*2');
    // The first formula loads what calculates.
    await cellAt(amend.page, 'D2').filter({ hasText: '1' }).waitFor();
    const [download] = await Promise.all([amend.page.waitForEvent('download'), button('Save').click()]);
    expect(download.suggestedFilename()).toBe('shares.xlsx');
    await download.saveAs(join(folder, 'shares.xlsx'));
    const parts = unzipSync(new Uint8Array(await readFile(join(folder, 'shares.xlsx'))));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(sheet).toMatch(/<c r="B3" s="(\d+)" t="inlineStr"><is><t [^>]*>tbc<\/t><\/is><\/c>/);
    expect(sheet).toContain('<f>B2*2</f><v>1</v>');
  });

  test('is kept when another would take its place with changes unsaved, until the person says so', async () => {
    await typeInto(amend.page, 'C2', 'not saved');
    await button('Sample workbook').click();
    await dialog('Open “Card purchases 2025.xlsx” without saving?').waitFor();
    await amend.page.screenshot({ path: `${PICTURES}/saved-2-unsaved.png` });
    await button('Keep this workbook').click();
    expect(await shownAt(amend.page, 'C2')).toBe('not saved');
    await open('shares.xlsx');
    await dialog('Open “shares.xlsx” without saving?').getByRole('button', { name: 'Open without saving' }).click();
    await amend.page.waitForFunction(() => document.title.startsWith('shares.xlsx'));
  });

  test('opens again with the same cells, formats and formulas', async () => {
    expect(await shownAt(amend.page, 'C2')).toBe('north');
    await typeInto(amend.page, 'B2', '0.75');
    await cellAt(amend.page, 'D2')
      .filter({ hasText: /^1\.5$/ })
      .waitFor();
    for (const [address, text] of [
      ['A3', 'unknown'],
      ['B3', 'tbc'],
      ['C3', 'constructor'],
      ['B2', '75%'],
    ] as const)
      expect(await shownAt(amend.page, address)).toBe(text);
    await goTo(amend.page, 'A1');
    await amend.page.screenshot({ path: `${PICTURES}/saved-3-again.png` });
  });

  test('the charts of an opened file are drawn where they stand, follow their cells, and stay in the saved file', async () => {
    writeFileSync(join(folder, 'charted.xlsx'), WorkbookPackage.of(CHARTED).zipped());
    await open('charted.xlsx');
    await dialog('Open “charted.xlsx” without saving?').getByRole('button', { name: 'Open without saving' }).click();
    const chart = amend.page.getByRole('img', { name: 'Chart: Sales & costs' });
    await chart.locator('text', { hasText: 'Sales' }).last().waitFor();
    expect(await amend.page.locator('[data-chart]').count()).toBe(2);
    await amend.page.getByText('Not shown here, but kept', { exact: false }).waitFor();
    await typeInto(amend.page, 'B1', 'Turnover');
    await chart.locator('text', { hasText: 'Turnover' }).waitFor();
    await amend.page.screenshot({ path: `${PICTURES}/saved-5-charts.png` });
    const [download] = await Promise.all([amend.page.waitForEvent('download'), button('Save').click()]);
    const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
    const charts = Object.entries(CHARTED).filter(([name]) => /charts|drawings/.test(name));
    expect(charts.filter(([name, text]) => strFromU8(parts[name]!) !== text)).toEqual([]);
  });

  test('an .xls file opens as a new workbook, says what stayed behind, and is saved as .xlsx', async () => {
    await open('ledger.xls');
    await cellAt(amend.page, 'A2').filter({ hasText: 'as it was' }).waitFor();
    await amend.page.getByText('From an .xls file come values', { exact: false }).waitFor();
    await amend.page.screenshot({ path: `${PICTURES}/saved-4-xls.png` });
    const [download] = await Promise.all([amend.page.waitForEvent('download'), button('Save').click()]);
    expect(download.suggestedFilename()).toBe('ledger.xlsx');
  });

  test('nothing complained on the way', () => {
    expect(amend.complaints).toEqual([]);
  });
});
