import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';
import { learnerName } from './learner.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

/**
 * The 28 tests of the ML Test Score, by section and in the paper's order.
 *
 * @see E. Breck, S. Cai, E. Nielsen, M. Salib and D. Sculley, "The ML Test Score: A Rubric for ML Production Readiness
 *   and Technical Debt Reduction", IEEE Big Data 2017, tables I to IV
 */
export const SCORECARD_SECTIONS = {
  data: ['schema', 'beneficial', 'cost', 'requirements', 'privacy', 'new-features', 'feature-code'],
  model: ['reviewed', 'offline-online', 'tuned', 'staleness', 'simpler', 'slices', 'inclusion'],
  infrastructure: ['reproducible', 'unit-tests', 'integration', 'validated', 'debugging', 'canary', 'rollback'],
  monitoring: ['dependencies', 'invariants', 'skew', 'stale', 'numbers', 'performance', 'quality'],
} as const;
export type ScorecardSection = keyof typeof SCORECARD_SECTIONS;
export const scorecardSection = z.enum(['data', 'model', 'infrastructure', 'monitoring']);
export const scorecardTestName = z.enum(Object.values(SCORECARD_SECTIONS).flat());
export type ScorecardTestName = z.infer<typeof scorecardTestName>;

const share = z.number();
const version = z.number().int();
const count = z.number().int();
const at = z.iso.datetime();
const about = { version };
/** What rows are compared with. Absent: with those that the version learned from. */
const reference = z.literal('declared').optional();
/** What the audit sample says of answers, against the share that was right in the test. */
const audited = { test: share, audit: share, low: share, high: share, rows: count };
/** What the audit sample said before, and lately. */
const overTime = { before: share, lately: share, high: share, rows: count };
const age = { version, days: count, most: count };

/** What Amend found when it looked by itself, as data. */
export const scorecardFinding = z.discriminatedUnion('code', [
  found('untrained', {}),
  /** The model is one that Amend did not train: it cannot look. */
  found('elsewhere', {}),
  found('expectations-held', { version, columns: count, at, reports: count, reference }),
  found('never-compared', { version, reference }),
  found('not-compared-lately', { version, at, days: count, reference }),
  found('audit-agrees', audited),
  found('audit-below', audited),
  found('too-few-audited', { rows: count, needed: count }),
  found('age-measured', { rows: count }),
  found('too-few-judged', { rows: count, needed: count }),
  found('one-version', about),
  found('first-gone', {}),
  found('simpler-worse', { learner: learnerName, tried: count, rows: count }),
  found('simpler-as-good', { learner: learnerName, simpler: learnerName, rows: count }),
  found('is-simplest', { learner: learnerName, tried: count, rows: count }),
  found('guessing-as-good', { test: share, guessing: share, rows: count }),
  found('not-contested', about),
  found('classes-found', { classes: count, worst: z.string(), found: share, least: count }),
  found('class-missed', { worst: z.string(), found: share, rows: count }),
  found('too-few-of-each', { least: count }),
  found('gate-promoted', about),
  found('gate-overruled', { version, person: z.string() }),
  found('first-of-all', about),
  found('explained', about),
  found('same-meaning', { rows: count, sources: count, days: count, reference }),
  found('other-meaning', { columns: z.array(z.string()), days: count, reference }),
  found('no-rows-lately', { days: count }),
  found('shadowed', { version, beside: version, rows: count }),
  found('never-shadowed', about),
  found('rolled-back', { version, left: version, person: z.string(), at }),
  found('never-rolled-back', about),
  found('nowhere-to-go', about),
  found('no-drift', { at, columns: count }),
  found('drifted', { at, columns: count }),
  found('too-few-to-compare', { at }),
  found('fresh', age),
  found('old', age),
  found('quality-held', overTime),
  found('quality-fell', overTime),
]);
export type ScorecardFinding = z.infer<typeof scorecardFinding>;
export type ScorecardCode = ScorecardFinding['code'];

function found<Code extends string, Values extends z.ZodRawShape>(code: Code, values: Values) {
  return z.object({ code: z.literal(code), values: z.object(values) });
}

/** What Amend looks at by itself each time that the scorecard is read. `unknown`: too little is there to say. */
export const automaticCheck = z.object({
  state: z.enum(['passed', 'failed', 'unknown']),
  finding: scorecardFinding,
  /** The same in a sentence. */
  sentence: z.string(),
});
export type AutomaticCheck = z.infer<typeof automaticCheck>;

/** Characters of what is written down of a test. */
export const MAX_DOCUMENT = 500;
const text = z.string().trim().min(1).max(MAX_DOCUMENT).refine(isStorable, refused('unstorable'));

/** Where it stands that somebody ran a test by hand, and what came of it. */
export const testDocument = z.strictObject({
  /** Where others find it: an address, or the name of a document. */
  document: text,
  /** What was done, and what came of it. */
  result: text,
  /** The day on which it was done, `YYYY-MM-DD`. */
  doneOn: z.iso.date(),
});
export type TestDocument = z.infer<typeof testDocument>;

/** What somebody wrote down of a test, with who and when. */
export const notedDocument = testDocument.extend({ person: z.string(), notedAt: at });
export type NotedDocument = z.infer<typeof notedDocument>;

export const scorecardTest = z.object({
  test: scorecardTestName,
  section: scorecardSection,
  title: z.string(),
  /** 1: run by itself again and again, and passed. 0.5: run by hand, the result written down. 0: neither. */
  points: z.number().min(0).max(1),
  /** Null where Amend cannot know. */
  automatic: automaticCheck.nullable(),
  /** Null where nobody has written anything down. */
  document: notedDocument.nullable(),
});
export type ScorecardTest = z.infer<typeof scorecardTest>;

/** How ready a classifier is for production, by the rubric. */
export const scorecard = z.object({
  classifier: z.string(),
  /** The version that answers; null before the first training. */
  version: version.nullable(),
  madeAt: at,
  /** In the paper's order. */
  tests: z.array(scorecardTest),
  sections: z.array(z.object({ section: scorecardSection, title: z.string(), points: z.number(), of: count })),
  /** The least of the four sections, 0 … 7. */
  score: z.number(),
  /** What the paper says of such a score. */
  meaning: z.string(),
  /** How points are given, in sentences. */
  rule: z.array(z.string()),
});
export type Scorecard = z.infer<typeof scorecard>;

export const scorecardEndpoints = {
  readScorecard: {
    method: 'get',
    path: '/api/classifiers/:classifier/scorecard',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: scorecard,
    problems: [],
    does: 'The ML Test Score: 28 tests of how ready the classifier is for production, each with its points and the evidence for them.',
  },
  documentTest: {
    method: 'put',
    path: '/api/classifiers/:classifier/scorecard',
    right: 'sign',
    rows: 'whole',
    status: 200,
    body: z.strictObject({ test: scorecardTestName, document: testDocument.nullable() }),
    answer: scorecard,
    problems: ['classifier-archived', 'test-not-yet-run'],
    does: 'Writes down that a test of the ML Test Score was run by hand, where its result stands and what it was; null takes that back.',
    example: {
      test: 'privacy',
      document: {
        document: 'Data protection assessment 14',
        result: 'No column holds personal data; reviewed with the officer.',
        doneOn: '2026-11-20',
      },
    },
  },
} as const satisfies Endpoints;
