/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { goTo, openTrained, takeNarrowPictures, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';
import { FIRST_NEW } from './other-people.ts';

/**
 * Month end with two people: one gives rows, the other goes through them by keyboard, and the first sees how far it is.
 * Two browsers; each test goes on where the one before it stopped. Pictures of it are kept in `dist/pictures`.
 */
const PICTURES = 'dist/pictures';
const ROWS = 4;

let amend: AmendInBrowser;
let workerPage: Page;
let worker: FrameLocator;
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name });

const picture = (page: Page, name: string) => takeNarrowPictures(page, `${PICTURES}/${name}`);

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openTrained();
}, TRAINING_TEST_MS);

afterAll(() => amend.close());

test('one gives the selected rows to another, by a day and with a word', async () => {
  await amend.pane.getByRole('tab', { name: 'Correct' }).click();
  await amend.pane.getByText('No work was given yet.').waitFor();
  await goTo(amend.page, `A${FIRST_NEW}:A${FIRST_NEW + ROWS - 1}`);
  await button('Give rows to people').click();
  await amend.pane
    .getByRole('group', { name: 'Which rows are to be given?' })
    .getByRole('button', { name: 'Selected rows' })
    .click();
  await amend.pane.getByText(`${ROWS} rows are to be given.`, { exact: false }).waitFor();
  await amend.pane.getByLabel('Name of the list').fill('Month end');
  await amend.pane.getByRole('checkbox', { name: 'Demo corrector', exact: true }).check();
  await amend.pane.getByLabel('To be done by the end of').fill('2040-03-31');
  await amend.pane.getByLabel('What to look for').fill('Hotels of the fair are events.');
  await picture(amend.page, 'work-1-giving');
  await button('Give').last().click();
  await amend.pane.getByText(`“Month end” is given: ${ROWS} rows.`).waitFor();
  await amend.pane.getByText(`0 of ${ROWS} rows done · ${ROWS} waiting`).waitFor();
  await picture(amend.page, 'work-2-given');
});

test(
  'the other sees it as theirs, and goes through exactly these rows by single keys, each selected in the sheet',
  async () => {
    const context = await amend.page.context().browser()!.newContext({ locale: 'en-GB', ignoreHTTPSErrors: true });
    workerPage = await context.newPage();
    await workerPage.setViewportSize({ width: 1440, height: 1300 });
    await workerPage.goto(`${amend.server.address}/workbench/`);
    worker = workerPage.frameLocator('.pane iframe');
    await worker.getByRole('button', { name: 'Signed in as Demo user', exact: true }).click();
    await worker.getByRole('menuitemradio', { name: /^Demo corrector/ }).click();
    await worker.getByRole('button', { name: 'Skip' }).click();
    await worker.getByRole('button', { name: /^Use “/ }).click();
    await worker.getByRole('tab', { name: 'Classify' }).click();
    await worker.getByRole('button', { name: 'Classify', exact: true }).click();
    await worker.getByText('rows classified').waitFor();
    await worker.getByRole('tab', { name: 'Correct' }).click();
    await worker.getByText(`1 list is yours, with ${ROWS} rows left to look at.`).waitFor();
    expect(await worker.getByRole('button', { name: 'Give rows to people' }).count()).toBe(0);
    await picture(workerPage, 'work-3-yours');
    await worker.getByRole('button', { name: `Start: ${ROWS} rows, “Month end”` }).click();
    await worker.getByText('of the work-list “Month end” are yours to look at', { exact: false }).waitFor();
    const card = worker.getByRole('group', { name: /^Row / });
    await card.waitFor();
    const name = workerPage.getByLabel('Name box');
    for (let done = 0; done < ROWS; done++) {
      await expectSelected(name, FIRST_NEW + done);
      if (done === 1) await picture(workerPage, 'work-4-working');
      const key = await card.getAttribute('aria-label');
      expect(await card.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await workerPage.keyboard.press('a');
      await card.and(worker.locator(`[aria-label="${key}"]`)).waitFor({ state: 'detached' });
    }
    await worker.getByText('Of the work-list “Month end” nothing in this table is left to you.').waitFor();
    await worker.getByText(`${ROWS} of ${ROWS} rows done`).waitFor();
    await picture(workerPage, 'work-5-done');
  },
  TRAINING_TEST_MS,
);

test('who gave it sees how far it is, who did it, and ends it; it is gone from the other’s', async () => {
  await amend.pane.getByText(`${ROWS} of ${ROWS} rows done`).waitFor();
  await amend.pane.getByText(`Done by Demo corrector (${ROWS}).`).waitFor();
  await button('End: “Month end”').click();
  await amend.pane.getByText('Ended by Demo user on', { exact: false }).waitFor();
  await picture(amend.page, 'work-6-ended');
  await worker.getByRole('list', { name: 'Yours' }).waitFor({ state: 'detached' });
  expect(amend.complaints).toEqual([]);
});

/** Whether the row in hand is the selected one. */
async function expectSelected(nameBox: ReturnType<Page['getByLabel']>, row: number): Promise<void> {
  await workerPage.waitForFunction(
    ([label, wanted]) =>
      new RegExp(`^[A-Z]+${wanted}(:|$)`).test(
        document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)?.value ?? '',
      ),
    [(await nameBox.getAttribute('aria-label')) ?? 'Name box', String(row)] as const,
  );
}
