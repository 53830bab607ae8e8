/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { App } from '../../../../addin/app/App.tsx';
import type { ReachAnswer } from '../../../../contract/feedback.ts';
import { serverAwayProblem } from '../../../fakes/fake-server.ts';
import { PaneHarness } from '../../../fakes/pane-harness.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

const WIDE: ReachAnswer = {
  rows: 32,
  changed: [{ key: 'p5', before: 'Travel', after: 'Meals', confidence: 0.87 }],
  looked: 60,
  shown: 60,
};

async function correcting() {
  const pane = new PaneHarness();
  pane.server.roles = ['viewer', 'corrector'];
  await pane.open({ remembered: true });
  pane.actions.classify();
  await pane.settle();
  pane.actions.choose({ type: 'step-chosen', step: 'correct' });
  return { pane, ...renderPane(<App store={pane.store} actions={pane.actions} />) };
}

test('a correction that would change many rows is asked about, and nothing is sent before the answer', async () => {
  const { pane, person } = await correcting();
  pane.server.reach = WIDE;
  pane.workbook.type('p4', 'Meals');
  expect(
    await screen.findByText('Your correction would change the class of 32 other rows.', { exact: false }),
  ).toBeVisible();
  expect(screen.getByText('p5: Travel → Meals (87 %)')).toBeVisible();
  expect(screen.getByText('and 31 more rows')).toBeVisible();
  // Looking through the sheet does not send it in nobody's name.
  pane.actions.rescan();
  await pane.settle();
  expect(pane.server.feedbackRequests).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Take' }));
  await pane.settle();
  expect(pane.server.feedbackRequests.at(-1)!.events).toMatchObject([{ key: 'p4', class: 'Meals' }]);
  expect(pane.server.feedbackRequests.at(-1)!.events[0]).not.toHaveProperty('reach');
  expect(screen.queryByRole('button', { name: 'Take' })).toBeNull();
});

test('another look that is answered after the person has decided asks nothing again', async () => {
  const { pane, person } = await correcting();
  pane.server.reach = WIDE;
  pane.workbook.type('p4', 'Meals');
  const take = await screen.findByRole('button', { name: 'Take' });
  let answer = (): void => undefined;
  pane.server.tryFeedback = () => new Promise((resolve) => (answer = () => resolve(WIDE)));
  pane.actions.loadReview();
  await pane.settle();
  await person.click(take);
  await pane.settle();
  expect(pane.server.feedbackRequests.at(-1)!.events).toMatchObject([{ key: 'p4', class: 'Meals' }]);
  answer();
  await pane.settle();
  expect(pane.work.corrections.reach).toBeNull();
  expect(screen.queryByRole('button', { name: 'Take' })).toBeNull();
});

