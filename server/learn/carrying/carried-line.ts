import { z } from 'zod';
import { cellValues, MAX_TABLE_COLUMNS, rowKey } from '../../../contract/cell.ts';
import { classState } from '../../../contract/catalogue.ts';
import { classifierKind } from '../../../contract/classifier-kind.ts';
import { className, column, policies } from '../../../contract/classifier.ts';
import { classifierPlace } from '../../../contract/classifier-life.ts';
import { otherNames } from '../../../contract/column-history.ts';
import { threadState } from '../../../contract/comment.ts';
import { condition } from '../../../contract/conditions/condition.ts';
import { feedbackKind, feedbackOrigin, feedbackReach } from '../../../contract/feedback.ts';
import { learnerChoice } from '../../../contract/learner.ts';
import { modelReport } from '../../../contract/model-report.ts';
import { modelVersion, trainingCause } from '../../../contract/training.ts';
import { doubt } from '../../../contract/trust.ts';

const count = z.number().int().min(0);
const at = z.iso.datetime();
const hex = z.string().regex(/^(?:[0-9a-f]{2})*$/);
const confidenceCount = z.object({ class: z.string(), percent: z.number().int(), rows: count, right: count });
const keptColumns = z.array(column.extend({ dropped: z.literal(true).optional() }));

/** The form that is written; the number grows when what is read changes. */
export const FORM = 'amend-classifier-3';
/**
 * Forms that are read: files of the first have neither rules nor whose words count, those of the second no comments.
 */
export const FORMS = ['amend-classifier-1', 'amend-classifier-2', FORM] as const;

/** What a file says of itself, before anything else. */
export const carriedHead = z.object({
  format: z.enum(FORMS),
  madeAt: at,
  madeBy: z.string(),
  /** The address of the server that it comes from. */
  from: z.string(),
  classifier: z.object({ id: z.uuid(), name: z.string() }),
  isWithLog: z.boolean(),
  /** Where the audit log of the classifier stood. */
  auditHead: z.object({ sequence: count, hash: hex }),
  feedbackHead: z.object({ sequence: count, hash: hex }),
});
export type CarriedHead = z.infer<typeof carriedHead>;

const classifierLine = z.object({
  line: z.literal('classifier'),
  ...classifierPlace.shape,
  columns: keptColumns.min(1),
  columnChanges: count,
  /** How often its catalogue of classes was changed; none of an earlier release. */
  classChanges: count.default(0),
  /** How often it was changed whose words count. */
  trustChanges: count.default(0),
  earlierColumns: z.array(z.object({ upTo: count, places: z.array(count) })),
  alsoCalled: z.array(otherNames),
  keyColumns: z.array(z.string()).min(1),
  labelColumn: z.string(),
  policies,
  /** What it does with rows; an earlier release had classes alone. */
  kind: classifierKind.default('classes'),
  champion: z.number().int().nullable(),
  championSequence: count,
  championPinnedBy: z.string().nullable(),
  createdBy: z.string(),
  createdAt: at,
});

const classLine = z.object({
  line: z.literal('class'),
  id: z.number().int().min(1),
  name: className,
  spelling: z.string(),
  description: z.string(),
  createdBy: z.string().nullable(),
  createdAt: at.nullable(),
  aliases: z.array(z.string()),
  /** Those of the aliases that came by a change of the catalogue. */
  given: z.array(z.string()).default([]),
  state: classState.default('active'),
  mergedInto: z.number().int().nullable().default(null),
  standsAs: z.number().int().nullable().default(null),
  /** What it was called until the change of a number. */
  before: z.array(z.object({ number: count, name: className })).default([]),
});

/** A version with its training. */
const versionLine = z.object({
  line: z.literal('version'),
  version: z.number().int().min(1),
  training: z.object({
    learner: learnerChoice,
    cause: trainingCause,
    startedBy: z.string(),
    startedAt: at,
    finishedAt: at.nullable(),
    attempts: count,
  }),
  record: modelVersion.pick({
    learner: true,
    learnerWhy: true,
    learnerReason: true,
    comparison: true,
    settings: true,
    cause: true,
    occasion: true,
    because: true,
    trainedAt: true,
    durationMs: true,
    trainedBy: true,
    trainRows: true,
    holdoutRows: true,
    correctedRows: true,
    fingerprint: true,
    seed: true,
    metrics: true,
    gate: true,
  }),
  columns: keptColumns.nullable(),
  classChanges: count.default(0),
  trustChanges: count.default(0),
  lastSequence: count,
  /** In base 64; null when it is no longer kept. */
  artifact: z.base64().nullable(),
  artifactHash: hex,
  trainProfile: z.record(z.string(), z.unknown()),
  holdoutProfile: z.record(z.string(), z.unknown()),
  /** Null, as left out, of versions of earlier releases. */
  answersByConfidence: z.array(confidenceCount).nullish(),
  globalExplanation: modelReport.pick({ rules: true, pairs: true }),
});
export type VersionLine = z.infer<typeof versionLine>;

