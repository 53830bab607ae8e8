/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen, within } from '@testing-library/react';
import { App } from '../../../../addin/app/App.tsx';
import { FRESH_MS } from '../../../../addin/feeds/feeds-actions.ts';
import { MESSAGES_OF_PAGE, positionBeside } from '../../../../addin/feeds/messages/messages-actions.ts';
import type { BrowsedMessages } from '../../../../addin/ports/feeds-port.ts';
import type { Feed } from '../../../../contract/feeds/feed.ts';
import type { FeedMessage } from '../../../../contract/feeds/feed-message.ts';
import { aConnection, aFeed, aFeedMessage, aFeedStatus, feedSettingsOf } from '../../../fakes/fake-feeds.ts';
import { PaneHarness } from '../../../fakes/pane-harness.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

const TOPIC = {
  ...{ kind: 'kafka' as const, connection: aConnection().id, topic: 'tweets', group: 'amend' },
  ...{ format: 'json' as const, from: 'earliest' as const, chunk: 500, waitMs: 100 },
};
const ANSWERS = {
  ...{ kind: 'kafka' as const, connection: aConnection().id, topic: 'answers' },
  ...{ format: 'json' as const, what: 'enriched' as const },
};
const PARTITIONS = [
  { partition: 'tweets-0', first: '10', end: '60', next: '57' },
  { partition: 'tweets-1', first: '0', end: '0', next: null },
];
const topicFeed = (fields: Partial<Feed> = {}) =>
  aFeed({ settings: feedSettingsOf({ source: TOPIC, sinks: [ANSWERS] }), ...fields });

async function opened(feed: Feed, roles: readonly ('admin' | 'viewer')[] = ['admin']) {
  const pane = new PaneHarness();
  pane.server.roles = [...roles];
  pane.feeds.connections = [aConnection()];
  pane.feeds.feeds = [feed];
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
  return { pane, person, press, settle };
}

async function browsing(messages: readonly FeedMessage[], more: Partial<BrowsedMessages> = {}) {
  const page = await opened(topicFeed());
  page.pane.feeds.messages = {
    ...{ partitions: PARTITIONS, partition: 'tweets-0', messages, fault: null, detail: null },
    ...more,
  };
  await page.press('Details of Purchases');
  await page.press('Messages of Purchases');
  return page;
}

test('a message is traced from its producer to every place that it went to, and to where its answer came from', async () => {
  const { press } = await browsing([aFeedMessage()]);
  expect(screen.getByText('The feed goes on at 57.')).toBeVisible();
  const item = within(screen.getByRole('listitem', { name: 'Message 42' }));
  expect(item.getByText('“negative”, 94 %')).toBeVisible();
  await press('Trace message 42');
  expect(
    within(item.getByRole('list'))
      .getAllByRole('listitem')
      .map((each) => each.textContent),
  ).toEqual([
    'Written by its producer on 5 Nov 2026, 08:00.',
    'In tweets-0 at position 42, 31 bytes, key “t42”.',
    'Taken on 5 Nov 2026, 08:00: answered “negative”, 94 %, by version 3.',
    'Topic answers at ERP: there since 5 Nov 2026, 08:00, in answers-1 at 7.',
    'Corrected later. Topic answers at ERP: still waits.',
  ]);
  expect(item.getByRole('group', { name: 'What message 42 holds' })).toHaveTextContent('late again');
  await press('Origin of the answer for message 42');
  expect(screen.getByRole('heading', { name: 'Where the answer for t42 came from' })).toBeVisible();
});

test('what came with a message beside its key stands below its way, also what is no text or empty', async () => {
  const headers = [
    { name: 'trace', value: 'a-17', bytes: 4 },
    { name: 'digest', value: null, bytes: 32 },
    { name: 'hop', value: '', bytes: 0 },
  ];
  const { press } = await browsing([aFeedMessage({ headers }), aFeedMessage({ position: '43' })]);
  await press('Trace message 42');
  await press('Trace message 43');
  expect(screen.getAllByText('Headers')).toHaveLength(1);
  const told = (name: string) => screen.getByText(name).nextElementSibling?.textContent;
  expect([told('trace'), told('digest'), told('hop')]).toEqual(['a-17', '32 bytes that are no text', 'empty']);
});

