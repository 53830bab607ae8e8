import { mergeProfiles, profileTable } from '../../../../ml/sketches/table-profile.ts';
import { readTable } from '../../../../ml/table/read-table.ts';
import { mergeAsRead } from '../../../../server/watch/profiles/merge-profiles.ts';

const profileOf = (from: number) =>
  profileTable(readTable([{ name: 'Amount', type: 'number' }], [{ name: 'Amount', values: [from, from + 1] }]));

test('merges more profiles than are in memory at once, as one merge would', async () => {
  const profiles = Array.from({ length: 60 }, (_, at) => profileOf(2 * at));
  async function* read() {
    yield* profiles;
  }
  const merged = await mergeAsRead(read());
  expect(merged.rows).toBe(120);
  expect(merged.columns).toEqual(mergeProfiles(profiles).columns);
});

test('of none there are no rows', async () => {
  async function* none() {
    yield* [];
  }
  expect((await mergeAsRead(none())).rows).toBe(0);
});
