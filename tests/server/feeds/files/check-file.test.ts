import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import type { CellValue } from '../../../../contract/cell.ts';
import type { CsvFormat } from '../../../../contract/feeds/feed-source.ts';
import { checkFile } from '../../../../server/feeds/files/check-file.ts';
import { fileRecords } from '../../../../server/feeds/files/file-records.ts';
import { describeWithRealData } from '../../../setup/real-data.ts';
import { bytesOf } from './bytes-of.ts';

/** What becomes of a file: its rows by header, or its faults. */
async function read(content: string | Buffer, said: CsvFormat = {}, earlier: CsvFormat = {}) {
  const bytes = bytesOf(content, content.length > 10_000 ? 65_536 : 64);
  const checked = await checkFile(bytes, said, earlier);
  const rows: Record<string, CellValue>[] = [];
  if (checked.faultCount === 0)
    for await (const batch of fileRecords(bytes, checked))
      rows.push(...batch.map(({ fields }) => Object.fromEntries(fields)));
  return { ...checked, rows, faults: checked.faults.map(({ line, fault: { reason } }) => `${line} ${reason}`) };
}
const rowsOf = async (...given: Parameters<typeof read>) => (await read(...given)).rows;
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

const utf16High = (text: string) => utf16(text).swap16();

describe('how a file is read is recognised', () => {
  test.each([
    ['commas', 'a,b\n1,x\n', { delimiter: ',', encoding: 'utf-8' }],
    ['semicolons and decimal commas', 'a;b\n1,5;x\n', { delimiter: ';', encoding: 'utf-8', decimal: ',' }],
    ['tabs', 'a\tb\n1.25\tx\n', { delimiter: '\t', encoding: 'utf-8', decimal: '.' }],
    ['bars and days first', 'a|b\n31/12/2024|x\n', { delimiter: '|', encoding: 'utf-8', dates: 'day-first' }],
    ['a line that says it', 'sep=;\na,b;c\n1;2\n', { delimiter: ';', encoding: 'utf-8' }],
    ['Windows-1252', Buffer.from('a,b\nGr\xf6\xdfe,\x80\n', 'latin1'), { delimiter: ',', encoding: 'windows-1252' }],
    ['UTF-16', utf16('a;b\nGröße;😀\n'), { delimiter: ';', encoding: 'utf-16le' }],
    ['UTF-16, high byte first', utf16High('a;b\nGröße;😀\n'), { delimiter: ';', encoding: 'utf-16be' }],
  ] as const)('%s', async (_, content, format) => expect((await read(content)).format).toEqual(format));

  test('its letters are whole, wherever the bytes are cut', async () => {
    for (const content of ['\uFEFFa,b\nGröße 😀,€\n', ...[utf16, utf16High].map((write) => write('a,b\nGröße 😀,€\n'))])
      for (const piece of [1, 2, 3, 5, 7]) {
        const bytes = bytesOf(content, piece);
        const batches = [];
        for await (const batch of fileRecords(bytes, await checkFile(bytes, {}))) batches.push(...batch);
        expect(batches.map(({ fields }) => Object.fromEntries(fields))).toEqual([{ a: 'Größe 😀', b: '€' }]);
      }
    await expect(rowsOf(Buffer.from('a,b\nGr\xf6\xdfe,\x80\n', 'latin1'))).resolves.toEqual([{ a: 'Größe', b: '€' }]);
  });

  test('what somebody says of it goes before what it shows', async () => {
    await expect(rowsOf('a;b\n1.234;x\n', { decimal: ',' })).resolves.toEqual([{ a: 1234, b: 'x' }]);
    await expect(rowsOf('a;b\n1.234;x\n', { decimal: '.' })).resolves.toEqual([{ a: 1.234, b: 'x' }]);
    await expect(rowsOf('a\n03/04/2024\n', { dates: 'day-first' })).resolves.toEqual([{ a: '2024-04-03' }]);
    await expect(rowsOf('a\n03/04/2024\n', { dates: 'month-first' })).resolves.toEqual([{ a: '2024-03-04' }]);
    await expect(rowsOf('a\n31/12/2024\n', { dates: 'iso' })).resolves.toEqual([{ a: '31/12/2024' }]);
    await expect(rowsOf('a,b\n1;2,3\n', { delimiter: ';' })).resolves.toEqual([]);
  });

  test('what it leaves open is read as earlier files were', async () => {
    const { format } = await read('a;b\n1,5;31/12/2024\n');
    await expect(rowsOf('a;b\n1.234;03/04/2024\n', {}, format)).resolves.toEqual([{ a: 1234, b: '2024-04-03' }]);
    await expect(rowsOf('a;b\n1.234;03/04/2024\n')).resolves.toEqual([{ a: '1.234', b: '03/04/2024' }]);
    // Encodings are told by each file itself.
    await expect(rowsOf(utf16('a;b\nü;1\n'), {}, format)).resolves.toEqual([{ a: 'ü', b: 1 }]);
  });
});

