import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { CsvFile } from '../../../contract/csv-file.ts';
import type { listPart, Observation, ObservationList } from '../../../contract/observation.ts';
import { writeCsv } from '../../platform/csv/write-csv.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../classifiers/classifier-store.ts';
import { readMeasured } from './observation-cells.ts';
import { countObservations, readObservations, type StoredObservation } from './observation-store.ts';
import { readMetric } from './read-metric.ts';
import { UNREAD_HEADERS } from './read-observations.ts';

/**
 * A part of the observations that stand, latest first.
 *
 * @throws {ProblemError} unknown-classifier, not-a-metric
 */
export async function listObservations(
  db: Kysely<Database>,
  classifierId: string,
  part: z.output<typeof listPart>,
): Promise<ObservationList> {
  const metric = await readMetric(db, classifierId);
  const stored = await readObservations(db, classifierId, part);
  return {
    observations: stored.map((each) => toObservation(metric, each)),
    total: await countObservations(db, classifierId),
  };
}

/**
 * All of them as a file that can be uploaded again.
 *
 * @throws {ProblemError} unknown-classifier, not-a-metric
 */
export async function downloadObservations(db: Kysely<Database>, classifierId: string): Promise<CsvFile> {
  const metric = await readMetric(db, classifierId);
  const stored = await readObservations(db, classifierId, { offset: 0, limit: null });
  const rows = stored.map((each) => {
    const { key, value, unit, minutes, decision, person, enteredAt } = toObservation(metric, each);
    return [value, decision, minutes, unit, key, person, enteredAt];
  });
  return writeCsv(`${metric.name} observations`, ['value', 'decision', 'time', 'unit', ...UNREAD_HEADERS], rows);
}

function toObservation(
  { columns }: StoredClassifier,
  { key, cells, decision, person, recordedAt }: StoredObservation,
): Observation {
  return { key, ...readMeasured(columns, cells), decision, person, enteredAt: recordedAt.toISOString() };
}
