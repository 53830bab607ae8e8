/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import {
  goTo,
  openPolicy,
  openTrained,
  shownAt,
  TRAINING_TEST_MS,
  typeInto,
  type AmendInBrowser,
} from './amend-in-browser.ts';
import { FIRST_NEW } from './other-people.ts';

/**
 * Four eyes: an admin says that corrections need approval, one person corrects two rows, another one approves the one
 * and rejects the other with a note, and the corrector's sheet and pane follow. Two people in two browsers. Each test
 * goes on where the one before it stopped. Pictures of it are kept in `dist/pictures`.
 */
const PICTURES = 'dist/pictures';

let amend: AmendInBrowser;
let approverPage: Page;
let approver: FrameLocator;
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name });
const tab = (name: string) => amend.pane.getByRole('tab', { name }).click();

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openTrained();
}, TRAINING_TEST_MS);

afterAll(() => amend.close());

test(
  'an admin says which corrections need approval, in words, where the other policies are',
  async () => {
    const row = await openPolicy(amend.pane, 'Approval');
    await row.getByRole('combobox').selectOption({ label: 'some of them' });
    await amend.pane.getByLabel('Those of rows of which this holds').fill('Amount > ');
    await amend.pane.getByText(/^At the end/).waitFor();
    await amend.page.screenshot({ path: `${PICTURES}/approvals-1-policy.png` });
    await row.getByRole('combobox').selectOption({ label: 'all' });
    await row.getByRole('button', { name: 'Save' }).click();
    await row.getByText('Every correction needs approval.').waitFor();
    await button('Back to the work').click();
  },
  TRAINING_TEST_MS,
);

test('what is typed then waits: it stands in the correction column, marked, and Amend’s answer stays beside it', async () => {
  await button('Next: classify rows').click();
  await button('Classify').click();
  await amend.pane.getByText('rows classified').waitFor();
  await tab('Correct');
  for (const row of [FIRST_NEW, FIRST_NEW + 1]) {
    const answer = await shownAt(amend.page, `H${row}`);
    await typeInto(amend.page, `J${row}`, 'Secret project');
    await expectShown(`J${row}`, 'Secret project ◇');
    await expectShown(`H${row}`, answer);
  }
  await amend.pane.getByRole('heading', { name: 'Yours, waiting for approval', exact: true }).waitFor();
  await amend.page.screenshot({ path: `${PICTURES}/approvals-2-proposed.png` });
});

test('nobody approves their own, whatever their roles', async () => {
  await amend.pane.getByText('You said this yourself: somebody else has to approve it.').waitFor();
  expect(await amend.pane.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
});

test('another person approves one and rejects one with a note, by keyboard', async () => {
  const context = await amend.page.context().browser()!.newContext({ locale: 'en-GB', ignoreHTTPSErrors: true });
  approverPage = await context.newPage();
  await approverPage.setViewportSize({ width: 1440, height: 1300 });
  await approverPage.goto(`${amend.server.address}/workbench/`);
  approver = approverPage.frameLocator('.pane iframe');
  await approver.getByRole('button', { name: 'Signed in as Demo user', exact: true }).click();
  await approver.getByRole('menuitemradio', { name: /^Demo approver/ }).click();
  await approver.getByRole('button', { name: 'Skip' }).click();
  await approver.getByRole('button', { name: /^Use “/ }).click();
  await approver.getByRole('tab', { name: 'Correct' }).click();
  await approver.getByText('2 corrections wait for approval', { exact: false }).waitFor();
  const card = approver.getByRole('group', { name: /^Correction of / });
  await card.waitFor();
  await approverPage.screenshot({ path: `${PICTURES}/approvals-3-queue.png` });
  await card.getByRole('button', { name: 'Show in sheet' }).click();
  await card.getByRole('button', { name: 'Approve' }).focus();
  await approverPage.keyboard.press('a');
  await approver.getByText('1 correction counts from now on.').waitFor();
  await approver.getByText('1 correction waits for approval', { exact: false }).waitFor();
  await card.getByRole('button', { name: 'Reject' }).focus();
  await approverPage.keyboard.press('n');
  await approverPage.keyboard.type('There is no such account.');
  await card.getByRole('button', { name: 'Reject' }).click();
  await approver.getByText('Nothing waits for approval.').waitFor();
  await approverPage.screenshot({ path: `${PICTURES}/approvals-4-judged.png` });
});

test('the corrector’s sheet and pane follow: the approved class answers, the rejected one is gone, with its note', async () => {
  await amend.pane.getByText('Note: “There is no such account.”', { exact: false }).waitFor();
  await expectShown(`H${FIRST_NEW}`, 'Secret project');
  await expectShown(`J${FIRST_NEW}`, 'Secret project');
  await expectShown(`J${FIRST_NEW + 1}`, '');
  expect(await shownAt(amend.page, `H${FIRST_NEW + 1}`)).not.toContain('Secret project');
  await amend.page.screenshot({ path: `${PICTURES}/approvals-5-followed.png` });
  expect(amend.complaints).toEqual([]);
});

async function expectShown(address: string, text: string): Promise<void> {
  await goTo(amend.page, address);
  await amend.page.waitForFunction(
    ([at, wanted]) =>
      document.querySelector(`[data-address="${at}"]`)?.textContent?.replace(' ●', '').trim() === wanted,
    [address, text.replace(' ●', '').trim()] as const,
  );
}
