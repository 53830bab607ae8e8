import { randomUUID } from 'node:crypto';
import {
  readKeptSegments,
  readReferenceSegment,
  type ReferenceSegments,
} from '../../../../server/learn/models/reference-segment-store.ts';
import { saveVersion } from '../../../../server/learn/models/model-store.ts';
import { insertTraining } from '../../../../server/learn/training/training-store.ts';
import { learnedModel, saveChampion, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const database = useDatabase();
const segmentOf = (value: string, rows: number) => ({
  value,
  name: value.toUpperCase(),
  rows,
  trainProfile: JSON.stringify({ of: value }),
  holdoutProfile: JSON.stringify({ held: value }),
});

async function saveVersionWith(segments: ReferenceSegments | null): Promise<string> {
  const id = await storedClassifier(database.db);
  const trainingId = randomUUID();
  const asked = { occasion: { code: 'person' as const, values: { person: 'Ann' } }, because: '' };
  await insertTraining(database.db, {
    id: trainingId,
    classifierId: id,
    learner: 'linear',
    seed: 1,
    expectedMs: null,
    startedBy: 'Ann',
    startedAt: AT,
    ...asked,
  });
  await saveVersion(database.db, {
    ...(await learnedModel()),
    columns: [],
    classChanges: 0,
    classifierId: id,
    trainingId,
    trainedAt: AT,
    durationMs: 1,
    trainedBy: 'Ann',
    cause: 'person',
    seed: 1,
    lastSequence: 0,
    trustChanges: 0,
    ...asked,
    segments,
  });
  return id;
}

test('the segments of a version are saved with it, and come back with most rows first', async () => {
  const segments = [segmentOf('b', 3), segmentOf('c', 9), segmentOf('a', 3)];
  const id = await saveVersionWith({ column: 'Centre', segments });
  expect(await readKeptSegments(database.db, id, 1)).toEqual({
    column: 'Centre',
    segments: [
      { value: 'c', name: 'C', rows: 9 },
      { value: 'a', name: 'A', rows: 3 },
      { value: 'b', name: 'B', rows: 3 },
    ],
  });
  expect(await readReferenceSegment(database.db, id, 1, 'b')).toEqual({ train: { of: 'b' }, holdout: { held: 'b' } });
  expect(await readReferenceSegment(database.db, id, 1, 'B')).toBeUndefined();
});

test('a column of which no row had a value is kept with no segments', async () => {
  const id = await saveVersionWith({ column: 'Centre', segments: [] });
  expect(await readKeptSegments(database.db, id, 1)).toEqual({ column: 'Centre', segments: [] });
});

test('a version without a segment column keeps none, as one that is not there', async () => {
  const id = await storedClassifier(database.db);
  await saveChampion(database.db, id);
  expect(await readKeptSegments(database.db, id, 1)).toBeNull();
  expect(await readKeptSegments(database.db, id, 9)).toBeNull();
});
