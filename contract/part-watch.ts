import { z } from 'zod';
import { driftStatus } from './drift.ts';
import { partKind, watchedPart, type WatchedPart } from './incident-measure.ts';

/** The rule by which a class or a segment has got worse than it was, beside a q-value over all that were looked at. */
export const PART_RULE = {
  /** Labels, or for its share answers, in the window and before it: with less nothing is said. */
  rows: 30,
  /** By how much more of its answers are wrong, or changed by people. */
  rise: 0.1,
  /** By what part of it the mean cost of an answer has risen. */
  costRise: 0.5,
  /** Its share of all answers has doubled or halved, and moved by so much. */
  shareMove: 0.05,
  shareTimes: 2,
  qValue: 0.05,
  /** Windows before, which share no row with it or with each other, that it is compared with. */
  windows: 8,
  /** Incidents of classes and segments that are open at once, the worst first. */
  open: 5,
} as const;

/** A share, or the mean cost of an answer in money, and of how many rows. */
const measured = z.object({ value: z.number(), rows: z.number().int() });

/** What was measured of a class or a segment in a window, beside what it was before. */
export const partFigures = z.object({
  kind: partKind,
  part: watchedPart,
  status: driftStatus,
  now: measured,
  /** While it is worse, as it was before that began. */
  before: measured,
  /** Null where too few rows were there to say. */
  qValue: z.number().nullable(),
  /** How far beyond what matters the change is: 1 is as much as matters. */
  severity: z.number(),
  /** Of costs; null of shares. */
  currency: z.string().nullable(),
});
export type PartFigures = z.infer<typeof partFigures>;

export const partsFigures = z.object({
  /** Questions that were put to all classes and segments. */
  looked: z.number().int(),
  /** Those that are not as before, worst first, and those of which an incident is open. */
  judged: z.array(partFigures),
  /** How many have been as bad for two windows, and are no incident, because so many are open. */
  more: z.number().int(),
});
export type PartsFigures = z.infer<typeof partsFigures>;

/** What was counted of a class or a segment in a window. */
export interface PartTally {
  readonly part: WatchedPart;
  /** Answers of the window. */
  readonly answers: number;
  /** Labels that came in the window, and those of them that say as was answered. */
  readonly labels: number;
  readonly right: number;
  /** Of these labels, what people said, and how much of it was another class than was answered. */
  readonly spoken: number;
  readonly overridden: number;
  /** Of these labels, those with a price: what they cost, and the sum of its squares. */
  readonly priced: number;
  readonly cost: number;
  readonly costSquares: number;
}
