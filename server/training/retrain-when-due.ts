import { sql } from 'kysely';
import { ProblemError } from '../../contract/problem.ts';
import { readClassifier } from '../classifiers/classifier-store.ts';
import { startTraining } from './start-training.ts';
import type { TrainingServices } from './training-services.ts';

/** Stands in "trained by" of versions that nobody asked for. */
const BY_ITSELF = 'Amend, by policy';

/**
 * Starts a training when the classifier's policy asks for one after so many corrections. Corrections count from the last
 * training, promoted or not, so that a challenger kept back is not trained again with every further correction.
 *
 * @returns whether a training was started
 */
export async function retrainWhenDue(services: TrainingServices, classifierId: string): Promise<boolean> {
  const { policies, champion } = await readClassifier(services.db, classifierId);
  if (policies.retrainAfterCorrections === 0 || champion === null) return false;
  const { rows } = await sql<{ corrections: number }>`
    select count(*) as corrections from feedback_events
    where classifier_id = ${classifierId} and kind = 'correct' and origin <> 'label-column'
      and sequence > (select coalesce(max(last_sequence), 0) from model_versions where classifier_id = ${classifierId})`.execute(services.db);
  if ((rows[0]?.corrections ?? 0) < policies.retrainAfterCorrections) return false;
  try {
    await startTraining(services, classifierId, { person: BY_ITSELF, cause: 'corrections', because: `${policies.retrainAfterCorrections} corrections since the last training` });
    return true;
  } catch (error) {
    // Running already, or labels that cannot be learned from: the next correction asks again.
    if (error instanceof ProblemError) return false;
    throw error;
  }
}
