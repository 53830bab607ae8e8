import type { Kysely } from 'kysely';
import type { KeptColumn } from '../../../contract/classifier.ts';
import type { GateReason } from '../../../contract/gate-reason.ts';
import type { GateDecision } from '../../../contract/training.ts';
import { gateSentence } from '../../../contract/words/gate-words.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockChampion, type ChampionPointer } from '../models/champion-store.ts';
import { decideChampion } from '../models/decide-champion.ts';
import type { LearnedModel } from '../fitting/learn-model.ts';
import { saveVersion } from '../models/model-store.ts';
import { forgetOldModels } from '../models/lineage-store.ts';
import { saveSuspects } from '../suspects/suspect-store.ts';
import { endTraining, lockTraining, type Training } from './training-store.ts';

/** How a model was learned. */
export interface Circumstances {
  /** The champion that it was compared with; null when there was none. */
  readonly judgedAgainst: number | null;
  /** Last feedback event that it learned from. */
  readonly lastSequence: number;
  /** How often it had changed whose words count. */
  readonly trustChanges: number;
  /** The classifier's columns, as it read them. */
  readonly columns: readonly KeptColumn[];
  /** How often the catalogue had changed by whose names it learned. */
  readonly classChanges: number;
  readonly durationMs: number;
  readonly at: Date;
}

/**
 * Saves what a training learned as a version, promotes it if the gate and people let it, and ends the training: all in
 * one transaction.
 *
 * @returns the version's number, or null when the training had been ended meanwhile and nothing was saved
 */
export async function saveLearned(
  db: Kysely<Database>,
  training: Training,
  learned: LearnedModel,
  circumstances: Circumstances,
): Promise<number | null> {
  const { judgedAgainst, lastSequence, trustChanges, columns, classChanges, durationMs, at } = circumstances;
  const classifierId = training.classifier_id;
  return db.transaction().execute(async (transaction) => {
    // The training's row is locked first: a cancellation comes wholly before or wholly after.
    if ((await lockTraining(transaction, training.id))?.state !== 'running') return null;
    const gate = heedPeople(learned.gate, judgedAgainst, await lockChampion(transaction, classifierId));
    const version = await saveVersion(transaction, {
      ...learned,
      gate,
      classifierId,
      trainingId: training.id,
      trainedAt: at,
      durationMs,
      trainedBy: training.started_by,
      cause: training.cause,
      occasion: training.occasion,
      because: training.because,
      seed: training.seed,
      lastSequence,
      trustChanges,
      columns,
      classChanges,
    });
    await saveSuspects(transaction, classifierId, version, learned.suspects);
    const kind = gate.promoted ? 'promoted' : 'kept-back';
    await decideChampion(transaction, classifierId, {
      kind,
      version,
      person: training.started_by,
      because: gate.reasons[0] ?? '',
      at,
    });
    await forgetOldModels(transaction, classifierId);
    await endTraining(transaction, training.id, { state: 'done', version }, at);
    return version;
  });
}

/**
 * What people decided goes before what the gate did: a pin, or another champion chosen while this version was learning.
 */
function heedPeople(
  gate: GateDecision,
  judgedAgainst: number | null,
  { version, pinnedBy }: ChampionPointer,
): GateDecision {
  if (!gate.promoted) return gate;
  const keepBack = (reason: GateReason): GateDecision => ({
    ...gate,
    promoted: false,
    why: [reason, ...(gate.why ?? [])],
    reasons: [gateSentence(reason, gate.comparisons), ...gate.reasons],
  });
  if (version === null) return gate;
  if (pinnedBy !== null) return keepBack({ code: 'pinned', values: { version, person: pinnedBy } });
  if (version === judgedAgainst) return gate;
  return keepBack({ code: 'overtaken', values: { version } });
}
