import { sql, type Kysely } from 'kysely';
import type { Role } from '../../../contract/access.ts';
import type { CellValue } from '../../../contract/cell.ts';
import type { Condition } from '../../../contract/conditions/condition.ts';
import type { Database } from '../../platform/database/schema.ts';
import { telling } from '../classifiers/classifier-store.ts';
import { rowIdsOf } from '../labels/label-store.ts';
import { isOwn } from '../scopes/own-rows-store.ts';
import type { OwnRows } from '../scopes/own-rows.ts';

/** A work-list, without its rows. */
export interface StoredWorkList {
  readonly id: string;
  readonly classifierId: string;
  readonly name: string;
  readonly note: string;
  readonly condition: Condition | null;
  readonly role: Role | null;
  /** By name, in the order of the alphabet. */
  readonly people: readonly string[];
  readonly due: Date | null;
  readonly givenBy: string;
  readonly givenAt: Date;
  /** Last event of the log when it was given. */
  readonly givenSequence: number;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
}

/** The fields of a list, of the table `list`. */
const LIST = sql`
  list.id, list.classifier_id as "classifierId", list.name, list.note, list.condition, list.role, list.due,
  list.given_by as "givenBy", list.given_at as "givenAt", list.given_sequence as "givenSequence",
  list.ended_by as "endedBy", list.ended_at as "endedAt",
  array(select person from work_list_people given where given.list_id = list.id order by person) as people
  from work_lists list`;

/** Open lists first, by when they are due; then the ended ones, the latest first. */
export async function readWorkLists(db: Kysely<Database>, classifierId: string): Promise<StoredWorkList[]> {
  const { rows } = await sql<StoredWorkList>`
    select ${LIST} where list.classifier_id = ${classifierId}
    order by list.ended_at desc nulls first, list.due asc nulls last, list.given_at, list.id`.execute(db);
  return rows;
}

/** One of a classifier's; undefined when it is not there. */
export async function findWorkList(
  db: Kysely<Database>,
  classifierId: string,
  id: string,
): Promise<StoredWorkList | undefined> {
  const { rows } = await sql<StoredWorkList>`
    select ${LIST} where list.classifier_id = ${classifierId} and list.id = ${id}`.execute(db);
  return rows[0];
}

/** A row of a list, as it is given. */
export interface GivenRow {
  readonly key: string;
  readonly cells: readonly CellValue[];
}

/** Rows of one statement. */
const CHUNK = 1_000;

/** Keeps a list with its people and rows. */
export async function insertWorkList(
  transaction: Kysely<Database>,
  list: StoredWorkList,
  rows: readonly GivenRow[],
): Promise<void> {
  await transaction
    .insertInto('work_lists')
    .values({
      id: list.id,
      classifier_id: list.classifierId,
      name: list.name,
      note: list.note,
      condition: list.condition === null ? null : JSON.stringify(list.condition),
      role: list.role,
      due: list.due,
      given_by: list.givenBy,
      given_at: list.givenAt,
      given_sequence: list.givenSequence,
      changed: 0,
    })
    .execute();
  await replacePeople(transaction, list.id, list.people);
  const ids = rowIdsOf(rows.map(({ key }) => key));
  for (let start = 0; start < rows.length; start += CHUNK) {
    const values = rows
      .slice(start, start + CHUNK)
      .map(({ key, cells }, at) => ({
        list_id: list.id,
        place: start + at,
        classifier_id: list.classifierId,
        row_id: ids.get(key)!,
        row_key: key,
        cells: JSON.stringify(cells),
      }));
    await transaction.insertInto('work_list_rows').values(values).execute();
  }
}

/** Gives a list to others in place of those who have it. */
export async function replacePeople(
  transaction: Kysely<Database>,
  listId: string,
  people: readonly string[],
): Promise<void> {
  await transaction.deleteFrom('work_list_people').where('list_id', '=', listId).execute();
  if (people.length === 0) return;
  const values = [...new Set(people)].map((person) => ({ list_id: listId, person }));
  await transaction.insertInto('work_list_people').values(values).execute();
}

