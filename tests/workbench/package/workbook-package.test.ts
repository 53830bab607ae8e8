import { strToU8, unzipSync, zipSync } from 'fflate';
import { WorkbookPackage } from '../../../workbench/package/workbook-package.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const small = () =>
  WorkbookPackage.of({
    '[Content_Types].xml': '<Types><Override PartName="/xl/workbook.xml" ContentType="main"/></Types>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': '<workbook/>',
  });

/** A zip whose directory says of its only file that it is so large. */
function saying(name: string, size: number): Uint8Array {
  const bytes = zipSync({ [name]: strToU8('<a/>'.repeat(1_000)) });
  const view = new DataView(bytes.buffer);
  view.setUint32(view.getUint32(bytes.length - 6, true) + 24, size, true);
  return bytes;
}

describe('WorkbookPackage', () => {
  test('parts are found in whatever case they are asked for, and by their links', () => {
    const pack = small();
    expect([pack.text('XL/Workbook.xml'), pack.text('xl/none.xml')]).toEqual(['<workbook/>', undefined]);
    expect([pack.related('', 'officeDocument'), pack.related('', 'theme')]).toEqual(['xl/workbook.xml', undefined]);
    expect([pack.contentType('xl/workbook.xml'), pack.contentType('xl/none.xml')]).toEqual(['main', undefined]);
  });

  test('a part that is added has a kind of content and a link; one that is taken out has neither', () => {
    const pack = small();
    const name = pack.freeName('xl/tables/table#.xml');
    pack.add(name, 'table-type', '<table/>');
    expect([name, pack.freeName('xl/tables/table#.xml')]).toEqual(['xl/tables/table1.xml', 'xl/tables/table2.xml']);
    expect(pack.relate('xl/workbook.xml', 'table', name)).toBe('rId1');
    expect([pack.contentType(name), pack.related('xl/workbook.xml', 'table')]).toEqual(['table-type', name]);
    pack.unrelate('xl/workbook.xml', name);
    pack.remove(name);
    expect([pack.contentType(name), pack.related('xl/workbook.xml', 'table'), pack.text(name)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('with a part that nothing leads to goes all that only it led to, in circles, too, and nothing else', () => {
    const pack = small();
    for (const name of ['xl/drawing.xml', 'xl/chart.xml', 'xl/style.xml', 'xl/logo.xml'])
      pack.add(name, 'type', '<x/>');
    pack.relate('', 'officeDocument', 'xl/workbook.xml');
    pack.relate('xl/workbook.xml', 'image', 'xl/logo.xml');
    pack.relate('xl/workbook.xml', 'drawing', 'xl/drawing.xml');
    for (const [part, target] of [
      ['xl/drawing.xml', 'xl/chart.xml'],
      ['xl/drawing.xml', 'xl/logo.xml'],
      ['xl/chart.xml', 'xl/style.xml'],
      ['xl/style.xml', 'xl/chart.xml'],
    ] as const)
      pack.relate(part, 'link', target);
    pack.removeUnlinked('xl/drawing.xml');
    expect(pack.text('xl/drawing.xml')).toBe('<x/>');
    pack.unrelate('xl/workbook.xml', 'xl/drawing.xml');
    pack.removeUnlinked('xl/drawing.xml');
    expect(pack.names().filter((name) => /drawing|chart|style/.test(name))).toEqual([]);
    expect(pack.contentType('xl/logo.xml')).toBe('type');
  });

  test('a copy is changed alone', () => {
    const pack = small();
    pack.copy().write('xl/workbook.xml', '<other/>');
    expect(pack.text('xl/workbook.xml')).toBe('<workbook/>');
  });

  test('what is not written is the same to the byte', () => {
    const bytes = Uint8Array.of(0, 255, 13, 10, 0xef, 0xbb, 0xbf);
    const pack = WorkbookPackage.read(zipSync({ 'xl/vbaProject.bin': bytes, 'xl/a.xml': strToU8('\ufeff<a/>') }));
    pack.write('xl/a.xml', pack.text('xl/a.xml')!);
    const parts = unzipSync(pack.zipped());
    expect([[...parts['xl/vbaProject.bin']!], [...parts['xl/a.xml']!]]).toEqual([
      [...bytes],
      [...strToU8('\ufeff<a/>')],
    ]);
  });

  test.each([
    ['xl/worksheets/sheet1.xml', 260_000_000, 'The sheets of the workbook unpack to more than 250 MB'],
    ['xl/media/film.bin', 1_100_000_000, 'The workbook unpacks to more than 1 GB'],
  ])('what says that it is too large is refused before it is unpacked: %s', (name, size, sentence) => {
    expect(() => WorkbookPackage.read(saying(name, size))).toThrow(
      `${sentence}, which is more than a browser can work with. Save the rows and columns that you need as .csv and open that.`,
    );
  });

  test('a file that would unpack to more than its zip says is refused as damaged', () => {
    expect(() => WorkbookPackage.read(saying('xl/a.xml', 10))).toThrow('The file is damaged: it cannot be unpacked.');
  });

  test('a damaged zip is refused with a sentence', () => {
    expect(() => WorkbookPackage.read(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toThrow(
      'The file is damaged: it cannot be unpacked.',
    );
  });
});
