import { z } from 'zod';
import { because } from './classifier-life.ts';
import type { Endpoints } from './endpoint.ts';
import { rowSource } from './row-source.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

/** Who is responsible for a source of rows: a person of Amend, or whoever is at one of the admins' channels. */
export const sourceOwner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), person: z.string() }),
  z.object({ kind: z.literal('channel'), channel: z.uuid(), name: z.string() }),
]);
export type SourceOwner = z.infer<typeof sourceOwner>;

/** That an owner was told what a report says of a column. */
export const sourceTelling = z.object({
  id: z.uuid(),
  source: rowSource,
  report: z.number().int(),
  column: z.string(),
  /** What whoever was told is called. */
  to: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});
export type SourceTelling = z.infer<typeof sourceTelling>;

export const sourceOwners = z.object({
  /** Of the sources that have one. */
  owners: z.array(z.object({ source: rowSource, owner: sourceOwner, setBy: z.string(), setAt: z.iso.datetime() })),
  /** Whom a source can be given to: who may read all of the rows, by name, and the channels that are on. */
  mayOwn: z.object({ people: z.array(z.string()), channels: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  /** The latest first, at most 50. */
  told: z.array(sourceTelling),
});
export type SourceOwners = z.infer<typeof sourceOwners>;

export const sourceOwnerRequest = z.strictObject({
  source: rowSource,
  /** Null takes the owner away. */
  owner: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('person'), person: z.string().trim().min(1).max(200) }),
      z.strictObject({ kind: z.literal('channel'), channel: z.uuid() }),
    ])
    .nullable(),
  because,
});
export type SourceOwnerRequest = z.input<typeof sourceOwnerRequest>;

export const sourceTellingRequest = z.strictObject({
  /** Of this telling: sent again it tells nobody twice. */
  id: z.uuid(),
  /** Whose owner is told. */
  source: rowSource,
  /** A column of the report that has changed. */
  column: z.string().min(1).max(1_000),
  /** What whoever tells adds to what the report says; may be empty. */
  note: z.string().trim().max(1_000).refine(isStorable, refused('unstorable')).default(''),
});
export type SourceTellingRequest = z.input<typeof sourceTellingRequest>;

export const sourceOwnerEndpoints = {
  readSourceOwners: {
    method: 'get',
    path: '/api/classifiers/:classifier/source-owners',
    right: 'watch',
    rows: 'whole',
    status: 200,
    answer: sourceOwners,
    problems: [],
    does: 'Who is responsible for the sources that its rows come from, who could be, and what they were told.',
  },
  setSourceOwner: {
    method: 'put',
    path: '/api/classifiers/:classifier/source-owners',
    right: 'watch',
    rows: 'whole',
    status: 200,
    body: sourceOwnerRequest,
    answer: sourceOwners,
    problems: ['unknown-person', 'unknown-channel', 'classifier-archived'],
    does: 'Names who is responsible for a source of its rows, a person or a channel of notices; or nobody any more.',
    example: { source: 'rest', owner: { kind: 'person', person: 'Ann Example' } },
  },
  tellSourceOwner: {
    method: 'post',
    path: '/api/classifiers/:classifier/drift-reports/:report/tellings',
    right: 'watch',
    rows: 'whole',
    status: 201,
    body: sourceTellingRequest,
    answer: sourceOwners,
    problems: ['unknown-column', 'source-unreachable', 'classifier-archived'],
    does: 'Tells whoever is responsible for a source what a report says of a column, by a notice.',
    example: { id: '0b0f3a52-6f0e-4a6e-9d55-2f6c1f3f8a11', source: 'rest', column: 'Amount', note: 'Is it pence now?' },
  },
} as const satisfies Endpoints;
