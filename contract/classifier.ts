import { z } from 'zod';
import { alertRate } from './anomaly.ts';
import { approvalPolicyOf } from './approval-policy.ts';
import { boundedList } from './bounded-list.ts';
import type { Endpoints } from './endpoint.ts';
import {
  cellValues,
  columnName,
  MAX_CELLS_PER_REQUEST,
  MAX_FEATURES,
  MAX_KEY_COLUMNS,
  MAX_TABLE_COLUMNS,
  repeatedName,
} from './cell.ts';
import { spellingKey, spellings } from './class-spelling.ts';
import { classifierKind } from './classifier-kind.ts';
import { classHistory } from './class-history.ts';
import { correctingPolicies } from './correcting.ts';
import { columnHistory } from './column-history.ts';
import { errorCostsOf } from './error-costs.ts';
import { learnerChoice } from './learner.ts';
import { shelf } from './shelf.ts';
import { isStorable } from './storable-text.ts';
import { unknownRule, unknownShare } from './unknown-rule.ts';
import { refused, refusalWords } from './words/refusal-words.ts';

/** How the cells of a column are read. Inferred by the server, shown to the person, who may change it. */
export const columnType = z.enum(['text', 'category', 'number', 'date', 'boolean', 'ignored']);
export type ColumnType = z.infer<typeof columnType>;

export const column = z.object({ name: columnName, type: columnType });
export type Column = z.infer<typeof column>;

/** A column as it is kept: one that was dropped keeps its place among the cells of what was said before, unused. */
export interface KeptColumn extends Column {
  readonly dropped?: true | undefined;
}

/** A class: one of the answers the classifier may give. */
export const className = z.string().trim().min(1).max(255).refine(isStorable, refused('unstorable'));

/** The most classes a classifier may have: a label column with more holds something else, such as ids or free text. */
export const MAX_CLASSES = 1_000;

/** How often accepted answers should be right: from half to 999 in 1,000, which takes 2,995 rows to show. */
export const targetAccuracy = z.number().min(0.5).max(0.999);

/** What a classifier's owner decided about how it behaves. Shares are in 0..1. */
export const policies = z.object({
  /** Below this confidence a class stands out in the sheet. */
  lowConfidence: z.number().min(0).max(1).default(0.6),
  /** Share of row keys (by hash) that are asked about whatever the model thinks, so that accuracy is unbiased. */
  auditShare: z.number().min(0).max(1).default(0.02),
  /**
   * Share of row keys (by hash) that two people are asked about unseen by each other, so that it is known how far
   * people agree; 0 is none.
   */
  doubleShare: z.number().min(0).max(0.5).default(0),
  /** Retrain by itself after so many corrections; 0 means only by hand. */
  retrainAfterCorrections: z.number().int().min(0).max(1_000_000_000).default(0),
  /**
   * Retrain at these times when there are new labels: a cron expression of five fields in UTC, or by the clock that
   * `CRON_TZ=Europe/Berlin` before it names; empty means never.
   * Mondays at three by default.
   */
  retrainSchedule: z.string().trim().max(100).default('0 3 * * 1'),
  /** Retrain by itself when a drift report of all rows says drift and there are new labels. */
  retrainOnDrift: z.boolean().default(true),
  /** The learner of trainings that name none. */
  learner: learnerChoice.default('auto'),
  /**
   * Whether classes that differ by case, blanks, dashes or composed letters are one. It holds for what is said from
   * then on: labels recorded already stay as they are.
   */
  spellings: spellings.default('together'),
  /**
   * The column by whose values drift reports are kept apart, too, such as the one that row scopes are by. It begins
   * with the next version that is trained and put in use, for the 50 values with most rows there. Null: by none.
   */
  segmentColumn: columnName.nullable().default(null),
  /**
   * Answers are marked as good enough to take as they are from the confidence on from which so many of them are right.
   * Null: none is.
   */
  targetAccuracy: targetAccuracy.nullable().default(null),
  /**
   * Whether what is said of a row may bring a class that the catalogue has not: of a closed one, whoever has the right
   * to adds it there.
   */
  classes: z.enum(['open', 'closed']).default('open'),
  /** Which corrections count only once somebody else has approved them; it holds for what is said from then on. */
  approval: approvalPolicyOf(className).default({ needs: 'none' }),
  ...correctingPolicies,
  /** The pane asks before a correction is sent that would change the class of more other rows than this. */
  askBeforeRows: z.number().int().min(0).max(1_000_000_000).default(10),
  /** A rule is put in force by somebody else than whoever worded it. */
  rulesByTwo: z.boolean().default(false),
  /** What a wrong answer costs, in money. Null: nobody has said it. */
  errorCosts: errorCostsOf(className).nullable().default(null),
  /** Of a classifier that finds unusual rows: the share of rows that are wanted as alerts. */
  alertRate: alertRate.default(0.02),
  /**
   * Share of the rows of known classes that may be called unknown by mistake, so that rows of none of them are. A
   * version's threshold is found by it at its training; 0 calls no row so, at once.
   */
  unknownShare: unknownShare.default(0.05),
});
export type Policies = z.infer<typeof policies>;

