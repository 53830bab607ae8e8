import { randomUUID } from 'node:crypto';
import { mergeProfiles, profileTable, type TableProfile } from '../../../../ml/sketches/table-profile.ts';
import { createClassifier } from '../../../../server/record/classifiers/create-classifier.ts';
import { countLiveRows } from '../../../../server/watch/profiles/profile-store.ts';
import { saveHourProfile, type HourProfile } from '../../../setup/saved-hour.ts';
import { readHourProfiles } from '../../../../server/watch/profiles/read-profiles.ts';
import { classifierDraft } from '../../../../contract/classifier.ts';
import { purchaseDraft } from '../../../setup/purchases.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const NOW = new Date('2026-11-02T12:30:00Z');
const hourAt = (hour: number) => new Date(`2026-11-02T${String(hour).padStart(2, '0')}:00:00Z`);

const database = useDatabase();

const newClassifier = async () =>
  (await createClassifier(database.db, classifierDraft.parse(purchaseDraft(randomUUID())), 'Ada', NOW)).id;

function profileOf(values: readonly (string | null)[]): TableProfile {
  return profileTable({ rows: values.length, columns: [{ name: '__proto__', type: 'category', values }] });
}
const hourProfile = (
  classifierId: string,
  hour: number,
  profile: TableProfile,
  modelVersion = 1,
  recorder: string = randomUUID(),
): HourProfile => ({ classifierId, modelVersion, hour: hourAt(hour), recorder, profile, droppedRows: 0 });

async function readAll(classifierId: string, version: number, from: Date): Promise<TableProfile[]> {
  const profiles: TableProfile[] = [];
  for await (const profile of readHourProfiles(database.db, classifierId, version, from)) profiles.push(profile);
  return profiles;
}

describe('saveHourProfile', () => {
  test('saved profiles come back as they were, oldest first, of one version from an hour on', async () => {
    const id = await newClassifier();
    const [early, first, second] = [profileOf(['A']), profileOf(['B', null]), profileOf(['C'])];
    await saveHourProfile(database.db, hourProfile(id, 11, second), NOW);
    await saveHourProfile(database.db, hourProfile(id, 10, first), NOW);
    await saveHourProfile(database.db, hourProfile(id, 9, early), NOW);
    await saveHourProfile(database.db, hourProfile(id, 10, early, 2), NOW);
    expect(await readAll(id, 1, hourAt(10))).toEqual([first, second]);
  });

  test('of the same recorder replaces what was saved before; another process’s stays', async () => {
    const id = await newClassifier();
    const one = hourProfile(id, 10, profileOf(['A']));
    await saveHourProfile(database.db, one, NOW);
    await saveHourProfile(database.db, hourProfile(id, 10, profileOf(['B'])), NOW);
    await saveHourProfile(database.db, { ...one, profile: profileOf(['A', 'A']) }, NOW);
    expect(mergeProfiles(await readAll(id, 1, hourAt(0))).rows).toBe(3);
  });

  test('keeps categories with characters that the database refuses elsewhere', async () => {
    const id = await newClassifier();
    await saveHourProfile(database.db, hourProfile(id, 10, profileOf(['nul\0', 'half\ud800'])), NOW);
    expect((await readAll(id, 1, hourAt(0)))[0]!.rows).toBe(2);
  });
});

test('countLiveRows adds up each version’s rows in the window, the version with most first', async () => {
  const id = await newClassifier();
  await saveHourProfile(database.db, hourProfile(id, 8, profileOf(['A', 'A', 'A', 'A', 'A'])), NOW);
  await saveHourProfile(database.db, hourProfile(id, 10, profileOf(['A'])), NOW);
  await saveHourProfile(database.db, hourProfile(id, 10, profileOf(['A', 'B']), 2), NOW);
  await saveHourProfile(database.db, hourProfile(id, 11, profileOf(['A']), 2), NOW);
  await saveHourProfile(database.db, { ...hourProfile(id, 11, mergeProfiles([]), 3), droppedRows: 9 }, NOW);
  expect(await countLiveRows(database.db, id, hourAt(10))).toEqual([
    { modelVersion: 2, rows: 3 },
    { modelVersion: 1, rows: 1 },
  ]);
});
