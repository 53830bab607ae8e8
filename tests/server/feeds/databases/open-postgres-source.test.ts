import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { SourceOf } from '../../../../contract/feeds/feed-source.ts';
import { openDatabaseSink } from '../../../../server/feeds/databases/open-database-sink.ts';
import { openPostgresSource } from '../../../../server/feeds/databases/open-postgres-source.ts';
import type { FeedSource } from '../../../../server/feeds/ports/source.ts';
import { createEmptyDatabase } from '../../../setup/test-database.ts';
import { postgresAt, servicesWith } from './feed-services.ts';
import { recordFor } from './sink-facts.ts';
import { SmallPipeline } from './small-pipeline.ts';

const SETTINGS: SourceOf<'postgres'> = {
  kind: 'postgres',
  connection: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11',
  ...{ schema: 'public', table: 'mails', keyColumns: ['id'], takesPresent: true, takesChanges: false },
};

let erp: Awaited<ReturnType<typeof createEmptyDatabase>>;
let writer: pg.Client;
let pipeline: SmallPipeline;
let running: ReturnType<SmallPipeline['start']>[] = [];

beforeAll(async () => {
  erp = await createEmptyDatabase();
  writer = await connect();
});
afterAll(async () => {
  await writer.end();
  await erp.drop();
});
beforeEach(async () => {
  await writer.query(
    `create table mails (id bigint generated always as identity primary key, subject text, class text)`,
  );
  pipeline = new SmallPipeline();
});
afterEach(async () => {
  await Promise.allSettled(running.map((each) => each.stop()));
  running = [];
  await writer.query(`drop schema if exists amend_feed cascade; drop table if exists mails cascade`);
});

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: erp.url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

const open = (given: Partial<SourceOf<'postgres'>> = {}): Promise<FeedSource> =>
  openPostgresSource(
    { ...SETTINGS, ...given },
    servicesWith(() => postgresAt(erp.url)),
  );

async function start(given: Partial<SourceOf<'postgres'>> = {}) {
  const run = pipeline.start(await open(given));
  running.push(run);
  await Promise.race([pipeline.untilIdle(), run.ended]);
  return run;
}

const write = (...subjects: string[]) =>
  writer.query(`insert into mails (subject) select * from unnest($1::text[])`, [subjects]);
const subjects = () => pipeline.all('subject');

