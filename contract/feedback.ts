import { z } from 'zod';
import { boundedList } from './bounded-list.ts';
import { cellValues, columnName, complaintOfSize, MAX_ROWS_PER_REQUEST, MAX_TABLE_COLUMNS, repeatedName, rowKey } from './cell.ts';
import { className } from './classifier.ts';
import { rowPrediction, viewId } from './prediction.ts';
import { isStorable, UNSTORABLE_MESSAGE } from './storable-text.ts';

/** What a person said of a row. `withdraw` takes back everything they said of it before. */
export const feedbackKind = z.enum(['correct', 'accept', 'unsure', 'withdraw']);
export type FeedbackKind = z.infer<typeof feedbackKind>;

/** Where it was said: the label column as it stood, the correction column, or the pane's review list. */
export const feedbackOrigin = z.enum(['label-column', 'correction-column', 'review']);
export type FeedbackOrigin = z.infer<typeof feedbackOrigin>;

/** PostgreSQL knows no year 0, which a calendar gone wrong sends. */
const EARLIEST = Date.UTC(1900, 0, 1);

/** One feedback event. Its id is made by the client, so that a retry changes nothing. */
export const feedbackEvent = z
  .strictObject({
    id: z.uuid(),
    kind: feedbackKind,
    origin: feedbackOrigin,
    /** Compared again later, so refused rather than mended. */
    key: rowKey.refine(isStorable, UNSTORABLE_MESSAGE),
    /** The feature cells of the row as the person saw it, in the order of the request's `columns`. */
    cells: cellValues(MAX_TABLE_COLUMNS),
    /** The right class: needed by `correct` and `accept`, absent otherwise. */
    class: className.optional(),
    /** Id of the prediction that the person answered, `${batch}:${row}`. */
    predictionId: z.string().max(60).optional(),
    predictedClass: z.string().max(255).optional(),
    saidAt: z.iso.datetime().max(40).refine((text) => Date.parse(text) >= EARLIEST, 'The time lies before the year 1900.'),
  })
  .refine((event) => (event.kind === 'correct' || event.kind === 'accept') === (event.class !== undefined), {
    message: 'A correction or an acceptance names a class; the other kinds do not.',
    path: ['class'],
  });
export type FeedbackEvent = z.infer<typeof feedbackEvent>;

export const feedbackRequest = z
  .strictObject({
    columns: boundedList(columnName, { most: MAX_TABLE_COLUMNS, of: 'columns' }),
    events: boundedList(feedbackEvent, { least: 1, most: MAX_ROWS_PER_REQUEST, of: 'events' }),
    /** The view whose changed rows are to be answered; without it the answer names no rows. */
    view: viewId.optional(),
  })
  .superRefine(({ columns, events }, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const twice = repeatedName(columns);
    if (twice !== undefined) complain('columns', `Two columns are named “${twice}”.`);
    if (events.some((event) => event.cells.length !== columns.length)) complain('events', 'Every event must have one cell for each column.');
    const size = complaintOfSize(events.length, columns.length);
    if (size !== null) complain('events', size);
  });
export type FeedbackRequest = z.infer<typeof feedbackRequest>;

/** Sent with status 201, after the commit. */
export const feedbackReceipt = z.object({
  recorded: z.number().int(),
  /** Events whose id was known already: they changed nothing. */
  repeated: z.number().int(),
  /** Sequence number of the last event; events of a classifier are numbered without gaps from 1. */
  sequence: z.number().int(),
  /** Rows of the view whose class the feedback changed, the corrected rows themselves included. */
  changed: z.array(rowPrediction),
});
export type FeedbackReceipt = z.infer<typeof feedbackReceipt>;

/** Which part of the log: the events after a sequence number. */
export const feedbackPage = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});

export const feedbackLogEntry = z.object({
  sequence: z.number().int(),
  id: z.uuid(),
  kind: feedbackKind,
  origin: feedbackOrigin,
  key: rowKey,
  class: z.string().nullable(),
  predictedClass: z.string().nullable(),
  person: z.string(),
  saidAt: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  hash: z.string(),
});
export type FeedbackLogEntry = z.infer<typeof feedbackLogEntry>;

export const feedbackLog = z.object({ entries: z.array(feedbackLogEntry), last: z.number().int() });
export type FeedbackLog = z.infer<typeof feedbackLog>;
