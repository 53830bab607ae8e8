import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parquetReadObjects } from 'hyparquet';
import type { ExportColumn } from '../../../../server/record/audit-export/export-column.ts';
import { writeExport } from '../../../../server/record/audit-export/write-export.ts';

interface Row {
  readonly at: string | null;
  readonly count: number | null;
  readonly share: number | null;
  readonly text: string | null;
}

const COLUMNS: readonly ExportColumn<Row>[] = [
  { name: 'at', type: 'moment', meaning: '', valueOf: ({ at }) => at },
  { name: 'count', type: 'integer', meaning: '', valueOf: ({ count }) => count },
  { name: 'share', type: 'number', meaning: '', valueOf: ({ share }) => share },
  { name: 'text', type: 'text', meaning: '', valueOf: ({ text }) => text },
];
const ROWS: readonly Row[] = [
  { at: '2026-11-02T09:00:00.125Z', count: 3, share: 0.1, text: '=1+1' },
  { at: null, count: null, share: null, text: null },
  { at: '1970-01-01T00:00:00.000Z', count: -2, share: 1e-300, text: 'ä "b", c' },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'amend-export-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function* pages(): AsyncGenerator<readonly Row[]> {
  yield ROWS.slice(0, 2);
  yield [];
  yield ROWS.slice(2);
}

test('numbers, whole numbers and moments keep their types in Parquet, and what is not there is null', async () => {
  const file = path.join(folder, 'a.parquet');
  await writeExport(file, 'parquet', COLUMNS, pages());
  const bytes = new Uint8Array(await readFile(file)).slice().buffer;
  const read = await parquetReadObjects({
    file: { byteLength: bytes.byteLength, slice: (from, to) => bytes.slice(from, to) },
  });
  expect(
    read.map((row) => [row['at'] ?? null, row['count'] ?? null, row['share'] ?? null, row['text'] ?? null]),
  ).toEqual([
    [new Date('2026-11-02T09:00:00.125Z'), 3n, 0.1, '=1+1'],
    [null, null, null, null],
    [new Date(0), -2n, 1e-300, 'ä "b", c'],
  ]);
});

test('as CSV and JSON lines the rows are the same, in their order', async () => {
  const csv = path.join(folder, 'a.csv');
  await writeExport(csv, 'csv', COLUMNS, pages());
  expect(await readFile(csv, 'utf8')).toBe(
    'at,count,share,text\r\n2026-11-02T09:00:00.125Z,3,0.1,\'=1+1\r\n,,,\r\n1970-01-01T00:00:00.000Z,-2,1e-300,"ä ""b"", c"\r\n',
  );
  const lines = path.join(folder, 'a.jsonl');
  await writeExport(lines, 'jsonl', COLUMNS, pages());
  expect(
    (await readFile(lines, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row),
  ).toEqual(ROWS);
});
