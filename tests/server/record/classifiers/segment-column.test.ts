import { findSegmentColumn, segmentValues } from '../../../../server/record/classifiers/segment-column.ts';

const columns = Object.freeze([
  { name: 'Merchant', type: 'text' },
  { name: 'Centre', type: 'category' },
  { name: 'Note', type: 'ignored' },
] as const);

describe('findSegmentColumn', () => {
  test('says where the column is', () =>
    expect(findSegmentColumn('Centre', columns)).toEqual({ at: 1, column: columns[1] }));
  test.each([
    ['without a name', null],
    ['of a column that is not there', 'Region'],
    ['of an ignored one', 'Note'],
  ])('finds none %s', (_, name) => expect(findSegmentColumn(name, columns)).toBeNull());
});

test('segmentValues reads each row’s cell as conditions compare it; a cell that is not there has no value', () => {
  const rows = Object.freeze([['Cabs', ' Leeds '], ['Cabs', 'LEEDS', 'x'], ['Cabs'], ['Cabs', 4711]]);
  expect(segmentValues(findSegmentColumn('Centre', columns)!, rows)).toEqual(['leeds', 'leeds', null, '4711']);
});
