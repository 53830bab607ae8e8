import type { AutomaticCheck, ScorecardFinding, ScorecardTestName } from '../../../contract/scorecard.ts';
import type { Shadow } from '../../../contract/shadow.ts';
import type { ModelVersion } from '../../../contract/training.ts';
import { wilsonInterval } from '../../../ml/evaluation/wilson.ts';
import { LEARNERS } from '../../../ml/learners/learner-list.ts';
import { shareRightOf, type DrawnAnswer } from '../monitoring/drawn-answers.ts';
import type { JudgedRow } from '../monitoring/judged-rows-store.ts';
import type { SkewOfSources } from '../monitoring/read-sources.ts';
import type { ReportsOfVersion } from './compared-rows-store.ts';

/** The figures of the rule; `scorecardRule` says them. */
export const LIMITS = { lateDays: 31, auditedRows: 30, classRows: 20, modelDays: 92 };

/** Answers that people must have judged before it is said what an old model costs. */
const LEAST_JUDGED = 50;
const DAY_MS = 86_400_000;
/** A class is missed when even the upper end of its interval is below this share. */
const HALF = 0.5;

/** What is known of a classifier that has a version in use. */
export interface ScorecardFacts {
  readonly now: Date;
  readonly champion: ModelVersion;
  /** Latest first. */
  readonly versions: readonly ModelVersion[];
  /** Of the champion. */
  readonly reports: ReportsOfVersion;
  /** Answers of any version that people have judged. */
  readonly judged: readonly JudgedRow[];
  /** Answers of any version of the rows of the audit sample, judged or not; the champion's own apart. */
  readonly audited: readonly DrawnAnswer[];
  readonly auditedOfChampion: readonly DrawnAnswer[];
  readonly skew: SkewOfSources | null;
  /** The latest first. */
  readonly shadows: readonly Pick<Shadow, 'version' | 'beside' | 'rows'>[];
}

/** What is known of how the rows of a version compare. */
export interface ComparedFacts extends Pick<ScorecardFacts, 'now' | 'reports'> {
  readonly version: number;
  /** What the rows of late hold; null where it is not known. */
  readonly skew: SkewOfSources | null;
  /** Of a model that Amend did not train. */
  readonly reference?: 'declared';
}

/** What a check came to, and what was found, as data. What nobody has done yet is not failed: it is not known. */
export type Outcome = readonly [AutomaticCheck['state'], ScorecardFinding];

/** The tests that Amend runs by itself: each works out from what is kept whether it is passed. */
export const AUTOMATIC_CHECKS: Readonly<Partial<Record<ScorecardTestName, (facts: ScorecardFacts) => Outcome>>> = {
  schema: ({ champion, ...facts }) => checkExpectations({ ...facts, version: champion.version }),
  'offline-online': checkAudit,
  staleness: checkStaleness,
  simpler: checkSimpler,
  slices: checkClasses,
  validated: checkGate,
  debugging: ({ champion: { version } }) => ['passed', { code: 'explained', values: { version } }],
  canary: checkShadow,
  rollback: checkRollback,
  invariants: ({ champion, ...facts }) => checkDrift({ ...facts, version: champion.version }),
  skew: ({ champion, ...facts }) => checkSkew({ ...facts, version: champion.version }),
  stale: checkAge,
  quality: checkQuality,
};

/** What Amend found of a model that it did not train: it knows how rows compare, and nothing else. */
export function checkElsewhere(test: ScorecardTestName, facts: ComparedFacts): Outcome {
  if (test === 'schema') return checkExpectations(facts);
  if (test === 'skew') return checkSkew(facts);
  return test === 'invariants' ? checkDrift(facts) : ['unknown', { code: 'elsewhere', values: {} }];
}

function checkExpectations({ reports: { reports, latest }, now, ...about }: ComparedFacts): Outcome {
  const of = aboutVersion(about);
  if (latest === null) return ['unknown', { code: 'never-compared', values: of }];
  const at = latest.at.toISOString();
  if (isLate(latest.at, now))
    return ['passed', { code: 'expectations-held', values: { ...of, columns: latest.statuses.length, at, reports } }];
  return ['unknown', { code: 'not-compared-lately', values: { ...of, at, days: LIMITS.lateDays } }];
}

