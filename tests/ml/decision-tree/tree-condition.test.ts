import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { treeConditionWords } from '../../../contract/words/tree-condition-words.ts';
import { columnCondition, wordConditions } from '../../../ml/decision-tree/tree-condition.ts';
import type { SplitColumn, SplitSource } from '../../../ml/features/split-columns.ts';

const source = (type: SplitSource['type'], some: Partial<SplitSource> = {}): SplitSource => ({
  name: 'Amount',
  type,
  edges: new Float64Array(0),
  values: [],
  words: [],
  ...some,
});
const column = (kind: SplitColumn['kind'], from: SplitSource): SplitColumn => ({ source: from, kind, word: '' });
const bins = (...allowed: number[]) => Uint8Array.from(allowed);
const write = (each: SplitColumn, allowed: Uint8Array, hasMissing = true) =>
  treeConditionWords(columnCondition(each, allowed, hasMissing));

describe('columnCondition', () => {
  const number = column('number', source('number', { edges: Float64Array.of(10, 12.5, 50) }));

  test('speaks of numbers as limits', () => {
    expect(write(number, bins(0, 1, 1, 0, 0))).toBe('Amount is at most 12.5');
    expect(write(number, bins(0, 0, 0, 0, 1))).toBe('Amount is more than 50');
    expect(write(number, bins(0, 0, 1, 1, 0))).toBe('Amount is between 10 and 50');
  });

  test('speaks of missing only where something was missing', () => {
    expect(write(number, bins(1, 1, 1, 0, 0))).toBe('Amount is at most 12.5 or is missing');
    expect(write(number, bins(1, 1, 1, 0, 0), false)).toBe('Amount is at most 12.5');
    expect(write(number, bins(1, 0, 0, 0, 0))).toBe('Amount is missing');
    expect(write(number, bins(0, 1, 1, 1, 1))).toBe('Amount is not missing');
  });

  test('writes dates as dates, and their parts by name', () => {
    // 46,112.5 is noon of 31 March 2026.
    const date = source('date', { name: 'Date', edges: Float64Array.of(46_112.5) });
    expect(write(column('date', date), bins(0, 1, 0))).toBe('Date is up to 2026-03-31');
    expect(write(column('date', date), bins(0, 0, 1))).toBe('Date is after 2026-03-31');
    expect(
      write(
        column('month', date),
        Uint8Array.from({ length: 13 }, (_, bin) => Number(bin === 1 || bin === 12)),
      ),
    ).toBe('Date is in January or December');
    expect(
      write(
        column('day', date),
        Uint8Array.from({ length: 32 }, (_, bin) => Number(bin > 0 && bin < 16)),
      ),
    ).toBe('The day of the month of Date is up to the 15');
    expect(write(column('weekday', date), bins(0, 1, 0, 0, 0, 0, 0, 1))).toBe('Date is on a Sunday or a Saturday');
  });

  test('names the values of the shorter side', () => {
    const centre = column('values', source('category', { name: 'Cost centre', values: ['A', 'B', 'C', 'D', 'E'] }));
    expect(write(centre, bins(0, 0, 1, 0, 0, 0))).toBe('Cost centre is “B”');
    expect(write(centre, bins(0, 0, 1, 0, 0, 1))).toBe('Cost centre is one of “B”, “E”');
    expect(write(centre, bins(1, 1, 1, 1, 1, 0))).toBe('Cost centre is not “E”');
    expect(write(centre, bins(1, 0, 0, 1, 1, 1))).toBe('Cost centre is none of “A”, “B”');
    expect(write(centre, bins(1, 1, 0, 0, 0, 0))).toBe('Cost centre is “A”, or is missing or new');
  });

  test('shortens long lists', () => {
    const values = Array.from({ length: 30 }, (_, at) => `v${at}`);
    const some = Uint8Array.from({ length: 31 }, (_, bin) => Number(bin > 0 && bin < 11));
    expect(write(column('values', source('category', { values })), some)).toBe(
      'Amount is one of “v0”, “v1”, “v2”, “v3”, “v4”, “v5” and 4 others',
    );
  });

  test('says whether a boolean is true', () => {
    expect(
      write(column('values', source('boolean', { name: 'Refund', values: ['false', 'true'] })), bins(0, 0, 1)),
    ).toBe('Refund is true');
  });
});

describe('wordConditions', () => {
  test('says what is there and what is not', () => {
    expect(wordConditions('Merchant', ['taxi'], []).map(treeConditionWords)).toEqual(['Merchant contains “taxi”']);
    expect(wordConditions('Merchant', ['taxi', 'night'], ['ltd']).map(treeConditionWords)).toEqual([
      'Merchant contains “taxi” and “night”',
      'Merchant does not contain “ltd”',
    ]);
    expect(wordConditions('Merchant', [], ['ltd', 'toner']).map(treeConditionWords)).toEqual([
      'Merchant contains none of “ltd”, “toner”',
    ]);
  });
});

test('numbers have no exponent, no grouping and no needless digits', () => {
  const limit = (upTo: number) =>
    treeConditionWords({ code: 'number', values: { column: 'Amount', above: null, upTo, orMissing: false } });
  expect([12.5, 948_063, 1_234_567.891, 0.1 + 0.2, -0.000012345678, 1e21, -0].map(limit)).toEqual(
    ['12.5', '948063', '1234568', '0.3', '-0.0000123457', '1000000000000000000000', '0'].map(
      (number) => `Amount is at most ${number}`,
    ),
  );
});

describe('in other languages', () => {
  afterEach(() => speakBy(() => speechFor(['en'])));

  const name = 'Date';
  test.each([
    [
      'de',
      [
        'Date liegt im Januar oder Dezember oder fehlt',
        'Date ist ein Sonntag oder Samstag',
        'Date ist höchstens 12,5',
        'Date ist eines von „A“, „B“ und 4 weitere, oder fehlt oder ist neu',
        'Date enthält „taxi“ und „night“',
        'Date ist wahr',
      ],
    ],
    [
      'pt',
      [
        'Date é em janeiro ou dezembro ou está em branco',
        'Date é domingo ou sábado',
        'Date é no máximo 12,5',
        'Date é um destes: “A”, “B” e mais 4, ou está em branco ou é novo',
        'Date contém “taxi” e “night”',
        'Date é verdadeiro',
      ],
    ],
  ])('in %s: a condition names months, days and numbers as people of that language do', (language, expected) => {
    speakBy(() => speechFor([language]));
    const among = { column: name, more: 0, isBoolean: true, orElse: null } as const;
    const said = [
      treeConditionWords({ code: 'month', values: { column: name, of: [1, 12], orMissing: true } }),
      treeConditionWords({ code: 'weekday', values: { column: name, of: [0, 6], orMissing: false } }),
      treeConditionWords({ code: 'number', values: { column: name, above: null, upTo: 12.5, orMissing: false } }),
      treeConditionWords({
        code: 'one-of',
        values: { ...among, named: ['A', 'B'], more: 4, isBoolean: false, orElse: 'missing-or-new' },
      }),
      treeConditionWords({ code: 'contains', values: { column: name, words: ['taxi', 'night'] } }),
      treeConditionWords({ code: 'one-of', values: { ...among, named: ['true'] } }),
    ];
    expect(said).toEqual(expected);
  });
});
