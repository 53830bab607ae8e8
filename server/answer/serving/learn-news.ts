import type { Kysely } from 'kysely';
import type { OnlineModel } from '../../../ml/online/online-model.ts';
import type { Database } from '../../platform/database/schema.ts';
import { startYielding } from '../../platform/turns/yielding.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { isErasedEvent } from '../../record/feedback/feedback-entry.ts';
import { readEvents } from '../../record/feedback/feedback-store.ts';
import type { Trust } from '../../record/labels/trust.ts';
import type { ClassNames } from './class-names.ts';
import { learn } from './learn-row.ts';
import type { RowLabels } from './row-labels.ts';
import { teaches, unteaches } from './what-teaches.ts';

const EVENTS_PER_READ = 500;

/** What learns as events come in. */
export interface Learning {
  readonly classifier: StoredClassifier;
  readonly online: OnlineModel;
  readonly labels: RowLabels;
  readonly names: ClassNames;
  readonly trust: Trust;
  /** Last feedback event that the champion was trained with. */
  readonly championSequence: number;
  /** Last feedback event taken in. */
  sequence: number;
  /** Of them, the events learned from since the last snapshot. */
  unsaved: number;
}

/**
 * Takes in the events up to `lastSequence`. What no longer stands cannot be unlearned, only left out from the start.
 *
 * @param labelsOnly the online model is about to be replaced
 * @returns whether the online model has learned what stands, and nothing else
 */
export async function learnNews(
  db: Kysely<Database>,
  learning: Learning,
  lastSequence: number,
  labelsOnly: boolean,
): Promise<boolean> {
  const yielding = startYielding();
  let isTrue = !labelsOnly;
  while (learning.sequence < lastSequence) {
    const limit = Math.min(EVENTS_PER_READ, lastSequence - learning.sequence);
    for (const event of await readEvents(db, learning.classifier.id, learning.sequence, limit)) {
      learning.sequence = event.sequence;
      if (isErasedEvent(event)) continue;
      const step = learning.labels.apply(event, learning.trust);
      isTrue &&= !unteaches(step, event, learning.championSequence);
      if (isTrue && teaches(learning.trust, step.after, event)) {
        learn(learning, event);
        learning.unsaved++;
      }
      await yielding.ifDue();
    }
  }
  return isTrue;
}
