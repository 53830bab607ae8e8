import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Connection } from 'mysql2/promise';
import { testMySql } from '../../../../server/feeds/databases/list-tables.ts';
import { openDatabaseSink } from '../../../../server/feeds/databases/open-database-sink.ts';
import { describePart } from '../../../setup/parts/describe-part.ts';
import { servicesWith } from './feed-services.ts';
import { recordFor, sinkFacts } from './sink-facts.ts';
import { isMariaDbThere, MariaDb } from './start-mariadb.ts';

describePart('MariaDB', isMariaDbThere, () => {
  let server: MariaDb;
  let writer: Connection;
  const ask = async (statement: string) => {
    const [rows] = await writer.query(statement);
    return Array.isArray(rows) ? (rows as unknown[][]) : [];
  };
  beforeAll(async () => {
    server = await MariaDb.start();
    writer = await server.connect();
  });
  afterAll(async () => {
    await writer.end();
    await server.stop();
  });

  sinkFacts({
    kind: 'mysql',
    schema: () => 'erp',
    services: () => servicesWith(() => server.settings),
    ask,
    timeType: 'datetime(3)',
    cut: async () => {
      const own = await ask('select connection_id()');
      const all = await ask(`select id from information_schema.processlist where user = 'feed'`);
      for (const [id] of all) if (id !== own[0]![0]) await ask(`kill ${String(id)}`);
    },
  });

  it('leaves a column alone that MySQL sets by itself when a row is changed, so that a feed by it reads no answer, and needs no right but to read and to change', async () => {
    await ask(`create table stamped (id int primary key, class varchar(10),
      changed timestamp(6) not null default current_timestamp(6) on update current_timestamp(6))`);
    await ask('insert into stamped (id) values (1)');
    await ask(`create user w@'%' identified by 'w'; grant select, update on erp.stamped to w@'%'`);
    const before = await ask('select changed from stamped');
    const sink = await openDatabaseSink(
      {
        ...{ kind: 'mysql', connection: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11', schema: 'erp', table: 'stamped' },
        ...{ keyColumns: ['id'], answer: { class: 'class' }, addsRows: false },
      },
      servicesWith(() => ({ ...server.settings, user: 'w', password: 'w' })),
    );
    await sink.deliver([recordFor(1, [1])], new AbortController().signal);
    await sink.close();
    expect(await ask('select changed, class from stamped')).toEqual([[before[0]![0], 'glad']]);
    await ask('drop table stamped');
  });

  it('tells which tables may be read, or why there is no looking', async () => {
    await ask('create table seen (id int)');
    const faultOf = async (given: object) => (await testMySql({ ...server.settings, ...given })).fault;
    expect(await testMySql(server.settings)).toEqual({ fault: null, found: ['erp.answers', 'erp.mails', 'erp.seen'] });
    const refused = await faultOf({ password: 'not this' });
    expect(refused).toMatchObject({ reason: 'sign-in' });
    expect(JSON.stringify(refused)).not.toContain('not this');
    expect(await faultOf({ port: 1 })).toMatchObject({ reason: 'unreachable', code: 'ECONNREFUSED' });
    expect(await faultOf({ database: 'nowhere' })).toMatchObject({ reason: 'missing', what: 'database' });
    expect(await faultOf({ tls: true, host: 'localhost' })).toMatchObject({ reason: 'untrusted' });
    expect(await faultOf({ tls: true })).toMatchObject({ reason: 'untrusted', code: 'NO_HOST_NAME' });
    const trusted = { tls: true, host: 'localhost', certificateAuthority: server.certificate };
    expect(await faultOf(trusted)).toBe(null);
    await ask('drop table seen');
  });
});
