import { FeatureCounts } from '../../../ml/features/feature-counts.ts';

const listOf = (counts: FeatureCounts): number[][] => [...counts.features.subarray(0, counts.size)].map((feature) => [feature, counts.countOf(feature)]);

describe('FeatureCounts', () => {
  test('counts features in the order of first use', () => {
    const counts = new FeatureCounts();
    for (const feature of [9, 3, 9, 9]) counts.add(feature);
    expect(listOf(counts)).toEqual([[9, 3], [3, 1]]);
  });

  test('forgets the cell before', () => {
    const counts = new FeatureCounts();
    for (let feature = 0; feature < 9_000; feature++) counts.add(feature);
    counts.clear();
    counts.add(8_000);
    expect(listOf(counts)).toEqual([[8_000, 1]]);
    expect(counts.countOf(8_001)).toBe(0);
  });
});
