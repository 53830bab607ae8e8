import { type Kysely, sql } from 'kysely';

/**
 * What the sheet "Amend model" shows of a version beside its figures: rules and a pair plot. Versions made before have
 * none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const none = { rules: { isModel: false, agreement: 0, rules: [] }, pairs: { columns: [], classes: [], points: [] } };
  await sql`alter table model_versions add column portrait jsonb not null default ${sql.lit(JSON.stringify(none))}::jsonb`.execute(
    db,
  );
}
