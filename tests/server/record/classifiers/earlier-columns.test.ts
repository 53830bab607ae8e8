import { describe, expect, test } from '@jest/globals';
import { rowHash } from '../../../../contract/row-hash.ts';
import {
  columnsBefore,
  hashByNow,
  isAnyHashOther,
  placesAt,
  type ColumnsOverTime,
} from '../../../../server/record/classifiers/earlier-columns.ts';

const column = (name: string, type: 'text' | 'ignored' = 'text') => ({ name, type });
/** A and B up to event 10, then C beside them up to 20, then B was dropped. */
const OVER: ColumnsOverTime = Object.freeze({
  columns: [column('A'), { ...column('B', 'ignored'), dropped: true as const }, column('C')],
  earlierColumns: [
    { upTo: 10, places: [0, 1] },
    { upTo: 20, places: [0, 1, 2] },
  ],
});
const hashed = (sequence: number, cells: string[]) => ({ sequence, rowHash: rowHash(cells), cells });

describe('what is known of a row that was spoken of before the columns changed', () => {
  test('are the columns of then', () => {
    expect([1, 10, 11, 20, 21].map((sequence) => placesAt(OVER, sequence))).toEqual([
      [0, 1],
      [0, 1],
      [0, 1, 2],
      [0, 1, 2],
      [0, 2],
    ]);
  });

  test('is hashed over those of them that are still used', () => {
    expect(hashByNow(OVER, hashed(10, ['a', 'b']))).toBe(rowHash(['a']));
    expect(hashByNow(OVER, hashed(20, ['a', 'b', 'c']))).toBe(rowHash(['a', 'c']));
    expect(hashByNow(OVER, { sequence: 21, rowHash: 'as recorded', cells: [] })).toBe('as recorded');
  });

  test('is as it was recorded by columns of a time at which none was dropped', () => {
    expect(hashByNow(OVER, { sequence: 10, rowHash: 'as recorded', cells: [] }, [0, 1, 2])).toBe('as recorded');
    expect([isAnyHashOther(OVER), isAnyHashOther(OVER, [0, 1, 2])]).toEqual([true, false]);
  });

  test('is told to the pane by names, where it is less than is known now', () => {
    expect(columnsBefore(OVER)).toEqual([['A']]);
    expect(columnsBefore({ ...OVER, earlierColumns: [] })).toEqual([]);
    expect(columnsBefore({ columns: OVER.columns, earlierColumns: [{ upTo: 3, places: [1] }] })).toEqual([]);
  });
});
