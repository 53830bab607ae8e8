import { isPredictionColumn, PREDICTION_COLUMNS } from '../../../../addin/excel/table/amend-columns.ts';

test('class, confidence and correction are answers of Amend; its ids are a key, and read like the person’s own', () => {
  expect(PREDICTION_COLUMNS.every(isPredictionColumn)).toBe(true);
  expect(isPredictionColumn('Amend id')).toBe(false);
  expect(isPredictionColumn('amend class')).toBe(false);
});
