import { findChangedRows } from '../../../addin/classify/changed-rows.ts';
import { rowHash } from '../../../contract/row-hash.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { sheetTable } from '../../fakes/sheet-table.ts';

const columns = { Id: ['a', 'b', 'c'], Merchant: ['Taxi', 'Cafe', 'Taxi'], Amount: [1, 2, 3] };

test('a row is edited when cells that are decided by are others, and added when it was not there', async () => {
  const before = new Map(columns.Id.map((key, row) => [key, rowHash([columns.Merchant[row]!, columns.Amount[row]!])]));
  const now = sheetTable({
    Id: ['c', 'a', 'd', 'b'],
    Merchant: ['Taxi', 'Taxi', 'Rail', 'Cafe'],
    Amount: [3, 1.5, 4, 2],
    Account: ['Travel', null, null, null],
  });
  const comparing = {
    answered: before,
    known: new Set(before.keys()),
    hashes: new Map(),
    pause: async () => undefined,
  };
  expect(await findChangedRows(now, aClassifier(), comparing)).toEqual({ edited: ['a'], added: ['d'] });
});

test('an abort stops between two slices, and what was reckoned by then is not reckoned again', async () => {
  const ids = Array.from({ length: 5_000 }, (_, row) => `k${row}`);
  const table = sheetTable({ Id: ids, Merchant: ids.map(() => 'Taxi'), Amount: ids.map((_, row) => row) });
  const stopper = new AbortController();
  const done: number[] = [];
  const hashes = new Map<string, string>();
  const answered = new Map(ids.map((key) => [key, 'of before']));
  const comparing = { answered, known: new Set(ids), hashes, pause: async () => undefined };
  const stopping = findChangedRows(table, aClassifier(), comparing, {
    signal: stopper.signal,
    onProgress: (progress) => {
      done.push(progress.done);
      if (done.length === 2) stopper.abort();
    },
  });
  await expect(stopping).rejects.toThrow();
  expect([done, hashes.size]).toEqual([[2_000, 4_000], 4_000]);
  hashes.set('k0', 'of before');
  const { edited } = await findChangedRows(table, aClassifier(), comparing);
  expect([edited.length, edited.includes('k0')]).toEqual([4_999, false]);
});
