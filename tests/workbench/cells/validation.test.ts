import { expect, test } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import { newValidation, validationType, withoutArea } from '../../../workbench/cells/validation.ts';

test('a rule has Excel’s name for its kind', () => {
  expect([
    validationType({}),
    validationType({ list: { inCellDropDown: true, source: 'a' } }),
    validationType({ custom: { formula: '=TRUE' } }),
  ]).toEqual(['None', 'List', 'Custom']);
});

test('cells taken out leave the rest of the rule’s cells, or nothing of it', () => {
  const validation = newValidation(areaOf(0, 0, 3, 1));
  expect(withoutArea([validation], areaOf(1, 0)).map((each) => each.areas)).toEqual([[areaOf(0, 0), areaOf(2, 0)]]);
  expect(withoutArea([validation], areaOf(0, 0, 9, 9))).toEqual([]);
  expect(validation.areas).toEqual([areaOf(0, 0, 3, 1)]);
});
