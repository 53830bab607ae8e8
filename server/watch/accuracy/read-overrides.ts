import type { Kysely } from 'kysely';
import type { OverrideRates } from '../../../contract/overrides.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import { anotherClass } from '../../../contract/words/finding-words.ts';
import { bySpan, overrideRate, partedBy } from '../../../ml/late-labels/realised-accuracy.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import type { ReadOwnRows } from '../../record/scopes/own-rows-store.ts';
import { mayHearOf } from '../../record/scopes/own-rows.ts';
import { readLateLabels } from './late-label-store.ts';

const HOUR_MS = 3_600_000;
const SPANS = 12;

export interface OverrideServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly readOwnRows: ReadOwnRows;
  /** Resolves when the rows answered so far by this process are in the database. */
  readonly settle: () => Promise<void>;
}

/**
 * How often people gave the model's answers another class, of those that they spoke of in the last hours. A row counts
 * once, for whoever's word stands; copies of Amend's answers and labels of the table are nobody's word.
 *
 * @param hours  length of the time, ≥ 1
 * @param scopes which rows are theirs; null is all
 * @throws {ProblemError} unknown-classifier
 */
export async function readOverrides(
  { db, clock, readOwnRows, settle }: OverrideServices,
  classifierId: string,
  hours: number,
  scopes: readonly RowScope[] | null,
): Promise<OverrideRates> {
  const classifier = await readClassifier(db, classifierId);
  const own = await readOwnRows(classifierId, scopes);
  await settle();
  const to = clock();
  const from = new Date(to.getTime() - hours * HOUR_MS);
  const labels = await readLateLabels(db, {
    ...{ classifierId, from, to, segmentAt: null, amountAt: null },
    among: own && { condition: own.condition, columns: classifier.columns },
  });
  const spoken = labels.filter(({ isByPerson, person }) => isByPerson && person !== null);
  const named = (name: string) => (mayHearOf(own, name) ? name : anotherClass());
  const rates = <Name>(nameOf: (label: (typeof spoken)[number]) => Name) =>
    [...partedBy(spoken, nameOf)]
      .map(([name, of]) => ({ name, overridden: overrideRate(of)! }))
      .sort((a, b) => b.overridden.value - a.overridden.value || b.overridden.rows - a.overridden.rows);
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    all: overrideRate(spoken),
    people: rates(({ person }) => person!).map(({ name, overridden }) => ({ person: name, overridden })),
    classes: rates((each) => named(each.class)).map(({ name, overridden }) => ({ class: name, overridden })),
    periods: bySpan(spoken, ({ labelledAt }) => labelledAt, { from, to }, SPANS).map((span) => ({
      from: span.from.toISOString(),
      to: span.to.toISOString(),
      overridden: overrideRate(span.answers)!,
    })),
  };
}
