import { createHash } from 'node:crypto';
import type { AnsweredRecords } from './answer-records.ts';
import type { StoredFeed } from '../standing/feed-store.ts';

/** A class that a record says it has. */
export interface SaidLabel {
  readonly id: string;
  readonly key: string;
  /** By column of the classifier, as it calls them. */
  readonly cells: ReadonlyMap<string, string | number | boolean | null>;
  readonly class: string;
  readonly predictedClass: string;
  readonly predictionId: string;
  readonly at: Date;
}

/** What records say of their rows, each under an id of its own place: said twice, it is said once. */
export function labelsOf(
  { id: feed }: Pick<StoredFeed, 'id'>,
  partition: string,
  { records, rows, batch, plan }: AnsweredRecords,
): SaidLabel[] {
  return records.flatMap(({ record, row }, at) => {
    if (row.label === null) return [];
    const own = plan.columns.flatMap(({ called, isOfClassifier }, column) =>
      isOfClassifier ? [[called, row.cells[column] ?? null] as const] : [],
    );
    return [
      {
        ...{ id: eventId(feed, partition, record.position), key: row.key, cells: new Map(own), class: row.label },
        ...{ predictedClass: rows[at]!.prediction.class, predictionId: `${batch.id}:${at}` },
        at: record.at ?? batch.predictedAt,
      },
    ];
  });
}

/** The id of what a record says of its row: a UUID (RFC 9562, version 8) of the record's place. */
export function eventId(feed: string, partition: string, position: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([feed, partition, position]))
    .digest();
  hash[6] = (hash[6]! & 0x0f) | 0x80;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.subarray(0, 16).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
