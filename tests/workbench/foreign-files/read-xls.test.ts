import { jest } from '@jest/globals';
import { CFB, utils, write, type BookType, type WorkBook } from '@e965/xlsx';
import { readXls } from '../../../workbench/foreign-files/read-xls.ts';
import { readXlsx } from '../../../workbench/opening/read-xlsx.ts';
import { bytesOf, describeWithOddFiles } from '../files/odd-files.ts';
import { asHeldElsewhere, cellsOf } from '../files/libre-office.ts';
import '../workbook/book.ts';

/** The library says on the console which records it skips. */
beforeAll(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterAll(() => jest.restoreAllMocks());

function written(book: WorkBook, bookType: BookType = 'biff8'): Uint8Array {
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

function bookOf(cells: readonly (readonly (string | number | boolean)[])[], name = 'S'): WorkBook {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells as unknown[][]), name);
  return book;
}

describe('readXls', () => {
  test('values keep their kind, numbers their format', async () => {
    const book = bookOf([[1.5, true, ' a ', '=1+1', '__proto__', 45293, 0.5]]);
    book.Sheets['S']!['F1'].z = 'yyyy-mm-dd';
    book.Sheets['S']!['G1'].z = '0%';
    const { workbook } = await readXls('x.xls', written(book));
    const sheet = workbook.activeSheet;
    expect([0, 1, 2, 3, 4].map((column) => sheet.valueAt(0, column))).toEqual([1.5, true, ' a ', '=1+1', '__proto__']);
    expect([sheet.textAt(0, 5), sheet.textAt(0, 6), sheet.formulaAt(0, 3)]).toEqual(['2024-01-02', '50%', undefined]);
  });

  test('merged cells and hidden sheets are taken over, and what stays behind is said', async () => {
    const book = bookOf([
      ['m', ''],
      [1, 2],
    ]);
    book.Sheets['S']!['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), 'Secret');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const { workbook, notes } = await readXls('x.xls', written(book));
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['S', 'Visible'],
      ['Secret', 'Hidden'],
    ]);
    expect(workbook.activeSheet.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
    expect(notes).toEqual([expect.stringMatching(/^From an \.xls file come values, formulas, .* macros do not\./s)]);
  });

  test('texts of Excel 95 are read by their code page', async () => {
    const bytes = Buffer.from(written(bookOf([['@@@@@@']]), 'biff5'));
    // The record of the code page (0x42, two bytes long) says Cyrillic, and so do the letters.
    bytes.writeUInt16LE(1251, bytes.indexOf(Buffer.of(0x42, 0, 2, 0)) + 4);
    Buffer.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2).copy(bytes, bytes.indexOf('@@@@@@'));
    const { workbook } = await readXls('x.xls', new Uint8Array(bytes));
    expect(workbook.activeSheet.valueAt(0, 0)).toBe('Привет');
  });

  test('a cell at the far corner costs nothing but itself', async () => {
    const book = bookOf([[1]]);
    book.Sheets['S']!['A65536'] = { t: 'n', v: 2 };
    book.Sheets['S']!['!ref'] = 'A1:A65536';
    // The library that writes goes through every cell between: the last one is moved from column A to IV afterwards.
    const bytes = Buffer.from(written(book));
    const cell = bytes.indexOf(Buffer.of(0x03, 0x02, 14, 0, 0xff, 0xff)); // NUMBER: row, column, …
    const size = bytes.indexOf(Buffer.of(0x00, 0x02, 14, 0, 0, 0, 0, 0, 0, 0, 1, 0)); // DIMENSIONS: rows, columns
    bytes.writeUInt16LE(255, cell + 6);
    bytes.writeUInt16LE(256, size + 14);
    const { workbook } = await readXls('x.xls', new Uint8Array(bytes));
    expect(workbook.activeSheet.usedArea()).toEqual({ row: 0, column: 0, rows: 65_536, columns: 256 });
    expect([workbook.activeSheet.valueAt(0, 0), workbook.activeSheet.valueAt(65_535, 255)]).toEqual([1, 2]);
  });

  test('a file with a password is refused with a sentence, whether .xls or .xlsx', async () => {
    const xls = CFB.read(written(bookOf([[1]])), { type: 'array' }) as object;
    const stream = new Uint8Array((CFB.find(xls, '/Workbook') as { content: Uint8Array }).content);
    // After the first record (20 bytes) one says that the rest is obfuscated (FilePass, 0x2F).
    const locked = [...stream.slice(0, 20), 0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4, ...stream.slice(20)];
    CFB.utils.cfb_add(xls, '/Workbook', Uint8Array.from(locked));
    const xlsx = CFB.utils.cfb_new() as object;
    CFB.utils.cfb_add(xlsx, '/EncryptedPackage', Uint8Array.of(1, 2, 3));
    for (const container of [xls, xlsx])
      await expect(
        readXls('x.xls', new Uint8Array(CFB.write(container, { type: 'array' }) as number[])),
      ).rejects.toThrow(
        'x.xls is protected by a password. Open it in the program that made it and save it as .xlsx without a password.',
      );
  });

  test('what is no workbook is refused with a sentence', async () => {
    const document = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(1_000));
    await expect(readXls('x.xls', document)).rejects.toThrow('x.xls could not be read as an .xls workbook.');
  });
});

describeWithOddFiles('readXls on a real file', (folder) => {
  test('holds what the same workbook holds as .xlsx', async () => {
    const xls = await readXls('ErrorTypes.xls', bytesOf(folder, 'xlsx/sheetjs/ErrorTypes.xls'));
    const xlsx = readXlsx('ErrorTypes.xlsx', bytesOf(folder, 'xlsx/sheetjs/ErrorTypes.xlsx'));
    expect(cellsOf(xls.workbook)).toEqual(asHeldElsewhere(cellsOf(xlsx.workbook)));
  });
});
