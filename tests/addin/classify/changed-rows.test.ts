import { findChangedRows, hashesOf } from '../../../addin/classify/changed-rows.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { sheetTable } from '../../fakes/sheet-table.ts';

const columns = { Id: ['a', 'b', 'c'], Merchant: ['Taxi', 'Cafe', 'Taxi'], Amount: [1, 2, 3] };

test('a row is edited when cells that are decided by are others, and added when it was not there', () => {
  const before = hashesOf(sheetTable(columns), aClassifier());
  const now = sheetTable({
    Id: ['c', 'a', 'd', 'b'],
    Merchant: ['Taxi', 'Taxi', 'Rail', 'Cafe'],
    Amount: [3, 1.5, 4, 2],
    Account: ['Travel', null, null, null],
  });
  expect(findChangedRows(now, aClassifier(), before, new Set(before.keys()))).toEqual({ edited: ['a'], added: ['d'] });
});
