import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { plainText, writeCsv } from '../../../../server/platform/csv/write-csv.ts';
import { describeWithRealData } from '../../../setup/real-data.ts';

describe('writeCsv', () => {
  test('quotes what would part a field, and doubles quotes (RFC 4180)', () => {
    expect(
      writeCsv(
        'x',
        ['a', 'b'],
        [
          ['1,2', 'say "no"'],
          ['two\nlines', null],
        ],
      ).csv,
    ).toBe('a,b\r\n"1,2","say ""no"""\r\n"two\nlines",\r\n');
  });

  test('no text is a formula to a spreadsheet, and a number below zero stays one', () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0"];
    const { csv } = writeCsv('x', ['t'], [...texts.map((text) => [text]), [-5]]);
    const fields = Papa.parse<string[]>(csv, { skipEmptyLines: true })
      .data.slice(1)
      .map(([field]) => field!);
    expect(fields.at(-1)).toBe('-5');
    for (const field of fields.slice(0, -1)) expect(field).toMatch(/^'/);
    expect(fields.slice(0, -1).map(plainText)).toEqual(texts);
  });

  test('an apostrophe that nobody put there stays', () => {
    expect(plainText("'tis")).toBe("'tis");
  });

  test('a name has nothing that a file system refuses', () => {
    expect(writeCsv('a/b:c?\n observations', ['x'], []).name).toBe('a b c observations.csv');
  });
});

describeWithRealData('writeCsv of known payloads', () => {
  test('none of them is left at the beginning of a cell', () => {
    const payloads = readFileSync(
      join(process.env['DATA_DIR'] ?? '../shared/data', 'odd/formula_injection.csv'),
      'utf8',
    );
    const cells = Papa.parse<string[]>(payloads, { skipEmptyLines: true }).data.flat();
    const { csv } = writeCsv(
      'x',
      ['t'],
      cells.map((cell) => [cell]),
    );
    const read = Papa.parse<string[]>(csv, { skipEmptyLines: true }).data.flat();
    expect(read.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});
