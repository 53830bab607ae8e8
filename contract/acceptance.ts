import { z } from 'zod';
import { targetAccuracy } from './classifier.ts';
import type { Endpoints } from './endpoint.ts';
import { measuredShare } from './training.ts';

/** Another target than the policy's, to see what it would come to. */
export const acceptanceQuery = z.strictObject({ target: z.coerce.number().pipe(targetAccuracy).optional() });

/**
 * Why answers are accepted from a level of confidence on, or none: no target is set; the level `holds`; the version in
 * use is of an earlier release, which kept no counts; too few rows were held back to show the target; no level reaches
 * it; or the audit sample says that accepted answers are right less often, so none is accepted any more; or
 * incidents that are open have `stopped` it.
 */
export const acceptanceFinding = z.enum([
  'no-target',
  'holds',
  'not-counted',
  'too-few-rows',
  'not-reached',
  'fallen-back',
  'stopped',
]);
export type AcceptanceFinding = z.infer<typeof acceptanceFinding>;

/** What a level of confidence accepts of one class's answers, on the rows held back. */
export const acceptedClass = z.object({
  class: z.string(),
  /** Least confidence of an accepted answer, as chosen from these rows; null where none reaches the target. */
  level: z.number().nullable(),
  /** Whether the level was chosen from this class's answers alone: there are enough of them. Others share one. */
  own: z.boolean(),
  /** Answers of this class, and those of them that the level accepts. */
  answers: z.number().int(),
  accepted: z.number().int(),
  /** Of the accepted ones, those that are right; null when none is accepted. */
  accuracy: measuredShare.nullable(),
  /**
   * Of the audit sample, the accepted answers of this class: how many were right. Null while nobody has judged one. A
   * class with a level of its own is judged by it alone.
   */
  audit: measuredShare.nullable(),
});
export type AcceptedClass = z.infer<typeof acceptedClass>;

/** From which confidence on answers may be taken as they are, by how often they should be right. */
export const acceptance = z.object({
  /** The version in use. */
  version: z.number().int(),
  /** Share of accepted answers that should be right. */
  target: z.number().nullable(),
  finding: acceptanceFinding,
  /** Least confidence of an accepted answer of a class that is not among `classes`, 0..1; null when none is. */
  level: z.number().nullable(),
  /** Classes with a level of their own, and least confidence of an accepted answer; null where none is accepted. */
  classes: z.array(z.object({ class: z.string(), level: z.number().nullable() })),
  /** What the rows held back at the training say; null when no level was chosen from them. */
  test: z
    .object({
      /** Least confidence of classes without a level of their own, as chosen from these rows; null where none is. */
      level: z.number().nullable(),
      /** Of the rows held back, those whose answer is accepted. */
      coverage: measuredShare,
      /** Of the accepted ones, those that are right. */
      accuracy: measuredShare,
      classes: z.array(acceptedClass),
    })
    .nullable(),
  /** Rows held back, and how many without an error it takes to show the target. */
  testRows: z.number().int(),
  neededRows: z.number().int(),
  /** Of the audit sample, the answers of this version that the level accepts: how many were right. */
  audit: measuredShare.nullable(),
  /** Incidents that are open and keep answers from being accepted: of which classes, null of all. */
  stopped: z.array(z.object({ incident: z.number().int(), classes: z.array(z.string()).nullable() })),
});
export type Acceptance = z.infer<typeof acceptance>;

/** From which confidence on answers may be taken as they are: of some classes a level each, of all others one. */
export type AcceptLevels = Pick<Acceptance, 'level' | 'classes'>;

/** Which answers may be taken as they are, by class and confidence. O(classes), each question O(1). */
export function acceptedBy(levels: AcceptLevels | null): (className: string, confidence: number) => boolean {
  if (levels === null) return () => false;
  const own = new Map(levels.classes.map((each) => [each.class, each.level]));
  return (className, confidence) => {
    const least = own.has(className) ? own.get(className)! : levels.level;
    return least !== null && confidence >= least;
  };
}

/** Whether any answer may be taken as it is. */
export function acceptsAny({ level, classes }: AcceptLevels): boolean {
  return level !== null || classes.some((each) => each.level !== null);
}

export const acceptanceEndpoints = {
  readAcceptance: {
    method: 'get',
    path: '/api/classifiers/:classifier/acceptance',
    right: 'read',
    rows: 'whole',
    status: 200,
    query: acceptanceQuery,
    answer: acceptance,
    problems: ['no-champion', 'model-elsewhere', 'finds-anomalies'],
    does: 'From which confidence on answers are right as often as the policy wants, class by class, how many that are, and whether the audit sample bears it out.',
  },
} as const satisfies Endpoints;
