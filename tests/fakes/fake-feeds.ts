import type {
  BrowsedMessages,
  FeedFilesPort,
  FeedsPort,
  ListedFile,
  StreamProject,
  TriedSettings,
} from '../../addin/ports/feeds-port.ts';
import { ServerProblem } from '../../addin/ports/server-port.ts';
import type { Channel } from '../../contract/channel.ts';
import type { Connection, ConnectionDraft, ConnectionTest } from '../../contract/feeds/connection.ts';
import type { DeadLetter } from '../../contract/feeds/dead-letter.ts';
import {
  feedSettings,
  type Feed,
  type FeedDraft,
  type FeedSettings,
  type FeedStatus,
  type FeedTrial,
  type TriedRecord,
} from '../../contract/feeds/feed.ts';
import type { FeedMessage } from '../../contract/feeds/feed-message.ts';
import type { FeedLearning } from '../../contract/feeds/feed-learning.ts';
import type { StreamProposal } from '../../contract/feeds/stream-project.ts';
import type { FeedFigures, StreamedColumn } from '../../contract/feeds/feed-figures.ts';
import { aChannel } from './fake-notices.ts';

const AT = '2026-11-05T08:00:00.000Z';
const ERP = '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11';

export function aConnection(fields: Partial<Connection> = {}): Connection {
  return {
    ...{ id: ERP, name: 'ERP', hasPassword: true, hasRegistryPassword: false, feeds: 0 },
    ...{ classifiers: null, mayChange: true },
    settings: {
      ...{ kind: 'postgres', host: 'erp.example.com', port: 5432, database: 'erp', user: 'amend', tls: true },
    },
    ...{ madeBy: 'Ada', madeAt: AT, changedBy: 'Ada', changedAt: AT },
    ...fields,
  };
}

export function feedSettingsOf(fields: Partial<FeedSettings> = {}): FeedSettings {
  return {
    source: {
      ...{ kind: 'postgres', connection: ERP, schema: 'public', table: 'purchases', keyColumns: ['id'] },
      ...{ takesPresent: true, takesChanges: false },
    },
    key: ['id'],
    columns: [
      { name: 'Merchant', from: 'merchant', clean: ['trim'] },
      { name: 'Amount', from: 'amount', clean: [] },
    ],
    ...{ malformed: 'dead-letter', sinks: [], actions: [], sendsCorrections: true },
    ...fields,
  };
}

export function aFeedStatus(fields: Partial<FeedStatus> = {}): FeedStatus {
  return {
    ...{
      state: 'paused',
      read: 0,
      answered: 0,
      filtered: 0,
      malformed: 0,
      told: 0,
      repeated: 0,
      lost: 0,
      deadLetters: 0,
    },
    rate: 0,
    ...{ lag: null, lastRecordAt: null, fault: null, nextTryAt: null, sinks: [], positions: [] },
    ...fields,
  };
}

export function aFeed(fields: Partial<Feed> = {}): Feed {
  return {
    ...{ id: '00000000-0000-4000-8000-000000000301', name: 'Purchases', version: 1, settings: feedSettingsOf() },
    ...{ owner: 'Ada', madeBy: 'Ada', madeAt: AT, changedBy: 'Ada', changedAt: AT, because: '' },
    status: aFeedStatus(),
    ...fields,
  };
}

export function aFeedFile(fields: Partial<ListedFile> = {}): ListedFile {
  return {
    ...{ id: '00000000-0000-4000-8000-000000000331', name: 'may.csv', state: 'waiting', sameAs: null, rows: null },
    ...{ faults: [], faultCount: 0, putBy: 'Ada', putAt: AT },
    ...fields,
  };
}

export function aDeadLetter(fields: Partial<DeadLetter> = {}): DeadLetter {
  return {
    ...{ number: 1, partition: 'purchases', position: '17', fault: { reason: 'no-key', field: 'id' }, tries: 0 },
    sink: null,
    ...{
      detail: 'The field “id” of the row’s key is missing or empty.',
      text: '{"merchant":"Cafe"}',
      bytes: 19,
      at: AT,
    },
    ...fields,
  };
}

export function aFeedMessage(fields: Partial<FeedMessage> = {}): FeedMessage {
  const place = { sink: 0, sequence: 42 };
  return {
    ...{ partition: 'tweets-0', position: '42', at: AT, key: 't42', headers: [], text: '{"text":"late again"}' },
    ...{ bytes: 31, outcome: 'answered', takenAt: AT, rowKey: 't42', class: 'negative', confidence: 0.94 },
    ...{ modelVersion: 3, predictionId: 'b:0', fault: null, detail: null, letter: null },
    sinks: [
      { ...place, cause: 'record', state: 'delivered', partition: 'answers-1', position: '7', at: AT },
      { ...place, sequence: 51, cause: 'correction', state: 'waiting', partition: null, position: null, at: null },
    ],
    ...fields,
  };
}

