import type { Kysely } from 'kysely';
import { comparedValue, valueCondition } from '../../../contract/conditions/compared-value.ts';
import { placeOf } from '../../../contract/conditions/condition-columns.ts';
import type { ColumnTest } from '../../../contract/conditions/condition.ts';
import { scopeFault } from '../../../contract/conditions/scope-condition.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { MAX_SEGMENTS, type Segment } from '../../../contract/segment.ts';
import { readKeptSegments, type KeptSegments } from '../../learn/models/reference-segment-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { findSegmentColumn, type SegmentColumn } from '../../record/classifiers/segment-column.ts';
import { ownRowTest, type OwnRows } from '../../record/scopes/own-rows.ts';

/** The segments that reports can be asked for. */
export interface ReportedSegments {
  /** The one that is declared; null when none is. */
  readonly column: SegmentColumn | null;
  /** Those of the version in use; null when it keeps none of this column. */
  readonly kept: KeptSegments['segments'] | null;
}

/** A segment that a report is of. */
export interface AskedSegment {
  readonly segment: Segment;
  /** As conditions compare it. */
  readonly value: string;
  /** Holds of its rows. */
  readonly condition: ColumnTest;
}

/** The segments of a classifier, of which whoever sees some rows only is shown those whose rows are all theirs. */
export async function readReportedSegments(
  db: Kysely<Database>,
  { id, champion, columns, policies }: StoredClassifier,
  own: OwnRows | null,
): Promise<ReportedSegments> {
  const column = findSegmentColumn(policies.segmentColumn, columns);
  const segments = column === null || champion === null ? null : await readKeptSegments(db, id, champion);
  if (column === null || segments === null || segments.column !== column.column.name) return { column, kept: null };
  const isOwn = ownRowTest(own);
  // Scopes say what a cell is: the one of a row whose other cells are empty decides.
  const rowOf = (name: string) => columns.map((_, at) => (at === column.at ? name : null));
  return { column, kept: segments.segments.filter(({ name }) => isOwn(rowOf(name))) };
}

/**
 * The segment that somebody may have a report of; null is all rows.
 *
 * @param asked its value, as anybody may write it; all rows without one
 * @throws {ProblemError} unknown-segment, beyond-scope
 */
export async function requireSegment(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  own: OwnRows | null,
  asked: string | undefined,
): Promise<AskedSegment | null> {
  if (asked === undefined && own === null) return null;
  const segments = await readReportedSegments(db, classifier, own);
  const found = asked === undefined ? null : findSegment(segments, asked);
  if (found !== null) return found;
  throw own === null ? unknownSegment(classifier, segments, asked!) : beyondScope(segments, own);
}

function findSegment({ column, kept }: ReportedSegments, asked: string): AskedSegment | null {
  if (column === null) return null;
  const value = comparedValue(asked, column.column.type);
  const found = kept?.find((each) => each.value === value);
  if (found === undefined) return null;
  const segment = { column: column.column.name, value: found.name };
  return { segment, value: found.value, condition: valueCondition(column.column, found.value) };
}

function unknownSegment(classifier: StoredClassifier, { column, kept }: ReportedSegments, asked: string): ProblemError {
  const { name, champion: version, isElsewhere } = classifier;
  if (column === null)
    return new ProblemError('unknown-segment', { reason: 'undeclared', classifier: name, value: asked });
  const segment = { column: column.column.name, value: asked };
  if (isElsewhere === true) return new ProblemError('unknown-segment', { reason: 'elsewhere', segment });
  return kept === null || version === null
    ? new ProblemError('unknown-segment', { reason: 'untrained', segment, version })
    : new ProblemError('unknown-segment', { reason: 'not-kept', segment, version, most: MAX_SEGMENTS });
}

/** Nothing is said of others' segments, nor whether there is one that was asked for. */
function beyondScope({ column, kept }: ReportedSegments, own: OwnRows): ProblemError {
  const segments = (kept ?? []).map(({ name }) => name);
  const without = column !== null && isScopedBy(column, own) ? 'segment' : 'column';
  const lacks = segments.length > 0 ? 'choice' : without;
  return new ProblemError('beyond-scope', { reason: 'report', lacks, segments, scopes: [...own.scopes] });
}

function isScopedBy({ at }: SegmentColumn, { scopes, columns }: OwnRows): boolean {
  return scopes.some(
    (scope) => scopeFault(scope, columns) === null && placeOf({ ...scope, operator: 'is' }, columns).at === at,
  );
}
