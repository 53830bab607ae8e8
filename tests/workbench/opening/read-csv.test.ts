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

  test('more than 5 million cells are refused with what to do', () => {
    expect(() => csv('a,'.repeat(5_000_000), 'wide.csv')).toThrow(
      'wide.csv has 5,000,001 cells; the workbench opens a text file of up to 5,000,000 cells. Keep the rows and columns that you need, or split it, and open that.',
    );
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

describe('readCsv by the habits of the whole file', () => {
  test('thousands with a comma beside small numbers become numbers, and it is said', () => {
    const file = csv('No,Amount\nR0,"8,030"\nR1,221\nR2,"9,055"');
    expect(file.sheets[0]?.rows.map((row) => row[1])).toEqual(['Amount', 8030, 221, 9055]);
    expect(file.sheets[0]?.formats).toEqual([
      { column: 1, row: 1, rows: 1, numberFormat: '#,##0' },
      { column: 1, row: 3, rows: 1, numberFormat: '#,##0' },
    ]);
    expect(file.notes).toEqual([
      '“8,030” in B2 was read as 8030, because only numbers above 999 have that sign in their column; 1 more cell was read likewise. If that is wrong, write the file without signs between thousands and open it again.',
    ]);
  });

  test('a column with points alone is read by the decimal commas of another, and it is said', () => {
    const file = csv('Beleg;Menge;Betrag\nB0;7.669;411,85\nB1;317;919,93');
    expect(file.sheets[0]?.rows.slice(1)).toEqual([
      ['B0', 7669, 411.85],
      ['B1', 317, 919.93],
    ]);
    expect(file.notes).toEqual([
      '“7.669” in B2 was read as 7669, as other numbers of the file are written. If that is wrong, write the file without signs between thousands and open it again.',
    ]);
  });

  test('money in parentheses is negative, and a date with a short year is a date', () => {
    const file = csv('No,Amount,When\nA0,(£711.69),21/04/25\nA1,£220.13,07/04/25');
    expect(file.sheets[0]?.rows.slice(1)).toEqual([
      ['A0', -711.69, 45768],
      ['A1', 220.13, 45754],
    ]);
    expect(file.notes).toEqual([]);
  });

  test('what stays text in a column of numbers is said once, with addresses and what to do', () => {
    const rows = ['1.5,x', '2.5,y', 'n/a,z', '"3,5",x', '4.5,y', '007,z', 'pending,z', '8.5,z', '9.5,z'];
    expect(csv(['Amount,Class', ...rows].join('\n')).notes).toEqual([
      '4 cells are text in a column of numbers or dates: A4 “n/a”, A5 “3,5”, A7 “007” and 1 more. Amend reads no number from them: type them again as plain numbers, or as dates such as 2024-12-31, or correct the file and open it again.',
    ]);
  });

  test('of several columns each is named first; numbers and dates that nothing settles are among them', () => {
    const file = csv('When,Amount\n03/04/2024,"8,030"\n05/06/2024,"9,055"');
    expect(file.sheets[0]?.rows[1]).toEqual(['03/04/2024', '8,030']);
    expect(file.notes).toEqual([
      '4 cells are text in columns of numbers or dates: A2 “03/04/2024”, B2 “8,030”, A3 “05/06/2024” and 1 more. Amend reads no number from them: type them again as plain numbers, or as dates such as 2024-12-31, or correct the file and open it again.',
    ]);
  });

  test('dates that another column settles are said', () => {
    expect(csv('From,To\n03/04/2024,31/12/2024').notes).toEqual([
      '“03/04/2024” in A2 was read with the day first, as other dates of the file are written. If that is wrong, write dates such as 2024-12-31 into the file and open it again.',
    ]);
  });

  test('nothing is said of columns of codes, texts and errors', () => {
    expect(csv('Code,Version,Text,Rate\n00118,1.2,a,0.5\n00007,1.2.3,12,#N/A\n00229,1.3,b,0.7').notes).toEqual([]);
  });

  test('a title above the headers makes no row too long, and teaches nothing', () => {
    const file = csv('Cards 2024\nNo,Amount,Class\n1,"8,030",x\n2,221,y\n3,5,z,more');
    expect(file.sheets[0]?.rows[2]).toEqual([1, 8030, 'x']);
    expect(file.notes[0]).toBe('1 row had more cells than the header; they stand to the right of it.');
    expect(file.notes).toHaveLength(2);
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
