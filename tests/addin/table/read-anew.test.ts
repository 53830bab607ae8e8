import { readAnew } from '../../../addin/table/read-anew.ts';
import { matchColumns } from '../../../contract/column-match.ts';

const read = (series: string | null, chosen: [string, string][] = []) => ({
  series,
  match: matchColumns(['Merchant', 'Amount'], ['Shop', 'Store', 'Amount'], new Map(chosen)),
});
const row = (key: string, merchant: string) => ({
  key,
  class: 'Meals',
  cells: [
    { name: merchant, value: 'Cafe' },
    { name: merchant === 'Store' ? 'Shop' : 'Store', value: 'north' },
    { name: 'Amount', value: 4 },
  ],
});

test('a row of a series has its key in it, and no other', () => {
  const now = read('March');
  expect(readAnew(row('12', 'Shop'), read(null), now).key).toBe('March ▸ 12');
  expect(readAnew(row('February ▸ 12', 'Shop'), read('February'), now).key).toBe('March ▸ 12');
  expect(readAnew(row('February ▸ 12', 'Shop'), read('February'), read(null)).key).toBe('12');
});

test('cells have the classifier’s names where a person said which columns they are', () => {
  const shop = read(null, [['Merchant', 'Shop']]);
  const named = readAnew(Object.freeze(row('12', 'Shop')), read(null), shop);
  expect(named).toEqual(row('12', 'Merchant'));
  const store = readAnew(named, shop, read(null, [['Merchant', 'Store']]));
  expect(store.cells.map(({ name }) => name)).toEqual(['Shop', 'Merchant', 'Amount']);
  expect(readAnew(named, shop, read(null))).toEqual(row('12', 'Shop'));
});
