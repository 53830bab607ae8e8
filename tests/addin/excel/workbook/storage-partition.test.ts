import { storagePartition } from '../../../../addin/excel/workbook/storage-partition.ts';

test('keys of the storage are kept apart where the host says by what', () => {
  expect(storagePartition({ partitionKey: 'site-1' })).toBe('site-1');
  expect(storagePartition({} as Office.Context)).toBe('');
});
