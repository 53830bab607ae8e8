import { editedRows, type EditedArea } from '../../../../addin/excel/corrections/edited-rows.ts';

/** Three rows from sheet row 3 (index 2); Id, Merchant, class, confidence and correction stand in B to F. */
const TABLE = {
  firstRow: 2,
  firstColumn: 1,
  rows: 3,
  columnNames: ['Id', 'Merchant', 'Amend class', 'Amend confidence', 'Amend correction'],
};

function area(row: number, column: number, rows = 1, columns = 1, isLocal = true): EditedArea {
  return { isLocal, rowIndex: row, rowCount: rows, columnIndex: column, columnCount: columns };
}

const of = (...areas: readonly EditedArea[]) => editedRows(TABLE, ['Id'], areas);

describe('editedRows', () => {
  test('a whole row is edited in each of its columns', () => {
    const { told, typedOver, withConfidence, rekeyed, noted } = of(area(3, 0, 1, 20));
    for (const rows of [told, typedOver, withConfidence, rekeyed]) expect([...rows]).toEqual([1]);
    expect([...noted]).toEqual([]);
  });

  test('a column is edited in the rows of the table only', () => {
    expect([...of(area(0, 5, 100)).told]).toEqual([0, 1, 2]);
    expect([...of(area(0, 2, 100)).told]).toEqual([]);
  });

  test('corrections of others are theirs, and their other edits nothing', () => {
    const { told, noted, rekeyed, writtenOver, areLocal } = of(area(2, 5), area(4, 0, 1, 6, false));
    expect([[...told], [...noted], [...rekeyed], [...writtenOver], areLocal]).toEqual([[0], [2], [], [2], false]);
  });

  test('several areas begin with the highest, and reach columns also where rows have gone', () => {
    const edited = of(area(9, 5), area(3, 1));
    expect(edited).toMatchObject({ areSeveral: true, areLocal: true, firstRow: 1 });
    expect([['Amend correction'], ['Id'], ['Merchant'], ['Gone']].map(edited.reaches)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([...edited.told]).toEqual([]);
  });
});
