import { mayBeOdd, type KeptColumn } from '../../../contract/classifier.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { AnomalyReason } from '../../../contract/anomaly.ts';
import { AnomalyDetector, type OddFeature, type Scored } from '../../../ml/anomalies/anomaly-detector.ts';
import { shapeOf, streamRow } from '../../../ml/streams/stream-row.ts';
import type { ColumnSpec, Table } from '../../../ml/table/column.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import type { RowToScore } from './anomaly-store.ts';

/** The same rows make the same detector: chance begins from here. */
const SEED = 1;
/** Columns that are told of a row, at most, and the least part of what makes it odd that they have. */
const MOST_REASONS = 3;
const LEAST_CREDIT = 0.1;

/** One number of a row as the detector has it: of which column, and which part of a date. */
type FeatureOf = Pick<AnomalyReason, 'column' | 'part'> & { readonly isCategory: boolean };

const PARTS = ['day', 'month', 'weekday', 'time'] as const;

/** The detector of a classifier's rows: what `ml/anomalies` says of numbers, said of columns. */
export class RowDetector {
  private readonly features: readonly FeatureOf[];

  private constructor(
    private readonly columns: readonly ColumnSpec[],
    readonly detector: AnomalyDetector,
  ) {
    this.features = featuresOf(columns);
  }

  /** @throws {ProblemError} column-missing, where no column is left that tells rows apart */
  static begin(classifier: Pick<StoredClassifier, 'name' | 'columns' | 'policies'>): RowDetector {
    const { columns, policies, name } = classifier;
    if (!mayBeOdd(columns.filter(({ dropped }) => dropped !== true)))
      throw new ProblemError('column-missing', { classifier: name, columns: columns.map((each) => each.name) });
    const row = shapeOf(usedOf(columns));
    return new RowDetector(columns, new AnomalyDetector({ row, alertRate: policies.alertRate, seed: SEED }));
  }

  /** @throws {RangeError} when another release saved it */
  static open(columns: readonly KeptColumn[], bytes: Uint8Array): RowDetector {
    return new RowDetector(columns, AnomalyDetector.fromBytes(bytes));
  }

  /** Rows as a table of the columns that are used. */
  tableOf(rows: readonly Pick<RowToScore, 'cells'>[]): Table {
    return tableOfRows(
      this.columns,
      rows.map(({ cells }) => cells),
    );
  }

  /** How odd a row of such a table is; nothing changes. */
  score(table: Table, row: number): Scored {
    return this.detector.score(streamRow(table, row));
  }

  /** What makes a row odd, the oddest column first; a date is one column. */
  reasonsOf(table: Table, row: number): AnomalyReason[] {
    const scored = this.score(table, row);
    const reasons = new Map<string, AnomalyReason>();
    for (const odd of this.detector.explain(scored)) {
      const reason = this.reasonOf(odd, scored);
      const before = reasons.get(reason.column);
      reasons.set(reason.column, before === undefined ? reason : { ...before, credit: before.credit + reason.credit });
    }
    return [...reasons.values()]
      .sort((a, b) => b.credit - a.credit)
      .filter(({ credit }) => credit >= LEAST_CREDIT)
      .slice(0, MOST_REASONS);
  }

  private reasonOf(
    { feature, credit, below, above, missing }: OddFeature,
    { numbers, categories }: Scored,
  ): AnomalyReason {
    const { isCategory, ...of } = this.features[feature]!;
    const value = numbers[feature]!;
    const isMissing = isCategory ? categories[feature - numbers.length + categories.length] === 0 : Number.isNaN(value);
    // A category stands there as −ln of its share among the rows of late.
    if (isMissing) return { ...of, odd: 'missing', share: isCategory ? Math.exp(-value) : missing, credit };
    if (isCategory) return { ...of, odd: 'rare', share: Math.exp(-value), credit };
    const [asLow, asHigh] = [1 - above - missing, 1 - below - missing];
    const share = Math.max(0, Math.min(asLow, asHigh));
    // Neither a month nor an hour is low.
    if (of.part !== undefined && of.part !== 'day') return { ...of, odd: 'rare', share, credit };
    return { ...of, odd: asLow < asHigh ? 'low' : 'high', share, credit };
  }
}

interface UsedOrNot {
  readonly type: string;
  readonly dropped?: true | undefined;
}

function usedOf<Of extends UsedOrNot>(columns: readonly Of[]): Of[] {
  return columns.filter(({ type, dropped }) => type !== 'ignored' && dropped !== true);
}

/** In the order of `streamRow`: numbers first, four of a date, then categories. */
function featuresOf(columns: readonly ColumnSpec[]): FeatureOf[] {
  const used = usedOf(columns);
  const numbers = used.flatMap(({ name, type }): FeatureOf[] => {
    if (type === 'number') return [{ column: name, isCategory: false }];
    return type === 'date' ? PARTS.map((part) => ({ column: name, part, isCategory: false })) : [];
  });
  const categories = used.filter(({ type }) => type === 'category' || type === 'boolean');
  return [...numbers, ...categories.map(({ name }) => ({ column: name, isCategory: true }))];
}