describe('cells', () => {
  test('are numbers, dates and truths where they can be nothing else, and else the text they are', async () => {
    const header = 'code,long,science,amount,iso,time,truth,formula,none';
    await expect(
      rowsOf(`${header}\n00123,1234567890123456789,1E5,"1,234.50",2024-02-29,2024-02-29 09:30,TRUE,=1+1,\n`),
    ).resolves.toEqual([
      {
        ...{ code: '00123', long: '1234567890123456789', science: '1E5', amount: 1234.5, iso: '2024-02-29' },
        ...{ time: '2024-02-29 09:30', truth: true, formula: '=1+1', none: null },
      },
    ]);
  });

  test('keep their quotes, line ends and names that objects have', async () => {
    await expect(rowsOf('__proto__,b\r\n"say ""hi""","two\r\nlines"\r\n5" pipe,x\r\n')).resolves.toEqual([
      Object.fromEntries([
        ['__proto__', 'say "hi"'],
        ['b', 'two\r\nlines'],
      ]),
      Object.fromEntries([
        ['__proto__', '5" pipe'],
        ['b', 'x'],
      ]),
    ]);
  });

  test('stand below headers: lines above these are passed over, and a header that comes again gets a number', async () => {
    await expect(rowsOf('Sales of May\nId,Text,Text,Text2,\n1,a,b,c,d\n')).resolves.toEqual([
      { Id: 1, Text: 'a', Text3: 'b', Text2: 'c', Column5: 'd' },
    ]);
  });
});

describe('a file with a wrong row is refused whole, with each line and what is wrong', () => {
  test.each([
    ['cells', 'a,b\n1,2\n1\n\n1,2,3\n"x\ny",2\n1\n', {}, ['3 cells', '5 cells', '8 cells']],
    ['cells, lines ending in two characters', 'a,b\r\n"x\r\ny",2\r\n1\r\n', {}, ['4 cells']],
    ['cells, lines ending in CR', 'a,b\r"x\ry",2\r1\r', {}, ['4 cells']],
    ['an open quote', 'a,b\n1,2\n1,"2\n3,4\n', {}, ['3 open-quote']],
    ['NUL', 'a,b\n1,2\n1,x\0y\n', {}, ['3 unstorable']],
    ['half of a pair', utf16('a,b\n1,x\uD800y\n'), {}, ['2 unstorable']],
    ['other bytes than was said', Buffer.from('a,b\n1,2\n1,\xfc\n', 'latin1'), { encoding: 'utf-8' }, ['3 encoding']],
    ['half of a pair, high byte first', utf16High('a,b\n1,x\uD800y\n'), {}, ['2 unstorable']],
    ['half a character, high byte first', utf16High('a,b\n1,x').subarray(0, -1), {}, ['2 encoding']],
    ['half a character', utf16('a,b\n1,x').subarray(0, -1), {}, ['2 encoding']],
    ['a text longer than a cell', `a,b\n1,2\n1,${'x'.repeat(32_768)}\n`, {}, ['3 text-too-long']],
    ['more columns than are read', `${'a,'.repeat(2_000)}b\n`, {}, ['1 too-many-columns']],
    ['nothing', '', {}, ['1 no-rows']],
    ['blank lines alone', '\n\n', {}, ['1 no-rows']],
  ] as const)('%s', async (_, content, said, faults) => {
    await expect(read(content, said)).resolves.toMatchObject({ faults, faultCount: faults.length, rows: [] });
  });

  test('no more than a hundred are listed, and all are counted', async () => {
    const checked = await checkFile(bytesOf(`a,b\n${'1\n'.repeat(150)}`), {});
    expect([checked.faults.length, checked.faultCount]).toEqual([100, 150]);
  });

  test('one whose row does not end is not read into memory', async () => {
    const endless = async function* () {
      yield await Promise.resolve(Buffer.from('a,b\n1,"'));
      for (let piece = 0; piece < 12; piece++) yield Buffer.alloc(1_048_576, 'x');
    };
    const { faults } = await checkFile(endless, {});
    expect(faults).toEqual([{ line: 2, fault: { reason: 'line-too-long', most: 4_194_304 } }]);
  });
});

