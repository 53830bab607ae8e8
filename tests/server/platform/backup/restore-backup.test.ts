import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql, type Kysely } from 'kysely';
import type pg from 'pg';
import { jsonFrame, readFrames, writeFrames, type Frame } from '../../../../server/platform/backup/backup-frames.ts';
import { restoreBackup, type Restored } from '../../../../server/platform/backup/restore-backup.ts';
import { writeBackup } from '../../../../server/platform/backup/write-backup.ts';
import { verifyAudit } from '../../../../server/platform/audit/verify-audit.ts';
import { connectDatabase, connectPool } from '../../../../server/platform/database/connect.ts';
import { LEVELS, migrateWithin } from '../../../../server/platform/database/migrations.ts';
import type { Database } from '../../../../server/platform/database/schema.ts';
import { readClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { verifyChain } from '../../../../server/record/feedback/verify-chain.ts';
import { StartupError } from '../../../../server/startup-error.ts';
import { damagedGzip } from '../../../setup/damaged-gzip.ts';
import { contentsOf, fillDatabase } from '../../../setup/filled-database.ts';
import { createEmptyDatabase } from '../../../setup/test-database.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const CLASSIFIER = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
const fail = (error: Error) => {
  throw error;
};

/** Does something over a connection that nobody else uses. */
async function overConnection<Result>(url: string, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const pool = connectPool(url, { connections: 1, onError: () => undefined });
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release(true);
    await pool.end();
  }
}

/** The frames of a backup, made otherwise and sealed anew. */
async function withFrames(bytes: Buffer, change: (frame: Frame) => Frame): Promise<Buffer> {
  async function* changed(): AsyncGenerator<Frame> {
    for await (const frame of readFrames(Readable.from([gunzipSync(bytes)]))) yield change(frame);
  }
  return gzipSync(await buffer(writeFrames(changed())));
}

