/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen, within } from '@testing-library/react';
import { App } from '../../../../addin/app/App.tsx';
import { FRESH_MS } from '../../../../addin/feeds/feeds-actions.ts';
import { ServerProblem } from '../../../../addin/ports/server-port.ts';
import type { FeedFigures } from '../../../../contract/feeds/feed-figures.ts';
import type { FeedStatus } from '../../../../contract/feeds/feed.ts';
import { aClassifier } from '../../../fakes/contract-data.ts';
import { aFeed, aFeedStatus, streamedColumn } from '../../../fakes/fake-feeds.ts';
import { PaneHarness } from '../../../fakes/pane-harness.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

const AT = '2026-11-05T08:00:00.000Z';
const rates = Array.from({ length: 12 }, (_, at) => ({ until: `2026-11-05T08:00:${10 + at}.000Z`, records: 5 * at }));
const MERCHANT = {
  ...{ rows: 1_200, missing: 0, distinct: 41, least: null, median: null, most: null, mean: null, deviation: null },
  top: [
    { value: 'Rail', share: 0.5 },
    { value: 'Air', share: 0.25 },
  ],
};
const FIGURES: FeedFigures = {
  ...{ rows: 1_200, version: 3, rates },
  columns: [
    streamedColumn(),
    streamedColumn({ name: 'Merchant', type: 'category', streamed: MERCHANT, learned: null }),
  ],
};

/** The figures of a feed, whose clock goes on when a test says so. */
async function opened(status: Partial<FeedStatus> = {}, figures: FeedFigures = FIGURES, classifier = aClassifier()) {
  const pane = new PaneHarness();
  pane.feeds.feeds = [aFeed({ status: aFeedStatus({ state: 'running', ...status }) })];
  pane.feeds.figures = figures;
  pane.server.roles = ['viewer'];
  const ticks: (() => void)[] = [];
  const { wait } = pane.pacing;
  pane.pacing.wait = (ms, signal) => (ms === FRESH_MS ? new Promise((done) => ticks.push(done)) : wait(ms, signal));
  await pane.open({ remembered: true });
  pane.server.classifiers = [classifier];
  pane.actions.choose({ type: 'classifier-refreshed', classifier });
  const { person } = renderPane(<App store={pane.store} actions={pane.actions} />);
  const settle = () => act(() => pane.settle());
  await act(async () => {
    pane.actions.openFeeds();
    await pane.settle();
  });
  for (const name of ['Details of Purchases', 'Live figures of Purchases']) {
    await person.click(screen.getByRole('button', { name }));
    await settle();
  }
  return {
    ...{ person, settle, feeds: pane.feeds },
    tick: async (more: Partial<FeedStatus> = {}) => {
      pane.feeds.feeds = [aFeed({ status: aFeedStatus({ state: 'running', ...status, ...more }) })];
      ticks.splice(0).forEach((done) => done());
      await settle();
    },
  };
}

const cellsOf = (column: string) =>
  within(screen.getByRole('table', { name: `Figures of ${column}` }))
    .getAllByRole('row')
    .map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map((cell) => cell.textContent),
    )
    .filter((cells) => cells.length > 0);

const FINDING = { kind: 'anomalies' as const, champion: null, classes: ['anomaly', 'usual'] };

describe('a feed as it goes on', () => {
  test('shows each column alone where unusual rows are found: no version has learned from others', async () => {
    const columns = [streamedColumn({ learned: null })];
    await opened({}, { ...FIGURES, version: 0, columns }, aClassifier(FINDING));
    expect(screen.getByText('1,200 rows were scored.')).toBeVisible();
    expect(cellsOf('Amount').slice(0, 2)).toEqual([['1,200'], ['5.0 %']]);
    expect(screen.queryByText('Version\u00a00')).toBeNull();
  });

  test('says that no row was scored yet where unusual rows are found', async () => {
    await opened({}, { rows: 0, version: null, columns: [], rates: [] }, aClassifier(FINDING));
    expect(screen.getByText('No row was scored.')).toBeVisible();
  });

  test('shows each column beside what the model learned from, also to whoever may only read', async () => {
    await opened();
    expect(screen.getByText('1,200 rows came that the model had not learned from.')).toBeVisible();
    expect(cellsOf('Amount')).toEqual([
      ['1,200', '300'],
      ['5.0 %', '1.0 %'],
      ['1.5', '1.5'],
      ['40', '40'],
      ['990', '990'],
      ['61.3', '61.3'],
      ['48.5', '48.5'],
    ]);
    expect(cellsOf('Merchant')).toEqual([
      ['1,200', '–'],
      ['0 %', '–'],
      ['41', '–'],
    ]);
    expect(screen.getByText('Most frequent: Rail 50 %, Air 25 %')).toBeVisible();
    expect(
      screen.getByRole('img', { name: 'Records a second over the last minute: 5.5 on average, 11 at most' }),
    ).toBeVisible();
  });

  test('follows what streams: figures, the lag and which way it goes', async () => {
    const { tick, feeds } = await opened({ lag: 900, rate: 12, lastRecordAt: AT });
    expect(screen.getByText('900')).toBeVisible();
    feeds.figures = { ...FIGURES, rows: 1_201 };
    await tick({ lag: 850 });
    expect(screen.getByText('1,201 rows came that the model had not learned from.')).toBeVisible();
    await tick({ lag: 700 });
    expect(screen.getByText('700, 150 fewer than before')).toBeVisible();
    await tick({ lag: 2_000 });
    expect(screen.getByText('2,000, 1,150 more than before')).toBeVisible();
  });

  test('of another span asks for its hours, and keeps what was shown until they are there', async () => {
    const { person, settle, feeds } = await opened();
    await person.selectOptions(screen.getByLabelText('Rows of'), 'All that is kept');
    await settle();
    await person.selectOptions(screen.getByLabelText('Rows of'), 'Today');
    await settle();
    const asked = feeds.of('readFigures').map(([, from]) => from as string | null);
    expect([asked.at(-2), asked.at(0)]).toEqual([null, expect.stringMatching(/T\d\d:00:00\.000Z$/)]);
    expect(new Date(asked.at(-1)!).getHours()).toBe(0);
  });

  test('says that nothing came, that the feed is paused, and why it waits', async () => {
    const fault = { fault: { reason: 'slow' as const, seconds: 30 }, detail: 'No answer came.', at: AT };
    await opened({ state: 'paused', fault }, { rows: 0, version: null, columns: [], rates: [] });
    expect(screen.getByText('No row came that the model had not learned from.')).toBeVisible();
    expect(screen.getByText('The feed is paused: nothing arrives.')).toBeVisible();
    expect(screen.getByText(/No answer came\./)).toBeVisible();
    expect(screen.getByText('The source does not say')).toBeVisible();
  });

  test('is shown as it was last known while the server is away, and says so of a feed that is gone', async () => {
    const { tick, feeds, settle } = await opened();
    feeds.failures.set('readFigures', new ServerProblem('server-away', 'The server is away.', 'Wait.'));
    await tick();
    expect(screen.getByText('This is shown as it was last known: The server is away.')).toBeVisible();
    expect(cellsOf('Amount')).toHaveLength(7);
    await tick();
    expect(screen.queryByText(/The server is away/)).toBeNull();
    await settle();
  });
});
