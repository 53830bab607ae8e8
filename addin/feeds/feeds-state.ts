import type { Channel } from '../../contract/channel.ts';
import type { Connection, ConnectionTest } from '../../contract/feeds/connection.ts';
import type { DeadLetter } from '../../contract/feeds/dead-letter.ts';
import type { WrittenBack } from '../../contract/feeds/feed-lineage.ts';
import type { FeedFigures } from '../../contract/feeds/feed-figures.ts';
import type { FeedLearning } from '../../contract/feeds/feed-learning.ts';
import type { Feed, FeedTrial } from '../../contract/feeds/feed.ts';
import type { StreamProposal } from '../../contract/feeds/stream-project.ts';
import type { BrowsedMessages, ListedFile, ListedFiles } from '../ports/feeds-port.ts';
import type { Changes } from '../session/store.ts';
import type { ShownProblem } from '../tasks/shown-problem.ts';
import type { FeedForm } from './form/feed-form.ts';
import type { SeenField } from './form/propose-columns.ts';
import type { ProposalForm } from './proposal/proposal-form.ts';

/** Of which rows figures are: those of the hour that goes on, of today, or all that is kept. */
export type FiguresSpan = 'hour' | 'today' | 'all';

/** What is shown of feeds; connections are gone to from the list, or from the feed that is being set up. */
export type FeedsPage =
  | { readonly kind: 'list' }
  | { readonly kind: 'connections'; readonly from: 'list' | 'set-up' | 'proposal' }
  | { readonly kind: 'set-up' }
  | { readonly kind: 'proposal' }
  | { readonly kind: 'letters'; readonly feed: string }
  | { readonly kind: 'written'; readonly feed: string }
  | { readonly kind: 'messages'; readonly feed: string }
  | { readonly kind: 'learning'; readonly feed: string }
  | { readonly kind: 'figures'; readonly feed: string; readonly span: FiguresSpan };

/** A page of the records that a feed could not take. */
export interface ShownLetters {
  readonly feed: string;
  readonly letters: readonly DeadLetter[];
  /** How many wait on all pages together. */
  readonly waiting: number;
  /** The number before the first letter of each page up to this one. */
  readonly starts: readonly number[];
  readonly hasMore: boolean;
}

/** The corrections that a feed sent to its sinks, the latest first, as far as they are shown. */
export interface ShownWritten {
  readonly feed: string;
  readonly written: readonly WrittenBack[];
  /** How many there are in all. */
  readonly total: number;
}

/** Messages of a partition of the topic that a feed reads. */
export interface ShownMessages extends BrowsedMessages {
  readonly feed: string;
}

/** What came of the last thing done with dead letters. */
export type LettersOutcome =
  | { readonly did: 'replayed'; readonly taken: number; readonly refused: number }
  | { readonly did: 'discarded'; readonly discarded: number };

export interface FeedsState {
  readonly feeds: {
    /** Null while they are closed. */
    readonly page: FeedsPage | null;
    /** Null until they are known. */
    readonly listed: readonly Feed[] | null;
    /** Why they could not be asked for again just now; null where they are known as they are. */
    readonly unknown: ShownProblem | null;
    readonly connections: readonly Connection[] | null;
    readonly channels: readonly Channel[] | null;
    /** What each connection that was tested was found to be, by its id. */
    readonly tests: Readonly<Record<string, ConnectionTest>>;
    /** The feed that is being set up or changed: it stays while something else is shown. */
    readonly form: FeedForm | null;
    /** The fields of the source that is typed. */
    readonly fields: readonly SeenField[];
    /** What came of the last trial, with the settings that were tried. */
    readonly trial: { readonly of: string; readonly trial: FeedTrial } | null;
    /** The classifier that a stream is to become, as it is typed, and what is proposed for its source; or null. */
    readonly proposal: { readonly form: ProposalForm; readonly found: StreamProposal | null } | null;
    /** The classifier that was made of a stream last, while the list is shown. */
    readonly madeByStream: { readonly name: string; readonly isStarted: boolean } | null;
    /** What the feed’s rows hold, where its figures are shown; null until it is known. */
    readonly figures: FeedFigures | null;
    /** How far its source was ahead, as often as it was asked within the last minute, oldest first. */
    readonly lags: readonly number[];
    /** What a feed’s stream has taught, where that is shown; its learning is null where there is none. */
    readonly learned: { readonly feed: string; readonly learning: FeedLearning | null } | null;
    readonly letters: ShownLetters | null;
    readonly outcome: LettersOutcome | null;
    /** The files of each feed that reads such, by its id, as far as they are known. */
    readonly files: Readonly<Record<string, ListedFiles>>;
    readonly written: ShownWritten | null;
    readonly messages: ShownMessages | null;
    /** The file that was sent last, and to which feed. */
    readonly sent: { readonly feed: string; readonly file: ListedFile } | null;
  };
}

