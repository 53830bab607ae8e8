import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { connectDatabase } from '../../../server/database/connect.ts';
import { migrate } from '../../../server/database/migrations.ts';
import { StartupError } from '../../../server/startup-error.ts';
import { createEmptyDatabase } from '../../setup/test-database.ts';

const fail = (error: Error) => { throw error; };

describe('migrate', () => {
  let empty: Awaited<ReturnType<typeof createEmptyDatabase>>;
  beforeAll(async () => { empty = await createEmptyDatabase(); });
  afterAll(() => empty.drop());

  test('four processes that start together apply every migration once', async () => {
    const connections = Array.from({ length: 4 }, () => connectDatabase(empty.url, fail));
    const applied = await Promise.all(connections.map((db) => migrate(db)));
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    const { rows } = await sql<{ name: string }>`select name from amend_migrations order by name`.execute(connections[0]!);
    expect(rows.map((row) => row.name)).toEqual(applied.flat());
    expect(rows[0]?.name).toBe('001-classifiers');
    await Promise.all(connections.map((db) => db.destroy()));
  });

  test('a database of a newer Amend is refused with a sentence', async () => {
    const db = connectDatabase(empty.url, fail);
    await sql`insert into amend_migrations (name) values ('999-from-the-future')`.execute(db);
    await expect(migrate(db)).rejects.toThrow(StartupError);
    await expect(migrate(db)).rejects.toThrow(/newer Amend/);
    await db.destroy();
  });
});
