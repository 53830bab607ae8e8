import type { Kysely } from 'kysely';
import type { AnswerCost } from '../../../contract/error-costs.ts';
import type { TestCost } from '../../../contract/model-report.ts';
import { readVersion } from '../../learn/models/model-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassWords } from '../../record/classes/class-store.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { priceAnswers, type AnswersToPrice, type LabelToPrice, type SeenErrors } from './price-answers.ts';
import { priceTest } from './price-test.ts';

/** Whose answers are priced. */
export interface PricedClassifier {
  readonly classifier: StoredClassifier;
  /** The version whose errors on rows held back say what its wrong answers mostly are. */
  readonly version: number;
  /** What a class is called to whoever asks. */
  readonly named: (className: string) => string;
}

/** Says what the wrong ones of some answers cost, and of those whose label has come. */
export type Pricer = (answers: readonly AnswersToPrice[], labels: readonly LabelToPrice[]) => AnswerCost;

/** What is needed to price answers, whichever they are; null where nobody has said what wrong ones cost. */
export async function readPricer(
  db: Kysely<Database>,
  { classifier: { id, policies }, version, named }: PricedClassifier,
): Promise<Pricer | null> {
  const { errorCosts } = policies;
  if (errorCosts === null) return null;
  const seen = await readSeenErrors(db, id, version, named);
  return (answers, labels) => priceAnswers(errorCosts, answers, labels, seen);
}

/** What a version's wrong answers on its test rows cost; null where nobody has said it of classes. */
export async function readTestCost(
  db: Kysely<Database>,
  { id, policies: { errorCosts } }: StoredClassifier,
  version: number,
): Promise<TestCost | null> {
  return errorCosts === null ? null : priceTest(errorCosts, await readSeenErrors(db, id, version, (name) => name));
}

/** What a version answered of its test rows, by what classes are called by now. */
async function readSeenErrors(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
  named: PricedClassifier['named'],
): Promise<SeenErrors> {
  const [words, described] = await Promise.all([
    readClassWords(db, classifierId),
    readVersion(db, classifierId, version),
  ]);
  const byNow = (word: string) => named(words.get(word) ?? word);
  return {
    classes: described?.metrics.classes.map((each) => byNow(each.class)) ?? [],
    confusion: described?.metrics.confusion ?? [],
    named: byNow,
  };
}

/** Place of the column by whose amounts errors are priced; null of none, or one that is no more. */
export function placeOfAmount({ policies: { errorCosts }, columns }: StoredClassifier): number | null {
  if (errorCosts?.by !== 'amount') return null;
  const at = columns.findIndex(({ name }) => name === errorCosts.column);
  return at === -1 ? null : at;
}