describe('a source of rows of PostgreSQL', () => {
  it('takes what is there, and then each new row once, within a second of its commit', async () => {
    await write('a', 'b');
    await start();
    expect(subjects()).toEqual(['a', 'b']);
    const written = performance.now();
    await write('c');
    await pipeline.until(() => pipeline.taken.size === 3);
    expect(performance.now() - written).toBeLessThan(1_000);
    expect(subjects()).toEqual(['a', 'b', 'c']);
  });

  it('begins with what comes from then on, though it is stopped before anything comes', async () => {
    await write('there before');
    const first = await start({ takesPresent: false });
    await first.stop();
    await write('while away');
    await start({ takesPresent: false });
    await pipeline.until(() => pipeline.taken.size === 1);
    expect(subjects()).toEqual(['while away']);
  });

  it('loses no row whose transaction took its number first and is committed last', async () => {
    await start();
    const slow = await connect();
    await slow.query(`begin; insert into mails (subject) values ('slow')`);
    await write('fast');
    // Written and committed, but not to be passed by what is still open.
    await pipeline.until(() => pipeline.idle > 3);
    expect(subjects()).toEqual([]);
    await slow.query(`insert into mails (subject) values ('slow too'); commit`);
    await slow.end();
    await pipeline.until(() => pipeline.taken.size === 3);
    expect(subjects()).toEqual(['slow', 'slow too', 'fast']);
  });

  it('takes rows that come while those that were there are read, none twice, and goes on where it was stopped', async () => {
    await writer.query(`insert into mails (subject) select 'old ' || i from generate_series(1, 2300) i`);
    const source = await open();
    const stopping = new AbortController();
    let pages = 0;
    const run = source.run({
      positionOf: async () => pipeline.positions.get('') ?? null,
      take: async (batch) => {
        pipeline.take(batch);
        if (batch.records.length > 0) await write(`new ${++pages}`);
        if (pages === 3) stopping.abort();
      },
      onIdle: () => undefined,
      signal: stopping.signal,
    });
    await run;
    expect(pipeline.taken.size).toBeLessThan(2_300);
    await start();
    await pipeline.until(() => pipeline.taken.size === 2_303);
    await pipeline.untilIdle();
    expect(new Set(pipeline.all('id')).size).toBe(2_303);
    expect(pipeline.taken.size).toBe(2_303);
    expect(pipeline.repeated).toBe(0);
  });

  it('lets changes go that were read, once each feed of the table has them', async () => {
    const other = new SmallPipeline();
    await start();
    const second = other.start(await open());
    await other.untilIdle();
    await second.stop();
    await write('a', 'b', 'c');
    await pipeline.until(() => pipeline.taken.size === 3);
    const kept = async () => {
      const { rows } = await writer.query(
        `select tablename from pg_tables where schemaname = 'amend_feed' and tablename not like '%readers'`,
      );
      expect(rows).toHaveLength(1);
      return Number((await writer.query(`select count(*) from amend_feed.${rows[0].tablename}`)).rows[0].count);
    };
    expect(await kept()).toBe(3);
    running.push(other.start(await open()));
    await other.until(() => other.taken.size === 3);
    // The database is told a moment later what was read.
    while ((await kept()) > 0) await Promise.race([other.untilIdle(), pipeline.untilIdle()]);
  });

  it('takes a row again that is changed, where it is wanted, though not for the answers that Amend writes', async () => {
    await write('a', 'b');
    await start({ takesChanges: true });
    await writer.query(`update mails set subject = 'changed' where subject = 'a'`);
    await pipeline.until(() => pipeline.taken.size === 3);
    const { connection, schema, table, keyColumns } = SETTINGS;
    const sink = await openDatabaseSink(
      { kind: 'postgres', connection, schema, table, keyColumns, answer: { class: 'class' }, addsRows: false },
      servicesWith(() => postgresAt(erp.url)),
    );
    await sink.deliver([recordFor(1, [1]), recordFor(2, [2])], new AbortController().signal);
    await sink.close();
    expect((await writer.query('select class from mails')).rows).toEqual([{ class: 'glad' }, { class: 'glad' }]);
    await write('c');
    await writer.query(`delete from mails where subject = 'b'`);
    await pipeline.until(() => pipeline.taken.size === 4);
    expect(subjects()).toEqual(['a', 'b', 'changed', 'c']);
  });

  it('takes a row once that is written several times before it is read, and none that is gone by then', async () => {
    const first = await start({ takesChanges: true });
    await first.stop();
    await write('a', 'gone');
    await writer.query(
      `update mails set subject = 'latest' where subject = 'a'; delete from mails where subject = 'gone'`,
    );
    await start({ takesChanges: true });
    // A transaction of another database of the server, begun earlier, may have to end first.
    await pipeline.until(() => pipeline.taken.size === 1);
    expect(subjects()).toEqual(['latest']);
  });

  it('reads numbers and times with all their digits, lists and JSON by their parts, and no text that no cell holds', async () => {
    await writer.query(
      `drop table mails;
      create type mood as enum ('glad');
      create domain amount as numeric(30, 10);
      create table mails (
        "Order ""No"" %s" text, line smallint, big bigint, small int, price amount, exact numeric, share float8, nan float8,
        yes boolean, day date, local timestamp, moment timestamptz, bytes bytea, list bigint[], j jsonb, nothing text,
        feeling mood, took interval, primary key ("Order ""No"" %s", line));
      insert into mails values ('A-1', 1, 9007199254740993, 7, 1234567890123456789.1234567891, 12.50, .1, 'NaN', true,
        '2026-03-29', '2026-03-29 02:30:00.123456', '2026-03-29 02:30:00.123456+02', '\\xdeadbeef',
        '{9007199254740993,2}', '{"user": {"id": 9007199254740993, "tags": ["a"]}, "ok": true}', null, 'glad', '90 minutes')`.replaceAll(
        '\\\\',
        '\\',
      ),
    );
    const keyColumns = ['Order "No" %s', 'line'];
    await start({ keyColumns });
    expect(Object.fromEntries([...pipeline.taken.values()][0]!.fields)).toEqual({
      ...{ 'Order "No" %s': 'A-1', line: 1, big: '9007199254740993', small: 7 },
      ...{ price: '1234567890123456789.1234567891', exact: 12.5, share: 0.1, nan: null, yes: true },
      ...{ day: '2026-03-29', local: '2026-03-29T02:30:00.123456', moment: '2026-03-29T00:30:00.123456Z' },
      ...{ bytes: '\\xdeadbeef', list: '["9007199254740993",2]', 'j.user.id': '9007199254740993' },
      ...{ 'j.user.tags': '["a"]', 'j.ok': true, nothing: null, feeling: 'glad', took: 'PT1H30M' },
    });
    await writer.query(`insert into mails ("Order ""No"" %s", line, nothing) values ('A-1', 2, repeat('x', 32768))`);
    await pipeline.until(() => pipeline.taken.size === 2);
    expect([...pipeline.taken.values()][1]).toMatchObject({ fault: { reason: 'text-too-long', field: 'nothing' } });
    await writer.query('drop table mails; drop type mood; drop domain amount');
  });

  it('takes rows by keys of any type, whatever the settings of whoever writes, and though the type is changed', async () => {
    await writer.query(`drop table mails; create table mails (at timestamptz, share float8, code char(5), bytes bytea, number int, subject text,
      primary key (at, share, code, bytes, number)) partition by list (number);
      create table mails_of_others partition of mails default`);
    const keyColumns = ['at', 'share', 'code', 'bytes', 'number'];
    const row = (subject: string, number: number | string) =>
      writer.query(
        `insert into mails values ('2026-03-29 01:30:00.123456+00', 0.1::float8 + 0.2, 'a', '\\xdeadbeef', ${number}, '${subject}')`,
      );
    await row('there', 1);
    await start({ keyColumns });
    await writer.query(
      `set datestyle = german; set timezone = 'Europe/Berlin'; set extra_float_digits = 0; set bytea_output = escape`,
    );
    await row('new', 2);
    await pipeline.until(() => pipeline.taken.size === 2);
    await writer.query('reset all');
    expect(subjects()).toEqual(['there', 'new']);
  });

  it('does not stand in the way of a key that grows', async () => {
    await writer.query(`drop table mails; create table mails (id int primary key, subject text)`);
    await start();
    await writer.query(
      `alter table mails alter column id type bigint; insert into mails values (9007199254740993, 'grown')`,
    );
    await Promise.race([pipeline.until(() => pipeline.taken.size === 1), running[0]!.ended.catch(() => undefined)]);
    await start();
    await pipeline.until(() => pipeline.taken.size === 1);
    expect(pipeline.all('id')).toEqual(['9007199254740993']);
  });

  it('shows some records without setting anything up', async () => {
    await write('a', 'b', 'c');
    const signal = new AbortController().signal;
    const of = async (takesPresent: boolean) =>
      (await (await open({ takesPresent })).sample(2, signal)).map((record) => record.fields.get('subject'));
    expect(await of(true)).toEqual(['a', 'b']);
    expect(await of(false)).toEqual(['c', 'b']);
    expect((await writer.query(`select to_regnamespace('amend_feed') r`)).rows[0].r).toBe(null);
  });

  it('takes away what it made with the last feed of a table', async () => {
    const run = await start();
    await run.stop();
    await (
      await open()
    ).forget!(async () => pipeline.positions.get('') ?? null);
    const { rows } = await writer.query(`select tgname from pg_trigger where tgrelid = 'mails'::regclass`);
    expect(rows).toEqual([]);
    await write('still written');
  });
});

