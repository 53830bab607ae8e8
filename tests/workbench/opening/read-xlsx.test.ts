import { strToU8, zipSync } from 'fflate';
import { readXlsx } from '../../../workbench/opening/read-xlsx.ts';

/** The least an .xlsx needs, by ECMA-376 part 1: workbook, its relations, one sheet. */
const workbook = (sheetData: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`,
    ),
  }) as Uint8Array<ArrayBuffer>;

describe('readXlsx', () => {
  test('booleans and numbers keep their kind, texts their spaces; errors are left empty, and it is said', async () => {
    const file = await readXlsx(
      'x.xlsx',
      workbook(
        '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="b"><v>1</v></c><c r="C1"><v>1.5</v></c><c r="D1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c></row>',
      ),
    );
    expect(file.sheets).toEqual([{ name: 'S', rows: [['', true, 1.5, ' a ']], formats: [] }]);
    expect(file.notes).toContain('1 error cell such as #N/A was left empty.');
  });

  test('a formula gives its last result, and it is said', async () => {
    const file = await readXlsx('x.xlsx', workbook('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'));
    expect(file.sheets[0]?.rows).toEqual([[2]]);
    expect(file.notes).toContain('1 formula was replaced by its last result.');
  });
});
