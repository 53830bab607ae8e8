import { expect, test } from '@jest/globals';
import { ColumnEvidence } from '../../../contract/text-cells/column-evidence.ts';

function evidenceOf(...cells: string[]): ColumnEvidence {
  const evidence = new ColumnEvidence();
  for (const cell of cells) evidence.add(cell);
  return evidence;
}

test('a number that can be read in one way only proves a decimal sign; as many against as for prove none', () => {
  expect(evidenceOf('1.234', '12,5').provenDecimal).toBe(',');
  expect(evidenceOf('1.234').provenDecimal).toBeNull();
  expect(evidenceOf('12.5', '12,5')).toMatchObject({ provenDecimal: null, isContradictory: true });
});

test('days beyond 12 show where they stand, codes that they are some', () => {
  expect(evidenceOf('31/12/2024', '01/02/2024')).toMatchObject({ dates: 2, dayFirst: 1, monthFirst: 0 });
  expect(evidenceOf('1.2.3', '1.2.4').hasCodes).toBe(true);
});
