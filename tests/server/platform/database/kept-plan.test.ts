import { expect, test } from '@jest/globals';
import { sql, type Kysely } from 'kysely';
import { keptPlan, withoutMark } from '../../../../server/platform/database/kept-plan.ts';
import type { Database } from '../../../../server/platform/database/schema.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();

async function keptTexts(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db);
  return rows.map(({ statement }) => statement);
}

test('a connection keeps a marked statement once, and answers it by the values of each time; others it forgets', async () => {
  await database.db.connection().execute(async (db) => {
    const added = async (to: number) =>
      (await keptPlan(sql<{ sum: number }>`select ${to}::int + 1 as sum`).execute(db)).rows[0]!.sum;
    expect([await added(1), await added(41), await added(1)]).toEqual([2, 42, 2]);
    await sql`select ${1}::int + 2`.execute(db);
    expect((await keptTexts(db)).filter((text) => text.includes('::int + '))).toEqual([
      '/* kept plan */ select $1::int + 1 as sum',
    ]);
  });
});

test('what goes wrong with a marked statement is told, and the next one is answered', async () => {
  const divided = (by: number) => keptPlan(sql<{ part: number }>`select 6 / ${by}::int as part`).execute(database.db);
  await expect(divided(0)).rejects.toThrow('division by zero');
  expect((await divided(3)).rows).toEqual([{ part: 2 }]);
});

test('who is told of statements is told of it as of any other', () => {
  expect(withoutMark('/* kept plan */ \n  select 1')).toBe('select 1');
  expect(withoutMark('select 1')).toBe('select 1');
});
