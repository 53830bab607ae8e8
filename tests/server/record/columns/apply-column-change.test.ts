import { describe, expect, test } from '@jest/globals';
import { MAX_FEATURES } from '../../../../contract/cell.ts';
import type { ColumnChange } from '../../../../contract/column-change.ts';
import { ProblemError } from '../../../../contract/problem.ts';
import { applyColumnChanges, type ColumnsOf } from '../../../../server/record/columns/apply-column-change.ts';

const CARDS: ColumnsOf = Object.freeze({
  name: 'Cards',
  columns: Object.freeze([
    { name: 'Merchant', type: 'text' as const },
    { name: 'Amount', type: 'number' as const },
    { name: 'Id', type: 'ignored' as const },
  ]),
  alsoCalled: Object.freeze([]),
  keyColumns: Object.freeze(['Id', 'Month']),
  labelColumn: 'Account',
});

const columnsAfter = (...changes: ColumnChange[]) => applyColumnChanges(CARDS, changes).columns;
function refusal(changes: ColumnChange[], of = CARDS): unknown {
  try {
    applyColumnChanges(of, changes);
  } catch (error) {
    if (error instanceof ProblemError) return error.occurrence[1];
    throw error;
  }
  throw new RangeError('refusal requires changes that are refused');
}

describe('a column', () => {
  test('that is new comes behind the others; none of the others moves', () => {
    expect(columnsAfter({ do: 'add', column: 'Centre', type: 'category' })).toEqual([
      ...CARDS.columns,
      { name: 'Centre', type: 'category' },
    ]);
  });

  test('that is dropped keeps its place unused, and comes back to it when it is added again', () => {
    const dropped = columnsAfter({ do: 'drop', column: 'Merchant' });
    expect(dropped.map(({ name, type, dropped: is }) => [name, type, is])).toEqual([
      ['Merchant', 'ignored', true],
      ['Amount', 'number', undefined],
      ['Id', 'ignored', undefined],
    ]);
    expect(
      columnsAfter({ do: 'drop', column: 'Merchant' }, { do: 'add', column: 'Merchant', type: 'category' })[0],
    ).toEqual({ name: 'Merchant', type: 'category' });
  });

  test('is read otherwise at the same place; a key column, too', () => {
    expect(columnsAfter({ do: 'retype', column: 'Id', type: 'text' })[2]).toEqual({ name: 'Id', type: 'text' });
  });

  test('loses its other names with itself', () => {
    const called = applyColumnChanges(CARDS, [{ do: 'call', column: 'Amount', names: ['Betrag', 'betrag ', 'Sum'] }]);
    expect(called.alsoCalled).toEqual([{ column: 'Amount', names: ['betrag ', 'Sum'] }]);
    expect(applyColumnChanges(called, [{ do: 'drop', column: 'Amount' }]).alsoCalled).toEqual([]);
    expect(applyColumnChanges(called, [{ do: 'call', column: 'Amount', names: [] }]).alsoCalled).toEqual([]);
  });

  test('that holds keys or classes may have other names, too', () => {
    const changes: ColumnChange[] = [
      { do: 'call', column: 'Account', names: ['Konto'] },
      { do: 'call', column: 'Month', names: ['Monat'] },
    ];
    expect(applyColumnChanges(CARDS, changes).alsoCalled).toEqual([
      { column: 'Account', names: ['Konto'] },
      { column: 'Month', names: ['Monat'] },
    ]);
  });
});

describe('refused is', () => {
  const many = Array.from({ length: MAX_FEATURES }, (_, n): ColumnChange => {
    return { do: 'add', column: `C${n}`, type: 'number' };
  });
  test.each<[string, ColumnChange[], object]>([
    ['to drop a key column', [{ do: 'drop', column: 'Id' }], { reason: 'key', column: 'Id' }],
    ['to drop the label column', [{ do: 'drop', column: 'Account' }], { reason: 'label', column: 'Account' }],
    ['to retype the label column', [{ do: 'retype', column: 'Account', type: 'text' }], { reason: 'label' }],
    ['to decide by the label column', [{ do: 'add', column: 'Account', type: 'text' }], { reason: 'label' }],
    ['what is not there', [{ do: 'retype', column: 'Gone', type: 'text' }], { reason: 'none', column: 'Gone' }],
    ['what is there already', [{ do: 'add', column: 'Amount', type: 'text' }], { reason: 'there', column: 'Amount' }],
    [
      'to drop what was dropped',
      [
        { do: 'drop', column: 'Amount' },
        { do: 'drop', column: 'Amount' },
      ],
      { reason: 'none', column: 'Amount' },
    ],
    [
      'to leave nothing to decide by',
      [
        { do: 'drop', column: 'Merchant' },
        { do: 'retype', column: 'Amount', type: 'ignored' },
      ],
      { reason: 'last', column: 'Amount' },
    ],
    ['more than can be decided by', many, { reason: 'many-used', most: MAX_FEATURES }],
    [
      'a name that is nearly another column’s',
      [{ do: 'call', column: 'Amount', names: ['merchant'] }],
      { reason: 'name', name: 'merchant', column: 'Merchant' },
    ],
    [
      'a name that another column is known by',
      [
        { do: 'call', column: 'Amount', names: ['Betrag'] },
        { do: 'call', column: 'Account', names: ['BETRAG'] },
      ],
      { reason: 'name', column: 'Amount' },
    ],
    [
      'a new column under a name of another',
      [
        { do: 'call', column: 'Amount', names: ['Betrag'] },
        { do: 'add', column: 'Betrag', type: 'number' },
      ],
      { reason: 'name', column: 'Amount' },
    ],
  ])('%s', (_, changes, values) => {
    expect(refusal(changes)).toMatchObject(values);
  });
});
