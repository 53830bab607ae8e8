import { hash as digest } from 'node:crypto';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import {
  isOfTable,
  labelOf,
  UNLABELLED,
  type LabelEvent,
  type RowLabel,
  type Statement,
} from '../../../contract/label.ts';
import type { CellValue } from '../../../contract/cell.ts';
import { isKey } from '../../platform/database/long-keys.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../classes/class-store.ts';
import { readColumnsOverTime } from '../classifiers/classifier-store.ts';
import { hashByNow, isAnyHashOther } from '../classifiers/earlier-columns.ts';
import type { LabelledRow } from './labelled-row.ts';
import { FULL_WEIGHT, readTrust } from './trust-store.ts';
import { weigh } from './trust.ts';

/** What is predicted of a row; every classifier has one target so far. */
export const ONE_TARGET = 1;

/** The label of a row, with where its events have come to. */
export interface KeptLabel {
  readonly key: string;
  readonly label: RowLabel;
  /** The row's last event. */
  readonly lastSequence: number;
  /** The event that last changed what stands. */
  readonly changedSequence: number;
}

export interface StoredLabel {
  readonly row_key: string;
  readonly last_sequence: number;
  readonly changed_sequence: number;
  readonly sequence: number | null;
  readonly class: string | null;
  readonly row_hash: string | null;
  readonly kind: Statement['kind'] | null;
  readonly origin: Statement['origin'] | null;
  readonly person: string | null;
  readonly waiting: number;
  readonly state: RowLabel | null;
}

/** What is read of a label, with the name that its class has in the catalogue. */
const STORED = sql`
  label.row_key, label.last_sequence, label.changed_sequence, label.sequence, named.name as class,
  label.row_hash, label.kind, label.origin, label.person, label.waiting, label.state
  from labels label ${joinClass('label')}`;

/** The condition that a row of `label` is of a classifier, and of the one target that it has so far. */
export const ofClassifier = (classifierId: string) =>
  sql<boolean>`label.classifier_id = ${classifierId} and label.target = ${ONE_TARGET}`;

/** The labels kept of some rows; rows of which nothing was ever said are not among them. One indexed read. */
export async function readKeptLabels(
  db: Kysely<Database>,
  classifierId: string,
  keys: Iterable<string>,
): Promise<Map<string, KeptLabel>> {
  return readLabelsOfRows(db, classifierId, rowIdsOf(keys));
}

/** As {@link readKeptLabels}, by the ids of the rows. */
export async function readLabelsOfRows(
  db: Kysely<Database>,
  classifierId: string,
  rowIds: ReadonlyMap<string, string>,
): Promise<Map<string, KeptLabel>> {
  const { rows } = await sql<StoredLabel>`${labelsOfRows(classifierId, rowIds)}`.execute(db);
  return keptByKey(rows);
}

/** The labels kept of some rows, for reading them with something else; see {@link keptByKey}. */
export function labelsOfRows(classifierId: string, rowIds: ReadonlyMap<string, string>): RawBuilder<StoredLabel> {
  const ids = `{${[...rowIds.values()].join(',')}}`;
  return sql`select ${STORED} where ${ofClassifier(classifierId)} and label.row_id = any(${ids}::uuid[])`;
}

/** Labels as they were read, by row key. */
export function keptByKey(rows: readonly StoredLabel[]): Map<string, KeptLabel> {
  return new Map(rows.map((row) => [row.row_key, fromRow(row)]));
}

/**
 * Every label kept of a classifier, by the order of the events that last changed them; `isWhole` unless somebody
 * changed a part by hand. O(rows).
 */
export async function readAllKeptLabels(
  db: Kysely<Database>,
  classifierId: string,
): Promise<(KeptLabel & { readonly isWhole: boolean })[]> {
  const { rows } =
    await sql<StoredLabel>`select ${STORED} where ${ofClassifier(classifierId)} order by label.changed_sequence`.execute(
      db,
    );
  return rows.map((row) => {
    const kept = fromRow(row);
    const isWhole = isStandingOf(row, labelOf(kept.label)) && row.waiting === kept.label.proposals.length;
    return { ...kept, isWhole };
  });
}

/** Forgets every label of a classifier, for making them anew. */
export async function deleteKeptLabels(transaction: Kysely<Database>, classifierId: string): Promise<void> {
  await transaction.deleteFrom('labels').where('classifier_id', '=', classifierId).execute();
}

/**
 * What the fold reads of the events after a sequence number, in order; of some rows only where `keys` names them, none
 * of rows that were erased. Hashes are over the columns of then that are still used, see `hashByNow`. A class is called
 * what it is now, whatever it was called when it was said.
 */
