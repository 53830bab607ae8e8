import { z } from 'zod';
import { targetAccuracy } from './classifier.ts';
import type { Endpoints } from './endpoint.ts';
import { measuredShare } from './training.ts';

/** Another target than the policy's, to see what it would come to. */
export const acceptanceQuery = z.strictObject({ target: z.coerce.number().pipe(targetAccuracy).optional() });

/**
 * Why answers are accepted from a level of confidence on, or none: no target is set; the level `holds`; the version in
 * use is of an earlier release, which kept no counts; too few rows were held back to show the target; no level reaches
 * it; or the audit sample says that accepted answers are right less often, so none is accepted any more.
 */
export const acceptanceFinding = z.enum([
  'no-target',
  'holds',
  'not-counted',
  'too-few-rows',
  'not-reached',
  'fallen-back',
]);
export type AcceptanceFinding = z.infer<typeof acceptanceFinding>;

/** What a level of confidence accepts of one class's answers, on the rows held back. */
export const acceptedClass = z.object({
  class: z.string(),
  /** Answers of this class, and those of them that the level accepts. */
  answers: z.number().int(),
  accepted: z.number().int(),
  /** Of the accepted ones, those that are right; null when none is accepted. */
  accuracy: measuredShare.nullable(),
});
export type AcceptedClass = z.infer<typeof acceptedClass>;

/** From which confidence on answers may be taken as they are, by how often they should be right. */
export const acceptance = z.object({
  /** The version in use. */
  version: z.number().int(),
  /** Share of accepted answers that should be right. */
  target: z.number().nullable(),
  finding: acceptanceFinding,
  /** Least confidence of an accepted answer, 0..1; null when none is accepted. */
  level: z.number().nullable(),
  /** What the rows held back at the training say; null when no level was chosen from them. */
  test: z
    .object({
      /** Least confidence, as chosen from these rows. */
      level: z.number(),
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
});
export type Acceptance = z.infer<typeof acceptance>;

export const acceptanceEndpoints = {
  readAcceptance: {
    method: 'get',
    path: '/api/classifiers/:classifier/acceptance',
    right: 'read',
    rows: 'whole',
    status: 200,
    query: acceptanceQuery,
    answer: acceptance,
    problems: ['no-champion'],
    does: 'From which confidence on answers are right as often as the policy wants, how many that are, and whether the audit sample bears it out.',
  },
} as const satisfies Endpoints;
