import { sql, type Kysely } from 'kysely';

/** Versions that were judged before the gate kept its figures have none, and no rule that was printed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update model_versions set gate = '{"against": null, "comparisons": [], "rule": []}'::jsonb || gate`.execute(
    db,
  );
}
