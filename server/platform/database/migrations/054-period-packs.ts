import { sql, type Kysely } from 'kysely';

/**
 * What was frozen of a month of a classifier: its content as canonical JSON, and the documents made of it, each beside
 * the SHA-256 of its bytes. Nothing of a pack is ever changed, but that somebody signs it, once; of a month one pack is
 * signed. Who froze or signed it is renamed where a person is erased.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table period_packs (
      classifier_id     uuid not null references classifiers (id) on delete cascade,
      number            integer not null,
      month             text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      language          text not null,
      is_over           boolean not null,
      verdict           text not null,
      frozen_at         timestamptz not null,
      frozen_by         text not null,
      feedback_sequence bigint not null,
      content           text not null,
      content_hash      bytea not null,
      pdf               bytea not null,
      pdf_hash          bytea not null,
      workbook          bytea not null,
      workbook_hash     bytea not null,
      signed_at         timestamptz,
      signed_by         text,
      signed_note       text,
      primary key (classifier_id, number)
    )`.execute(db);
  await sql`
    create unique index period_packs_signed on period_packs (classifier_id, month) where signed_at is not null`.execute(
    db,
  );
  await sql`
    create function keep_period_pack() returns trigger language plpgsql as $$
    begin
      if old.signed_at is not null and (new.signed_at, new.signed_note) is distinct from (old.signed_at, old.signed_note)
        or (to_jsonb(new) - array['signed_at', 'signed_by', 'signed_note', 'frozen_by'])
          is distinct from (to_jsonb(old) - array['signed_at', 'signed_by', 'signed_note', 'frozen_by'])
      then raise exception 'a period pack is never changed'; end if;
      return new;
    end $$`.execute(db);
  // Whoever made a drift report could not be erased.
  await sql`
    create or replace function keep_drift_report() returns trigger language plpgsql as $$
    begin
      if (to_jsonb(new) - 'made_by') is distinct from (to_jsonb(old) - 'made_by')
      then raise exception 'a drift report is never changed'; end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger period_packs_are_kept before update on period_packs
    for each row execute function keep_period_pack()`.execute(db);
}
