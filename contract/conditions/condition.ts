import { z } from 'zod';
import { boundedList } from '../bounded-list.ts';
import { isStorable } from '../storable-text.ts';
import { conditionRefusalWords, refusedCondition } from '../words/condition-refusal-words.ts';
import { refused } from '../words/refusal-words.ts';
import { CALENDAR_DAY, serialOf } from './read-cell.ts';

/** How deep conditions joined by `and` and `or` lie within one another. */
export const MAX_DEPTH = 4;
/** The most columns asked for in one condition, and the most values they are compared with altogether. */
export const MAX_TESTS = 50;
export const MAX_VALUES = 1_000;
/** The most texts that one `contains` or `starts-with` looks for: each is looked for in every text. */
export const MAX_PIECES = 10;
/** The longest text in a condition. */
export const MAX_TEXT = 255;

const EQUALITY = ['is', 'is-not'] as const;
const PIECES = ['contains', 'does-not-contain', 'starts-with', 'does-not-start-with'] as const;
const ORDER = ['less', 'at-most', 'more', 'at-least'] as const;
const RANGE = ['between'] as const;
const EMPTINESS = ['is-empty', 'is-not-empty'] as const;
const OPERATORS = [...EQUALITY, ...PIECES, ...ORDER, ...RANGE, ...EMPTINESS];
export type Operator = (typeof OPERATORS)[number];

/** A day, told from a text by its form. */
const day = z.strictObject({
  date: z
    .string()
    .max(10)
    .regex(new RegExp(`^${CALENDAR_DAY}$`), refusedCondition('noDay')),
});
export type Day = z.infer<typeof day>;

const text = z
  .string()
  .max(MAX_TEXT, refusedCondition('textTooLong', { most: MAX_TEXT }))
  .refine(isStorable, refused('unstorable'))
  .refine((each) => each.trim() !== '', refusedCondition('noText'));

/** Any: the most is said for those who read the API’s description. */
const number = z.number().max(Number.MAX_VALUE);

const value = z.union([text, number, z.boolean(), day], refusedCondition('noValue', { day: '{"date": "2026-03-31"}' }));
/** What a cell is compared with. */
export type ConditionValue = z.infer<typeof value>;

const ordered = z.union([number, day], refusedCondition('noOrder'));

/** The name of a column that is asked for. */
export const testedColumn = z
  .string()
  .min(1, refusedCondition('noColumn'))
  .max(255, refusedCondition('columnTooLong'))
  .refine(isStorable, refused('unstorable'));

/** What a column is compared with for being one of them: of one kind. */
export const comparedValues = (most: number) =>
  boundedList(value, { least: 1, most, of: 'values' }).refine(isOfOneKind, refusedCondition('differentKinds'));

const TESTS = [
  z.strictObject({ column: testedColumn, operator: z.enum(EQUALITY), values: comparedValues(MAX_VALUES) }),
  z.strictObject({
    column: testedColumn,
    operator: z.enum(PIECES),
    values: boundedList(text, { least: 1, most: MAX_PIECES, of: 'texts' }),
  }),
  z.strictObject({ column: testedColumn, operator: z.enum(ORDER), value: ordered }),
  z
    .strictObject({ column: testedColumn, operator: z.enum(RANGE), from: ordered, to: ordered })
    .refine(({ from, to }) => isOfOneKind([from, to]), refusedCondition('noRange'))
    .refine(({ from, to }) => numberOf(from) <= numberOf(to), refusedCondition('rangeBackwards')),
  z.strictObject({ column: testedColumn, operator: z.enum(EMPTINESS) }),
] as const;

/** What is asked of one column. */
export const columnTest = z.discriminatedUnion('operator', TESTS, { error: complaintOfOperator });
export type ColumnTest = z.infer<typeof columnTest>;

