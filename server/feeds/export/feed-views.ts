import type { FeedExportOf } from '../../../contract/feeds/feed-export.ts';
import type { ColumnType } from '../../record/audit-export/export-column.ts';

/** A view of `analytics`, as it is exported. */
export interface FeedView {
  readonly view: string;
  /** Its column of the time that days are told by, and those that set rows of one time apart, with their types. */
  readonly time: string;
  readonly order: readonly (readonly [column: string, type: 'uuid' | 'text' | 'bigint' | 'smallint'])[];
  readonly columns: Readonly<Record<string, ColumnType>>;
}

const PLACE = { partition: 'text', position: 'text' } as const;

/** What is exported of feeds: each as docs/sql.md describes it, without what all rows of an export share. */
export const FEED_VIEWS = {
  records: {
    view: 'feed_records',
    time: 'taken_at',
    order: [
      ['feed_id', 'uuid'],
      ['partition', 'text'],
      ['position', 'text'],
    ],
    columns: {
      ...{ feed: 'text', ...PLACE, taken_at: 'moment', status: 'text', feed_version: 'integer', row_key: 'text' },
      ...{ prediction_id: 'text', class: 'text', confidence: 'number', model_version: 'integer', sequence: 'integer' },
    },
  },
  'dead-letters': {
    view: 'feed_dead_letters',
    time: 'arrived_at',
    order: [
      ['feed_id', 'uuid'],
      ['number', 'bigint'],
    ],
    columns: {
      ...{ feed: 'text', number: 'integer', ...PLACE, arrived_at: 'moment', reason: 'text', field: 'text' },
      ...{ format: 'text', bytes: 'integer', tries: 'integer' },
    },
  },
  deliveries: {
    view: 'feed_deliveries',
    time: 'delivered_at',
    order: [
      ['feed_id', 'uuid'],
      ['sink', 'smallint'],
      ['sequence', 'bigint'],
    ],
    columns: {
      ...{ feed: 'text', sink: 'integer', kind: 'text', place: 'text', delivered_at: 'moment', sequence: 'integer' },
      ...{ cause: 'text', is_written: 'text', ...PLACE },
    },
  },
  corrections: {
    view: 'feed_corrections',
    time: 'sent_at',
    order: [
      ['feed_id', 'uuid'],
      ['sequence', 'bigint'],
    ],
    columns: {
      ...{ feed: 'text', sequence: 'integer', sent_at: 'moment', row_key: 'text', ...PLACE, class_before: 'text' },
      ...{ class_after: 'text', correction: 'integer', person: 'text', sinks: 'integer' },
    },
  },
} as const satisfies Record<FeedExportOf, FeedView>;
