import type { Cell } from '../../../ml/table/column.ts';
import { inferColumnType } from '../../../ml/table/infer-column-type.ts';
import { suggestKeyAndLabel } from '../../../ml/table/suggest-key-and-label.ts';

const column = (name: string, value: (at: number) => Cell) => {
  const values = Array.from({ length: 60 }, (_, at) => value(at));
  return { name, values, inferred: inferColumnType(name, values, false) };
};
const suggest = (...columns: ReturnType<typeof column>[]) => suggestKeyAndLabel(Object.freeze(columns));

describe('suggestKeyAndLabel', () => {
  test('finds the identifier and the category that some rows lack', () => {
    const suggestion = suggest(
      column('Transaction', (at) => `T-${at}`),
      column('Cost centre', (at) => `CC${at % 4}`),
      column('Merchant', (at) => `Shop number ${at % 50}`),
      column('Account code', (at) => (at < 50 ? `${6000 + (at % 5)}` : null)),
    );
    expect(suggestion).toEqual({ suggestedKeyColumns: ['Transaction'], suggestedLabelColumn: 'Account code' });
  });

  test('prefers a header that says so', () => {
    expect(
      suggest(
        column('sentiment', (at) => ['good', 'bad', 'ugly'][at % 3]!),
        column('airline', (at) => ['A1', 'B2'][at % 2]!),
      ).suggestedLabelColumn,
    ).toBe('sentiment');
    expect(
      suggest(
        column('Row', (at) => at + 1),
        column('Invoice no', (at) => `I${at}x`),
      ).suggestedKeyColumns,
    ).toEqual(['Invoice no']);
  });

  test('suggests no key with repeated or missing values, and no label when every value differs or none does', () => {
    const suggestion = suggest(
      column('Id', (at) => at % 50),
      column('Key', (at) => (at === 3 ? null : `k${at}`)),
      column('Same', () => 'x'),
      column('Text', (at) => `words of ${at}`.repeat(30)),
    );
    expect(suggestion).toEqual({ suggestedKeyColumns: [], suggestedLabelColumn: null });
  });

  test('suggests nothing of nothing', () => {
    expect(suggest()).toEqual({ suggestedKeyColumns: [], suggestedLabelColumn: null });
  });
});
