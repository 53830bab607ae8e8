/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellAt, openAmend, takeNarrowPictures, type AmendInBrowser } from './amend-in-browser.ts';
import { declareShopModel, ordersCsv, tellAnswers, type AskServer } from './model-of-a-shop.ts';
import { askAs } from './other-people.ts';
import { faultsInStory } from './pane-looks.ts';

/**
 * A model that Amend did not train: declared and logged over REST, looked at beside a table of its orders. Its seconds
 * came as milliseconds today; three weeks ago and since all was well, so that it is compared with what it learned from,
 * and with the same hours of earlier weeks. Each test goes on where the one before it stopped.
 */
const PICTURES = 'dist/pictures';
const WEEK_HOURS = 168;
const SHIFT = /^Seconds to order: values are about 1,000 times larger/;

let amend: AmendInBrowser;
let folder: string;
let classifier: string;
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name, exact: true });
const shown = (text: string | RegExp) => amend.pane.getByText(text).first();
const tab = (name: string) => amend.pane.getByRole('tab', { name, exact: true }).click();
const section = (name: string | RegExp) => amend.pane.getByRole('region', { name });
const picture = (name: string) => takeNarrowPictures(amend.page, `${PICTURES}/elsewhere-${name}`);

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'amend-elsewhere-'));
  writeFileSync(join(folder, 'orders.csv'), ordersCsv());
  amend = await openAmend();
  await amend.page.setViewportSize({ width: 1440, height: 1200 });
  const ask: AskServer = (method, path, body) => askAs(amend, 'admin', method, path, body);
  classifier = await declareShopModel(ask);
  for (const weeks of [1, 2, 3])
    await tellAnswers(ask, classifier, { from: weeks * WEEK_HOURS + 2, to: weeks * WEEK_HOURS + 6 });
  await tellAnswers(ask, classifier, { from: 2, to: 6, factor: 1_000 });
  // What was told of is recorded a while after; whoever reads what is known of it has it recorded first.
  await askAs(amend, 'admin', 'GET', `/api/classifiers/${classifier}/drift-sources`);
}, 60_000);

afterAll(async () => {
  await amend.close();
  rmSync(folder, { recursive: true, force: true });
});

test('its table is opened with it, and no step offers to train it or to classify by it', async () => {
  await amend.page.getByLabel('File to open').setInputFiles(join(folder, 'orders.csv'));
  await cellAt(amend.page, 'B1').filter({ hasText: 'Seconds to order' }).waitFor();
  await button(/^Make a table of/).click();
  await button('Use “Fraud”').click();
  for (const step of ['Train', 'Classify', 'Correct']) {
    await tab(step);
    await shown('Its model is elsewhere').waitFor();
    expect(await amend.pane.getByRole('button', { name: /^(Train|Classify|Try|Copy|Explain)/ }).count()).toBe(0);
  }
  await picture('1-no-classify');
  expect(await faultsInStory(amend.page, `${PICTURES}/looks-elsewhere-no-classify`)).toEqual([]);
  await button('Go to “Drift”').click();
});

test('drift names the shift, in the pane and in the sheet, and offers nothing that there is not', async () => {
  await button('Check for drift').click();
  await section('Verdict').waitFor();
  await section('Verdict').getByText(SHIFT).first().waitFor();
  expect(await button('Train anew').count()).toBe(0);
  await button('Tell the owner of the model').click();
  await amend.pane.getByLabel('Text for the owner of the model', { exact: true }).scrollIntoViewIfNeeded();
  await picture('2-model-owner');
  await section('Verdict').scrollIntoViewIfNeeded();
  await picture('2-verdict');
  const source = section('By the model elsewhere: 300 rows');
  await source
    .getByText('“Seconds to order” looks 1,000 times as large as what version 1 was declared with.')
    .waitFor();
  await source.scrollIntoViewIfNeeded();
  await picture('3-source');
  await button('Write drift sheet').click();
  await shown(/^The sheet “Amend drift” is written/).waitFor();
  await amend.page
    .locator('[data-address]')
    .filter({ hasText: /values are about 1,000 times larger/ })
    .first()
    .waitFor();
  await amend.page
    .locator('[data-address]')
    .filter({ hasText: /tell the owner of the model “/ })
    .first()
    .waitFor();
  await picture('4-sheet');
});

test('the season is set by a gesture, and the report says what it compared with', async () => {
  await amend.pane.getByLabel('Compare with').selectOption({ label: 'the same hours of earlier weeks' });
  await button('Save').click();
  await shown('Reports of all rows compare with the same hours of earlier weeks.').waitFor();
  await shown('Reports of all rows compare with the same hours of earlier weeks.').scrollIntoViewIfNeeded();
  await picture('5-season');
  await button('Check again').click();
  const compared = shown(/^Compared 300 rows from .* with 900 rows of the same hours of 3 earlier weeks, /);
  await compared.waitFor();
  await section('Verdict').getByText(SHIFT).first().waitFor();
  await compared.scrollIntoViewIfNeeded();
  await picture('6-compared');
  expect(await faultsInStory(amend.page, `${PICTURES}/looks-elsewhere-season`)).toEqual([]);
  await button('Write drift sheet').click();
  await amend.page
    .locator('[data-address]')
    .filter({ hasText: /compared with 900 rows of the same hours of earlier weeks/ })
    .first()
    .waitFor();
  await picture('7-seasonal-sheet');
  expect(amend.complaints).toEqual([]);
});
