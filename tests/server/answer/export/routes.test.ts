import { beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync, strFromU8 } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import papaparse from 'papaparse';
import { archiveName } from '../../../../server/answer/export/write-days.ts';
import { plainText } from '../../../../server/platform/csv/write-csv.ts';
import { purchaseDraft, purchases, rowsOf, say, train } from '../../../setup/purchases.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { useDatabase } from '../../../setup/use-database.ts';
import { asking, signInByHeaders, EVERYTHING } from '../../../system/scoped-rows.ts';

const shown = Object.freeze([
  ...purchases(2_500, 52, 1_000),
  { key: '=1+1', cells: ['@sum(A1)', -3.5, 'CC9'], account: 'meals' },
]);
let now = new Date('2026-11-02T23:59:59.500Z');

let amend: Amend;
const database = useDatabase(() => amend.close());
let classifier: string;
beforeAll(async () => {
  amend = await startAmend(database.url, () => now, 'off', signInByHeaders);
  const headers = EVERYTHING;
  const admin = { ...amend, call: ((name, more) => amend.call(name, { ...more, headers })) as Amend['call'] };
  ({ id: classifier } = await admin.call('createClassifier', { body: purchaseDraft('Bought / sold') }));
  await say(admin, classifier, purchases(300, 51), { origin: 'label-column' });
  await train(admin, classifier, 'linear');
  const view = '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11';
  await admin.call('predict', { params: { classifier }, body: { view, rows: rowsOf(shown) } });
  now = new Date('2026-11-03T00:00:00.000Z');
  await admin.call('predict', { params: { classifier }, body: { view, rows: rowsOf(shown.slice(0, 3)) } });
  now = new Date('2026-11-03T00:00:01.000Z');
  await say(admin, classifier, shown.slice(0, 1), { class: 'gifts' });
}, 60_000);

async function exported(query: Record<string, string>, headers: Record<string, string> = EVERYTHING) {
  const address = new URL(`${amend.url}/api/classifiers/${classifier}/predictions/export`);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  const response = await fetch(address, { headers });
  const none: Record<string, Uint8Array> = {};
  if (!response.ok) return { status: response.status, problem: (await response.json()) as unknown, files: none };
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, name: response.headers.get('content-disposition'), files: unzipSync(bytes) };
}

async function readParquet(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const copy = bytes.slice().buffer;
  return parquetReadObjects({ file: { byteLength: copy.byteLength, slice: (from, to) => copy.slice(from, to) } });
}

function readCsv(bytes: Uint8Array): Record<string, string>[] {
  return papaparse.parse<Record<string, string>>(strFromU8(bytes), { header: true, skipEmptyLines: true }).data;
}

const BOTH = { from: '2026-11-01', to: '2026-11-30' };

describe('an export of predictions', () => {
  test('has a file for each day that has any, whatever the time of the machine, and the columns with their meanings', async () => {
    const { files, name } = await exported({ ...BOTH, format: 'csv' });
    expect(Object.keys(files)).toEqual([
      'columns.csv',
      'day=2026-11-02/predictions.csv',
      'day=2026-11-03/predictions.csv',
    ]);
    expect(name).toContain('Bought sold predictions 2026-11-01 2026-11-30.zip');
    const rows = readCsv(files['day=2026-11-02/predictions.csv']!);
    expect(readCsv(files['columns.csv']!).map((row) => row['Column'])).toEqual(Object.keys(rows[0]!));
    expect(rows.map((row) => plainText(row['row_key']!))).toEqual(shown.map(({ key }) => key));
    expect(readCsv(files['day=2026-11-03/predictions.csv']!)).toHaveLength(3);
  });

  test('is called by the classifier’s name without what no file may be called', () =>
    expect(archiveName('  ../Bought / sold?', 'predictions', BOTH)).toBe(
      '.. Bought sold predictions 2026-11-01 2026-11-30.zip',
    ));

  test('as Parquet holds the same, typed; as CSV no formula', async () => {
    const csv = readCsv((await exported({ ...BOTH, format: 'csv' })).files['day=2026-11-02/predictions.csv']!);
    const rows = await readParquet((await exported(BOTH)).files['day=2026-11-02/predictions.parquet']!);
    expect(rows).toHaveLength(shown.length);
    rows.forEach((row, at) => {
      expect(row['predicted_at']).toEqual(new Date('2026-11-02T23:59:59.500Z'));
      expect(row['model_version']).toBe(1n);
      expect(String(row['confidence'])).toBe(csv[at]!['confidence']);
      for (const name of ['prediction_id', 'class', 'row_key']) expect(row[name]).toBe(plainText(csv[at]![name]!));
    });
    const formula = csv.at(-1)!;
    expect([formula['row_key'], formula['cell: Merchant'], formula['cell: Amount']]).toEqual([
      "'=1+1",
      "'@sum(A1)",
      '-3.5',
    ]);
    expect(rows.at(-1)).toMatchObject({ row_key: '=1+1', 'cell: Merchant': '@sum(A1)', row_source: 'sheet' });
  });

  test('has the label that stands for the very same cells by now', async () => {
    const rows = await readParquet((await exported(BOTH)).files['day=2026-11-02/predictions.parquet']!);
    expect(
      rows.filter(({ label }) => label != null).map((row) => [row['row_key'], row['label'], row['label_origin']]),
    ).toEqual([[shown[0]!.key, 'gifts', 'correction-column']]);
  });

  test('of somebody who may see some rows only has these, and no class of others', async () => {
    const read = async (centre: string) => {
      const headers = { ...asking('viewer', 'scoped', classifier), 'X-Values': centre };
      const { files } = await exported(BOTH, headers);
      return readParquet(files['day=2026-11-02/predictions.parquet']!);
    };
    const own = await read('CC1');
    expect(own.map((row) => row['row_key'])).toEqual(
      shown.flatMap(({ key, cells }) => (cells[2] === 'CC1' ? [key] : [])),
    );
    expect(own.every((row) => row['cell: Centre'] === 'CC1' && row['class'] != null)).toBe(true);
    // Of these nobody has said a class: none is theirs to hear.
    expect((await read('CC9')).map((row) => [row['row_key'], row['class']])).toEqual([['=1+1', null]]);
  });

  test.each([
    [{ from: '2026-11-03', to: '2026-11-02' }, 'export-days'],
    [{ from: '2020-01-01', to: '2026-11-02' }, 'export-days'],
    [{ from: '2026-11-03' }, 'invalid-request'],
    [{ from: 'yesterday', to: 'today' }, 'invalid-request'],
  ])('is refused for %j', async (query, code) =>
    expect(await exported(query as unknown as Record<string, string>)).toMatchObject({
      status: 422,
      problem: { code },
    }),
  );

  test('of days without an answer has the meanings alone', async () =>
    expect(Object.keys((await exported({ from: '2026-10-01', to: '2026-10-31' })).files)).toEqual(['columns.csv']));
});
