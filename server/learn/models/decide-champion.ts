import type { Kysely } from 'kysely';
import type { ChampionDecision } from '../../../contract/training.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockChampion, makeChampion } from './champion-store.ts';
import { insertDecision } from './decision-store.ts';
import { stopShadow } from './stop-shadow.ts';

/** What somebody decides: of which version, and why. */
export interface Decision extends Pick<ChampionDecision, 'kind' | 'version' | 'person' | 'because'> {
  readonly at: Date;
}

/**
 * Carries a decision out and notes who made it, when and why: the one way in which another version comes to answer, is
 * pinned or unpinned, or is kept back. A shadow ends with the version beside which it answered.
 *
 * @param transaction keeps the decision and what it changes together
 * @throws {RangeError} when there is no such version, or its model is no longer kept
 */
export async function decideChampion(
  transaction: Kysely<Database>,
  classifierId: string,
  { at, ...decision }: Decision,
): Promise<void> {
  const before = await lockChampion(transaction, classifierId);
  if (decision.kind !== 'kept-back') {
    const pinnedBy = decision.kind === 'pinned' ? decision.person : null;
    const isMade = await makeChampion(transaction, classifierId, decision.version, pinnedBy);
    if (!isMade) throw new RangeError('decideChampion requires a version whose model is kept');
  }
  await insertDecision(transaction, classifierId, { ...decision, before: before.version }, at);
  if (decision.kind !== 'kept-back' && decision.version !== before.version) {
    const because = `version ${decision.version} answers`;
    await stopShadow(transaction, classifierId, { for: 'champion', because }, { person: decision.person, at });
  }
}
