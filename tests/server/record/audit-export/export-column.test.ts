import { expect, test } from '@jest/globals';
import { cellOf } from '../../../../server/record/audit-export/export-column.ts';

test.each([
  [null, 'json', null],
  [{ a: 1 }, 'json', '{"a":1}'],
  ['a', 'json', '"a"'],
  [true, 'text', 'true'],
  ['a', 'text', 'a'],
  [3, 'integer', 3],
  [0.5, 'number', 0.5],
] as const)('%j of the type %s is %j in a file', (value, type, cell) => expect(cellOf(value, type)).toBe(cell));
