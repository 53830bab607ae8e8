import { expect, test } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import { areSameMerges, mergesXml, readMerges } from '../../../workbench/file-cells/merged-cells.ts';

const TWO = [areaOf(0, 0, 1, 3), areaOf(4, 1, 2, 1)];

test('merged cells are written as Excel writes them, and read back', () => {
  const xml = '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B5:B6"/></mergeCells>';
  expect([mergesXml(TWO), readMerges(xml)]).toEqual([xml, TWO]);
});

test('without merged cells there is no element: an empty one is damage to Excel', () => {
  expect([mergesXml([]), readMerges(undefined)]).toEqual([undefined, []]);
});

test('the same merged cells are the same in any order, and others are not', () => {
  const [first, second] = TWO as [(typeof TWO)[0], (typeof TWO)[0]];
  const others = [[first], [first, first, second], [first, areaOf(9, 9, 2, 2)]];
  expect([[second, first], ...others].map((each) => areSameMerges(TWO, each))).toEqual([true, false, false, false]);
});
