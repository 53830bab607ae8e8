import { createFeedsClient } from '../../../addin/api/feeds-client.ts';
import type { FeedsPort } from '../../../addin/ports/feeds-port.ts';
import { aChannel } from '../../fakes/fake-notices.ts';
import { aConnection, aDeadLetter, aFeed, feedSettingsOf } from '../../fakes/fake-feeds.ts';

const FEED = aFeed();
const SETTINGS = feedSettingsOf();
const DRAFT = { name: 'Mails', settings: SETTINGS, because: 'So.' };
const CONNECTION = aConnection();
const { name, settings } = CONNECTION;
const TRIAL = { records: [], fault: null, detail: null };
const TEST = { fault: null, detail: null, found: ['public.mails'] };
const LETTERS = { letters: [aDeadLetter()], waiting: 1 };

/** The request of each call, and what is made of its answer. */
test.each<[(port: FeedsPort) => Promise<unknown>, unknown, string, unknown, unknown]>([
  [(port) => port.listFeeds('c'), { feeds: [FEED] }, 'GET /api/classifiers/c/feeds', undefined, [FEED]],
  [(port) => port.makeFeed('c', DRAFT), FEED, 'POST /api/classifiers/c/feeds', DRAFT, FEED],
  [
    (port) => port.changeFeed('c', { id: 'f', version: 3 }, DRAFT),
    ...([FEED, 'PUT /api/classifiers/c/feeds/f', { ...DRAFT, version: 3 }, FEED] as const),
  ],
  [(port) => port.startFeed('c', 'f'), FEED, 'POST /api/classifiers/c/feeds/f/start', {}, FEED],
  [(port) => port.pauseFeed('c', 'f'), FEED, 'POST /api/classifiers/c/feeds/f/pause', {}, FEED],
  [(port) => port.deleteFeed('c', 'f'), {}, 'DELETE /api/classifiers/c/feeds/f', undefined, {}],
  [
    (port) => port.tryFeed('c', { settings: SETTINGS, records: 5, given: '{}' }),
    ...([
      TRIAL,
      'POST /api/classifiers/c/feed-trials',
      { settings: SETTINGS, records: 5, given: '{}' },
      TRIAL,
    ] as const),
  ],
  [(port) => port.listConnections(), { connections: [CONNECTION] }, 'GET /api/connections', undefined, [CONNECTION]],
  [
    (port) => port.saveConnection(null, { name, settings }),
    ...([CONNECTION, 'POST /api/connections', { name, settings }, CONNECTION] as const),
  ],
  [
    (port) => port.saveConnection('x', { name, settings }),
    ...([CONNECTION, 'PUT /api/connections/x', { name, settings }, CONNECTION] as const),
  ],
  [(port) => port.testConnection('x'), TEST, 'POST /api/connections/x/test', {}, TEST],
  [(port) => port.deleteConnection('x'), {}, 'DELETE /api/connections/x', undefined, {}],
  [
    (port) => port.listChannels(),
    ...([{ channels: [aChannel()], hasMail: false }, 'GET /api/channels', undefined, [aChannel()]] as const),
  ],
  [
    (port) => port.listDeadLetters('c', 'f', { after: 20, limit: 21 }),
    ...([LETTERS, 'GET /api/classifiers/c/feeds/f/dead-letters?after=20&limit=21', undefined, LETTERS] as const),
  ],
  [
    (port) => port.replayDeadLetters('c', 'f', [1, 2]),
    { taken: 1, refused: 1 },
    'POST /api/classifiers/c/feeds/f/dead-letters/replays',
    { letters: [1, 2] },
    { taken: 1, refused: 1 },
  ],
  [
    (port) => port.replayDeadLetters('c', 'f', [1], 'id 7'),
    { taken: 1, refused: 0 },
    'POST /api/classifiers/c/feeds/f/dead-letters/replays',
    { letters: [1], text: 'id 7' },
    { taken: 1, refused: 0 },
  ],
  [
    (port) => port.discardDeadLetters('c', 'f', [1], 'A test.'),
    { discarded: 1 },
    'POST /api/classifiers/c/feeds/f/dead-letters/discards',
    { letters: [1], because: 'A test.' },
    1,
  ],
  [
    (port) => port.readLearning('c', 'f'),
    ...([{ learning: null }, 'GET /api/classifiers/c/feeds/f/learning', undefined, null] as const),
  ],
  [
    (port) => port.resetLearning('c', 'f', 'A test.'),
    { learning: null },
    'POST /api/classifiers/c/feeds/f/learning/reset',
    { because: 'A test.' },
    null,
  ],
])('the client of feeds asks by the contract: %s', async (call, answer, request, body, result) => {
  const asked: unknown[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const sent = init?.body;
    asked.push([`${init?.method} ${String(url)}`, typeof sent === 'string' ? (JSON.parse(sent) as unknown) : sent]);
    return new Response(JSON.stringify(answer), { status: 200 });
  };
  expect(await call(createFeedsClient({ fetch }))).toEqual(result);
  expect(asked).toEqual([[request, body]]);
});
