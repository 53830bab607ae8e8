import { describe, expect, test } from '@jest/globals';
import { giveawaySentence, labelledSample } from '../../contract/giveaway.ts';

describe('what is said of a column that gives the class away', () => {
  test('names it, its share, the rows and the best of the others', () => {
    expect(
      giveawaySentence({ column: 'posted_to', rows: 1_200, right: 1, next: { column: 'amount', right: 0.335 } }),
    ).toBe(
      '“posted_to” alone tells the class of 100 % of 1,200 rows held back; the best other column, “amount”, of 33.5 %.',
    );
  });

  test('a share that is not all is not said to be', () => {
    expect(giveawaySentence({ column: 'delay', rows: 40, right: 0.9999, next: null })).toBe(
      '“delay” alone tells the class of 99.9 % of 40 rows held back; there is no other column.',
    );
  });
});

describe('a labelled sample', () => {
  const columns = [{ name: 'A', type: 'text', values: ['x', null] }];
  const complaints = (sample: unknown) =>
    labelledSample.safeParse(sample).error?.issues.map(({ message }) => message) ?? [];

  test('has one value for each label', () => {
    expect(complaints({ columns, labels: ['1', null] })).toEqual([]);
    expect(complaints({ columns, labels: ['1'] })).toEqual(['Every column must have one value for each label.']);
  });

  test('names no column twice, and has at most 200', () => {
    expect(complaints({ columns: [...columns, ...columns], labels: ['1', '2'] })).toEqual([
      'Two columns are named “A”. Rename one of them.',
    ]);
    expect(
      complaints({
        columns: Array.from({ length: 201 }, (_, at) => ({ name: `${at}`, type: 'text', values: [] })),
        labels: [],
      }),
    ).toEqual(['There are 201 columns; 200 is the most.']);
  });
});
