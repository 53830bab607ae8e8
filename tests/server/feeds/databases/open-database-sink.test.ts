import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openDatabaseSink } from '../../../../server/feeds/databases/open-database-sink.ts';
import { createEmptyDatabase } from '../../../setup/test-database.ts';
import { postgresAt, servicesWith } from './feed-services.ts';
import { recordFor, sinkFacts } from './sink-facts.ts';

let erp: Awaited<ReturnType<typeof createEmptyDatabase>>;
let writer: pg.Client;

beforeAll(async () => {
  erp = await createEmptyDatabase();
  writer = new pg.Client({
    connectionString: erp.url,
    options: '-c timezone=UTC',
    types: { getTypeParser: () => (text: string) => text },
  });
  await writer.connect();
});
afterAll(async () => {
  await writer.end();
  await erp.drop();
});

describe('a sink that writes to PostgreSQL', () => {
  sinkFacts({
    kind: 'postgres',
    schema: () => 'public',
    services: () => servicesWith(() => postgresAt(erp.url)),
    ask: async (text) => (await writer.query({ text, rowMode: 'array' })).rows as unknown[][],
    timeType: 'timestamp(3)',
    cut: async () => {
      await writer.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'amend feed' and datname = current_database()`,
      );
    },
  });

  it('tells a role what SQL gives it what is missing, and needs no more', async () => {
    await writer.query(
      `create table orders (id int primary key, note text, class text); insert into orders values (1, 'untouched');
       create role feed_writer login password 'p'`,
    );
    const settings = { ...postgresAt(erp.url), user: 'feed_writer', password: 'p' };
    const sink = await openDatabaseSink(
      {
        ...{ kind: 'postgres', connection: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11', schema: 'public', table: 'orders' },
        ...{ keyColumns: ['id'], answer: { class: 'class' }, addsRows: false },
      },
      servicesWith(() => settings),
    );
    try {
      const deliver = () => sink.deliver([recordFor(1, [1])], new AbortController().signal);
      const { fault } = (await Promise.resolve(deliver()).catch((error: unknown) => error)) as {
        fault: { said: string };
      };
      expect(fault).toEqual({
        reason: 'permission',
        what: 'UPDATE',
        said: 'grant select ("id", "class") on "public"."orders" to feed_writer; grant update ("class") on "public"."orders" to feed_writer;',
      });
      await writer.query(fault.said);
      await deliver();
      expect((await writer.query('select * from orders')).rows).toEqual([
        { id: '1', note: 'untouched', class: 'glad' },
      ]);
      await writer.query('grant select, insert, update on answers to feed_writer');
      const beside = await openDatabaseSink(
        {
          ...{ kind: 'postgres', connection: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11', schema: 'public' },
          ...{ table: 'answers', keyColumns: ['id'], answer: { class: 'class' }, addsRows: true },
        },
        servicesWith(() => settings),
      );
      await beside.deliver([recordFor(1, [1])], new AbortController().signal);
      await beside.close();
      expect((await writer.query('select id, class from answers')).rows).toEqual([{ id: '1', class: 'glad' }]);
    } finally {
      await sink.close();
      await writer.query('drop owned by feed_writer; drop role feed_writer; drop table orders');
    }
  });
});
