import { CellBlocksBuilder } from '../../../ml/features/cell-blocks.ts';
import { FeatureCounts } from '../../../ml/features/feature-counts.ts';

function moved(counts: FeatureCounts): number[][] {
  const builder = new CellBlocksBuilder(1);
  counts.moveTo(builder);
  builder.endBlock();
  const { features, values } = builder.finish();
  return [...features].map((feature, at) => [feature, values[at]!]);
}

describe('FeatureCounts', () => {
  test('counts features in the order of first use', () => {
    const counts = new FeatureCounts();
    counts.reserve(10);
    counts.addAll([9, 3]);
    counts.addAll(Int32Array.of(9, 9));
    expect(moved(counts)).toEqual([
      [9, 3],
      [3, 1],
    ]);
  });

  test('forgets the cell before', () => {
    const counts = new FeatureCounts();
    counts.reserve(9_000);
    counts.addAll(Array.from({ length: 9_000 }, (_, feature) => feature));
    expect(moved(counts)).toHaveLength(9_000);
    counts.addAll([8_000]);
    expect(moved(counts)).toEqual([[8_000, 1]]);
  });
});
