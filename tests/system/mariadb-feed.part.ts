import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Connection } from 'mysql2/promise';
import { seededRandom } from '../../ml/random.ts';
import { KilledServer, until } from '../faults/killed-server.ts';
import { isMariaDbThere, MariaDb } from '../server/feeds/databases/start-mariadb.ts';
import { describePart } from '../setup/parts/describe-part.ts';
import { purchases, say } from '../setup/purchases.ts';

const KILLS = 20;
/** In each of two transactions that overlap. */
const ROWS_AT_ONCE = 5;

describePart('MariaDB', isMariaDbThere, () => {
  let erp: MariaDb;
  let writer: Connection;
  let late: Connection;
  let killed: KilledServer;
  let written = 0;
  /** One that may break: whoever asks by it hears of that. */
  const connect = async () => {
    const client = await erp.connect();
    return client.on('error', () => undefined);
  };
  beforeAll(async () => {
    erp = await MariaDb.start();
    [writer, late] = [await connect(), await connect()];
    await writer.query(`
      create table buys (
        id bigint unsigned auto_increment primary key, merchant varchar(100), amount decimal(12, 2), centre varchar(20)
      );
      create table answers (id bigint unsigned primary key, class varchar(100), confidence double)`);
    killed = await KilledServer.open();
    const body = { name: 'ERP', settings: erp.settings };
    const { id: connection } = await killed.call('makeConnection', { body });
    const table = { kind: 'mysql' as const, connection, schema: 'erp', keyColumns: ['id'] };
    const looking = { cursorColumn: 'id', everySeconds: 1, overlapSeconds: 300, takesPresent: true };
    await killed.startFeed({
      name: 'Buys',
      settings: {
        source: { ...table, table: 'buys', ...looking },
        key: ['id'],
        columns: ['Merchant', 'Amount', 'Centre'].map((name) => ({ name, from: name.toLowerCase() })),
        malformed: 'dead-letter',
        sinks: [{ ...table, table: 'answers', addsRows: true, answer: { class: 'class', confidence: 'confidence' } }],
        ...{ actions: [], sendsCorrections: true },
      },
    });
  }, 240_000);
  afterAll(async () => {
    await killed.close();
    await Promise.allSettled([writer.end(), late.end()]);
    await erp.stop();
  });

  const insert = async (by: Connection) => {
    const rows = purchases(ROWS_AT_ONCE, 1 + (written % 1_000), written).map(({ cells }) => cells);
    await by.query(
      `insert into buys (merchant, amount, centre) values ${rows.map(() => '(?, ?, ?)').join()}`,
      rows.flat(),
    );
    written += rows.length;
  };
  /** Rows of two transactions, of which the one that took its numbers first is committed last. */
  const write = async () => {
    await late.query('start transaction');
    await insert(late);
    await insert(writer);
    await late.query('commit');
  };
  const rowsOf = async (query: string) => ((await writer.query(query)) as unknown as [string[][]])[0];
  const settled = () =>
    until(
      () => killed.status(),
      ({ read, sinks }) => read >= written && sinks[0]!.waiting === 0,
    );

  test(`a server that is killed ${KILLS} times while rows come, and MariaDB once, answers each row once, and the other table has them all`, async () => {
    const random = seededRandom(20_261_130);
    for (let kill = 0; kill < KILLS; kill++) {
      let isWriting = true;
      const writing = (async () => {
        for (; isWriting; await setTimeout(20)) await write();
      })();
      await setTimeout(random.next() * 1_500);
      await killed.kill();
      isWriting = false;
      await writing;
      await write();
      if (kill === KILLS / 2) {
        await erp.stopServer('SIGKILL');
        await killed.start();
        await until(
          () => killed.status(),
          ({ state }) => state === 'waiting',
        );
        await erp.startServer();
        [writer, late] = [await connect(), await connect()];
      } else await killed.start();
    }
    const status = await settled();
    expect(await rowsOf('select count(*) from buys')).toEqual([[String(written)]]);
    expect(status).toMatchObject({ answered: written, malformed: 0, filtered: 0, lost: 0, deadLetters: 0 });
    const { rows: kept } = await sql<Record<string, number>>`
      select (select count(*)::int from feed_records) as records,
        (select count(distinct row_key)::int from feed_records) as keys,
        (select count(*)::int from predictions) as answers,
        (select count(distinct row_key)::int from predictions) as answered,
        (select sum(rows)::int from profiles) as profiled`.execute(killed.db);
    expect(kept).toEqual([{ records: written, keys: written, answers: written, answered: written, profiled: written }]);
    const { rows: said } = await sql<{ id: string; class: string }>`
      select row_key as id, coalesce(named.name, p.class) as class
      from predictions p left join classes named on named.id = p.class_id order by row_key::bigint`.execute(killed.db);
    expect(await rowsOf('select id, class from answers order by id')).toEqual(said.map((row) => [row.id, row.class]));
  }, 900_000);

  test('a correction reaches the row of the table that the answer was written into', async () => {
    const [row] = await rowsOf('select id, class from answers order by id limit 1');
    const [id, told] = row!;
    const [[merchant, amount, centre]] = (await rowsOf(
      `select merchant, amount, centre from buys where id = ${id}`,
    )) as [string[]];
    const other = told === 'meals' ? 'travel' : 'meals';
    const cells = [merchant!, Number(amount), centre!];
    await say(killed, killed.classifier, [{ key: id!, cells, account: other }], { class: other });
    const now = await until(
      () => rowsOf(`select class, confidence from answers where id = ${id}`),
      ([written]) => written![0] === other,
    );
    expect(now).toEqual([[other, '1']]);
  }, 60_000);
});
