import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { peopleWords } from '../../addin/people/words/people-words.ts';
import {
  chooseInMenu,
  controlsOutOfReach,
  controlsToReach,
  cutTexts,
  leftToReach,
  namesOfLeft,
  TO_REACH,
} from './pane-layout.ts';

/** Axe as a script: it runs in the pane's own page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EVERYTHING: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    // A pane is a part of a window, under Excel's own title: its first heading is whose part it is.
    'page-has-heading-one': { enabled: false },
  },
  resultTypes: ['violations'],
};
const CONTRAST: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] };

/** A way in which somebody looks at the pane, and what is checked of it. */
interface Look {
  readonly name: string;
  /** Of the pane. */
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'none' | 'active';
  /** Of the window; half as many pixels of CSS at 200 %. */
  readonly zoom: 1 | 2;
  readonly axe: RunOptions;
}

const LIGHT = { colorScheme: 'light', forcedColors: 'none', zoom: 1, axe: EVERYTHING } as const;
/** As narrow as Excel makes a pane. */
const NARROWEST = 320;

// Colours and sizes do not change each other: a look has both of one kind, so that all kinds are seen by few looks.
const LOOKS: readonly Look[] = [
  { ...LIGHT, name: 'light', width: 350 },
  { ...LIGHT, name: 'dark', width: 350, colorScheme: 'dark', axe: CONTRAST },
  { ...LIGHT, name: 'forced-dark', width: NARROWEST, forcedColors: 'active', colorScheme: 'dark', axe: CONTRAST },
  { ...LIGHT, name: 'forced-light-200-percent', width: NARROWEST, zoom: 2, forcedColors: 'active' },
];
/** The words of these are longer. */
const OTHER_LANGUAGES = ['Deutsch', 'Português'];
const LANGUAGE = new RegExp(peopleWords.everywhere('language').join('|'));
/** Parts that scroll take a press, too. */
const SPARE_PRESSES = 20;
const WINDOW = { width: 1440, height: 860 };

/** How somebody chooses a language in the pane, by the name that it has in itself. */
type ChooseLanguage = (pane: Frame, language: string) => Promise<unknown>;

/** Of whoever is signed in. */
const byMenu: ChooseLanguage = (pane, language) => pane.evaluate(chooseInMenu, language);

/** Of whoever is not. */
export const byList: ChooseLanguage = (pane, language) =>
  pane.getByRole('combobox', { name: LANGUAGE }).selectOption(language);

/**
 * What an onlooker would object to in the pane as it is now, each with the look that it has; none is expected. In
 * German and Portuguese texts are looked at alone. It is left narrow.
 */
export async function faultsOf(page: Page, picture: string, choose = byMenu): Promise<string[]> {
  const pane = paneOf(page);
  const faults: string[] = [];
  const note = (look: string, found: readonly string[]) => faults.push(...found.map((fault) => `${look}: ${fault}`));
  for (const look of LOOKS) {
    await lookAt(page, look);
    note(look.name, await askAxe(pane, look.axe));
    note(look.name, await pane.evaluate(cutTexts));
    if (look.zoom === 2) note(look.name, await pane.evaluate(controlsOutOfReach));
    await takePicture(page, look, `${picture}-${look.name}.png`);
  }
  const narrow: Look = { ...LOOKS[0]!, width: NARROWEST };
  await lookAt(page, narrow);
  // After the looks: the keyboard scrolls the pane on, and closes what is open where it was.
  note('keyboard', await leftOutByTab(page, pane));
  for (const language of OTHER_LANGUAGES) {
    await choose(pane, language);
    await drawn(pane);
    note(language, await pane.evaluate(cutTexts));
    await takePicture(page, narrow, `${picture}-${language.slice(0, 2).toLowerCase()}.png`);
  }
  await choose(pane, 'English');
  return faults;
}

/** As {@link faultsOf}, in the middle of a story that goes on in the window as it was. */
export async function faultsInStory(page: Page, picture: string): Promise<string[]> {
  const pane = page.locator('.pane');
  const [window, width] = [page.viewportSize()!, await pane.evaluate((each) => (each as HTMLElement).style.width)];
  const faults = await faultsOf(page, picture);
  await pane.evaluate((each, wide) => ((each as HTMLElement).style.width = wide), width);
  await page.setViewportSize(window);
  return faults;
}

