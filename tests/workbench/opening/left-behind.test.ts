import { strToU8, zipSync } from 'fflate';
import { leftBehind } from '../../../workbench/opening/left-behind.ts';

const workbook = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

describe('leftBehind', () => {
  test('names what a workbook has besides values, with counts', () => {
    const bytes = workbook({
      'xl/workbook.xml':
        '<workbook><sheets><sheet state="hidden"/></sheets><definedNames><definedName name="x"/></definedNames></workbook>',
      'xl/worksheets/sheet1.xml':
        '<c><f>A1+1</f><v>2</v></c><c><f t="shared" si="0"/></c><mergeCell ref="A1:B2"/><dataValidation type="list"/>',
      'xl/charts/chart1.xml': '',
      'xl/charts/chart2.xml': '',
      'xl/comments1.xml': '',
      'xl/vbaProject.bin': '',
    });
    expect(leftBehind(bytes)).toEqual([
      'Left behind: cell formats other than dates, 2 charts, 1 merged cell, 1 drop-down or validation rule, 1 named range, comments, macros.',
      '2 formulas were replaced by their last result.',
      'Hidden sheets are shown.',
    ]);
  });

  test('a plain workbook loses its formats only', () => {
    expect(
      leftBehind(workbook({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': '<c><v>2</v></c>' })),
    ).toEqual(['Left behind: cell formats other than dates.']);
  });

  test('a damaged zip is refused with a sentence', () => {
    expect(() => leftBehind(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toThrow(
      'The file is damaged: it cannot be unpacked.',
    );
  });
});
