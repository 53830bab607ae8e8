import type { Channel } from '../../contract/channel.ts';
import type { Connection, ConnectionDraft, ConnectionTest } from '../../contract/feeds/connection.ts';
import type { DeadLetter } from '../../contract/feeds/dead-letter.ts';
import type { FeedFault } from '../../contract/feeds/feed-fault.ts';
import type { FeedMessage, FeedPartition } from '../../contract/feeds/feed-message.ts';
import type { FeedFigures } from '../../contract/feeds/feed-figures.ts';
import type { FeedLearning } from '../../contract/feeds/feed-learning.ts';
import type { Feed, FeedDraft, FeedTrial } from '../../contract/feeds/feed.ts';
import type { FeedFile } from '../../contract/feeds/feed-file.ts';
import type { StreamProposal } from '../../contract/feeds/stream-project.ts';
import type { ClassifierDraft } from '../../contract/classifier.ts';
import type { RequestOptions } from './server-port.ts';

/** What some records of a source, or one that is given as text, are to be tried with. */
export interface TriedSettings {
  readonly settings: FeedDraft['settings'];
  readonly records: number;
  readonly given?: string | undefined;
}

/** A classifier that a stream is to become, with its feed. */
export interface StreamProject {
  readonly classifier: ClassifierDraft;
  readonly feed: FeedDraft;
}

/** A file of a feed: how it stands, who sent it and when, and what is wrong in it. */
export type ListedFile = Pick<
  FeedFile,
  'id' | 'name' | 'state' | 'sameAs' | 'rows' | 'faults' | 'faultCount' | 'putBy' | 'putAt'
>;

/** The latest files of a feed, and how many there are in all. */
export interface ListedFiles {
  readonly files: readonly ListedFile[];
  readonly total: number;
}

/** Messages of a partition as they stand at a feed's source, and what became of each. */
export interface BrowsedMessages {
  readonly partitions: readonly FeedPartition[];
  /** Null where there is none of the name that was asked for. */
  readonly partition: string | null;
  readonly messages: readonly FeedMessage[];
  readonly fault: FeedFault | null;
  readonly detail: string | null;
}

/** Files that are sent to feeds, or come into their folders. */
export interface FeedFilesPort {
  /** @param id of the one who sends it: sent again under the same id, it is the same file */
  upload(
    classifierId: string,
    feedId: string,
    file: { readonly id: string; readonly name: string; readonly content: Blob },
    options?: RequestOptions,
  ): Promise<ListedFile>;
  list(classifierId: string, feedId: string, options?: RequestOptions): Promise<ListedFiles>;
  /** Says whether a file that has the bytes of another is read. */
  decide(
    classifierId: string,
    feedId: string,
    decision: { readonly file: string; readonly reads: boolean },
    options?: RequestOptions,
  ): Promise<ListedFile>;
}

/** Feeds of a classifier and the connections of all, at the server. Every method rejects as `ServerPort` does. */
export interface FeedsPort {
  readonly files: FeedFilesPort;
  listFeeds(classifierId: string, options?: RequestOptions): Promise<readonly Feed[]>;
  makeFeed(classifierId: string, draft: FeedDraft, options?: RequestOptions): Promise<Feed>;
  /** @param feed the one that was seen, with its version */
  changeFeed(
    classifierId: string,
    feed: Pick<Feed, 'id' | 'version'>,
    draft: FeedDraft,
    options?: RequestOptions,
  ): Promise<Feed>;
  startFeed(classifierId: string, feedId: string, options?: RequestOptions): Promise<Feed>;
  pauseFeed(classifierId: string, feedId: string, options?: RequestOptions): Promise<Feed>;
  deleteFeed(classifierId: string, feedId: string, options?: RequestOptions): Promise<unknown>;
  /** What records would become; records nothing. */
  tryFeed(classifierId: string, tried: TriedSettings, options?: RequestOptions): Promise<FeedTrial>;
  /** What a classifier of a source's records might be; records nothing. */
  proposeByStream(source: FeedDraft['settings']['source'], options?: RequestOptions): Promise<StreamProposal>;
  /** Makes both, or neither. @returns the classifier's id, and the feed */
  makeByStream(
    project: StreamProject,
    options?: RequestOptions,
  ): Promise<{ readonly classifier: string; readonly feed: Feed }>;
  /** What its rows hold. @param from of hours; null is all that is kept */
  readFigures(
    classifierId: string,
    feedId: string,
    from: string | null,
    options?: RequestOptions,
  ): Promise<FeedFigures>;
  /** What its stream has taught; null where it does not learn, or has not begun. */
  readLearning(classifierId: string, feedId: string, options?: RequestOptions): Promise<FeedLearning | null>;
  resetLearning(
    classifierId: string,
    feedId: string,
    because: string,
    options?: RequestOptions,
  ): Promise<FeedLearning | null>;
  /** Reads them beside the feed: nothing is taken. */
  browseMessages(
    classifierId: string,
    feedId: string,
    query: { readonly partition?: string; readonly offset?: string; readonly limit: number },
    options?: RequestOptions,
  ): Promise<BrowsedMessages>;
  /** Has a feed go on behind what is gone. @returns how many records are lost by it, where it is known */
  passGap(
    classifierId: string,
    feedId: string,
    gap: { readonly partition: string; readonly from: string; readonly to: string; readonly because: string },
    options?: RequestOptions,
  ): Promise<number | null>;
  listConnections(options?: RequestOptions): Promise<readonly Connection[]>;
  /** @param id the one that is changed; null for a new one */
  saveConnection(id: string | null, draft: ConnectionDraft, options?: RequestOptions): Promise<Connection>;
  testConnection(id: string, options?: RequestOptions): Promise<ConnectionTest>;
  deleteConnection(id: string, options?: RequestOptions): Promise<unknown>;
  /** Channels of notices, of which a feed's actions tell some. */
  listChannels(options?: RequestOptions): Promise<readonly Channel[]>;
  /** @param after the number of the last one before them */
  listDeadLetters(
    classifierId: string,
    feedId: string,
    page: { readonly after: number; readonly limit: number },
    options?: RequestOptions,
  ): Promise<{ readonly letters: readonly DeadLetter[]; readonly waiting: number }>;
  /** @param text what the record should have been, for one letter alone */
  replayDeadLetters(
    classifierId: string,
    feedId: string,
    letters: readonly number[],
    text?: string,
    options?: RequestOptions,
  ): Promise<{ readonly taken: number; readonly refused: number }>;
  discardDeadLetters(
    classifierId: string,
    feedId: string,
    letters: readonly number[],
    because: string,
    options?: RequestOptions,
  ): Promise<number>;
}
