import { readCsv } from '../../../workbench/opening/read-csv.ts';
import { bytesOf, describeWithOddFiles } from '../files/odd-files.ts';

const csv = (text: string, name = 'data.csv') => readCsv(name, new TextEncoder().encode(text));
const rowsOf = (text: string) => csv(text).sheets[0]?.rows;

describe('readCsv', () => {
  test('the delimiter is found, or said by a sep= line', () => {
    expect(rowsOf('a;b\n1;2')).toEqual([
      ['a', 'b'],
      [1, 2],
    ]);
    expect(rowsOf('a\tb\n1\t2')).toEqual([
      ['a', 'b'],
      [1, 2],
    ]);
    expect(rowsOf('sep=|\r\na,x|b\r\n1|2')).toEqual([
      ['a,x', 'b'],
      [1, 2],
    ]);
  });

  test('ragged rows are kept and counted', () => {
    const file = csv('a,b,c\n1,2,3\n1,2\n1,2,3,4');
    expect(file.sheets[0]?.rows).toEqual([
      ['a', 'b', 'c'],
      [1, 2, 3],
      [1, 2],
      [1, 2, 3, 4],
    ]);
    expect(file.notes).toEqual([
      '1 row ended before the last column; the missing cells are empty.',
      '1 row had more cells than the header; they stand to the right of it.',
    ]);
  });

  test('an empty file is refused with a sentence', () => {
    expect(() => csv('\n\n', 'nothing.csv')).toThrow('nothing.csv is empty: there is nothing to open.');
  });

  test('a quotation mark that is never closed does not swallow the rest of the file', () => {
    const file = csv('id,text\n1,"never closed\n2,ok');
    expect(file.sheets[0]?.rows).toEqual([
      ['id', 'text'],
      [1, '"never closed'],
      [2, 'ok'],
    ]);
    expect(file.notes).toEqual([
      'A quotation mark in the file is never closed, so quotation marks were read as ordinary characters.',
    ]);
  });

  test('codes with leading zeros stay text and are formatted as text', () => {
    expect(csv('code\n00123\n00045').sheets[0]).toEqual({
      name: 'data',
      rows: [['code'], ['00123'], ['00045']],
      formats: [{ column: 0, row: 1, rows: 2, numberFormat: '@' }],
    });
  });

  test('the sheet is named as the file, without what Excel forbids', () => {
    expect(csv('a\n1', 'Spend [2024] a:b.csv').sheets[0]?.name).toBe('Spend  2024  a b');
    expect(csv('a\n1', 'x'.repeat(60) + '.csv').sheets[0]?.name).toHaveLength(31);
  });

  test('__proto__ is a header like any other', () => {
    expect(rowsOf('__proto__,constructor\n1,2')).toEqual([
      ['__proto__', 'constructor'],
      [1, 2],
    ]);
  });
});

describeWithOddFiles('readCsv on strange files', (folder) => {
  const open = (name: string) => readCsv(name, bytesOf(folder, `csv_made/${name}`));

  test('the same table is read from every encoding and line ending', () => {
    const expected = [1, 'Ünïcode', 1.5, 45293, 'a'];
    for (const name of ['utf8_bom.csv', 'utf16le_bom.csv', 'cp1252.csv', 'cr_only.csv', 'tabs.csv']) {
      expect([name, open(name).sheets[0]?.rows[1]]).toEqual([name, expected]);
    }
  });

  test('20,001 columns are cut to what a sheet holds, and it is said', () => {
    const file = open('wide_20000_cols.csv');
    expect(file.sheets[0]?.rows[0]).toHaveLength(16_384);
    expect(file.notes).toContain('The file has 20,001 columns; a sheet holds 16,384, so the rest was left behind.');
  });

  test('a cell of a million characters is cut, and it is said', () => {
    const file = open('big_cell.csv');
    expect(String(file.sheets[0]?.rows[1]?.[1])).toHaveLength(32_767);
    expect(file.notes).toContain('1 cell held more than 32,767 characters and was cut.');
  });

  test('NUL characters are left out, and it is said', () => {
    expect(open('nul_bytes.csv').sheets[0]?.rows[1]).toEqual([1, 'ab', 'x']);
  });

  test('decimal commas and days first are read where semicolons part the cells', () => {
    expect(open('semicolon_decimal_comma.csv').sheets[0]?.rows[1]).toEqual([1, 1234.56, 45291, 'sim']);
  });
});
