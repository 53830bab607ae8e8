import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  condition as conditionSchema,
  MAX_TESTS,
  MAX_VALUES,
  type Condition,
} from '../../../contract/conditions/condition.ts';
import { MAX_CONDITION_TEXT, parseCondition } from '../../../contract/conditions/parse-condition.ts';
import { printCondition } from '../../../contract/conditions/print-condition.ts';
import { anyColumn, anyCondition, ODD_NAMES } from '../../setup/any-condition.ts';

/** The condition that a text is, or its fault. */
function read(text: string) {
  const parsed = parseCondition(text);
  return 'condition' in parsed ? parsed.condition : parsed.fault;
}

/** The condition that a text is, printed. */
function printed(text: string): string {
  const parsed = parseCondition(text);
  return 'condition' in parsed ? printCondition(parsed.condition) : JSON.stringify(parsed.fault);
}

test('what is printed is read as the very same condition', () => {
  fc.assert(
    fc.property(anyCondition(anyColumn), (condition) => {
      expect(parseCondition(printCondition(condition))).toEqual({ condition });
    }),
    { seed: 10, numRuns: 2_000 },
  );
});

describe('the largest condition that there may be is read:', () => {
  const quotes = '"'.repeat(255);
  const largest = (column: string): Condition => ({
    operator: 'and',
    conditions: Array.from({ length: MAX_TESTS }, () => ({
      column,
      operator: 'is-not',
      values: Array<string>(MAX_VALUES / MAX_TESTS).fill(quotes),
    })),
  });
  test.each([
    ['of most characters', quotes],
    ['of most words', Array(128).fill('a').join(' ')],
  ])('%s', (_, column) => {
    const condition = conditionSchema.parse(largest(column));
    const text = printCondition(condition);
    expect(text.length).toBeGreaterThan(MAX_CONDITION_TEXT * 0.8);
    expect(parseCondition(text)).toEqual({ condition });
  });
});

describe('is read as it is printed:', () => {
  test.each([
    'Cost centre is "4711"',
    'Cost centre is "4711" or "4712" and Amount >= 1,000',
    'Cost centre is not "4711", "4712" or "4713"',
    'Amount = 5 or 1,234,567.891',
    'Amount <> -0.5',
    'Amount between 1.2340 and 1e+21',
    'Posted on <= 2026-03-31',
    'Posted on between 2026-01-01 and 2026-03-31',
    'Paid is yes',
    'Paid is not no',
    'Note contains "taxi" or "uber"',
    'Note does not start with "RE: ""x"""',
    'Note is not empty',
    'A is empty or B is empty or C is empty',
    'A is empty or (B is empty and (C is empty or D is empty))',
    '"A and B" is "x" or "is" is "y"',
    '"2026 budget" > 5',
    '1st amount > 5',
    'Not paid is yes',
  ])('%s', (text) => expect(printed(text)).toBe(text));
});

describe('is read alike:', () => {
  test.each([
    ['cost centre IS "x" AND amount>5', 'cost centre is "x" and amount > 5'],
    ['Amount≥5 and B≤1 and C≠2 and D!=3', 'Amount >= 5 and B <= 1 and C <> 2 and D <> 3'],
    ['A = "x"', 'A is "x"'],
    ['Amount is 5 or 6', 'Amount = 5 or 6'],
    ['Amount is not 5', 'Amount <> 5'],
    ['A is one of "x", "y", or "z"', 'A is "x", "y" or "z"'],
    ['A is not one of "x","y"', 'A is not "x" or "y"'],
    ['Amount is between 1 and 2', 'Amount between 1 and 2'],
    ['A is “x ”” y” or „z“', 'A is "x ” y" or "z"'],
    ['Paid is TRUE', 'Paid is yes'],
    ['  ( ( A   is\n empty ) )  ', 'A is empty'],
    ['Amount > \u22125', 'Amount > -5'],
    ['Amount = 1000, 2,000', 'Amount = 1,000 or 2,000'],
    ['A is "x" or "B c" is "y" or D is "z"', 'A is "x" or B c is "y" or D is "z"'],
    ['A is "x" or "y" or B is "z"', 'A is "x" or "y" or B is "z"'],
  ])('%j is %s', (text, same) => expect(printed(text)).toBe(same));
});

test.each([...ODD_NAMES])('a column named %j is read back, in quotes where it needs them', (column) => {
  const text = printCondition({ column, operator: 'is-empty' });
  expect(read(text)).toEqual({ column, operator: 'is-empty' });
});

