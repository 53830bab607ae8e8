import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { ProblemError } from '../../../contract/problem.ts';
import type { ChampionDecision, championRequest, ModelVersion } from '../../../contract/training.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import type { Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockChampion, type ChampionPointer } from './champion-store.ts';
import { decideChampion } from './decide-champion.ts';
import { readVersion } from './model-store.ts';

/**
 * Makes a version the one that answers: rollback, or a person's word against the gate's. Pinned, it stays so whatever
 * is trained, until somebody says the same without the pin. What stands already is not decided again.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, unknown-version, model-gone
 */
export async function setChampion(
  db: Kysely<Database>,
  classifierId: string,
  request: z.output<typeof championRequest>,
  { person, at }: Changing,
): Promise<ModelVersion> {
  const { version, pinned, because } = request;
  const classifier = await readClassifier(db, classifierId);
  requireOpen(classifier);
  const { name } = classifier;
  return db.transaction().execute(async (transaction) => {
    // Locked first: a model is forgotten under the same lock, so what is found here stays true.
    const now = await lockChampion(transaction, classifierId);
    const chosen = await readVersion(transaction, classifierId, version);
    if (chosen === undefined) throw new ProblemError('unknown-version', { reason: 'none', classifier: name, version });
    if (!chosen.hasModel) throw new ProblemError('model-gone', { classifier: name, version });
    for (const kind of decisionsFor(version, pinned, now)) {
      await decideChampion(transaction, classifierId, { kind, version, person, because, at });
    }
    return (await readVersion(transaction, classifierId, version))!;
  });
}

/** What has to be decided so that the version answers, pinned or not. */
function decisionsFor(version: number, pinned: boolean, now: ChampionPointer): ChampionDecision['kind'][] {
  if (version !== now.version) return pinned ? ['put-in-use', 'pinned'] : ['put-in-use'];
  if (pinned === (now.pinnedBy !== null)) return [];
  return [pinned ? 'pinned' : 'unpinned'];
}
