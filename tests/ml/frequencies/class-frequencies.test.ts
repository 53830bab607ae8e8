import { countFrequencies, predictFrequencies } from '../../../ml/frequencies/class-frequencies.ts';
import type { Table } from '../../../ml/table/column.ts';

const tableOf = (merchants: readonly (string | null)[], centres: readonly (string | null)[]): Table => ({
  rows: merchants.length,
  columns: [
    { name: 'Centre', type: 'category', values: Object.freeze(centres) },
    { name: 'Merchant', type: 'category', values: Object.freeze(merchants) },
  ],
});
const chain = {
  contexts: [
    [{ column: 'Merchant', head: false }],
    [
      { column: 'Merchant', head: false },
      { column: 'Centre', head: false },
    ],
  ],
  strength: 1,
};
const data = {
  table: tableOf(['cab', 'cab', 'cab', 'pen'], ['A', 'A', 'B', 'A']),
  labels: Int32Array.of(0, 0, 1, 1),
  weights: null,
  classes: 2,
  seed: 1,
};

describe('predictFrequencies', () => {
  const model = countFrequencies(data, chain);

  test('smooths each context by the more general one', () => {
    const { probabilities, depths } = predictFrequencies(model, tableOf(['cab'], ['A']));
    // By hand: prior (2.5, 2.5) / 5; cab: (2 + 0.5) / (3 + 1) = 0.625; cab in A: (2 + 0.625) / (2 + 1) = 0.875.
    expect(probabilities[0]).toBeCloseTo(0.875, 12);
    expect(probabilities[1]).toBeCloseTo(0.125, 12);
    expect([...depths]).toEqual([2]);
  });

  test('says how much of a row was seen before', () => {
    const { probabilities, depths } = predictFrequencies(model, tableOf(['cab', 'new', null], ['Z', 'A', 'A']));
    expect([...depths]).toEqual([1, 0, 0]);
    expect(probabilities[0]).toBeCloseTo(0.625, 12);
    expect([...probabilities.slice(2)]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  test('counts a row by its weight', () => {
    const weighed = countFrequencies({ ...data, weights: Float64Array.of(2, 1, 1, 1) }, chain);
    const repeated = countFrequencies(
      {
        ...data,
        table: tableOf(['cab', 'cab', 'cab', 'cab', 'pen'], ['A', 'A', 'A', 'B', 'A']),
        labels: Int32Array.of(0, 0, 0, 1, 1),
      },
      chain,
    );
    expect(predictFrequencies(weighed, data.table)).toEqual(predictFrequencies(repeated, data.table));
  });
});
