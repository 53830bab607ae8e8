import { openFile } from '../../../workbench/opening/open-file.ts';
import { saveXlsx } from '../../../workbench/saving/save-xlsx.ts';
import { DEFAULT_STYLE } from '../../../workbench/cells/style.ts';
import { bytesOf, describeWithOddFiles } from '../files/odd-files.ts';

const text = (content: string) => new TextEncoder().encode(content);

describe('openFile', () => {
  test('the bytes decide, not the name: a workbook named .csv opens as a workbook', async () => {
    const blob = await saveXlsx([
      {
        name: 'One',
        rows: [[{ value: 'x', style: DEFAULT_STYLE }]],
        columnWidths: [],
        frozenRows: 0,
        frozenColumns: 0,
        showGridlines: true,
      },
    ]);
    const file = await openFile('wrong.csv', new Uint8Array(await blob.arrayBuffer()));
    expect(file.sheets).toEqual([{ name: 'One', rows: [['x']], formats: [] }]);
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
      'old.xls is in the old .xls format or protected by a password. Open it in Excel and save it as .xlsx without a password.',
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
});

describeWithOddFiles('openFile on strange workbooks', (folder) => {
  const open = (name: string) => openFile(name, bytesOf(folder, `xlsx/sheetjs/${name}`));

  test('dates are serial days from 1900 or 1904 alike', async () => {
    expect((await open('1904_1900.xlsx')).sheets[0]?.rows[1]).toEqual([11, 11, '1900-01-11', '1900-01-11']);
    expect((await open('1904_1904.xlsx')).sheets[0]?.rows[1]).toEqual([11, 11 + 1462, '1904-01-12', '1904-01-12']);
  });

  test('a date with a time keeps its fraction', async () => {
    const sheet = (await open('DataTypesFormats.xlsx')).sheets[0];
    expect(sheet?.rows[1]).toEqual(['Date Time', 44035.375]);
    expect(sheet?.formats).toContainEqual({ column: 1, row: 1, rows: 1, numberFormat: 'dd/mm/yyyy hh:mm' });
  });

  test('every sheet is opened, hidden ones too', async () => {
    const file = await open('sheet_visibility.xlsx');
    expect(file.sheets.map((sheet) => sheet.name)).toEqual(['Visible', 'Hidden', 'VeryHidden']);
    expect(file.notes).toContain('Hidden sheets are shown.');
  });

  test.each(['merge_cells.ods', 'wtf_path.xlsx'])('%s is refused with a sentence', async (name) => {
    await expect(open(name)).rejects.toThrow(
      `${name} could not be read as an Excel workbook. Open it in Excel, save it as .xlsx and try that copy.`,
    );
  });
});
