import { describe, expect, test } from '@jest/globals';
import { tableOfRows } from '../../../../server/record/classifiers/table-of-rows.ts';

describe('tableOfRows', () => {
  test('turns rows into typed columns, short rows into missing cells, and leaves ignored columns out', () => {
    const table = tableOfRows(
      [
        { name: '__proto__', type: 'text' },
        { name: 'Note', type: 'ignored' },
        { name: 'Amount', type: 'number' },
      ],
      [['a', 'x', 1.5], [' ']],
    );
    expect(table).toMatchObject({
      rows: 2,
      columns: [
        { name: '__proto__', type: 'text', values: ['a', null] },
        { name: 'Amount', type: 'number', values: Float64Array.of(1.5, NaN) },
      ],
    });
  });
});
