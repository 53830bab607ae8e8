import { z } from 'zod';
import type { ProblemKinds, ProblemWords } from './problem-kind.ts';
import { AGREEMENT_PROBLEMS } from './problems/agreement-problems.ts';
import { CARRYING_PROBLEMS } from './problems/carrying-problems.ts';
import { AUDIT_PROBLEMS } from './problems/audit-problems.ts';
import { CHANNEL_PROBLEMS } from './problems/channel-problems.ts';
import { COMMENT_PROBLEMS } from './problems/comment-problems.ts';
import { CLASSIFIER_PROBLEMS } from './problems/classifier-problems.ts';
import { DRIFT_PROBLEMS } from './problems/drift-problems.ts';
import { FEED_PROBLEMS } from './problems/feed-problems.ts';
import { FEEDBACK_PROBLEMS } from './problems/feedback-problems.ts';
import { PACK_PROBLEMS } from './problems/pack-problems.ts';
import { GROUPING_PROBLEMS } from './problems/grouping-problems.ts';
import { INCIDENT_PROBLEMS } from './problems/incident-problems.ts';
import { MODEL_ENDPOINT_PROBLEMS } from './problems/model-endpoint-problems.ts';
import { OBSERVATION_PROBLEMS } from './problems/observation-problems.ts';
import { PEOPLE_PROBLEMS } from './problems/people-problems.ts';
import { REQUEST_PROBLEMS } from './problems/request-problems.ts';
import { ROW_PROBLEMS } from './problems/row-problems.ts';
import { RULE_PROBLEMS } from './problems/rule-problems.ts';
import { SCHEDULE_PROBLEMS } from './problems/schedule-problems.ts';
import { TRAINING_PROBLEMS } from './problems/training-problems.ts';
import { WORK_PROBLEMS } from './problems/work-problems.ts';
import { ENGLISH, speaking } from './language/language.ts';
import { PROBLEM_WORDS } from './words/problem-words.ts';

/**
 * Every failure the server can answer with, by code: its status, and the values of an occurrence. What people read of
 * it is made from the two in `words/`.
 */
export const PROBLEMS = {
  ...REQUEST_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  ...CHANNEL_PROBLEMS,
  ...AUDIT_PROBLEMS,
  ...CLASSIFIER_PROBLEMS,
  ...CARRYING_PROBLEMS,
  ...FEEDBACK_PROBLEMS,
  ...COMMENT_PROBLEMS,
  ...OBSERVATION_PROBLEMS,
  ...ROW_PROBLEMS,
  ...RULE_PROBLEMS,
  ...GROUPING_PROBLEMS,
  ...MODEL_ENDPOINT_PROBLEMS,
  ...TRAINING_PROBLEMS,
  ...DRIFT_PROBLEMS,
  ...INCIDENT_PROBLEMS,
  ...PACK_PROBLEMS,
  ...AGREEMENT_PROBLEMS,
  ...WORK_PROBLEMS,
  ...FEED_PROBLEMS,
  ...SCHEDULE_PROBLEMS,
} as const satisfies ProblemKinds;

export type ProblemCode = keyof typeof PROBLEMS;

/** The values of each kind's occurrences, by code. */
export type ProblemValues = { readonly [Code in ProblemCode]: z.output<(typeof PROBLEMS)[Code]['values']> };

/** What happened, as data: a code, and the values that go with it. */
export type ProblemOccurrence = {
  [Code in ProblemCode]: readonly [code: Code, values: ProblemValues[Code]];
}[ProblemCode];

const WORDS: { readonly [Code in ProblemCode]: ProblemWords<ProblemValues[Code]> } = PROBLEM_WORDS;

/**
 * What people read of an occurrence.
 * @example problemWords('training-running', { classifier: 'Cards' }).detail // => 'A training of “Cards” is running already.'
 */
export function problemWords<Code extends ProblemCode>(
  code: Code,
  values: ProblemValues[Code],
): { readonly title: string; readonly detail: string; readonly nextStep: string } {
  const { title, nextStep, nextStepHere, detail } = WORDS[code];
  return { title, detail: detail(values), nextStep: nextStepHere?.(values) ?? nextStep };
}

/** Problem details (RFC 9457) as sent with `application/problem+json`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  /** What is to be known of the case at hand, by name; which names there are, the code says. */
  values: z.record(z.string(), z.unknown()).default({}),
  /** What is wrong here, in a sentence: made from code and values. */
  detail: z.string(),
  nextStep: z.string(),
  requestId: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;

interface ProblemOptions {
  readonly cause?: unknown;
  /** The fields of the request that are at fault. */
  readonly errors?: readonly { path: string; message: string }[];
  /** The one field that is at fault, where the problem's own sentence says why. */
  readonly field?: string;
}

/**
 * An expected failure, thrown anywhere in the server and answered as {@link Problem} by the one error handler. Its
 * message is for logs, and in English whoever asked; people read {@link problemWords}.
 *
 * Such as `new ProblemError('training-running', { classifier: 'Purchases' })`.
 */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly occurrence: ProblemOccurrence;
  readonly errors: readonly { path: string; message: string }[];

  constructor(...[code, values, { cause, errors, field } = {}]: readonly [...ProblemOccurrence, ProblemOptions?]) {
    super(
      speaking(ENGLISH, () => problemWords(code, values).detail),
      { cause },
    );
    this.name = 'ProblemError';
    this.code = code;
    this.occurrence = [code, values] as ProblemOccurrence;
    this.errors = errors ?? (field === undefined ? [] : [{ path: field, message: problemWords(code, values).detail }]);
  }
}
