import { expect, test } from '@jest/globals';
import { recordPlace } from '../../../../addin/feeds/list/record-place.ts';

test.each([
  ['row ["PC-004532"]', 'Row PC-004532'],
  ['["7","2026"]', 'Row 7 and 2026'],
  ['17', 'Record 17'],
  // A long key is told by its hash, which is no row’s name.
  ['row 9f86d081', 'Record row 9f86d081'],
])('%s is said as %s', (position, said) => expect(recordPlace(position)).toBe(said));
