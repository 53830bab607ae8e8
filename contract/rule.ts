import { z } from 'zod';
import { boundedList } from './bounded-list.ts';
import { rowBatch, rowKey } from './cell.ts';
import { className } from './classifier.ts';
import { because } from './classifier-life.ts';
import { condition } from './conditions/condition.ts';
import type { Endpoints } from './endpoint.ts';
import { changedRow } from './feedback.ts';
import { viewId } from './prediction.ts';

/** The most rules of a classifier that are not retired: each is asked of every row. */
export const MAX_RULES = 200;

/**
 * Where a rule stands: `proposed` while nobody has put its latest wording in force, `standing` while that answers,
 * `retired` for good. A rule whose new wording is proposed goes on answering by the one before, see `inForce`.
 */
export const ruleState = z.enum(['proposed', 'standing', 'retired']);
export type RuleState = z.infer<typeof ruleState>;

/** A correction that says another class than the rule of its row. */
export const contradiction = z.object({ key: rowKey, class: z.string(), person: z.string().nullable() });

/** "Always Catering, when …": a class for the rows of which a condition holds, before the model is asked. */
export const rule = z.object({
  id: z.uuid(),
  /** Its latest wording; each change is another version, from 1. */
  version: z.number().int(),
  /** The version that answers; null when none does. */
  inForce: z.number().int().nullable(),
  state: ruleState,
  /** From 1: of the rules that hold of a row, the first answers. */
  position: z.number().int(),
  class: z.string(),
  condition,
  /** The condition as one reads it aloud. */
  text: z.string(),
  /** Who worded it so, when and why. */
  author: z.string(),
  madeAt: z.iso.datetime(),
  because: z.string(),
  /** Who put it in force, or retired it; null while nobody has. */
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  /** Why it cannot be asked of the columns as they are, in a sentence: it answers nothing. Null when it can. */
  fault: z.string().nullable(),
  /** Rows that it was the last to answer, by the prediction log. */
  answered: z.number().int(),
  /** Of the rows of which somebody said a class after it had answered them: those where that was its class, and not. */
  agreed: z.number().int(),
  contradicted: z.number().int(),
  /** The latest of these, at most five. */
  contradictions: z.array(contradiction),
});
export type Rule = z.infer<typeof rule>;

export const ruleList = z.object({
  /** In their order, the retired ones last. */
  rules: z.array(rule),
});

/** What a rule says. */
const wording = { condition, class: className };

export const ruleDraft = z.strictObject({ ...wording, because });
export type RuleDraft = z.input<typeof ruleDraft>;

export const ruleDecision = z.strictObject({
  /** The wording that was seen: another one by now is not put in force. */
  version: z.number().int().min(1).max(1_000_000),
  because,
});

export const ruleOrder = z.strictObject({
  /** All that are not retired, in the order that they are to have. */
  rules: boundedList(z.uuid(), { most: MAX_RULES, of: 'rules' }),
  because,
});