describe('a backup', () => {
  const database = useDatabase();
  let folder: string;
  let file: string;
  let classifierId: string;
  let empty: Awaited<ReturnType<typeof createEmptyDatabase>>;
  let target: Kysely<Database>;
  let restored: Restored;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'amend-test-backup-'));
    file = path.join(folder, 'whole.backup');
    ({ classifierId } = await fillDatabase(database.db));
    await overConnection(database.url, (client) => writeBackup(client, file, { version: '1.2.3', at: AT }));
    empty = await createEmptyDatabase();
    restored = await overConnection(empty.url, (client) => restoreBackup(client, file));
    target = connectDatabase(empty.url, { onError: fail });
  });
  afterAll(async () => {
    await target.destroy();
    await empty.drop();
    await rm(folder, { recursive: true });
  });

  /** Tries to restore a file into an empty database, which is empty afterwards, too. */
  async function refusalOf(bytes: Buffer | null): Promise<string> {
    const broken = path.join(folder, 'broken.backup');
    if (bytes !== null) await writeFile(broken, bytes);
    const other = await createEmptyDatabase();
    try {
      const refusal = await overConnection(other.url, (client) => restoreBackup(client, broken)).then(
        () => 'restored',
        (error: unknown) => (error instanceof StartupError ? error.message.replace(folder, '') : String(error)),
      );
      const tables = await overConnection(other.url, (client) =>
        client.query(`select relname from pg_class where relnamespace = 'public'::regnamespace`),
      );
      expect(tables.rows).toEqual([]);
      return refusal;
    } finally {
      await other.drop();
      await rm(broken, { force: true });
    }
  }

  test('that is restored has every row of every table, and each table of the fixture had some', async () => {
    const contents = await contentsOf(database.db);
    expect(await contentsOf(target)).toEqual(contents);
    const filled = Object.keys(contents).filter((name) => contents[name]!.rows > 0);
    expect(filled).toEqual(
      expect.arrayContaining([
        ...['audit_events', 'audit_heads', 'class_aliases', 'classes', 'classifiers', 'drift_reports'],
        ...['feedback_events', 'feedback_heads', 'labels', 'model_versions', 'online_snapshots', 'prediction_batches'],
        ...['predictions', 'profiles', 'suspect_labels', 'trainings'],
      ]),
    );
    const rows = Object.values(contents).reduce((sum, each) => sum + each.rows, 0);
    expect(restored).toMatchObject({ tables: Object.keys(contents).length, rows, migrated: [] });
  });

  test('that is restored holds logs that verify, and that are only appended to', async () => {
    expect(await verifyChain(target, classifierId)).toMatchObject({ intact: true, events: 42 });
    expect(await verifyAudit(target, classifierId)).toMatchObject({ intact: true });
    await expect(sql`delete from feedback_events`.execute(target)).rejects.toThrow(/never changed/);
  });

  test('that is restored has its months, and goes on counting where it was', async () => {
    const months = sql<{ name: string }>`
      select inhrelid::regclass::text as name from pg_inherits where inhparent = 'predictions'::regclass order by 1`;
    expect((await months.execute(target)).rows.map(({ name }) => name)).toEqual([
      'predictions_2026_10',
      'predictions_2026_11',
    ]);
    const { rows } = await sql<{ isNext: boolean }>`
      select nextval(pg_get_serial_sequence('prediction_batches', 'number')) = max(number) + 1 as "isNext"
      from prediction_batches`.execute(target);
    expect(rows).toEqual([{ isNext: true }]);
  });

  test('that was cut anywhere is refused with a sentence, and nothing is restored', async () => {
    const whole = await readFile(file);
    for (const share of [0.01, 0.3, 0.6, 0.95]) {
      expect(await refusalOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe(
        '/broken.backup ends before its end: it was not written or copied whole. Copy it again, or take another backup. Nothing was restored.',
      );
    }
    expect(await refusalOf(whole.subarray(0, -1))).toMatch(/ends before its end/);
  });

  test('that was cut is refused by one sentence, and no error comes after it', async () => {
    const whole = await readFile(file);
    const cut = path.join(folder, 'cut.backup');
    const other = await createEmptyDatabase();
    try {
      // Nothing is asked of the database before the file was read to its end, so that one connection does for all.
      await overConnection(other.url, async (client) => {
        for (let bytes = 100; bytes < 300; bytes++) {
          await writeFile(cut, whole.subarray(0, bytes));
          await expect(restoreBackup(client, cut)).rejects.toThrow(/ends before its end/);
        }
      });
    } finally {
      await other.drop();
    }
  });

  test('in which a byte was changed is refused with a sentence, and nothing is restored', async () => {
    const whole = await readFile(file);
    for (const place of [Math.floor(whole.length / 2), whole.length - 5]) {
      expect(await refusalOf(damagedGzip(whole, place))).toMatch(
        /^\/broken\.backup (is not what was written|ends before its end)/,
      );
    }
  });

  test('whose rows somebody changed and packed again is refused with a sentence, and nothing is restored', async () => {
    const frames = gunzipSync(await readFile(file)).toString('latin1');
    const changed = frames.replace('\tAnn\t', '\tBob\t');
    expect(changed).not.toBe(frames);
    expect(await refusalOf(gzipSync(Buffer.from(changed, 'latin1')))).toBe(
      '/broken.backup is not what was written: it was changed, or damaged on its way. Copy it again, or take another backup. Nothing was restored.',
    );
  });

  test('of a newer Amend is refused with its version', async () => {
    const newer = await withFrames(await readFile(file), (frame) => {
      if (frame.kind !== 'head') return frame;
      const head = JSON.parse(frame.payload.toString()) as { migrations: string[] };
      return jsonFrame('head', { ...head, migrations: [...head.migrations, '999-from-the-future'] });
    });
    expect(await refusalOf(newer)).toBe(
      '/broken.backup was made by a newer Amend (1.2.3; it has 999-from-the-future). Restore it with that version.',
    );
  });

  test('is told from other files', async () => {
    for (const other of [Buffer.from('merchant,account\n'), gzipSync('merchant,account\n')])
      expect(await refusalOf(other)).toBe(
        '/broken.backup is not a backup of Amend. Name a file that was written as one.',
      );
    expect(await refusalOf(null)).toBe('/broken.backup cannot be read (ENOENT). Name a file that was written as one.');
  });

  test('is not restored over what a database holds, though it be another program’s', async () => {
    const other = await createEmptyDatabase();
    try {
      await overConnection(other.url, (client) =>
        client.query('create schema theirs; create table theirs.notes (t text)'),
      );
      await expect(overConnection(other.url, (client) => restoreBackup(client, file))).rejects.toThrow(
        'The database is not empty (it has the table theirs.notes). A backup is restored into an empty one only: make a new database and name it in DATABASE_URL, or name a new folder in DATA_DIR.',
      );
      const { rows } = await overConnection(other.url, (client) =>
        client.query(`select relname from pg_class where relnamespace = 'public'::regnamespace`),
      );
      expect(rows).toEqual([]);
    } finally {
      await other.drop();
    }
  });

  test('of an older level is restored at that level and then brought to this one', async () => {
    const [older, fresh] = [await createEmptyDatabase(), await createEmptyDatabase()];
    const [from, to] = [older, fresh].map(({ url }) => connectDatabase(url, { onError: fail }));
    const old = path.join(folder, 'old.backup');
    try {
      await from!
        .transaction()
        .execute((transaction) => migrateWithin(transaction as unknown as Kysely<unknown>, '012-labels'));
      await sql`
        insert into classifiers (id, name, category, columns, key_columns, label_column, policies, classes, created_by, created_at)
        values (${CLASSIFIER}, 'Cards', '', '[]', '[]', 'Account', '{}', '["Travel"]', 'Ann', now())`.execute(from!);
      const made = await overConnection(older.url, (client) => writeBackup(client, old, { version: '0.0.9', at: AT }));
      expect(made.level).toBe('012-labels');
      const { migrated } = await overConnection(fresh.url, (client) => restoreBackup(client, old));
      expect(migrated).toEqual(LEVELS.slice(LEVELS.indexOf('012-labels') + 1));
      expect(await readClassifier(to!, CLASSIFIER)).toMatchObject({
        name: 'Cards',
        policies: { spellings: 'together' },
      });
      expect(await to!.selectFrom('classes').select('name').execute()).toEqual([{ name: 'Travel' }]);
    } finally {
      await Promise.all([from!.destroy(), to!.destroy()]);
      await Promise.all([older.drop(), fresh.drop()]);
    }
  });

  test('takes the place of no file', async () => {
    const kept = path.join(folder, 'kept.backup');
    await copyFile(file, kept);
    await expect(
      overConnection(database.url, (client) => writeBackup(client, kept, { version: '1.2.3', at: AT })),
    ).rejects.toThrow(`${kept} is there already. Name a file that is not.`);
    expect(await readFile(kept)).toEqual(await readFile(file));
  });
});
