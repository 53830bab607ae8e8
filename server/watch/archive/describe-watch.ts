import type { Kysely } from 'kysely';
import type { DriftWatch } from '../../../contract/drift-archive.ts';
import { problemWords, type ProblemOccurrence } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { readThresholds } from '../monitoring/threshold-store.ts';
import { readAccuracyRule, readLastAccuracyCheck } from './accuracy-rule-store.ts';
import { readDriftPolicy } from './drift-policy-store.ts';
import { readStoredWatch } from './watch-store.ts';

/** How a classifier is watched, for people. */
export async function describeWatch(
  db: Kysely<Database>,
  classifier: Pick<StoredClassifier, 'id' | 'champion'>,
): Promise<DriftWatch> {
  const { id: classifierId } = classifier;
  const { nextAt, checkedAt, fault, ...watch } = await readStoredWatch(db, classifierId);
  return {
    ...watch,
    nextAt: watch.isOn ? (nextAt?.toISOString() ?? null) : null,
    checkedAt: checkedAt?.toISOString() ?? null,
    fault: fault === null ? null : faultSentence(fault),
    thresholds: await readThresholds(db, classifierId),
    accuracy: await readAccuracyRule(db, classifier),
    measured: (await readLastAccuracyCheck(db, classifierId))?.figures ?? null,
    policy: await readDriftPolicy(db, classifierId),
  };
}

/** Why a check failed. */
export function faultSentence([code, values]: ProblemOccurrence): string {
  return problemWords(code, values).detail;
}
