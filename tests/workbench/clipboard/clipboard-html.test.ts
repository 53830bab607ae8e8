/** @jest-environment ./tests/setup/page-environment.js */
import { clipboardHtml, readClipboardHtml } from '../../../workbench/clipboard/clipboard-html.ts';
import { wholeBlock } from '../../../workbench/clipboard/copied-cells.ts';
import { areaOf } from '../../../workbench/cells/area.ts';
import { at, bookOf } from '../workbook/book.ts';

describe('readClipboardHtml', () => {
  test.each([
    [
      'the table of a spreadsheet, between the marks that it sets',
      '<html><body><!--StartFragment--><table><tr><td>a</td><td>1</td></tr><tr><td>b</td></tr></table><!--EndFragment--></body></html>',
      [
        ['a', '1'],
        ['b', ''],
      ],
    ],
    [
      'cells over several rows and columns leave the others empty',
      '<table><tr><th colspan=2>Head</th><th rowspan=2>Side</th></tr><tr><td>a</td><td>b</td></tr></table>',
      [
        ['Head', '', 'Side'],
        ['a', 'b', ''],
      ],
    ],
    [
      'breaks and paragraphs are lines, blanks are one',
      '<table><tr><td>a <br> b</td><td><p>c</p><p>d\n  e</p></td><td>1&nbsp;000</td></tr></table>',
      [['a\nb', 'c\nd e', '1 000']],
    ],
    [
      'text that is said to be text keeps what it is',
      `<table><tr><td style='mso-number-format:"\\@"'>007</td><td data-sheets-value='{"1":2,"2":"1-2"}'>1-2</td><td>007</td></tr></table>`,
      [["'007", "'1-2", '007']],
    ],
  ])('%s', (_, html, cells) => expect(readClipboardHtml(html)).toEqual(cells));

  test.each([
    ['no table', '<p>a</p>'],
    ['a table among text, which would be lost', '<p>Dear all</p><table><tr><td>a</td></tr></table>'],
    ['several tables', '<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table>'],
    ['nothing', ''],
  ])('%s is left to the text', (_, html) => expect(readClipboardHtml(html)).toBeNull());
});

describe('clipboardHtml', () => {
  test('cells go out with their looks and are read back as they were', () => {
    const { workbook, sheet } = bookOf([
      ['<b> & "x"', "'007"],
      [0.5, 'two\nlines'],
    ]);
    workbook.setStyle(at(workbook, 'A1'), 'bold', true, 'addin');
    workbook.setStyle(at(workbook, 'A1'), 'fill', '#ffeb9c', 'addin');
    workbook.setStyle(at(workbook, 'A2'), 'numberFormat', '0%', 'addin');
    const html = clipboardHtml(sheet, wholeBlock(areaOf(0, 0, 2, 2)));
    expect(html).toContain('<td style="font-weight:bold;background:#ffeb9c">&lt;b&gt; &amp; &quot;x&quot;</td>');
    expect(readClipboardHtml(html)).toEqual([
      ['<b> & "x"', "'007"],
      ['50%', 'two\nlines'],
    ]);
  });
});
