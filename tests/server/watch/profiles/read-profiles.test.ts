import { randomUUID } from 'node:crypto';
import { classifierDraft } from '../../../../contract/classifier.ts';
import { mergeProfiles, profileTable, type TableProfile } from '../../../../ml/sketches/table-profile.ts';
import { createClassifier } from '../../../../server/record/classifiers/create-classifier.ts';
import { deleteProfilesBefore } from '../../../../server/watch/profiles/profile-store.ts';
import { saveHourProfile, type HourProfile } from '../../../setup/saved-hour.ts';
import { keepDays } from '../../../../server/watch/profiles/keep-days.ts';
import { readHourProfiles } from '../../../../server/watch/profiles/read-profiles.ts';
import { purchaseDraft } from '../../../setup/purchases.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const NOW = new Date('2026-11-04T12:30:00Z');
const at = (day: number, hour: number) => new Date(Date.UTC(2026, 10, day, hour));

const database = useDatabase();

const newClassifier = async () =>
  (await createClassifier(database.db, classifierDraft.parse(purchaseDraft(randomUUID())), 'Ada', NOW)).id;

const profileOf = (rows: number): TableProfile =>
  profileTable({
    rows,
    columns: [{ name: 'N', type: 'number', values: Float64Array.from({ length: rows }, (_, n) => n) }],
  });
const hourOf = (classifierId: string, day: number, hour: number, rows: number): HourProfile => ({
  classifierId,
  modelVersion: 1,
  hour: at(day, hour),
  recorder: randomUUID(),
  profile: profileOf(rows),
  droppedRows: 0,
});

async function read(classifierId: string, from: Date): Promise<TableProfile[]> {
  const profiles: TableProfile[] = [];
  for await (const profile of readHourProfiles(database.db, classifierId, 1, from)) profiles.push(profile);
  return profiles;
}
const rowsOf = async (classifierId: string, from: Date) => (await read(classifierId, from)).map(({ rows }) => rows);
const keptDays = async (classifierId: string) =>
  (await database.db.selectFrom('profile_days').select('day').where('classifier_id', '=', classifierId).execute())
    .length;

/** Three days: 2 and 3 November of two hours each, the 4th of two. */
async function threeDays(): Promise<{ id: string; late: HourProfile }> {
  const id = await newClassifier();
  const late = hourOf(id, 3, 9, 16);
  const hours = [
    hourOf(id, 2, 8, 1),
    hourOf(id, 2, 20, 2),
    hourOf(id, 3, 0, 8),
    late,
    hourOf(id, 4, 1, 32),
    hourOf(id, 4, 2, 64),
  ];
  for (const hour of hours) await saveHourProfile(database.db, hour, NOW);
  return { id, late };
}

test('whole days come as one profile each, the first and the last day by their hours', async () => {
  const { id } = await threeDays();
  expect(await rowsOf(id, at(2, 8))).toEqual([1, 2, 24, 32, 64]);
  expect(await rowsOf(id, at(2, 0))).toEqual([3, 24, 32, 64]);
  expect(await keptDays(id)).toBe(2);
});

test('a kept day says what its hours say, and is read in their place', async () => {
  const { id } = await threeDays();
  const first = await read(id, at(2, 0));
  expect(await read(id, at(2, 0))).toEqual(first);
  expect(first[1]).toEqual(mergeProfiles([profileOf(8), profileOf(16)]));
  // Were the hours read, it would be noticed that they are no profiles any more.
  await database.db
    .updateTable('profiles')
    .set({ profile: Buffer.of(0) })
    .where('hour', '=', at(3, 9))
    .execute();
  expect((await rowsOf(id, at(2, 0)))[1]).toBe(24);
});

test('an hour that grows later, or comes later, makes the day anew', async () => {
  const { id, late } = await threeDays();
  expect(await rowsOf(id, at(3, 0))).toEqual([24, 32, 64]);
  await saveHourProfile(database.db, { ...late, profile: profileOf(17) }, new Date(NOW.getTime() + 1));
  expect(await rowsOf(id, at(3, 0))).toEqual([25, 32, 64]);
  await saveHourProfile(database.db, hourOf(id, 3, 9, 100), NOW);
  expect(await rowsOf(id, at(3, 0))).toEqual([125, 32, 64]);
  expect(await keptDays(id)).toBe(1);
});

test('days go with their hours by age', async () => {
  const { id } = await threeDays();
  await read(id, at(2, 0));
  await deleteProfilesBefore(database.db, at(3, 0));
  expect(await rowsOf(id, at(2, 0))).toEqual([24, 32, 64]);
  expect(await keptDays(id)).toBe(1);
});

test('days that are over are kept beside the answers, so that the first report over them reads no hour', async () => {
  const { id, late } = await threeDays();
  // Those of other tests are kept, too, a few at a time.
  const keepAll = async () => {
    while ((await keepDays(database.db, NOW)) > 0);
  };
  await keepAll();
  expect(await keptDays(id)).toBe(2);
  const first = (await read(id, at(2, 0)))[1];
  await saveHourProfile(database.db, { ...late, profile: profileOf(17) }, new Date(NOW.getTime() + 60_000));
  await keepAll();
  await database.db
    .updateTable('profiles')
    .set({ profile: Buffer.of(0) })
    .where('hour', '<', at(4, 0))
    .execute();
  expect((await rowsOf(id, at(2, 0))).slice(0, 2)).toEqual([3, 25]);
  expect(first!.rows).toBe(24);
});
