import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Connection } from 'mysql2/promise';
import type { SourceOf } from '../../../../contract/feeds/feed-source.ts';
import { openMySqlSource } from '../../../../server/feeds/databases/open-mysql-source.ts';
import { describePart } from '../../../setup/parts/describe-part.ts';
import { createEmptyDatabase } from '../../../setup/test-database.ts';
import { servicesWith } from './feed-services.ts';
import { killTwentyTimes } from './killed-feed.ts';
import { SmallPipeline } from './small-pipeline.ts';
import { isMariaDbThere, MariaDb } from './start-mariadb.ts';

const SETTINGS: SourceOf<'mysql'> = {
  ...{ kind: 'mysql', connection: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11', schema: 'erp', table: 'mails' },
  ...{ keyColumns: ['id'], cursorColumn: 'id', everySeconds: 1, overlapSeconds: 60, takesPresent: true },
};

describePart('MariaDB', isMariaDbThere, () => {
  let server: MariaDb;
  let writer: Connection;
  let pipeline: SmallPipeline;
  let running: ReturnType<SmallPipeline['start']>[] = [];
  let now: Date;

  beforeAll(async () => {
    server = await MariaDb.start();
    writer = await server.connect();
  });
  afterAll(async () => {
    await writer.end();
    await server.stop();
  });
  beforeEach(async () => {
    await writer.query(
      `create table mails (id bigint unsigned auto_increment primary key, subject varchar(100),
         changed timestamp(6) not null default current_timestamp(6) on update current_timestamp(6), index (changed))`,
    );
    pipeline = new SmallPipeline();
    now = new Date('2026-11-30T05:00:00Z');
  });
  afterEach(async () => {
    await Promise.allSettled(running.map((each) => each.stop()));
    running = [];
    await writer.query('drop table mails');
  });

  const open = (given: Partial<SourceOf<'mysql'>> = {}) =>
    openMySqlSource({ ...SETTINGS, ...given }, { ...servicesWith(() => server.settings), clock: () => now });
  const start = async (given: Partial<SourceOf<'mysql'>> = {}) => {
    const run = pipeline.start(await open(given));
    running.push(run);
    await Promise.race([pipeline.untilIdle(), run.ended]);
    return run;
  };
  const write = (...subjects: string[]) =>
    writer.query(`insert into mails (subject) values ${subjects.map(() => '(?)').join()}`, subjects);
  const subjects = () => pipeline.all('subject');

  it('takes what is there, and then what is new, each once, and goes on where it was stopped', async () => {
    await write('a', 'b');
    const run = await start();
    await write('c');
    await pipeline.until(() => pipeline.taken.size === 3);
    await run.stop();
    await write('while away');
    await start();
    await pipeline.until(() => pipeline.taken.size === 4);
    expect(subjects()).toEqual(['a', 'b', 'c', 'while away']);
  });

  it('begins with what comes from then on, though it is stopped before anything comes', async () => {
    await write('there before');
    const first = await start({ takesPresent: false });
    await first.stop();
    await write('while away');
    await start({ takesPresent: false });
    await pipeline.until(() => pipeline.taken.size === 1);
    expect(subjects()).toEqual(['while away']);
    expect(pipeline.repeated).toBe(0);
  });

  it.each(['id', 'changed'])(
    'loses no row whose transaction took its %s first and is committed last',
    async (cursorColumn) => {
      await start({ cursorColumn });
      const slow = await server.connect();
      await slow.query(`start transaction; insert into mails (subject) values ('slow')`);
      await write('fast');
      await pipeline.until(() => pipeline.taken.size === 1);
      now = new Date(now.getTime() + 50_000);
      await pipeline.untilIdle();
      expect(subjects()).toEqual(['fast']);
      await slow.query('commit');
      await slow.end();
      await pipeline.until(() => pipeline.taken.size === 2);
      expect(subjects()).toEqual(['fast', 'slow']);
      await pipeline.untilIdle();
      expect(pipeline.repeated).toBe(0);
    },
  );

  it('takes a row again that is changed, where the column tells of it', async () => {
    await write('a', 'b');
    await start({ cursorColumn: 'changed' });
    await writer.query(`update mails set subject = 'changed' where subject = 'a'`);
    await pipeline.until(() => pipeline.taken.size === 3);
    expect(subjects()).toEqual(['a', 'b', 'changed']);
  });

  it('reads numbers and times with all their digits, JSON by its parts, and no text that no cell holds', async () => {
    await writer.query('drop table mails');
    await writer.query(`create table mails (
      \`Order \`\`No"\` varchar(20) character set latin1, line smallint, big bigint unsigned, price decimal(40, 10), exact decimal(10, 2),
      share double, day date, local datetime(6), moment timestamp(6) null, took time(3), bytes varbinary(20), bits bit(3), j json, \`nothing\` text,
      feeling enum ('glad'), \`text\` varchar(30) character set utf8mb4, primary key (\`Order \`\`No"\`, line))`);
    await writer.query(`set time_zone = '+00:00'; insert into mails values ('\u00c4-1', 1, 18446744073709551615,
      1234567890123456789.1234567891, 12.50, .1, '2026-03-29', '2026-03-29 02:30:00.123456', '2026-03-29 00:30:00.123456', '25:00:00.5', x'deadbeef',
      b'101', '{"user": {"id": 9007199254740993}, "ok": true}', null, 'glad', 'B\u00fccher \u{1f600} \\\\ ''')`);
    await start({ keyColumns: ['Order `No"', 'line'], cursorColumn: 'Order `No"' });
    expect(Object.fromEntries([...pipeline.taken.values()][0]!.fields)).toEqual({
      ...{ 'Order `No"': '\u00c4-1', line: 1, big: '18446744073709551615', price: '1234567890123456789.1234567891' },
      ...{ exact: 12.5, share: 0.1, day: '2026-03-29', local: '2026-03-29T02:30:00.123456' },
      ...{ moment: '2026-03-29T00:30:00.123456Z', took: '25:00:00.500', bytes: '\\xdeadbeef', bits: 5 },
      ...{
        'j.user.id': '9007199254740993',
        'j.ok': true,
        nothing: null,
        feeling: 'glad',
        text: `B\u00fccher \u{1f600} \\ '`,
      },
    });
    await writer.query(
      `insert into mails (\`Order \`\`No"\`, line, \`nothing\`) values ('\u00dc-2', 1, repeat('x', 32768))`,
    );
    await pipeline.until(() => pipeline.taken.size === 2);
    expect([...pipeline.taken.values()][1]).toMatchObject({ fault: { reason: 'text-too-long', field: 'nothing' } });
  });

  it('reads a hundred thousand rows at once, batch by batch', async () => {
    await start();
    await writer.query(`insert into mails (subject) select concat('row ', seq) from seq_1_to_100000`);
    await pipeline.until(() => pipeline.taken.size === 100_000);
    await pipeline.untilIdle();
    expect(new Set(pipeline.all('id')).size).toBe(100_000);
    expect(pipeline.repeated).toBe(0);
  });

  it('shows some records, and says what does not go on', async () => {
    await write('a', 'b', 'c');
    const signal = new AbortController().signal;
    const of = async (takesPresent: boolean) =>
      (await (await open({ takesPresent })).sample(2, signal)).map((record) => record.fields.get('subject'));
    expect(await of(true)).toEqual(['a', 'b']);
    expect(await of(false)).toEqual(['c', 'b']);
    const faultOf = async (given: Partial<SourceOf<'mysql'>>) =>
      (await open(given)).sample(1, signal).then(
        () => null,
        (error: { fault: unknown }) => error.fault,
      );
    expect(await faultOf({ table: 'letters' })).toEqual({ reason: 'missing', what: 'table', name: 'erp.letters' });
    expect(await faultOf({ cursorColumn: 'at' })).toEqual({ reason: 'missing', what: 'column', name: 'at' });
    expect(await faultOf({ keyColumns: ['changed'] })).toMatchObject({ reason: 'unsupported' });
    expect(await faultOf({ cursorColumn: 'subject' })).toMatchObject({ reason: 'unsupported' });
  });

  it('takes every row once, though its process is killed twenty times at any moment', async () => {
    await writer.query(`insert into mails (subject) select concat('old ', seq) from seq_1_to_4000`);
    const kept = await createEmptyDatabase();
    const late = await server.connect();
    const write = async (round: number) => {
      for (let turn = 0; turn < 6; turn++) {
        await late.query(`start transaction; insert into mails (subject) select 'late' from seq_1_to_20`);
        await write30(`new ${round}.${turn}`);
        await late.query('commit');
      }
    };
    const write30 = (subject: string) =>
      writer.query(`insert into mails (subject) select ? from seq_1_to_30`, [subject]);
    const source = await openMySqlSource(
      SETTINGS,
      servicesWith(() => server.settings),
    );
    const connection = server.settings;
    const taken = await killTwentyTimes({ settings: SETTINGS, connection, keptAt: kept.url, source, write });
    const rows = 4_000 + 20 * 6 * 50;
    expect(taken).toEqual({ records: rows, rows, killed: 20 });
    await late.end();
    await kept.drop();
  });

  it('goes on without a loss after the server was killed in the middle, and with a role that may read alone', async () => {
    await writer.query(`create user reader@'%' identified by 'r'; grant select on erp.mails to reader@'%'`);
    const reader = () => ({ ...server.settings, user: 'reader', password: 'r' });
    const openAsReader = () => openMySqlSource(SETTINGS, { ...servicesWith(reader), clock: () => now });
    await writer.query(`insert into mails (subject) select concat('row ', seq) from seq_1_to_2000`);
    const first = pipeline.start(await openAsReader());
    await pipeline.until(() => pipeline.taken.size >= 500);
    await server.stopServer('SIGKILL');
    await expect(first.ended).rejects.toMatchObject({ fault: { reason: 'unreachable' } });
    await server.startServer();
    writer = await server.connect();
    await write('after');
    running.push(pipeline.start(await openAsReader()));
    await pipeline.until(() => pipeline.taken.size === 2_001);
    expect(new Set(pipeline.all('id')).size).toBe(2_001);
  });
});
