import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  listDamagedModels,
  listVersions,
  readArtifact,
  readVersion,
} from '../../../../server/learn/models/model-store.ts';
import { readReferenceProfiles } from '../../../../server/learn/models/reference-segment-store.ts';
import { learnedModel, saveChampion, storedClassifier } from '../../../setup/stored-classifier.ts';
import { purchaseDraft } from '../../../setup/purchases.ts';
import { useDatabase } from '../../../setup/use-database.ts';

describe('model store', () => {
  const database = useDatabase();
  let classifier: string;
  beforeAll(async () => {
    classifier = await storedClassifier(database.db);
  });

  test('numbers versions from 1 without gaps, also when several are saved together', async () => {
    await learnedModel();
    const versions = await Promise.all(
      [1, 2, 3].map(() => database.db.transaction().execute((transaction) => saveChampion(transaction, classifier))),
    );
    expect(versions.toSorted()).toEqual([1, 2, 3]);
    expect((await listVersions(database.db, classifier)).map((version) => version.version)).toEqual([3, 2, 1]);
  });

  test('gives back what was saved', async () => {
    const learned = await learnedModel();
    const version = await saveChampion(database.db, classifier, 42);
    expect(await readVersion(database.db, classifier, version)).toEqual({
      version,
      learner: 'linear',
      learnerWhy: learned.learnerWhy,
      learnerReason: learned.learnerReason,
      comparison: learned.comparison,
      settings: learned.settings,
      isChampion: true,
      isPinned: false,
      shadow: null,
      hasModel: true,
      cause: 'person',
      occasion: { code: 'person', values: { person: 'Ann' } },
      because: 'Ann asked for it',
      trainedAt: '2026-11-02T09:00:00.000Z',
      durationMs: 1_000,
      trainedBy: 'Ann',
      trainRows: learned.trainRows,
      holdoutRows: learned.holdoutRows,
      correctedRows: 0,
      fingerprint: learned.fingerprint,
      columns: purchaseDraft('any').columns,
      seed: 1,
      metrics: learned.metrics,
      gate: learned.gate,
      decisions: [],
    });
    const artifact = await readArtifact(database.db, classifier, version);
    expect(Buffer.from(learned.artifact).equals(artifact!.bytes)).toBe(true);
    expect(artifact!.lastSequence).toBe(42);
    expect(await readReferenceProfiles(database.db, classifier, version)).toEqual({
      train: JSON.parse(learned.trainProfile),
      holdout: JSON.parse(learned.holdoutProfile),
    });
  });

  test('knows no versions that are not there', async () => {
    expect(await readVersion(database.db, classifier, 99)).toBeUndefined();
    expect(await readArtifact(database.db, classifier, 99)).toBeUndefined();
    expect(await readReferenceProfiles(database.db, classifier, 99)).toBeUndefined();
  });

  test('names a version whose model is no longer the one that was trained', async () => {
    const own = await storedClassifier(database.db);
    for (let version = 1; version <= 3; version++) await saveChampion(database.db, own);
    const setArtifact = (version: number, artifact: Buffer | null) =>
      database.db
        .updateTable('model_versions')
        .set({ artifact })
        .where('classifier_id', '=', own)
        .where('version', '=', version)
        .execute();
    await setArtifact(2, Buffer.from('another'));
    await setArtifact(3, null); // no longer kept
    expect(await listDamagedModels(database.db)).toEqual([{ classifierId: own, version: 2 }]);
  });
});
