import { keptNames, namesState, readNames } from '../../../workbench/file-parts/defined-names.ts';
import { areaOf } from '../../../workbench/cells/area.ts';
import { bookOf } from '../workbook/book.ts';

const NAMES =
  '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1</definedName><definedName name="Rates" comment="all">Sheet1!$B$2:$B$3</definedName><definedName name="Tax" hidden="1">0.19</definedName><definedName name="Far" localSheetId="1">Chart!$A$1</definedName></definedNames>';

test("names are areas that move with the cells, or formulas; Excel's own and those of sheets without cells are kept", () => {
  const { workbook, sheet } = bookOf([]);
  const sheetAt = (place: number) => (place === 0 ? sheet : undefined);
  workbook.names = readNames(NAMES, workbook, sheetAt);
  expect(workbook.names).toMatchObject([
    { name: 'Rates', sheetId: null, reference: { area: areaOf(1, 1, 2, 1) }, comment: 'all', visible: true },
    { name: 'Tax', reference: null, formula: '=0.19', visible: false },
  ]);
  expect(keptNames(NAMES, (place) => place === 0).map(({ place }) => place)).toEqual([0, 1]);
  const before = namesState(workbook);
  sheet.shift({ kind: 'insert', band: areaOf(0, 0, 1, 16_384), along: 'rows' });
  expect(namesState(workbook)).not.toBe(before);
  expect(namesState(workbook)).toContain('$B$3:$B$4');
});
