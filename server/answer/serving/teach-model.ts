import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { ClassificationModel } from '../../../ml/learners/classification-model.ts';
import { onlineFromBytes, startOnlineModel, type OnlineModel } from '../../../ml/online/online-model.ts';
import { openModel } from '../../learn/models/open-model.ts';
import type { Database } from '../../platform/database/schema.ts';
import { startYielding } from '../../platform/turns/yielding.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { readLabelledRows } from '../../record/labels/label-store.ts';
import type { AnsweringFold } from './answering-store.ts';
import { learn } from './learn-row.ts';

/** Labels read at once. */
const LABELS_PER_READ = 500;

/** What answers, and what it has learned. */
export interface TaughtModel {
  readonly online: OnlineModel;
  /** Last feedback event that the champion was trained with. */
  readonly championSequence: number;
  /** Events learned from since the last snapshot. */
  readonly unsaved: number;
}

/** The champion of a fold. @throws {ProblemError} no-champion, of another release */
export function championOf({ name }: StoredClassifier, { artifact }: AnsweringFold): ClassificationModel {
  const champion = artifact === null ? null : openModel(artifact.bytes);
  if (champion === null) throw new ProblemError('no-champion', { reason: 'unreadable', classifier: name });
  return champion;
}

/** The champion, taught every label that was said after its training set and stands, in order. */
export async function teachModel(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  { artifact, taught, snapshot, names }: AnsweringFold,
  champion: ClassificationModel,
): Promise<TaughtModel> {
  const saved = snapshot === undefined ? null : openSnapshot(champion, snapshot.state);
  const online = saved ?? startOnlineModel(champion);
  const missing = saved === null ? taught : taught.filter((sequence) => sequence > snapshot!.lastSequence);
  const yielding = startYielding();
  for (let start = 0; start < missing.length; start += LABELS_PER_READ) {
    for (const row of await readLabelledRows(db, classifier.id, missing.slice(start, start + LABELS_PER_READ))) {
      learn({ online, classifier, names }, row);
      await yielding.ifDue();
    }
  }
  return { online, championSequence: artifact?.lastSequence ?? 0, unsaved: missing.length };
}

/** What was saved, or null when another release of Amend saved it: the log gives the same anew. */
function openSnapshot(champion: ClassificationModel, state: Uint8Array): OnlineModel | null {
  try {
    return onlineFromBytes(champion, state);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
