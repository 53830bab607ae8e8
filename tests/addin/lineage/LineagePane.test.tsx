/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen, within } from '@testing-library/react';
import { App } from '../../../addin/app/App.tsx';
import { FRESH_MS } from '../../../addin/feeds/feeds-actions.ts';
import { ANSWERS_OF_PAGE } from '../../../addin/lineage/lineage-actions.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import type { Role } from '../../../contract/access.ts';
import type { TracedEvent } from '../../../contract/lineage.ts';
import { aFeed } from '../../fakes/fake-feeds.ts';
import { aLineage, aTracedPrediction, aTracedRecord, type FakeLineage } from '../../fakes/fake-lineage.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const AT = '2026-11-05T08:00:00.000Z';

const anEvent = (fields: Partial<TracedEvent> = {}): TracedEvent => ({
  ...{ sequence: 1_203, key: 'p1', kind: 'correct', origin: 'correction-column', person: 'Ben', class: 'Travel' },
  ...{ recordedAt: AT, isLearned: true, isBefore: true },
  ...fields,
});

/** The pane at the step “Correct”, with what lineage knows. */
async function correcting(there: Partial<FakeLineage> = {}, roles: Role[] = ['admin']) {
  const pane = new PaneHarness();
  Object.assign(pane.lineage, there);
  pane.server.roles = roles;
  pane.workbook.answers = ['Meals', 'Travel', 'Meals', 'Travel', null, null];
  const { wait } = pane.pacing;
  pane.pacing.wait = (ms, signal) => (ms === FRESH_MS ? new Promise(() => undefined) : wait(ms, signal));
  await pane.open({ remembered: true });
  pane.actions.choose({ type: 'step-chosen', step: 'correct' });
  const { person } = renderPane(<App store={pane.store} actions={pane.actions} />);
  const settle = () => act(() => pane.settle());
  return {
    ...{ pane, person, settle },
    press: async (name: string | RegExp) => {
      await person.click(await screen.findByRole('button', { name }));
      await settle();
    },
    open: async (key = 'p1') => {
      act(() => pane.actions.openLineage(key));
      await settle();
    },
  };
}

const steps = () =>
  within(screen.getByRole('list', { name: 'From the source to what was written' }))
    .getAllByRole('listitem')
    .flatMap((item) => item.getAttribute('aria-label') ?? []);
const step = (name: string) => within(screen.getByRole('listitem', { name }));
const PREDICTIONS = [aTracedPrediction()];

describe('where an answer came from', () => {
  test('is reached from “why” and from the history of a row, and leads back', async () => {
    const { pane, press } = await correcting({ predictions: PREDICTIONS });
    pane.workbook.selectedRowIndex = 1;
    await press('Show the selected row’s history');
    await press('Where this answer came from');
    expect(screen.getByRole('heading', { name: 'Where the answer for p1 came from' })).toBeVisible();
    expect(pane.lineage.asked[0]).toEqual({ what: 'answers', of: { key: 'p1', limit: 1 } });
    await press('Back');
    await press('Close');
    await press('Explain the selected row');
    await press('Where this answer came from');
    expect(screen.getByRole('heading', { name: 'Where the answer for p1 came from' })).toBeVisible();
  });

  test('goes from the record of a feed to what was written, step by step', async () => {
    const sent = { sink: 0, kind: 'postgres', place: 'public.purchases', state: 'written', at: AT } as const;
    const { open, press } = await correcting({
      predictions: PREDICTIONS,
      told: aLineage({ row: [anEvent()], twins: [anEvent({ sequence: 90, key: 'p9', person: null, class: null })] }),
      from: aTracedRecord({
        sent: [
          { ...sent, cause: 'record', sequence: 4 },
          { ...sent, cause: 'correction', sequence: 9, state: 'waiting', at: null },
        ],
      }),
    });
    await open();
    expect(steps()).toEqual([
      ...['Source', 'Row', 'Columns', 'Model version', 'Training set', 'Said of it', 'People', 'Written to'],
    ]);
    expect(step('Source').getByText('Feed Purchases')).toBeVisible();
    expect(step('Source').getByText('Table public.purchases, PostgreSQL')).toBeVisible();
    expect(step('Source').queryByText('City Cabs')).toBeNull();
    await press('The record as it was read');
    expect(step('Source').getByText('City Cabs')).toBeVisible();
    expect(step('Row').getByText('“Travel”, 91 % sure')).toBeVisible();
    expect(step('Training set').getByText('1,080 rows learned, 120 rows held back')).toBeVisible();
    expect(step('Said of it').getByText(/^Ben: “Travel”, /)).toBeVisible();
    expect(step('Said of it').getByText(/^Nobody was seen, of p9 with the same cells: taken back, /)).toBeVisible();
    const links = step('People').getAllByRole('button');
    expect(links.map(({ textContent }) => textContent)).toEqual(['What came of Ben', 'What came of Ada']);
    expect(
      step('Written to').getByText('Table public.purchases, PostgreSQL, its correction: still waits'),
    ).toBeVisible();
  });

  test('of a row that came otherwise says how; of one that was never answered, what to do', async () => {
    const { open, pane } = await correcting({
      predictions: PREDICTIONS,
      told: aLineage({ prediction: aTracedPrediction({ rowSource: 'sheet', class: null }), version: null }),
    });
    await open();
    expect(step('Source').getByText('A sheet in Excel.')).toBeVisible();
    expect(step('Row').getByText('A class that is not told to you, 91 % sure')).toBeVisible();
    expect(step('Model version').getByText('Version 3, which Amend did not train.')).toBeVisible();
    expect(steps()).not.toContain('Training set');
    pane.lineage.predictions = [];
    await open('p2');
    expect(screen.getByRole('heading', { name: 'No answer yet' })).toBeVisible();
  });

  test('says why it is not known, and is asked for again', async () => {
    const { open, press, pane } = await correcting({ predictions: PREDICTIONS });
    pane.lineage.refusal = new ServerProblem('unknown-prediction', 'There is no such answer.', 'Look again.');
    await open();
    expect(screen.getByText('There is no such answer.')).toBeVisible();
    await press('Try again');
    expect(steps()).toContain('Source');
    pane.lineage.refusal = new ServerProblem('unknown-prediction', 'There is no such answer.', 'Look again.');
    await press('What came of this version');
    expect(screen.getByText('There is no such answer.')).toBeVisible();
    await press('Back');
    expect(screen.queryByText('There is no such answer.')).toBeNull();
    expect(steps()).toContain('Source');
  });
});

