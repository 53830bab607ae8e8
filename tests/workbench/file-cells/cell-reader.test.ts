import { CellReader } from '../../../workbench/file-cells/cell-reader.ts';
import { DateSystem } from '../../../workbench/file-cells/date-system.ts';
import { readSharedStrings } from '../../../workbench/file-cells/shared-strings.ts';
import { cellsOf, rowsOf } from '../../../workbench/file-cells/sheet-cells.ts';

const STRINGS =
  '<sst><si><t>plain &amp; simple</t></si><si><r><t>in </t></r><r><rPr><b/></rPr><t>pieces</t></r><rPh><t>said</t></rPh></si><si><t>a_x000D_b</t></si></sst>';

test('shared texts are whole, whatever pieces and sounds they have', () => {
  expect(readSharedStrings(STRINGS)).toEqual(['plain & simple', 'in pieces', 'a\rb']);
  expect(readSharedStrings(undefined)).toEqual([]);
});

test('cells are read in order, with prefix or without', () => {
  const xml =
    '<x:worksheet><x:sheetData><x:row r="2"><x:c r="B2" t="s" s="4"><x:v>1</x:v></x:c><x:c t="str"><x:f>A1</x:f><x:v>x</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const dates = new DateSystem(false, () => 'General');
  const reader = new CellReader(xml, readSharedStrings(STRINGS), dates);
  const cells = [...rowsOf(xml)].flatMap((line) => [...cellsOf(xml, line)]);
  expect(cells.map(({ row, column, xf }) => [row, column, xf])).toEqual([
    [1, 1, 4],
    [1, 2, 0],
  ]);
  expect(cells.map((cell) => reader.read(cell))).toMatchObject([
    { value: 'in pieces', formula: undefined },
    { value: 'x', formula: '=A1' },
  ]);
});

test('days are counted from 1900 or 1904, durations are not days', () => {
  const formats = ['General', 'dd/mm/yyyy', '[h]:mm'];
  const dates = new DateSystem(true, (xf) => formats[xf] ?? 'General');
  expect([0, 1, 2].map((xf) => dates.fromFile(2, xf))).toEqual([2, 1464, 2]);
  expect(formats.map((format) => dates.toFile(1464, format))).toEqual([1464, 2, 1464]);
  expect([dates.serialOfIso('2024-01-02'), dates.serialOfIso('2024-01-02T06:00:00Z'), dates.serialOfIso('x')]).toEqual([
    45293,
    45293.25,
    null,
  ]);
});
