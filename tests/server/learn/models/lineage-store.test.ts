import { beforeAll, describe, expect, test } from '@jest/globals';
import { makeChampion } from '../../../../server/learn/models/champion-store.ts';
import { hashArtifact } from '../../../../server/learn/models/artifact-hash.ts';
import { listVersions, readArtifact } from '../../../../server/learn/models/model-store.ts';
import { forgetOldModels, readLineage, restoreModel } from '../../../../server/learn/models/lineage-store.ts';
import { learnedModel, saveChampion, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

describe('lineage store', () => {
  const database = useDatabase();
  let classifier: string;
  beforeAll(async () => {
    classifier = await storedClassifier(database.db);
    for (let version = 1; version <= 24; version++) await saveChampion(database.db, classifier, version);
  });
  const forgotten = async () =>
    (await listVersions(database.db, classifier)).filter((version) => !version.hasModel).map(({ version }) => version);

  test('forgets the models of old versions, but of the first, the champion and the latest 20, and keeps all records', async () => {
    await makeChampion(database.db, classifier, 3);
    await database.db
      .insertInto('online_snapshots')
      .values([2, 3].map((version) => ({ classifier_id: classifier, version, last_sequence: 9, state: Buffer.of() })))
      .execute();
    await forgetOldModels(database.db, classifier);
    expect(await forgotten()).toEqual([4, 2]);
    expect(await readArtifact(database.db, classifier, 2)).toBeUndefined();
    expect(await listVersions(database.db, classifier)).toHaveLength(24);
    const snapshots = await database.db
      .selectFrom('online_snapshots')
      .select('version')
      .where('classifier_id', '=', classifier)
      .execute();
    expect(snapshots).toEqual([{ version: 3 }]);
  });

  test('keeps a model again if it is the very same, and no other', async () => {
    const { artifact, fingerprint } = await learnedModel();
    await restoreModel(database.db, classifier, 2, artifact.slice(1));
    expect(await forgotten()).toEqual([4, 2]);
    await restoreModel(database.db, classifier, 2, artifact);
    expect(await forgotten()).toEqual([4]);
    expect(await readLineage(database.db, classifier, 2)).toEqual({
      learner: 'linear',
      unknownShare: null,
      seed: 1,
      fingerprint,
      lastSequence: 2,
      trustChanges: 0,
      artifactHash: hashArtifact(artifact),
      hasModel: true,
      classChanges: 0,
      columns: [
        { name: 'Merchant', type: 'text' },
        { name: 'Amount', type: 'number' },
        { name: 'Centre', type: 'category' },
      ],
    });
  });
});
