import { sql, type Kysely } from 'kysely';

/** The schema whose views analysts read. */
export const ANALYTICS = 'analytics';

/**
 * Makes a role that reads the views of `analytics` and nothing else, or gives one that is there a new password and what
 * it lacks. Views that a later release brings are readable from its start on.
 *
 * @param owner connected as the role that migrates, which may make roles
 * @param password of letters, digits, `-` and `_`
 */
export async function settleAnalystRole<Tables>(owner: Kysely<Tables>, role: string, password: string): Promise<void> {
  await owner.transaction().execute(async (transaction) => {
    const name = sql.id(role);
    const { rows } = await sql`select from pg_roles where rolname = ${role}`.execute(transaction);
    const verb = rows.length === 0 ? sql`create role` : sql`alter role`;
    await sql`${verb} ${name} login password ${sql.lit(password)}`.execute(transaction);
    // A question that was asked amiss holds nobody up for long.
    await sql`alter role ${name} set statement_timeout = '5min'`.execute(transaction);
    await sql`alter role ${name} set default_transaction_read_only = on`.execute(transaction);
    await sql`alter role ${name} set search_path = ${sql.id(ANALYTICS)}`.execute(transaction);
    await sql`grant usage on schema ${sql.id(ANALYTICS)} to ${name}`.execute(transaction);
    await sql`grant select on all tables in schema ${sql.id(ANALYTICS)} to ${name}`.execute(transaction);
    await sql`alter default privileges in schema ${sql.id(ANALYTICS)} grant select on tables to ${name}`.execute(
      transaction,
    );
  });
}
