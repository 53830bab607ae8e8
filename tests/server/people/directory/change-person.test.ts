import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { setGrants, setState } from '../../../../server/people/directory/change-person.ts';
import { readPerson } from '../../../../server/people/directory/person-store.ts';
import { isDatabaseUnavailable } from '../../../../server/platform/database/database-errors.ts';
import { connectDatabase } from '../../../../server/platform/database/connect.ts';
import { storedPerson } from '../../../setup/stored-person.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const BY = { person: 'Ada', at: new Date('2026-11-02T09:00:00Z') };
const ADMIN = { role: 'admin' as const, classifier: null };
const database = useDatabase();

test('an admin among two may lose the role; the one who is left may not, nor be disabled', async () => {
  const [one, other] = [
    await storedPerson(database.db, 'One', [ADMIN]),
    await storedPerson(database.db, 'Other', [ADMIN]),
  ];
  expect((await setGrants(database.db, one, [], BY)).grants).toEqual([]);
  await expect(setGrants(database.db, other, [], BY)).rejects.toMatchObject({ code: 'last-admin' });
  // An admin of a project gives nobody a role.
  const ofShop = setGrants(database.db, other, [{ role: 'admin', project: 'Shop' }], BY);
  await expect(ofShop).rejects.toMatchObject({ code: 'last-admin' });
  await expect(setState(database.db, other, 'disabled', BY, async () => 0)).rejects.toMatchObject({
    occurrence: ['last-admin', { person: 'Other' }],
  });
  expect(await readPerson(database.db, other)).toMatchObject({ state: 'active', grants: [ADMIN] });
});

test('when PostgreSQL goes away at the event of a change, neither is there', async () => {
  const id = await storedPerson(database.db, 'Held');
  await sql`create function go_away() returns trigger language plpgsql as
    $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`.execute(database.db);
  await sql`create trigger away after insert on audit_events for each row execute function go_away()`.execute(
    database.db,
  );
  const db = connectDatabase(database.url, { onError: () => undefined });
  const events = () => database.db.selectFrom('audit_events').selectAll().execute();
  const before = await events();
  expect(await setGrants(db, id, [ADMIN], BY).then(() => 'done', isDatabaseUnavailable)).toBe(true);
  await db.destroy();
  expect([await events(), (await readPerson(database.db, id)).grants]).toEqual([before, []]);
});