test('rows that changed for another reason are listed with why, until that is looked at', async () => {
  const { pane, person } = await correcting();
  const row = { class: 'Meals', confidence: 0.8, source: 'model' as const, before: 'Travel', outdated: true as const };
  pane.server.changed = [{ ...row, key: 'p5' }];
  pane.workbook.type('p4', 'Meals');
  expect(await screen.findByText('but not through what you said', { exact: false })).toBeVisible();
  expect(screen.getByText('p5: Travel → Meals (80 %)')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Revert all of it' })).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText('but not through what you said', { exact: false })).toBeNull();
});

test('only this row is said in the event', async () => {
  const { pane, person } = await correcting();
  pane.server.reach = WIDE;
  pane.workbook.type('p4', 'Meals');
  await person.click(await screen.findByRole('button', { name: 'Only this row' }));
  await pane.settle();
  expect(pane.server.feedbackRequests.at(-1)!.events).toMatchObject([{ key: 'p4', class: 'Meals', reach: 'row' }]);
});

test('a rule made of it begins with the row, and the correction is of its row alone', async () => {
  const { pane, person } = await correcting();
  pane.server.reach = WIDE;
  pane.workbook.type('p4', 'Meals');
  await person.click(await screen.findByRole('button', { name: 'Make a rule' }));
  await pane.settle();
  expect(pane.server.feedbackRequests.at(-1)!.events).toMatchObject([{ key: 'p4', reach: 'row' }]);
  expect(await screen.findByRole('textbox', { name: 'When' })).toHaveValue('Merchant is "Cafe"');
  expect(screen.getByRole('combobox', { name: 'Always' })).toHaveValue('Meals');
});

test('a server that cannot say the reach, and a small one, keep nobody from correcting', async () => {
  const { pane } = await correcting();
  pane.server.breakNext('tryFeedback', serverAwayProblem());
  pane.workbook.type('p4', 'Meals');
  await pane.settle();
  pane.server.reach = { ...WIDE, rows: 10 };
  pane.workbook.type('p5', 'Meals');
  await pane.settle();
  expect(pane.server.log.map(({ key }) => key)).toEqual(['p4', 'p5']);
});

test('what it also changed is listed, from what to what, and taken back as one', async () => {
  const { pane, person } = await correcting();
  pane.server.changed = [
    { key: 'p4', class: 'Meals', confidence: 1, source: 'label', before: 'Travel' },
    { key: 'p5', class: 'Meals', confidence: 0.8, source: 'model', before: 'Travel' },
  ];
  pane.workbook.type('p4', 'Meals');
  expect(
    await screen.findByText('Your correction also changed one other row, marked in the sheet:', { exact: false }),
  ).toBeVisible();
  expect(screen.getByText('p5: Travel → Meals (80 %)')).toBeVisible();
  pane.server.changed = [
    { key: 'p4', class: 'Travel', confidence: 0.7, source: 'model', before: 'Meals' },
    { key: 'p5', class: 'Travel', confidence: 0.9, source: 'model', before: 'Meals' },
  ];
  await person.click(screen.getByRole('button', { name: 'Revert all of it' }));
  await pane.settle();
  expect(pane.server.log.at(-1)).toMatchObject({ key: 'p4', kind: 'withdraw' });
  expect(pane.workbook.predictions.get('p5')).toMatchObject({ class: 'Travel' });
  expect(screen.queryByText('also changed', { exact: false })).toBeNull();
});

describe('what is typed, or decided, while the server looks how far an earlier correction reaches', () => {
  /** Answers what is tried in the order that the test lets go, each with its own reach. */
  function holdTries(pane: PaneHarness): ((reach: ReachAnswer) => Promise<void>)[] {
    const answers: ((reach: ReachAnswer) => Promise<void>)[] = [];
    pane.server.tryFeedback = () =>
      new Promise((resolve) => {
        answers.push(async (reach) => {
          resolve(reach);
          await pane.settle();
        });
      });
    return answers;
  }
  const NARROW: ReachAnswer = { rows: 0, changed: [], looked: 60, shown: 60 };

  test.each([
    ['the earlier', [0, 1]],
    ['the later', [1, 0]],
  ])('is asked about, and not sent with the earlier one: %s is answered first', async (_, [first, second]) => {
    const { pane, person } = await correcting();
    const tries = holdTries(pane);
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    pane.workbook.type('p5', 'Meals');
    await pane.settle();
    const reaches = [NARROW, WIDE];
    await tries[first!]!(reaches[first!]!);
    await tries[second!]!(reaches[second!]!);
    expect(pane.server.feedbackRequests).toEqual([]);
    await person.click(await screen.findByRole('button', { name: 'Take' }));
    await pane.settle();
    expect(pane.server.log.map(({ key }) => key)).toEqual(['p4', 'p5']);
  });

  test('is not asked about once more when a second look at it is answered after that', async () => {
    const { pane, person } = await correcting();
    const tries = holdTries(pane);
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    // The review list is read with a look through the sheet.
    pane.actions.loadReview();
    await pane.settle();
    await tries[0]!(WIDE);
    await person.click(await screen.findByRole('button', { name: 'Take' }));
    await tries[1]!(WIDE);
    await pane.settle();
    expect(pane.server.log.map(({ key }) => key)).toEqual(['p4']);
    expect(screen.queryByRole('button', { name: 'Take' })).toBeNull();
  });
});
