import type { Kysely } from 'kysely';
import type { CsvFile } from '../../../contract/csv-file.ts';
import type { ModelVersion } from '../../../contract/training.ts';
import { writeCsv, type CsvCell } from '../../platform/csv/write-csv.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { listVersions } from '../models/model-store.ts';
import { listTrainings, type Training } from '../training/training-store.ts';

/** Trainings of a file; a daily one makes as many in 27 years. */
const MOST_TRAININGS = 10_000;

const HEADERS = [
  'started at',
  'started by',
  'because',
  'ended',
  'version',
  'learner',
  'labels learned from',
  'labels held back',
  'accuracy on labels held back',
  'lowest of its 95 % interval',
  'highest of its 95 % interval',
  'accuracy of the most frequent class',
  'accuracy on labels learned from',
  'learned',
  'put in use',
];

/**
 * Every training of a classifier as a file, latest first, also those that failed or were cancelled: how it ended, and
 * how good the version is that it made.
 *
 * @throws {ProblemError} unknown-classifier
 */
export async function downloadTrainings(db: Kysely<Database>, classifierId: string): Promise<CsvFile> {
  const { name } = await readClassifier(db, classifierId);
  const trainings = await listTrainings(db, classifierId, MOST_TRAININGS);
  const versions = new Map((await listVersions(db, classifierId)).map((each) => [each.version, each]));
  const rows = trainings.map((training) => [...startOf(training), ...figuresOf(versions.get(training.version ?? 0))]);
  return writeCsv(`${name} trainings`, HEADERS, rows);
}

function startOf({ started_at: at, started_by: person, because, state }: Training): CsvCell[] {
  return [at.toISOString(), person, because, state];
}

function figuresOf(made: ModelVersion | undefined): CsvCell[] {
  if (made === undefined) return HEADERS.slice(4).map(() => null);
  const { version, learner, trainRows, holdoutRows, metrics, gate } = made;
  const { accuracy, majorityAccuracy, trainAccuracy, learned } = metrics;
  return [
    version,
    learner,
    trainRows,
    holdoutRows,
    accuracy.value,
    accuracy.low,
    accuracy.high,
    majorityAccuracy,
    trainAccuracy?.value ?? null,
    learned,
    gate.promoted ? 'yes' : 'no',
  ];
}