describe('says where it cannot be read, and why:', () => {
  test.each<[string, object]>([
    ['', { code: 'nothing', at: 0, found: '' }],
    ['  ', { code: 'nothing', at: 2, found: '' }],
    ['A', { code: 'operator-expected', at: 1, found: '', column: 'A' }],
    ['A like "x"', { code: 'operator-expected', at: 7, found: 'x', column: 'A like' }],
    ['A does contain "x"', { code: 'operator-expected', at: 2, found: 'does', column: 'A' }],
    ['is "x"', { code: 'column-expected', at: 0, found: 'is' }],
    ['A is "x" and', { code: 'column-expected', at: 12, found: '' }],
    ['A is', { code: 'value-expected', at: 4, found: '' }],
    ['A > and B > 5', { code: 'value-expected', at: 4, found: 'and' }],
    ['A is "x",', { code: 'value-expected', at: 9, found: '' }],
    ['A is on hold and B > 5', { code: 'text-unquoted', at: 5, found: 'on hold' }],
    ['A is "x" or y', { code: 'text-unquoted', at: 12, found: 'y' }],
    ['A > Budget', { code: 'text-unquoted', at: 4, found: 'Budget' }],
    ['A = 1.000', { code: 'number-unclear', at: 4, found: '1.000' }],
    ['A = 1.000,50', { code: 'number-form', at: 4, found: '1.000,50' }],
    ['A = 1.000.000', { code: 'number-form', at: 4, found: '1.000.000' }],
    ['A = 5,6', { code: 'number-form', at: 4, found: '5,6' }],
    ['A = 12,34', { code: 'number-form', at: 4, found: '12,34' }],
    ['A = 1e999', { code: 'number-form', at: 4, found: '1e999' }],
    ['A = 4711-10', { code: 'number-form', at: 4, found: '4711-10' }],
    ['A > 31.03.2026', { code: 'date-form', at: 4, found: '31.03.2026' }],
    ['A > 3/31/2026', { code: 'date-form', at: 4, found: '3/31/2026' }],
    ['A > 2026-3-1', { code: 'date-form', at: 4, found: '2026-3-1' }],
    ['A > 2026-03-31T10:00', { code: 'date-form', at: 4, found: '2026-03-31T10:00' }],
    ['A > 2026-02-29', { code: 'no-such-day', at: 4, found: '2026-02-29' }],
    ['A between 5', { code: 'range-end-expected', at: 11, found: '' }],
    ['A between 5 or 6', { code: 'range-end-expected', at: 12, found: 'or' }],
    ['A is "x', { code: 'quote-open', at: 5, found: '"x' }],
    ['A is ”x”', { code: 'unknown-sign', at: 5, found: '”' }],
    ['A is empty B is empty', { code: 'joint-expected', at: 11, found: 'B' }],
    ['A is empty)', { code: 'joint-expected', at: 10, found: ')' }],
    ['A is empty and B is empty or C is empty', { code: 'joints-mixed', at: 26, found: 'or' }],
    ['(A is empty or B is empty', { code: 'parenthesis-open', at: 25, found: '' }],
    ['((((A is empty))))', { code: 'too-deep', at: 3, found: '(' }],
  ])('%j', (text, fault) => expect(read(text)).toEqual(fault));

  test.each<[string, number, string]>([
    ['B is empty or A is "x" or 5', 14, 'The values are of different kinds.'],
    ['A between 6 and 5', 0, 'The range ends before it begins.'],
    ['A contains " "', 0, 'There is nothing in these quotes. To ask for empty cells, write “is empty”.'],
    ['A < "x"', 0, 'Only numbers and days are before or after one another.'],
    ['"" > 5', 0, 'There is nothing in these quotes. Name a column.'],
    [Array(51).fill('A is empty').join(' and '), 0, 'There are 51 conditions; 50 is the most.'],
  ])('%s', (text, at, message) =>
    expect(read(text)).toMatchObject({ code: 'refused', at, message: expect.stringContaining(message) }),
  );

  test('a text that is longer than any condition is not read to its end', () => {
    expect(read('('.repeat(MAX_CONDITION_TEXT + 1))).toEqual({ code: 'too-long', at: 0, found: '' });
    expect(read('( '.repeat(10_001))).toEqual({ code: 'too-long', at: 20_000, found: '(' });
  });
});

test('any text is a condition or has a fault', () => {
  const piece = fc.oneof(
    fc.constantFrom('', ' is ', ' not ', ' and ', ' or ', '(', ')', ',', '5', ' > ', ' yes', '“', '"'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const marred = fc.tuple(anyCondition(anyColumn), fc.nat(200), fc.nat(20), piece).map(([condition, at, gone, put]) => {
    const text = printCondition(condition);
    return text.slice(0, at) + put + text.slice(at + gone);
  });
  let conditions = 0;
  fc.assert(
    fc.property(marred, (text) => {
      const parsed = parseCondition(text);
      if ('fault' in parsed) return;
      conditions++;
      expect(conditionSchema.parse(parsed.condition)).toEqual(parsed.condition);
      expect(parseCondition(printCondition(parsed.condition))).toEqual(parsed);
    }),
    { seed: 10, numRuns: 2_000 },
  );
  expect(conditions).toBeGreaterThan(200);
  expect(conditions).toBeLessThan(1_800);
});
