import { LRUCache } from 'lru-cache';
import type { Kysely } from 'kysely';
import { mergeColumnProfiles, type ColumnProfile } from '../../../ml/sketches/column-profile.ts';
import { figuresOfColumn, type FiguresOfColumn } from '../../../ml/sketches/figures-of-column.ts';
import { profileFromJson } from '../../../ml/sketches/profile-json.ts';
import { readReferenceProfiles } from '../../learn/models/reference-segment-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { hourStart } from './growing-hour.ts';
import { listStreamHours, readStreamHour, type StreamHour } from './stream-profile-store.ts';

/** What the columns of some streams' rows hold, beside what the version in use learned from. */
export interface StreamColumns {
  readonly rows: number;
  /** Null before the first row. */
  readonly version: number | null;
  readonly columns: {
    readonly name: string;
    readonly type: ColumnProfile['type'];
    readonly streamed: FiguresOfColumn;
    readonly learned: FiguresOfColumn | null;
  }[];
}

/** What is asked again every few seconds. */
const MOST_KEPT = 50;

/** The columns of hours merged, and how many rows they are of. */
interface Merged {
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
}

/**
 * Reads what the rows of streams hold from the profiles that their batches recorded: nothing is counted again. Hours
 * that have ended are merged once and kept, so that asking again costs the hour that grows.
 */
class StreamColumnsReader {
  private readonly kept = new LRUCache<string, { readonly stamp: string; readonly merged: Merged }>({ max: MOST_KEPT });
  private readonly learned = new LRUCache<string, readonly ColumnProfile[]>({ max: MOST_KEPT });

  constructor(
    private readonly db: Kysely<Database>,
    private readonly clock: () => Date,
  ) {}

  /** @param streams the beginning of their names @param from of an hour; null is all that is kept */
  async read(classifierId: string, streams: string, from: Date | null): Promise<StreamColumns> {
    const hours = await listStreamHours(this.db, classifierId, streams, from);
    const version = hours.at(-1)?.modelVersion ?? null;
    if (version === null) return { rows: 0, version, columns: [] };
    const now = hourStart(this.clock());
    const ended = hours.filter(({ hour }) => hour < now);
    const settled = await this.settled(classifierId, `${streams} ${from?.getTime() ?? ''}`, ended);
    const growing = await this.mergeHours(
      classifierId,
      hours.filter(({ hour }) => hour >= now),
    );
    const { rows, columns } = mergeParts([growing, settled]);
    const learned = await this.learnedBy(classifierId, version);
    return {
      ...{ rows, version },
      columns: columns.map((column) => {
        const before = learned.find(({ name, type }) => name === column.name && type === column.type);
        return {
          ...{ name: column.name, type: column.type, streamed: figuresOfColumn(column) },
          learned: before === undefined ? null : figuresOfColumn(before),
        };
      }),
    };
  }

  private async settled(classifierId: string, key: string, hours: readonly StreamHour[]): Promise<Merged> {
    const stamp = hours.map(({ recorder, changedAt }) => `${recorder} ${changedAt.getTime()}`).join();
    const kept = this.kept.get(key);
    if (kept?.stamp === stamp) return kept.merged;
    const merged = await this.mergeHours(classifierId, hours);
    this.kept.set(key, { stamp, merged });
    return merged;
  }

  /** One hour at a time, the latest first: a column is of the type that it has there. */
  private async mergeHours(classifierId: string, hours: readonly StreamHour[]): Promise<Merged> {
    let merged: Merged = { rows: 0, columns: [] };
    for (const hour of hours.toReversed()) {
      const profile = await readStreamHour(this.db, classifierId, hour);
      if (profile !== undefined) merged = mergeParts([merged, profile]);
    }
    return merged;
  }

  private async learnedBy(classifierId: string, version: number): Promise<readonly ColumnProfile[]> {
    const key = `${classifierId}/${version}`;
    const known = this.learned.get(key);
    if (known !== undefined) return known;
    const stored = await readReferenceProfiles(this.db, classifierId, version);
    const { columns } = stored === undefined ? { columns: [] } : profileFromJson(stored.train);
    this.learned.set(key, columns);
    return columns;
  }
}

/** Reads them from a database. */
export function streamColumnsIn(db: Kysely<Database>, clock: () => Date) {
  const reader = new StreamColumnsReader(db, clock);
  return (classifierId: string, streams: string, from: Date | null) => reader.read(classifierId, streams, from);
}

/** Columns by their names; of one that had another type, as the first part has it. */
function mergeParts(parts: readonly Merged[]): Merged {
  const columns = new Map<string, ColumnProfile>();
  for (const column of parts.flatMap((part) => part.columns)) {
    const before = columns.get(column.name);
    if (before === undefined) columns.set(column.name, column);
    else if (before.type === column.type) columns.set(column.name, mergeColumnProfiles([before, column]));
  }
  return { rows: parts.reduce((sum, { rows }) => sum + rows, 0), columns: [...columns.values()] };
}
