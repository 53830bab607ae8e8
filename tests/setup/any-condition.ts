import fc from 'fast-check';
import type { CellValue } from '../../contract/cell.ts';
import type { Column } from '../../contract/classifier.ts';
import {
  MAX_DEPTH,
  numberOf,
  testsOf,
  valuesOf,
  type ColumnTest,
  type Condition,
  type ConditionValue,
  type Day,
  type ValueKind,
} from '../../contract/conditions/condition.ts';
import { isStorable } from '../../contract/storable-text.ts';

/** A column of each type. */
export const COLUMNS: readonly Column[] = Object.freeze([
  { name: 'Cost centre', type: 'category' },
  { name: 'Note', type: 'text' },
  { name: 'Amount', type: 'number' },
  { name: 'Posted on', type: 'date' },
  { name: 'Paid', type: 'boolean' },
  { name: 'Reference', type: 'ignored' },
]);

/** Names of columns that mean something in a condition's text. */
export const ODD_NAMES: readonly string[] = Object.freeze([
  'is',
  'A and B',
  'Or',
  'Does',
  'not',
  '"',
  'a "b"',
  '“quoted”',
  'x  y',
  ' x ',
  'a, b',
  '1,000',
  '2026 budget',
  '2026-03-31',
  'No',
  'Yes or no',
  '(x)',
  'a<b',
  'total =',
  '!',
  'starts with',
  'naïve ß',
  'a\nb',
  '__proto__',
]);

const NUMERALS = [
  ...['0', '1', '-1', '+1', '1.', '.5', '1e3', '1E-3', ' 12.50 ', '-0', '1e99', '1e-99', '4711', '46112', '46112.75'],
  ...['1,234', '1e100', '1e999', '1e-999', '0x10', '1_000', 'Infinity', 'NaN', '١٢', '９', '1e', '.', '+'],
  ...[`${'0'.repeat(199)}1`, `${'0'.repeat(200)}1`, '9'.repeat(200), `.${'0'.repeat(190)}1e-99`],
];
const DATES = [
  ...['2026-03-31', ' 2026-03-31T23:59:59.9', '2026-03-31 08:00+02:00', '2026-03-31T08:00:00 Z', '1899-12-30'],
  ...['2024-02-29', '2000-02-29', '2026-02-29', '1900-02-29', '2100-02-29', '1000-01-01', '0999-12-31', '9999-12-31'],
  ...['2026-13-01', '2026-04-31', '2026-03-31T24:00', '2026-03-31T08', '2026-3-1', '31.03.2026', '2026-03-31x'],
];
const TEXTS = [
  ...['', ' ', '\u00a0\t', 'open', 'OPEN', ' Open\u2003', 'Straße', 'STRASSE', 'STRAẞE', 'Müller', 'MÜLLER'],
  ...['Mu\u0308ller', 'ΟΔΟΣ', 'οδος', 'οδοσ', 'ısı', 'ISI', 'İstanbul', 'i̇stanbul', 'a b', 'a\u00a0b', 'a\tb', 'a  b'],
  ...['ab', '100%', '100_', '50\\%', '50\\', '%', '_', `x"y'z`, '$1', 'µg', 'μg', 'Μg', '😀 ok', 'ǅ', 'ǆ', 'ﬁ', 'fi'],
  ...['\u212bng', 'Ång', 'ång', 'ſo', 'so', '\u212a', 'k', '#N/A', 'true', 'YES', 'Wahr', 'no', 'null', '{', '[1]'],
  ...['𐐀x', '𐐨X', 'ᾼ', 'ᾳ', '\u200b', '1000000000000000000000', '0.0000001', '1e-7'],
];
const NUMBERS = [
  ...[0, 1, -1, 0.1, 0.1 + 0.2, 0.3, 12.5, 500, 1_000, 1.234, -123.456, 4711, 46_112, 46_112.75, 46_111.999_999],
  ...[1e21, 1.5e21, -1e21, 1e-7, 1.25e-7, -5e-324, Number.MAX_VALUE, 2 ** 53, -46_112.5, 1e99, 1e-99],
];
const DAYS = ['2026-03-31', '2026-03-30', '1899-12-30', '2024-02-29', '1000-01-01', '9999-12-31'];

const storableText = fc.string({ unit: 'grapheme', maxLength: 8 }).filter(isStorable);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

/** A cell as it comes from a sheet, often one that is read in an unexpected way. */
export const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS, ...NUMERALS, ...DATES) },
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
  fc.constantFrom(null, true, false),
  storableText,
  finite,
);