test('whatever is written by the rules of CSV is read as it was, by each delimiter and encoding', async () => {
  const cell = fc.stringMatching(/^[a-zA-ZäÖß€ "',;|\t\n-]{0,8}$/).filter((text) => text.trim() !== '');
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  const format = fc.record({
    delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const, '|' as const),
    encoding: fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const),
  });
  await fc.assert(
    fc.asyncProperty(table, format, async (cells, said) => {
      const names = cells[0]!.map((_, column) => `c${column}`);
      const text = [names, ...cells]
        .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(said.delimiter))
        .join('\r\n');
      const content = { 'utf-8': Buffer.from(text), 'utf-16le': utf16(text), 'utf-16be': utf16High(text) }[
        said.encoding
      ];
      const rows = await rowsOf(content, said);
      expect(rows).toEqual(cells.map((row) => Object.fromEntries(row.map((each, column) => [`c${column}`, each]))));
    }),
    { seed: 61, numRuns: 200 },
  );
});

describeWithRealData('odd files', () => {
  const folder = join(process.env['DATA_DIR'] ?? '../shared/data', 'odd');
  const made = join(folder, 'csv_made');
  /** Those that are refused, by why; all others are read whole. */
  const REFUSED: Readonly<Record<string, string>> = {
    'empty.csv': 'no-rows',
    'nul_bytes.csv': 'unstorable',
    'ragged.csv': 'cells',
    'unclosed_quote.csv': 'open-quote',
    'wide_20000_cols.csv': 'too-many-columns',
    'big_cell.csv': 'text-too-long',
  };

  test.each(existsSync(made) ? readdirSync(made) : [])('%s', async (name) => {
    const {
      faults,
      faultCount,
      rows,
      rows: { length },
    } = await read(readFileSync(join(made, name)));
    const reasons = new Set(faults.map((each) => each.split(' ')[1]));
    expect([...reasons]).toEqual(name in REFUSED ? [REFUSED[name]] : []);
    expect(length > 0).toBe(!(name in REFUSED) && name !== 'header_only.csv');
    expect(faultCount).toBeGreaterThanOrEqual(faults.length);
    expect(JSON.stringify(rows)).not.toContain('\uFFFD');
  });

  const spectrum = join(folder, 'csv_spectrum');
  test.each(existsSync(spectrum) ? readdirSync(join(spectrum, 'csvs')) : [])(
    '%s has the cells that it should',
    async (name) => {
      const json = readFileSync(join(spectrum, 'json', name.replace('.csv', '.json')), 'utf8');
      const expected = [JSON.parse(json.replaceAll('\\r\\n', '\\n')) as object | object[]].flat();
      const rows = await rowsOf(readFileSync(join(spectrum, 'csvs', name)));
      // Of lines within a cell the expected ends are LF, whatever the file has; one number there is another one.
      const text = (value: CellValue) =>
        String(value ?? '')
          .replaceAll('\r\n', '\n')
          .replace('2095257564', '1234567890');
      expect(
        rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, each]) => [key, text(each)]))),
      ).toEqual(expected);
    },
  );
});

describeWithRealData('cases that went wrong elsewhere', () => {
  const folder = join(process.env['DATA_DIR'] ?? '../shared/data', '../cases');
  const file = (name: string) => readFileSync(join(folder, name));
  const column = async (name: string, header: string) => (await rowsOf(file(name))).map((row) => row[header]);

  test('all are read, and no number of theirs is text', async () => {
    const names = readdirSync(folder).filter((name) => /\.(csv|tsv)$/.test(name));
    for (const name of names) {
      const { faults } = await read(file(name));
      expect([name, faults]).toEqual([name, []]);
    }
    expect(names.length).toBeGreaterThan(15);
  });

  // C07, C08 and C22 of the list of cases.
  test.each([
    ['c07-thousands-comma.csv', 'Amount', [8030, 221, 343, 9055]],
    ['c08-german-thousands.csv', 'Menge', [7669, 317, 2686, 522]],
    ['c08-german-thousands.csv', 'Betrag', [411.85, 919.93]],
    ['c22-accounting.csv', 'Amount', [-711.69, 220.13]],
    ['c22-accounting.csv', 'When', ['2025-04-21', '2025-04-07']],
  ])('%s has in %s what its writer meant', async (name, header, expected) => {
    expect((await column(name, header)).slice(0, expected.length)).toEqual(expected);
  });
});
