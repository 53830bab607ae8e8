import { openFile, refuseTooLarge } from '../../../workbench/opening/open-file.ts';
import { saveWorkbook } from '../../../workbench/saving/save-workbook.ts';
import { bookOf } from '../workbook/book.ts';

const text = (content: string) => new TextEncoder().encode(content);

describe('openFile', () => {
  test('the bytes decide, not the name: a workbook named .csv opens as a workbook', async () => {
    const { workbook, origin } = await openFile('wrong.csv', saveWorkbook(bookOf([['x']]).workbook, null));
    expect([workbook.name, workbook.activeSheet.valueAt(0, 0), origin === null]).toEqual(['wrong.csv', 'x', false]);
  });

  test('a text file opens as a workbook that is saved as a new file', async () => {
    const { workbook, origin, notes } = await openFile('a.csv', text('a,b\n1'));
    expect([workbook.activeSheet.valueAt(1, 0), origin]).toEqual([1, null]);
    expect(notes).toEqual(['1 row ended before the last column; the missing cells are empty.']);
  });

  test.each([
    [
      'empty.csv',
      new Uint8Array(0),
      'empty.csv is empty: there is nothing to open. Choose a file with at least a header row.',
    ],
    [
      'old.xls',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0),
      'old.xls could not be read as an .xls workbook. Open it in Excel, save it as .xlsx and try that copy.',
    ],
    [
      'page.xls',
      text('<html><table><tr><td>1</td></tr></table></html>'),
      'page.xls is named as a workbook but is none. If it is text, rename it to .csv and open it again.',
    ],
    ['paper.pdf', text('%PDF-1.7'), 'paper.pdf is a PDF. Open an .xlsx or .csv file instead.'],
    [
      'no.xlsx',
      text('a,b\n1,2'),
      'no.xlsx is named as a workbook but is none. If it is text, rename it to .csv and open it again.',
    ],
    [
      'cut.xlsx',
      Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0),
      'The file is damaged: it cannot be unpacked. Open it in the program that made it, save it again and try that copy.',
    ],
  ])('%s is refused with a sentence', async (name, bytes, sentence) => {
    await expect(openFile(name, bytes)).rejects.toThrow(sentence);
  });

  test('a text file of more than 50 MB is refused at once, with what to do', async () => {
    await expect(openFile('big.csv', new Uint8Array(200_000_000))).rejects.toThrow(
      'big.csv has 200 MB; the workbench opens a text file of up to 50 MB. Keep the rows and columns that you need, or split it, and open that.',
    );
  });

  test('a file of more than 500 MB is refused before it is read, whatever it is', () => {
    expect(() => refuseTooLarge('big.xlsx', 6_000_000_001)).toThrow(
      'big.xlsx has 6,001 MB; the workbench opens a file of up to 500 MB.',
    );
    expect(() => refuseTooLarge('small.xlsx', 500_000_000)).not.toThrow();
  });
});
