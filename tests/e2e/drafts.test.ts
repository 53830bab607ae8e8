/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { classifierList } from '../../contract/classifier-life.ts';
import { feedbackLog } from '../../contract/feedback.ts';
import {
  choosePolicy,
  goTo,
  openPolicy,
  openTrained,
  shownAt,
  takeNarrowPictures,
  TRAINING_TEST_MS,
  typeInto,
  type AmendInBrowser,
} from './amend-in-browser.ts';
import { FIRST_NEW } from './other-people.ts';
import { faultsInStory } from './pane-looks.ts';

/**
 * Corrections are sent after a look: one person types three of them in one browser, notes why, and goes on in another,
 * with a copy of the table; there one is taken out and the others are sent, and the batch is taken back. Before that an
 * admin writes the reasons and names an expert. Each test goes on where the one before it stopped.
 */
const PICTURES = 'dist/pictures';

let amend: AmendInBrowser;
let elsewhere: Page;
let there: FrameLocator;
/** Amend's own class of the first row. */
let answer: string;
const button = (name: string | RegExp, pane = amend.pane) => pane.getByRole('button', { name });
const picture = (name: string, page = amend.page) => takeNarrowPictures(page, `${PICTURES}/${name}`);

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openTrained();
}, TRAINING_TEST_MS);

afterAll(() => amend.close());

test('an admin writes the reasons to choose among, names who is shown what others are unsure about, and has corrections sent after a look', async () => {
  await button('Look at the policies').click();
  await picture('policies-1-all');
  const reasons = await openPolicy(amend.pane, 'Reasons to choose among');
  for (const reason of ['client meeting', 'wrong supplier']) {
    await reasons.getByRole('button', { name: 'Add a reason' }).click();
    await reasons.getByRole('textbox').last().fill(reason);
  }
  await reasons.getByRole('button', { name: 'Move wrong supplier up' }).click();
  await picture('policies-2-reasons');
  await reasons.getByRole('button', { name: 'Save' }).click();
  await reasons.getByText('2: “wrong supplier” and “client meeting”.').waitFor();
  await reasons.getByRole('button', { name: 'Close' }).click();
  const experts = await openPolicy(amend.pane, 'Who is shown the rows somebody was unsure about');
  await experts.getByRole('button', { name: 'Add a person' }).click();
  await experts.getByRole('textbox').fill('Demo corrector');
  await experts.getByRole('button', { name: 'Save' }).click();
  await experts.getByText('Who approves, and “Demo corrector”.').waitFor();
  await choosePolicy(amend.pane, 'What is typed in the sheet is sent', 'after a look');
  // How far a batch reaches is asked in another place: here it is sent as it is.
  await choosePolicy(amend.pane, 'Ask before a correction changes', 'Never');
});

test('what is typed gathers, marked in the sheet, and nothing is recorded', async () => {
  await button('Next: classify rows').click();
  await button('Classify').click();
  await amend.pane.getByText('rows classified').waitFor();
  await amend.pane.getByRole('tab', { name: 'Correct' }).click();
  const before = (await log()).length;
  answer = await shownAt(amend.page, `H${FIRST_NEW}`);
  for (const row of [FIRST_NEW, FIRST_NEW + 1, FIRST_NEW + 2]) await typeInto(amend.page, `J${row}`, 'Secret project');
  await amend.pane.getByRole('heading', { name: '3 corrections are not sent', exact: true }).waitFor();
  await expectShown(amend.page, `J${FIRST_NEW}`, 'Secret project ✎');
  expect(await shownAt(amend.page, `H${FIRST_NEW}`)).toBe(answer);
  await button('Add a note').first().click();
  await button('client meeting').first().click();
  await button('Save the note').click();
  await amend.pane.getByText('client meeting', { exact: true }).first().waitFor();
  expect(await log()).toHaveLength(before);
  await picture('drafts-1-gathered');
  expect(await faultsInStory(amend.page, `${PICTURES}/looks-drafts`)).toEqual([]);
});

test('in another browser the same person finds them, takes one out and sends the others', async () => {
  const context = await amend.page.context().browser()!.newContext({ locale: 'en-GB', ignoreHTTPSErrors: true });
  elsewhere = await context.newPage();
  await elsewhere.setViewportSize({ width: 1440, height: 1300 });
  await elsewhere.goto(`${amend.server.address}/workbench/`);
  there = elsewhere.frameLocator('.pane iframe');
  await there.getByRole('button', { name: /^Use “/ }).click();
  await there.getByRole('tab', { name: 'Classify' }).click();
  await button('Classify', there).click();
  await there.getByText('rows classified').waitFor();
  await there.getByRole('tab', { name: 'Correct' }).click();
  await there.getByRole('heading', { name: '3 corrections are not sent', exact: true }).waitFor();
  await there.getByText('client meeting', { exact: true }).first().waitFor();
  await expectShown(elsewhere, `J${FIRST_NEW + 1}`, 'Secret project ✎');
  await picture('drafts-2-elsewhere', elsewhere);
  await button('Take out', there).nth(2).click();
  await there.getByRole('heading', { name: '2 corrections are not sent', exact: true }).waitFor();
  await expectShown(elsewhere, `J${FIRST_NEW + 2}`, '');
  const before = (await log()).length;
  await button('Send 2 corrections', there).click();
  await there.getByText('2 corrections were sent.').waitFor();
  const said = (await log()).slice(before);
  expect(said.map(({ class: name, note }) => [name, note])).toEqual([
    ['Secret project', 'client meeting'],
    ['Secret project', null],
  ]);
  await expectShown(elsewhere, `J${FIRST_NEW}`, 'Secret project');
  await expectShown(elsewhere, `H${FIRST_NEW}`, 'Secret project');
  await picture('drafts-3-sent', elsewhere);
});

test('the first browser follows, and sends nothing a second time', async () => {
  await amend.pane.getByRole('heading', { name: 'Nothing to send', exact: true }).waitFor();
  await expectShown(amend.page, `J${FIRST_NEW}`, 'Secret project');
  await expectShown(amend.page, `J${FIRST_NEW + 2}`, '');
});

test('the batch is taken back as one', async () => {
  const before = (await log()).length;
  await button('Take this batch back', there).click();
  await expectShown(elsewhere, `J${FIRST_NEW}`, '');
  await expectShown(elsewhere, `J${FIRST_NEW + 1}`, '');
  await there.getByText('2 corrections were sent.').waitFor({ state: 'detached' });
  await expectShown(elsewhere, `H${FIRST_NEW}`, answer);
  expect((await log()).slice(before).map(({ kind }) => kind)).toEqual(['withdraw', 'withdraw']);
  expect(amend.complaints).toEqual([]);
});

async function log() {
  const api = `${amend.server.address}/api/classifiers`;
  const { classifiers } = classifierList.parse(await (await amend.page.context().request.get(api)).json());
  const address = `${api}/${classifiers[0]!.id}/feedback?limit=1000&after=0`;
  let entries: ReturnType<typeof feedbackLog.parse>['entries'] = [];
  for (;;) {
    const page = feedbackLog.parse(
      await (await amend.page.context().request.get(address.replace('after=0', `after=${entries.length}`))).json(),
    );
    entries = [...entries, ...page.entries];
    if (page.entries.length === 0 || entries.length >= page.last) return entries;
  }
}

async function expectShown(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.waitForFunction(
    ([at, wanted]) =>
      document.querySelector(`[data-address="${at}"]`)?.textContent?.replace(' ●', '').trim() === wanted,
    [address, text] as const,
  );
}
