import { readProperties, writeProperties } from '../../../workbench/file-parts/property-part.ts';
import { readSettings, writeSettings } from '../../../workbench/file-parts/settings-part.ts';
import { WorkbookPackage } from '../../../workbench/package/workbook-package.ts';

const empty = () => WorkbookPackage.of({ '[Content_Types].xml': '<Types></Types>', 'xl/workbook.xml': '<workbook/>' });

describe('the settings of add-ins', () => {
  test('are read as they were written, whatever they hold; emptied ones are forgotten', () => {
    const pack = empty();
    const settings = new Map<string, unknown>([
      ['a"<b>', { list: [1, 'x & y', null] }],
      ['n', 0],
      ['gone', ''],
    ]);
    writeSettings(pack, 'xl/workbook.xml', settings);
    expect(readSettings(pack, 'xl/workbook.xml')).toEqual(
      new Map<string, unknown>([
        ['a"<b>', { list: [1, 'x & y', null] }],
        ['n', 0],
      ]),
    );
    writeSettings(pack, 'xl/workbook.xml', new Map([['n', 1]]));
    expect([
      readSettings(pack, 'xl/workbook.xml'),
      pack.names().filter((name) => name.startsWith('customXml')),
    ]).toEqual([new Map([['n', 1]]), ['customXml/item1.xml']]);
  });

  test('none leave the file as it is', () => {
    const pack = empty();
    writeSettings(pack, 'xl/workbook.xml', new Map());
    expect([pack.names(), readSettings(pack, 'xl/workbook.xml')]).toEqual([empty().names(), new Map()]);
  });
});

describe("the document's own properties", () => {
  test('are read as they were written, beside those of other kinds', () => {
    const pack = empty();
    writeProperties(
      pack,
      new Map<string, unknown>([
        ['Owner', 'Ana & Bo'],
        ['Version', 2.5],
        ['Final', true],
      ]),
    );
    expect(readProperties(pack)).toEqual(
      new Map<string, unknown>([
        ['Owner', 'Ana & Bo'],
        ['Version', 2.5],
        ['Final', true],
      ]),
    );
    const dated =
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Due"><vt:filetime>2026-01-01T00:00:00Z</vt:filetime></property>';
    pack.write('docProps/custom.xml', pack.text('docProps/custom.xml')!.replace('<property', `${dated}<property`));
    writeProperties(pack, new Map([['Owner', 'Cy']]));
    expect(readProperties(pack)).toEqual(new Map([['Owner', 'Cy']]));
    expect(pack.text('docProps/custom.xml')).toMatch(/pid="2" name="Due".*pid="3" name="Owner"/);
  });

  test('that did not change leave the part as it is', () => {
    const pack = empty();
    writeProperties(pack, new Map([['a', 1]]));
    const before = pack.text('docProps/custom.xml');
    writeProperties(pack, new Map([['a', 1]]));
    expect(pack.text('docProps/custom.xml')).toBe(before);
  });
});
