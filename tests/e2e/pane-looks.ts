import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { controlsOutOfReach, controlsToReach, cutTexts, TO_REACH } from './pane-layout.ts';

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
  readonly axe: RunOptions | null;
}

const LIGHT = { colorScheme: 'light', forcedColors: 'none', zoom: 1, axe: EVERYTHING } as const;

const LOOKS: readonly Look[] = [
  { ...LIGHT, name: 'light', width: 350 },
  { ...LIGHT, name: 'dark', width: 350, colorScheme: 'dark', axe: CONTRAST },
  { ...LIGHT, name: 'forced-light', width: 350, forcedColors: 'active', axe: CONTRAST },
  { ...LIGHT, name: 'forced-dark', width: 320, forcedColors: 'active', colorScheme: 'dark', axe: CONTRAST },
  { ...LIGHT, name: '200-percent', width: 320, zoom: 2, axe: null },
];
/** Parts that scroll take a press, too. */
const SPARE_PRESSES = 20;
const WINDOW = { width: 1440, height: 860 };

/** What an onlooker would object to in the pane as it is now, each with the look that it has; none is expected. */
export async function faultsOf(page: Page, picture: string): Promise<string[]> {
  const faults: string[] = [];
  for (const look of LOOKS) {
    await lookAt(page, look);
    const pane = paneOf(page);
    const found = [
      ...(look.axe === null ? [] : await askAxe(pane, look.axe)),
      ...(await pane.evaluate(cutTexts)),
      ...(look.zoom === 2 ? await pane.evaluate(controlsOutOfReach) : []),
    ];
    await page.locator('.pane').screenshot({ path: `${picture}-${look.name}.png` });
    faults.push(...found.map((fault) => `${look.name}: ${fault}`));
  }
  await lookAt(page, LOOKS[0]!);
  // At last: the keyboard scrolls the pane on, and closes what is open where it was.
  return [...faults, ...(await leftOutByTab(page, paneOf(page)))];
}

/** Controls that Tab does not come to, from the first one on. */
async function leftOutByTab(page: Page, pane: Frame): Promise<string[]> {
  const left = await pane.evaluate(controlsToReach, TO_REACH);
  if (left === 0) return ['there is no control'];
  for (let presses = 0; presses < left + SPARE_PRESSES; presses++) {
    const isOver = await pane.evaluate((mark) => {
      document.activeElement?.removeAttribute(mark);
      return document.querySelector(`[${mark}]`) === null;
    }, TO_REACH);
    if (isOver) return [];
    await page.keyboard.press('Tab');
  }
  return pane.evaluate((mark) => {
    const never = [...document.querySelectorAll(`[${mark}]`)];
    for (const each of never) each.removeAttribute(mark);
    return never.map((each) => `not reached by Tab: ${each.outerHTML.slice(0, 200)}`);
  }, TO_REACH);
}

/** The same of a page of Amend's own in the browser, as wide as it is: light, dark and in forced colours. */
export async function faultsOfPage(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, colorScheme, forcedColors, axe } of LOOKS.filter(
    (look) => look.axe !== null && look.width > 320,
  )) {
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    await drawn(page.mainFrame());
    const found = [...(await askAxe(page.mainFrame(), axe!)), ...(await page.evaluate(cutTexts))];
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return faults;
}

/** The page of the add-in's pane. */
export function paneOf(page: Page): Frame {
  const pane = page.frames().find((frame) => frame.url().includes('taskpane'));
  if (pane === undefined) throw new Error('There is no pane.');
  return pane;
}

async function lookAt(page: Page, { width, colorScheme, forcedColors, zoom }: Look): Promise<void> {
  // Controls that fade into their colours would be asked in between.
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: WINDOW.width / zoom, height: WINDOW.height / zoom });
  await page.locator('.pane').evaluate((pane, wide) => ((pane as HTMLElement).style.width = `${wide}px`), width);
  await drawn(paneOf(page));
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
  const { violations } = await pane.evaluate(async (how) => {
    const { axe } = window as unknown as { axe: { run(of: object, how: unknown): Promise<AxeResults> } };
    // Fluent's own: they hand the keyboard on, and nobody is left at them.
    return axe.run({ exclude: ['[data-tabster-dummy]'] }, how);
  }, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary?.split('\n')[1] ?? ''}`),
  );
}
