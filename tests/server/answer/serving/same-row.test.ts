import { expect, test } from '@jest/globals';
import { rowHash } from '../../../../contract/row-hash.ts';
import { sameRowTest } from '../../../../server/answer/serving/same-row.ts';
import type { StoredClassifier } from '../../../../server/record/classifiers/classifier-store.ts';

const columns = [
  { name: 'Merchant', type: 'text' as const },
  { name: 'Centre', type: 'category' as const },
];
const cells = ['taxi', '4711'];
const isSame = (columnChanges: number, noted: string) => {
  const classifier = { columns, columnChanges, columnsBefore: [['Merchant']] } as unknown as StoredClassifier;
  return sameRowTest({ classifier }, { rowHash: rowHash(cells), cells })(noted);
};

test('a row is the one that was noted by its hash, and by that of the columns of before, once they changed', () => {
  expect([isSame(0, rowHash(cells)), isSame(0, rowHash(['taxi'])), isSame(0, rowHash(['bus']))]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isSame(1, rowHash(cells)), isSame(1, rowHash(['taxi'])), isSame(1, rowHash(['bus']))]).toEqual([
    true,
    true,
    false,
  ]);
});
