import { beforeAll, expect, test } from '@jest/globals';
import { similarityTo } from '../../../ml/explain/similar-rows.ts';
import { trainClassifier } from '../../../ml/learners/train-classifier.ts';
import { encodeRows, startOnlineModel, type OnlineModel } from '../../../ml/online/online-model.ts';
import type { Cell } from '../../../ml/table/column.ts';
import { sampleTable, tableOf } from '../../checks/sample-table.ts';

let online: OnlineModel;
beforeAll(async () => {
  const { table, labels, columns } = sampleTable(300, 1);
  online = startOnlineModel(
    (await trainClassifier({ table, labels }, { columns, learner: 'linear', seed: 1 }, { onProgress: () => undefined }))
      .model,
  );
});

const row = (merchant: string, amount = 40): Cell[] => [merchant, amount, 'CC1', 45_100, false, 'constructor'];
const encode = (...rows: Cell[][]) => encodeRows(online, tableOf(rows));

test('a row is as like as can be to itself, most like to its near-duplicate, and little like to another', () => {
  const [same, duplicate, other] = similarityTo(
    encode(row('City Cabs 1042'), row('City Cabs 77', 41), row('Toner Warehouse 5', 900)),
    encode(row('City Cabs 1042')),
  );
  expect(same).toBeCloseTo(1, 5);
  expect(duplicate).toBeLessThan(0.999);
  expect(duplicate).toBeGreaterThan(0.7);
  expect(other).toBeLessThan(0.3);
});

test('rows without anything in common are not alike', () => {
  expect([...similarityTo(encode(row('City Cabs')), encode([]))][0]).toBeLessThan(0.05);
});

test('exactly one row is compared with', () => {
  expect(() => similarityTo(encode(row('a')), encode(row('a'), row('b')))).toThrow(
    /similarityTo requires exactly one row/,
  );
});
