import { sql, type Kysely, type RawBuilder } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Column } from '../../../contract/classifier.ts';
import { conditionOfScopes } from '../../../contract/conditions/scope-condition.ts';
import type { Condition } from '../../../contract/conditions/condition.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import type { Database } from '../../platform/database/schema.ts';
import { matches } from '../conditions/matching-rows-store.ts';
import { readClassChanges } from '../classes/class-history-store.ts';
import { joinClass } from '../classes/class-store.ts';
import { uuidOf, type OwnRows } from './own-rows.ts';

/** Scopes whose classes are remembered: at 1,000 classes each some 10 MB. */
const MOST_KEPT = 1_000;

/**
 * Finds out which rows of a classifier are somebody's. Null for who may see every row.
 *
 * @param scopes of the right that is asked for, as `authorize` answers them
 * @throws {ProblemError} unknown-classifier; beyond-scope, when none of the scopes can choose rows any more
 */
export type ReadOwnRows = (classifierId: string, scopes: readonly RowScope[] | null) => Promise<OwnRows | null>;

/**
 * Reads whose rows are whose, and keeps what it has read of the log, which only grows: two small reads, and the first
 * time of each scope one of all events.
 */
export function createOwnRowsReader(db: Kysely<Database>): ReadOwnRows {
  const kept = new LRUCache<string, KnownClasses>({ max: MOST_KEPT });
  return async (classifierId, scopes) => {
    if (scopes === null) return null;
    const columns = await readColumns(db, classifierId);
    const condition = conditionOfScopes(scopes, columns);
    if (condition === null)
      throw new ProblemError('beyond-scope', { reason: 'columns', columns: scopes.map(({ column }) => column) });
    const id = uuidOf(JSON.stringify([classifierId, columns, condition]));
    const changes = await readClassChanges(db, classifierId);
    const known = kept.get(id);
    // Of what was called otherwise then, another name may be told.
    const before = known?.changes === changes ? known : NOTHING;
    const news = await readSaid(db, { classifierId, columns, condition }, before.upTo);
    const said: KnownClasses = {
      changes,
      upTo: news.upTo,
      lastSequence: Math.max(before.lastSequence, news.lastSequence),
      classes: new Set([...before.classes, ...news.classes]),
    };
    kept.set(id, said);
    return { id, scopes, columns, condition, classes: said.classes, lastSequence: said.lastSequence };
  };
}

/** What the log says of some rows, as of one of its events. */
interface KnownClasses {
  /** How often the catalogue had changed. */
  readonly changes: number;
  readonly upTo: number;
  readonly lastSequence: number;
  readonly classes: ReadonlySet<string>;
}

const NOTHING: KnownClasses = { changes: 0, upTo: 0, lastSequence: 0, classes: new Set() };

async function readColumns(db: Kysely<Database>, classifierId: string): Promise<readonly Column[]> {
  const row = await db.selectFrom('classifiers').select('columns').where('id', '=', classifierId).executeTakeFirst();
  if (row === undefined) throw new ProblemError('unknown-classifier', { reason: 'none', classifier: classifierId });
  return row.columns;
}

/** What events after another one say of rows: each by the cells that it was said of. */
async function readSaid(
  db: Kysely<Database>,
  rows: { readonly classifierId: string; readonly columns: readonly Column[]; readonly condition: Condition },
  after: number,
): Promise<{ readonly upTo: number; readonly lastSequence: number; readonly classes: readonly string[] }> {
  const own = matches(rows.condition, rows.columns, sql.ref('event.cells'));
  const { rows: found } = await sql<{ upTo: number; lastSequence: number; classes: readonly string[] }>`
    select coalesce(max(sequence), ${after}::bigint) as "upTo",
      coalesce(max(sequence) filter (where own), 0) as "lastSequence",
      coalesce(array_agg(distinct class) filter (where own and class is not null and not waits), '{}') as classes
    from (
      select event.sequence, named.name as class, event.needs_approval as waits, ${own} as own
      from feedback_events event
      ${joinClass('event')}
      where event.classifier_id = ${rows.classifierId} and event.sequence > ${after}
    ) as news`.execute(db);
  return found[0]!;
}

/** Whether a stored row is somebody's, for a `where`. */
export function isOwn(own: OwnRows | null, cells: RawBuilder<unknown>): RawBuilder<boolean> {
  return own === null ? sql<boolean>`true` : matches(own.condition, own.columns, cells);
}

/** Whether somebody may hear of a stored class, for a `where`; see `mayHearOf`. */
export function mayHearIn(own: OwnRows | null, className: RawBuilder<unknown>): RawBuilder<boolean> {
  return own === null ? sql<boolean>`true` : sql<boolean>`${className} = any(${[...own.classes]}::text[])`;
}
