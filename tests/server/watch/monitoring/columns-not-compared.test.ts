import { expect, test } from '@jest/globals';
import { columnsNotCompared } from '../../../../server/watch/monitoring/columns-not-compared.ts';

test('named and not compared are columns that came since a version learned, and those that were dropped', () => {
  const learned = [
    { name: 'Merchant', type: 'text' as const },
    { name: 'Amount', type: 'number' as const },
    { name: 'Note', type: 'ignored' as const },
  ];
  const present = [
    { name: 'Merchant', type: 'category' as const },
    { name: 'Amount', type: 'ignored' as const, dropped: true as const },
    { name: 'Note', type: 'text' as const },
    { name: 'Centre', type: 'category' as const },
    { name: 'Unused', type: 'ignored' as const },
  ];
  expect(columnsNotCompared(3, learned, present)).toEqual([
    {
      column: 'Amount',
      reason: 'dropped',
      sentence: '“Amount” was dropped since version 3 learned: it is empty in every new row, and not compared.',
    },
    {
      column: 'Note',
      reason: 'added',
      sentence:
        '“Note” came after version 3 had learned: that version does not look at it, and there is nothing to compare it with.',
    },
    expect.objectContaining({ column: 'Centre', reason: 'added' }),
  ]);
  expect(columnsNotCompared(3, learned, learned)).toEqual([]);
});
