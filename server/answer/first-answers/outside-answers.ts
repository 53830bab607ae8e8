import type { Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import { rowHash } from '../../../contract/row-hash.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { readOutsideAnswers, readOutsideBasis, type OutsideBasis } from './outside-store.ts';

/**
 * How often a model endpoint is taken to be right, before anybody has looked: its word is four times as probable where
 * it is true as all other classes together where it is not. Its answers carry no probability that could be measured.
 */
const TAKEN_RIGHT = 0.8;

/**
 * Weighs the word of an endpoint with what words and corrections say of a row, in place: as independent evidence
 * (Bayes), so that what people say of rows like it moves it in the end.
 *
 * @param probabilities of one row; they sum to 1 before and after
 * @param named number of the class that the endpoint named
 * @example weighOutside(Float64Array.of(0.5, 0.5), 1).map((each) => Math.round(each * 10) / 10) // => Float64Array.of(0.2, 0.8)
 */
export function weighOutside(probabilities: Float64Array, named: number): Float64Array {
  const odds = (TAKEN_RIGHT / (1 - TAKEN_RIGHT)) * (probabilities.length - 1);
  const sum = 1 + (odds - 1) * probabilities[named]!;
  for (let k = 0; k < probabilities.length; k++) probabilities[k]! *= (k === named ? odds : 1) / sum;
  return probabilities;
}

/** What a model endpoint said of rows of a classifier, by what was sent of them; grows as it is asked. */
export class OutsideAnswers {
  private readonly answers: Map<string, string | null>;
  private last: number;
  /** Where the columns that are sent lie among those of the classifier. */
  private readonly positions: readonly number[];

  /** @param before answers to the same question, which go on here */
  constructor(
    readonly asked: OutsideBasis,
    readonly classifier: StoredClassifier,
    before: OutsideAnswers | null = null,
  ) {
    this.answers = before?.answers ?? new Map<string, string | null>();
    this.last = before?.last ?? 0;
    this.positions = asked.columns.map((name) =>
      classifier.columns.findIndex((each) => each.name === name && isRead(each)),
    );
  }

  /** The cells that are sent of a row. @param cells in the classifier's column order */
  sentOf(cells: readonly CellValue[]): CellValue[] {
    return this.positions.map((at) => cells[at] ?? null);
  }

  /** What was said of such a row: a class, null for none of them, undefined where nobody asked. */
  of(sent: readonly CellValue[]): string | null | undefined {
    return this.answers.get(rowHash(sent));
  }

  /** Takes in what was kept since, by this process or another. */
  async follow(db: Kysely<Database>): Promise<void> {
    const { classifier, asked } = this;
    const { answers, last } = await readOutsideAnswers(db, classifier.id, asked.basis, this.last);
    for (const { content, class: name } of answers) this.answers.set(content, name);
    this.last = Math.max(this.last, last);
  }
}

/** A column that is no longer read is no longer sent. */
function isRead({ type, dropped }: StoredClassifier['columns'][number]): boolean {
  return type !== 'ignored' && dropped !== true;
}

/**
 * What is known of an endpoint's answers by now: those that were known, if it is asked the same; null while it is not
 * asked for this classifier.
 */
export async function followOutside(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  classes: OutsideBasis['classes'],
  before: OutsideAnswers | null,
): Promise<OutsideAnswers | null> {
  const asked = await readOutsideBasis(db, classifier.id, classes);
  if (asked === null) return null;
  const outside = new OutsideAnswers(asked, classifier, before?.asked.basis === asked.basis ? before : null);
  await outside.follow(db);
  return outside;
}
