import { sql } from 'kysely';
import { isKey } from '../../../../server/platform/database/long-keys.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const LONG = 'PC-1 '.repeat(20_000);

describe('isKey', () => {
  test.each([
    ['the same', 'PC-1', 'PC-1', true],
    ['another', 'PC-1', 'pc-1', false],
    ['a blank more', 'PC-1', 'PC-1 ', false],
    ['100,000 characters', LONG, LONG, true],
    ['another last character of 100,000', LONG, `${LONG.slice(0, -1)}x`, false],
  ])('says of a key and %s whether they are one', async (_, key, other, isSame) => {
    const { rows } = await sql<{ is: boolean }>`
      select ${isKey(sql`${key}::text`, sql`${other}::text`)} as is`.execute(database.db);
    expect(rows).toEqual([{ is: isSame }]);
  });
});
