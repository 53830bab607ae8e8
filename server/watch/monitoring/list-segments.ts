import type { Kysely } from 'kysely';
import type { RowScope } from '../../../contract/row-scope.ts';
import type { SegmentList } from '../../../contract/segment-list.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import type { ReadOwnRows } from '../../record/scopes/own-rows-store.ts';
import { countOtherRows, countSegmentRows } from '../profiles/segment-profile-store.ts';
import { readReportedSegments } from './kept-segments.ts';
import { answeringVersion, windowStart } from './report-window.ts';

export interface ListingServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly readOwnRows: ReadOwnRows;
  /** Resolves when the rows answered so far by this process are in the database. */
  readonly settle: () => Promise<void>;
}

/**
 * The segments that drift reports can be asked for, with the rows that each report would be of.
 *
 * @param hours  length of the window, ≥ 1
 * @param scopes whoever sees some rows only hears of their own segments alone
 * @throws {ProblemError} unknown-classifier, beyond-scope
 */
export async function listSegments(
  { db, clock, readOwnRows, settle }: ListingServices,
  classifierId: string,
  hours: number,
  scopes: readonly RowScope[] | null,
): Promise<SegmentList> {
  const classifier = await readClassifier(db, classifierId);
  const own = await readOwnRows(classifierId, scopes);
  const { column, kept } = await readReportedSegments(db, classifier, own);
  const { champion } = classifier;
  const declared = { column: column?.column.name ?? null, mayAskForAll: own === null };
  if (column === null || kept === null || champion === null)
    return { ...declared, modelVersion: null, segments: [], others: null };
  await settle();
  const from = windowStart(clock(), hours);
  const counts = await countSegmentRows(db, classifierId, column.column.name, from);
  const rowsOf = (value: string) =>
    answeringVersion(
      counts.filter((each) => each.value === value),
      champion,
    )?.rows ?? 0;
  return {
    ...declared,
    modelVersion: champion,
    segments: kept.map(({ value, name, rows }) => ({ value: name, rows: rowsOf(value), referenceRows: rows })),
    others: own === null ? await countOtherRows(db, classifierId, champion, from) : null,
  };
}
