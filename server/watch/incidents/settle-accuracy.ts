import type { Kysely } from 'kysely';
import { LOOKS_A_WINDOW, type AccuracyFigures } from '../../../contract/accuracy-watch.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { measureAccuracy } from '../accuracy/measure-accuracy.ts';
import {
  readAccuracyChecks,
  readAccuracyRule,
  readLastAccuracyCheck,
  saveAccuracyCheck,
} from '../archive/accuracy-rule-store.ts';
import type { DueCheck } from '../archive/watch-store.ts';
import { lockIncidents } from './incident-store.ts';
import { judgeAccuracy, STATUS_OF } from './judge-accuracy.ts';
import { isOfAccuracy, nextIncidents } from './next-incidents.ts';
import { takeSteps, type Tell } from './settle-incidents.ts';

const HOUR_MS = 3_600_000;
/** Two windows that share no row, and the windows between them. */
const WINDOWS_BACK = 3;

/**
 * Measures how good the answers of the version in use are, twelve times a window, and opens and closes incidents by
 * what its windows say up to now.
 *
 * @returns what was measured; null when that was not due, or nothing is in use
 */
export async function settleAccuracy(
  { db, tell }: { readonly db: Kysely<Database>; readonly tell: Tell },
  { classifierId, owner }: DueCheck,
  at: Date,
): Promise<AccuracyFigures | null> {
  const classifier = await readClassifier(db, classifierId);
  const { champion: version } = classifier;
  const { least, hours } = await readAccuracyRule(db, classifier);
  if (version === null || least === null) return null;
  const last = await readLastAccuracyCheck(db, classifierId);
  const lengthMs = hours * HOUR_MS;
  const isOfVersion = last?.figures.version === version;
  if (isOfVersion && at.getTime() - last.at.getTime() < lengthMs / LOOKS_A_WINDOW) return null;
  const window = { from: new Date(at.getTime() - lengthMs), to: at };
  const measured = await measureAccuracy(
    db,
    classifier,
    version,
    window,
    isOfVersion ? lastingRise(last.figures) : null,
  );
  const figures = { ...measured, least };
  await db.transaction().execute(async (transaction) => {
    const known = (await lockIncidents(transaction, classifierId)).filter(({ measure }) => isOfAccuracy(measure));
    await saveAccuracyCheck(transaction, classifierId, figures, at);
    const since = new Date(at.getTime() - WINDOWS_BACK * lengthMs);
    const checks = await readAccuracyChecks(transaction, classifierId, version, since);
    const steps = nextIncidents(known, judgeAccuracy(checks), at);
    const { id, name } = classifier;
    await takeSteps(steps, { transaction, tell, classifier: { id, name }, report: null, figures, owner, at });
  });
  return figures;
}

/** A rise that was over when it was last looked at is not taken up again. */
function lastingRise({ loss, ...figures }: AccuracyFigures) {
  if (loss?.rise == null) return null;
  return STATUS_OF.concept({ ...figures, loss }) === 'stable' ? null : loss.rise;
}
