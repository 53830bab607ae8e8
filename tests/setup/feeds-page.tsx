import { createRoot } from 'react-dom/client';
import { App } from '../../addin/app/App.tsx';
import type { FeedFigures } from '../../contract/feeds/feed-figures.ts';
import type { ClassFigures, FeedLearning } from '../../contract/feeds/feed-learning.ts';
import { aFeedLearning } from '../fakes/a-feed-learning.ts';
import { speakBy, speechFor } from '../../contract/language/language.ts';
import type { Schedule } from '../../contract/schedule.ts';
import {
  aConnection,
  aDeadLetter,
  aFeed,
  aFeedFile,
  aFeedMessage,
  aFeedStatus,
  aTriedRecord,
  feedSettingsOf,
  streamedColumn,
} from '../fakes/fake-feeds.ts';
import { aSchedule, aScheduleRun } from '../fakes/fake-schedules.ts';
import { PaneHarness } from '../fakes/pane-harness.ts';

declare global {
  /** The pane of a classifier with feeds, over the fakes: what a test changes at the server, it changes there. */
  var feedsPane: PaneHarness;
}

const SINCE = '2026-11-05T08:00:00.000Z';
const TABLE = 'purchases_of_all_subsidiaries_2026';

/** A page with the whole pane, as an admin has it, over a server in memory. */
async function start(): Promise<void> {
  const language = new URL(location.href).searchParams.get('language');
  if (language !== null) speakBy(() => speechFor([language]));
  const pane = new PaneHarness();
  pane.server.roles = ['admin', 'corrector'];
  // Nothing is asked for again by itself: a picture is of what was asked for.
  const { wait } = pane.pacing;
  pane.pacing.wait = (ms, signal) => (ms < 1_000 ? wait(ms, signal) : new Promise(() => undefined));
  const { feeds } = pane;
  feeds.connections = [
    aConnection({ feeds: 1 }),
    aConnection({
      ...{ id: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a12', name: 'Events of the shop', hasRegistryPassword: true },
      settings: { kind: 'kafka', brokers: ['broker-1.example.com:9092', 'broker-2.example.com:9092'], tls: true },
    }),
  ];
  feeds.feeds = [aFeed(), waitingFeed(), fileFeed(), topicFeed()];
  feeds.messages = {
    partitions: [{ partition: 'tweets-0', first: '10', end: '60', next: '57' }],
    ...{ partition: 'tweets-0', fault: null, detail: null },
    messages: [aFeedMessage({ position: '41', outcome: 'filtered', rowKey: null, sinks: [] }), aFeedMessage()],
  };
  feeds.sentFiles = [
    aFeedFile({
      ...{ id: '00000000-0000-4000-8000-000000000333', name: 'statements_of_november (1).csv', state: 'asked' },
      sameAs: { name: 'statements_of_november.csv', putAt: SINCE, putBy: 'Ada' },
    }),
    aFeedFile({
      id: '00000000-0000-4000-8000-000000000332',
      name: 'statements_of_november.csv',
      state: 'read',
      rows: 1_240,
    }),
    aFeedFile({
      ...{ name: 'statements_of_october.csv', state: 'refused', rows: 988, faultCount: 12, putBy: null },
      faults: [
        { line: 3, fault: { reason: 'cells', found: 2, expected: 3 }, detail: '2 cells, and 3 headers.' },
        { line: 977, fault: { reason: 'open-quote' }, detail: 'A quotation mark is never closed.' },
      ],
    }),
  ];
  feeds.letters = Array.from({ length: 25 }, (_, at) =>
    aDeadLetter({ number: at + 1, position: String(17 + at), tries: at % 3, bytes: at === 1 ? 40_000 : 19 }),
  );
  feeds.trial = {
    records: [
      aTriedRecord({ sinks: [0], actions: [0] }),
      aTriedRecord({ position: '18', isFiltered: true, class: null, confidence: null }),
      aTriedRecord({
        ...{ position: '19', key: null, cells: [], class: null, confidence: null },
        ...{ fault: { reason: 'no-key', field: 'id' }, detail: 'The field “id” of the row’s key is missing or empty.' },
      }),
    ],
    ...{ fault: null, detail: null },
  };
  feeds.figures = figuresOfFeed();
  feeds.learning = aFeedLearning({ hours: hoursOfLearning() });
  await pane.open({ remembered: true });
  pane.schedules.schedules = schedulesOf(pane);
  globalThis.feedsPane = pane;
  createRoot(document.getElementById('pane')!).render(<App store={pane.store} actions={pane.actions} />);
}

function topicFeed() {
  const connection = '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a12';
  const fault = { reason: 'gap' as const, partition: 'tweets-0', from: '57', to: '1204', records: 1_147 };
  const detail = 'The records from 57 to 1203 of tweets-0 are no longer at the source.';
  return aFeed({
    ...{ id: '00000000-0000-4000-8000-000000000304', name: 'Tweets' },
    settings: feedSettingsOf({
      source: {
        ...{ kind: 'kafka', connection, topic: 'tweets', group: 'amend' },
        ...{ format: 'json', from: 'earliest', chunk: 500, waitMs: 100 },
      },
      sinks: [{ kind: 'kafka', connection, topic: 'answers', format: 'json', what: 'enriched' }],
      learns: { label: 'outcome', kind: 'class' },
    }),
    status: aFeedStatus({ state: 'waiting', read: 57, answered: 55, fault: { fault, detail, at: SINCE } }),
  });
}

function fileFeed() {
  return aFeed({
    ...{ id: '00000000-0000-4000-8000-000000000303', name: 'Statements' },
    settings: feedSettingsOf({ source: { kind: 'file', format: {} } }),
    status: aFeedStatus({ state: 'running', read: 1_240, answered: 1_240 }),
  });
}

/** A day that changes at noon: trees are replaced, and what is learned comes back. */
function hoursOfLearning(): FeedLearning['hours'] {
  const { overall } = aFeedLearning();
  return Array.from({ length: 24 }, (_, hour) => {
    const since = (hour + 12) % 12;
    const accuracy = 0.72 + 0.2 * (1 - Math.exp(-since / 3));
    const figures = { ...overall, rows: 500, accuracy, lastClass: 0.84 + 0.01 * (hour % 3), majority: 0.55 };
    const from = new Date(Date.UTC(2026, 10, 4, 8 + hour)).toISOString();
    return { from, figures: figures as ClassFigures, drifts: hour === 12 ? 4 : 0 };
  });
}

function figuresOfFeed(): FeedFigures {
  const texts = { distinct: 1_204, least: null, median: null, most: null, mean: 41.5, deviation: 12.25 };
  const top = ['Deutsche Bahn Fernverkehr', 'Lufthansa', 'Staples', 'AWS'].map((value, at) => ({
    ...{ value, share: 0.3 / (at + 1) },
  }));
  const merchant = { rows: 1_198_200, missing: 0, ...texts, top };
  return {
    ...{ rows: 1_198_200, version: 3 },
    columns: [
      streamedColumn(),
      streamedColumn({ name: 'Merchant', type: 'text', streamed: merchant, learned: { ...merchant, rows: 8_400 } }),
    ],
    rates: Array.from({ length: 12 }, (_, at) => ({
      ...{ until: new Date(Date.parse(SINCE) + 5_000 * at).toISOString(), records: 150 + 40 * ((7 * at) % 5) },
    })),
  };
}

/** A failure first, as the server has it. */
function schedulesOf(pane: PaneHarness): Schedule[] {
  const { stage } = pane.store.getState();
  if (stage.kind !== 'working') throw new Error('no classifier is open');
  const { id, name } = stage.work.classifier;
  const classifier = { id, name };
  const detail = 'The window is too short to compare it with the same hours of earlier weeks.';
  return [
    aSchedule({
      ...{ id: `drift-check:${id}`, kind: 'drift-check', classifier, owner: 'Carla Controller', takesTrigger: true },
      ...{ trigger: { kind: 'every', seconds: 3_600 }, nextAt: '2026-11-05T09:00:00.000Z' },
      lastRun: aScheduleRun({ result: 'failed', detail, missed: 3, skipped: 1 }),
    }),
    aSchedule(),
    aSchedule({
      ...{ id: `training:${id}`, kind: 'training', classifier, takesTrigger: true },
      ...{ trigger: { kind: 'cron', cron: '0 6 * * 1', timeZone: 'Europe/Berlin' }, lastRun: null },
    }),
    aSchedule({
      ...{ id: `training-after-corrections:${id}`, kind: 'training-after-corrections', classifier, isOn: false },
      ...{ trigger: { kind: 'event', event: 'corrections', count: 100 }, lastRun: null, nextAt: null },
      takesTrigger: true,
    }),
    aSchedule({
      ...{ id: 'feed:1', kind: 'feed', classifier, feed: { id, name: 'Purchases of all subsidiaries' }, nextAt: null },
      ...{ trigger: { kind: 'event', event: 'row' }, owner: 'Ada', lastRun: aScheduleRun({ result: 'running' }) },
    }),
  ];
}

function waitingFeed() {
  const fault = {
    fault: { reason: 'slow' as const, seconds: 30 },
    detail: 'No answer came within 30 seconds.',
    at: SINCE,
  };
  return aFeed({
    ...{ id: '00000000-0000-4000-8000-000000000302', name: 'Purchases of all subsidiaries', version: 3 },
    because: 'The table was renamed.',
    settings: feedSettingsOf({
      source: {
        ...{ kind: 'postgres', connection: aConnection().id, schema: 'accounting', table: TABLE, keyColumns: ['id'] },
        ...{ takesPresent: true, takesChanges: false },
      },
      sinks: [
        {
          ...{ kind: 'postgres', connection: aConnection().id, schema: 'accounting', table: TABLE, keyColumns: ['id'] },
          ...{ answer: { class: 'amend_class', confidence: 'amend_confidence' }, addsRows: false },
        },
      ],
    }),
    status: aFeedStatus({
      ...{ state: 'waiting', read: 1_204_311, answered: 1_198_200, filtered: 6_086, malformed: 25, deadLetters: 25 },
      ...{ rate: 41.7, lag: 12_345, lastRecordAt: SINCE, fault, nextTryAt: '2026-11-05T08:05:00.000Z' },
      sinks: [
        {
          ...{ sink: 0, waiting: 1_200, waitingSince: SINCE, delivered: 1_197_000, lastDeliveredAt: SINCE },
          fault: { ...fault, fault: { reason: 'slow', seconds: 30 } },
        },
      ],
    }),
  });
}

void start();