test('what was left out, could not be taken, or is not taken yet says so', async () => {
  const bare = { rowKey: null, class: null, confidence: null, modelVersion: null, predictionId: null, sinks: [] };
  const { press } = await browsing([
    aFeedMessage({ ...bare, position: '43', outcome: 'filtered' }),
    aFeedMessage({
      ...{ ...bare, position: '44', outcome: 'malformed', letter: 5, text: null },
      ...{ fault: { reason: 'no-key', field: 'id' }, detail: 'The field “id” is missing.' },
    }),
    aFeedMessage({ ...bare, position: '58', outcome: null, takenAt: null, at: null, key: null }),
  ]);
  const item = (position: string) => within(screen.getByRole('listitem', { name: `Message ${position}` }));
  expect(item('43').getByText('Left out by the filter')).toBeVisible();
  expect(item('44').getByText('The field “id” is missing.')).toBeVisible();
  expect(item('58').getByText('Not taken yet, or no longer known')).toBeVisible();
  await press('Trace message 44');
  expect(item('44').getByText('It waits as dead letter 5.')).toBeVisible();
  expect(item('44').getByText('Its bytes are no text.')).toBeVisible();
  await press('Trace message 58');
  expect(item('58').getByText('Its producer says no time.')).toBeVisible();
});

test('other partitions and positions are a choice away; a wrong position is said, and asks nothing', async () => {
  const { pane, person, press, settle } = await browsing([aFeedMessage()]);
  const asked = () => pane.feeds.of('browseMessages').at(-1)!.at(-1);
  expect(asked()).toEqual({ limit: MESSAGES_OF_PAGE });
  await press('Earlier ones');
  expect(asked()).toEqual({ partition: 'tweets-0', offset: '22', limit: MESSAGES_OF_PAGE });
  await press('Later ones');
  expect(asked()).toMatchObject({ offset: '43' });
  const times = pane.feeds.of('browseMessages').length;
  await person.type(screen.getByRole('textbox', { name: 'From position' }), 'x');
  expect(screen.getByText('A position is a whole number.')).toBeVisible();
  await press('Look');
  expect(pane.feeds.of('browseMessages')).toHaveLength(times);
  await person.clear(screen.getByRole('textbox', { name: 'From position' }));
  await person.type(screen.getByRole('textbox', { name: 'From position' }), '30');
  await press('Look');
  expect(asked()).toMatchObject({ partition: 'tweets-0', offset: '30' });
  await person.selectOptions(screen.getByRole('combobox', { name: 'Partition' }), 'tweets-1 (empty)');
  await settle();
  expect(asked()).toEqual({ partition: 'tweets-1', limit: MESSAGES_OF_PAGE });
});

test('a broker that does not answer is said in its words', async () => {
  await browsing([], { partitions: [], partition: null, fault: { reason: 'slow', seconds: 30 }, detail: 'No answer.' });
  expect(screen.getByText('No answer.')).toBeVisible();
});

test('positions of a topic that was made anew are counted within it', () => {
  expect(positionBeside('30', -20, '15')).toBe('15');
  expect(positionBeside('1:30', -20, '1:0')).toBe('1:10');
  expect(positionBeside('1:5', -20, '1:0')).toBe('1:0');
  expect(positionBeside('41', 1, '0')).toBe('42');
});

test('what is gone at the source is passed with a reason, and counted', async () => {
  const fault = { reason: 'gap' as const, partition: 'tweets-0', from: '3', to: '15', records: 12 };
  const at = '2026-11-05T08:00:00.000Z';
  const status = aFeedStatus({ state: 'waiting', fault: { fault, detail: 'Records 3 to 14 are gone.', at } });
  const { pane, person, press } = await opened(topicFeed({ status }));
  expect(screen.getByText(/^12 records that came next are gone for good\./)).toBeVisible();
  await press('Go on without them');
  expect(pane.feeds.of('passGap')).toEqual([]);
  await person.type(screen.getByRole('textbox', { name: 'Why it goes on without them' }), 'We were away.');
  await press('Go on without them');
  expect(pane.feeds.of('passGap').at(-1)!.at(-1)).toEqual({
    ...{ partition: 'tweets-0', from: '3', to: '15', because: 'We were away.' },
  });
  expect(screen.queryByText(/are gone for good/)).toBeNull();
  await press('Details of Purchases');
  expect(screen.getByText('Lost at the source')).toBeVisible();
});
