import { describe, expect, test } from '@jest/globals';
import type { Column } from '../../../contract/classifier.ts';
import { conditionOfScopes, scopeFault } from '../../../contract/conditions/scope-condition.ts';

const COLUMNS: readonly Column[] = [
  { name: 'Centre', type: 'category' },
  { name: 'Amount', type: 'number' },
  { name: 'Note', type: 'ignored' },
  { name: 'a b', type: 'text' },
  { name: 'a  b', type: 'text' },
];
const centre = { column: 'Centre', values: ['4711'] };

describe('a scope', () => {
  test.each([
    ['that fits', centre, null],
    ['by another spelling of its column', { ...centre, column: ' centre ' }, null],
    ['by a column that is gone', { ...centre, column: 'Dept' }, 'missing'],
    ['by one of which two would do', { ...centre, column: 'A B' }, 'unclear'],
    ['with values of another kind', { ...centre, values: [4711] }, 'kind'],
    ['by an ignored column', { ...centre, column: 'Note' }, 'ignored'],
    ['by an ignored column in another spelling', { ...centre, column: 'note' }, 'ignored'],
  ])('%s', (_, scope, fault) => expect(scopeFault(scope, COLUMNS)?.code ?? null).toBe(fault));

  test('of several, those that fit choose; with none there is no condition, rather than one of every row', () => {
    const amount = { column: 'Amount', values: [5] };
    const gone = { column: 'Dept', values: ['x'] };
    expect(conditionOfScopes([centre, gone], COLUMNS)).toEqual({ ...centre, operator: 'is' });
    expect(conditionOfScopes([centre, amount], COLUMNS)).toEqual({
      operator: 'or',
      conditions: [
        { ...centre, operator: 'is' },
        { ...amount, operator: 'is' },
      ],
    });
    expect(conditionOfScopes([gone], COLUMNS)).toBeNull();
    expect(conditionOfScopes([], COLUMNS)).toBeNull();
  });
});
