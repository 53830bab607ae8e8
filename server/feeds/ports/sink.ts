import type { CellValue } from '../../../contract/cell.ts';
import type { AnswerSource } from '../../../contract/prediction.ts';
import type { RecordFault } from '../../../contract/feeds/feed-fault.ts';

/** A record with its answer, on its way to a sink. */
export interface SinkRecord {
  /** Of the feed's records and corrections: those of one row come in this order, and a repeat has the same number. */
  readonly sequence: number;
  readonly partition: string;
  readonly position: string;
  /** The row's key; of several columns, its cells in their order. */
  readonly key: readonly CellValue[];
  /** The record's own data, as it came: its fields by path, its bytes, its key and headers at the source. */
  readonly fields: ReadonlyMap<string, CellValue>;
  readonly bytes: Uint8Array | null;
  /** As of a record of a source; left out where it is read from what is kept, which does not say. */
  readonly jsonNames?: readonly string[] | undefined;
  readonly sourceKey: Uint8Array | null;
  readonly headers: ReadonlyMap<string, Uint8Array>;
  readonly answer: SinkAnswer;
  /** The record itself came; or the class of its row was corrected later, and this is sent once more. */
  readonly cause: 'record' | 'correction';
}

export interface SinkAnswer {
  readonly class: string;
  /** In 0..1. */
  readonly confidence: number;
  readonly source: AnswerSource;
  /** How unusual the row is, in 0..1; left out where classes are answered. */
  readonly score?: number | undefined;
  /** The row may be of none of the classes; left out where not. */
  readonly unknown?: true | undefined;
  readonly modelVersion: number;
  readonly answeredAt: Date;
  /** A number that the feed’s stream foretold of the record, where it learns one; the interval once it is known. */
  readonly foretold?: { readonly value: number; readonly low: number | null; readonly high: number | null };
  /** Of the prediction, by which its lineage is found. */
  readonly predictionId: string;
}

/** What became of what was delivered. */
export interface Delivery {
  /** The sequences of records whose row is no longer there, and which were written nowhere. */
  readonly gone: readonly number[];
  /** Records that the other side will never take as they are: they wait for nobody, and hold up nothing. */
  readonly refused?: readonly { readonly sequence: number; readonly fault: RecordFault }[];
  /** Where the other side has the others; left out by one that gives records no place. */
  readonly places?: readonly Place[];
}

/** Records that stand one after the other at the other side. */
export interface Place {
  readonly partition: string;
  readonly firstPosition: number;
  /** In their order there. */
  readonly sequences: readonly number[];
}

/** Where answers go, outside our database: at least once, in order, from the outbox of the feed. */
export interface FeedSink {
  /**
   * Delivers records, in their order. Resolves when the other side has all that it will ever take; what was delivered
   * before it throws is delivered again, with the same sequence and position.
   *
   * @throws {FeedError} when the other side does not take them: they wait, and are tried again
   */
  deliver(records: readonly SinkRecord[], signal: AbortSignal): Promise<Delivery | void>;
  close(): Promise<void>;
}
