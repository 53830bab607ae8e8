import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { condition, MAX_DEPTH, MAX_PIECES, MAX_TESTS, MAX_VALUES } from '../../../contract/conditions/condition.ts';
import { anyColumn, anyCondition } from '../../setup/any-condition.ts';

const messagesOf = (given: unknown) => condition.safeParse(given).error?.issues.map(({ message }) => message) ?? [];
const nested = (depth: number): object =>
  depth === 0 ? { column: 'A', operator: 'is-empty' } : { operator: 'and', conditions: [nested(0), nested(depth - 1)] };

test('every condition is read back from its JSON as it was', () => {
  fc.assert(
    fc.property(anyCondition(anyColumn), (whole) => {
      expect(condition.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    }),
    { seed: 10, numRuns: 1_000 },
  );
});

describe('is refused with its reason:', () => {
  const A = { column: 'A' };
  const many = (count: number) => Array.from({ length: count }, (_, at) => `v${at}`);
  test.each<[string, unknown, string]>([
    ['no operator', A, 'A condition has one of these operators: is, is-not, contains,'],
    ['an unknown one', { ...A, operator: 'like', values: ['x'] }, 'A condition has one of these operators:'],
    ['what is no object', 'A is 5', 'A condition has one of these operators:'],
    ['a field too many', { ...A, operator: 'is-empty', value: 5 }, 'Unrecognized key'],
    ['no column', { column: '', operator: 'is-empty' }, 'There is nothing in these quotes. Name a column.'],
    ['a column of NUL', { column: '\0', operator: 'is-empty' }, 'This contains a character that cannot be stored'],
    ['no values', { ...A, operator: 'is', values: [] }, 'There are 0 values; 1 is the least.'],
    ['null', { ...A, operator: 'is', values: [null] }, 'A value is a text, a number, true, false, or a day'],
    ['infinity', { ...A, operator: 'more', value: Infinity }, 'Only numbers and days are before or after'],
    ['a text in order', { ...A, operator: 'less', value: 'x' }, 'Only numbers and days are before or after'],
    ['two kinds', { ...A, operator: 'is', values: ['5', 5] }, 'The values are of different kinds.'],
    ['a blank text', { ...A, operator: 'contains', values: ['\u00a0'] }, 'There is nothing in these quotes.'],
    ['half a pair', { ...A, operator: 'is', values: ['\ud800'] }, 'This contains a character that cannot be stored'],
    ['a long text', { ...A, operator: 'is', values: ['x'.repeat(256)] }, 'A text in a condition has 255 characters'],
    ['no such day', { ...A, operator: 'is', values: [{ date: '2026-02-29' }] }, 'Write a day as year-month-day'],
    ['a mixed range', { ...A, operator: 'between', from: 5, to: { date: '2026-01-01' } }, 'A range has two numbers'],
    ['a range backwards', { ...A, operator: 'between', from: 5, to: 4 }, 'The range ends before it begins.'],
    ['one joined', { operator: 'and', conditions: [nested(0)] }, 'There are 1 conditions; 2 is the least.'],
    ['too deep', nested(MAX_DEPTH + 1), `Conditions lie more than ${MAX_DEPTH} deep within one another.`],
    [
      'too many texts to look for',
      { ...A, operator: 'contains', values: many(MAX_PIECES + 1) },
      'There are 11 texts to look for; 10 is the most.',
    ],
    [
      'too many values',
      { operator: 'or', conditions: [nested(0), { ...A, operator: 'is', values: many(MAX_VALUES + 1) }] },
      'There are 1,001 values; 1,000 is the most.',
    ],
    [
      'too many values altogether',
      { operator: 'or', conditions: [1, 2].map(() => ({ ...A, operator: 'is', values: many(501) })) },
      'The condition has 1,002 values; 1,000 is the most.',
    ],
    [
      'too many columns asked for',
      {
        operator: 'or',
        conditions: [nested(0), ...[1, 2].map(() => ({ operator: 'and', conditions: Array(25).fill(nested(0)) }))],
      },
      `The condition asks for 51 columns; ${MAX_TESTS} is the most.`,
    ],
  ])('%s', (_, given, message) => expect(messagesOf(given)[0]).toMatch(new RegExp(`^${escaped(message)}`)));
});

test('as deep and as large as may be is taken', () => {
  expect(messagesOf(nested(MAX_DEPTH))).toEqual([]);
  expect(messagesOf({ column: 'A', operator: 'is', values: Array(MAX_VALUES).fill('x'.repeat(255)) })).toEqual([]);
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
