import type { CellValue } from '../../../contract/cell.ts';
import type { FeedFault, RecordFault } from '../../../contract/feeds/feed-fault.ts';

/** A record as its source gives it. */
export interface SourceRecord {
  /** Where it stands in its partition: no other record of the source ever has it. At most 200 characters. */
  readonly position: string;
  /** Its fields by path, those that lie within others with dots between. */
  readonly fields: ReadonlyMap<string, CellValue>;
  /**
   * Its bytes as they came: for dead letters and for sinks that take them as they are. Null where it has none of its
   * own, such as a row of a table.
   */
  readonly bytes: Uint8Array | null;
  /** Names of the object that its bytes are in JSON, where its source knows that they are one. */
  readonly jsonNames?: readonly string[] | undefined;
  /** The key that the source itself has for it, such as of a record of Kafka; null where it has none. */
  readonly key: Uint8Array | null;
  readonly headers: ReadonlyMap<string, Uint8Array>;
  /** When it came to be, by the source; null where that is not known. */
  readonly at: Date | null;
  /** Why it cannot be taken; null where the source could read it. Its fields are empty then. */
  readonly fault: RecordFault | null;
}

/** Records of one partition, in its order. */
export interface SourceBatch {
  /** Such as of a topic, or the file that rows stand in; '' where a source has only one. At most 200 characters. */
  readonly partition: string;
  /** None where there is only a position to be kept, such as where a source begins, or a lag to be told. */
  readonly records: readonly SourceRecord[];
  /** Where to go on once these are taken: what {@link FeedSource.run} is given for the partition next time. */
  readonly next: string;
  /** How many records the partition has beyond these; null where the source does not say. */
  readonly lag: number | null;
}

/** What a source is run with. */
export interface Running {
  /**
   * Where a partition goes on, by what {@link SourceBatch.next} said last. Asked before the first batch of it, and anew
   * whenever it begins again: who asks has the partition from then on, and what another run still hands over of it is
   * not taken.
   */
  readonly positionOf: (partition: string) => Promise<string | null>;
  /**
   * Takes a batch: when it resolves, its records are answered and its position is kept, in one transaction, and the
   * source may tell the other side so. What it throws ends the run. One batch of a partition at a time.
   */
  readonly take: (batch: SourceBatch) => Promise<void>;
  /** Told when there is nothing to read just now. */
  readonly onIdle: () => void;
  /** Ends the run: no batch is begun after it. */
  readonly signal: AbortSignal;
}

/** So long somebody waits for a sample of a source's records. */
export const SAMPLE_LIMIT_MS = 20_000;

/** Which messages of a source are looked at. */
export interface Browsing {
  /** Null is the first. */
  readonly partition: string | null;
  /** Where the first of them stands; null for the last ones. */
  readonly position: string | null;
  readonly count: number;
  /** Where the feed goes on in a partition; null where it has not begun. */
  readonly placeOf: (partition: string) => string | null;
}

/** What a source holds just now. */
export interface Browsed {
  /** In their order, with the positions of the first record that is there and of the one that comes next. */
  readonly partitions: readonly { readonly partition: string; readonly first: string; readonly end: string }[];
  /** Whose records these are; null where there is no such partition. */
  readonly partition: string | null;
  readonly records: readonly SourceRecord[];
}

/**
 * Where a feed's records come from. One is opened for each process that runs the feed; of sources without partitions
 * that processes share, one process runs it at a time, which the pipeline sees to.
 */
export interface FeedSource {
  /** Whether several processes may run it at once: the other side shares its partitions among them. */
  readonly isShared: boolean;
  /**
   * Reads from where each partition goes on, hands batch after batch over and waits for each: nothing is read ahead
   * beyond a bounded number of records, whatever the rate. Resolves once the signal has ended it and what was begun is
   * done; connections are closed.
   *
   * @throws {FeedError} when it does not go on: the pipeline opens it anew, later and later
   */
  run(running: Running): Promise<void>;
  /**
   * Some records as they would come next, at most `count`; nothing is marked as read.
   *
   * @throws {FeedError} when there is no reading
   */
  sample(count: number, signal: AbortSignal): Promise<readonly SourceRecord[]>;
  /**
   * Messages as they stand in the source, of one that keeps them by partition; nothing is marked as read, and no other
   * reader is held up.
   *
   * @throws {FeedError} when there is no reading
   */
  browse?(browsing: Browsing, signal: AbortSignal): Promise<Browsed>;
  /**
   * Takes away what the source keeps for the feed at the other side; asked when the feed is deleted, or reads from
   * elsewhere. A source that keeps nothing there has none.
   *
   * @throws {FeedError} when the other side is not reached: what it keeps stays
   */
  forget?(positionOf: Running['positionOf']): Promise<void>;
}

/** Why a source or a sink does not go on. */
export class FeedError extends Error {
  constructor(
    readonly fault: FeedFault,
    options?: ErrorOptions,
  ) {
    super(`the feed does not go on: ${fault.reason}`, options);
    this.name = 'FeedError';
  }
}
