import { areaOf } from '../../../workbench/cells/area.ts';
import { newColumn } from '../../../workbench/sheets/table.ts';
import { readTable, tableState, tableXml } from '../../../workbench/file-parts/table-part.ts';
import { bookOf } from '../workbook/book.ts';

const TABLE =
  '<table id="3" name="T" displayName="T" ref="A1:B4" totalsRowCount="1"><autoFilter ref="A1:B3"><filterColumn colId="0"><filters blank="1"><filter val="x"/></filters></filterColumn><filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="2"/></customFilters></filterColumn></autoFilter>' +
  '<tableColumns count="2"><tableColumn id="5" name="A" totalsRowLabel="Sum"/><tableColumn id="2" name="B"><calculatedColumnFormula>T[A]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="1" showRowStripes="1"/></table>';

describe('a table of a file', () => {
  test('has name, place, columns, filters and look', () => {
    expect(readTable(TABLE)).toEqual({
      id: '{00000000-000C-0000-FFFF-FFFF02000000}',
      name: 'T',
      area: areaOf(0, 0, 4, 2),
      columns: [{ ...newColumn(5), filter: new Set(['x', '']) }, newColumn(2)],
      nextColumnId: 6,
      style: 'TableStyleMedium2',
      showHeaders: true,
      showTotals: true,
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      sort: [],
    });
  });

  test('without a place, or with other columns than it is wide, is none', () => {
    expect([readTable('<table ref="x"/>'), readTable('<table ref="A1:B2"><tableColumns/></table>')]).toEqual([
      null,
      null,
    ]);
  });

  test('keeps formulas, totals and filters of other kinds when a header changes', () => {
    const { sheet } = bookOf([
      ['A', 'B\n2'],
      ['x', 1],
      ['y', 2],
      ['Sum', 3],
    ]);
    const table = readTable(TABLE)!;
    const before = tableState(sheet, table);
    sheet.values.set(0, 0, 'C');
    expect(tableState(sheet, table)).not.toBe(before);
    const xml = tableXml(TABLE, sheet, table, 0);
    expect(xml).toContain(
      '<tableColumn id="5" name="C" totalsRowLabel="Sum"/><tableColumn id="2" name="B_x000a_2"><calculatedColumnFormula>',
    );
    expect(xml).toContain(
      '<filterColumn colId="0"><filters blank="1"><filter val="x"/></filters></filterColumn><filterColumn colId="1"><customFilters>',
    );
    expect(xml).toContain('showFirstColumn="1"');
    expect(xml).toContain('totalsRowCount="1"');
  });

  test('that is new says its columns and its look', () => {
    const { sheet } = bookOf([
      ['A', 'B'],
      ['x', 1],
    ]);
    const table = {
      ...readTable(TABLE)!,
      area: areaOf(0, 0, 2, 2),
      showTotals: false,
      columns: [newColumn(1), newColumn(2)],
    };
    expect(tableXml(undefined, sheet, table, 9)).toContain(
      '<autoFilter ref="A1:B2"></autoFilter><tableColumns count="2"><tableColumn id="1" name="A"/><tableColumn id="2" name="B"/></tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" name="TableStyleMedium2" showRowStripes="1" showColumnStripes="0"/>',
    );
    expect(readTable(tableXml(undefined, sheet, { ...table, id: '{A-B}' }, 9))?.id).toBe('{A-B}');
    expect(tableXml(undefined, sheet, { ...table, showHeaders: false }, 9)).toMatch(/ id="9" .*headerRowCount="0"/);
  });
});
