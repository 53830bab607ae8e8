import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeBackup, type BackupMade } from '../../../../server/platform/backup/write-backup.ts';
import { connectPool } from '../../../../server/platform/database/connect.ts';
import { LEVELS } from '../../../../server/platform/database/migrations.ts';
import { contentsOf, fillDatabase } from '../../../setup/filled-database.ts';
import { createEmptyDatabase } from '../../../setup/test-database.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-02T09:00:00Z');

describe('writeBackup', () => {
  const database = useDatabase();
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'amend-test-backup-'));
    await fillDatabase(database.db);
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function write(file: string, url = database.url): Promise<BackupMade> {
    const pool = connectPool(url, { connections: 1, onError: () => undefined });
    const client = await pool.connect();
    try {
      return await writeBackup(client, file, { version: '1.2.3', at: AT });
    } finally {
      client.release(true);
      await pool.end();
    }
  }

  test('says what it wrote: the level, the tables, their rows, the size', async () => {
    const file = path.join(folder, 'a.backup');
    const made = await write(file);
    const contents = Object.values(await contentsOf(database.db));
    expect(made).toEqual({
      level: LEVELS.at(-1),
      tables: contents.length,
      rows: contents.reduce((sum, { rows }) => sum + rows, 0),
      bytes: (await stat(file)).size,
    });
  });

  test('writes a file that its account alone may read: it holds everything', async () => {
    const file = path.join(folder, 'b.backup');
    await write(file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('leaves nothing behind where it cannot write, and says so', async () => {
    const file = path.join(folder, 'nowhere', 'c.backup');
    await expect(write(file)).rejects.toThrow(
      `${file} cannot be written (ENOENT). Name another place, or make room there.`,
    );
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('of a database without Amend says that there is nothing', async () => {
    const empty = await createEmptyDatabase();
    await expect(write(path.join(folder, 'd.backup'), empty.url)).rejects.toThrow(
      'There is nothing of Amend in the database, so there is nothing to back up.',
    );
    await empty.drop();
    expect(await readdir(folder)).not.toContain('d.backup');
  });
});