/** Policies as they are asked for: what is left out is as by default. */
export const policiesDraft = policies.strict();

/** Whether the values of a column can part the rows of these columns; no column always can. */
export function maySegmentBy(name: string | null, columns: readonly Column[]): boolean {
  return name === null || columns.some((each) => each.name === name && each.type !== 'ignored');
}

/** Whether rows of these columns can be told unusual: texts do not count. */
export function mayBeOdd(columns: readonly Pick<Column, 'type'>[]): boolean {
  return columns.some(({ type }) => type !== 'text' && type !== 'ignored');
}

/** Whether rows of these columns have words that a class may be known by. */
export function readsWords(columns: readonly Pick<Column, 'type'>[]): boolean {
  return columns.some(({ type }) => type === 'text' || type === 'category');
}

const keptName = columnName.refine(isStorable, refused('unstorable'));

/** What a classifier goes by. */
export const classifierName = z.string().trim().min(1).max(100).refine(isStorable, refused('unstorable'));

/** What belongs to a class. */
export const classDescription = z.string().trim().max(500).refine(isStorable, refused('unstorable'));

export const classifierDraft = z
  .strictObject({
    name: classifierName,
    category: shelf.default(''),
    project: shelf.default(''),
    origin: shelf.default(''),
    columns: boundedList(column.extend({ name: keptName }).strict(), {
      least: 1,
      most: MAX_TABLE_COLUMNS,
      of: 'columns',
    }),
    /** What tells the rows apart; columns to decide by may be among them. */
    keyColumns: boundedList(keptName, { least: 1, most: MAX_KEY_COLUMNS, of: 'keyColumns' }),
    labelColumn: keptName,
    kind: classifierKind.default('classes'),
    policies: policiesDraft.prefault({}),
    /** Classes that are known before a row has one: rows then get first answers. */
    classes: boundedList(z.strictObject({ name: className, description: classDescription.default('') }), {
      least: 0,
      most: MAX_CLASSES,
      of: 'classes',
    }).default([]),
  })
  .superRefine(({ columns, keyColumns, labelColumn, kind, policies, classes }, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const names = columns.map((each) => each.name);
    const twice = repeatedName(names);
    if (twice !== undefined) complain('columns', refusalWords('sameName', { name: twice }));
    if (names.includes(labelColumn)) complain('columns', refusalWords('labelIsFeature'));
    const features = columns.filter((each) => each.type !== 'ignored').length;
    if (features === 0) complain('columns', refusalWords('noFeature'));
    if (kind === 'anomalies' && !mayBeOdd(columns)) complain('columns', refusalWords('nothingOdd'));
    if (features > MAX_FEATURES) complain('columns', refusalWords('tooManyFeatures', { features, most: MAX_FEATURES }));
    const keyTwice = repeatedName(keyColumns);
    if (keyTwice !== undefined) complain('keyColumns', refusalWords('keyTwice', { name: keyTwice }));
    if (!maySegmentBy(policies.segmentColumn, columns))
      complain('policies.segmentColumn', refusalWords('noSegmentColumn'));
    if (keyColumns.includes(labelColumn)) complain('keyColumns', refusalWords('labelIsKey'));
    if (kind === 'anomalies' && classes.length > 0) complain('classes', refusalWords('classesOfAnomalies'));
    const classTwice = repeatedName(
      classes.map(({ name }) => (policies.spellings === 'together' ? spellingKey(name) : name)),
    );
    if (classTwice !== undefined) complain('classes', refusalWords('classTwice', { name: classTwice }));
  });
export type ClassifierDraft = z.input<typeof classifierDraft>;

