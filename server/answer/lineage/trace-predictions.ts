import type { Kysely } from 'kysely';
import type { Lineage, LineageQuery, TracedEvent, TracedPrediction } from '../../../contract/lineage.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { OwnRows } from '../../record/scopes/own-rows.ts';
import { readPredictionsOf } from './came-of-store.ts';
import {
  readEventsOf,
  readPrediction,
  readTracedVersion,
  readVersionsSince,
  type StoredEvent,
  type StoredPrediction,
} from './trace-store.ts';

/**
 * Where an answer came from.
 *
 * @param id `batch:row`
 * @throws {ProblemError} unknown-prediction, also of a row that is not theirs
 */
export async function tracePrediction(
  db: Kysely<Database>,
  classifierId: string,
  id: string,
  own: OwnRows | null,
): Promise<Lineage> {
  const stored = await requirePrediction(db, classifierId, id, own);
  const version = await readTracedVersion(db, classifierId, stored.modelVersion);
  const events = async (of: 'row' | 'twins') =>
    (await readEventsOf(db, classifierId, stored, { of, own })).map((event) =>
      toEvent(event, stored, version?.learnedUpTo ?? 0),
    );
  return {
    prediction: toTraced(stored),
    version: version === undefined ? null : { ...version, trainedAt: version.trainedAt.toISOString() },
    row: await events('row'),
    twins: await events('twins'),
  };
}

/**
 * The way back: which answers came of a version, a correction, a source.
 *
 * @throws {ProblemError} unknown-prediction, of the one to go on from
 */
export async function traceForward(
  db: Kysely<Database>,
  classifierId: string,
  query: LineageQuery,
  own: OwnRows | null,
): Promise<{ predictions: TracedPrediction[]; learnedBy: number[] }> {
  const { before, correction } = query;
  const last = before === undefined ? null : await requirePrediction(db, classifierId, before, own);
  const found = await readPredictionsOf(db, classifierId, query, { own, before: last });
  return {
    predictions: found.map(toTraced),
    learnedBy: correction === undefined ? [] : await readVersionsSince(db, classifierId, correction),
  };
}

/** @throws {ProblemError} unknown-prediction, also of a row that is not theirs */
export async function requirePrediction(
  db: Kysely<Database>,
  classifierId: string,
  id: string,
  own: OwnRows | null,
): Promise<StoredPrediction> {
  const [batch = '', row] = id.split(':');
  const stored = await readPrediction(db, classifierId, { batch, row: Number(row) }, own);
  if (stored === undefined) throw new ProblemError('unknown-prediction', { reason: 'none', given: id });
  return stored;
}

function toTraced({ batch, row, predictedAt, cells: _cells, ...prediction }: StoredPrediction): TracedPrediction {
  return { id: `${batch}:${row}`, ...prediction, predictedAt: predictedAt.toISOString() };
}

function toEvent(event: StoredEvent, { predictedAt }: StoredPrediction, learnedUpTo: number): TracedEvent {
  return {
    ...event,
    recordedAt: event.recordedAt.toISOString(),
    isLearned: event.sequence <= learnedUpTo,
    isBefore: event.recordedAt <= predictedAt,
  };
}
