import { z } from 'zod';
import { chainFault, logKind } from './audit.ts';

const share = z.number();
const count = z.number().int();
/** A share with its 95 % interval, and of how many rows. */
const measured = { value: share, low: share, high: share, rows: count };

/** What a controller asks of a month first, in this order. */
export const packQuestion = z.enum(['month', 'right', 'data', 'cost', 'changed', 'people', 'late', 'logs']);
export type PackQuestion = z.infer<typeof packQuestion>;

/**
 * `good`: looked at and well. `attention`: somebody should look. `unknown`: too little is there to say. `told`: it has
 * no part in the verdict.
 */
export const packState = z.enum(['good', 'attention', 'unknown', 'told']);
export type PackState = z.infer<typeof packState>;

/** The worst of what its questions come to. */
export const packVerdict = packState.exclude(['told']);
export type PackVerdict = z.infer<typeof packVerdict>;

/** The answer to a question, as data. */
export const packFinding = z.discriminatedUnion('code', [
  /** The month goes on: what it says is up to a moment. */
  found('goes-on', { until: z.iso.datetime() }),
  found('not-answered', {}),
  /** Of rows drawn at random, so many are right; of the test, `test` were. */
  found('audit-holds', { ...measured, test: share, version: count }),
  found('audit-below', { ...measured, test: share, version: count }),
  /** Of a model that Amend did not test: by rows drawn at random, or by those whose label has come. */
  found('audit-untested', { ...measured, version: count }),
  found('labelled-untested', { ...measured, version: count, coverage: share }),
  found('unlabelled', {}),
  found('few-audited', { rows: count, needed: count }),
  found('never-compared', {}),
  found('too-few-rows', { reports: count }),
  found('as-learned', { reports: count }),
  found('drifted', { reports: count, drifted: count, columns: z.array(z.string()), open: count }),
  found('not-priced', {}),
  found('priced', { currency: z.string(), expected: z.number(), realised: z.number().nullable(), unpriced: count }),
  found('nothing-changed', {}),
  found('changed', { versions: count, rules: count, others: count }),
  found('nobody-spoke', {}),
  found('spoken', { corrected: count, accepted: count, people: count, approved: count, rejected: count }),
  /** Corrections that somebody should approve or reject were waiting at the freezing. */
  found('waiting', { waiting: count, corrected: count, people: count }),
  found('none-late', { months: count }),
  found('late', { rows: count, months: z.array(z.string()) }),
  found('intact', { feedback: count, audit: count }),
  found('broken', { log: logKind, sequence: count, fault: chainFault }),
]);
export type PackFinding = z.infer<typeof packFinding>;
export type PackCode = PackFinding['code'];

function found<Code extends string, Values extends z.ZodRawShape>(code: Code, values: Values) {
  return z.object({ code: z.literal(code), values: z.object(values) });
}

export const packAnswer = z.object({ question: packQuestion, state: packState, finding: packFinding });
export type PackAnswer = z.infer<typeof packAnswer>;

/** Something that is otherwise than in the pack before, as data. */
export const packChange = z.discriminatedUnion('code', [
  found('verdict', { before: packVerdict, now: packVerdict }),
  found('rows', { before: count, now: count }),
  found('version', { before: count.nullable(), now: count.nullable() }),
  /** `beyond`: the two intervals do not meet. */
  found('accuracy', { before: share, now: share, beyond: z.boolean() }),
  found('drift-new', { columns: z.array(z.string()) }),
  found('drift-over', { columns: z.array(z.string()) }),
  found('cost', { currency: z.string(), before: z.number(), now: z.number() }),
  found('corrections', { before: count, now: count }),
  found('rules', { added: count, gone: count }),
]);
export type PackChange = z.infer<typeof packChange>;