function checkDrift({ reports: { latest }, now, ...about }: ComparedFacts): Outcome {
  const of = aboutVersion(about);
  if (latest === null) return ['unknown', { code: 'never-compared', values: of }];
  const at = latest.at.toISOString();
  if (!isLate(latest.at, now))
    return ['unknown', { code: 'not-compared-lately', values: { ...of, at, days: LIMITS.lateDays } }];
  if (latest.verdict === 'unknown') return ['unknown', { code: 'too-few-to-compare', values: { at } }];
  const drifted = latest.statuses.filter((status) => status === 'drift').length;
  if (drifted > 0) return ['failed', { code: 'drifted', values: { at, columns: drifted } }];
  const compared = latest.statuses.filter((status) => status !== 'unknown').length;
  return ['passed', { code: 'no-drift', values: { at, columns: compared } }];
}

function checkSkew({ skew, reference }: ComparedFacts): Outcome {
  const days = LIMITS.lateDays;
  if (skew === null || skew.rows === 0) return ['unknown', { code: 'no-rows-lately', values: { days } }];
  const of = { days, ...(reference === undefined ? {} : { reference }) };
  const { rows, sources, columns } = skew;
  return columns.length > 0
    ? ['failed', { code: 'other-meaning', values: { columns: [...columns], ...of } }]
    : ['passed', { code: 'same-meaning', values: { rows, sources, ...of } }];
}

function aboutVersion({ version, reference }: Pick<ComparedFacts, 'version' | 'reference'>) {
  return { version, ...(reference === undefined ? {} : { reference }) };
}

/** Corrected rows are the doubtful ones: only rows drawn at random say how often answers are right. */
function checkAudit({ champion: { metrics }, auditedOfChampion }: ScorecardFacts): Outcome {
  const audit = shareRightOf(auditedOfChampion);
  const rows = audit?.rows ?? 0;
  if (audit === null || rows < LIMITS.auditedRows)
    return ['unknown', { code: 'too-few-audited', values: { rows, needed: LIMITS.auditedRows } }];
  const { value, low, high } = audit;
  const values = { test: metrics.accuracy.value, audit: value, low, high, rows };
  return high < metrics.accuracy.low
    ? ['failed', { code: 'audit-below', values }]
    : ['passed', { code: 'audit-agrees', values }];
}

function checkQuality({ audited, now }: ScorecardFacts): Outcome {
  const lately = shareRightOf(audited.filter(({ predictedAt }) => isLate(predictedAt, now)));
  const before = shareRightOf(audited.filter(({ predictedAt }) => !isLate(predictedAt, now)));
  const rows = Math.min(lately?.rows ?? 0, before?.rows ?? 0);
  if (lately === null || before === null || rows < LIMITS.auditedRows)
    return ['unknown', { code: 'too-few-audited', values: { rows, needed: LIMITS.auditedRows } }];
  const values = { before: before.value, lately: lately.value, high: lately.high, rows: lately.rows };
  return values.high < values.before
    ? ['failed', { code: 'quality-fell', values }]
    : ['passed', { code: 'quality-held', values }];
}

function checkStaleness({ champion: { version }, versions, judged }: ScorecardFacts): Outcome {
  if (versions.length < 2) return ['unknown', { code: 'one-version', values: { version } }];
  if (versions.at(-1)?.hasModel !== true) return ['unknown', { code: 'first-gone', values: {} }];
  const rows = judged.length;
  if (rows < LEAST_JUDGED) return ['unknown', { code: 'too-few-judged', values: { rows, needed: LEAST_JUDGED } }];
  return ['passed', { code: 'age-measured', values: { rows } }];
}