/**
 * A condition on a row: what its columns hold, joined by `and` and `or`. It holds or it does not; nothing lies between.
 * It means the same in memory (`compile-condition.ts`), in SQL (`server/record/conditions`), and as a person writes it
 * (`parse-condition.ts`). What it says of a cell depends on the type of the column:
 *
 * - **Empty** is a cell with nothing in it or with blanks only. An error of Excel's arrives as nothing, so it is empty;
 *   so is a cell of an ignored column that was not sent.
 * - **Text** (`text`, `category`, and `ignored`, of which nothing better is known) is compared without regard to case,
 *   to composed or decomposed letters (NFC), to blanks at either end and to the kind of blank within. Letters are
 *   folded one by one: accents count, "ß" is not "ss", "ı" is not "i". A number is its digits, without an exponent;
 *   true and false are these words. The text "#N/A" is a text.
 * - **Number**: a number, a plain numeral in a text (`12`, ` 1e3 `; not `1,234`, which means two things in two
 *   countries), true as 1 and false as 0. Two numbers are the same when they are the same double.
 * - **Date**: a day, whatever the time of day, so that `at-most` the 31st holds until midnight. A cell is an Excel
 *   serial number, also as a numeral, or an ISO 8601 text, of which an offset is left out.
 * - **Boolean**: true, yes, y, 1, wahr, vrai, or false, no, n, 0, falsch, faux, as boolean, number or text.
 * - A cell that its type **cannot read**, such as "open" among amounts, is not empty and has no value.
 *
 * An operator that compares holds of no cell without a value. A negative one (`is-not`, `does-not-contain`,
 * `does-not-start-with`, `is-not-empty`) holds exactly where its positive one does not, so also where no value is.
 */
export type Condition =
  | ColumnTest
  | {
      readonly operator: 'and' | 'or';
      /** Two at least: one alone is a condition by itself. */
      readonly conditions: Condition[];
    };

function conditionOf(depth: number): z.ZodType<Condition> {
  if (depth === 0) return columnTest;
  const joined = z.strictObject({
    operator: z.enum(['and', 'or']),
    conditions: boundedList(conditionOf(depth - 1), { least: 2, most: MAX_TESTS, of: 'conditions' }),
  });
  return z.discriminatedUnion('operator', [...TESTS, joined], { error: complaintOfOperator });
}

/**
 * The JSON form of a {@link Condition}; bounded, so that whoever may write one cannot hold a server up.
 *
 * @example condition.safeParse({ column: 'Amount', operator: 'at-least', value: 1_000 }).success // => true
 */
export const condition = conditionOf(MAX_DEPTH).superRefine((whole, context) => {
  const tests = testsOf(whole);
  const values = tests.reduce((sum, test) => sum + valuesOf(test).length, 0);
  const complain = (message: string) => context.addIssue({ code: 'custom', message });
  if (tests.length > MAX_TESTS)
    complain(conditionRefusalWords('tooManyTests', { tests: tests.length, most: MAX_TESTS }));
  if (values > MAX_VALUES) complain(conditionRefusalWords('tooManyValues', { values, most: MAX_VALUES }));
});

/** Everything that a condition asks, in its order. */
export function testsOf(whole: Condition): ColumnTest[] {
  return 'conditions' in whole ? whole.conditions.flatMap(testsOf) : [whole];
}

/** What a test compares with, in its order. */
export function valuesOf(test: ColumnTest): ConditionValue[] {
  if ('values' in test) return test.values;
  if ('value' in test) return [test.value];
  return 'from' in test ? [test.from, test.to] : [];
}

/** What a value is. */
export type ValueKind = 'text' | 'number' | 'date' | 'boolean';

/** @example ['4711', 4711, true, { date: '2026-03-31' }].map(kindOf) // => ['text', 'number', 'boolean', 'date'] */
export function kindOf(one: ConditionValue): ValueKind {
  switch (typeof one) {
    case 'string':
      return 'text';
    case 'object':
      return 'date';
    default:
      return typeof one === 'number' ? 'number' : 'boolean';
  }
}

/** What has an order, as a number: a day as its Excel serial number. */
export function numberOf(one: number | Day): number {
  return typeof one === 'number' ? one : serialOf(one.date);
}

const POSITIVE = new Set<Operator>(['is', 'contains', 'starts-with', ...ORDER, ...RANGE, 'is-empty']);

/** Whether an operator holds exactly where another one, its positive, does not. */
export function isNegative(operator: Operator): boolean {
  return !POSITIVE.has(operator);
}

function isOfOneKind(values: readonly ConditionValue[]): boolean {
  return values.every((one) => kindOf(one) === kindOf(values[0]!));
}

function complaintOfOperator({ input }: { readonly input?: unknown }): string {
  const operator = typeof input === 'object' && input !== null && 'operator' in input ? input.operator : undefined;
  if (operator === 'and' || operator === 'or') return conditionRefusalWords('tooDeep', { most: MAX_DEPTH });
  return conditionRefusalWords('noOperator', { operators: [...OPERATORS, 'and', 'or'].join(', ') });
}
