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
import { readReportedSegments } from '../monitoring/kept-segments.ts';
import { readParts } from './read-parts.ts';
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
  if (version === null) return null;
  const last = await readLastAccuracyCheck(db, classifierId);
  const lengthMs = hours * HOUR_MS;
  const isOfVersion = last?.figures.version === version;
  if (isOfVersion && at.getTime() - last.at.getTime() < lengthMs / LOOKS_A_WINDOW) return null;
  const window = { from: new Date(at.getTime() - lengthMs), to: at };
  const { column, kept } = await readReportedSegments(db, classifier, null);
  const measured = await measureAccuracy(
    db,
    classifier,
    version,
    { ...window, segments: column === null || kept === null ? null : { column, kept } },
    isOfVersion ? lastingRise(last.figures) : null,
  );
  return db.transaction().execute(async (transaction) => {
    const known = (await lockIncidents(transaction, classifierId)).filter(({ measure }) => isOfAccuracy(measure));
    const parts = await readParts(transaction, { classifier, version, lengthMs, at }, measured, known);
    const figures = { ...measured.figures, least, parts: parts.figures };
    await saveAccuracyCheck(transaction, classifierId, figures, measured.tallies, at);
    const since = new Date(at.getTime() - WINDOWS_BACK * lengthMs);
    const checks = await readAccuracyChecks(transaction, classifierId, version, since);
    const steps = nextIncidents(parts.known, [...judgeAccuracy(checks), ...parts.judged], at);
    const { id, name } = classifier;
    await takeSteps(steps, { transaction, tell, classifier: { id, name }, report: null, figures, owner, at });
    return figures;
  });
}

/** A rise that was over when it was last looked at is not taken up again. */
function lastingRise({ loss, ...figures }: AccuracyFigures) {
  if (loss?.rise == null) return null;
  return STATUS_OF.concept({ ...figures, loss }) === 'stable' ? null : loss.rise;
}