/** What of a list may become other than it was. */
export type WorkListFields = Partial<Pick<StoredWorkList, 'name' | 'note' | 'role' | 'due' | 'endedBy' | 'endedAt'>>;

export async function updateWorkList(
  transaction: Kysely<Database>,
  id: string,
  { endedBy, endedAt, ...fields }: WorkListFields,
): Promise<void> {
  const ending = {
    ...(endedBy === undefined ? {} : { ended_by: endedBy }),
    ...(endedAt === undefined ? {} : { ended_at: endedAt }),
  };
  const set = { ...fields, ...ending };
  if (Object.keys(set).length === 0) return;
  await transaction.updateTable('work_lists').set(set).where('id', '=', id).execute();
}

export async function deleteWorkList(transaction: Kysely<Database>, id: string): Promise<void> {
  await transaction.deleteFrom('work_lists').where('id', '=', id).execute();
}

/** Notes that lists of a classifier changed, and tells every process at the commit. */
export async function noteWorkChange(
  transaction: Kysely<Database>,
  classifierId: string,
  listIds: readonly string[],
): Promise<void> {
  const changed = await transaction
    .updateTable('classifiers')
    .set((eb) => ({ work_changes: eb('work_changes', '+', 1) }))
    .where('id', '=', classifierId)
    .returning(['work_changes as changes', telling('id')])
    .executeTakeFirstOrThrow();
  await transaction
    .updateTable('work_lists')
    .set({ changed: changed.changes })
    .where('id', 'in', [...listIds])
    .execute();
}

/**
 * The last change of lists that somebody may hear of: of those with rows of theirs; 0 when there are none. O(rows).
 */
export async function readOwnWorkChanges(
  db: Kysely<Database>,
  classifierId: string,
  own: OwnRows | null,
): Promise<number> {
  const { rows } = await sql<{ changed: number }>`
    select coalesce(max(list.changed), 0) as changed from work_lists list
    where list.classifier_id = ${classifierId} and exists (
      select from work_list_rows row where row.list_id = list.id and ${isOwn(own, sql.ref('row.cells'))})`.execute(db);
  return rows[0]!.changed;
}

/** The open lists that name somebody, of every classifier that takes something new, in one order for all who ask. */
export async function readListsOf(db: Kysely<Database>, person: string): Promise<StoredWorkList[]> {
  const { rows } = await sql<StoredWorkList>`
    select ${LIST} join classifiers classifier on classifier.id = list.classifier_id
    where list.ended_at is null and classifier.archived_at is null
      and exists (select from work_list_people given where given.list_id = list.id and given.person = ${person})
    order by list.classifier_id, list.id`.execute(db);
  return rows;
}

/** The open lists of every classifier whose moment is past, and of which nobody has been told that it is. */
export async function readUntoldPastDue(db: Kysely<Database>, now: Date): Promise<StoredWorkList[]> {
  const { rows } = await sql<StoredWorkList>`
    select ${LIST} join classifiers classifier on classifier.id = list.classifier_id
    where list.ended_at is null and list.due < ${now} and list.told_due is distinct from list.due
      and classifier.archived_at is null
    order by list.due, list.id`.execute(db);
  return rows;
}

/** Notes that those who have a list were told that it is overdue, by the moment that it has now. */
export async function noteToldDue(
  transaction: Kysely<Database>,
  { id, due }: Pick<StoredWorkList, 'id' | 'due'>,
): Promise<void> {
  await transaction.updateTable('work_lists').set({ told_due: due }).where('id', '=', id).execute();
}

/** The open lists of every classifier whose moment is past, with the classifier's name. */
export async function readPastDue(
  db: Kysely<Database>,
  now: Date,
): Promise<{ readonly classifier: string; readonly list: StoredWorkList }[]> {
  const { rows } = await sql<StoredWorkList & { readonly classifier: string }>`
    select classifier.name as classifier, ${LIST} join classifiers classifier on classifier.id = list.classifier_id
    where list.ended_at is null and list.due < ${now} and classifier.archived_at is null
    order by list.due, list.id`.execute(db);
  return rows.map(({ classifier, ...list }) => ({ classifier, list }));
}