export async function readLabelEvents(
  db: Kysely<Database>,
  classifierId: string,
  { after = 0, upTo = Number.MAX_SAFE_INTEGER, keys = null, used, classChanges }: EventRange,
): Promise<LabelEvent[]> {
  const ofRows =
    keys === null
      ? sql`row_key <> ''`
      : sql`row_key = any(${keys}::text[]) and hashtextextended(row_key, 0) = any(array(select hashtextextended(key, 0) from unnest(${keys}::text[]) key))`;
  const over = await readColumnsOverTime(db, classifierId);
  const isOther = isAnyHashOther(over, used);
  const { rows } = await sql<LabelEvent & { readonly cells?: readonly CellValue[] }>`
    select event.sequence, event.kind, event.origin, event.row_key as key, event.row_hash as "rowHash",
      coalesce(named.name, event.class) as class, event.person, event.based_on as "basedOn",
      event.sent_by as "sentBy", event.needs_approval as "needsApproval", event.judges ${isOther ? sql`, event.cells` : sql``}
    from feedback_events event ${joinClass('event', 'named', classChanges)}
    where event.classifier_id = ${classifierId} and event.sequence > ${after} and event.sequence <= ${upTo} and ${ofRows}
    order by event.sequence`.execute(db);
  return isOther
    ? rows.map(({ cells = [], ...event }) => ({ ...event, rowHash: hashByNow(over, { ...event, cells }, used) }))
    : rows;
}

interface EventRange {
  readonly after?: number;
  readonly upTo?: number;
  /** Null for all rows. */
  readonly keys?: readonly string[] | null;
  /** Places of the columns that count in the hashes of rows; by default those that are used now. */
  readonly used?: readonly number[] | undefined;
  /** How often the catalogue had changed by whose names classes are called; by default those that they have now. */
  readonly classChanges?: number | undefined;
}

/**
 * The evidence that stands and teaches: what is learned from. In the order of the statements' sequence; O(labels).
 */
export async function readLabels(db: Kysely<Database>, classifierId: string): Promise<LabelledRow[]> {
  const { rows } = await sql<LabelledRow>`
    select ${LABELLED_ROW} from labels label
    join feedback_events said on said.classifier_id = label.classifier_id and said.sequence = label.sequence
    ${joinClass('said')}
    where ${ofClassifier(classifierId)} and ${EVIDENCE} and ${TEACHES} order by label.sequence`.execute(db);
  return weigh(rows, await readTrust(db, classifierId));
}

/**
 * Sequences of the evidence that stands, counts in full and was said after an event of the log, in order: what is
 * learned at once. One indexed read of what changed.
 *
 * @param ofThese {@link CORRECTION}, where only corrections are learned
 */
export async function readLabelSequencesSince(
  db: Kysely<Database>,
  classifierId: string,
  after: number,
  ofThese = sql<boolean>`true`,
): Promise<number[]> {
  // A label that stands was said no later than it came to stand.
  const { rows } = await sql<{ sequence: number }>`
    select label.sequence from labels label
    where ${ofClassifier(classifierId)} and ${EVIDENCE} and ${ofThese}
      and label.changed_sequence > ${after} and label.sequence > ${after}
      and not exists (
        select from feedback_events said
        where said.classifier_id = label.classifier_id and said.sequence = label.sequence and not ${TEACHES}
      )
      and ${FULL_WEIGHT}
    order by label.sequence`.execute(db);
  return rows.map((row) => row.sequence);
}

/**
 * Whether a label changed after the event `seen` of a row that a class was said of between `after` and `seen`: what was
 * then known of the labels said after `after` is no longer true. One indexed look a label changed.
 */
export async function isLabelledOtherwise(
  db: Kysely<Database>,
  classifierId: string,
  after: number,
  seen: number,
): Promise<boolean> {
  const { rows } = await sql<{ otherwise: boolean }>`
    select exists (
      select from labels label, lateral (
        select from feedback_events earlier
        where earlier.classifier_id = ${classifierId} and ${isKey(sql.ref('earlier.row_key'), sql.ref('label.row_key'))}
          and earlier.sequence > ${after} and earlier.sequence <= ${seen} and earlier.class is not null
        offset 0
      ) earlier
      where ${ofClassifier(classifierId)} and label.changed_sequence > ${seen}
    ) as otherwise`.execute(db);
  return rows[0]!.otherwise;
}

/**
 * Sequences of the evidence that stands, latest first: people's words on rows, or the table's own. One indexed look a
 * label.
 *
 * @param most labels at most
 */
export async function readLabelSequences(
  db: Kysely<Database>,
  classifierId: string,
  by: 'people' | 'table',
  most: number,
): Promise<number[]> {
  const { rows } = await sql<{ sequence: number }>`
    select label.sequence from labels label
    where ${ofClassifier(classifierId)} and ${EVIDENCE} and (label.origin = 'label-column') = ${by === 'table'}
    order by label.changed_sequence desc limit ${most}`.execute(db);
  return rows.map((row) => row.sequence);
}

/**
 * The rows of which events said a class, in the order of their sequence, as they were said, but for what the class is
 * called.
 *
 * @param classChanges as in {@link EventRange}
 * @param teaching {@link TEACHES}, where those that teach nothing are left out
 */
