/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { cellAt, goTo, openAmend, shownAt, type AmendInBrowser } from './amend-in-browser.ts';

/**
 * A person changes cells and does not save them: after a reload, a closed tab and a crash they are offered again, and
 * two tabs keep their own. Each test goes on where the one before it stopped.
 */
const PICTURES = 'dist/pictures';

let amend: AmendInBrowser;
const offerIn = (page: Page) => page.getByRole('region', { name: 'Unsaved work' });
const buttonIn = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const hasText = (page: Page, address: string, text: string) =>
  cellAt(page, address).filter({ hasText: text }).waitFor();

/** Waits until the browser keeps so many backups, the latest not older than a moment. */
const untilKept = (page: Page, count: number, sinceMs = 0) =>
  page.evaluate(
    async (wanted) => {
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onerror = () => reject(request.error!);
          request.onsuccess = () => resolve(request.result);
        });
      const database = await answer(indexedDB.open('amend-workbench'));
      for (;;) {
        const kept = await answer(database.transaction('backups').objectStore('backups').getAll());
        // Beside what is known of each there is its file.
        const times = kept.flatMap(({ madeAt }: { madeAt?: Date }) => madeAt?.getTime() ?? []);
        if (times.length === wanted.count && (wanted.sinceMs === 0 || Math.max(...times) >= wanted.sinceMs)) break;
        await new Promise(requestAnimationFrame);
      }
      database.close();
    },
    { count, sinceMs },
  );

/** Types, and waits until it is kept: from the moment on in which it is there to be kept. */
async function typeAndKeep(page: Page, text: string, count: number): Promise<void> {
  await goTo(page, 'C2');
  await page.keyboard.type(text);
  const typed = Date.now();
  await page.keyboard.press('Enter');
  await untilKept(page, count, typed);
}

async function openTab(): Promise<Page> {
  const page = await amend.page.context().newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') amend.complaints.push(message.text());
  });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${amend.server.address}/workbench/`);
  await cellAt(page, 'A2').waitFor();
  return page;
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend();
});

afterAll(() => amend.close());

describe('work that is not saved', () => {
  test('is offered after a reload, before which the browser asks', async () => {
    const { page, pane } = amend;
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await pane.getByRole('button', { name: 'Create classifier', exact: true }).click();
    await pane.getByRole('button', { name: 'Train', exact: true }).waitFor();
    await typeAndKeep(page, 'in no file', 1);
    await page.reload();
    await offerIn(page).waitFor();
    expect(asked).toEqual(['beforeunload']);
    expect(await offerIn(page).innerText()).toMatch(
      /You have unsaved work in “Card purchases 2025\.xlsx” from \d\d:\d\d\./,
    );
    expect(await shownAt(page, 'C2')).not.toBe('in no file');
    await page.screenshot({ path: `${PICTURES}/unsaved-1-offered.png` });
  });

  test('is there once it is opened, and the pane goes on with its classifier', async () => {
    const { page, pane } = amend;
    await buttonIn(page, 'Open it').click();
    await hasText(page, 'C2', 'in no file');
    await page.getByText('This is the workbook as the browser kept it.').waitFor();
    expect(await offerIn(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    await pane.getByRole('button', { name: 'Train', exact: true }).waitFor();
    await page.screenshot({ path: `${PICTURES}/unsaved-2-opened.png` });
  });

  test('of two tabs is kept apart; what a closed one left is offered, what an open one has is not', async () => {
    const second = await openTab();
    await typeAndKeep(second, 'of the second tab', 2);
    expect(await offerIn(second).count()).toBe(0);
    await second.close();
    const third = await openTab();
    await offerIn(third).waitFor();
    expect(await offerIn(third).innerText()).not.toContain('This is one of');
    await buttonIn(third, 'Open it').click();
    await hasText(third, 'C2', 'of the second tab');
    expect(await shownAt(amend.page, 'C2')).toBe('in no file');
    await third.close();
  });

  test('is thrown away when the person says so twice', async () => {
    const page = await openTab();
    await buttonIn(page, 'Discard').click();
    const question = page.getByRole('dialog', { name: 'Discard the unsaved work in “Card purchases 2025.xlsx”?' });
    await question.waitFor();
    await page.screenshot({ path: `${PICTURES}/unsaved-3-discard.png` });
    await question.getByRole('button', { name: 'Discard' }).click();
    await offerIn(page).waitFor({ state: 'detached' });
    await untilKept(page, 1);
    await page.close();
  });

  test('is forgotten once it is saved', async () => {
    const { page } = amend;
    await Promise.all([page.waitForEvent('download'), buttonIn(page, 'Save').click()]);
    await untilKept(page, 0);
  });

  test('nothing complained on the way', () => expect(amend.complaints).toEqual([]));

  test('is offered after a crash', async () => {
    const lost = await openTab();
    await typeAndKeep(lost, 'before the crash', 1);
    const crashed = lost.waitForEvent('crash');
    const going = lost.goto('chrome://crash').catch((error: unknown) => error);
    await crashed;
    expect(await going).toBeInstanceOf(Error);
    const next = await openTab();
    await buttonIn(next, 'Open it').click();
    await hasText(next, 'C2', 'before the crash');
  });
});
