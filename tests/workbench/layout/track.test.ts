import fc from 'fast-check';
import { columnTrack, rowTrack, Track } from '../../../workbench/layout/track.ts';
import { bookOf } from '../workbook/book.ts';

describe('Track', () => {
  const track = new Track(
    10,
    20,
    Object.freeze([
      [3, 0],
      [1, 50],
    ] as const),
  );

  test('lines follow one another, unusual ones with their own size', () => {
    expect([0, 1, 2, 3, 4, 5].map((line) => track.offset(line))).toEqual([0, 20, 70, 90, 90, 110]);
    expect([0, 1, 3].map((line) => track.size(line))).toEqual([20, 50, 0]);
  });

  test('a distance is in the line that covers it, never in a hidden one', () => {
    expect([0, 19, 20, 69, 70, 89, 90, 1_000].map((distance) => track.at(distance))).toEqual([0, 0, 1, 1, 2, 2, 4, 9]);
    expect(track.at(-5)).toBe(0);
  });

  test('at and offset agree for any sizes', () => {
    const sizes = fc.uniqueArray(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 90 })), { selector: ([line]) => line });
    fc.assert(
      fc.property(
        sizes,
        fc.nat(60),
        (unusual, line) => new Track(61, 20, unusual).at(new Track(61, 20, unusual).offset(line)) === line,
      ),
      { seed: 7 },
    );
  });
});

test('a sheet of a million rows is measured at once', () => {
  const { sheet } = bookOf([['a']]);
  sheet.hiddenRows.add(5);
  sheet.rowHeights.set(2, 30);
  // 15 points are 20 px; row 3 has 40 px, row 6 none.
  expect(rowTrack(sheet).offset(1_048_576)).toBe(1_048_576 * 20 + 20 - 20);
  expect(columnTrack(sheet).size(0)).toBe(64);
});
