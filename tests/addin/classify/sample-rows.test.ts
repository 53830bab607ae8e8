import { sampleRows } from '../../../addin/classify/sample-rows.ts';

test('few rows are all looked at, of many 200 are, spread over all of them', () => {
  expect(sampleRows([3, 5, 8])).toEqual([3, 5, 8]);
  expect(sampleRows([])).toEqual([]);
  const sample = sampleRows(Array.from({ length: 1_000 }, (_, row) => row));
  expect(sample).toHaveLength(200);
  expect([sample[0], sample[1], sample.at(-1)]).toEqual([0, 5, 995]);
});
