import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { beforeAll, expect, test } from '@jest/globals';
import { keepFile } from '../../server/feeds/files/keep-file.ts';
import type { TextBytes } from '../../server/feeds/files/text-bytes.ts';
import { storedClassifier } from '../setup/stored-classifier.ts';
import { useDatabase } from '../setup/use-database.ts';
import { KeptRecords } from '../server/feeds/kept-records.ts';

const AT = new Date('2026-11-02T09:00:00Z');
let kept: KeptRecords;
const database = useDatabase(() => kept.close());
beforeAll(async () => {
  kept = await KeptRecords.open(database.url);
});

/** A feed, where the database knows feeds. */
async function storedFeed(): Promise<string> {
  const id = randomUUID();
  const { rows } = await sql<{ known: string | null }>`select to_regclass('feeds')::text as known`.execute(database.db);
  if (rows[0]?.known != null)
    await sql`
      insert into feeds (id, classifier_id, name, version, started_by, made_by, made_at)
      values (${id}, ${await storedClassifier(database.db)}, ${id}, 1, 'Ann', 'Ann', ${AT})`.execute(database.db);
  return id;
}
/** A file of so many rows, made as it is read. */
function numberedRows(from: number, count: number): TextBytes {
  return () =>
    Readable.from(
      (function* () {
        yield Buffer.from('Id;Amount;Text\n');
        for (let at = 0; at < count; at += 1_000)
          yield Buffer.from(
            Array.from({ length: Math.min(1_000, count - at) }, (_, row) => {
              const id = from + at + row;
              return `${id};${id % 1_000},5;"row ${id} of a file"\n`;
            }).join(''),
          );
      })(),
      { objectMode: true },
    );
}
async function wait(feed: string, name: string, bytes: TextBytes) {
  const draft = { id: randomUUID(), feed, name, hash: name, bytes: 1, stamp: null, putBy: 'Ann', putAt: AT };
  await database.db.transaction().execute((each) => keepFile(each, { ...draft, origin: 'upload' }, bytes, {}));
}
function read(feed: string, keeps: 'all' | 'none', heap: number): ChildProcess & { stdout: Readable } {
  const script = 'tests/server/feeds/files/reading-process.ts';
  const options = [`--max-old-space-size=${heap}`, '--import', 'tsx', script, database.url, feed, keeps];
  return spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
}
async function lineOf(child: { stdout: Readable }, form: RegExp): Promise<string> {
  for await (const line of createInterface({ input: child.stdout })) if (form.test(line)) return line;
  throw new Error('the process ended');
}
async function kill(child: ChildProcess): Promise<void> {
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exited;
}

test('of a process that is killed 20 times while it reads files, every row is there once at the end', async () => {
  const feed = await storedFeed();
  const perFile = 7_500;
  for (let time = 0; time < 20; time++) {
    await wait(feed, `${time}.csv`, numberedRows(time * perFile, perFile));
    const child = read(feed, 'all', 256);
    await lineOf(child, /^kept/);
    await kill(child);
  }
  const last = read(feed, 'all', 256);
  await lineOf(last, /^idle/);
  await kill(last);
  const { rows } = await sql<{ count: number; least: number; most: number }>`
    select count(distinct (fields ->> 'Id')::int)::int as count, min((fields ->> 'Id')::int) as least,
      max((fields ->> 'Id')::int) as most from kept_records where fault is null or fault = 'null'`.execute(database.db);
  expect(rows).toEqual([{ count: 20 * perFile, least: 0, most: 20 * perFile - 1 }]);
  await expect(kept.count()).resolves.toBe(20 * perFile);
  const { rows: states } = await sql`select state, count(*)::int as files from feed_files group by state`.execute(
    database.db,
  );
  expect(states).toEqual([{ state: 'read', files: 20 }]);
}, 400_000);

test('a file of a million rows is read within 48 MB of heap', async () => {
  const feed = await storedFeed();
  await wait(feed, 'large.csv', numberedRows(0, 1_000_000));
  const child = read(feed, 'none', 48);
  await expect(lineOf(child, /^idle/)).resolves.toBe('idle 1000000');
  await kill(child);
}, 400_000);
