import type { Kysely } from 'kysely';
import { readClassifiers } from './record/classifiers/classifier-store.ts';
import type { Database } from './platform/database/schema.ts';
import type { MeasuredFeed } from './platform/metrics/feed-metrics.ts';
import type { MeasuredColumn, MeasuredFigures } from './platform/metrics/column-metrics.ts';
import type { StreamColumns } from './watch/profiles/read-stream-columns.ts';

/** Feeds whose columns are told: their profiles are merged for it. */
const MOST_FIGURED = 20;
/** Columns of each that are told, the first of its classifier. */
const MOST_COLUMNS = 50;
/** The hour that goes on, and the one before: rows of late, also just after the hour. */
const BEFORE_MS = 3_600_000;
/** Whoever scrapes every few seconds has figures of the last minute. */
const KEEP_MS = 60_000;

/** What the columns of the streams hold whose names begin so, from an hour on. */
export type ReadStreamColumns = (classifierId: string, streams: string, from: Date) => Promise<StreamColumns>;

type Figures = StreamColumns['columns'][number]['streamed'];

/**
 * What the columns of feeds hold of late, beside what the version in use learned from, for whoever monitors: read at
 * most once a minute.
 */
export function measuredColumnsIn(
  db: Kysely<Database>,
  read: ReadStreamColumns,
  clock: () => Date,
): (feeds: readonly MeasuredFeed[]) => Promise<readonly MeasuredColumn[]> {
  let kept: { readonly at: number; readonly of: string; readonly columns: readonly MeasuredColumn[] } | null = null;
  return async (feeds) => {
    const figured = feeds.slice(0, MOST_FIGURED);
    const of = figured.map(({ feedId }) => feedId).join();
    const now = clock();
    if (kept !== null && kept.of === of && now.getTime() - kept.at < KEEP_MS) return kept.columns;
    const classifiers = figured.length === 0 ? [] : await readClassifiers(db);
    const columns: MeasuredColumn[] = [];
    for (const { feedId, classifierId } of figured) {
      const places = new Map(
        classifiers.find(({ id }) => id === classifierId)?.columns.map(({ name }, at) => [name, at + 1]),
      );
      const held = await read(classifierId, `${feedId}/`, new Date(now.getTime() - BEFORE_MS));
      for (const { name, streamed, learned } of held.columns) {
        const column = places.get(name);
        if (column === undefined || column > MOST_COLUMNS) continue;
        columns.push({ feedId, column, streamed: measured(streamed), learned: learned && measured(learned) });
      }
    }
    kept = { at: now.getTime(), of, columns };
    return columns;
  };
}

/** Dates are no numbers that anybody reckons with. */
function measured({ rows, missing, distinct, mean, deviation, least, most }: Figures): MeasuredFigures {
  const number = (value: number | string | null) => (typeof value === 'number' ? value : null);
  return { rows, missing, distinct, mean, deviation, least: number(least), most: number(most) };
}
