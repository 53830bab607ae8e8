import { trainClassifier } from '../../../../ml/learners/train-classifier.ts';
import type { ColumnSpec, Table } from '../../../../ml/table/column.ts';
import { explainModel } from '../../../../server/learn/fitting/explain-model.ts';

const COLUMNS: readonly ColumnSpec[] = [
  { name: 'Amount', type: 'number' },
  { name: 'Kind', type: 'category' },
];
const rows = Array.from({ length: 200 }, (_, row) => row);
const table: Table = {
  rows: rows.length,
  columns: [
    { name: 'Amount', type: 'number', values: Float64Array.from(rows, (row) => (row * 37) % 200) },
    { name: 'Kind', type: 'category', values: rows.map((row) => ['a', 'b', 'c'][row % 3]!) },
  ],
};
const labels = rows.map((row) => ((row * 37) % 200 < 100 ? 'small' : 'large'));

const explained = async (learner: 'decision-tree' | 'linear') =>
  explainModel(
    (await trainClassifier({ table, labels }, { columns: COLUMNS, learner, seed: 1 }, { onProgress: () => undefined }))
      .model,
    { table, labels },
  );

describe('explainModel', () => {
  test('gives a decision tree’s own rules', async () => {
    const { rules } = await explained('decision-tree');
    expect(rules).toEqual({
      isModel: true,
      agreement: 1,
      rules: [
        { asked: [expect.anything()], conditions: ['Amount is at most 99.5'], class: 'small', rows: 100, share: 1 },
        { asked: [expect.anything()], conditions: ['Amount is more than 99.5'], class: 'large', rows: 100, share: 1 },
      ],
    });
  });

  test('imitates any other learner by a tree and says how often they agree', async () => {
    const { rules, pairs } = await explained('linear');
    expect(rules.isModel).toBe(false);
    expect(rules.agreement).toBeGreaterThan(0.9);
    expect(rules.rules.map((rule) => rule.class)).toEqual(expect.arrayContaining(['small', 'large']));
    expect(pairs.columns).toEqual(['Amount']);
  });
});
