import { z } from 'zod';
import { boundedList } from './bounded-list.ts';
import { rowKey } from './cell.ts';
import { className } from './classifier.ts';
import { MAX_CONDITION_TEXT } from './conditions/parse-condition.ts';
import { noteText } from './correcting.ts';
import type { Endpoints } from './endpoint.ts';
import { changedRow } from './feedback.ts';
import { viewId } from './prediction.ts';
import { signedRows } from './signed-rows.ts';

/** What has become of a proposal: it waits, or somebody approved or rejected it. */
export const proposalState = z.enum(['waiting', 'approved', 'rejected']);
export type ProposalState = z.infer<typeof proposalState>;

export const verdictKind = z.enum(['approve', 'reject']);
export type VerdictKind = z.infer<typeof verdictKind>;

/** The most proposals of one page, and the most verdicts of one request. */
const MOST_LISTED = 200;
const MOST_JUDGED = 1_000;
/** What still fits an address. */
const MOST_CONDITION_TEXT = Math.min(2_000, MAX_CONDITION_TEXT);

export const proposalQuery = z.strictObject({
  state: proposalState.default('waiting'),
  /** Of this person alone. */
  person: z.string().max(255).optional(),
  /** To this class alone. */
  class: className.optional(),
  /** Of rows of which this condition holds, as one writes it: `Amount > 1000`. */
  when: z.string().max(MOST_CONDITION_TEXT).optional(),
  /** `oldest` first, as they were said; or `latest` first, as they were judged, or said where they wait. */
  order: z.enum(['oldest', 'latest']).default('oldest'),
  /** Those after this sequence. */
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(MOST_LISTED).default(50),
});
export type ProposalQuery = Partial<z.output<typeof proposalQuery>>;

/** A correction that waits for approval or did, with its row as its author saw it. */
export const proposal = z.object({
  /** Of its event in the feedback log. */
  sequence: z.number().int(),
  key: rowKey,
  /** The feature cells, named, for showing. */
  cells: z.array(z.object({ name: z.string(), value: z.string() })),
  /** What the row is to be; null where its class is to be taken back. */
  class: z.string().nullable(),
  /** What Amend had answered when it was said; null when that is not known. */
  predictedClass: z.string().nullable(),
  /** The label that stands now; null when none does. */
  standing: z.object({ class: z.string(), person: z.string().nullable() }).nullable(),
  /** Null when nobody was seen saying it. */
  person: z.string().nullable(),
  /** Whoever asks said it, and may not judge it. */
  isOwn: z.boolean(),
  note: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  /** Null while it waits. */
  verdict: z
    .object({ person: z.string().nullable(), note: z.string().nullable(), recordedAt: z.iso.datetime() })
    .nullable(),
});
export type Proposal = z.infer<typeof proposal>;

export const proposalPage = z.object({
  /** In the order that was asked for. */
  proposals: z.array(proposal),
  /** All that the filter holds of, those of other pages among them. */
  total: z.number().int(),
});
export type ProposalPage = z.infer<typeof proposalPage>;

export const verdictRequest = z.strictObject({
  verdicts: boundedList(
    z.strictObject({
      /** Made by whoever judges, so that a retry changes nothing. */
      id: z.uuid(),
      proposal: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
      verdict: verdictKind,
      note: noteText.optional(),
    }),
    { least: 1, most: MOST_JUDGED, of: 'verdicts' },
  ),
  /** The view whose changed rows are to be answered; without it the answer names no rows. */
  view: viewId.optional(),
});
export type VerdictRequest = z.input<typeof verdictRequest>;

/** Why a verdict was not taken: on the judge's own proposal, on one that waits no longer, on none of their rows. */
export const verdictRefusal = z.enum(['own', 'settled', 'unknown']);
export type VerdictRefusal = z.infer<typeof verdictRefusal>;

export const verdictReceipt = z.object({
  recorded: z.number().int(),
  /** Verdicts whose id was known already: they changed nothing. */
  repeated: z.number().int(),
  /** Those that were not taken, one by one; the others were. */
  refused: z.array(
    z.object({ id: z.uuid(), proposal: z.number().int(), reason: verdictRefusal, sentence: z.string() }),
  ),
  /** Rows of the view whose class the verdicts changed, those judged included. */
  changed: z.array(changedRow),
  /** As a `feedbackReceipt` says it. */
  left: z.number().int().optional(),
  /**
   * Of the rows whose correction was approved, those of months that are signed: it goes to a later month's pack. Left
   * out where none is.
   */
  signed: z.array(signedRows).optional(),
});
export type VerdictReceipt = z.infer<typeof verdictReceipt>;

export const approvalEndpoints = {
  listProposals: {
    method: 'get',
    path: '/api/classifiers/:classifier/proposals',
    right: 'read',
    rows: 'kept',
    status: 200,
    query: proposalQuery,
    answer: proposalPage,
    problems: [],
    does: 'The corrections that wait for approval, or were approved or rejected, the oldest or the latest first: of one person, to one class, or of rows of which a condition holds.',
  },
  judgeProposals: {
    method: 'post',
    path: '/api/classifiers/:classifier/proposals/verdicts',
    right: 'approve',
    rows: 'kept',
    status: 201,
    body: verdictRequest,
    answer: verdictReceipt,
    problems: ['classifier-archived', 'event-conflict', 'too-many-classes'],
    does: 'Approves or rejects corrections that wait, never one’s own; answers after commit, names those that were not taken, and the rows whose class changed.',
    example: {
      verdicts: [
        {
          id: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a12',
          proposal: 42,
          verdict: 'reject',
          note: 'Lunches belong to Meals.',
        },
      ],
    },
  },
} as const satisfies Endpoints;
