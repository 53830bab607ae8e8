import type { CellValue } from '../../../contract/cell.ts';
import type { KeptColumn } from '../../../contract/classifier.ts';
import { rowHash } from '../../../contract/row-hash.ts';

/** Which places among the cells were used until the columns changed. */
export interface EarlierColumns {
  /** Sequence of the last event that was recorded by them. */
  readonly upTo: number;
  readonly places: readonly number[];
}

/** Columns as they are kept, and what they were before. */
export interface ColumnsOverTime {
  readonly columns: readonly KeptColumn[];
  /** Oldest first. */
  readonly earlierColumns: readonly EarlierColumns[];
}

/** What an event says of a row's cells. */
export interface HashedRow {
  readonly sequence: number;
  readonly rowHash: string;
  readonly cells: readonly CellValue[];
}

/** Places of the columns that are decided by. */
export function usedPlaces(columns: readonly KeptColumn[]): number[] {
  return columns.flatMap(({ type }, place) => (type === 'ignored' ? [] : [place]));
}

/** The places that were used when an event was recorded. */
export function placesAt({ columns, earlierColumns }: ColumnsOverTime, sequence: number): readonly number[] {
  return earlierColumns.find(({ upTo }) => sequence <= upTo)?.places ?? usedPlaces(columns);
}

/**
 * The hash of the row that an event spoke of, over the columns of then that are still used: what the hash of a row as
 * it is now is compared with. As it was recorded, where all of them are.
 *
 * @param used places that count; by default those that are used now
 */
export function hashByNow(
  over: ColumnsOverTime,
  { sequence, rowHash: recorded, cells }: HashedRow,
  used: readonly number[] = usedPlaces(over.columns),
): string {
  if (over.earlierColumns.length === 0) return recorded;
  const then = placesAt(over, sequence);
  const common = commonPlaces(then, used);
  return common.length === then.length ? recorded : rowHash(common.map((place) => cells[place] ?? null));
}

/** Whether some event's hash over the columns of now is not the one that was recorded: cells are needed to tell. */
export function isAnyHashOther(over: ColumnsOverTime, used: readonly number[] = usedPlaces(over.columns)): boolean {
  return over.earlierColumns.some(({ places }) => commonPlaces(places, used).length < places.length);
}

/**
 * By which columns rows are known that were spoken of before another one came: the names of each such set, once; the
 * columns of now are not among them, nor is a set without any.
 */
export function columnsBefore({ columns, earlierColumns }: ColumnsOverTime): string[][] {
  const used = usedPlaces(columns);
  const sets = earlierColumns
    .map(({ places }) => commonPlaces(places, used))
    .filter((places) => places.length > 0 && places.length < used.length);
  const distinct = new Map(sets.map((places) => [places.join(), places]));
  return [...distinct.values()].map((places) => places.map((place) => columns[place]!.name));
}

function commonPlaces(then: readonly number[], now: readonly number[]): number[] {
  const used = new Set(now);
  return then.filter((place) => used.has(place));
}
