import { sql, type Kysely } from 'kysely';
import { spellingKey } from '../../../../contract/class-spelling.ts';

/** Rows that one statement changes: some 100 ms. */
const ROWS_PER_STATEMENT = 10_000;

/**
 * The catalogue of classes, in place of the list of names that each classifier kept.
 *
 * `id` counts within the classifier from 1, in the order of first use; a class is never deleted. `spelling` is what its
 * name shares with its other spellings, see `spellingKey`: a change of that rule needs a migration that makes it anew.
 * `state` is an open list, `active` so far. Who brought a class, and when, is not known of those from before.
 * `class_aliases` holds the other words that mean a class: a word means one class, so no alias is also a name.
 *
 * What was said keeps the name that was said, over which the log is chained; `feedback_events.class_id` beside it is
 * the class that this meant when it was appended. A label has the class of the event that stands, and no name of its
 * own. The log is changed here once, by adding to it, while its trigger looks away.
 *
 * A prediction points to its class, too, and then says no name. Those from before keep the name and get no number: to
 * change them would write every month's partition anew, while the server waits to start; read, they are found by name,
 * and they go with their month. A prediction of a class that the catalogue has not keeps its name likewise.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table classes (
      classifier_id uuid not null references classifiers (id) on delete cascade,
      id            smallint not null,
      name          text not null,
      spelling      text not null,
      description   text not null default '',
      state         text not null default 'active',
      created_by    text,
      created_at    timestamptz,
      primary key (classifier_id, id),
      unique (classifier_id, name)
    )`.execute(db);
  await sql`create index classes_spelling on classes (classifier_id, spelling)`.execute(db);
  await sql`
    create table class_aliases (
      classifier_id uuid not null,
      alias         text not null,
      class_id      smallint not null,
      primary key (classifier_id, alias),
      foreign key (classifier_id, class_id) references classes (classifier_id, id) on delete cascade
    )`.execute(db);
  await sql`alter table feedback_events add column class_id smallint`.execute(db);
  await sql`alter table labels add column class_id smallint`.execute(db);
  await sql`alter table feedback_events disable trigger user`.execute(db);
  const { rows } = await sql<Listed>`
    select id, classes, coalesce(last_sequence, 0) as last
    from classifiers left join feedback_heads on classifier_id = id order by id`.execute(db);
  for (const classifier of rows) await carryOver(db, classifier);
  await sql`alter table feedback_events enable trigger user`.execute(db);
  await sql`
    alter table feedback_events add constraint feedback_events_class check ((class is null) = (class_id is null))`.execute(
    db,
  );
  await sql`
    alter table labels drop column class,
      add constraint labels_class check ((sequence is null) = (class_id is null))`.execute(db);
  await sql`alter table classifiers drop column classes`.execute(db);
  await sql`alter table predictions add column class_id smallint, alter column class drop not null`.execute(db);
}

interface Listed {
  readonly id: string;
  readonly classes: readonly string[];
  /** Sequence of the last event of its log. */
  readonly last: number;
}

/** Gives a classifier's classes their numbers, and its events and labels the numbers of theirs. */
async function carryOver(db: Kysely<unknown>, { id, classes, last }: Listed): Promise<void> {
  const { rows: said } = await sql<{ class: string }>`
    select class from feedback_events where classifier_id = ${id} and class is not null
    group by class order by min(sequence)`.execute(db);
  // The list holds all that was said; the log decides if it does not.
  const names = [...new Set([...classes, ...said.map((each) => each.class)])];
  await sql`
    insert into classes (classifier_id, id, name, spelling)
    select ${id}::uuid, number, name, spelling
    from unnest(${names}::text[], ${names.map(spellingKey)}::text[]) with ordinality as listed (name, spelling, number)`.execute(
    db,
  );
  for (let after = 0; after < last; after += ROWS_PER_STATEMENT) {
    await sql`
      update feedback_events said set class_id = named.id from classes named
      where said.classifier_id = ${id} and said.sequence > ${after} and said.sequence <= ${after + ROWS_PER_STATEMENT}
        and named.classifier_id = ${id} and named.name = said.class`.execute(db);
    await sql`
      update labels label set class_id = named.id from classes named
      where label.classifier_id = ${id} and label.target = 1
        and label.changed_sequence > ${after} and label.changed_sequence <= ${after + ROWS_PER_STATEMENT}
        and named.classifier_id = ${id} and named.name = label.class`.execute(db);
  }
}
