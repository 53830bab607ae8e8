import { randomUUID } from 'node:crypto';
import { profileTable, type TableProfile } from '../../../../ml/sketches/table-profile.ts';
import { deleteProfilesBefore } from '../../../../server/watch/profiles/profile-store.ts';
import { saveHourProfile } from '../../../setup/saved-hour.ts';
import {
  countOtherRows,
  countSegmentRows,
  readSegmentProfiles,
} from '../../../../server/watch/profiles/segment-profile-store.ts';
import { saveChampion, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const NOW = new Date('2026-11-02T12:30:00Z');
const hourAt = (hour: number) => new Date(`2026-11-02T${String(hour).padStart(2, '0')}:00:00Z`);
const database = useDatabase();

const profileOf = (rows: number): TableProfile =>
  profileTable({ rows, columns: [{ name: 'Centre', type: 'category', values: Array<string>(rows).fill('x') }] });

/** A classifier with so many versions, which keep segments of these columns. */
async function classifierWith(columns: readonly (string | null)[]): Promise<string> {
  const id = await storedClassifier(database.db);
  for (const segmentColumn of columns) {
    const version = await saveChampion(database.db, id);
    await database.db
      .updateTable('model_versions')
      .set({ segment_column: segmentColumn })
      .where('classifier_id', '=', id)
      .where('version', '=', version)
      .execute();
  }
  return id;
}

interface Saved {
  readonly hour: number;
  readonly version?: number;
  readonly recorder?: string;
  readonly segments: Readonly<Record<string, number>> | null;
  readonly others?: number;
}

async function save(classifierId: string, { hour, version = 1, recorder, segments, others = 0 }: Saved): Promise<void> {
  const profiles = Object.entries(segments ?? {}).map(([value, rows]) => ({ value, profile: profileOf(rows) }));
  const hourProfile = {
    classifierId,
    modelVersion: version,
    hour: hourAt(hour),
    recorder: recorder ?? randomUUID(),
    profile: profileOf(10),
    droppedRows: 0,
    segments: segments === null ? null : { profiles, otherRows: others },
  };
  await saveHourProfile(database.db, hourProfile, NOW);
}

async function rowsOf(classifierId: string, version: number, from: number, value: string): Promise<number[]> {
  const rows: number[] = [];
  for await (const profile of readSegmentProfiles(database.db, classifierId, version, hourAt(from), value))
    rows.push(profile.rows);
  return rows;
}

test('the segments of a profile come back, those of one value and version from an hour on, oldest first', async () => {
  const id = await classifierWith(['Centre', 'Centre']);
  await save(id, { hour: 8, segments: { leeds: 1 } });
  await save(id, { hour: 10, segments: { leeds: 3, york: 4 } });
  await save(id, { hour: 9, segments: { leeds: 2 } });
  await save(id, { hour: 10, version: 2, segments: { leeds: 9 } });
  expect(await rowsOf(id, 1, 9, 'leeds')).toEqual([2, 3]);
  expect(await rowsOf(id, 1, 9, 'hull')).toEqual([]);
});

test('saved again, what has grown replaces itself, and what has not stays', async () => {
  const id = await classifierWith(['Centre']);
  const recorder = randomUUID();
  await save(id, { hour: 9, recorder, segments: { leeds: 1, york: 1 }, others: 2 });
  await save(id, { hour: 9, recorder, segments: { leeds: 5 }, others: 3 });
  await save(id, { hour: 9, segments: { leeds: 1 }, others: 4 });
  const counts = await countSegmentRows(database.db, id, 'Centre', hourAt(9));
  expect(counts).toEqual([
    { value: 'leeds', modelVersion: 1, rows: 6 },
    { value: 'york', modelVersion: 1, rows: 1 },
  ]);
  expect(await countOtherRows(database.db, id, 1, hourAt(9))).toBe(7);
});

test('rows are counted by version, and only where it keeps segments of that column', async () => {
  const id = await classifierWith(['Region', 'Centre']);
  await save(id, { hour: 9, version: 1, segments: { leeds: 100 } });
  await save(id, { hour: 9, version: 2, segments: { leeds: 7 } });
  expect(await countSegmentRows(database.db, id, 'Centre', hourAt(9))).toEqual([
    { value: 'leeds', modelVersion: 2, rows: 7 },
  ]);
});

test('a profile of which no segments are kept has no other rows either', async () => {
  const id = await classifierWith([null]);
  await save(id, { hour: 9, segments: null });
  expect(await countOtherRows(database.db, id, 1, hourAt(9))).toBe(0);
});

test('segments are forgotten with their profile, and with their classifier', async () => {
  const id = await classifierWith(['Centre']);
  await save(id, { hour: 8, segments: { leeds: 1 } });
  await save(id, { hour: 9, segments: { leeds: 2 } });
  await deleteProfilesBefore(database.db, hourAt(9));
  expect(await rowsOf(id, 1, 0, 'leeds')).toEqual([2]);
  await database.db.deleteFrom('feedback_heads').where('classifier_id', '=', id).execute();
  await database.db.deleteFrom('classifiers').where('id', '=', id).execute();
  expect(await rowsOf(id, 1, 0, 'leeds')).toEqual([]);
});
