import { z } from 'zod';
import { rowKey } from './cell.ts';
import type { Endpoints } from './endpoint.ts';

/** Which part of a log: the entries after a sequence number. */
export const logPage = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});

/**
 * Why a chain of hashes breaks: an entry is `missing`; one was `added` before the first; the `chain` breaks, since an
 * entry was changed or moved; its `payload` is another; the `head` says that the log ends elsewhere; an `anchor`,
 * a head
 * that was signed before, is not on the chain; or it does not bear the `signature` of the key that it names.
 */
export const chainFault = z.enum(['missing', 'added', 'chain', 'payload', 'head', 'anchor', 'signature']);
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

/** A head of a log that was signed: what it was at some moment, whoever rewrites the database. */
export const anchor = z.object({
  /** The name of the log in its chain: `feedback/` or `audit/` with a classifier's id, or `audit/people`. */
  log: z.string(),
  /** Of the log's last entry at that time. */
  sequence: z.number().int().min(1),
  /** Of that entry, 64 hexadecimal digits. */
  hash: z.string(),
  at: z.iso.datetime(),
  /** Which key signed it: the first 16 hexadecimal digits of the SHA-256 of the public key. */
  keyId: z.string(),
  /** Ed25519, in base 64, over the JSON `["amend-anchor-1",log,sequence,hash,at]`. */
  signature: z.string(),
});
export type Anchor = z.infer<typeof anchor>;

/** What was said of a classifier's rows; what was changed of it; what was changed of people. */
export const logKind = z.enum(['feedback', 'audit', 'people']);
export type LogKind = z.infer<typeof logKind>;

/** Of which log, and the heads of it that were signed before. */
const ofLog = {
  log: logKind,
  name: z.string(),
  anchors: z.object({
    /** By this server's key: each was held against the chain, and its signature tried. */
    own: z.number().int(),
    /** By keys that this server does not have: held against the chain alone. */
    others: z.number().int(),
    lastSequence: z.number().int().nullable(),
    lastAt: z.iso.datetime().nullable(),
  }),
};
export const logVerdict = z.union([chainVerdict.options[0].extend(ofLog), chainVerdict.options[1].extend(ofLog)]);
export type LogVerdict = z.infer<typeof logVerdict>;

/** Whether logs are what was recorded: all of them, and each for itself. */
export const auditVerdict = z.object({ intact: z.boolean(), logs: z.array(logVerdict) });
export type AuditVerdict = z.infer<typeof auditVerdict>;

/** Something that was changed of a classifier, or of people: by whom, when and why. */
export const auditEvent = z.object({
  /** From 1, without gaps, in the order of commit. */
  sequence: z.number().int(),
  /**
   * What was done. The list is open: `classifier-created`, `place-set`,
   * `classifier-archived`, `classifier-opened`, `classifier-deleted`, `policies-set`, of classes `class-added`,
   * `class-described`, `class-renamed`, `class-merged`, `class-parted`, `class-retired`, `class-reopened` and
   * `class-removed`, of versions `version-promoted`,
   * `version-kept-back`, `version-put-in-use`, `version-pinned` and `version-unpinned`, of versions that answer
   * unseen `shadow-started` and `shadow-stopped`, of a month's answers
   * `predictions-forgotten`, of rules `rule-proposed`, `rule-put-in-force`, `rule-retired` and `rules-ordered`; of
   * groups of rows `grouping-begun`, `groups-asked`, `groups-found`, `group-named`, `groups-merged`, `group-split`,
   * `groups-labelled` and `group-labels-taken-back`; of
   * people `person-joined`, `person-state-set`, `grants-set`, `claims-changed`,
   * `role-mappings-set`, `link-given`, `link-changed`, `link-withdrawn`, `password-changed`, `password-reset`,
   * `sessions-ended` and `handed-over`; of access keys `key-made`, `key-rotated`, `key-revoked` and `key-limits-set`;
   * of what people say about rows `comment-written`, `comment-edited`, `comment-deleted`, `thread-resolved`,
   * `thread-reopened` and `mentions-seen`;
   * of what was erased `row-erased`, `payloads-erased` and, of people, `person-erased`;
   * of where notices go `channel-made`, `channel-changed` and `channel-removed`; `language-set`, `personal-mail-set`
   * and `welcome-left`; of work-lists `work-given`, `work-reassigned`, `work-planned`, `work-ended`,
   * `work-reopened`, `work-deleted` and `work-handed-over`; of drift `watch-set`, `threshold-set`, `incident-opened`,
   * `incident-reopened`, `incident-closed`, `incident-acknowledged`, `incident-given`, `incident-noted`,
   * `incident-accepted-again`, `incident-stopped`, `incident-retrain-wanted`, `incident-retrained`,
   * `accuracy-rule-set`, `drift-policy-set`, `source-owner-set` and `source-owner-told`; of models elsewhere,
   * `model-declared`; of drafts
   * `drafts-kept` and `drafts-taken-out`; of whose
   * words count `words-held`, `words-excluded`, `words-weighed-less` and `words-counted`; `golden-rows-set`; of the
   * scorecard `test-documented` and `test-document-removed`; of what feeds connect to `connection-made`,
   * `connection-changed` and `connection-removed`; of a model endpoint `endpoint-set`, `endpoint-removed` and, of a
   * classifier, `endpoint-use-set`; of what runs by itself `run-asked-for`; of
   * feeds `feed-made`, `feed-changed`, `feed-started`, `feed-paused`,
   * `feed-deleted`, `feed-gap-passed`, `feed-letter-replayed` and `feed-letters-discarded`; of files of
   * feeds `feed-file-sent` and `feed-file-decided`.
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

/** What is to be erased of a classifier: one row, by its key. */
export const rowErasure = z.strictObject({
  key: rowKey,
  /** Why, for the audit log: it stays, so it names neither the row nor anybody. */
  because: z.string().trim().min(1).max(1_000),
});

export type RowErasure = z.infer<typeof rowErasure>;

const erasedRow = z.object({
  /** Entries of the feedback log whose payload was erased. */
  events: z.number().int(),
  /** Answers that were deleted. */
  predictions: z.number().int(),
  /** Comments whose text was erased. */
  comments: z.number().int(),
});
export type ErasedRow = z.infer<typeof erasedRow>;

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
    path: '/api/classifiers/:classifier/audit/verify',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: auditVerdict,
    problems: [],
    does: 'Hashes its feedback log and its audit log again, holds them against the heads that were signed, and says whether each is what was recorded, or where it breaks.',
  },
  eraseRow: {
    method: 'post',
    path: '/api/classifiers/:classifier/erasures',
    right: 'set-up',
    rows: 'whole',
    status: 200,
    body: rowErasure,
    answer: erasedRow,
    problems: ['erasure-refused'],
    does: 'Erases a row for ever: what its entries in the feedback log say, its label, its answers and what comments on it say; the log keeps their places, and verifies.',
    example: { key: 'PC-1042', because: 'Request of 3 March under Article 17 GDPR' },
  },
  listAnchors: {
    method: 'get',
    path: '/api/audit-anchors',
    right: 'read',
    rows: 'none',
    status: 200,
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100_000).default(1_000) }),
    answer: z.object({
      /** Ed25519, as PEM; whoever has it can try the signatures. */
      publicKey: z.string(),
      keyId: z.string(),
      anchors: z.array(anchor),
    }),
    problems: [],
    does: 'The public key that heads of logs are signed with, and the signed heads, the latest first: to be kept where nobody of the database can change them.',
  },
} as const satisfies Endpoints;