const textValue = fc
  .oneof({ weight: 4, arbitrary: fc.constantFrom(...TEXTS, ...NUMERALS, ...DATES) }, storableText)
  .filter((text) => text.trim() !== '');
const numberValue = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NUMBERS) }, finite);
const dayValue: fc.Arbitrary<Day> = fc
  .oneof(
    fc.constantFrom(...DAYS),
    fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  )
  .map((date) => ({ date }));

const some = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: 1, maxLength: 3 });

function equality(column: fc.Arbitrary<string>, value: fc.Arbitrary<ConditionValue>): fc.Arbitrary<ColumnTest> {
  return fc.record({ column, operator: fc.constantFrom('is', 'is-not'), values: some(value) });
}

function order(column: fc.Arbitrary<string>, value: fc.Arbitrary<number | Day>): fc.Arbitrary<ColumnTest> {
  const beyond = fc.record({ column, operator: fc.constantFrom('less', 'at-most', 'more', 'at-least'), value });
  const between = fc.tuple(column, value, value).map(([name, one, other]): ColumnTest => {
    const [from, to] = numberOf(one) <= numberOf(other) ? [one, other] : [other, one];
    return { column: name, operator: 'between', from, to };
  });
  return fc.oneof<fc.Arbitrary<ColumnTest>[]>(beyond, between, equality(column, value));
}

/** @param columnOf names of columns that hold values of a kind */
function anyTest(columnOf: (kind: ValueKind) => fc.Arbitrary<string>): fc.Arbitrary<ColumnTest> {
  const anyColumn = fc.oneof(...(['text', 'number', 'date', 'boolean'] as const).map(columnOf));
  const pieces = fc.constantFrom('contains', 'does-not-contain', 'starts-with', 'does-not-start-with');
  return fc.oneof<fc.Arbitrary<ColumnTest>[]>(
    equality(columnOf('text'), textValue),
    fc.record({ column: columnOf('text'), operator: pieces, values: some(textValue) }),
    order(columnOf('number'), numberValue),
    order(columnOf('date'), dayValue),
    equality(columnOf('boolean'), fc.boolean()),
    fc.record({ column: anyColumn, operator: fc.constantFrom('is-empty', 'is-not-empty') }),
  );
}

/** A condition of any depth. */
export function anyCondition(columnOf: (kind: ValueKind) => fc.Arbitrary<string>): fc.Arbitrary<Condition> {
  let part: fc.Arbitrary<Condition> = anyTest(columnOf);
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const conditions = fc.array(part, { minLength: 2, maxLength: 2 });
    part = fc.oneof(
      { weight: 2, arbitrary: anyTest(columnOf) },
      { weight: 1, arbitrary: fc.record({ operator: fc.constantFrom('and', 'or'), conditions }) },
    );
  }
  return part;
}

/** A condition on {@link COLUMNS}, and rows of theirs, of whose cells many are what it asks for, or nearly. */
export function askedOfRows(bounds: {
  minLength?: number;
  maxLength: number;
}): fc.Arbitrary<[Condition, CellValue[][]]> {
  return anyCondition(columnOfTable).chain((condition) => {
    const near = testsOf(condition).flatMap(valuesOf).flatMap(cellsNear);
    const cell = near.length === 0 ? anyCell : fc.oneof(anyCell, fc.constantFrom(...near));
    return fc.tuple(fc.constant(condition), fc.array(fc.array(cell, columnsLength), bounds));
  });
}

const columnsLength = { minLength: COLUMNS.length, maxLength: COLUMNS.length };

function cellsNear(value: ConditionValue): CellValue[] {
  switch (typeof value) {
    case 'boolean':
      return [value, value ? 'Yes ' : 'NO'];
    case 'number':
      return [value, ` ${value} `, value - 0.5, value + 0.5];
    case 'object':
      return [numberOf(value), numberOf(value) + 0.99, numberOf(value) - 0.01, ` ${value.date}T23:59`];
    case 'string':
      return [
        ` ${value}\u2003`,
        value.toUpperCase(),
        value.normalize('NFD'),
        value.replaceAll(' ', '\u00a0'),
        `${value}x`,
        `x${value}`,
      ];
  }
}

/** Columns of {@link COLUMNS} that hold values of a kind. */
function columnOfTable(kind: ValueKind): fc.Arbitrary<string> {
  const names = {
    text: ['Cost centre', 'Note', 'Reference'],
    number: ['Amount'],
    date: ['Posted on'],
    boolean: ['Paid'],
  };
  return fc.constantFrom(...names[kind]);
}

/** Names of any columns. */
export function anyColumn(): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...ODD_NAMES, ...COLUMNS.map(({ name }) => name)), storableText).filter(Boolean);
}
