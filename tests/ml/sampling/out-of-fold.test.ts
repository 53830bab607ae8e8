import { describe, expect, test } from '@jest/globals';
import { outOfFold } from '../../../ml/sampling/out-of-fold.ts';
import { sampleTable } from '../../checks/sample-table.ts';

const { table, labels } = sampleTable(150, 5);
const names = ['meals', 'office', 'travel'];
const data = {
  table,
  labels: Int32Array.from(labels, (label) => names.indexOf(label)),
  weights: null,
  classes: 3,
  seed: 1,
};

describe('outOfFold', () => {
  const { probabilities, columnCredit } = outOfFold(data, 3);

  test('answers every row, with probabilities that sum to 1 and are mostly right', () => {
    let right = 0;
    for (let row = 0; row < 150; row++) {
      const own = [...probabilities.subarray(row * 3, row * 3 + 3)];
      expect(own.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 6);
      if (own.indexOf(Math.max(...own)) === data.labels[row]) right++;
    }
    expect(right / 150).toBeGreaterThan(0.85);
  });

  test('gives a row an answer that its own label has no part in', () => {
    const changed = { ...data, labels: data.labels.with(7, (data.labels[7]! + 1) % 3) };
    expect(outOfFold(changed, 3).probabilities.subarray(21, 24)).toEqual(probabilities.subarray(21, 24));
  });

  test('credits the merchant, which tells the classes apart, most', () => {
    expect(columnCredit.indexOf(Math.max(...columnCredit))).toBe(
      table.columns.findIndex(({ name }) => name === 'Merchant'),
    );
  });

  test('is the same for the same seed', () => {
    expect(outOfFold(data, 3)).toMatchObject({ probabilities, columnCredit });
  });
});
