import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { readWelcomed } from '../../../../../server/people/directory/welcome-store.ts';
import { connectDatabase } from '../../../../../server/platform/database/connect.ts';
import { migrate } from '../../../../../server/platform/database/migrations.ts';
import { migrateBefore } from '../../../../setup/migrate-before.ts';
import { storedPerson } from '../../../../setup/stored-person.ts';
import { createEmptyDatabase } from '../../../../setup/test-database.ts';

const ANN = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';

test('whoever was there before is not greeted as new', async () => {
  const older = await createEmptyDatabase();
  const db = connectDatabase(older.url, { onError: (error) => process.stderr.write(`${error.message}\n`) });
  await migrateBefore(db, '032');
  await sql`
    insert into people (id, name, spelling, provider, sign_in_name, sign_in_key, created_at)
    values (${ANN}, 'Ann', 'ann', 'local', 'ann@example.org', 'ann@example.org', now())`.execute(db);

  await migrate(db);
  const welcomed = (personId: string) => readWelcomed(db, { person: 'Ann', signIn: 'local', account: { personId } });
  expect(await welcomed(ANN)).toBe(true);
  expect(await welcomed(await storedPerson(db, 'Bo'))).toBe(false);

  await db.destroy();
  await older.drop();
});
