import { z } from 'zod';
import { cellValue, columnName, MAX_COLUMNS, MAX_ROWS_PER_REQUEST, rowKey } from './cell.ts';
import { className } from './classifier.ts';
import { rowPrediction, viewId } from './prediction.ts';

/** What a person said of a row. `withdraw` takes back everything they said of it before. */
export const feedbackKind = z.enum(['correct', 'accept', 'unsure', 'withdraw']);
export type FeedbackKind = z.infer<typeof feedbackKind>;

/** Where it was said: the label column as it stood, the correction column, or the pane's review list. */
export const feedbackOrigin = z.enum(['label-column', 'correction-column', 'review']);
export type FeedbackOrigin = z.infer<typeof feedbackOrigin>;

/** One feedback event. Its id is made by the client, so that a retry changes nothing. */
export const feedbackEvent = z
  .object({
    id: z.uuid(),
    kind: feedbackKind,
    origin: feedbackOrigin,
    key: rowKey,
    /** The feature cells of the row as the person saw it, in the order of the request's `columns`. */
    cells: z.array(cellValue),
    /** The right class: needed by `correct` and `accept`, absent otherwise. */
    class: className.optional(),
    /** Id of the prediction that the person answered, `${batch}:${row}`. */
    predictionId: z.string().max(60).optional(),
    predictedClass: z.string().max(255).optional(),
    saidAt: z.iso.datetime(),
  })
  .refine((event) => (event.kind === 'correct' || event.kind === 'accept') === (event.class !== undefined), {
    message: 'A correction or an acceptance names a class; the other kinds do not.',
    path: ['class'],
  });
export type FeedbackEvent = z.infer<typeof feedbackEvent>;

export const feedbackRequest = z
  .object({
    columns: z.array(columnName).max(MAX_COLUMNS),
    events: z.array(feedbackEvent).min(1).max(MAX_ROWS_PER_REQUEST),
    /** The view whose changed rows are to be answered; without it the answer names no rows. */
    view: viewId.optional(),
  })
  .refine((request) => request.events.every((event) => event.cells.length === request.columns.length), {
    message: 'Every event must have one cell for each column.',
    path: ['events'],
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
