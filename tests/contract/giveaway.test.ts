import { describe, expect, test } from '@jest/globals';
import { labelledSample } from '../../contract/giveaway.ts';

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
