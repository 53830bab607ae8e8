import { z } from 'zod';
import { boundedList } from './bounded-list.ts';
import { MAX_ROWS_PER_REQUEST, rowKey } from './cell.ts';
import type { Endpoints } from './endpoint.ts';
import { changedRow, draftRequest, feedbackOrigin, feedbackReach, spokenKind } from './feedback.ts';
import { viewId } from './prediction.ts';
import { signedRows } from './signed-rows.ts';

/** The most drafts of one person and classifier. */
export const MOST_DRAFTS = MAX_ROWS_PER_REQUEST;

/**
 * Why a draft cannot be sent as it is: its class is no longer used; it is none of a closed catalogue; the classifier
 * decides by a column that it does not have; a correction needs a note, by the policy, and it has none.
 */
export const draftHindrance = z.enum(['class-retired', 'class-unknown', 'column-missing', 'note-missing']);
export type DraftHindrance = z.infer<typeof draftHindrance>;

/** A correction that somebody typed and has not sent: it counts for nothing, and is told to nobody else. */
export const draft = z.object({
  /** Of the event that it will be. */
  id: z.uuid(),
  kind: spokenKind,
  origin: feedbackOrigin,
  key: rowKey,
  /** The feature cells, named, for showing; none while it lacks a column. */
  cells: z.array(z.object({ name: z.string(), value: z.string() })),
  /** The same as they were sent, in the order of the classifier's columns. */
  values: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** By the name that it has now; null where its row's class is to be taken back. */
  class: z.string().nullable(),
  /** What its author had seen of the row: the class that stood, else Amend's answer; null where that is not known. */
  before: z.string().nullable(),
  predictedClass: z.string().nullable(),
  /** Sequence of the last event of the log that its author had seen; null where they did not say. */
  basedOn: z.number().int().nullable(),
  note: z.string().nullable(),
  saidAt: z.iso.datetime(),
  /** What was said of the row since, and stands, where it differs; a null class where something was taken back. */
  meanwhile: z
    .object({
      class: z.string().nullable(),
      person: z.string().nullable(),
      /** A class that the asker is not told of. */
      isHidden: z.boolean(),
    })
    .nullable(),
  hindrance: draftHindrance.nullable(),
});
export type Draft = z.infer<typeof draft>;

/** What became of a draft: sent, taken out by its author, or replaced by a later one of the same row. */
export const draftEnd = z.enum(['sent', 'taken-out', 'replaced']);
export type DraftEnd = z.infer<typeof draftEnd>;

export const draftList = z.object({
  /** Of whoever asks, in the order in which they were typed. */
  drafts: z.array(draft),
  /** Ids of those that are of rows of which the asker may not speak any more: they cannot be sent. */
  elsewhere: z.array(z.uuid()),
  /** Sequence of the last event of the log: whoever reads this has seen so much of the rows in it. */
  seen: z.number().int(),
  /** Drafts that ended in the last 30 days, for sheets in which they still stand. */
  ended: z.array(z.object({ id: z.uuid(), key: rowKey, became: draftEnd })),
});
export type DraftList = z.infer<typeof draftList>;

export const keptDrafts = z.object({
  /** Drafts that there are now, of those in the request. */
  kept: z.number().int(),
  /** Those that came to nothing: they say what stands anyway, or ended before, or a later one is of the same row. */
  ended: z.number().int(),
});
export type KeptDrafts = z.infer<typeof keptDrafts>;

const draftIds = boundedList(z.uuid(), { least: 1, most: MOST_DRAFTS, of: 'drafts' });

export const sendingRequest = z.strictObject({
  drafts: draftIds,
  /** As listed: the author has looked at what was said of the rows up to there. */
  seen: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  /** `row`: each is said of its row alone, and teaches nothing about others. */
  reach: feedbackReach.optional(),
  /** The view whose changed rows are to be answered; without it the answer names no rows. */
  view: viewId.optional(),
});
export type SendingRequest = z.input<typeof sendingRequest>;

export const sendingReceipt = z.object({
  /** Ids of the drafts that are feedback events now, under the same ids. */
  sent: z.array(z.uuid()),
  /** Those that were sent before, as from another machine at the same time: that changed nothing. */
  earlier: z.array(z.uuid()),
  /** Those that were taken out or replaced meanwhile: not sent. */
  gone: z.array(z.uuid()),
  /** Those that wait on, since they cannot be sent as they are. */
  held: z.array(z.uuid()),
  /** Rows of the view whose class they changed, the corrected rows themselves included. */
  changed: z.array(changedRow),
  /** As a `feedbackReceipt` says it, and so the signed rows. */
  left: z.number().int().optional(),
  signed: z.array(signedRows).optional(),
});
export type SendingReceipt = z.infer<typeof sendingReceipt>;

export const takingOut = z.strictObject({ drafts: draftIds });
export type TakingOut = z.input<typeof takingOut>;

export const draftEndpoints = {
  listDrafts: {
    method: 'get',
    path: '/api/classifiers/:classifier/drafts',
    right: 'read',
    rows: 'kept',
    status: 200,
    answer: draftList,
    problems: [],
    does: 'The corrections that whoever asks has typed and not sent, from whichever machine: with what was said of their rows since.',
  },
  keepDrafts: {
    method: 'post',
    path: '/api/classifiers/:classifier/drafts',
    right: 'correct',
    rows: 'sent',
    status: 201,
    body: draftRequest,
    answer: keptDrafts,
    problems: ['classifier-archived', 'column-missing', 'too-many-drafts'],
    does: 'Keeps corrections without sending them, one a row: they count for nothing until they are sent.',
    example: {
      columns: ['Merchant', 'Amount'],
      events: [
        {
          id: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a14',
          kind: 'correct',
          origin: 'correction-column',
          key: 'R-2',
          cells: ['pret lunch', 7.5],
          class: 'Food',
          saidAt: '2026-01-31T09:00:00Z',
        },
      ],
    },
  },
  sendDrafts: {
    method: 'post',
    path: '/api/classifiers/:classifier/drafts/sent',
    right: 'correct',
    rows: 'kept',
    status: 201,
    body: sendingRequest,
    answer: sendingReceipt,
    problems: ['classifier-archived', 'too-many-classes', 'class-unknown', 'event-conflict'],
    does: 'Records drafts as feedback events, under the same ids: what is sent twice, or from two machines at once, is recorded once.',
    example: { drafts: ['7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a14'], seen: 12 },
  },
  takeOutDrafts: {
    method: 'post',
    path: '/api/classifiers/:classifier/drafts/taken-out',
    right: 'read',
    rows: 'kept',
    status: 200,
    body: takingOut,
    answer: z.object({ takenOut: z.array(z.uuid()) }),
    problems: [],
    does: 'Forgets drafts of whoever asks, for good; one that was sent meanwhile stays sent.',
    example: { drafts: ['7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a14'] },
  },
} as const satisfies Endpoints;