export const classifier = z.object({
  id: z.uuid(),
  name: z.string(),
  category: z.string(),
  project: z.string(),
  /** Where its rows come from. */
  origin: z.string(),
  columns: z.array(column),
  keyColumns: z.array(columnName),
  labelColumn: columnName,
  policies,
  /** The classes that a label may have, in the order of first use: the retired ones among them. */
  classes: z.array(z.string()),
  /** Number of the model version that answers, or null before the first training. */
  champion: z.number().int().nullable(),
  /** What it answers; left out where that is classes. */
  kind: classifierKind.optional(),
  /** Its model is elsewhere: Amend watches it, and neither trains nor answers. Left out where it is not. */
  isElsewhere: z.boolean().optional(),
  /** By which rule the champion calls rows unknown; left out where it has none, as versions of earlier releases. */
  unknownRule: unknownRule.optional(),
  /** No training replaces the champion. */
  championPinned: z.boolean(),
  /** Rows with a label that says something of them: what is learned from. */
  labels: z.number().int(),
  /** Rows whose label repeats what Amend had answered: counted apart, never learned from. */
  adopted: z.number().int(),
  /** Rows whose label is a person's correction. */
  corrections: z.number().int(),
  /** Of these, those said since the champion was trained. */
  correctionsSinceTraining: z.number().int(),
  createdAt: z.iso.datetime(),
  /** Since when it can be read, and takes nothing new; null while it is open. */
  archivedAt: z.iso.datetime().nullable(),
  ...columnHistory.shape,
  ...classHistory.shape,
});
export type Classifier = z.infer<typeof classifier>;

/** The most rows of a sample. */
export const MAX_SAMPLE_ROWS = 2_000;

/** A sample of a table whose column types are asked for; at most 2,000 rows, spread over the table. */
export const tableSample = z
  .strictObject({
    columns: boundedList(
      z.strictObject({ name: columnName, values: cellValues(MAX_SAMPLE_ROWS), isDate: z.boolean().default(false) }),
      { least: 1, most: MAX_TABLE_COLUMNS, of: 'columns' },
    ),
  })
  .superRefine(({ columns }, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', path: ['columns'], message });
    const twice = repeatedName(columns.map((each) => each.name));
    if (twice !== undefined) complain(refusalWords('renameOne', { name: twice }));
    if (columns.some((each) => each.values.length !== columns[0]!.values.length))
      complain(refusalWords('valuesAsFirst'));
    const cells = columns.reduce((sum, each) => sum + each.values.length, 0);
    if (cells > MAX_CELLS_PER_REQUEST) complain(refusalWords('sampleTooLarge', { cells, most: MAX_CELLS_PER_REQUEST }));
  });
export type TableSample = z.input<typeof tableSample>;

export const columnSummary = z.object({
  name: columnName,
  type: columnType,
  /** Why this type, in a person's words: "dates", "3 different texts", "all different: an identifier". */
  reason: z.string(),
  missingShare: z.number(),
  distinct: z.number().int(),
  examples: z.array(z.string()).max(3),
});
export type ColumnSummary = z.infer<typeof columnSummary>;

export const tableSummary = z.object({
  columns: z.array(columnSummary),
  suggestedKeyColumns: z.array(columnName),
  suggestedLabelColumn: columnName.nullable(),
});
export type TableSummary = z.infer<typeof tableSummary>;

export const classifierEndpoints = {
  summarizeTable: {
    method: 'post',
    path: '/api/table-summaries',
    right: 'read',
    rows: 'none',
    anywhere: true,
    status: 200,
    body: tableSample,
    answer: tableSummary,
    problems: [],
    does: 'Infers column types from a sample; suggests key and label columns.',
    example: {
      columns: [
        { name: 'Reference', values: ['R-1', 'R-2', 'R-3'] },
        { name: 'Date', values: [46_022, 46_023, null], isDate: true },
        { name: 'Account', values: ['Travel', 'Food', 'Travel'] },
      ],
    },
  },
  createClassifier: {
    method: 'post',
    path: '/api/classifiers',
    right: 'set-up',
    rows: 'none',
    status: 201,
    body: classifierDraft,
    answer: classifier,
    problems: ['classifier-exists'],
    does: 'Makes a classifier.',
    example: {
      name: 'Card statements',
      columns: [
        { name: 'Merchant', type: 'text' },
        { name: 'Amount', type: 'number' },
      ],
      keyColumns: ['Reference'],
      labelColumn: 'Account',
    },
  },
  getClassifier: {
    method: 'get',
    path: '/api/classifiers/:classifier',
    right: 'read',
    rows: 'kept',
    status: 200,
    answer: classifier,
    problems: [],
    does: 'One classifier with its classes and counts.',
  },
  setPolicies: {
    method: 'put',
    path: '/api/classifiers/:classifier/policies',
    right: 'set-up',
    rows: 'whole',
    status: 200,
    body: policiesDraft,
    answer: classifier,
    problems: ['classifier-archived'],
    does: 'Replaces its policies: when it retrains by itself, with which learner, what is asked about, whether spellings of a class are one, by which column drift reports are kept apart, which corrections need approval, how it is corrected, which share of the rows two people are asked about. Labels recorded already stay as they are.',
    example: { lowConfidence: 0.7, retrainAfterCorrections: 100, retrainSchedule: '0 3 * * 1' },
  },
} as const satisfies Endpoints;