export function aTriedRecord(fields: Partial<TriedRecord> = {}): TriedRecord {
  return {
    position: '17',
    fields: [
      { name: 'id', value: '17' },
      { name: 'merchant', value: ' Cafe ' },
      { name: 'amount', value: '4.5' },
    ],
    key: '17',
    cells: [
      { name: 'Merchant', value: 'Cafe' },
      { name: 'Amount', value: '4.5' },
    ],
    ...{ fault: null, detail: null, isFiltered: false, class: 'Meals', confidence: 0.93, sinks: [], actions: [] },
    ...fields,
  };
}

/** Feeds and connections at no server, as the contract has them. */
export function streamedColumn(fields: Partial<StreamedColumn> = {}): StreamedColumn {
  const figures = {
    ...{ rows: 1_200, missing: 0.05, distinct: null, least: 1.5, median: 40, most: 990, mean: 61.25, deviation: 48.5 },
    top: [],
  };
  return {
    name: 'Amount',
    type: 'number',
    streamed: figures,
    learned: { ...figures, rows: 300, missing: 0.01 },
    ...fields,
  };
}

export class FakeFeeds implements FeedsPort {
  feeds: Feed[] = [];
  /** What becomes of the next file that is sent. */
  sentFile: Partial<ListedFile> = {};
  /** The latest first. */
  sentFiles: ListedFile[] = [];
  readonly files: FeedFilesPort = {
    upload: async (_id, feed, { id, name }) => {
      this.#note('files', feed, name);
      const file = aFeedFile({ id, name, ...this.sentFile });
      this.sentFiles = [file, ...this.sentFiles];
      return file;
    },
    list: async () => ({ files: this.sentFiles.slice(0, 50), total: this.sentFiles.length }),
    decide: async (_id, feed, { file, reads }) => {
      this.#note('files', feed, file, reads);
      const decide = (each: ListedFile): ListedFile => ({ ...each, state: reads ? 'waiting' : 'repeated' });
      this.sentFiles = this.sentFiles.map((each) => (each.id === file ? decide(each) : each));
      return this.sentFiles.find(({ id }) => id === file)!;
    },
  };
  connections: Connection[] = [];
  channels: Channel[] = [aChannel()];
  letters: DeadLetter[] = [];
  test: ConnectionTest = { fault: null, detail: null, found: ['public.purchases', 'crm.mails'] };
  trial: FeedTrial = { records: [aTriedRecord()], fault: null, detail: null };
  messages: BrowsedMessages = { partitions: [], partition: null, messages: [], fault: null, detail: null };
  proposal: StreamProposal = {
    ...{
      records: 0,
      unreadable: 0,
      leftOut: 0,
      columns: [],
      suggestedKey: [],
      suggestedLabel: null,
      fault: null,
      detail: null,
    },
  };
  /** Feeds of other classifiers. */
  ofOthers: Feed[] = [];
  figures: FeedFigures = { rows: 0, version: null, columns: [], rates: [] };
  learning: FeedLearning | null = null;
  /** Numbers of letters that still cannot be taken. */
  refused: number[] = [];
  /** Thrown by the next call of a name. */
  readonly failures = new Map<keyof FeedsPort, Error>();
  readonly asked: unknown[][] = [];

  async listFeeds(): Promise<readonly Feed[]> {
    this.#note('listFeeds');
    return this.feeds;
  }

  async proposeByStream(source: FeedDraft['settings']['source']): Promise<StreamProposal> {
    this.#note('proposeByStream', source);
    return this.proposal;
  }

  async makeByStream(project: StreamProject): Promise<{ classifier: string; feed: Feed }> {
    this.#note('makeByStream', project);
    const feed = aFeed({ id: '00000000-0000-4000-8000-000000000777', name: project.feed.name });
    this.ofOthers = [...this.ofOthers, feed];
    return { classifier: '00000000-0000-4000-8000-000000000776', feed };
  }

  async readFigures(_id: string, feed: string, from: string | null): Promise<FeedFigures> {
    this.#note('readFigures', feed, from);
    return this.figures;
  }

  async readLearning(_id: string, feed: string): Promise<FeedLearning | null> {
    this.#note('readLearning', feed);
    return this.learning;
  }

  async resetLearning(_id: string, feed: string, because: string): Promise<FeedLearning | null> {
    this.#note('resetLearning', feed, because);
    this.learning = null;
    return null;
  }

  async makeFeed(_id: string, draft: FeedDraft): Promise<Feed> {
    this.#note('makeFeed', draft);
    const { name, because = '' } = draft;
    const id = `00000000-0000-4000-8000-00000000031${this.feeds.length}`;
    const feed = aFeed({ id, name, because, settings: feedSettings.parse(draft.settings) });
    this.feeds = [...this.feeds, feed];
    return feed;
  }

