/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen, within } from '@testing-library/react';
import { App } from '../../../../addin/app/App.tsx';
import type { FeedLearning } from '../../../../contract/feeds/feed-learning.ts';
import { aFeedLearning } from '../../../fakes/a-feed-learning.ts';
import { aFeed, aFeedStatus, feedSettingsOf } from '../../../fakes/fake-feeds.ts';
import { PaneHarness } from '../../../fakes/pane-harness.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

const LEARNING = aFeedLearning();
const NUMBERS: FeedLearning = {
  ...{ ...LEARNING, kind: 'number', classes: [], answers: { who: 'model', why: 'number' }, compared: null },
  overall: { rows: 50, error: 1.5, lastValueError: 3, meanError: 4, covered: 0.9 },
  hours: [],
};

async function opened(learning: FeedLearning | null, roles: ('admin' | 'viewer')[] = ['admin']) {
  const pane = new PaneHarness();
  const settings = { ...feedSettingsOf(), learns: { label: 'outcome', kind: 'class' as const } };
  pane.feeds.feeds = [aFeed({ settings, status: aFeedStatus({ state: 'running' }) })];
  pane.feeds.learning = learning;
  pane.server.roles = roles;
  await pane.open({ remembered: true });
  const { person } = renderPane(<App store={pane.store} actions={pane.actions} />);
  await act(async () => {
    pane.actions.openFeeds();
    await pane.settle();
  });
  for (const name of ['Details of Purchases', 'What the stream of Purchases teaches']) {
    await person.click(screen.getByRole('button', { name }));
    await act(() => pane.settle());
  }
  return { pane, person };
}

const rowsOf = (table: string) =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [
      within(row).getByRole('rowheader').textContent,
      ...within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ]);

test('shows who answers and why, and how good the answers were beside plain guesses, also to whoever may only read', async () => {
  await opened(LEARNING, ['viewer']);
  expect(
    screen.getByText('The stream answers: of late its log-loss is 0.25, that of the model 0.375, on the same records.'),
  ).toBeVisible();
  expect(rowsOf('How good the answers were')).toEqual([
    ['Records', '4,000', '2,000'],
    ['Right', '90.0 %', '87.5 %'],
    ['Always the most frequent class', '57.5 %', '57.5 %'],
    ['Always the last class', '85.3 %', '85.3 %'],
    ['Gained over the last class', '0.32', '0.32'],
    ['Log-loss', '0.25', '0.25'],
  ]);
  expect(rowsOf('Learners by log-loss').map(([name]) => name)).toEqual([
    'Linear, following',
    'Trees that adapt',
    'Last label',
    'Linear, settling',
    'All together',
  ]);
  expect(
    screen.getByRole('img', { name: 'Share that was right by hour: 88 % in the last one, 85 % with the last class' }),
  ).toBeVisible();
  expect(screen.getByText(/3 trees were replaced, since what they had learned no longer held/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Begin anew' })).toBeNull();
});

test('writes the sheet from what is known just then', async () => {
  const { pane, person } = await opened(LEARNING);
  pane.feeds.learning = { ...LEARNING, lessons: 5_000 };
  await person.click(screen.getByRole('button', { name: 'Write the sheet “Amend stream”' }));
  await act(() => pane.settle());
  const [report] = pane.workbook.streamSheets;
  expect(report).toMatchObject({ feed: 'Purchases', hours: { form: 'share', rows: [{ drifts: 0 }, { drifts: 3 }] } });
  expect(report!.facts).toContainEqual({ name: 'Labels learned', value: '5,000' });
  expect(report!.figures[1]).toEqual({ name: 'Right', values: [0.9, 0.875], form: 'share' });
});

test('shows numbers by how far off they were', async () => {
  await opened(NUMBERS);
  expect(screen.getByText('The number is foretold beside the class, which the model says.')).toBeVisible();
  expect(rowsOf('How good the answers were')).toEqual([
    ['Records', '50', '–'],
    ['Off by, on average', '1.5', '–'],
    ['With the last value', '3', '–'],
    ['With the mean so far', '4', '–'],
    ['Within the interval', '90.0 %', '–'],
  ]);
  expect(screen.queryByRole('table', { name: 'Learners by log-loss' })).toBeNull();
});

test('forgets what was learned only with a reason, and says then that nothing is', async () => {
  const { pane, person } = await opened(LEARNING);
  await person.click(screen.getByRole('button', { name: 'Begin anew' }));
  const surely = screen.getByRole('button', { name: 'Forget and begin anew' });
  await person.click(surely);
  expect(pane.feeds.of('resetLearning')).toEqual([]);
  await person.type(screen.getByRole('textbox', { name: 'Why' }), 'Wrong labels');
  await person.click(surely);
  await act(() => pane.settle());
  expect(pane.feeds.of('resetLearning').map(([, because]) => because)).toEqual(['Wrong labels']);
  expect(
    screen.getByText('Nothing has been learned yet: it begins with the first record that has a label in “outcome”.'),
  ).toBeVisible();
});
