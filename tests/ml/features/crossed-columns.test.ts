import { arrangeColumns, crossesOf, nameOfCross } from '../../../ml/features/crossed-columns.ts';
import { Signatures } from '../../../ml/features/word-signature.ts';
import type { ColumnSpec, Table } from '../../../ml/table/column.ts';

const SPEC: readonly ColumnSpec[] = [
  { name: 'vat', type: 'category' },
  { name: 'merchant', type: 'text' },
  { name: 'centre', type: 'category' },
  { name: 'amount', type: 'number' },
];
const table: Table = {
  rows: 4,
  columns: [
    { name: 'merchant', type: 'text', values: ['UBER *TRIP 12', 'uber trip', null, 'Trip Uber 7'] },
    { name: 'centre', type: 'category', values: ['A', 'A', 'A', 'B'] },
  ],
};

describe('crossesOf', () => {
  test('crosses every text with every category, whatever the order of the columns', () => {
    const crosses = [
      { text: 'merchant', category: null },
      { text: 'merchant', category: 'centre' },
      { text: 'merchant', category: 'vat' },
    ];
    expect(crossesOf(SPEC)).toEqual(crosses);
    expect(crossesOf(SPEC.toReversed())).toEqual(crosses);
  });

  test('crosses nothing where there are only texts, or none', () => {
    expect(
      crossesOf([
        { name: 'merchant', type: 'text' },
        { name: 'amount', type: 'number' },
      ]),
    ).toEqual([]);
    expect(crossesOf([{ name: 'vat', type: 'category' }])).toEqual([]);
  });

  test('makes at most twelve', () => {
    const many = Array.from({ length: 40 }, (_, at): ColumnSpec => ({
      name: `c${at}`,
      type: at % 2 === 0 ? 'text' : 'category',
    }));
    expect(crossesOf(many)).toHaveLength(12);
  });
});

describe('arrangeColumns', () => {
  const columns = (...crosses: { text: string; category: string | null }[]) =>
    arrangeColumns(
      table,
      crosses.map((cross) => ({ name: nameOfCross(cross), type: 'category' as const, cross })),
      new Signatures(),
    ).columns.map(({ values }) => values);

  test('takes texts with the same words for the same', () => {
    const [words] = columns({ text: 'merchant', category: null });
    expect(words).toEqual(['trip uber', 'trip uber', null, 'trip uber']);
  });

  test('tells the same text in two categories apart, and knows nothing where a part is missing', () => {
    const [pairs] = columns({ text: 'merchant', category: 'centre' });
    expect(pairs![0]).toBe(pairs![1]);
    expect(pairs![2]).toBeNull();
    expect(pairs![3]).not.toBe(pairs![0]);
    expect(columns({ text: 'merchant', category: 'no such column' })[0]).toEqual([null, null, null, null]);
  });

  test('finds the other columns by name', () => {
    const { columns: found } = arrangeColumns(
      table,
      [
        { name: 'centre', type: 'category', cross: null },
        { name: 'amount', type: 'number', cross: null },
      ],
      new Signatures(),
    );
    expect(found).toEqual([
      { name: 'centre', type: 'category', values: ['A', 'A', 'A', 'B'] },
      { name: 'amount', type: 'number', values: new Float64Array(4).fill(NaN) },
    ]);
  });
});
