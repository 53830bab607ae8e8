import { z } from 'zod';
import { because } from './classifier-life.ts';
import { MOST_HOURS } from './drift.ts';
import { partsFigures } from './part-watch.ts';
import { measuredShare } from './training.ts';

/** How far below what a version reached in its test accuracy may be, where nobody has said it: five points. */
export const ACCURACY_SLACK = 0.05;
/** With less than so much nothing is said of a window. */
export const LEAST_TO_JUDGE = {
  /** Drawn rows with a label, for the estimate by the audit sample. */
  audited: 30,
  /** Answers, for what is expected by their confidences. */
  answers: 100,
  /** Labels, for whether they contradict answers more than before. */
  labels: 30,
} as const;
/** It is looked at so many times a window, by the checks that are made by themselves. */
export const LOOKS_A_WINDOW = 12;

/** From which accuracy on people are told, and over which time it is judged. */
export const accuracyRule = z.object({
  /** Too low is what is surely below it; null before the first training. */
  least: z.number().nullable(),
  /** The version in use, and what it reached in its test: by default `least` is five points less. */
  version: z.number().int().nullable(),
  tested: z.number().nullable(),
  /** Who set it; null of the default. */
  setBy: z.string().nullable(),
  setAt: z.iso.datetime().nullable(),
  /** Hours that a window is long. */
  hours: z.number().int(),
});
export type AccuracyRule = z.infer<typeof accuracyRule>;

export const accuracyRuleRequest = z.strictObject({
  /** Null: as by default. */
  least: z.number().min(0.01).max(0.999).nullable(),
  hours: z.number().int().min(12).max(MOST_HOURS),
  because,
});
export type AccuracyRuleRequest = z.input<typeof accuracyRuleRequest>;

/** How much labels contradict answers, as the mean log-loss of their confidences, in nats. */
const loss = z.object({
  /** Of the labels that came in the window. */
  mean: z.number(),
  labels: z.number().int(),
  /** From when on it was more than before, as ADWIN or Page–Hinkley found it in this window or an earlier one. */
  rise: z
    .object({ by: z.enum(['adwin', 'page-hinkley']), at: z.iso.datetime(), before: z.number(), after: z.number() })
    .nullable(),
});

/** How good the answers of a version were in a window, and by which rule that was judged. */
export const accuracyFigures = z.object({
  version: z.number().int(),
  window: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }),
  /** Answers. */
  rows: z.number().int(),
  /** As the rule was then; null of a model elsewhere, of which nobody has said it. */
  least: z.number().nullable(),
  /** Share of all answers that is right, by the audit sample; null while nobody was asked about a drawn row. */
  audited: measuredShare.nullable(),
  /** Share of them that should be right, by their confidences; null without answers. */
  expected: measuredShare.nullable(),
  /** Null where no label came. */
  loss: loss.nullable(),
  /** Of single classes and segments. Earlier releases did not measure them. */
  parts: partsFigures.optional(),
});
export type AccuracyFigures = z.infer<typeof accuracyFigures>;
