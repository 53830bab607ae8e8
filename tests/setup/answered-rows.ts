import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { insertBatch } from '../../server/answer/predictions/prediction-log-store.ts';
import type { Database } from '../../server/platform/database/schema.ts';
import type { FeedbackDraft } from '../../server/record/feedback/feedback-entry.ts';
import { createFeedbackLog } from '../../server/record/feedback/feedback-log.ts';

/** What was answered of a purchase; by default that it is travel. */
export interface Answer {
  readonly class?: string;
  readonly confidence?: number;
  readonly centre?: string;
  readonly source?: 'model' | 'label' | 'rule';
}

/** Logs that rows were answered; answers the batch's id. */
export async function logAnswers(
  db: Kysely<Database>,
  classifierId: string,
  predictedAt: Date,
  rows: Readonly<Record<string, Answer>>,
) {
  const id = randomUUID();
  await insertBatch(db, {
    ...{ id, classifierId, predictedAt, viewId: randomUUID(), modelVersion: 1, causedBy: 'request' },
    rows: Object.entries(rows).map(([key, { class: name = 'travel', confidence = 0.5, centre = 'CC1', source }]) => ({
      ...{ key, rowHash: `hash ${key}`, class: name, confidence, source: source ?? 'model' },
      cells: ['a merchant', 12, centre],
    })),
  });
  return id;
}

/** Records what was said of a row. */
export async function saySomething(
  db: Kysely<Database>,
  classifierId: string,
  at: Date,
  key: string,
  more: Partial<FeedbackDraft> = {},
): Promise<void> {
  const draft: FeedbackDraft = {
    ...{ id: randomUUID(), kind: 'correct', origin: 'correction-column', key, rowHash: `hash ${key}`, cells: [] },
    ...{ class: 'travel', predictedClass: null, note: null, predictionId: null, person: 'Ada', basedOn: null },
    ...{ saidAt: at, ...more },
  };
  await createFeedbackLog(db, () => at).append(classifierId, [draft]);
}
