import { z } from 'zod';
import { rowKey } from '../cell.ts';
import type { Endpoints } from '../endpoint.ts';

/**
 * What became of a row at one sink: it still waits; the sink has it; the sink no longer had such a row; it is sent no
 * more, since its row was erased or the feed has no such sink by now.
 */
export const sentState = z.enum(['waiting', 'written', 'gone', 'dropped']);
export type SentState = z.infer<typeof sentState>;

/** A row on its way to a sink, or there. */
export const sentRow = z.object({
  /** By its number in the settings of then. */
  sink: z.number().int(),
  kind: z.enum(['postgres', 'mysql', 'kafka']).nullable(),
  /** What it writes to, as it is called there; null of a sink that is no more. */
  place: z.string().nullable(),
  state: sentState,
  /** When the sink had it; null while it waits. */
  at: z.iso.datetime().nullable(),
});
export type SentRow = z.infer<typeof sentRow>;

/** The record that a row came from. */
export const tracedRecord = z.object({
  /** It is the very record that the answer was given for; else the last of the same row before that. */
  isExact: z.boolean(),
  feed: z.object({ id: z.uuid(), name: z.string() }),
  /** The kind of the source, and what it reads, by the settings of then; null of what lies nowhere else. */
  kind: z.enum(['postgres', 'mysql', 'imap', 'file', 'folder', 'kafka']),
  place: z.string().nullable(),
  partition: z.string(),
  position: z.string(),
  takenAt: z.iso.datetime(),
  /** Which settings mapped it, by whom and why; null of what an earlier release took. */
  settings: z
    .object({ version: z.number().int(), changedBy: z.string(), changedAt: z.iso.datetime(), because: z.string() })
    .nullable(),
  /**
   * Its fields, as it was read, cut where they are long. It is kept where corrections are sent to sinks; fields that
   * are no columns are not for whoever may see some rows only.
   */
  fields: z.array(z.object({ name: z.string(), value: z.string() })).nullable(),
  fieldsAre: z.enum(['shown', 'not-kept', 'withheld']),
  /** Where it went, in the order of the sinks; corrections of it after it. */
  sent: z.array(sentRow.extend({ cause: z.enum(['record', 'correction']), sequence: z.number().int() })),
});
export type TracedRecord = z.infer<typeof tracedRecord>;

/** A correction that went to sinks. */
export const writtenBack = z.object({
  sequence: z.number().int(),
  sentAt: z.iso.datetime(),
  /** Null once it is erased, as its classes are. */
  key: rowKey.nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** The entry of the feedback log behind it, and whose it is; null where nobody was seen saying it. */
  correction: z.number().int(),
  person: z.string().nullable(),
  sinks: z.array(sentRow),
});
export type WrittenBack = z.infer<typeof writtenBack>;

export const feedLineageEndpoints = {
  traceRecord: {
    method: 'get',
    path: '/api/classifiers/:classifier/lineage/predictions/:prediction/record',
    right: 'read',
    rows: 'kept',
    status: 200,
    answer: z.object({ record: tracedRecord.nullable() }),
    problems: [],
    does: 'The record of a feed that an answered row came from, by which settings it was mapped, and which sinks it reached; none where its row came otherwise.',
  },
  listWrittenBack: {
    method: 'get',
    path: '/api/classifiers/:classifier/feeds/:feed/corrections',
    right: 'read',
    rows: 'whole',
    status: 200,
    query: z.strictObject({
      /** Those before this number: to read on. */
      before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ written: z.array(writtenBack), total: z.number().int() }),
    problems: [],
    does: 'The corrections that a feed sent to its sinks, the latest first: which row, what it was and is, by whose word, and what became of it at each sink.',
  },
} as const satisfies Endpoints;
