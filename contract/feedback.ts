import { z } from 'zod';
import { logPage } from './audit.ts';
import { boundedList } from './bounded-list.ts';
import {
  cellValues,
  columnName,
  complaintOfSize,
  MAX_ROWS_PER_REQUEST,
  MAX_TABLE_COLUMNS,
  repeatedName,
  rowKey,
} from './cell.ts';
import { className } from './classifier.ts';
import { noteText } from './correcting.ts';
import type { Endpoints } from './endpoint.ts';
import { rowPrediction, viewId } from './prediction.ts';
import { signedRows } from './signed-rows.ts';
import { isStorable } from './storable-text.ts';
import { refused, refusalWords } from './words/refusal-words.ts';

/**
 * What was said of a row. `withdraw` takes back the word that stands, `adopt` repeats an answer of Amend's in the label
 * column, which is no evidence; `approve` and `reject` judge what somebody else said and that waits for it. What they
 * add up to is said in `label.ts`.
 */
export const feedbackKind = z.enum(['correct', 'accept', 'adopt', 'unsure', 'withdraw', 'approve', 'reject']);
export type FeedbackKind = z.infer<typeof feedbackKind>;

/** What is said of a row itself; verdicts are given by `judgeProposals`. */
export const spokenKind = feedbackKind.exclude(['approve', 'reject']);

/**
 * Where it was said: the label column as it stood, the correction column or Amend's class itself as a person typed
 * there, the pane's review list; of a whole group of rows, which was named; or in one of these columns, but nobody was
 * seen typing it: found.
 */
export const feedbackOrigin = z.enum(['label-column', 'correction-column', 'class-column', 'review', 'group', 'found']);
export type FeedbackOrigin = z.infer<typeof feedbackOrigin>;

/** How far a word reaches: `row` says it of its own row alone. */
export const feedbackReach = z.enum(['row']);
export type FeedbackReach = z.infer<typeof feedbackReach>;

const NAMES_A_CLASS: ReadonlySet<FeedbackKind> = new Set(['correct', 'accept', 'adopt']);

/** PostgreSQL knows no year 0, which a calendar gone wrong sends. */
const EARLIEST = Date.UTC(1900, 0, 1);

/** One feedback event. Its id is made by the client, so that a retry changes nothing. */
export const feedbackEvent = z
  .strictObject({
    id: z.uuid(),
    kind: spokenKind,
    origin: feedbackOrigin,
    /** Compared again later, so refused rather than mended. */
    key: rowKey.refine(isStorable, refused('unstorable')),
    /** The feature cells of the row as the person saw it, in the order of the request's `columns`. */
    cells: cellValues(MAX_TABLE_COLUMNS),
    /** The right class: needed by `correct`, `accept` and `adopt`, absent otherwise. */
    class: className.optional(),
    /** Id of the prediction that the person answered, `${batch}:${row}`. */
    predictionId: z.string().max(60).optional(),
    predictedClass: z.string().max(255).optional(),
    /** Why, for whoever reads the row's history. */
    note: noteText.optional(),
    /** `row`: it is said of this row alone, and teaches nothing about others. Left out, it teaches. */
    reach: feedbackReach.optional(),
    /**
     * Sequence of the last event of the classifier's log that its author had seen; left out, they are taken to have
     * seen all.
     */
    basedOn: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
    /** By the author's clock, which decides nothing; a time after its arrival is kept as the time of its arrival. */
    saidAt: z.iso
      .datetime()
      .max(40)
      .refine((text) => Date.parse(text) >= EARLIEST, refused('tooEarly')),
  })
  .refine((event) => NAMES_A_CLASS.has(event.kind) === (event.class !== undefined), {
    ...refused('namesNoClass'),
    path: ['class'],
  })
  .refine((event) => event.kind !== 'adopt' || event.origin === 'label-column', {
    ...refused('adoptsNothing'),
    path: ['kind'],
  });
export type FeedbackEvent = z.infer<typeof feedbackEvent>;

/** Events with the names of their cells. */
const sentEvents = {
  columns: boundedList(columnName, { most: MAX_TABLE_COLUMNS, of: 'columns' }),
  events: boundedList(feedbackEvent, { least: 1, most: MAX_ROWS_PER_REQUEST, of: 'events' }),
};

function checkEvents(
  { columns, events }: { readonly columns: readonly string[]; readonly events: readonly FeedbackEvent[] },
  context: z.RefinementCtx,
): void {
  const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  const twice = repeatedName(columns);
  if (twice !== undefined) complain('columns', refusalWords('columnTwice', { name: twice }));
  if (events.some((event) => event.cells.length !== columns.length))
    complain('events', refusalWords('cellForEachColumn'));
  const size = complaintOfSize(events.length, columns.length);
  if (size !== null) complain('events', size);
}

/** Events that are not to be recorded yet: words on a class alone. */
export const draftRequest = z
  .strictObject(sentEvents)
  .superRefine(checkEvents)
  .refine(({ events }) => events.every(({ kind }) => kind !== 'unsure' && kind !== 'adopt'), {
    ...refused('draftsAClass'),
    path: ['events'],
  });
export type DraftRequest = z.infer<typeof draftRequest>;

export const feedbackRequest = z
  .strictObject({
    ...sentEvents,
    /** The view whose changed rows are to be answered; without it the answer names no rows. */
    view: viewId.optional(),
  })
  .superRefine(checkEvents);
