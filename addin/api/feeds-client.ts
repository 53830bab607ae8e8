import type { FeedFilesPort, FeedsPort } from '../ports/feeds-port.ts';
import { askServer, type ClientOptions } from './client.ts';

/** A part outside may take its time to answer, or not to. */
const OUTSIDE_MS = 60_000;
/** Many records are answered. */
const REPLAY_MS = 120_000;

/** A large file on a slow line. */
const UPLOAD_MS = 600_000;
/** Files of a feed that are listed, the latest. */
const SHOWN_FILES = 50;

type FeedCalls = Omit<FeedsPort, keyof ConnectionCalls | 'files'>;
type ConnectionCalls = Pick<
  FeedsPort,
  'listConnections' | 'saveConnection' | 'testConnection' | 'deleteConnection' | 'listChannels'
>;

/** The port of feeds, built from the contract's table of endpoints. */
export function createFeedsClient(options: ClientOptions = {}): FeedsPort {
  return { ...feedCalls(options), ...connectionCalls(options), files: fileCalls(options) };
}

function fileCalls(options: ClientOptions): FeedFilesPort {
  return {
    upload: (classifier, feed, { id, name, content }, more) =>
      askServer(options, 'uploadFeedFile', {
        ...{ path: { classifier, feed }, query: { id, name }, file: content },
        ...{ timeoutMs: UPLOAD_MS, ...more },
      }),
    list: (classifier, feed, more) =>
      askServer(options, 'listFeedFiles', { path: { classifier, feed }, query: { limit: SHOWN_FILES }, ...more }),
    decide: (classifier, feed, { file, reads }, more) =>
      askServer(options, 'decideFeedFile', { path: { classifier, feed, file }, body: { reads }, ...more }),
  };
}

function feedCalls(options: ClientOptions): FeedCalls {
  const of = (classifier: string, feed: string) => ({ path: { classifier, feed } });
  return {
    listFeeds: async (classifier, more) =>
      (await askServer(options, 'listFeeds', { path: { classifier }, ...more })).feeds,
    makeFeed: (classifier, body, more) => askServer(options, 'makeFeed', { path: { classifier }, body, ...more }),
    changeFeed: (classifier, { id, version }, draft, more) =>
      askServer(options, 'changeFeed', { ...of(classifier, id), body: { ...draft, version }, ...more }),
    startFeed: (classifier, feed, more) =>
      askServer(options, 'startFeed', { ...of(classifier, feed), body: {}, ...more }),
    pauseFeed: (classifier, feed, more) =>
      askServer(options, 'pauseFeed', { ...of(classifier, feed), body: {}, ...more }),
    deleteFeed: (classifier, feed, more) => askServer(options, 'deleteFeed', { ...of(classifier, feed), ...more }),
    tryFeed: (classifier, body, more) =>
      askServer(options, 'tryFeed', { path: { classifier }, body, timeoutMs: OUTSIDE_MS, ...more }),
    proposeByStream: (source, more) =>
      askServer(options, 'proposeByStream', { body: { source }, timeoutMs: OUTSIDE_MS, ...more }),
    makeByStream: (body, more) => askServer(options, 'makeByStream', { body, ...more }),
    readFigures: (classifier, feed, from, more) =>
      askServer(options, 'readFeedFigures', { ...of(classifier, feed), query: from === null ? {} : { from }, ...more }),
    readLearning: async (classifier, feed, more) =>
      (await askServer(options, 'readFeedLearning', { ...of(classifier, feed), ...more })).learning,
    resetLearning: async (classifier, feed, because, more) =>
      (await askServer(options, 'resetFeedLearning', { ...of(classifier, feed), body: { because }, ...more })).learning,
    browseMessages: (classifier, feed, query, more) =>
      askServer(options, 'browseFeedMessages', { ...of(classifier, feed), query, timeoutMs: OUTSIDE_MS, ...more }),
    passGap: async (classifier, feed, body, more) =>
      (await askServer(options, 'passFeedGap', { ...of(classifier, feed), body, ...more })).lost,
    listDeadLetters: (classifier, feed, query, more) =>
      askServer(options, 'listDeadLetters', { ...of(classifier, feed), query, ...more }),
    replayDeadLetters: (classifier, feed, letters, text, more) =>
      askServer(options, 'replayDeadLetters', {
        ...of(classifier, feed),
        body: { letters: [...letters], ...(text === undefined ? {} : { text }) },
        timeoutMs: REPLAY_MS,
        ...more,
      }),
    discardDeadLetters: async (classifier, feed, letters, because, more) =>
      (
        await askServer(options, 'discardDeadLetters', {
          ...of(classifier, feed),
          body: { letters: [...letters], because },
          ...more,
        })
      ).discarded,
  };
}

function connectionCalls(options: ClientOptions): ConnectionCalls {
  return {
    listConnections: async (more) => (await askServer(options, 'listConnections', { ...more })).connections,
    saveConnection: (connection, body, more) =>
      connection === null
        ? askServer(options, 'makeConnection', { body, ...more })
        : askServer(options, 'changeConnection', { path: { connection }, body, ...more }),
    testConnection: (connection, more) =>
      askServer(options, 'testConnection', { path: { connection }, body: {}, timeoutMs: OUTSIDE_MS, ...more }),
    deleteConnection: (connection, more) => askServer(options, 'deleteConnection', { path: { connection }, ...more }),
    listChannels: async (more) => (await askServer(options, 'listChannels', { ...more })).channels,
  };
}
