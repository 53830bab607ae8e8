import { expect, test } from '@jest/globals';
import { columnsOfVersion, columnsStillRead } from '../../../../server/learn/models/version-columns.ts';

const MODEL = {
  columns: [
    { name: 'Amount', type: 'number' as const },
    { name: 'Merchant', type: 'text' as const },
  ],
};
const KEPT = Object.freeze([
  { name: 'Merchant', type: 'category' as const },
  { name: 'Amount', type: 'ignored' as const, dropped: true as const },
  { name: 'Centre', type: 'category' as const },
]);

test('a version reads columns by the types that it learned, wherever they lie, and none that came later', () => {
  expect(columnsOfVersion(MODEL, KEPT)).toEqual([
    { name: 'Merchant', type: 'text' },
    { name: 'Amount', type: 'number' },
    { name: 'Centre', type: 'ignored' },
  ]);
});

test('of new rows it reads nothing that was dropped', () => {
  expect(columnsStillRead(MODEL, KEPT).map(({ type }) => type)).toEqual(['text', 'ignored', 'ignored']);
});