  async changeFeed(_id: string, seen: Pick<Feed, 'id' | 'version'>, draft: FeedDraft): Promise<Feed> {
    this.#note('changeFeed', seen, draft);
    const feed = this.#find(seen.id);
    if (feed.version !== seen.version) throw new ServerProblem('feed-changed', 'Somebody was faster.', 'Look at it.');
    const { name, because = '' } = draft;
    return this.#change(seen.id, {
      ...{ name, because, version: seen.version + 1 },
      settings: feedSettings.parse(draft.settings),
    });
  }

  async startFeed(_id: string, feed: string): Promise<Feed> {
    this.#note('startFeed', feed);
    return this.#change(feed, { status: { ...this.#find(feed).status, state: 'running' } });
  }

  async pauseFeed(_id: string, feed: string): Promise<Feed> {
    this.#note('pauseFeed', feed);
    return this.#change(feed, { status: { ...this.#find(feed).status, state: 'paused' } });
  }

  async deleteFeed(_id: string, feed: string): Promise<void> {
    this.#note('deleteFeed', feed);
    this.feeds = this.feeds.filter(({ id }) => id !== feed);
  }

  async tryFeed(_id: string, tried: TriedSettings): Promise<FeedTrial> {
    this.#note('tryFeed', { ...tried, settings: feedSettings.parse(tried.settings) });
    return this.trial;
  }

  async listConnections(): Promise<readonly Connection[]> {
    this.#note('listConnections');
    return this.connections;
  }

  async saveConnection(id: string | null, draft: ConnectionDraft): Promise<Connection> {
    const { name, settings } = draft;
    this.#note('saveConnection', id, draft);
    const { password, ...shown } = settings;
    const before = this.connections.find((each) => each.id === id);
    const saved = aConnection({
      ...before,
      ...{ id: before?.id ?? `00000000-0000-4000-8000-00000000032${this.connections.length}`, name },
      settings: shown,
      classifiers: draft.classifiers === undefined ? (before?.classifiers ?? null) : draft.classifiers,
      hasPassword: password !== undefined || (before?.hasPassword ?? false),
      changedAt: new Date(Date.parse(before?.changedAt ?? AT) + 1_000).toISOString(),
    });
    this.connections = [...this.connections.filter((each) => each.id !== id), saved];
    return saved;
  }

  async testConnection(id: string): Promise<ConnectionTest> {
    this.#note('testConnection', id);
    return this.test;
  }

  async deleteConnection(id: string): Promise<void> {
    this.#note('deleteConnection', id);
    this.connections = this.connections.filter((each) => each.id !== id);
  }

  async listChannels(): Promise<readonly Channel[]> {
    this.#note('listChannels');
    return this.channels;
  }

  async browseMessages(_id: string, feed: string, query: object): Promise<BrowsedMessages> {
    this.#note('browseMessages', feed, query);
    return this.messages;
  }

  async passGap(_id: string, feed: string, gap: object): Promise<number | null> {
    this.#note('passGap', feed, gap);
    const { status } = this.#find(feed);
    this.#change(feed, { status: { ...status, fault: null, lost: status.lost + 12 } });
    return 12;
  }

  async listDeadLetters(_id: string, feed: string, { after, limit }: { after: number; limit: number }) {
    this.#note('listDeadLetters', feed, after);
    const letters = this.letters.filter(({ number }) => number > after).slice(0, limit);
    return { letters, waiting: this.letters.length };
  }

  async replayDeadLetters(_id: string, _feed: string, letters: readonly number[], text?: string) {
    this.#note('replayDeadLetters', letters, text);
    const refused = letters.filter((each) => this.refused.includes(each));
    this.letters = this.letters
      .filter(({ number }) => !letters.includes(number) || refused.includes(number))
      .map((each) => (refused.includes(each.number) ? { ...each, tries: each.tries + 1 } : each));
    return { taken: letters.length - refused.length, refused: refused.length };
  }

  async discardDeadLetters(_id: string, _feed: string, letters: readonly number[], because: string): Promise<number> {
    this.#note('discardDeadLetters', letters, because);
    this.letters = this.letters.filter(({ number }) => !letters.includes(number));
    return letters.length;
  }

  /** What was asked under a name, each time with what it was asked with. */
  of(name: keyof FeedsPort): unknown[][] {
    return this.asked.filter(([each]) => each === name).map(([, ...rest]) => rest);
  }

  #note(name: keyof FeedsPort, ...details: unknown[]): void {
    this.asked.push([name, ...details]);
    const failure = this.failures.get(name);
    this.failures.delete(name);
    if (failure !== undefined) throw failure;
  }

  #find(id: string): Feed {
    const feed = [...this.feeds, ...this.ofOthers].find((each) => each.id === id);
    if (feed === undefined) throw new ServerProblem('unknown-feed', 'There is no such feed.', 'Look at the feeds.');
    return feed;
  }

  #change(id: string, fields: Partial<Feed>): Feed {
    const changed = { ...this.#find(id), ...fields };
    this.feeds = this.feeds.map((each) => (each.id === id ? changed : each));
    return changed;
  }
}