describe('what came of something', () => {
  test('is told in counts, classes and the answers behind them, which lead on; more of them on demand', async () => {
    const predictions = Array.from({ length: ANSWERS_OF_PAGE + 3 }, (_, at) =>
      aTracedPrediction({ id: `00000000-0000-4000-8000-000000000401:${at}`, key: `p${at}` }),
    );
    const { open, press, pane } = await correcting({
      predictions,
      from: aTracedRecord(),
      counted: { classes: [{ class: 'Travel', answers: 23 }], rows: 20 },
    });
    await open();
    await press('What came of this feed');
    expect(screen.getByRole('heading', { name: 'What came of the feed Purchases' })).toBeVisible();
    expect(screen.getByText('23 answers for 20 rows')).toBeVisible();
    expect(screen.getByRole('rowheader', { name: 'Travel' })).toBeVisible();
    const list = () => within(screen.getByRole('list', { name: 'Answers' })).getAllByRole('listitem');
    expect(list()).toHaveLength(ANSWERS_OF_PAGE);
    await press('More answers');
    expect(list()).toHaveLength(ANSWERS_OF_PAGE + 3);
    expect(screen.queryByRole('button', { name: 'More answers' })).toBeNull();
    await press('Origin of the answer for p22');
    expect(pane.lineage.asked.at(-2)).toEqual({ what: 'trace', of: predictions[22]!.id });
    await press('Back');
    await press('Back');
    expect(steps()).toContain('Source');
  });

  test('is looked for by days, and of a feed by file; what ends before it begins asks nothing', async () => {
    const partition = `may.csv#${'0'.repeat(64)}`;
    const { open, press, pane, person, settle } = await correcting({
      predictions: PREDICTIONS,
      from: aTracedRecord({ kind: 'file', partition, position: '3' }),
    });
    await open();
    expect(step('Source').getByText('Position 3, partition may.csv')).toBeVisible();
    await press('What came of this file');
    const asked = () => pane.lineage.asked.findLast(({ what }) => what === 'counts')!.of;
    const feed = aTracedRecord().feed.id;
    expect(asked()).toEqual({ feed, partition });
    const type = async (label: string, text: string) => {
      const field = screen.getByLabelText(label);
      await person.clear(field);
      await person.type(field, text);
    };
    expect(screen.getByLabelText('File or partition')).toHaveValue('may.csv');
    await type('From (day)', '2026-10-31');
    await type('To (day)', '2026-10-30');
    const times = pane.lineage.asked.length;
    await press('Look');
    expect(screen.getByText('It ends before it begins.')).toBeVisible();
    expect(pane.lineage.asked).toHaveLength(times);
    await type('To (day)', '2026-10-31');
    await type('File or partition', 'june.csv');
    await press('Look');
    const days = { from: new Date(2026, 9, 31).toISOString(), to: new Date(2026, 10, 1).toISOString() };
    expect(asked()).toEqual({ feed, partition: 'june.csv', ...days });
    expect(screen.getByText('1 answer for 1 row')).toBeVisible();
    await press('Back');
    await press('What came of this version');
    await press('Look for some of them');
    expect(screen.queryByLabelText('File or partition')).toBeNull();
    await settle();
  });

  test.each([
    ['What came of this version', { version: 3 }],
    ['What came of this training set', { trainingSet: '0123456789abcdef' }],
    ['What came of entry 1203', { correction: 1_203 }],
    ['What came of Ben', { person: 'Ben' }],
  ])('“%s” asks for it', async (name, query) => {
    const { open, press, pane } = await correcting({ predictions: PREDICTIONS, told: aLineage({ row: [anEvent()] }) });
    await open();
    pane.lineage.predictions = [];
    pane.lineage.learnedBy = [4];
    await press(name);
    expect(pane.lineage.asked.find(({ what }) => what === 'counts')!.of).toEqual(query);
    expect(screen.getByText('No answer came of it yet.')).toBeVisible();
    expect(screen.getByText('Learned by version 4 at the training')).toBeVisible();
  });

  test('is reached from a feed’s details, too, and goes back to the feeds', async () => {
    const { press, pane, settle } = await correcting({ predictions: PREDICTIONS });
    pane.feeds.feeds = [aFeed()];
    act(() => pane.actions.openFeeds());
    await settle();
    await press('Details of Purchases');
    await press('What came of it: Purchases');
    expect(screen.getByText('1 answer for 1 row')).toBeVisible();
    await press('Back');
    expect(screen.getByRole('heading', { name: 'Feeds' })).toBeVisible();
  });
});
