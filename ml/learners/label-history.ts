import { wholesOf, wordColumns } from '../features/whole-words.ts';
import { Signatures } from '../features/word-signature.ts';
import { countClasses, type ContextCounts } from '../frequencies/class-frequencies.ts';
import type { LinearModel } from '../linear/linear.ts';
import { alignColumns } from '../table/align-columns.ts';
import type { TrainingData } from '../table/training-data.ts';

/**
 * What the labels say of each group of near-duplicates: how much those of each class count, in the weights that the
 * labels were given. At most 16 bytes a row. O(characters).
 *
 * @param meanWeight what a weight of 1 in `data` stands for
 * @param linear     says which columns carry the answers, and so what makes rows near-duplicates
 */
export function countHistory(
  data: TrainingData,
  meanWeight: number,
  { encoder, columnCredit }: LinearModel,
): ContextCounts {
  // Crosses come after the columns that they are made of.
  const own = alignColumns(
    data.table,
    encoder.columns.filter(({ cross }) => cross === null),
  );
  const weights = Float64Array.from({ length: own.rows }, (_, row) => meanWeight * (data.weights?.[row] ?? 1));
  return countClasses(wholesOf(own.rows, wordColumns(own, columnCredit, new Signatures())), { ...data, weights });
}
