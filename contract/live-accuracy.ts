import { z } from 'zod';
import { answerCost, partCost } from './error-costs.ts';
import { measuredShare } from './training.ts';

/** Answers of one class, or of the rows with one value of the segment column. */
const part = z.object({
  /** Answers of the window. */
  rows: z.number().int(),
  /** Share that should be right, by their confidences. */
  expected: measuredShare.nullable(),
  /** Of those whose label has come, the share that was right. */
  realised: measuredShare.nullable(),
});

const pricedPart = part.extend({
  /** What wrong ones cost; absent where nobody has said it, and of reports of earlier releases. */
  cost: partCost.optional(),
});

/** How good the answers of a window are: what is expected before labels come, and what labels said since. */
export const liveAccuracy = z.object({
  /** Rows that the model answered, each once. */
  rows: z.number().int(),
  /**
   * Share of them that should be right, by their confidences alone, with a 95 % band of sampling error. It cannot see
   * rows that look as before and mean something else by now.
   */
  expected: measuredShare.nullable(),
  /** Rows whose label has come; copies of Amend's own answers are none. */
  labelled: z.number().int(),
  /** Of these, the share that was right. People look at doubtful rows first, so it is no estimate of all rows. */
  realised: measuredShare.nullable(),
  /** The rows drawn by chance, whatever the model thinks of them. */
  audit: z.object({
    /** Share of all rows that are drawn. */
    share: z.number(),
    /** Rows of the window that are drawn; of very many, as many as the share says. */
    drawn: z.number().int(),
    /** Of these, those that the review list asked about: they stand for all that were not noticed. */
    asked: z.number().int(),
    /** Of these, those whose label came otherwise, mostly since somebody noticed that the answer is wrong. */
    noticed: z.number().int(),
    /** Share of all answers that is right; null while nobody was asked about a drawn row. */
    estimate: measuredShare.nullable(),
  }),
  /** Of the answers that somebody spoke of, the share that they gave another class. */
  overridden: measuredShare.nullable(),
  /** Median days from answer to label, of the labels that came in the window. */
  lagDays: z.number().nullable(),
  /** By when rows were answered, oldest first; spans without answers are left out. */
  byAnswer: z.array(
    part.extend({ from: z.iso.datetime(), to: z.iso.datetime(), overridden: measuredShare.nullable() }),
  ),
  /** By when labels came, whenever the rows were answered, oldest first; spans without labels are left out. */
  byArrival: z.array(
    z.object({ from: z.iso.datetime(), to: z.iso.datetime(), realised: measuredShare, lagDays: z.number() }),
  ),
  /** By the class answered, worst first. */
  classes: z.array(pricedPart.extend({ class: z.string(), overridden: measuredShare.nullable() })),
  /** By the values of the segment column, worst first; null without one, and in the report of one. */
  segments: z.object({ column: z.string(), values: z.array(pricedPart.extend({ value: z.string() })) }).nullable(),
  /** What wrong answers cost; null where nobody has said it. */
  cost: answerCost.nullable(),
  /**
   * Since when labels contradict answers more than confidences say: what rows mean may have changed. Mean log-loss of
   * the confidences, in nats, before and after.
   */
  lossRises: z.array(
    z.object({ by: z.enum(['adwin', 'page-hinkley']), at: z.iso.datetime(), before: z.number(), after: z.number() }),
  ),
});
export type LiveAccuracy = z.infer<typeof liveAccuracy>;