/** Controls that Tab does not come to, from the first one on. */
async function leftOutByTab(page: Page, frame: Frame): Promise<string[]> {
  const most = await frame.evaluate(controlsToReach, TO_REACH);
  if (most === 0) return ['there is no control'];
  // Each press comes to one control at most: never past the last, where the keyboard would leave for the sheet.
  for (let presses = 0; presses < most + SPARE_PRESSES;) {
    const left = await frame.evaluate(leftToReach, TO_REACH);
    if (left === 0) return [];
    await pressTab(page, left);
    presses += left;
  }
  return frame.evaluate(namesOfLeft, TO_REACH);
}

/** As quickly as the page takes them, without asking it in between. */
async function pressTab(page: Page, times: number): Promise<void> {
  const presses = Array.from({ length: times }, () => [page.keyboard.down('Tab'), page.keyboard.up('Tab')]);
  await Promise.all(presses.flat());
}

/**
 * The same of a page of Amend's own in the browser, as wide as it is: light, dark and in forced colours; and as narrow
 * as a telephone, by Tab.
 */
export async function faultsOfPage(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const frame = page.mainFrame();
  for (const { name, colorScheme, forcedColors, axe } of LOOKS) {
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    await drawn(frame);
    const found = [...(await askAxe(frame, axe)), ...(await page.evaluate(cutTexts))];
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  const wide = page.viewportSize()!;
  await page.setViewportSize({ width: NARROWEST, height: WINDOW.height / 2 });
  await drawn(frame);
  const found = [...(await page.evaluate(cutTexts)), ...(await page.evaluate(controlsOutOfReach))];
  faults.push(...found.map((fault) => `narrow: ${fault}`), ...(await leftOutByTab(page, frame)));
  await page.setViewportSize(wide);
  return faults;
}

/** The page of the add-in's pane. */
export function paneOf(page: Page): Frame {
  const pane = page.frames().find((frame) => frame.url().includes('taskpane'));
  if (pane === undefined) throw new Error('There is no pane.');
  return pane;
}

async function lookAt(page: Page, { width, colorScheme, forcedColors, zoom }: Look): Promise<void> {
  const [wide, high] = [WINDOW.width / zoom, WINDOW.height / zoom];
  // Controls that fade into their colours would be asked in between.
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
  // A window that is given the size that it has is drawn anew nevertheless.
  if (page.viewportSize()?.height !== high) await page.setViewportSize({ width: wide, height: high });
  await page.locator('.pane').evaluate((pane, wide) => ((pane as HTMLElement).style.width = `${wide}px`), width);
  await drawn(paneOf(page));
}

/** The pane alone, which stands at the right of the window. */
async function takePicture(page: Page, { width, zoom }: Pick<Look, 'width' | 'zoom'>, path: string): Promise<void> {
  const [wide, high] = [WINDOW.width / zoom, WINDOW.height / zoom];
  await page.screenshot({ path, clip: { x: wide - width, y: 0, width, height: high } });
}

/** Once it is drawn as it is to look, and nothing moves any more. */
async function drawn(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await Promise.allSettled(document.getAnimations().map((each) => settle(each)));
    function settle(animation: Animation): Promise<unknown> {
      const { iterations } = animation.effect?.getTiming() ?? {};
      return iterations === Infinity ? Promise.resolve() : animation.finished;
    }
  });
}

async function askAxe(pane: Frame, options: RunOptions): Promise<string[]> {
  if (!(await pane.evaluate(() => 'axe' in window))) await pane.evaluate(AXE);
  const violations = await pane.evaluate(async (how) => {
    const { axe } = window as unknown as { axe: { run(of: object, how: unknown): Promise<AxeResults> } };
    // Fluent's own: they hand the keyboard on, and nobody is left at them.
    const found = await axe.run({ exclude: ['[data-tabster-dummy]'] }, how);
    const nodes = found.violations.flatMap(({ id, nodes: each }) => each.map((node) => ({ id, ...node })));
    const stays: typeof nodes = [];
    for (const node of nodes) {
      // What the edge of a scrolled part cuts is as small as is seen of it: it is measured where it is whole.
      if (node.id === 'target-size') {
        document.querySelector(String(node.target[0]))?.scrollIntoView({ block: 'center' });
        const again = await axe.run({ include: [node.target] }, { runOnly: { type: 'rule', values: [node.id] } });
        if (again.violations.length === 0) continue;
      }
      stays.push(node);
    }
    return stays;
  }, options);
  return violations.map(
    ({ id, html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary?.split('\n')[1] ?? ''}`,
  );
}
