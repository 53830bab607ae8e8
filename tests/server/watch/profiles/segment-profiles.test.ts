import { profileTable, type TableProfile } from '../../../../ml/sketches/table-profile.ts';
import type { PredictedBatch } from '../../../../server/learn/models/predicted-batch.ts';
import { startYielding } from '../../../../server/platform/turns/yielding.ts';
import { SegmentProfiles, type GrownSegments } from '../../../../server/watch/profiles/segment-profiles.ts';

const COLUMNS = [
  { name: 'Word', type: 'text' },
  { name: 'Centre', type: 'category' },
] as const;
const ODD = Object.freeze(['leeds', ' LEEDS ', 'york', 'hull', null]);

function batchOf(centres: readonly (string | null)[], word = 'taxi'): PredictedBatch {
  return {
    classifierId: 'c',
    modelVersion: 1,
    source: 'sheet' as const,
    predictedAt: new Date('2026-11-02T09:15:00Z'),
    columns: COLUMNS,
    segmentColumn: 'Centre',
    cells: centres.map((centre) => [word, centre]),
    classes: ['travel', 'meals'],
    predicted: centres.map((_, row) => row % 2),
    confidence: centres.map(() => 0.75),
    keys: centres.map((_, row) => `k${row}`),
    rowHashes: centres.map((_, row) => `h${row}`),
    earlierHashes: centres.map(() => []),
  };
}
const everyRow = (batch: PredictedBatch) => [...batch.cells.keys()];
const reference = (word: string): TableProfile =>
  profileTable({ rows: 1, columns: [{ name: 'Word', type: 'text', values: [word] }] });

function begin(): SegmentProfiles {
  const known = new Map([
    ['leeds', reference('taxi')],
    ['york', reference('hotel')],
  ]);
  return new SegmentProfiles({ column: 'Centre', known });
}
const rowsIn = ({ profiles }: GrownSegments) =>
  Object.fromEntries(profiles.map(({ value, profile }) => [value, profile.rows]));

describe('SegmentProfiles', () => {
  test('parts rows as conditions compare them, and counts those of no segment', async () => {
    const segments = begin();
    const batch = batchOf(ODD);
    segments.take(batch, everyRow(batch));
    const grown = await segments.grow(startYielding());
    expect(rowsIn(grown)).toEqual({ leeds: 2, york: 1 });
    expect(grown.otherRows).toBe(2);
    const leeds = grown.profiles.find(({ value }) => value === 'leeds')!.profile;
    expect([...leeds.predictions!.classes.tallies.keys()].sort()).toEqual(['meals', 'travel']);
  });

  test('of a batch takes the rows that are named, and no others', async () => {
    const segments = begin();
    segments.take(batchOf(ODD), [2, 4]);
    const grown = await segments.grow(startYielding());
    expect([rowsIn(grown), grown.otherRows]).toEqual([{ york: 1 }, 1]);
  });

  test('asks each segment’s own reference what is new', async () => {
    const segments = begin();
    const batch = batchOf(['leeds', 'york'], 'hotel');
    segments.take(batch, everyRow(batch));
    const { profiles } = await segments.grow(startYielding());
    const newRows = ({ profile }: (typeof profiles)[number]) =>
      profile.columns.map((column) => ('novelty' in column ? column.novelty?.newRows : undefined))[0];
    expect(profiles.map((each) => [each.value, newRows(each)])).toEqual([
      ['leeds', 1],
      ['york', 0],
    ]);
  });

  test('answers all that has grown since it was saved, and again until it is', async () => {
    const segments = begin();
    const [first, second] = [batchOf(['leeds', 'york']), batchOf(['leeds'])];
    segments.take(first, everyRow(first));
    expect(rowsIn(await segments.grow(startYielding()))).toEqual({ leeds: 1, york: 1 });
    expect(rowsIn(await segments.grow(startYielding()))).toEqual({ leeds: 1, york: 1 });
    segments.noteSaved();
    expect(rowsIn(await segments.grow(startYielding()))).toEqual({});
    segments.take(second, everyRow(second));
    expect(rowsIn(await segments.grow(startYielding()))).toEqual({ leeds: 2 });
  });

  test.each([
    ['no column is declared any more', { segmentColumn: null }],
    ['another one is declared than the version keeps segments of', { segmentColumn: 'Word' }],
  ])('takes nothing while %s', async (_, change) => {
    const segments = begin();
    const batch = { ...batchOf(ODD), ...change };
    segments.take(batch, everyRow(batch));
    expect(await segments.grow(startYielding())).toEqual({ profiles: [], otherRows: 0 });
  });
});
