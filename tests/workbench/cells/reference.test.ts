import { expect, test } from '@jest/globals';
import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { Reference } from '../../../workbench/cells/reference.ts';

test('a reference follows its cells, and is empty for good once they are deleted', () => {
  const reference = new Reference('sheet', areaOf(3, 0));
  reference.shift({ kind: 'insert', band: areaOf(0, 0, 2, MAX_COLUMNS), along: 'rows' });
  expect(reference.area).toEqual(areaOf(5, 0));
  reference.shift({ kind: 'delete', band: areaOf(5, 0, 1, MAX_COLUMNS), along: 'rows' });
  reference.shift({ kind: 'insert', band: areaOf(0, 0, 2, MAX_COLUMNS), along: 'rows' });
  expect(reference.area).toBeNull();
});
