import { z } from 'zod';
import { giveawayColumn } from './giveaway.ts';

const count = z.number().int();
/** The rows of a comparison: see `gateComparison`. */
export const comparedRows = z.enum(['held-out-rows', 'corrections', 'learned-corrections']);

/**
 * One reason of the gate's decision, as data; `words/gate-words.ts` says it. `champion` is the number of the version
 * that it compared with.
 */
export const gateReason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('first-version'), values: z.object({}) }),
  /** Made by another release, so that nothing could be compared. */
  z.object({ code: z.literal('champion-unreadable'), values: z.object({ version: count }) }),
  /** Put in use while this one was learning, so that the two were not compared. */
  z.object({ code: z.literal('overtaken'), values: z.object({ version: count }) }),
  z.object({ code: z.literal('pinned'), values: z.object({ version: count, person: z.string() }) }),
  z.object({
    code: z.literal('lost-class'),
    values: z.object({
      champion: count,
      class: z.string(),
      on: comparedRows,
      rows: count,
      challengerFinds: count,
      championFinds: count,
    }),
  }),
  /** The figures stand in the decision's comparison on these rows. */
  z.object({
    code: z.literal('compared'),
    values: z.object({ champion: count, on: comparedRows, passes: z.boolean() }),
  }),
  /** It passes, although fewer of its answers are right: its log-loss is higher by this, and may be by so much. */
  z.object({ code: z.literal('fewer-right'), values: z.object({ difference: z.number(), tolerance: z.number() }) }),
  z.object({ code: z.literal('kept-back'), values: z.object({ champion: count }) }),
  /** A column that alone tells the class. */
  z.object({ code: z.literal('giveaway'), values: giveawayColumn }),
  /** Classes that a single row has: some by name, and how many more. */
  z.object({
    code: z.literal('single-row-classes'),
    values: z.object({ classes: z.array(z.string()).min(1), more: count }),
  }),
]);
export type GateReason = z.infer<typeof gateReason>;

/** The constants of the gate's rule: see `ml/evaluation/gate.ts`. */
export const gateThresholds = z.object({
  /** By so much, in nats, may the log-loss be higher. */
  tolerance: z.number(),
  /** A class is lost when chance would lose as much in fewer than this share of trainings. */
  lostClassLevel: z.number(),
  /** No class counts as less likely. */
  leastProbability: z.number(),
  /** With fewer rows nothing can be compared. */
  fewestRows: count,
});
export type GateThresholds = z.infer<typeof gateThresholds>;
