import { z } from 'zod';
import { driftReport } from './drift.ts';
import { reportLine } from './drift-archive.ts';
import { elsewhereModel } from './elsewhere.ts';
import { incident } from './incident.ts';
import { language } from './language/language.ts';
import { learnerName } from './learner.ts';
import { liveAccuracy } from './live-accuracy.ts';
import { packMonth } from './pack-month.ts';
import { packAnswer, packChange, packVerdict } from './pack-finding.ts';
import { championDecision, measuredShare } from './training.ts';
import { feedbackKind } from './feedback.ts';
import { ruleState } from './rule.ts';
import { scorecard } from './scorecard.ts';

const count = z.number().int();
const at = z.iso.datetime();
const hash = z.string();

/** The most lines of each log that a pack lists; the logs themselves have all. */
export const MOST_PACK_LINES = 2_000;
/** The most drift reports that a pack holds whole; the archive has all, by their numbers. */
export const MOST_WHOLE_REPORTS = 100;

/** What was said of a row, as the feedback log has it. */
export const packWord = z.object({
  sequence: count,
  at,
  /** Empty where it was erased. */
  key: z.string(),
  kind: feedbackKind,
  /** What Amend had answered, as far as whoever spoke had it before them. */
  answered: z.string().nullable(),
  class: z.string().nullable(),
  person: z.string().nullable(),
  needsApproval: z.boolean(),
  /** Of a verdict, what it judges. */
  judges: count.nullable(),
});
export type PackWord = z.infer<typeof packWord>;

const words = z.object({ total: count, lines: z.array(packWord) });

/** A version that answered rows of the month: its model card. */
export const packVersion = z.object({
  version: count,
  /** Rows of the month that it answered, each once. */
  rows: count,
  firstAt: at,
  lastAt: at,
  learner: learnerName,
  trainedAt: at,
  trainedBy: z.string(),
  because: z.string(),
  trainRows: count,
  holdoutRows: count,
  correctedRows: count,
  /** On the rows that it learned from; of earlier releases it is not known. */
  train: measuredShare.nullable(),
  test: measuredShare,
  majority: z.number(),
  logLoss: z.number(),
  calibrationError: z.number(),
  learned: z.enum(['something', 'nothing', 'too-few-rows']),
  promoted: z.boolean(),
  fingerprint: hash,
  /** SHA-256 of the model's bytes. */
  artifact: hash,
});
export type PackVersion = z.infer<typeof packVersion>;

/** A version of a model that Amend did not train, which answered rows of the month. */
export const packElsewhere = elsewhereModel.extend({ rows: count, firstAt: at, lastAt: at });

const chainHead = z.object({ sequence: count, hash });

/** All that a pack says, as it was at its freezing. */
export const packContent = z.object({
  format: z.literal(1),
  number: count,
  classifier: z.object({ id: z.uuid(), name: z.string(), project: z.string() }),
  month: packMonth,
  /** From the month's beginning to its end, or to the freezing where that came before. */
  window: z.object({ from: at, to: at }),
  isOver: z.boolean(),
  frozenAt: at,
  frozenBy: z.string(),
  language,
  verdict: packVerdict,
  answers: z.array(packAnswer),
  /** Rows of the month, each once by who answered it last: the model, a rule, a label of its own. */
  rows: z.object({
    model: count,
    rule: count,
    label: count,
    /** First answers, given before anything was trained; absent where there were none. */
    first: count.optional(),
  }),
  versions: z.array(packVersion),
  /** Of a model that Amend did not train, in the place of `versions`, which are none. Absent of Amend's own. */
  elsewhere: z.array(packElsewhere).optional(),
  decisions: z.array(championDecision),
  /** Of rows answered in the month, by labels that came until the freezing; null where none was. */
  accuracy: liveAccuracy.nullable(),
  drift: z.object({
    total: count,
    /** Oldest first; each is in the archive under its number. */
    reports: z.array(reportLine),
    /** By day, of checks and reports of all rows. */
    days: z.array(z.object({ day: z.iso.date(), reports: count, watch: count, drift: count })),
    /** The columns that moved most, with their greatest distance of each of these days; null where there is none. */
    columns: z.array(z.object({ name: z.string(), distances: z.array(z.number().nullable()) })),
    /** That were open in the month. */
    incidents: z.array(incident.omit({ events: true })),
  }),
  /**
   * Drift reports of the month as they were made, oldest first: those that people asked for, and of each day the worst
   * of those made by themselves. Packs of earlier releases have none.
   */
  wholeReports: z.array(driftReport).optional(),
  /** The ML Test Score at the freezing. Packs of earlier releases have none. */
  scorecard: scorecard.omit({ classifier: true }).optional(),
  /** What was said of rows in the month, of whichever rows. */
  said: z.object({
    kinds: z.array(z.object({ kind: feedbackKind, events: count })),
    people: z.array(z.object({ person: z.string().nullable(), corrected: count, accepted: count, judged: count })),
    /** Corrections, withdrawals and verdicts. */
    log: words,
    /** Proposals that waited for a verdict at the freezing. */
    waiting: count,
  }),
  /** Said of the month's rows between its end and the freezing: its accuracy knows them already. */
  afterwards: words,
  /** Said of rows of months that are signed, since their packs were frozen. */
  late: z.array(words.extend({ month: packMonth, pack: count })),
  rules: z.array(
    z.object({
      text: z.string(),
      class: z.string(),
      state: ruleState,
      author: z.string(),
      madeAt: at,
      decidedBy: z.string().nullable(),
      decidedAt: at.nullable(),
    }),
  ),
  /** What was changed of the classifier in the month, by its audit log. */
  changes: z.object({
    total: count,
    lines: z.array(
      z.object({
        sequence: count,
        at,
        kind: z.string(),
        subject: z.string().nullable(),
        person: z.string().nullable(),
        reason: z.string(),
      }),
    ),
  }),
  /** Ends of both logs at the freezing. */
  chain: z.object({ feedback: chainHead, audit: chainHead }),
  /** What is otherwise than in the pack before; null of the first. */
  since: z.object({ pack: count, month: packMonth, changes: z.array(packChange) }).nullable(),
});
export type PackContent = z.infer<typeof packContent>;
