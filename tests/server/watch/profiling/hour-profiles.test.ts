import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { profileToJson } from '../../../../ml/sketches/profile-json.ts';
import { profileTable, type TableProfile } from '../../../../ml/sketches/table-profile.ts';
import { tableOfRows } from '../../../../server/record/classifiers/table-of-rows.ts';
import { HourProfiles } from '../../../../server/watch/profiling/hour-profiles.ts';
import { unpackProfile } from '../../../../server/watch/profiling/packed-profile.ts';
import type { PackedHour, ProfiledRows, ProfilingOrder } from '../../../../server/watch/profiling/profiler.ts';

const COLUMNS = [
  { name: 'Text', type: 'text' },
  { name: 'Centre', type: 'category' },
  { name: 'Amount', type: 'number' },
] as const;
type Row = { readonly text: string; readonly centre: string; readonly amount: number; readonly class: number };

const rowsOf = (rows: readonly Row[]): ProfiledRows => ({
  ...{ columns: COLUMNS, segmentColumn: 'Centre', classes: ['travel', 'meals'] },
  cells: rows.map(({ text, centre, amount }) => [text, centre, amount]),
  predicted: rows.map((each) => each.class),
  confidence: rows.map(({ amount }) => (Math.abs(amount) % 100) / 100),
});
const word = (text: string): TableProfile =>
  profileTable({ rows: 1, columns: [{ name: 'Text', type: 'text', values: [text] }] });

/** Profiles of one hour of a version that knows the word “taxi” and keeps the segment “cc1”. */
async function begin() {
  const profiles = new HourProfiles();
  const ask = (order: ProfilingOrder) => profiles.carryOut(order);
  await ask({ do: 'know', version: 'v', known: word('taxi') });
  const segments = { column: 'Centre', known: new Map([['cc1', word('taxi')]]) };
  await ask({ do: 'keep-segments', hour: 'h', segments });
  return ask;
}
const pack = async (ask: Awaited<ReturnType<typeof begin>>, isLastKept = true): Promise<PackedHour> =>
  (await ask({ do: 'pack', hour: 'h', isLastKept }))!;

test('the profile of an hour is that of all its rows at once, however they came and whenever it was packed', async () => {
  const row = record({
    ...{ text: constantFrom('taxi', 'train to leeds', ''), centre: constantFrom('CC1', 'CC2', '') },
    // So few that no digest has to join any: then every way gives the same.
    ...{ amount: integer({ min: -50, max: 50 }), class: integer({ min: 0, max: 1 }) },
  });
  await assert(
    asyncProperty(array(array(row, { minLength: 1, maxLength: 6 }), { maxLength: 40 }), async (blocks) => {
      const ask = await begin();
      for (const [at, block] of blocks.entries()) {
        await ask({ do: 'take', hour: 'h', version: 'v', rows: rowsOf(block) });
        if (at % 7 === 6) await pack(ask);
      }
      const all = rowsOf(blocks.flat());
      const options = { known: word('taxi'), vocabulary: 256 };
      const whole = profileTable(tableOfRows(COLUMNS, all.cells), all, options);
      const packed = await pack(ask);
      expect(packed.rows).toBe(all.cells.length);
      if (packed.rows > 0) expect(inOrder(await unpackProfile(packed.profile))).toEqual(inOrder(whole));
    }),
    { seed: 12, numRuns: 40 },
  );
});

test('segments are packed once, and again until they were kept; what is of none is counted', async () => {
  const ask = await begin();
  const taxi = { text: 'taxi', amount: 1, class: 0 };
  const rows = rowsOf([
    { ...taxi, centre: 'cc1' },
    { ...taxi, centre: 'cc9' },
  ]);
  await ask({ do: 'take', hour: 'h', version: 'v', rows });
  const grownOf = ({ segments }: PackedHour) => segments?.grown.map((each) => [each.value, each.rows]);
  expect(grownOf(await pack(ask))).toEqual([['cc1', 1]]);
  expect(grownOf(await pack(ask, false))).toEqual([['cc1', 1]]);
  const last = await pack(ask);
  expect([grownOf(last), last.segments?.otherRows]).toEqual([[], 1]);
});

test('an hour that nothing was taken of is packed as no rows, and one that is forgotten begins anew', async () => {
  const ask = await begin();
  expect((await pack(ask)).rows).toBe(0);
  const rows = rowsOf([{ text: 'taxi', centre: 'cc1', amount: 1, class: 0 }]);
  await ask({ do: 'take', hour: 'h', version: 'v', rows });
  await ask({ do: 'forget', name: 'h' });
  expect(await pack(ask)).toMatchObject({ rows: 0, segments: null });
  await ask({ do: 'forget', name: 'v' });
  await expect(ask({ do: 'take', hour: 'h', version: 'v', rows })).rejects.toThrow(
    'HourProfiles requires that a version is known',
  );
});

/** What a profile says, whichever order its parts came in. */
function inOrder(profile: TableProfile): unknown {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, sorted(each)]));
  };
  return sorted(JSON.parse(JSON.stringify(profileToJson(profile))));
}

test('rows that wait for others are profiled before their version is forgotten, or asked for with other columns', async () => {
  const ask = await begin();
  const taxi = { text: 'taxi', centre: 'cc1', amount: 1, class: 0 };
  const take = (rows: ProfiledRows, version = 'v') => ask({ do: 'take', hour: 'h', version, rows });
  await take(rowsOf([taxi]));
  await ask({ do: 'forget', name: 'v' });
  await expect(take(rowsOf([taxi]))).rejects.toThrow('requires that a version is known');
  await ask({ do: 'know', version: 'v', known: word('taxi') });
  const other = { ...rowsOf([taxi]), classes: ['meals', 'travel'] };
  await take(rowsOf([taxi]));
  await take(other);
  await expect(take({ ...other, confidence: [] })).rejects.toThrow('requires one answer for each row');
  const { profile } = await pack(ask);
  const { rows, columns, predictions } = await unpackProfile(profile);
  expect(rows).toBe(3);
  expect(columns.map((column) => 'novelty' in column && column.novelty !== null)).toEqual([true, false, false]);
  expect([...predictions!.classes.tallies.keys()].sort()).toEqual(['meals', 'travel']);
});
