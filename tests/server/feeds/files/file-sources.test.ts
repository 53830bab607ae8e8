import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { feedFile } from '../../../../contract/feeds/feed-file.ts';
import type { CsvFormat, FeedSource as SourceSettings } from '../../../../contract/feeds/feed-source.ts';
import { problem, ProblemError } from '../../../../contract/problem.ts';
import { openFileSource } from '../../../../server/feeds/files/open-file-source.ts';
import { openFolderSource, type FolderServices } from '../../../../server/feeds/files/open-folder-source.ts';
import { feedFileRoutes } from '../../../../server/feeds/files/routes.ts';
import type { FeedSource } from '../../../../server/feeds/ports/source.ts';
import type { OpeningServices } from '../../../../server/feeds/ports/opening.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { SILENT, startTestServer, type TestServer } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';
import { KeptRecords } from '../kept-records.ts';

const MOST = 5_000_000;
const AT = new Date('2026-11-02T09:00:00Z');
let kept: KeptRecords;
let classifier: string;
let feed: string;
let source: SourceSettings;
const ends: (() => Promise<void>)[] = [];
const database = useDatabase(() => kept.close());

beforeAll(async () => {
  kept = await KeptRecords.open(database.url);
  classifier = await storedClassifier(database.db);
});
beforeEach(async () => {
  await kept.clear();
  source = { kind: 'file', format: {} };
  feed = await storedFeed();
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A feed, where the database knows feeds. */
async function storedFeed(): Promise<string> {
  const id = randomUUID();
  const { rows } = await sql<{ known: string | null }>`select to_regclass('feeds')::text as known`.execute(database.db);
  if (rows[0]?.known != null)
    await sql`
      insert into feeds (id, classifier_id, name, version, started_by, made_by, made_at)
      values (${id}, ${classifier}, ${id}, 1, 'Ann', 'Ann', ${AT})`.execute(database.db);
  return id;
}
const services = (): Omit<FolderServices, 'folders'> => ({
  ...{ db: database.db, feed, clock: () => AT, log: SILENT, mostBytes: MOST },
  connectionOf: (() => Promise.reject(new Error('no connections'))) as OpeningServices['connectionOf'],
});

/** Runs a source until it has nothing to read, and says whether more comes if it is `kept` on. */
async function run(opened: Promise<FeedSource>, { take }: { take?: () => void } = {}) {
  const stopping = new AbortController();
  const idle = kept.untilIdle();
  const running = kept.running(stopping.signal, () => Promise.resolve(take?.()));
  const ended = (await opened).run(running);
  await Promise.race([idle, ended]);
  const stop = async () => {
    stopping.abort();
    await ended;
  };
  ends.push(() => stop().catch(() => undefined));
  return stop;
}
const readUploads = async (format: CsvFormat = {}, options: { take?: () => void } = {}) =>
  (await run(openFileSource({ kind: 'file', format }, services(), 20), options))();
const rows = async () => (await kept.records()).map(({ fields }) => fields);

describe('files that are sent', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer([
      feedFileRoutes({
        ...{ db: database.db, clock: () => AT, mostBytes: MOST, requireOpen: () => Promise.resolve() },
        feedOf: (of, id) => {
          if (id === feed) return Promise.resolve({ classifier: of, id, name: 'Files', source });
          return Promise.reject(new ProblemError('unknown-feed', { reason: 'none', given: id }));
        },
      }),
    ]);
  });
  afterAll(() => server.close());

  const send = async (content: string | Buffer, { id = randomUUID() as string, name = 'may.csv', to = feed } = {}) => {
    const query = new URLSearchParams({ id, name }).toString();
    const response = await fetch(`${server.url}/api/classifiers/${classifier}/feeds/${to}/files?${query}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: new Uint8Array(Buffer.from(content)),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const sent = async (...given: Parameters<typeof send>) => {
    const { status, body } = await send(...given);
    expect([status, body]).toEqual([201, expect.anything()]);
    return feedFile.parse(body);
  };
  const list = () => server.call('listFeedFiles', { params: { classifier, feed } });
  const states = async () => (await list()).files.map(({ name, state }) => `${name} ${state}`);

  test('wait until the feed reads them, in their order, and say then how they were read', async () => {
    const { id } = await sent('Id;Amount\n1;2,5\n2;1.234,5\n');
    await sent('Id;Amount\n3;1.500\n', { name: '../june.csv' });
    await expect(states()).resolves.toEqual(['june.csv waiting', 'may.csv waiting']);
    await readUploads();
    // The second file alone does not say what its point means: it is read as the first was.
    await expect(rows()).resolves.toEqual([
      { Id: 1, Amount: 2.5 },
      { Id: 2, Amount: 1234.5 },
      { Id: 3, Amount: 1500 },
    ]);
    const { files, total } = await list();
    expect(total).toBe(2);
    expect(files[1]).toMatchObject({
      ...{ id, state: 'read', rows: 2, format: { delimiter: ';', encoding: 'utf-8', decimal: ',' } },
      ...{ putAt: AT.toISOString(), settledAt: AT.toISOString(), faults: [], faultCount: 0 },
    });
    const { rows: left } = await sql<{ parts: number }>`select count(*)::int as parts from feed_file_parts`.execute(
      database.db,
    );
    expect(left[0]!.parts).toBe(0);
  });

  test('with a wrong row are refused whole: the lines are listed, and one record says so', async () => {
    await sent(`a,b\n${'1,2\n'.repeat(3_000)}1\n`);
    await sent('a,b\n7,8\n', { name: 'good.csv' });
    await readUploads();
    const [refused, ...good] = await kept.records();
    expect(refused!.fault).toEqual({
      ...{ reason: 'unreadable', format: 'CSV', said: 'Line 3,002: 1 cell, and 2 headers.' },
    });
    expect(good.map(({ fields }) => fields)).toEqual([{ a: 7, b: 8 }]);
    expect((await list()).files[1]).toMatchObject({
      ...{ state: 'refused', faultCount: 1 },
      faults: [{ line: 3_002, detail: 'Line 3,002: 1 cell, and 2 headers.' }],
    });
  });

  test('that were refused are taken when the feed reads them otherwise', async () => {
    await sent('a;b\n1;2,5\n3;4\n');
    await readUploads({ delimiter: ',' });
    await expect(states()).resolves.toEqual(['may.csv refused']);
    source = { kind: 'file', format: { delimiter: ';' } };
    await sent('a;b\n1;2,5\n3;4\n');
    await readUploads({ delimiter: ';' });
    await expect(states()).resolves.toEqual(['may.csv read', 'may.csv refused']);
    expect((await rows()).slice(1)).toEqual([
      { a: 1, b: 2.5 },
      { a: 3, b: 4 },
    ]);
  });

  test('twice are answered once: by their id, and by name and bytes', async () => {
    const file = await sent('a,b\n1,2\n');
    await expect(sent('a,b\n1,2\n', { id: file.id })).resolves.toEqual(file);
    const id = randomUUID();
    const [one, other] = await Promise.all([
      sent('a,b\n5,6\n', { id, name: 'x.csv' }),
      sent('a,b\n5,6\n', { id, name: 'x.csv' }),
    ]);
    expect(other).toEqual(one);
    await readUploads();
    await sent('a,b\n1,2\n');
    await expect(states()).resolves.toEqual(['may.csv repeated', 'x.csv read', 'may.csv read']);
    await readUploads();
    await expect(kept.count()).resolves.toBe(2);
    const { body } = await send('other,bytes\n1,2\n', { id: file.id });
    expect(problem.parse(body)).toMatchObject({ code: 'feed-file-refused', values: { reason: 'other-file' } });
  });

  test('with the bytes of one of another name are asked about, and read or left as somebody says', async () => {
    await sent('a,b\n1,2\n');
    await readUploads();
    const file = await sent('a,b\n1,2\n', { name: 'copy of may.csv' });
    expect(file).toMatchObject({
      state: 'asked',
      sameAs: { name: 'may.csv', putAt: AT.toISOString() },
      settledAt: null,
    });
    // It is asked about once: sent again under its name, it is the one that is asked about.
    await sent('a,b\n1,2\n', { name: 'copy of may.csv' });
    await readUploads();
    await expect(states()).resolves.toEqual(['copy of may.csv repeated', 'copy of may.csv asked', 'may.csv read']);
    await expect(kept.count()).resolves.toBe(1);
    const decide = (id: string, reads: boolean) =>
      server.call('decideFeedFile', { params: { classifier, feed, file: id }, body: { reads } });
    await expect(decide(file.id, true)).resolves.toMatchObject({ state: 'waiting', settledAt: null });
    await readUploads();
    await expect(kept.count()).resolves.toBe(2);
    await expect(kept.repeats()).resolves.toBe(0);
    await expect(decide(file.id, false)).rejects.toThrow('feed-file-decided');
    const left = await sent('a,b\n1,2\n', { name: 'third.csv' });
    await expect(decide(left.id, false)).resolves.toMatchObject({ state: 'repeated', settledAt: AT.toISOString() });
    await expect(decide(randomUUID(), false)).rejects.toThrow('unknown-feed-file');
    await readUploads();
    await expect(kept.count()).resolves.toBe(2);
    const { rows: parts } = await sql<{ parts: number }>`select count(*)::int as parts from feed_file_parts`.execute(
      database.db,
    );
    expect(parts[0]!.parts).toBe(0);
  });

  test('are not taken where they are empty, too large, or the feed reads none', async () => {
    const refusal = async (...given: Parameters<typeof send>) => problem.parse((await send(...given)).body);
    await expect(refusal('')).resolves.toMatchObject({ values: { reason: 'empty' } });
    await expect(refusal(Buffer.alloc(MOST + 1, 'x'))).resolves.toMatchObject({
      values: { reason: 'too-large', most: MOST },
    });
    await expect(refusal('a\n1\n', { to: randomUUID() })).resolves.toMatchObject({ code: 'unknown-feed' });
    source = { kind: 'folder', folder: 'x', suffix: '.csv', format: {}, everySeconds: 1 };
    await expect(refusal('a\n1\n')).resolves.toMatchObject({ values: { reason: 'other-source' } });
    await expect(list()).resolves.toEqual({ files: [], total: 0 });
  });

  test('go on after a break where they were left, and no row comes twice', async () => {
    await sent(`a,b\n${Array.from({ length: 5_000 }, (_, row) => `${row},x\n`).join('')}`);
    let batches = 0;
    const breaking = readUploads(
      {},
      {
        take: () => {
          batches += 1;
          if (batches === 2) throw new Error('the process ended');
        },
      },
    );
    await expect(breaking).rejects.toThrow('the process ended');
    await readUploads();
    await expect(kept.count()).resolves.toBe(5_000);
    await expect(kept.repeats()).resolves.toBe(0);
    await expect(states()).resolves.toEqual(['may.csv read']);
  });

  test('show what they hold before they are read', async () => {
    await sent('a,b\n1,2\n3,4\n');
    const opened = await openFileSource({ kind: 'file', format: {} }, services());
    const records = await opened.sample(1, new AbortController().signal);
    expect(records.map(({ fields }) => Object.fromEntries(fields))).toEqual([{ a: 1, b: 2 }]);
    await expect(states()).resolves.toEqual(['may.csv waiting']);
  });
});

describe('a watched folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'amend-folder-'));
    ends.push(() => Promise.resolve(rmSync(folder, { recursive: true, force: true })));
  });
  const open = (settings: Partial<Extract<SourceSettings, { kind: 'folder' }>> = {}) =>
    openFolderSource(
      { kind: 'folder', folder: 'in', suffix: '.csv', format: {}, everySeconds: 1, ...settings },
      { ...services(), folders: new Map([['in', join(folder, 'in')]]) },
      10,
    );
  const put = (name: string, content: string) => writeFileSync(join(folder, 'in', name), content);
  beforeEach(() => mkdirSync(join(folder, 'in')));

  test('has its files read once each, when they are whole; they stay where they are', async () => {
    put('a.csv', 'Id\n1\n');
    put('B.CSV', 'Id\n2\n');
    for (const name of ['.hidden.csv', '~$open.csv', 'c.csv.part', 'd.tmp.csv', 'e.txt']) put(name, 'Id\n9\n');
    const stop = await run(open());
    await kept.untilKept(2);
    put('c.csv', 'Id\n3\n');
    await kept.untilKept(3);
    await stop();
    await (
      await run(open())
    )();
    await expect(rows()).resolves.toEqual([{ Id: 2 }, { Id: 1 }, { Id: 3 }]);
    await expect(kept.repeats()).resolves.toBe(0);
  });

  test('asks about a file that has the bytes of one of another name', async () => {
    put('a.csv', 'Id\n1\n');
    const stop = await run(open());
    await kept.untilKept(1);
    put('a (1).csv', 'Id\n1\n');
    put('b.csv', 'Id\n2\n');
    await kept.untilKept(2);
    await stop();
    const { rows: files } = await sql<{ name: string; state: string }>`
      select name, state from feed_files where feed_id = ${feed} order by name`.execute(database.db);
    expect(files.map(({ name, state }) => `${name} ${state}`)).toEqual(['a (1).csv asked', 'a.csv read', 'b.csv read']);
  });

  test('has a file of the same name read again when it holds something else', async () => {
    put('a.csv', 'Id\n1\n');
    await run(open());
    await kept.untilKept(1);
    put('new', 'Id\n1\n2\n');
    renameSync(join(folder, 'in', 'new'), join(folder, 'in', 'a.csv'));
    await kept.untilKept(3);
    expect(new Set((await kept.records()).map(({ partition }) => partition)).size).toBe(2);
  });

  test('leads nowhere else: links are not followed, folders within are not looked at', async () => {
    writeFileSync(join(folder, 'secret.csv'), 'Id\n9\n');
    symlinkSync(join(folder, 'secret.csv'), join(folder, 'in', 'link.csv'));
    mkdirSync(join(folder, 'in', 'within.csv'));
    writeFileSync(join(folder, 'in', 'within.csv', 'x.csv'), 'Id\n9\n');
    put('a.csv', 'Id\n1\n');
    await run(open());
    await kept.untilKept(1);
    await kept.untilIdle();
    await kept.untilIdle();
    await expect(rows()).resolves.toEqual([{ Id: 1 }]);
  });

  test('has a file that is too large listed as refused, and the others read', async () => {
    put('a-large.csv', `Id\n${'1\n'.repeat(MOST / 2)}`);
    put('b.csv', 'Id\n1\n');
    const stop = await run(open());
    await kept.untilKept(1);
    await stop();
    const { rows: files } = await sql`
      select name, state, faults from feed_files where feed_id = ${feed} order by number`.execute(database.db);
    expect(files).toEqual([
      {
        name: 'a-large.csv',
        state: 'refused',
        faults: [{ line: 1, fault: { reason: 'too-large', bytes: MOST + 3, most: MOST } }],
      },
      { name: 'b.csv', state: 'read', faults: [] },
    ]);
  });

  test('that is away, or that the settings do not name, is said', async () => {
    const missing = { fault: { reason: 'missing', what: 'folder', name: 'in' } };
    const opened = await open();
    rmSync(join(folder, 'in'), { recursive: true });
    await expect(opened.run(kept.running(new AbortController().signal))).rejects.toMatchObject(missing);
    await expect(open({ folder: '../in' })).rejects.toMatchObject({ fault: { reason: 'missing', name: '../in' } });
  });

  test('shows the first rows of a file, or what is wrong with it, before a feed is set up', async () => {
    put('a.csv', 'Id\n1\n2\n');
    feed = '';
    const sample = async () => {
      const opened = await openFolderSource(
        { kind: 'folder', folder: 'in', suffix: '.csv', format: {}, everySeconds: 1 },
        { ...services(), feed: null, folders: new Map([['in', join(folder, 'in')]]) },
      );
      return opened.sample(1, new AbortController().signal);
    };
    expect((await sample()).map(({ fields }) => Object.fromEntries(fields))).toEqual([{ Id: 1 }]);
    put('b.csv', 'Id\n1,2\n');
    expect((await sample())[0]!.fault).toMatchObject({ reason: 'unreadable' });
  });
});