it('keeps changes for one reader of a feed, however often it ends before its place is kept', async () => {
  const feed = '6f0b5a52-6c8e-4a3e-9f53-0d2f1f1d7a33';
  const source = await openPostgresSource(
    SETTINGS,
    servicesWith(() => postgresAt(erp.url)),
    feed,
  );
  const killed = { ...{ positionOf: async () => null, onIdle: () => undefined }, signal: new AbortController().signal };
  for (let time = 0; time < 3; time++) {
    const take = () => Promise.reject(new Error('killed'));
    await expect(source.run({ ...killed, take })).rejects.toThrow('killed');
  }
  const { rows } = await writer.query(
    `select tablename from pg_tables where schemaname = 'amend_feed' and tablename like '%readers'`,
  );
  const { rows: readers } = await writer.query(`select reader from amend_feed.${rows[0].tablename as string}`);
  expect(readers).toEqual([{ reader: feed }]);
  await source.forget!(async () => null);
  expect((await writer.query(`select from pg_trigger where tgrelid = 'mails'::regclass`)).rows).toEqual([]);
});

describe('a source of rows of PostgreSQL that does not go on', () => {
  const faultOf = async (given: Partial<SourceOf<'postgres'>> = {}, settings = postgresAt(erp.url)) => {
    const source = await openPostgresSource(
      { ...SETTINGS, ...given },
      servicesWith(() => settings),
    );
    const run = new SmallPipeline().start(source);
    running.push(run);
    return run.ended.then(
      () => null,
      (error: { fault: unknown }) => error.fault,
    );
  };

  it('says what is missing: the table, a column of the key, the database', async () => {
    expect(await faultOf({ table: 'letters' })).toEqual({ reason: 'missing', what: 'table', name: 'public.letters' });
    expect(await faultOf({ keyColumns: ['number'] })).toEqual({ reason: 'missing', what: 'column', name: 'number' });
    expect(await faultOf({}, { ...postgresAt(erp.url), database: 'nowhere' })).toMatchObject({ what: 'database' });
  });

  it('refuses keys that do not tell rows apart', async () => {
    await writer.query('alter table mails add column batch int, add column letter int not null default 0');
    expect(await faultOf({ keyColumns: ['batch'] })).toMatchObject({ reason: 'unsupported' });
    expect(await faultOf({ keyColumns: ['letter'] })).toMatchObject({ reason: 'unsupported' });
    await writer.query('create view shown as select * from mails');
    expect(await faultOf({ table: 'shown' })).toMatchObject({ reason: 'unsupported' });
    await writer.query('drop view shown');
  });

  it('says how it was not let in: the password, the port, the certificate', async () => {
    const settings = postgresAt(erp.url);
    expect(await faultOf({}, { ...settings, password: 'wrong' })).toMatchObject({ reason: 'sign-in' });
    expect(JSON.stringify(await faultOf({}, { ...settings, password: 'wrong' }))).not.toContain('wrong');
    expect(await faultOf({}, { ...settings, port: 1 })).toMatchObject({ reason: 'unreachable', code: 'ECONNREFUSED' });
    expect(await faultOf({}, { ...settings, tls: true })).toMatchObject({ reason: 'untrusted', code: 'NO_TLS' });
  });

  it('says that rows may be missing when its trigger was dropped or switched off, and makes it again', async () => {
    for (const harm of ['drop function', 'disable']) {
      const run = await start();
      const { rows } = await writer.query(
        `select tgname, tgfoid::regprocedure f from pg_trigger where tgrelid = 'mails'::regclass`,
      );
      await run.stop();
      if (harm === 'disable') await writer.query(`alter table mails disable trigger ${rows[0].tgname}`);
      else await writer.query(`drop function ${rows[0].f} cascade`);
      await write('untold');
      const again = pipeline.start(await open());
      await expect(again.ended).rejects.toMatchObject({ fault: { reason: 'gap', partition: 'public.mails' } });
      const size = pipeline.taken.size;
      await start();
      await write('told');
      await pipeline.until(() => pipeline.taken.size === size + 1);
      expect(subjects().at(-1)).toBe('told');
      for (const each of running) await each.stop();
    }
  });

  it('says so when its connection is cut, and goes on without a loss when it is run again', async () => {
    const run = await start();
    await writer.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'amend feed' and datname = current_database()`,
    );
    await expect(run.ended).rejects.toMatchObject({ fault: { reason: 'unreachable' } });
    running = [];
    await write('while cut');
    await start();
    await pipeline.until(() => pipeline.taken.size === 1);
    expect(subjects()).toEqual(['while cut']);
  });
});

describe('a role with the least rights', () => {
  it('is told what SQL gives it what is missing, and needs no more', async () => {
    await writer.query(`create role feed_reader login password 'p'`);
    try {
      const settings = { ...postgresAt(erp.url), user: 'feed_reader', password: 'p' };
      const attempt = async () => {
        const source = await openPostgresSource(
          SETTINGS,
          servicesWith(() => settings),
        );
        const run = pipeline.start(source);
        running.push(run);
        return Promise.race([pipeline.untilIdle(), run.ended]).then(
          () => null,
          (error: { fault: { said: string } }) => error.fault,
        );
      };
      const first = await attempt();
      expect(first).toMatchObject({ reason: 'permission' });
      await writer.query(first!.said);
      const second = await attempt();
      expect(second!.said).toBe(
        'create schema amend_feed authorization feed_reader; grant trigger on "public"."mails" to feed_reader;',
      );
      await writer.query(second!.said);
      expect(await attempt()).toBe(null);
      // Whoever writes needs no right to what is Amend's.
      await writer.query(`create role clerk; grant insert on mails to clerk`);
      await writer.query(`begin; set local role clerk; insert into mails (subject) values ('by a clerk'); commit`);
      await pipeline.until(() => pipeline.taken.size === 1);
      expect(subjects()).toEqual(['by a clerk']);
    } finally {
      await Promise.allSettled(running.map((each) => each.stop()));
      await writer.query(`rollback`);
      await writer.query(
        `drop owned by feed_reader cascade; drop role feed_reader; drop owned by clerk; drop role if exists clerk`,
      );
    }
  });
});