export type FeedsEvent =
  | { readonly type: 'feeds-page'; readonly page: FeedsPage | null }
  | { readonly type: 'feeds-listed'; readonly feeds: readonly Feed[] }
  | { readonly type: 'feeds-unknown'; readonly problem: ShownProblem }
  | { readonly type: 'feed-known'; readonly feed: Feed }
  | { readonly type: 'feed-gone'; readonly feed: string }
  | { readonly type: 'connections-listed'; readonly connections: readonly Connection[] }
  | { readonly type: 'feed-channels'; readonly channels: readonly Channel[] }
  | { readonly type: 'connection-tested'; readonly connection: string; readonly test: ConnectionTest }
  | { readonly type: 'feed-form'; readonly form: FeedForm | null }
  | { readonly type: 'feed-fields'; readonly fields: readonly SeenField[] }
  | { readonly type: 'feed-tried'; readonly of: string; readonly trial: FeedTrial }
  | { readonly type: 'proposal-typed'; readonly form: ProposalForm }
  | { readonly type: 'stream-proposed'; readonly found: StreamProposal }
  | { readonly type: 'made-by-stream'; readonly name: string; readonly isStarted: boolean }
  | { readonly type: 'feed-figures'; readonly figures: FeedFigures }
  | { readonly type: 'feed-learned'; readonly learned: FeedsState['feeds']['learned'] }
  | { readonly type: 'letters-listed'; readonly letters: ShownLetters }
  | { readonly type: 'feed-file-sent'; readonly feed: string; readonly file: ListedFile }
  | { readonly type: 'feed-files-listed'; readonly feed: string; readonly listed: ListedFiles }
  | { readonly type: 'feed-written'; readonly written: ShownWritten }
  | { readonly type: 'messages-browsed'; readonly messages: ShownMessages }
  | { readonly type: 'letters-done'; readonly outcome: LettersOutcome };

/** What belongs to one page goes when another is shown. */
const NOTHING_SHOWN = {
  letters: null,
  outcome: null,
  sent: null,
  written: null,
  messages: null,
  learned: null,
  madeByStream: null,
} as const;

export const startFeeds: FeedsState = {
  feeds: {
    ...{ page: null, listed: null, unknown: null, connections: null, channels: null, tests: {} },
    ...{ form: null, fields: [], trial: null, proposal: null, figures: null, lags: [], files: {}, ...NOTHING_SHOWN },
  },
};

type Slice = FeedsState['feeds'];

/** The slice with some fields that are others. */
const become = ({ feeds }: FeedsState, fields: Partial<Slice>): FeedsState => ({ feeds: { ...feeds, ...fields } });

export const feedsChanges: Changes<FeedsState, FeedsState, FeedsEvent> = {
  'feeds-page': (state, { page }) => become(state, { page, ...NOTHING_SHOWN, ...figuresOn(state.feeds, page) }),
  'feeds-listed': (state, { feeds }) =>
    become(state, { listed: feeds, unknown: null, lags: withLag(state.feeds, feeds) }),
  'feeds-unknown': (state, { problem }) => become(state, { unknown: problem }),
  'feed-known': (state, { feed }) => become(state, { listed: withFeed(state.feeds.listed ?? [], feed) }),
  'feed-gone': (state, { feed }) =>
    become(state, { listed: state.feeds.listed?.filter(({ id }) => id !== feed) ?? null }),
  'connections-listed': (state, { connections }) => become(state, { connections }),
  'feed-channels': (state, { channels }) => become(state, { channels }),
  'connection-tested': (state, { connection, test }) =>
    become(state, { tests: { ...state.feeds.tests, [connection]: test } }),
  'feed-form': (state, { form }) => become(state, { form, ...(isSameSource(state.feeds.form, form) ? {} : NOT_SEEN) }),
  'feed-fields': (state, { fields }) => become(state, { fields }),
  'feed-tried': (state, { of, trial }) => become(state, { trial: { of, trial } }),
  'proposal-typed': (state, { form }) =>
    become(state, { proposal: { form, found: seenOf(state.feeds.proposal, form) } }),
  'stream-proposed': (state, { found }) =>
    become(state, { proposal: state.feeds.proposal && { ...state.feeds.proposal, found } }),
  'made-by-stream': (state, { name, isStarted }) =>
    become(state, { page: { kind: 'list' }, ...NOTHING_SHOWN, proposal: null, madeByStream: { name, isStarted } }),
  'feed-figures': (state, { figures }) => become(state, { figures }),
  'letters-listed': (state, { letters }) => become(state, { letters }),
  'feed-learned': (state, { learned }) => become(state, { learned }),
  'feed-file-sent': (state, { feed, file }) => become(state, { sent: { feed, file } }),
  'feed-files-listed': (state, { feed, listed }) => become(state, { files: { ...state.feeds.files, [feed]: listed } }),
  'feed-written': (state, { written }) => become(state, { written }),
  'messages-browsed': (state, { messages }) => become(state, { messages }),
  'letters-done': (state, { outcome }) => become(state, { outcome }),
};

/** What was proposed for another source says nothing of this one. */
function seenOf(before: Slice['proposal'], { source }: ProposalForm): StreamProposal | null {
  return before !== null && JSON.stringify(before.form.source) === JSON.stringify(source) ? before.found : null;
}

/** As many readings as a minute has. */
const MOST_LAGS = 20;

/** Another span of the same feed shows the figures of before until its own are there. */
function figuresOn({ page: before, figures, lags }: Slice, page: FeedsPage | null): Partial<Slice> {
  const isSame = before?.kind === 'figures' && page?.kind === 'figures' && before.feed === page.feed;
  return isSame ? { figures, lags } : { figures: null, lags: [] };
}

function withLag({ page, lags }: Slice, feeds: readonly Feed[]): readonly number[] {
  if (page?.kind !== 'figures') return lags;
  const lag = feeds.find(({ id }) => id === page.feed)?.status.lag ?? null;
  return lag === null ? [] : [...lags, lag].slice(-MOST_LAGS);
}

const NOT_SEEN = { fields: [], trial: null } as const;

/** What was seen of another source says nothing of this one. */
function isSameSource(one: FeedForm | null, other: FeedForm | null): boolean {
  return one !== null && other !== null && JSON.stringify(one.source) === JSON.stringify(other.source);
}

function withFeed(listed: readonly Feed[], feed: Feed): readonly Feed[] {
  return listed.some(({ id }) => id === feed.id)
    ? listed.map((each) => (each.id === feed.id ? feed : each))
    : [...listed, feed];
}
