import { describe, expect, test } from '@jest/globals';
import { seededRandom, shuffledIndexes } from '../../../ml/random.ts';
import { suspectLabels } from '../../../ml/sampling/suspect-labels.ts';
import { takeRows } from '../../../ml/table/take-rows.ts';
import { sampleTable } from '../../checks/sample-table.ts';

const { table, labels } = sampleTable(400, 6);
const names = ['meals', 'office', 'travel'];
const truth = Int32Array.from(labels, (label) => names.indexOf(label));
// Rows without a merchant cannot be told apart by anyone, so no wrong label is planted there.
const tellable = shuffledIndexes(400, seededRandom(3)).filter((row) => table.columns[0]!.values[row] !== null);
const planted = new Set(tellable.slice(0, 20));
const mislabelled = truth.map((label, row) => (planted.has(row) ? (label + 1) % 3 : label));
const dataOf = (given: Int32Array) => ({ table, labels: given, weights: null, classes: 3, seed: 1 });

describe('suspectLabels', () => {
  const found = suspectLabels(dataOf(mislabelled));

  test('finds planted labels, mostly nothing else, and suggests the right class', () => {
    const hits = found.filter(({ row }) => planted.has(row));
    expect(hits.length).toBeGreaterThanOrEqual(16);
    expect(hits.length / found.length).toBeGreaterThan(0.7);
    expect(hits.every(({ row, suggested }) => suggested === truth[row])).toBe(true);
  });

  test('puts the most suspicious first, and says what speaks against each', () => {
    const suspicions = found.map(({ suspicion }) => suspicion);
    expect(suspicions).toEqual(suspicions.toSorted((a, b) => b - a));
    for (const { suspicion, labelProbability, suggestedProbability, neighbours, agreeing } of found) {
      expect(suspicion).toBeGreaterThanOrEqual(0.77);
      expect(suspicion).toBeLessThanOrEqual(1);
      expect(suggestedProbability + labelProbability).toBeLessThanOrEqual(1 + 1e-9);
      expect(agreeing).toBeLessThanOrEqual(neighbours);
      expect(neighbours).toBeLessThanOrEqual(20);
    }
  });

  test('judges only the rows it is asked about', () => {
    expect(suspectLabels(dataOf(mislabelled), (row) => row < 200)).toEqual(found.filter(({ row }) => row < 200));
  });

  test('is the same for the same rows and seed, and leaves them unchanged', () => {
    const before = mislabelled.slice();
    expect(suspectLabels(dataOf(mislabelled))).toEqual(found);
    expect(mislabelled).toEqual(before);
  });

  test('lists nothing of fewer than 20 rows, or of one class', () => {
    const few = Array.from({ length: 19 }, (_, row) => row);
    expect(suspectLabels({ ...dataOf(mislabelled.slice(0, 19)), table: takeRows(table, few) })).toEqual([]);
    expect(suspectLabels({ ...dataOf(new Int32Array(400)), classes: 1 })).toEqual([]);
  });
});
