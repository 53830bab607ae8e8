import type { ColumnSpec } from '../../../ml/table/column.ts';
import type { TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { CellValue } from '../../../contract/cell.ts';

/** Rows that were answered, to be profiled together. Plain data, so that a thread can be handed it. */
export interface ProfiledRows {
  readonly columns: readonly ColumnSpec[];
  /** By row, in the order of `columns`. */
  readonly cells: readonly (readonly CellValue[])[];
  /** Of row r the model says class `classes[predicted[r]]` with `confidence[r]`. */
  readonly classes: readonly string[];
  readonly predicted: readonly number[];
  readonly confidence: readonly number[];
  /** Of each row, whether it is called unknown; left out where none is asked. */
  readonly unknown?: readonly boolean[] | undefined;
  readonly segmentColumn: string | null;
}

/** The segments that a version keeps, with what each was like that it learned from. */
export interface KnownSegments {
  readonly column: string;
  /** The training rows' profile by value, to be asked what is new. */
  readonly known: ReadonlyMap<string, TableProfile>;
}

/** A segment as it is kept. */
export interface PackedSegment {
  /** As conditions compare it. */
  readonly value: string;
  readonly rows: number;
  readonly profile: Uint8Array;
}

/** All that was profiled of an hour, as it is kept. */
export interface PackedHour {
  readonly rows: number;
  readonly profile: Uint8Array;
  /** Those that are to be saved, and how many rows are of none; null where none are kept. */
  readonly segments: { readonly grown: readonly PackedSegment[]; readonly otherRows: number } | null;
}

/**
 * What a profiler is asked to do; hours and versions go by names that whoever asks chooses.
 *
 * - `know`: what the rows were like that a version learned from, to be asked what is new; null when that is not known
 * - `keep-segments`: that parts of an hour are kept apart from now on
 * - `take`: to profile rows of an hour that a version answered
 * - `pack`: all of an hour so far; of one that nothing was taken of, the profile of no rows. Of its segments, those
 *   that have grown since it was packed last, and those of then, too, unless what was packed then is kept
 * - `forget`: an hour that is over, or a version
 */
export type ProfilingOrder =
  | { readonly do: 'know'; readonly version: string; readonly known: TableProfile | null }
  | { readonly do: 'keep-segments'; readonly hour: string; readonly segments: KnownSegments }
  | { readonly do: 'take'; readonly hour: string; readonly version: string; readonly rows: ProfiledRows }
  | { readonly do: 'pack'; readonly hour: string; readonly isLastKept: boolean }
  | { readonly do: 'forget'; readonly name: string };

/** Whoever profiles rows, here or elsewhere. */
export interface Profiler {
  /** It is gone with all that it had not packed, and answers nothing any more. */
  readonly isLost: boolean;
  /**
   * Does something, after all that it was asked before.
   *
   * @returns the hour that is to be packed; null of anything else
   */
  ask(order: ProfilingOrder): Promise<PackedHour | null>;
  /** Ends it; what it knows is gone. */
  stop(): Promise<void>;
}
