/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { appWords } from '../../addin/app/words/app-words.ts';
import { classifyWords } from '../../addin/classify/words/classify-words.ts';
import { driftWords } from '../../addin/drift/words/drift-words.ts';
import { elementsWords } from '../../addin/elements/words/elements-words.ts';
import { modelWords } from '../../addin/model/words/model-words.ts';
import { peopleWords } from '../../addin/people/words/people-words.ts';
import { setupWords } from '../../addin/setup/words/setup-words.ts';
import { speakBy, speechFor } from '../../contract/language/language.ts';
import { cardPurchases } from '../../workbench/samples/card-purchases.ts';
import { SAMPLE_SEED } from '../../workbench/samples/sample-workbook.ts';
import { cellAt, goTo, openAmend, TRAINING_MS, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';
import { changePolicies } from './other-people.ts';

/**
 * The job of a newcomer whose browser asks for German, who then chooses Portuguese. On the way, nothing on the page is
 * left in English. Pictures of it are kept in `dist/pictures`.
 */
const PICTURES = 'dist/pictures';
/** Words of English sentences that stand in no German or Portuguese one, nor in the sample. */
const ENGLISH =
  /(?:^|[\s“„(])(?:the|of|your|with|this|that|which|from|are|have|has|rows|again|been|were)(?=[\s,.:;)]|$)/;
/** A row without a class, in the sheet's numbering. */
const ROW = cardPurchases({ seed: SAMPLE_SEED }).firstUnlabelledRow + 5;

let amend: AmendInBrowser;
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/${name}.png` });
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name, exact: true });
const tab = (name: string) => amend.pane.getByRole('tab', { name, exact: true });

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  speakBy(() => speechFor(['de-DE']));
  amend = await openAmend({}, 'de-DE');
});

afterAll(async () => {
  speakBy(() => speechFor(['en']));
  await amend.close();
});

/** Lines that are read or spoken in the pane, and are English. */
async function englishIn(pane: FrameLocator): Promise<string[]> {
  const shown = (await pane.locator('body').innerText()).split('\n');
  const spoken = await pane
    .locator('[aria-label],[title],[placeholder]')
    .evaluateAll((elements) =>
      elements.flatMap((element) =>
        ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
      ),
    );
  return [...shown, ...spoken].filter((line) => ENGLISH.test(line));
}

describe('in German', () => {
  test('the table is set up', async () => {
    await amend.pane.getByText('CardPurchases').waitFor();
    await button(setupWords('create')).waitFor();
    await picture('de-1-set-up');
    expect(await englishIn(amend.pane)).toEqual([]);
    expect(await amend.pane.locator('html').getAttribute('lang')).toBe('de');
    await button(setupWords('create')).click();
    await button(modelWords('train')).waitFor();
    // A training that the drift of the sample sets off would be under way while the page is read in another language.
    await changePolicies(amend, { retrainOnDrift: false });
  });

  test(
    'it is trained',
    async () => {
      await button(modelWords('train')).click();
      await amend.pane.getByText(modelWords('howGoodIsVersion', { version: 1 })).waitFor({ timeout: TRAINING_MS });
      await picture('de-2-trained');
      expect(await englishIn(amend.pane)).toEqual([]);
    },
    TRAINING_TEST_MS,
  );

  test('rows are classified', async () => {
    await tab(appWords('classify')).click();
    await button(classifyWords('classify')).click();
    await amend.pane.getByText(classifyWords('rowsClassified', { rows: 828 })).waitFor();
    await picture('de-3-classified');
    expect(await englishIn(amend.pane)).toEqual([]);
  });

  test('the menu of a cell accepts what Amend answers, says why, and tells the history of the row', async () => {
    await choose('Antworten bestätigen');
    await amend.pane.getByText(elementsWords('saved', { entries: 1 })).waitFor();
    await choose('Warum diese Klasse?');
    await inSight(amend.pane.getByRole('group', { name: /^Warum / }));
    await choose('Verlauf der Zeile');
    await inSight(amend.pane.getByRole('group', { name: /^Was zu .* gesagt wurde$/ }));
    await picture('de-4-cell-menu');
    expect(await englishIn(amend.pane)).toEqual([]);
  });

  test('the drift sheet is written', async () => {
    await tab(appWords('drift')).click();
    await button(driftWords('writeSheet')).click();
    await amend.page.getByRole('tab', { name: 'Amend drift' }).waitFor();
    await picture('de-5-drift');
    expect(await englishIn(amend.pane)).toEqual([]);
    const told = await amend.page.locator('[role=grid]').innerText();
    // Words of the sample's own texts stand alone in their cells.
    expect(told.split('\n').filter((line) => line.includes(' ') && ENGLISH.test(line))).toEqual([]);
  });
});

describe('in Portuguese, chosen in the menu of the person', () => {
  const chooseLanguage = async (name: string) => {
    await button(peopleWords('signedInAs', { person: 'Demo user' })).click();
    await amend.pane.getByRole('menuitemradio', { name, exact: true }).click();
  };

  test('the page is said anew where one is', async () => {
    await chooseLanguage('Português');
    speakBy(() => speechFor(['pt']));
    await button(driftWords('writeSheet')).waitFor();
    await picture('pt-1-drift');
    expect(await englishIn(amend.pane)).toEqual([]);
    await tab(appWords('train')).click();
    await amend.pane.getByText(modelWords('howGoodIsVersion', { version: 1 })).waitFor();
    await picture('pt-2-trained');
    expect(await englishIn(amend.pane)).toEqual([]);
  });

  test('a page loaded anew remembers it', async () => {
    await amend.page.reload();
    await amend.pane.getByText('CardPurchases', { exact: true }).waitFor();
    await button(setupWords('create')).waitFor();
    expect(await amend.pane.locator('html').getAttribute('lang')).toBe('pt');
    await picture('pt-3-set-up');
    expect(await englishIn(amend.pane)).toEqual([]);
  });

  test('nothing complained on the way', () => {
    expect(amend.complaints).toEqual([]);
  });
});

/** Waits until something is shown where the person sees it without scrolling. */
async function inSight(shown: Locator): Promise<void> {
  await shown.waitFor();
  await expect(
    shown.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    }),
  ).resolves.toBe(true);
}

/** Chooses an entry of the menu that the right button opens over a cell. */
async function choose(entry: string): Promise<void> {
  await goTo(amend.page, `H${ROW}`);
  await cellAt(amend.page, `H${ROW}`).click({ button: 'right' });
  await amend.page.getByRole('menuitem', { name: entry }).click();
}
