import type { Kysely } from 'kysely';
import { MOST_PACK_LINES, type PackContent } from '../../../contract/pack-content.ts';
import type { LogVerdict } from '../../../contract/audit.ts';
import { readAuditHead } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { readDecisions } from '../../learn/models/decision-store.ts';
import { readHead } from '../../record/feedback/feedback-store.ts';
import { listRules } from '../../record/rules/list-rules.ts';
import { readLiveAccuracy } from '../accuracy/read-live-accuracy.ts';
import { readReportsIn } from '../archive/archive-store.ts';
import { readIncidentsIn } from '../incidents/incident-store.ts';
import { readScorecard } from '../scorecard/read-scorecard.ts';
import { readReportedSegments } from '../monitoring/kept-segments.ts';
import { driftByDay } from './drift-by-day.ts';
import type { MonthFacts } from './judge-month.ts';
import {
  countAnsweredRows,
  countChanges,
  countWaiting,
  readAnswering,
  readAnsweringElsewhere,
  readModelCards,
  readChanges,
  type Period,
} from './month-store.ts';
import { readSignedMonths } from './pack-store.ts';
import { readWholeReports } from './whole-reports.ts';
import { readSaid, readSaidLater } from './word-store.ts';
import { monthWindow } from '../../../contract/pack-month.ts';

/** Of which month, and when it is looked at. */
export interface AskedMonth {
  readonly month: string;
  readonly now: Date;
  readonly verdicts: readonly LogVerdict[];
}

/** The caller has seen to it that what was answered so far is in the database. */
const settle = () => Promise.resolve();

/**
 * All that there is to know of a month of a classifier. Reads the month's predictions four times, its reports and the
 * logs; the caller has it read one snapshot of the database.
 */
export async function gatherMonth(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  { month, now, verdicts }: AskedMonth,
): Promise<MonthFacts & { readonly chain: PackContent['chain'] }> {
  const { id, name, project } = classifier;
  const whole = monthWindow(month);
  const isOver = whole.to <= now;
  const period: Period = { from: whole.from, to: isOver ? whole.to : now };
  const chain = { feedback: await readHead(db, id), audit: await readAuditHead(db, id) };
  const upTo = chain.feedback.sequence;
  const answering = await readAnswering(db, id, period);
  const drift = await readDrift(db, id, period);
  const { classifier: _, ...scorecard } = await readScorecard({ db, clock: () => now, settle }, id);
  return {
    ...{ classifier: { id, name, project }, month, isOver, frozenAt: now.toISOString() },
    window: { from: period.from.toISOString(), to: period.to.toISOString() },
    rows: await countAnsweredRows(db, id, period),
    versions: await readModelCards(db, id, answering),
    ...(classifier.isElsewhere === true ? { elsewhere: await readAnsweringElsewhere(db, id, answering) } : {}),
    decisions: (await readDecisions(db, id)).filter(({ at }) => isWithin(at, period)),
    accuracy:
      answering[0] === undefined ? null : await readAccuracyOf(db, classifier, answering[0].version, period, now),
    ...{ drift, scorecard, wholeReports: await readWholeReports(db, classifier, drift.reports) },
    said: { ...(await readSaid(db, id, period)), waiting: await countWaiting(db, id) },
    afterwards: await readSaidLater(db, id, period, { after: 0, upTo }),
    late: await readLate(db, id, month, upTo),
    rules: (await listRules(db, id)).map((rule) => ({
      ...{ text: rule.text, class: rule.class, state: rule.state, author: rule.author, madeAt: rule.madeAt },
      ...{ decidedBy: rule.decidedBy, decidedAt: rule.decidedAt },
    })),
    changes: await readChanges(db, id, period),
    changeKinds: await countChanges(db, id, period),
    verdicts,
    chain,
  };
}

function isWithin(at: string, { from, to }: Period): boolean {
  return Date.parse(at) >= from.getTime() && Date.parse(at) < to.getTime();
}

/** How good the month's answers are, by all labels that have come by now. */
async function readAccuracyOf(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  version: number,
  { from, to }: Period,
  now: Date,
): Promise<PackContent['accuracy']> {
  const { column, kept } = await readReportedSegments(db, classifier, null);
  return readLiveAccuracy(db, {
    // The end of the time is in it there: of two months one has the row that was answered in between.
    ...{ classifier, version, from, to: new Date(to.getTime() - 1), labelledUntil: now },
    among: null,
    segments: column === null || kept === null ? null : { column, kept },
    named: (className) => className,
  });
}

async function readDrift(db: Kysely<Database>, id: string, period: Period): Promise<PackContent['drift']> {
  const reports = await readReportsIn(db, id, { ...period, most: MOST_PACK_LINES });
  return {
    total: reports.length,
    reports: reports.map(({ line }) => line),
    ...driftByDay(reports),
    incidents: await readIncidentsIn(db, id, period),
  };
}

/**
 * What was said of rows of signed months, each word in one pack: the first that is frozen after it and is of a later
 * month. A word is listed again only where that pack was never signed.
 */
async function readLate(db: Kysely<Database>, id: string, month: string, upTo: number): Promise<PackContent['late']> {
  const signed = await readSignedMonths(db, id);
  const late: PackContent['late'] = [];
  for (const { month: earlier, number } of signed.filter((each) => each.month < month)) {
    const known = signed.filter((each) => each.month >= earlier && each.month < month);
    const after = Math.max(...known.map(({ feedbackSequence }) => feedbackSequence));
    const words = await readSaidLater(db, id, monthWindow(earlier), { after, upTo });
    late.push({ month: earlier, pack: number, ...words });
  }
  return late;
}
