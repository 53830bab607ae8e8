/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen, within } from '@testing-library/react';
import { App } from '../../../../addin/app/App.tsx';
import { FRESH_MS } from '../../../../addin/feeds/feeds-actions.ts';
import { WRITTEN_OF_PAGE } from '../../../../addin/feeds/written/written-actions.ts';
import type { WrittenBack } from '../../../../contract/feeds/feed-lineage.ts';
import { aConnection, aFeed, feedSettingsOf } from '../../../fakes/fake-feeds.ts';
import { aWrittenBack } from '../../../fakes/fake-lineage.ts';
import { PaneHarness } from '../../../fakes/pane-harness.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

const SINK = {
  ...{
    kind: 'postgres' as const,
    connection: aConnection().id,
    schema: 'public',
    table: 'purchases',
    keyColumns: ['id'],
  },
  ...{ answer: { class: 'class' }, addsRows: false },
};

async function opened(corrections: readonly WrittenBack[], sendsCorrections = true) {
  const pane = new PaneHarness();
  pane.server.roles = ['admin'];
  pane.feeds.connections = [aConnection()];
  pane.feeds.feeds = [aFeed({ settings: feedSettingsOf({ sinks: [SINK], sendsCorrections }) })];
  pane.lineage.corrections = corrections;
  const { wait } = pane.pacing;
  pane.pacing.wait = (ms, signal) => (ms === FRESH_MS ? new Promise(() => undefined) : wait(ms, signal));
  await pane.open({ remembered: true });
  const { person } = renderPane(<App store={pane.store} actions={pane.actions} />);
  const settle = () => act(() => pane.settle());
  act(() => pane.actions.openFeeds());
  await settle();
  const press = async (name: string) => {
    await person.click(screen.getByRole('button', { name }));
    await settle();
  };
  await press('Details of Purchases');
  await press('Corrections written of Purchases');
  return { pane, press };
}
const items = () =>
  screen
    .getAllByRole('listitem')
    .filter((item) => item.parentElement?.getAttribute('aria-label') === 'Corrections written');

test('says of each correction the row, what it was and is, by whom, and what became of it at each sink', async () => {
  const { kind, place } = aWrittenBack().sinks[0]!;
  const waiting = { sink: 1, kind: 'kafka' as const, place: 'answers', state: 'waiting' as const, at: null };
  const gone = { sink: 0, kind, place, state: 'gone' as const, at: '2026-11-05T08:00:00.000Z' };
  const { press } = await opened([
    aWrittenBack({ sequence: 12, sinks: [gone, waiting], person: null }),
    aWrittenBack({ sequence: 11, key: null, before: null, after: null }),
  ]);
  expect(screen.getByText('2 corrections, the latest first')).toBeVisible();
  const [latest, erased] = items();
  expect(within(latest!).getByText('From “Meals” to “Travel”')).toBeVisible();
  expect(within(latest!).getByText(/public\.purchases.*: the row was no longer there$/)).toBeVisible();
  expect(within(latest!).getByText(/answers.*: still waits$/)).toBeVisible();
  expect(within(latest!).getByText(/^Nobody was seen, /)).toBeVisible();
  expect(within(erased!).getByText('A row that was erased')).toBeVisible();
  expect(within(erased!).queryByText(/^From/)).toBeNull();
  await press('Origin of the answer for p1');
  expect(screen.getByRole('heading', { name: 'Where the answer for p1 came from' })).toBeVisible();
});

test('tells earlier ones on demand, and that a feed sends none any more', async () => {
  const many = Array.from({ length: WRITTEN_OF_PAGE + 2 }, (_, at) =>
    aWrittenBack({ sequence: 100 - at, key: `p${at}` }),
  );
  const { press } = await opened(many, false);
  expect(screen.getByText(/^This feed sends no corrections now/)).toBeVisible();
  expect(items()).toHaveLength(WRITTEN_OF_PAGE);
  await press('Earlier corrections');
  expect(items()).toHaveLength(WRITTEN_OF_PAGE + 2);
  expect(screen.queryByRole('button', { name: 'Earlier corrections' })).toBeNull();
});

test('says that none was written yet', async () => {
  await opened([]);
  expect(screen.getByText('No correction was written yet.')).toBeVisible();
});
