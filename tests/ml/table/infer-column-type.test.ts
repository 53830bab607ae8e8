import type { Cell } from '../../../ml/table/column.ts';
import { inferColumnType } from '../../../ml/table/infer-column-type.ts';

const many = (count: number, value: (at: number) => Cell): Cell[] =>
  Array.from({ length: count }, (_, at) => value(at));
const typeOf = (name: string, values: Cell[], isDate = false): string =>
  inferColumnType(name, Object.freeze(values), isDate).type;

describe('inferColumnType', () => {
  test('tells the types of a purchase table', () => {
    expect(
      typeOf(
        'Date',
        many(50, (at) => 45_000 + at),
        true,
      ),
    ).toBe('date');
    expect(
      typeOf(
        'Posted',
        many(50, (at) => `2025-01-${String((at % 28) + 1).padStart(2, '0')}`),
      ),
    ).toBe('date');
    expect(
      typeOf(
        'Amount',
        many(50, (at) => at * 1.37 - 10),
      ),
    ).toBe('number');
    expect(
      typeOf(
        'Merchant',
        many(200, (at) => `Shop of ${'abcdefghijklmnopqrstuvwxyz'[at % 26]} and ${at}`),
      ),
    ).toBe('text');
    expect(
      typeOf(
        'Cost centre',
        many(200, (at) => `CC${at % 8}`),
      ),
    ).toBe('category');
    expect(
      typeOf(
        'Paid',
        many(50, (at) => at % 2 === 0),
      ),
    ).toBe('boolean');
    expect(
      typeOf(
        'Paid',
        many(50, (at) => (at % 2 === 0 ? 'Yes' : 'no')),
      ),
    ).toBe('boolean');
  });

  test('ignores identifiers: codes that are all different, numbers that count or are called so', () => {
    for (const [name, value] of [
      ['Ref', (at: number) => `INV-${1000 + at}`],
      ['Row', (at: number) => at + 1],
      ['Ticket no', (at: number) => 7 * at ** 2],
    ] as const) {
      expect(inferColumnType(name, many(40, value), false)).toMatchObject({ type: 'ignored', reason: 'identifier' });
    }
  });

  test('takes codes for categories by their header, whatever its spelling', () => {
    for (const name of ['Account code', 'CostCentre', 'zip_code'])
      expect(
        typeOf(
          name,
          many(100, (at) => 4000 + (at % 6)),
        ),
      ).toBe('category');
    expect(
      typeOf(
        'Quantity',
        many(100, (at) => at % 6),
      ),
    ).toBe('number');
  });

  test('counts blanks and Excel errors as missing, and nothing else as a value', () => {
    const inferred = inferColumnType('Amount', [1, '#N/A', null, '', 2, '#DIV/0!', 1, 3], false);
    expect(inferred).toMatchObject({ type: 'number', missingShare: 0.5, distinct: 3, examples: ['1', '2', '3'] });
  });

  test('ignores a column without values, and an empty sample', () => {
    expect(inferColumnType('Empty', [null, '', '#N/A'], false)).toEqual({
      type: 'ignored',
      reason: 'nothing',
      missingShare: 1,
      distinct: 0,
      examples: [],
    });
    expect(inferColumnType('Empty', [], false)).toMatchObject({ type: 'ignored', missingShare: 0 });
  });

  test('reads numbers with a few typing mistakes as numbers, with many as text', () => {
    expect(
      typeOf(
        'Amount',
        many(100, (at) => (at < 3 ? 'n/a' : at * 1.5)),
      ),
    ).toBe('number');
    expect(
      typeOf(
        'Amount',
        many(100, (at) => (at < 30 ? `about ${at} or so` : at * 1.5)),
      ),
    ).not.toBe('number');
  });

  test('takes __proto__ as a header and as a value for what they are', () => {
    expect(
      inferColumnType(
        '__proto__',
        many(20, (at) => (at % 2 === 0 ? '__proto__' : 'constructor')),
        false,
      ),
    ).toMatchObject({ type: 'category', distinct: 2 });
  });

  test('shows dates as dates and cuts long examples', () => {
    expect(inferColumnType('When', [39448, 39448, 39449.5], true).examples).toEqual(['2008-01-01', '2008-01-02']);
    expect(inferColumnType('Body', ['x y '.repeat(8_000)], false).examples[0]).toHaveLength(60);
  });

  test('takes huge and negative numbers for numbers', () => {
    expect(typeOf('Balance', [-1e300, 1e300, -5, 0.1, 2.5, -7.25])).toBe('number');
  });
});
