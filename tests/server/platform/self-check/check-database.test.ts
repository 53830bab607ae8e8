import { tmpdir } from 'node:os';
import { afterAll, describe, expect, test } from '@jest/globals';
import { sql, type Kysely } from 'kysely';
import { connectDatabase } from '../../../../server/platform/database/connect.ts';
import { LEVELS } from '../../../../server/platform/database/migrations.ts';
import type { Database } from '../../../../server/platform/database/schema.ts';
import {
  checkClock,
  checkReplicas,
  checkRole,
  checkSpace,
  checkTables,
  checkVersion,
  judgeReplicas,
  judgeSpace,
} from '../../../../server/platform/self-check/check-database.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const ROLE = `test_checked_${process.pid}`;
const connections: Kysely<Database>[] = [];
const database = useDatabase(async () => {
  for (const each of connections) await each.destroy();
});
afterAll(async () => {
  const administering = connectDatabase(process.env['TEST_DATABASE_URL']!, { onError: () => undefined });
  await sql`drop role if exists ${sql.id(ROLE)}`.execute(administering);
  await administering.destroy();
});

/** Connections of a role that may do what is granted. */
async function asRole(...grants: string[]): Promise<Kysely<Database>> {
  const name = sql.id(ROLE);
  const exists = await sql`select 1 from pg_roles where rolname = ${ROLE}`.execute(database.db);
  if (exists.rows.length === 0) await sql`create role ${name} login password 'of-a-test'`.execute(database.db);
  for (const grant of grants) await sql`grant ${sql.raw(grant)} to ${name}`.execute(database.db);
  const url = new URL(database.url);
  url.username = ROLE;
  url.password = 'of-a-test';
  const db = connectDatabase(url.href, { onError: () => undefined });
  connections.push(db);
  return db;
}

describe('the role of the connections', () => {
  test('that may not write is told with the tables that it may not write', async () => {
    const finding = await checkRole(await asRole('select on all tables in schema public'), false);
    expect(finding).toMatchObject({ code: 'role-cannot-write', values: { role: ROLE } });
    const { count, tables } = finding.values as { count: number; tables: string };
    expect(count).toBeGreaterThan(20);
    expect(tables).toMatch(/^public\.\w+(, public\.\w+){4}$/);
  });

  test('that may write, but not change tables, will not do for the next version', async () => {
    const db = await asRole('select, insert, update, delete on all tables in schema public');
    expect(await checkRole(db, false)).toEqual({ code: 'role-cannot-migrate', values: { role: ROLE } });
  });

  test('that may do anything may do too much, but where the PostgreSQL is the server’s own', async () => {
    expect(await checkRole(database.db, false)).toMatchObject({ code: 'role-superuser' });
    expect(await checkRole(database.db, true)).toMatchObject({ code: 'role-good' });
  });

  test('that owns the tables and may make more is as it should be', async () => {
    const db = await asRole(`create on schema public`);
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'public'
    `.execute(database.db);
    for (const { name } of rows) await sql`alter table ${sql.id(name)} owner to ${sql.id(ROLE)}`.execute(database.db);
    expect(await checkRole(db, false)).toEqual({ code: 'role-good', values: { role: ROLE } });
    for (const { name } of rows) await sql`alter table ${sql.id(name)} owner to current_user`.execute(database.db);
    await sql`drop owned by ${sql.id(ROLE)}`.execute(database.db);
  });
});

test('the version is PostgreSQL’s', async () => {
  expect(await checkVersion(database.db)).toEqual({
    code: 'database-version',
    values: { version: expect.stringMatching(/^\d+\.\d+/) },
  });
});

test('tables are at this program’s level, or a newer one has changed them', async () => {
  const own = LEVELS.at(-1)!;
  expect(await checkTables(database.db)).toEqual({ code: 'tables-fit', values: { level: own } });
  await sql`insert into amend_migrations (name) values ('999-later')`.execute(database.db);
  expect(await checkTables(database.db)).toEqual({ code: 'tables-newer', values: { level: '999-later', own } });
  await sql`delete from amend_migrations where name = '999-later'`.execute(database.db);
});

describe('the room of the database', () => {
  test('is that of the disk that its folder is on, and not told where it is another’s', async () => {
    const finding = await checkSpace(database.db, tmpdir());
    expect(finding?.values).toEqual({ free: expect.any(Number), database: expect.any(Number) });
    expect((finding?.values as { database: number }).database).toBeGreaterThan(1e6);
    expect(await checkSpace(database.db, null)).toBeNull();
  });

  test.each([
    [100e9, 'space-good'],
    [4e9, 'space-little'],
    [0.5e9, 'space-gone'],
  ])('of %d bytes is %s', (free, code) => expect(judgeSpace(free, 1e9).code).toBe(code));
});

describe('what follows the database', () => {
  test('is nothing where there are no replicas', async () => expect(await checkReplicas(database.db)).toBeNull());

  test.each([
    [{ count: 2, seen: 2, seconds: 0.2, bytes: 1_000 }, 'replicas-follow'],
    [{ count: 2, seen: 2, seconds: 90, bytes: 1_000 }, 'replicas-behind'],
    [{ count: 1, seen: 1, seconds: 0, bytes: 3e9 }, 'replicas-behind'],
    [{ count: 2, seen: 1, seconds: 0, bytes: 0 }, 'replicas-unseen'],
  ])('as %j is %s', (state, code) => expect(judgeReplicas(state)?.code).toBe(code));
});

test.each([
  [0, 'clock-fits'],
  [-20_000, 'clock-off'],
  [300_000, 'clock-far-off'],
])('a clock that is %d ms before the database’s is %s', async (off, code) => {
  const finding = await checkClock(database.db, () => new Date(Date.now() + off));
  expect(finding.code).toBe(code);
  expect(Math.round((finding.values as { seconds: number }).seconds / 5) * 5).toBeCloseTo(off / 1_000);
});
