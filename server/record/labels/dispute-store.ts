import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../classes/class-store.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import { isOwn, mayHearIn } from '../scopes/own-rows-store.ts';
import { ofClassifier } from './label-store.ts';

/** A disputed label with both words. */
export interface StoredDispute {
  readonly key: string;
  readonly cells: readonly CellValue[];
  readonly standingClass: string;
  readonly standingPerson: string | null;
  readonly standingAt: Date;
  readonly contenderClass: string;
  readonly contenderPerson: string | null;
  readonly contenderAt: Date;
  readonly original: string | null;
  readonly seen: number;
  /** Of all that are disputed, on every row. */
  readonly total: number;
}

/**
 * The disputed labels of a classifier, the latest first. O(labels).
 *
 * @param own those of which both words are of somebody's own rows, by classes that were said of them
 */
export async function readDisputes(
  db: Kysely<Database>,
  classifierId: string,
  limit: number,
  own: OwnRows | null,
): Promise<StoredDispute[]> {
  const { rows } = await sql<StoredDispute>`
    select label.row_key as key, theirs.cells, named.name as "standingClass", stands.person as "standingPerson",
      stands.said_at as "standingAt", contended.name as "contenderClass", theirs.person as "contenderPerson",
      theirs.said_at as "contenderAt", coalesce(stands.predicted_class, theirs.predicted_class) as original,
      label.last_sequence as seen, (count(*) over ())::int as total
    from labels label ${joinClass('label')}
    join feedback_events stands on stands.classifier_id = label.classifier_id and stands.sequence = label.sequence
    join feedback_events theirs on theirs.classifier_id = label.classifier_id
      and theirs.sequence = (label.state -> 'contender' ->> 'sequence')::bigint
    ${joinClass('theirs', 'contended')}
    where ${ofClassifier(classifierId)} and label.is_disputed
      and ${isOwn(own, sql.ref('theirs.cells'))} and ${isOwn(own, sql.ref('stands.cells'))}
      and ${mayHearIn(own, sql.ref('named.name'))} and ${mayHearIn(own, sql.ref('contended.name'))}
    order by theirs.sequence desc limit ${limit}`.execute(db);
  return rows;
}
