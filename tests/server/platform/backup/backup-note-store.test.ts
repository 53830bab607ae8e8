import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { noteBackup, readBackups } from '../../../../server/platform/backup/backup-note-store.ts';
import { createEmptyDatabase } from '../../../setup/test-database.ts';
import { useDatabase } from '../../../setup/use-database.ts';

async function within(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}

describe('backups that were written', () => {
  const database = useDatabase();

  test('are noted with time and size; before the first, there is the time since when they are', async () => {
    const before = await readBackups(database.db);
    expect(before.lastAt).toBeNull();
    expect(Date.now() - before.notedSince.getTime()).toBeLessThan(3_600_000);
    const at = new Date('2026-11-02T03:00:00Z');
    await within(database.url, async (client) => {
      await noteBackup(client, at, 12_345_678_901);
      await noteBackup(client, new Date('2026-11-01T03:00:00Z'), 1);
    });
    expect((await readBackups(database.db)).lastAt).toEqual(at);
    const rows = await database.db.selectFrom('backups').select('bytes').orderBy('bytes', 'desc').execute();
    expect(rows).toEqual([{ bytes: 12_345_678_901 }, { bytes: 1 }]);
  });

  test('of a database from before they were noted are noted nowhere, and are backups all the same', async () => {
    const { url, drop } = await createEmptyDatabase();
    await within(url, (client) => noteBackup(client, new Date(), 1));
    await drop();
  });
});
