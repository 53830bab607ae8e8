import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';
import { heldBecause } from './held-words.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

const personName = z.string().trim().min(1).max(255);
const why = z.string().trim().min(1).max(500).refine(isStorable, refused('unstorable'));
const sequence = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

/** How much what somebody said, between two events of the log, counts. */
export const doubt = z.object({
  id: z.uuid(),
  /** `held` by Amend, until an approver decides; or `placed` by one. */
  kind: z.enum(['held', 'placed']),
  person: z.string(),
  from: z.number().int(),
  /** Null: whatever they say from `from` on. */
  to: z.number().int().nullable(),
  /** In 0..1: 0 is excluded, as if it had not been said. */
  weight: z.number(),
  /** Of one that is held. */
  because: heldBecause.nullable(),
  reason: z.string(),
  /** Null when it was Amend. */
  placedBy: z.string().nullable(),
  placedAt: z.iso.datetime(),
  liftedBy: z.string().nullable(),
  /** Null while it is in force. */
  liftedAt: z.iso.datetime().nullable(),
  liftedReason: z.string().nullable(),
});
export type Doubt = z.infer<typeof doubt>;

/** What one person said of rows at one moment. */
export const batch = z.object({
  from: z.number().int(),
  to: z.number().int(),
  /** Events of theirs between these two. */
  events: z.number().int(),
  at: z.iso.datetime(),
});
export type Batch = z.infer<typeof batch>;

/** Somebody who has said something of rows. */
export const speaker = z.object({
  person: z.string(),
  events: z.number().int(),
  lastAt: z.iso.datetime(),
  /** Their latest posts of several rows at once, latest first. */
  batches: z.array(batch),
});
export type Speaker = z.infer<typeof speaker>;

export const trustList = z.object({
  speakers: z.array(speaker),
  /** Those in force first, the latest first. */
  doubts: z.array(doubt),
  /** The rule by which Amend holds words back, as a sentence. */
  rule: z.string(),
});
export type TrustList = z.infer<typeof trustList>;

const weight = z.number().min(0).max(1);

export const doubtDraft = z
  .strictObject({
    /** Made by the client: a repeat changes nothing and gets the same answer. */
    id: z.uuid(),
    person: personName,
    /** First and last event of a batch; left out, everything that they ever said and say. */
    from: sequence.default(1),
    to: sequence.nullable().default(null),
    /** 0 excludes, less than 1 counts for less. */
    weight: weight.lt(1),
    reason: why,
  })
  .refine(({ from, to }) => to === null || to >= from, { ...refused('endsBeforeBeginning'), path: ['to'] });
export type DoubtDraft = z.infer<typeof doubtDraft>;
/** As it is sent. */
export type DoubtRequest = z.input<typeof doubtDraft>;

export const doubtChange = z.strictObject({
  /** 1 lifts it: the words count in full again. */
  weight,
  reason: why,
});
export type DoubtChange = z.infer<typeof doubtChange>;

export const trustEndpoints = {
  listTrust: {
    method: 'get',
    path: '/api/classifiers/:classifier/trust',
    right: 'approve',
    rows: 'whole',
    status: 200,
    answer: trustList,
    problems: [],
    does: 'Who has said something of its rows, and whose words are held back, excluded or count for less, with the rule by which Amend holds words back.',
  },
  placeDoubt: {
    method: 'post',
    path: '/api/classifiers/:classifier/trust',
    right: 'approve',
    rows: 'whole',
    status: 201,
    body: doubtDraft,
    answer: doubt,
    problems: ['classifier-archived', 'not-neutral', 'doubt-conflict'],
    does: 'Excludes what somebody said, all of it or between two events of the log, or lets it count for less. Labels are made anew without what is excluded: what others said of the same rows stands again. Reversible.',
    example: {
      id: '5b0c7a3e-52c1-4a55-8d0f-0e6f9a7b1c01',
      person: 'Demo corrector',
      weight: 0,
      reason: 'Took the columns for another table’s',
    },
  },
  changeDoubt: {
    method: 'put',
    path: '/api/classifiers/:classifier/trust/:doubt',
    right: 'approve',
    rows: 'whole',
    status: 200,
    body: doubtChange,
    answer: doubt,
    problems: ['classifier-archived', 'not-neutral', 'unknown-doubt', 'doubt-lifted'],
    does: 'Decides about what is held back, excluded or counts for less: 1 releases it, 0 excludes it, what is in between counts for less.',
    example: { weight: 1, reason: 'Merged two classes' },
  },
} as const satisfies Endpoints;
