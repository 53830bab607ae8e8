import type { Kysely } from 'kysely';
import type { PredictionExportQuery } from '../../../contract/prediction-export.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import type { OwnRows } from '../../record/scopes/own-rows.ts';
import { readDays, readPredictions, type ExportedPrediction } from './exported-store.ts';
import { predictionColumns } from './prediction-columns.ts';
import { archiveName, requireDays, writeDays } from './write-days.ts';

const PAGE = 2_000;

/**
 * Writes what a classifier answered on some days into an archive, a file a day.
 *
 * @param path of the archive
 * @param place for the file of one day at a time
 * @returns what it is called
 * @throws {ProblemError} export-days, export-too-long
 */
export async function exportPredictions(
  db: Kysely<Database>,
  { classifier, own, query }: { classifier: string; own: OwnRows | null; query: PredictionExportQuery },
  path: string,
  place: string,
): Promise<string> {
  requireDays(query);
  const stored = await readClassifier(db, classifier);
  const exported = {
    name: 'predictions',
    columns: predictionColumns(stored),
    days: await readDays(db, stored.id, query),
    pagesOf: (day: string) => pagesOf(db, stored.id, own, day),
  };
  await writeDays(exported, query.format, path, place);
  return archiveName(stored.name, 'predictions', query);
}

async function* pagesOf(
  db: Kysely<Database>,
  classifierId: string,
  own: OwnRows | null,
  day: string,
): AsyncGenerator<ExportedPrediction[]> {
  for (let after: ExportedPrediction | null = null; ;) {
    const rows: ExportedPrediction[] = await readPredictions(db, classifierId, { day, own, after, most: PAGE });
    yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)!;
  }
}
