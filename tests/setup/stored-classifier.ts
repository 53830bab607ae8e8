import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { readClassifier, type StoredClassifier } from '../../server/record/classifiers/classifier-store.ts';
import { createClassifier } from '../../server/record/classifiers/create-classifier.ts';
import type { Database } from '../../server/platform/database/schema.ts';
import type { FeedbackDraft, FeedbackEntry } from '../../server/record/feedback/feedback-entry.ts';
import { createFeedbackLog } from '../../server/record/feedback/feedback-log.ts';
import { learnModel, type LearnedModel } from '../../server/learn/fitting/learn-model.ts';
import { makeChampion } from '../../server/learn/models/champion-store.ts';
import { saveVersion } from '../../server/learn/models/model-store.ts';
import { insertTraining } from '../../server/learn/training/training-store.ts';
import { classifierDraft } from '../../contract/classifier.ts';
import { aFeedbackDraft } from '../fixtures/feedback-draft.ts';
import { purchaseDraft, purchases, type Purchase } from './purchases.ts';

const AT = new Date('2026-11-02T09:00:00Z');

/** A classifier of purchases in the database, without labels. */
export async function storedClassifier(db: Kysely<Database>): Promise<string> {
  const { id } = await createClassifier(db, classifierDraft.parse(purchaseDraft(randomUUID())), 'Ann', AT);
  return id;
}

/** What somebody says of purchases, appended to the log; the row hash is the key. */
export async function record(
  db: Kysely<Database>,
  classifierId: string,
  rows: readonly Purchase[],
  said: Partial<FeedbackDraft> = {},
): Promise<readonly FeedbackEntry[]> {
  const drafts = rows.map(({ key, cells, account }) =>
    aFeedbackDraft({ key, rowHash: key, cells, class: account, origin: 'correction-column', saidAt: AT, ...said }),
  );
  return (await createFeedbackLog(db, () => AT).append(classifierId, drafts)).recorded;
}

let learning: Promise<LearnedModel> | undefined;

/** A linear model of 200 purchases, learned once a test file. */
export async function learnedModel(): Promise<LearnedModel> {
  learning ??= learnModel(
    purchases(200, 31).map(({ key, cells, account }) => ({
      key,
      rowHash: key,
      cells,
      class: account,
      sequence: 1,
      saidAt: AT,
      isByPerson: false,
    })),
    { columns: purchaseDraft('any').columns, learner: 'linear', seed: 1, champion: null },
    { onProgress: () => undefined },
  );
  return learning;
}

/** Saves {@link learnedModel} as the next version and makes it champion. */
export async function saveChampion(db: Kysely<Database>, classifierId: string, lastSequence = 0): Promise<number> {
  const trainingId = randomUUID();
  await insertTraining(db, {
    id: trainingId,
    classifierId,
    learner: 'linear',
    seed: 1,
    occasion: { code: 'person', values: { person: 'Ann' } },
    because: 'Ann asked for it',
    expectedMs: null,
    startedBy: 'Ann',
    startedAt: AT,
  });
  await db.updateTable('trainings').set({ state: 'done' }).where('id', '=', trainingId).execute();
  const version = await saveVersion(db, {
    ...(await learnedModel()),
    classifierId,
    trainingId,
    trainedAt: AT,
    durationMs: 1_000,
    trainedBy: 'Ann',
    cause: 'person',
    occasion: { code: 'person', values: { person: 'Ann' } },
    because: 'Ann asked for it',
    seed: 1,
    lastSequence,
    trustChanges: 0,
    columns: purchaseDraft('any').columns,
    classChanges: 0,
  });
  await makeChampion(db, classifierId, version);
  return version;
}

/** A classifier with a champion. */
export async function trainedClassifier(db: Kysely<Database>): Promise<StoredClassifier> {
  const id = await storedClassifier(db);
  await saveChampion(db, id);
  return readClassifier(db, id);
}