export type FeedbackRequest = z.infer<typeof feedbackRequest>;

/**
 * A row that is answered anew, and the class that its view showed before, where that is known. `outdated`: what its
 * view showed was of before something else, such as another version or what others said; it is not the doing of what is
 * answered here.
 */
export const changedRow = rowPrediction.extend({ before: z.string().optional(), outdated: z.literal(true).optional() });
export type ChangedRow = z.infer<typeof changedRow>;

/** Sent with status 201, after the commit. */
export const feedbackReceipt = z.object({
  recorded: z.number().int(),
  /** Events whose id was known already: they changed nothing. */
  repeated: z.number().int(),
  /** Sequence number of the last event; events of a classifier are numbered without gaps from 1. */
  sequence: z.number().int(),
  /**
   * Rows of the view whose class the feedback changed, the corrected rows themselves included; and, marked, those that
   * are answered otherwise by now for another reason.
   */
  changed: z.array(changedRow),
  /**
   * Rows of the view that were not looked at, among which others may have changed: `answerView` tells which. There was
   * no time for them; where they could not be read at all it is 1, whatever their number. Left out where all were.
   */
  left: z.number().int().optional(),
  /**
   * Of the rows, those of months that are signed: what was said of them goes to a later month's pack. Left out where
   * none is.
   */
  signed: z.array(signedRows).optional(),
});
export type FeedbackReceipt = z.infer<typeof feedbackReceipt>;

/** What feedback would change, were it sent. */
export const reachAnswer = z.object({
  /** Other rows of the view whose class would change. */
  rows: z.number().int(),
  /** Of these, the first 100: what they are answered with now, and would be. */
  changed: z.array(z.object({ key: rowKey, before: z.string(), after: z.string(), confidence: z.number() })),
  /** Rows of the view that were looked at: all, unless it is too large for the time. */
  looked: z.number().int(),
  shown: z.number().int(),
});
export type ReachAnswer = z.infer<typeof reachAnswer>;

export const feedbackLogEntry = z.object({
  sequence: z.number().int(),
  id: z.uuid(),
  kind: feedbackKind,
  origin: feedbackOrigin,
  /** Empty when what it said was erased, and its row with it. */
  key: z.union([rowKey, z.literal('')]),
  /** Hash of the cells that it speaks of, as far as their columns are still decided by. */
  rowHash: z.string(),
  class: z.string().nullable(),
  predictedClass: z.string().nullable(),
  /** As its author wrote it; null for none. */
  note: z.string().nullable(),
  /** `row` when it was said of its row alone. */
  reach: feedbackReach.optional(),
  /** Null when nobody was seen saying it. */
  person: z.string().nullable(),
  basedOn: z.number().int().nullable(),
  /** It needs somebody's approval to count, by the policy of then. Left out where it counts by itself. */
  needsApproval: z.literal(true).optional(),
  /** Of an `approve` or `reject`, the sequence of what is judged. */
  judges: z.number().int().optional(),
  saidAt: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  hash: z.string(),
});
export type FeedbackLogEntry = z.infer<typeof feedbackLogEntry>;

/** A page of the log: of one row, where its key is given. */
export const feedbackPage = logPage.extend({ key: rowKey.optional() });

export const feedbackLog = z.object({ entries: z.array(feedbackLogEntry), last: z.number().int() });
export type FeedbackLog = z.infer<typeof feedbackLog>;

export const feedbackEndpoints = {
  recordFeedback: {
    method: 'post',
    path: '/api/classifiers/:classifier/feedback',
    right: 'correct',
    rows: 'sent',
    status: 201,
    body: feedbackRequest,
    answer: feedbackReceipt,
    problems: ['classifier-archived', 'column-missing', 'event-conflict', 'too-many-classes', 'class-unknown'],
    does: 'Appends feedback events; answers 201 after commit, with the rows whose class changed.',
    example: {
      columns: ['Merchant', 'Amount'],
      events: [
        {
          id: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a10',
          kind: 'correct',
          origin: 'correction-column',
          key: 'R-2',
          cells: ['pret lunch', 7.5],
          class: 'Food',
          note: 'client meeting',
          saidAt: '2026-01-31T09:00:00Z',
        },
      ],
    },
  },
  tryFeedback: {
    method: 'post',
    path: '/api/classifiers/:classifier/feedback-reach',
    right: 'correct',
    rows: 'sent',
    status: 200,
    body: feedbackRequest,
    answer: reachAnswer,
    problems: ['classifier-archived', 'column-missing', 'no-champion', 'model-elsewhere', 'finds-anomalies'],
    does: 'Which other rows of a view would change their class if feedback were recorded. Records nothing.',
    example: {
      columns: ['Merchant', 'Amount'],
      events: [
        {
          id: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a13',
          kind: 'correct',
          origin: 'correction-column',
          key: 'R-2',
          cells: ['pret lunch', 7.5],
          class: 'Food',
          saidAt: '2026-01-31T09:00:00Z',
        },
      ],
      view: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11',
    },
  },
  listFeedback: {
    method: 'get',
    path: '/api/classifiers/:classifier/feedback',
    right: 'read',
    rows: 'kept',
    status: 200,
    query: feedbackPage,
    answer: feedbackLog,
    problems: [],
    does: 'The feedback log in order; with a key, what was said of that row alone.',
  },
} as const satisfies Endpoints;
