import { sql, type Kysely, type Selectable } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { KeptColumn } from '../../../contract/classifier.ts';
import type { ProblemOccurrence } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { GroupingsTable } from '../../platform/database/grouping-schema.ts';

/** A grouping without what places its rows, but whether there is any. */
export interface StoredGrouping extends Omit<Selectable<GroupingsTable>, 'artifact'> {
  readonly has_groups: boolean;
}

/** Whose rows: a classifier's grouping. */
export interface WhichGrouping {
  readonly classifier: string;
  readonly number: number;
}

/** Groupings of a classifier that are kept; the oldest go. */
const MOST_KEPT = 10;

/** The audit event of somebody who asks for groups. */
export const GROUPS_ASKED = 'groups-asked';

const FIELDS = [
  ...(['classifier_id', 'number', 'state', 'share', 'wanted', 'columns', 'column_changes'] as const),
  ...(['problem', 'made_by', 'made_at'] as const),
  sql<boolean>`artifact is not null`.as('has_groups'),
] as const;

/** Begins a grouping, and lets the oldest go. The classifier is locked by whoever calls. */
export async function insertGrouping(
  transaction: Kysely<Database>,
  given: {
    readonly classifier: string;
    readonly wanted: number | null;
    readonly columns: readonly KeptColumn[];
    readonly columnChanges: number;
    readonly person: string;
    readonly at: Date;
  },
): Promise<number> {
  const { last } = await transaction
    .selectFrom('groupings')
    .select((eb) => eb.fn.max<number | null>('number').as('last'))
    .where('classifier_id', '=', given.classifier)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  await transaction
    .insertInto('groupings')
    .values({
      classifier_id: given.classifier,
      number,
      state: 'gathering',
      share: 0,
      wanted: given.wanted,
      columns: JSON.stringify(given.columns),
      column_changes: given.columnChanges,
      artifact: null,
      problem: null,
      made_by: given.person,
      made_at: given.at,
    })
    .execute();
  await transaction
    .deleteFrom('groupings')
    .where('classifier_id', '=', given.classifier)
    .where('number', '<=', number - MOST_KEPT)
    .execute();
  return number;
}

export async function listStoredGroupings(db: Kysely<Database>, classifier: string): Promise<StoredGrouping[]> {
  return db
    .selectFrom('groupings')
    .select(FIELDS)
    .where('classifier_id', '=', classifier)
    .orderBy('number', 'desc')
    .execute();
}

export async function readGrouping(
  db: Kysely<Database>,
  { classifier, number }: WhichGrouping,
): Promise<StoredGrouping | undefined> {
  return db
    .selectFrom('groupings')
    .select(FIELDS)
    .where('classifier_id', '=', classifier)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockGrouping(
  transaction: Kysely<Database>,
  { classifier, number }: WhichGrouping,
): Promise<StoredGrouping | undefined> {
  return transaction
    .selectFrom('groupings')
    .select(FIELDS)
    .where('classifier_id', '=', classifier)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
}

export async function readArtifact(
  db: Kysely<Database>,
  { classifier, number }: WhichGrouping,
): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('groupings')
    .select('artifact')
    .where('classifier_id', '=', classifier)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.artifact ?? null;
}

/** As somebody asks for, or as came of it; nothing of the work is done yet, or all of it. */
export async function setState(
  db: Kysely<Database>,
  { classifier, number }: WhichGrouping,
  state: Exclude<StoredGrouping['state'], 'failed'>,
): Promise<void> {
  await db
    .updateTable('groupings')
    .set({ state, share: state === 'found' ? 1 : 0, problem: null })
    .where('classifier_id', '=', classifier)
    .where('number', '=', number)
    .execute();
}

/** How far finding its groups is. What has ended meanwhile stays ended: a note may come late. */
export async function noteShare(
  db: Kysely<Database>,
  { classifier, number }: WhichGrouping,
  share: number,
): Promise<void> {
  await whileFinding(db, { classifier, number }).set({ share }).execute();
}

/** Why finding its groups failed; nothing where it has ended otherwise meanwhile. */
export async function noteFailure(
  db: Kysely<Database>,
  which: WhichGrouping,
  problem: ProblemOccurrence,
): Promise<void> {
  await whileFinding(db, which)
    .set({ state: 'failed', share: 0, problem: JSON.stringify(problem) })
    .execute();
}

function whileFinding(db: Kysely<Database>, { classifier, number }: WhichGrouping) {
  return db
    .updateTable('groupings')
    .where('classifier_id', '=', classifier)
    .where('number', '=', number)
    .where('state', '=', 'finding');
}

/** Who asked last for its groups; whoever made it where nothing tells. */
export async function readAsker(
  db: Kysely<Database>,
  { classifier, number }: WhichGrouping,
  madeBy: string,
): Promise<string | null> {
  const asked = await db
    .selectFrom('audit_events')
    .select('author')
    .where('log', '=', classifier)
    .where('kind', '=', GROUPS_ASKED)
    .where('subject', '=', String(number))
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return asked === undefined ? madeBy : asked.author;
}

export async function setArtifact(
  transaction: Kysely<Database>,
  { classifier, number }: WhichGrouping,
  artifact: Uint8Array,
): Promise<void> {
  await transaction
    .updateTable('groupings')
    .set({ artifact })
    .where('classifier_id', '=', classifier)
    .where('number', '=', number)
    .execute();
}

/** Groupings that a server was finding groups of when it ended, or is. */
export async function readUnfinished(db: Kysely<Database>): Promise<WhichGrouping[]> {
  return db
    .selectFrom('groupings')
    .select(['classifier_id as classifier', 'number'])
    .where('state', '=', 'finding')
    .execute();
}

/** A row of a grouping, with its cells in the order of the grouping's columns. */
export interface GroupedRow {
  readonly rowId: string;
  readonly key: string;
  readonly cells: readonly CellValue[];
  /** Null while it has none. */
  readonly group: number | null;
  readonly closeness: number | null;
}

/** All rows in the order that they came in. */
export async function readRows(db: Kysely<Database>, { classifier, number }: WhichGrouping): Promise<GroupedRow[]> {
  return db
    .selectFrom('grouping_rows')
    .select(['row_id as rowId', 'row_key as key', 'cells', 'group_number as group', 'closeness'])
    .where('classifier_id', '=', classifier)
    .where('grouping', '=', number)
    .orderBy('place')
    .execute();
}