export async function readLabelledRows(
  db: Kysely<Database>,
  classifierId: string,
  sequences: readonly number[],
  classChanges?: number,
  teaching = sql`true`,
): Promise<LabelledRow[]> {
  const { rows } = await sql<LabelledRow>`
    select ${LABELLED_ROW} from feedback_events said ${joinClass('said', 'named', classChanges)}
    where said.classifier_id = ${classifierId} and said.sequence = any(${sequences}::bigint[]) and said.class is not null
      and ${teaching}
    order by said.sequence`.execute(db);
  return rows;
}

/** The standing evidence of one row; undefined when it has none. */
export async function readLabelOfRow(
  db: Kysely<Database>,
  classifierId: string,
  key: string,
): Promise<LabelledRow | undefined> {
  const { rows } = await sql<LabelledRow>`
    select ${LABELLED_ROW} from labels label
    join feedback_events said on said.classifier_id = label.classifier_id and said.sequence = label.sequence
    ${joinClass('said')}
    where ${ofClassifier(classifierId)} and label.row_id = ${rowIdOf(key)}::uuid and ${EVIDENCE}`.execute(db);
  return rows[0];
}

/**
 * The label of a row key, for joining as `label`: one indexed look a row.
 *
 * A look stays a look through `offset 0`. Joined as tables are, PostgreSQL is free to go through all labels of the
 * classifier for each row, and does until it has counted the table, which is up to a minute after many were said.
 */
export function labelOfRow(classifierId: string, rowKey: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`lateral (
    select * from labels label where ${ofClassifier(classifierId)} and label.row_id = ${rowIdIn(rowKey)} offset 0
  ) label`;
}

/** A row key's identity in the table, in SQL. */
function rowIdIn(rowKey: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`encode(substring(sha256(convert_to(${rowKey}, 'UTF8')) from 1 for 16), 'hex')::uuid`;
}

/** Identities of row keys in the table, by key: two microseconds each. */
export function rowIdsOf(keys: Iterable<string>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const key of keys) if (!ids.has(key)) ids.set(key, rowIdOf(key));
  return ids;
}

/** Identity of a row key in the table: the first half of its SHA-256, as a UUID. */
function rowIdOf(key: string): string {
  return digest('sha256', key, 'hex').slice(0, 32);
}

/** The condition that a row of `label` has a label that says something of the row, see `isEvidence`. */
export const EVIDENCE = sql<boolean>`label.sequence is not null and label.kind <> 'adopt'`;

/**
 * The condition that a correction stands: a person's word that the class is another than Amend answered; an acceptance
 * is none.
 */
export const CORRECTION = sql<boolean>`label.kind = 'correct' and label.origin not in ('label-column', 'group')`;

/** The condition that the label of a row of `label` was said where people are asked about rows drawn by chance. */
export const ASKED = sql<boolean>`label.origin = 'review'`;

/** The condition that the word `said` teaches: it is not said of its row alone. */
export const TEACHES = sql<boolean>`(said.reach is distinct from 'row')`;

/** What stands by an approval was said by whom it approves, and as they said it. */
function ofApproved(column: 'kind' | 'person' | 'sent_by', name: string = column): RawBuilder<unknown> {
  const [own, proposed] = [sql.ref(`said.${column}`), sql.ref(`proposed.${column}`)];
  return sql`case when said.judges is null then ${own} else (
    select ${proposed} from feedback_events proposed
    where proposed.classifier_id = said.classifier_id and proposed.sequence = said.judges
  ) end as ${sql.id(name)}`;
}

/** The fields of a labelled row, from its event `said` and the class that it named. */
const LABELLED_ROW = sql`
  said.sequence, said.row_key as key, said.row_hash as "rowHash", said.cells, named.name as class,
  ${ofApproved('kind')}, said.origin, ${ofApproved('person')}, ${ofApproved('sent_by', 'sentBy')}, said.said_at as "saidAt", said.judges,
  said.origin not in ('label-column', 'group') as "isByPerson"`;

function fromRow(row: StoredLabel): KeptLabel {
  return {
    key: row.row_key,
    // What a release before approvals kept of a row knows nothing of them.
    label: row.state === null ? plainLabel(row) : { ...UNLABELLED, ...row.state },
    lastSequence: row.last_sequence,
    changedSequence: row.changed_sequence,
  };
}

function isStandingOf(row: StoredLabel, standing: Statement | null): boolean {
  const { sequence, class: className, rowHash, kind, origin, person }: Partial<Statement> = standing ?? {};
  const said = [sequence, className, rowHash, kind, origin, person];
  return [row.sequence, row.class, row.row_hash, row.kind, row.origin, row.person].every(
    (part, at) => part === (said[at] ?? null),
  );
}

function plainLabel({ sequence, class: className, row_hash: rowHash, kind, origin, person }: StoredLabel): RowLabel {
  if (sequence === null || className === null || rowHash === null || kind === null || origin === null)
    return UNLABELLED;
  const statement: Statement = { sequence, class: className, rowHash, kind, origin, person };
  return isOfTable(origin) ? { ...UNLABELLED, table: statement } : { ...UNLABELLED, people: [statement] };
}