/** A row of which a rule's condition holds. */
export const matchedRow = z.object({
  key: rowKey,
  /** What people or the table say of it; null when nobody does. */
  label: z.string().nullable(),
  /** The cells, named, for showing. */
  cells: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type MatchedRow = z.infer<typeof matchedRow>;

/** What a rule would do with some rows. */
export const ruleMatches = z.object({
  /** Of so many rows. */
  rows: z.number().int(),
  /** It holds of so many. */
  matched: z.number().int(),
  /** Of these, those with a label: of the rule's class, and of another. Their own label answers them in any case. */
  agreeing: z.number().int(),
  contradicting: z.number().int(),
  /** The first of them, at most 20: those whose label contradicts it come first. */
  sample: z.array(matchedRow),
  /**
   * Standing rules that hold of the same rows and say another class: of how many, and whether they go before it.
   */
  conflicts: z.array(
    z.object({ rule: z.uuid(), class: z.string(), text: z.string(), rows: z.number().int(), goesFirst: z.boolean() }),
  ),
});
export type RuleMatches = z.infer<typeof ruleMatches>;

/** The rule whose new wording is tried: it is no rule beside itself, and keeps its place. */
const tried = { ...wording, rule: z.uuid().optional() };

const PROBLEMS = ['classifier-archived', 'rule-refused'] as const;

export const ruleEndpoints = {
  listRules: {
    method: 'get',
    path: '/api/classifiers/:classifier/rules',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: ruleList,
    problems: [],
    does: 'Its rules in their order, with how many rows each answered and which corrections contradict it.',
  },
  proposeRule: {
    method: 'post',
    path: '/api/classifiers/:classifier/rules',
    right: 'correct',
    rows: 'whole',
    status: 201,
    body: ruleDraft,
    answer: rule,
    problems: PROBLEMS,
    does: 'Proposes a rule: it answers nothing until it is put in force.',
    example: {
      condition: {
        operator: 'and',
        conditions: [
          { column: 'Merchant', operator: 'contains', values: ['PRET'] },
          { column: 'Amount', operator: 'less', value: 20 },
        ],
      },
      class: 'Catering',
      because: 'Lunch for the team.',
    },
  },
  changeRule: {
    method: 'post',
    path: '/api/classifiers/:classifier/rules/:rule/versions',
    right: 'correct',
    rows: 'whole',
    status: 201,
    body: ruleDraft,
    answer: rule,
    problems: PROBLEMS,
    does: 'Proposes another wording of a rule; the one in force goes on answering until this one is put in force.',
    example: { condition: { column: 'Merchant', operator: 'contains', values: ['PRET'] }, class: 'Catering' },
  },
  putRuleInForce: {
    method: 'post',
    path: '/api/classifiers/:classifier/rules/:rule/standing',
    right: 'promote',
    rows: 'whole',
    status: 200,
    body: ruleDecision,
    answer: rule,
    problems: PROBLEMS,
    does: "Puts a rule in force: from now on it answers before the model. Where the policies ask for two people, not by the wording's author.",
    example: { version: 1 },
  },
  retireRule: {
    method: 'post',
    path: '/api/classifiers/:classifier/rules/:rule/retirement',
    right: 'promote',
    rows: 'whole',
    status: 200,
    body: ruleDecision,
    answer: rule,
    problems: PROBLEMS,
    does: 'Retires a rule for good: the model answers its rows again.',
    example: { version: 1, because: 'The caterer changed.' },
  },
  orderRules: {
    method: 'put',
    path: '/api/classifiers/:classifier/rules/order',
    right: 'promote',
    rows: 'whole',
    status: 200,
    body: ruleOrder,
    answer: ruleList,
    problems: PROBLEMS,
    does: 'Puts the rules in another order: of those that hold of a row, the first answers.',
    example: { rules: ['7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a12', '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a13'] },
  },
  matchRows: {
    method: 'post',
    path: '/api/classifiers/:classifier/rule-matches',
    right: 'classify',
    rows: 'whole',
    status: 200,
    body: z.strictObject({ ...tried, rows: rowBatch }),
    answer: ruleMatches,
    problems: ['column-missing', 'rule-refused'],
    does: 'Of which of up to 5,000 rows a rule would hold, beside what is said of them and what other rules say. Records nothing.',
    example: {
      condition: { column: 'Merchant', operator: 'contains', values: ['PRET'] },
      class: 'Catering',
      rows: {
        keys: ['R-1', 'R-2'],
        columns: [
          { name: 'Merchant', values: ['uber trip', 'pret lunch'] },
          { name: 'Amount', values: [23.4, 7.5] },
        ],
      },
    },
  },
  matchLabels: {
    method: 'post',
    path: '/api/classifiers/:classifier/rule-label-matches',
    right: 'read',
    rows: 'whole',
    status: 200,
    body: z.strictObject(tried),
    answer: ruleMatches,
    problems: ['rule-refused'],
    does: 'Of which rows that have a label a rule would hold, and which labels agree with it. Records nothing.',
    example: { condition: { column: 'Merchant', operator: 'contains', values: ['PRET'] }, class: 'Catering' },
  },
  answerView: {
    method: 'post',
    path: '/api/classifiers/:classifier/view-answers',
    right: 'classify',
    rows: 'kept',
    status: 200,
    body: z.strictObject({ view: viewId }),
    answer: z.object({
      /** The rows whose answer is another one than their sheet shows. */
      changed: z.array(changedRow),
    }),
    problems: ['classifier-archived', 'no-champion', 'model-elsewhere', 'finds-anomalies', 'unknown-version'],
    does: 'Answers the rows of a view anew, such as after a rule was put in force, and tells those whose class changed.',
    example: { view: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11' },
  },
} as const satisfies Endpoints;
