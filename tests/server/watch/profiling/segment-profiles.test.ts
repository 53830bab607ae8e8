import { profileTable, type TableProfile } from '../../../../ml/sketches/table-profile.ts';
import type { ProfiledRows } from '../../../../server/watch/profiling/profiler.ts';
import { SegmentProfiles, type GrownSegments } from '../../../../server/watch/profiling/segment-profiles.ts';

const COLUMNS = [
  { name: 'Word', type: 'text' },
  { name: 'Centre', type: 'category' },
] as const;
const ODD = Object.freeze(['leeds', ' LEEDS ', 'york', 'hull', null]);

function batchOf(centres: readonly (string | null)[], word = 'taxi'): ProfiledRows {
  return {
    columns: COLUMNS,
    segmentColumn: 'Centre',
    cells: centres.map((centre) => [word, centre]),
    classes: ['travel', 'meals'],
    predicted: centres.map((_, row) => row % 2),
    confidence: centres.map(() => 0.75),
  };
}
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
  test('parts rows as conditions compare them, and counts those of no segment', () => {
    const segments = begin();
    const batch = batchOf(ODD);
    segments.take(batch);
    const grown = segments.grow(true);
    expect(rowsIn(grown)).toEqual({ leeds: 2, york: 1 });
    expect(grown.otherRows).toBe(2);
    const leeds = grown.profiles.find(({ value }) => value === 'leeds')!.profile;
    expect([...leeds.predictions!.classes.tallies.keys()].sort()).toEqual(['meals', 'travel']);
  });

  test('asks each segment’s own reference what is new', () => {
    const segments = begin();
    const batch = batchOf(['leeds', 'york'], 'hotel');
    segments.take(batch);
    const { profiles } = segments.grow(true);
    const newRows = ({ profile }: (typeof profiles)[number]) =>
      profile.columns.map((column) => ('novelty' in column ? column.novelty?.newRows : undefined))[0];
    expect(profiles.map((each) => [each.value, newRows(each)])).toEqual([
      ['leeds', 1],
      ['york', 0],
    ]);
  });

  test('answers all that has grown since, and again until it was kept', () => {
    const segments = begin();
    const [first, second] = [batchOf(['leeds', 'york']), batchOf(['leeds'])];
    segments.take(first);
    expect(rowsIn(segments.grow(true))).toEqual({ leeds: 1, york: 1 });
    expect(rowsIn(segments.grow(false))).toEqual({ leeds: 1, york: 1 });
    expect(rowsIn(segments.grow(true))).toEqual({});
    segments.take(second);
    expect(rowsIn(segments.grow(true))).toEqual({ leeds: 2 });
  });

  test.each([
    ['no column is declared any more', { segmentColumn: null }],
    ['another one is declared than the version keeps segments of', { segmentColumn: 'Word' }],
  ])('takes nothing while %s', (_, change) => {
    const segments = begin();
    const batch = { ...batchOf(ODD), ...change };
    segments.take(batch);
    expect(segments.grow(true)).toEqual({ profiles: [], otherRows: 0 });
  });
});
