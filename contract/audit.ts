import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';

/** Which part of a log: the entries after a sequence number. */
export const logPage = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});

/**
 * Why a chain of hashes breaks: an entry is `missing`; one was `added` before the first; the `chain` breaks, since an
 * entry was changed or moved; its `payload` is another; the `head` says that the log ends elsewhere.
 */
export const chainFault = z.enum(['missing', 'added', 'chain', 'payload', 'head']);
export type ChainFault = z.infer<typeof chainFault>;

/** Whether a log is what was recorded. */
export const chainVerdict = z.union([
  z.object({
    intact: z.literal(true),
    events: z.number().int(),
    /** Of these, those whose payload was erased: that breaks nothing. */
    erased: z.number().int(),
  }),
  z.object({
    intact: z.literal(false),
    /** Those before the break. */
    events: z.number().int(),
    erased: z.number().int(),
    /** Sequence of the first that does not hold. */
    firstBroken: z.number().int(),
    fault: chainFault,
    /** The fault in a sentence. */
    reason: z.string(),
  }),
]);
export type ChainVerdict = z.infer<typeof chainVerdict>;

/** Something that was changed of a classifier, or of people: by whom, when and why. */
export const auditEvent = z.object({
  /** From 1, without gaps, in the order of commit. */
  sequence: z.number().int(),
  /**
   * What was done. The list is open: `classifier-created`, `place-set`,
   * `classifier-archived`, `classifier-opened`, `classifier-deleted`, `policies-set`, of classes `class-added`,
   * `class-described`, `class-renamed`, `class-merged`, `class-parted`, `class-retired`, `class-reopened` and
   * `class-removed`, of versions `version-promoted`,
   * `version-kept-back`, `version-put-in-use`, `version-pinned` and `version-unpinned`, of a month's answers
   * `predictions-forgotten`, of rules `rule-proposed`, `rule-put-in-force`, `rule-retired` and `rules-ordered`; of
   * people `person-joined`, `person-state-set`, `grants-set`, `claims-changed`,
   * `role-mappings-set`, `link-given`, `link-changed`, `link-withdrawn`, `password-changed`, `password-reset`,
   * `sessions-ended` and `handed-over`; of access keys `key-made`, `key-rotated`, `key-revoked` and `key-limits-set`;
   * of where notices go `channel-made`, `channel-changed` and `channel-removed`; `language-set` and `welcome-left`; of
   * whose words count `words-held`, `words-excluded`, `words-weighed-less` and `words-counted`; `golden-rows-set`.
   */
  kind: z.string(),
  /** Which one, such as a version's number or a person's id; null when it is the classifier itself. */
  subject: z.string().nullable(),
  /** Null when it was nobody. */
  person: z.string().nullable(),
  /** In their words or the gate's; empty when nobody said, null when it was erased. */
  reason: z.string().nullable(),
  /** What it was before, and after; by kind. Null when it was erased. */
  details: z.record(z.string(), z.unknown()).nullable(),
  at: z.iso.datetime(),
  /** SHA-256 of the event before and this one. */
  hash: z.string(),
});
export type AuditEvent = z.infer<typeof auditEvent>;

export const auditLog = z.object({ events: z.array(auditEvent), last: z.number().int() });
export type AuditLog = z.infer<typeof auditLog>;

export const auditEndpoints = {
  listAudit: {
    method: 'get',
    path: '/api/classifiers/:classifier/audit',
    right: 'read',
    rows: 'whole',
    status: 200,
    query: logPage,
    answer: auditLog,
    problems: [],
    does: 'Who changed what of it, when and why, in order: its creation, its policies, which version answers.',
  },
  verifyAudit: {
    method: 'get',
    path: '/api/classifiers/:classifier/audit/verification',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: chainVerdict,
    problems: [],
    does: 'Hashes the audit log again, and says whether it is what was recorded, or where it breaks.',
  },
} as const satisfies Endpoints;
