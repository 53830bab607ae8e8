import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { CsvFile } from '../../../contract/csv-file.ts';
import type { listPart } from '../../../contract/observation.ts';
import type { AskedQuestion, QuestionList } from '../../../contract/rollback.ts';
import { writeCsv } from '../../platform/csv/write-csv.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { readMeasured } from '../../record/observations/observation-cells.ts';
import { readMetric } from '../../record/observations/read-metric.ts';
import { countQuestions, readQuestions, type StoredQuestion } from './question-store.ts';

/**
 * A part of what was asked of a metric, latest first.
 *
 * @throws {ProblemError} unknown-classifier, not-a-metric
 */
export async function listQuestions(
  db: Kysely<Database>,
  classifierId: string,
  part: z.output<typeof listPart>,
): Promise<QuestionList> {
  const metric = await readMetric(db, classifierId);
  const stored = await readQuestions(db, classifierId, part);
  return { questions: stored.map((each) => toQuestion(metric, each)), total: await countQuestions(db, classifierId) };
}

const HEADERS = [
  'asked at',
  'asked by',
  'value',
  'unit',
  'minutes',
  'answer',
  'probability',
  'version',
  'accuracy on new observations',
  'observations it was measured on',
];

/**
 * All of it as a file.
 *
 * @throws {ProblemError} unknown-classifier, not-a-metric
 */
export async function downloadQuestions(db: Kysely<Database>, classifierId: string): Promise<CsvFile> {
  const metric = await readMetric(db, classifierId);
  const stored = await readQuestions(db, classifierId, { offset: 0, limit: null });
  const rows = stored.map((each) => {
    const asked = toQuestion(metric, each);
    const { askedAt, person, value, unit, minutes, decision, confidence, version, accuracy } = asked;
    const measured = [accuracy?.value ?? null, accuracy?.rows ?? null];
    return [askedAt, person, value, unit, minutes, decision, confidence, version, ...measured];
  });
  return writeCsv(`${metric.name} questions`, HEADERS, rows);
}

function toQuestion(
  { columns }: StoredClassifier,
  { cells, metrics, askedAt, ...stored }: StoredQuestion,
): AskedQuestion {
  return {
    ...stored,
    ...readMeasured(columns, cells),
    accuracy: metrics?.accuracy ?? null,
    askedAt: askedAt.toISOString(),
  };
}
