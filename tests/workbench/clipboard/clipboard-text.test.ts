import fc from 'fast-check';
import { clipboardText, readClipboardText } from '../../../workbench/clipboard/clipboard-text.ts';
import { shownBlock, wholeBlock } from '../../../workbench/clipboard/copied-cells.ts';
import { areaOf } from '../../../workbench/cells/area.ts';
import { bookOf } from '../workbook/book.ts';

describe('readClipboardText', () => {
  test.each([
    ['one cell', 'a', [['a']]],
    [
      'a block',
      'a\tb\r\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a final line end adds no row', 'a\tb\n', [['a', 'b']]],
    [
      'empty cells are kept',
      '\tb\n\t',
      [
        ['', 'b'],
        ['', ''],
      ],
    ],
    ['quotes around tabs and line ends', '"a\tb\nc"\td', [['a\tb\nc', 'd']]],
    ['doubled quotes', '"say ""hi"""', [['say "hi"']]],
    ['a quotation mark that is not closed is text', '"5 inch\tb', [['"5 inch', 'b']]],
    [
      'ragged rows are padded',
      'a\nb\tc',
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ],
  ])('%s', (_, text, cells) => expect(readClipboardText(text)).toEqual(cells));

  test('what is copied is read back as it was', () => {
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(
          fc.array(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', '=') }), {
            minLength: columns,
            maxLength: columns,
          }),
          { minLength: 1, maxLength: 4 },
        ),
      );
    fc.assert(
      fc.property(block, (cells) => {
        const { sheet } = bookOf([]);
        cells.forEach((line, row) =>
          line.forEach((text, column) => sheet.values.set(row, column, text === '' ? undefined : text)),
        );
        // One empty column at the end of the last row cannot be told from a final line end.
        fc.pre(cells.at(-1)?.some((text) => text !== '') ?? false);
        expect(
          readClipboardText(clipboardText(sheet, wholeBlock(areaOf(0, 0, cells.length, cells[0]?.length ?? 1)))),
        ).toEqual(cells);
      }),
      { seed: 11 },
    );
  });
});

test('cells are copied as they are shown, hidden rows and columns left out', () => {
  const { workbook, sheet } = bookOf([
    [45293, 0.5],
    [1, 2],
    ['x', true],
  ]);
  workbook.setStyle({ sheet, area: areaOf(0, 0) }, 'numberFormat', 'yyyy-mm-dd', 'addin');
  sheet.filteredRows.add(1);
  expect(clipboardText(sheet, shownBlock(sheet, areaOf(0, 0, 3, 2)))).toBe('2024-01-02\t0.5\r\nx\tTRUE');
  sheet.hiddenColumns.add(0);
  expect(clipboardText(sheet, shownBlock(sheet, areaOf(0, 0, 3, 2)))).toBe('0.5\r\nTRUE');
});
