import { expect, test } from '@jest/globals';
import {
  areaOf,
  boundingArea,
  contains,
  intersection,
  isOnSheet,
  MAX_ROWS,
  overlaps,
  subtract,
} from '../../../workbench/cells/area.ts';

const block = Object.freeze(areaOf(2, 2, 3, 3));

test('areas that only touch do not overlap', () => {
  expect(overlaps(block, areaOf(5, 2))).toBe(false);
  expect(intersection(block, areaOf(5, 2))).toBeNull();
});

test('the intersection is within both, the bounding area around both', () => {
  const other = areaOf(4, 0, 5, 4);
  expect(intersection(block, other)).toEqual(areaOf(4, 2, 1, 2));
  expect(boundingArea(block, other)).toEqual(areaOf(2, 0, 7, 5));
  expect(contains(boundingArea(block, other), block)).toBe(true);
});

test('a hole in the middle leaves four rectangles that cover the rest once', () => {
  const rest = subtract(block, areaOf(3, 3));
  expect(rest).toHaveLength(4);
  expect(rest.reduce((cells, area) => cells + area.rows * area.columns, 0)).toBe(8);
});

test('an area beyond the last row is not on the sheet', () => {
  expect(isOnSheet(areaOf(MAX_ROWS - 1, 0))).toBe(true);
  expect(isOnSheet(areaOf(MAX_ROWS - 1, 0, 2))).toBe(false);
});
