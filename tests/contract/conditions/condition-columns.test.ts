import { expect, test } from '@jest/globals';
import type { Column } from '../../../contract/classifier.ts';
import { columnFaults, placeOf } from '../../../contract/conditions/condition-columns.ts';
import type { ColumnTest, Condition } from '../../../contract/conditions/condition.ts';

const COLUMNS: readonly Column[] = Object.freeze([
  { name: 'Cost centre', type: 'category' },
  { name: 'Amount', type: 'number' },
  { name: 'Posted', type: 'date' },
  { name: 'Paid', type: 'boolean' },
  { name: 'Text', type: 'text' },
  { name: 'TEXT ', type: 'text' },
]);
const isEmpty = (column: string): ColumnTest => ({ column, operator: 'is-empty' });
const all = (...conditions: Condition[]): Condition => ({ operator: 'and', conditions });

test('columns are found by their names, also by several spellings in one condition', () => {
  const condition = all(isEmpty('Cost centre'), isEmpty('costcentre'), isEmpty('COST  CENTRE'));
  expect(columnFaults(condition, COLUMNS)).toEqual([]);
  expect(placeOf(isEmpty('costcentre'), COLUMNS)).toEqual({ at: 0, kind: 'text' });
});

test('a column of the very name goes before those like it', () =>
  expect(placeOf(isEmpty('TEXT '), COLUMNS)).toEqual({ at: 5, kind: 'text' }));

test('each column that is gone or unclear is named once, with those that there are', () => {
  const present = COLUMNS.map(({ name }) => name);
  expect(columnFaults(all(isEmpty('Dept'), isEmpty('text'), all(isEmpty('Dept'), isEmpty('Site'))), COLUMNS)).toEqual([
    { code: 'missing', column: 'Dept', present },
    { code: 'unclear', column: 'text', present: ['Text', 'TEXT '] },
    { code: 'missing', column: 'Site', present },
  ]);
});

test.each<[ColumnTest, object]>([
  [
    { column: 'Cost centre', operator: 'is', values: [4711] },
    { holds: 'text', value: 4711 },
  ],
  [
    { column: 'Amount', operator: 'contains', values: ['5'] },
    { holds: 'number', value: '5' },
  ],
  [
    { column: 'Posted', operator: 'more', value: 46_112 },
    { holds: 'date', value: 46_112 },
  ],
  [
    { column: 'Amount', operator: 'between', from: { date: '2026-01-01' }, to: { date: '2026-02-01' } },
    { holds: 'number', value: { date: '2026-01-01' } },
  ],
  [
    { column: 'Paid', operator: 'is', values: [1] },
    { holds: 'boolean', value: 1 },
  ],
])('%j compares the column with another kind of value than it holds', (asked, fault) =>
  expect(columnFaults(asked, COLUMNS)).toEqual([{ code: 'kind', column: asked.column, ...fault }]),
);

test('whether a cell is empty is asked of any column', () =>
  expect(columnFaults(all(...COLUMNS.map(({ name }) => isEmpty(name))), COLUMNS)).toEqual([]));
