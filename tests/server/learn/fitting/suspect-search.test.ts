import { describe, expect, test } from '@jest/globals';
import { searchSuspects } from '../../../../server/learn/fitting/suspect-search.ts';
import type { TrainingRow } from '../../../../server/learn/fitting/training-set.ts';
import { purchaseDraft, purchases } from '../../../setup/purchases.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const { columns } = purchaseDraft('any');
const rows = Object.freeze(
  purchases(200, 82).map(({ key, cells, account }, at): TrainingRow => ({
    key,
    rowHash: key,
    cells,
    class: at % 40 === 7 ? (account === 'meals' ? 'office' : 'meals') : account,
    sequence: at + 1,
    saidAt: AT,
    isByPerson: at % 2 === 0,
  })),
);

describe('searchSuspects', () => {
  const found = searchSuspects(rows, columns, 1);

  test('names rows, the event that labelled them and both classes', () => {
    expect(found.length).toBeGreaterThanOrEqual(4);
    for (const suspect of found) {
      const row = rows.find(({ key }) => key === suspect.key)!;
      expect(suspect).toMatchObject({ sequence: row.sequence, class: row.class });
      expect(suspect.suggested).not.toBe(row.class);
    }
  });

  test('gives the same list whatever the order of the rows', () => {
    expect(searchSuspects(rows.toReversed(), columns, 1)).toEqual(found);
  });
});
