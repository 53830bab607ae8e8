import type { ColumnFilter } from '../../../../addin/ports/filter-port.ts';
import { openWorkbook, type Cells, type OpenWorkbook } from '../open-workbook.ts';

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());
afterEach(() => expect(workbook.errors).toEqual([]));

const CARDS: Cells = Object.freeze([
  ['Id', 'Merchant', 'Amount', 'Amend class', 'Amend confidence'],
  ['a', 'Lime scooter', 12, 'Travel', 0.9],
  ['b', 'Hotel', 9_000, 'Travel', 0.5],
  ['c', '', -50, 'Food', 0.99],
  ['d', 'What? Cafe*', 3, 'Food', 0.2],
]);
const shown = async (id: string) =>
  (await workbook.pane.evaluate(([table]) => port.shownRows(table, ['Id'], 100), [id] as const)).rows.map(
    ({ key }) => key,
  );
const showOnly = (id: string, filters: readonly ColumnFilter[]) =>
  workbook.pane.evaluate(([table, each]) => port.showOnly(table, each), [id, filters] as const);

test.each<[string, ColumnFilter, string[]]>([
  ['empty cells', { column: 'Merchant', asks: 'empty' }, ['c']],
  ['some values', { column: { amend: 'class' }, asks: 'one-of', values: ['Travel'] }, ['a', 'b']],
  ['a word', { column: 'Merchant', asks: 'containing', texts: ['lime'] }, ['a']],
  ['one of two words', { column: 'Merchant', asks: 'containing', texts: ['lime', 'hotel'] }, ['a', 'b']],
  ['signs that stand for others elsewhere', { column: 'Merchant', asks: 'containing', texts: ['? cafe*'] }, ['d']],
  ['a number', { column: 'Amount', asks: 'number', number: 3 }, ['d']],
  ['less', { column: { amend: 'confidence' }, asks: 'below', bound: 0.6 }, ['b', 'd']],
  ['more', { column: 'Amount', asks: 'above', bound: 12 }, ['b']],
  ['numbers outside a range', { column: 'Amount', asks: 'outside', least: 0, most: 100 }, ['b', 'c']],
])('rows with %s are shown alone, and all again', async (_, filter, keys) => {
  const id = await workbook.startWith(CARDS);
  expect(await showOnly(id, [filter])).toBe(keys.length);
  expect(await shown(id)).toEqual(keys);
  await workbook.pane.evaluate(([table, column]) => port.showAgain(table, [column, 'gone']), [
    id,
    filter.column,
  ] as const);
  expect(await shown(id)).toEqual(['a', 'b', 'c', 'd']);
});

test('filters of other columns stay, and a column that is not there is named before any is set', async () => {
  const id = await workbook.startWith(CARDS);
  await showOnly(id, [{ column: { amend: 'class' }, asks: 'one-of', values: ['Travel'] }]);
  expect(await showOnly(id, [{ column: 'Amount', asks: 'below', bound: 100 }])).toBe(1);
  const lost = showOnly(id, [
    { column: 'Merchant', asks: 'empty' },
    { column: 'Colour', asks: 'empty' },
  ]);
  await expect(lost).rejects.toThrow('Colour');
  expect(await shown(id)).toEqual(['a']);
});
