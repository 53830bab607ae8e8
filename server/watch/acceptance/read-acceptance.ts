import type { Kysely } from 'kysely';
import {
  acceptedBy,
  acceptsAny,
  type AcceptLevels,
  type Acceptance,
  type AcceptanceFinding,
  type AcceptedClass,
} from '../../../contract/acceptance.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { rowsNeeded } from '../../../ml/evaluation/acceptance-level.ts';
import type { ConfidenceCount } from '../../../ml/evaluation/answers-by-confidence.ts';
import { classLevels, type ClassLevels } from '../../../ml/evaluation/class-levels.ts';
import { wilsonInterval } from '../../../ml/evaluation/wilson.ts';
import { readAnswersByConfidence } from '../../learn/models/confidence-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassWords } from '../../record/classes/class-store.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { readStops } from '../incidents/incident-store.ts';
import { requireOwnModel } from '../../record/classifiers/require-open.ts';
import { auditAnswers, type AuditedAnswers } from './audit-answers.ts';

export interface AcceptanceServices {
  readonly db: Kysely<Database>;
  /** Resolves when the rows answered so far by this process are in the prediction log. */
  readonly settle: () => Promise<void>;
}

/**
 * From which confidence on answers of the version in use are right as often as wanted: of classes with enough answers
 * each by itself, of all others together. The levels are chosen from the rows that were held back when it was trained;
 * what becomes of them is watched on the audit sample, whose rows are drawn at random: when even the upper end of its
 * interval stays below the target, nothing is accepted any more, of the class or of all, until another version answers
 * or the sample says otherwise. What an incident that is open has stopped is not accepted either. Nothing of this is
 * kept: it is worked out from version and log.
 *
 * @param wanted another target than the policy's
 * @throws {ProblemError} unknown-classifier, no-champion, model-elsewhere
 */
export async function readAcceptance(
  { db, settle }: AcceptanceServices,
  classifierId: string,
  wanted: number | undefined,
): Promise<Acceptance> {
  const classifier = await readClassifier(db, classifierId);
  requireOwnModel(classifier);
  const { champion: version, policies } = classifier;
  if (version === null) throw new ProblemError('no-champion', { reason: 'untrained' });
  const target = wanted ?? policies.targetAccuracy;
  const counts = await readCountsByNow(db, classifierId, version);
  const testRows = counts === null ? 0 : sumOf(counts, 'rows');
  const neededRows = target === null ? 0 : rowsNeeded(target);
  const stopped = await readStops(db, classifierId);
  const about = { version, target, testRows, neededRows, stopped };
  const none = (finding: AcceptanceFinding) => ({
    ...about,
    finding,
    level: null,
    classes: [],
    test: null,
    audit: null,
  });
  if (target === null) return none('no-target');
  if (counts === null) return none('not-counted');
  const chosen = classLevels(counts, target);
  const tested = levelsOf(chosen);
  if (!acceptsAny(tested)) return none(testRows < neededRows ? 'too-few-rows' : 'not-reached');
  await settle();
  const audited = await auditAnswers(db, classifier, version, tested);
  const borneOut = bornOut(tested, audited, target);
  const inForce = withoutStopped(borneOut, await classesByNow(db, classifierId, stopped));
  return {
    ...about,
    ...inForce,
    finding: findingOf(borneOut, inForce),
    test: testOf(counts, tested, audited),
    audit: audited.all,
  };
}

/** Counts of a version by what its classes are called now; those that were merged since are one. */
async function readCountsByNow(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
): Promise<readonly ConfidenceCount[] | null> {
  const counts = await readAnswersByConfidence(db, classifierId, version);
  if (counts === null) return null;
  const names = await readClassWords(db, classifierId);
  return counts.map((count) => ({ ...count, class: names.get(count.class) ?? count.class }));
}

function levelsOf({ own, common }: ClassLevels): AcceptLevels {
  const share = (percent: number | null) => (percent === null ? null : percent / 100);
  return {
    level: share(common.percent),
    classes: own.map(({ class: name, percent }) => ({ class: name, level: share(percent) })),
  };
}

/** The levels that the audit sample does not speak against: each for itself, and all together. */
function bornOut(
  { level, classes }: AcceptLevels,
  { all, common, byClass }: AuditedAnswers,
  target: number,
): AcceptLevels {
  const isBorneOut = (audit: AuditedAnswers['all']) => audit === null || audit.high >= target;
  const isAll = isBorneOut(all);
  return {
    level: isAll && isBorneOut(common) ? level : null,
    classes: classes.map((each) =>
      isAll && isBorneOut(byClass.get(each.class) ?? null) ? each : { class: each.class, level: null },
    ),
  };
}

/** What incidents that are open leave of the levels. */
function withoutStopped({ level, classes }: AcceptLevels, stopped: readonly string[] | null): AcceptLevels {
  if (stopped === null) return { level: null, classes: classes.map((each) => ({ ...each, level: null })) };
  const others = classes.filter((each) => !stopped.includes(each.class));
  return { level, classes: [...others, ...stopped.map((name) => ({ class: name, level: null }))] };
}

function findingOf(borneOut: AcceptLevels, inForce: AcceptLevels): AcceptanceFinding {
  if (acceptsAny(inForce)) return 'holds';
  return acceptsAny(borneOut) ? 'stopped' : 'fallen-back';
}

/** The classes that are stopped, by what they are called now; null where all are. */
async function classesByNow(
  db: Kysely<Database>,
  classifierId: string,
  stopped: Acceptance['stopped'],
): Promise<readonly string[] | null> {
  if (stopped.some(({ classes }) => classes === null)) return null;
  const names = await readClassWords(db, classifierId);
  return [...new Set(stopped.flatMap(({ classes }) => classes ?? []).map((name) => names.get(name) ?? name))];
}

function testOf(counts: readonly ConfidenceCount[], tested: AcceptLevels, audited: AuditedAnswers): Acceptance['test'] {
  const isAccepted = acceptedBy(tested);
  const accepted = counts.filter((count) => isAccepted(count.class, count.percent / 100));
  return {
    level: tested.level,
    coverage: wilsonInterval(sumOf(accepted, 'rows'), sumOf(counts, 'rows')),
    accuracy: wilsonInterval(sumOf(accepted, 'right'), sumOf(accepted, 'rows')),
    classes: [...new Set(counts.map((count) => count.class))].map((name) => {
      const ofClass = (each: ConfidenceCount) => each.class === name;
      return acceptedOf(name, { answers: counts.filter(ofClass), accepted: accepted.filter(ofClass) }, tested, audited);
    }),
  };
}

function acceptedOf(
  name: string,
  { answers, accepted }: Record<'answers' | 'accepted', readonly ConfidenceCount[]>,
  tested: AcceptLevels,
  audited: AuditedAnswers,
): AcceptedClass {
  const rows = sumOf(accepted, 'rows');
  const own = tested.classes.find((each) => each.class === name);
  return {
    class: name,
    level: own === undefined ? tested.level : own.level,
    own: own !== undefined,
    answers: sumOf(answers, 'rows'),
    accepted: rows,
    accuracy: rows === 0 ? null : wilsonInterval(sumOf(accepted, 'right'), rows),
    audit: audited.byClass.get(name) ?? null,
  };
}

function sumOf(counts: readonly ConfidenceCount[], of: 'rows' | 'right'): number {
  return counts.reduce((sum, count) => sum + count[of], 0);
}
