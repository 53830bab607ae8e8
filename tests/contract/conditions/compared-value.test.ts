import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../contract/cell.ts';
import { columnType, type ColumnType } from '../../../contract/classifier.ts';
import { comparedValue, valueCondition } from '../../../contract/conditions/compared-value.ts';
import { compileCondition } from '../../../contract/conditions/compile-condition.ts';
import { condition } from '../../../contract/conditions/condition.ts';

/** Cells that conditions take for the same, for nothing, or for what they can hardly be. */
const TRICKY: readonly CellValue[] = [
  ...['it', ' IT ', 'Caf\u0065\u0301 nord', 'CAFÉ\u00a0NORD', 'Straße', 'STRASSE', 'İ', 'ı', 'ς', 'Σ', ' ', '', '#N/A'],
  ...[
    '4711',
    ' 4711',
    4711,
    '4.711e3',
    '1e300',
    1e300,
    -0,
    0,
    '-0',
    1e21,
    0.1,
    true,
    false,
    'TRUE',
    'y',
    'Wahr',
    'nein',
  ],
  ...[46_112, 46_112.75, '2026-03-31', '2026-03-31T18:00Z', '2026-02-30', '0999-12-31', -1, 3_000_000],
  ...['x'.repeat(255), 'x'.repeat(256), 'nul\0', 'half\ud800', null],
];
/** Those that are most likely to be the same. */
const ALIKE: readonly CellValue[] = [' IT ', 'it', 'It\u00a0', 4711, '4711 ', 46_112, '2026-03-31', true, 'Y', 1];
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ALIKE) },
  { weight: 4, arbitrary: fc.constantFrom(...TRICKY) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
);

test.each(columnType.options)('two cells of a %s column have one value exactly when the one `is` the other', (type) => {
  const column = { name: 'C', type };
  const holds = (value: string, of: CellValue) =>
    compileCondition(valueCondition(column, value), [column])([[of]], 1)[0] === 1;
  let same = 0;
  fc.assert(
    fc.property(cell, cell, (one, other) => {
      const value = comparedValue(one, type);
      if (value === null) return;
      expect(holds(value, other)).toBe(comparedValue(other, type) === value);
      expect(comparedValue(value, type)).toBe(value);
      expect(condition.safeParse(valueCondition(column, value)).success).toBe(true);
      if (one !== other && comparedValue(other, type) === value) same++;
    }),
    { seed: 28, numRuns: 4_000 },
  );
  expect(same).toBeGreaterThan(10);
});

test.each<[ColumnType, CellValue]>([
  ['category', null],
  ['category', ' '],
  ['text', 'x'.repeat(256)],
  ['number', 'open'],
  ['number', 1e300],
  ['date', '2026-02-30'],
  ['date', 1e9],
  ['boolean', 'perhaps'],
])('a %s cell without a value that could be written has none: %j', (type, of) => {
  expect(comparedValue(of, type)).toBeNull();
});
