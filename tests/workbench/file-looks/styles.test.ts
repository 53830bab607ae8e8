import { DEFAULT_STYLE, StyleBook } from '../../../workbench/cells/style.ts';
import { BLANK_STYLES } from '../../../workbench/file-looks/blank-styles.ts';
import { edgeOf, lineOf } from '../../../workbench/file-looks/border-names.ts';
import { FileStyles } from '../../../workbench/file-looks/style-reader.ts';
import { StyleWriter } from '../../../workbench/file-looks/style-writer.ts';
import { colorOf, readTheme } from '../../../workbench/file-looks/theme-colors.ts';

/** Cell format 0 is Arial 10; 1 is bold, turned by 45°, with a pattern that the model does not know. */
const STYLES =
  '<styleSheet><fonts count="2"><font><sz val="10"/><name val="Arial"/><scheme val="minor"/></font><font><b/><sz val="10"/><color theme="1"/><name val="Arial"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="lightUp"><fgColor rgb="FF00FF00"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><diagonal/></border></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="4" fontId="1" fillId="2" borderId="0"><alignment horizontal="center" textRotation="45"/></xf></cellXfs></styleSheet>';

function styles(xml = STYLES) {
  const book = new StyleBook();
  const file = new FileStyles(xml, readTheme(undefined), book);
  return { book, file, writer: new StyleWriter(file, book) };
}

describe('the cell formats of a file', () => {
  test('are read as far as the model knows them; the first is the look of cells that have none', () => {
    const { book, file } = styles();
    expect(book.style(0)).toEqual({ ...DEFAULT_STYLE, fontName: 'Arial', fontSize: 10 });
    expect([file.numberOf(0), file.xfOf(file.numberOf(1))]).toEqual([0, 1]);
    expect(book.style(file.numberOf(1))).toEqual({
      ...book.style(0),
      bold: true,
      numberFormat: '#,##0.00',
      horizontal: 'Center',
    });
  });

  test('that are not changed keep their numbers, and the part its text', () => {
    const { file, writer } = styles();
    expect([writer.xfFor(file.numberOf(1), 1), writer.xfFor(0), writer.xfFor(file.numberOf(1))]).toEqual([1, 0, 1]);
    expect(String(writer)).toBe(STYLES);
  });

  test('that are changed keep what the model does not know', () => {
    const { book, file, writer } = styles();
    const number = book.with(file.numberOf(1), 'fontColor', '#FF0000');
    expect([writer.xfFor(number, 1), writer.xfFor(number, 1)]).toEqual([2, 2]);
    const xml = String(writer);
    expect(xml).toContain('<font><b/><sz val="10"/><color rgb="FFFF0000"/><name val="Arial"/></font></fonts>');
    expect(xml).toContain(
      '<xf numFmtId="4" fontId="2" fillId="2" borderId="0" applyFont="1"><alignment horizontal="center" textRotation="45"/></xf></cellXfs>',
    );
    expect(xml).toContain('<fonts count="3">');
  });

  test('of every kind are read again as they were written', () => {
    const { book, writer } = styles(BLANK_STYLES);
    const changed = {
      ...DEFAULT_STYLE,
      numberFormat: '0.0"x"',
      fill: '#DDEBF7',
      fontColor: '#9C0006',
      fontName: 'Times & "Co"',
      fontSize: 9.5,
      italic: true,
      underline: 'Single' as const,
      vertical: 'Center',
      wrapText: true,
      indent: 3,
      locked: false,
      borderLeft: 'SlantDashDot #00FF00 Medium',
    };
    const xf = writer.xfFor(book.numberOf(changed));
    const again = styles(String(writer));
    expect([xf, again.file.styleOf(xf)]).toEqual([1, changed]);
  });
});

test('a line is the nearest that files have', () => {
  expect([edgeOf('medium', '#FF0000'), edgeOf('none', '#000000')]).toEqual(['Continuous #FF0000 Medium', null]);
  expect(lineOf('Dash #000000 Thick').name).toBe('mediumDashed');
  expect(lineOf('Double #FF0000 Thin')).toEqual({ name: 'double', color: '#FF0000' });
});

describe('colours', () => {
  test.each([
    [' rgb="FF217346"', '#217346'],
    [' indexed="10"', '#FF0000'],
    [' theme="1"', '#000000'],
    // White darkened by 25 %, and accent 1 lightened by 40 % (by the standard's formula; Excel rounds to #8EA9DB).
    [' theme="0" tint="-0.249977111117893"', '#BFBFBF'],
    [' theme="4" tint="0.39997558519241921"', '#8FAADC'],
    [' auto="1"', null],
    [' indexed="64"', null],
  ])('%p is %p', (attributes, color) => expect(colorOf(attributes, readTheme(undefined))).toBe(color));

  test("are the theme's, the light and the dark one first", () => {
    const theme = readTheme(
      '<a:theme><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:lt1><a:srgbClr val="EEEEEE"/></a:lt1></a:clrScheme></a:themeElements></a:theme>',
    );
    expect(theme.slice(0, 3)).toEqual(['EEEEEE', '111111', 'E7E6E6']);
  });
});
