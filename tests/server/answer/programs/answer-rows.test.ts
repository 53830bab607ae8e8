import { expect, test } from '@jest/globals';
import { rowsOf } from '../../../../server/answer/programs/answer-rows.ts';

const BATCH = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
const RULE = '0a3c7d52-9e1f-4b6a-8c2d-1f5e7a9b3c4d';
const SAID = { standing: { class: 'a', person: 'Ann' }, contender: { class: 'b', person: null } };

test('an answer by columns is told by row, with what is of each', () => {
  const rows = rowsOf({
    ...{ batch: BATCH, modelVersion: 2, predictedAt: '2026-11-02T09:00:00.000Z', classes: ['a', '__proto__'] },
    ...{
      keys: ['r0', 'r1'],
      predicted: [1, 0],
      confidence: [0.75, 1],
      sources: ['model', 'rule'],
      rowHashes: ['x', 'y'],
    },
    ...{
      probabilities: [
        [0.25, 0.75],
        [1, 0],
      ],
      disputes: [{ row: 0, ...SAID }],
      rules: [{ row: 1, rule: RULE }],
    },
  });
  expect(rows[0]).toMatchObject({ id: `${BATCH}:0`, key: 'r0', class: '__proto__', confidence: 0.75, dispute: SAID });
  expect(Object.entries(rows[0]!.probabilities!)).toEqual([
    ['a', 0.25],
    ['__proto__', 0.75],
  ]);
  expect(rows[1]).toMatchObject({ id: `${BATCH}:1`, class: 'a', source: 'rule', rule: RULE });
  expect([rows[0]!.rule, rows[1]!.dispute]).toEqual([undefined, undefined]);
});
