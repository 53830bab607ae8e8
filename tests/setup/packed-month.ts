import type { Kysely } from 'kysely';
import { ensureMonth } from '../../server/answer/predictions/prediction-log-store.ts';
import type { Database } from '../../server/platform/database/schema.ts';
import { readClassifier } from '../../server/record/classifiers/classifier-store.ts';
import { setPolicies } from '../../server/record/classifiers/set-policies.ts';
import { createFeedbackLog } from '../../server/record/feedback/feedback-log.ts';
import { aFeedbackDraft } from '../fixtures/feedback-draft.ts';
import { logAnswers } from './answered-rows.ts';
import { saveChampion, storedClassifier } from './stored-classifier.ts';
import { foundColumn, keptWatch, saveCheck } from './watched-checks.ts';

const DAY_MS = 86_400_000;
export const OCTOBER = new Date('2026-10-01T00:00:00Z');
/** A day of October 2026. */
export const october = (day: number, hour = 6) => new Date(OCTOBER.getTime() + (day - 1) * DAY_MS + hour * 3_600_000);

/** A classifier that was there before October, with a version in use, and whose answers may all be drawn. */
export async function classifierOfOctober(db: Kysely<Database>): Promise<string> {
  const id = await storedClassifier(db);
  await db
    .updateTable('classifiers')
    .set({ created_at: new Date('2026-09-02T09:00:00Z') })
    .where('id', '=', id)
    .execute();
  await saveChampion(db, id);
  await keptWatch(db, id);
  await ensureMonth(db, OCTOBER);
  const costs = { by: 'class' as const, currency: 'EUR', usual: 40, pairs: [] };
  const { policies } = await readClassifier(db, id);
  await setPolicies(db, id, { ...policies, auditShare: 1, errorCosts: costs }, { person: 'Ann', at: october(1, 1) });
  return id;
}

/**
 * Forty rows answered in October, all of which somebody was asked about: four of them are wrong; and a check a day,
 * which finds drift of the amounts from the twentieth on.
 */
export async function fillOctober(db: Kysely<Database>, id: string, wrong = 4): Promise<void> {
  const keys = Array.from({ length: 40 }, (_, row) => `PC-${row}`);
  for (const day of [1, 8, 15, 22]) {
    const own = keys.slice((10 * (day - 1)) / 7, (10 * (day - 1)) / 7 + 10);
    await logAnswers(db, id, october(day), Object.fromEntries(own.map((key) => [key, { confidence: 0.9 }])));
  }
  const drafts = keys.map((key, row) =>
    aFeedbackDraft({
      ...{ key, rowHash: `hash ${key}`, predictedClass: 'travel', person: 'Ada', saidAt: october(28) },
      ...(row < wrong ? { kind: 'correct', class: 'meals' } : { kind: 'accept', class: 'travel' }),
    }),
  );
  await createFeedbackLog(db, () => october(28)).append(id, drafts);
  for (let day = 1; day <= 28; day++) {
    const amount = foundColumn('Amount', { status: day < 20 ? 'stable' : 'drift', distance: day < 20 ? 0.05 : 0.31 });
    const centre = foundColumn('Centre', { status: 'stable', distance: 0.02 });
    await saveCheck(db, id, october(day, 2), [amount, centre]);
  }
}