function checkSimpler({ champion: { version, learner, comparison, metrics } }: ScorecardFacts): Outcome {
  const test = metrics.accuracy.value;
  if (metrics.learned === 'nothing') {
    const values = { test, guessing: metrics.majorityAccuracy, rows: metrics.accuracy.rows };
    return ['failed', { code: 'guessing-as-good', values }];
  }
  const tried = comparison.filter(({ logLoss }) => logLoss !== null);
  const own = tried.find((each) => each.learner === learner);
  if (own === undefined || tried.length < 2) return ['unknown', { code: 'not-contested', values: { version } }];
  const names = LEARNERS.map(({ name }) => name);
  const simpler = tried.filter((each) => names.indexOf(each.learner) < names.indexOf(learner));
  const about = { learner, tried: tried.length, rows: own.rows };
  if (simpler.length === 0) return ['passed', { code: 'is-simplest', values: about }];
  const better = simpler.find(({ logLoss }) => logLoss! <= own.logLoss!);
  return better === undefined
    ? ['passed', { code: 'simpler-worse', values: about }]
    : ['failed', { code: 'simpler-as-good', values: { learner, simpler: better.learner, rows: own.rows } }];
}

function checkClasses({ champion: { metrics } }: ScorecardFacts): Outcome {
  const least = LIMITS.classRows;
  const judged = metrics.classes.flatMap(({ class: name, holdoutRows: rows, recall }) =>
    rows < least || recall === null ? [] : { name, ...wilsonInterval(Math.round(recall * rows), rows) },
  );
  judged.sort((a, b) => a.value - b.value);
  const [worst] = judged;
  if (worst === undefined) return ['unknown', { code: 'too-few-of-each', values: { least } }];
  const found = { worst: worst.name, found: worst.value };
  const missed = judged.find(({ high }) => high < HALF);
  return missed === undefined
    ? ['passed', { code: 'classes-found', values: { classes: judged.length, ...found, least } }]
    : ['failed', { code: 'class-missed', values: { worst: missed.name, found: missed.value, rows: missed.rows } }];
}

function checkGate({ champion: { version, gate, decisions, metrics } }: ScorecardFacts): Outcome {
  const overruled = decisions.findLast(({ kind, version: put }) => kind === 'put-in-use' && put === version);
  if (!gate.promoted && overruled !== undefined)
    return ['failed', { code: 'gate-overruled', values: { version, person: overruled.person } }];
  const isMeasured = metrics.accuracy.rows > 0;
  const code = gate.against === null ? 'first-of-all' : 'gate-promoted';
  return isMeasured
    ? ['passed', { code, values: { version } }]
    : ['unknown', { code: 'too-few-of-each', values: { least: 1 } }];
}

function checkShadow({ champion: { version }, shadows }: ScorecardFacts): Outcome {
  const shadow = shadows.find((each) => each.version === version && each.rows > 0);
  if (shadow === undefined) return ['unknown', { code: 'never-shadowed', values: { version } }];
  return ['passed', { code: 'shadowed', values: { version, beside: shadow.beside, rows: shadow.rows } }];
}

function checkRollback({ champion: { version }, versions }: ScorecardFacts): Outcome {
  const decisions = versions.flatMap((each) => each.decisions.filter((decision) => decision.version === each.version));
  const back = decisions
    .filter(({ kind, version: put, before }) => kind === 'put-in-use' && before !== null && put < before)
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  if (back !== undefined) {
    const values = { version: back.version, left: back.before!, person: back.person, at: back.at };
    return ['passed', { code: 'rolled-back', values }];
  }
  const isAnother = versions.some((each) => each.version !== version && each.hasModel);
  return ['unknown', { code: isAnother ? 'never-rolled-back' : 'nowhere-to-go', values: { version } }];
}

function checkAge({ champion: { version, trainedAt }, now }: ScorecardFacts): Outcome {
  const days = Math.floor((now.getTime() - Date.parse(trainedAt)) / DAY_MS);
  const values = { version, days, most: LIMITS.modelDays };
  return days <= LIMITS.modelDays ? ['passed', { code: 'fresh', values }] : ['failed', { code: 'old', values }];
}

function isLate(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() <= LIMITS.lateDays * DAY_MS;
}