/** An event of the feedback log, as it is chained. */
const eventLine = z.object({
  line: z.literal('event'),
  sequence: z.number().int().min(1),
  id: z.uuid(),
  kind: feedbackKind,
  origin: feedbackOrigin,
  key: z.string(),
  rowHash: z.string(),
  cells: cellValues(MAX_TABLE_COLUMNS),
  class: z.string().nullable(),
  classId: z.number().int().nullable(),
  predictedClass: z.string().nullable(),
  predictionId: z.string().nullable(),
  /** Files of before notes have none. */
  note: z.string().nullable().default(null),
  person: z.string().nullable(),
  basedOn: count.nullable(),
  // Files of releases before approvals say nothing of them.
  needsApproval: z.boolean().default(false),
  judges: count.nullable().default(null),
  sentBy: z.string().nullable().default(null),
  reach: feedbackReach.nullable().default(null),
  saidAt: at,
  recordedAt: at,
  hash: hex,
  form: z.number().int(),
  salt: hex.nullable(),
  payloadDigest: hex.nullable(),
});
export type EventLine = z.infer<typeof eventLine>;

/** A rule with all its wordings, in its place among the others. */
const ruleLine = z.object({
  line: z.literal('rule'),
  position: z.number().int(),
  inForce: z.number().int().nullable(),
  isRetired: z.boolean(),
  decidedBy: z.string().nullable(),
  decidedAt: at.nullable(),
  wordings: z
    .array(
      z.object({
        version: z.number().int().min(1),
        classId: z.number().int().min(1),
        condition,
        author: z.string(),
        madeAt: at,
        because: z.string(),
      }),
    )
    .min(1),
});
export type RuleLine = z.infer<typeof ruleLine>;

/** How much somebody's words count between two events of the log, and what became of that. */
const doubtLine = doubt.extend({
  line: z.literal('doubt'),
  from: count,
  to: count.nullable(),
  weight: z.number().min(0).lt(1),
  placedChange: count,
  liftedChange: count.nullable(),
});

/** A row whose class is certain. */
const goldenLine = z.object({
  line: z.literal('golden'),
  key: rowKey,
  rowHash: z.string(),
  cells: cellValues(MAX_TABLE_COLUMNS),
  class: className,
  markedBy: z.string(),
  markedAt: at,
});

const comment = z.object({
  id: z.uuid(),
  /** By name: whoever has it where the file is taken in. */
  person: z.string(),
  /** Empty once it was deleted or erased. */
  text: z.string(),
  cells: cellValues(MAX_TABLE_COLUMNS),
  mentions: z.array(z.string()),
  writtenAt: at,
  editedAt: at.nullable(),
  deletedAt: at.nullable(),
  erasedAt: at.nullable(),
});

/** What people said to each other about a row, in the order that they wrote it in. */
const threadLine = z.object({
  line: z.literal('thread'),
  key: rowKey,
  cells: cellValues(MAX_TABLE_COLUMNS),
  state: threadState,
  settledBy: z.string().nullable(),
  settledAt: at.nullable(),
  comments: z.array(comment),
});
export type ThreadLine = z.infer<typeof threadLine>;

/** Somebody whom the feedback log names: its chain knows them by the digest. */
const authorLine = z.object({ line: z.literal('author'), name: z.string(), salt: hex.nullable(), digest: hex });

/**
 * What a file holds after its head, in this order: the classifier, its classes, rules and versions; and perhaps its
 * log: its events after their authors, whose words count, the rows whose class is certain, and comments on rows.
 */
export const carriedLine = z.discriminatedUnion('line', [
  classifierLine,
  classLine,
  ruleLine,
  versionLine,
  authorLine,
  eventLine,
  doubtLine,
  goldenLine,
  threadLine,
]);
export type CarriedLine = z.infer<typeof carriedLine>;
export type ClassifierLine = z.infer<typeof classifierLine>;
export type ClassLine = z.infer<typeof classLine>;
