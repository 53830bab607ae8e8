import { counted } from '../../../workbench/files/part-nouns.ts';

test('counted says one and many', () => {
  expect([counted(1, 'row'), counted(0, 'row'), counted(20_001, 'column')]).toEqual([
    '1 row',
    '0 rows',
    '20,001 columns',
  ]);
});
