import { binsOf, encodeSplitColumns, fitSplitEncoder, splitColumnsOf } from '../../../ml/features/split-columns.ts';
import { sampleTable, tableOf } from '../../checks/sample-table.ts';

const sample = sampleTable(300, 4);
const classes = ['meals', 'office', 'travel'];
const labels = Int32Array.from(sample.labels, (label) => classes.indexOf(label));
const encoder = fitSplitEncoder(sample.table, labels, 3);
const meanings = splitColumnsOf(encoder);

describe('fitSplitEncoder', () => {
  test('gives the most frequent values the first bins, and none to a value on one row', () => {
    const column = { name: 'Centre', type: 'category' as const, values: ['b', 'a', null, 'b', 'rare', 'a', 'b'] };
    const own = fitSplitEncoder({ rows: 7, columns: [column] }, new Int32Array(7), 2);
    expect(own.sources[0]!.values).toEqual(['b', 'a']);
    expect([...encodeSplitColumns(own, { rows: 7, columns: [column] })[0]!]).toEqual([1, 2, 0, 1, 0, 2, 1]);
  });
});

describe('splitColumnsOf', () => {
  test('says what every encoded column means', () => {
    expect(encodeSplitColumns(encoder, sample.table)).toHaveLength(meanings.length);
    expect(meanings.filter(({ source }) => source.name === 'When').map(({ kind }) => kind)).toEqual([
      'date',
      'month',
      'day',
      'weekday',
    ]);
    expect(meanings.find(({ word }) => word === 'toner')).toMatchObject({ kind: 'word', source: { name: 'Merchant' } });
  });
});

describe('binsOf', () => {
  test('is more than any bin that occurs', () => {
    encodeSplitColumns(encoder, sampleTable(500, 9).table).forEach((bins, at) => {
      expect(Math.max(...bins)).toBeLessThan(binsOf(meanings[at]!));
      expect(binsOf(meanings[at]!)).toBeLessThanOrEqual(256);
    });
  });
});

describe('encodeSplitColumns', () => {
  const cells = (merchant: string | null, amount: number | null, centre: string | null) =>
    tableOf([[merchant, amount, centre, 45_000, false, 'constructor']]);
  const binOf = (table: ReturnType<typeof cells>, kind: string, name: string, word = '') =>
    encodeSplitColumns(encoder, table)[
      meanings.findIndex((each) => each.kind === kind && each.source.name === name && each.word === word)
    ]![0];

  test('gives missing and new values bin 0', () => {
    expect(binOf(cells(null, null, null), 'number', 'Amount')).toBe(0);
    expect(binOf(cells(null, null, null), 'values', 'Centre')).toBe(0);
    expect(binOf(cells(null, null, 'never seen'), 'values', 'Centre')).toBe(0);
    expect(binOf(cells(null, 5, 'CC1'), 'values', 'Centre')).toBeGreaterThan(0);
  });

  test('says whether a word is there', () => {
    expect(binOf(cells('The TONER shop', 1, null), 'word', 'Merchant', 'toner')).toBe(1);
    expect(binOf(cells('The shop', 1, null), 'word', 'Merchant', 'toner')).toBe(0);
  });

  test('cuts dates into month, day and weekday', () => {
    // 45,000 is Wednesday, 15 March 2023.
    const table = cells('x', 1, null);
    expect(['month', 'day', 'weekday'].map((kind) => binOf(table, kind, 'When'))).toEqual([3, 15, 4]);
  });

  test('finds columns by name, and takes one that is not there as missing', () => {
    const [merchant, ...others] = sample.table.columns;
    expect(encodeSplitColumns(encoder, { rows: 300, columns: [...others.toReversed(), merchant!] })).toEqual(
      encodeSplitColumns(encoder, sample.table),
    );
    const without = encodeSplitColumns(encoder, { rows: 300, columns: [] });
    expect(without.every((bins) => bins.every((bin) => bin === 0))).toBe(true);
  });
});
