import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import pg from 'pg';
import { settleAnalystRole } from '../../../../server/platform/database/analyst-role.ts';
import { ListSink, ListSource } from '../../../fakes/list-source.ts';
import { purchaseDraft, purchases, rowsOf, say, train } from '../../../setup/purchases.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const DOCUMENT = readFileSync(path.resolve('docs/sql.md'), 'utf8');
const QUESTIONS = [...DOCUMENT.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, question]) => question!);
const ROLE = `analyst_${randomUUID().replaceAll('-', '')}`;

const source = new ListSource();
const table = new ListSink();
const REACH = { sources: { kafka: async () => source.open() }, sinks: { postgres: async () => table.open() } };
const FED = purchases(12, 53, 2_000);

let amend: Amend;
const database = useDatabase(async () => {
  await analyst.end();
  await sql`drop owned by ${sql.id(ROLE)}`.execute(amend.db);
  await sql`drop role ${sql.id(ROLE)}`.execute(amend.db);
  await amend.close();
});
let analyst: pg.Client;
beforeAll(async () => {
  amend = await startAmend(database.url, undefined, 'off', undefined, [], undefined, REACH);
  const { id: classifier } = await amend.call('createClassifier', {
    body: purchaseDraft('Purchases', { auditShare: 0 }),
  });
  await say(amend, classifier, purchases(300, 51), { origin: 'label-column' });
  await train(amend, classifier, 'linear');
  const shown = purchases(60, 52, 1_000);
  const answer = await amend.call('predict', {
    params: { classifier },
    body: { view: randomUUID(), rows: rowsOf(shown) },
  });
  await amend.call('driftReport', { params: { classifier } });
  const right = shown.flatMap((row, at) =>
    answer.classes[answer.predicted[at]!] === row.account ? [{ row, at }] : [],
  );
  await amend.call('recordFeedback', {
    params: { classifier },
    body: {
      columns: ['Merchant', 'Amount', 'Centre'],
      events: right
        .slice(0, 20)
        .map(({ row, at }, nth) => ({
          id: randomUUID(),
          kind: 'correct' as const,
          origin: 'correction-column' as const,
          key: row.key,
          cells: [...row.cells],
          class: nth < 15 ? row.account : 'gifts',
          predictionId: `${answer.batch}:${at}`,
          saidAt: new Date().toISOString(),
        })),
    },
  });
  await feedRows(classifier);
  await settleAnalystRole(amend.db, ROLE, 'first');
  await settleAnalystRole(amend.db, ROLE, 'second');
  const url = new URL(database.url);
  url.username = ROLE;
  url.password = 'second';
  analyst = new pg.Client({ connectionString: url.href });
  await analyst.connect();
});
test('the document has ten questions, and six about feeds', () => expect(QUESTIONS).toHaveLength(16));

test.each(QUESTIONS.map((question, at) => [at + 1, question] as const))(
  'question %i is answered to an analyst, with rows',
  async (_, question) => {
    expect((await analyst.query(question)).rows.length).toBeGreaterThan(0);
  },
);

/** A feed that answered some rows, left one out and could not take another; one was corrected since. */
async function feedRows(classifier: string): Promise<void> {
  const broker = { kind: 'kafka' as const, brokers: ['127.0.0.1:9092'], tls: false };
  const { id: connection } = await amend.call('makeConnection', { body: { name: 'Broker', settings: broker } });
  const reached = { host: '127.0.0.1', port: 5432, database: 'erp', user: 'amend', password: 'x', tls: false };
  const erp = await amend.call('makeConnection', { body: { name: 'ERP', settings: { kind: 'postgres', ...reached } } });
  const toTable = {
    kind: 'postgres' as const,
    connection: erp.id,
    schema: 'public',
    table: 'mails',
    keyColumns: ['id'],
  };
  const settings = {
    source: {
      kind: 'kafka' as const,
      connection,
      topic: 'fed',
      group: 'g',
      format: 'json' as const,
      from: 'earliest' as const,
    },
    key: ['id'],
    columns: ['Merchant', 'Amount', 'Centre'].map((name) => ({ name, from: name.toLowerCase() })),
    filter: { condition: { column: 'Amount', operator: 'at-least' as const, value: 0 } },
    malformed: 'dead-letter' as const,
    sinks: [{ ...toTable, answer: { class: 'class' }, addsRows: false }],
    actions: [],
    sendsCorrections: true,
  };
  const body = { name: 'Fed', settings, because: '' };
  const { id: feed } = await amend.call('makeFeed', { params: { classifier }, body });
  for (const { key: id, cells } of FED) source.add({ id, merchant: cells[0]!, amount: cells[1]!, centre: cells[2]! });
  source.add({ id: 'left out', merchant: 'x', amount: -1, centre: 'CC1' });
  source.add({ merchant: 'secret of the source', amount: 1, centre: 'CC1' });
  await amend.call('startFeed', { params: { classifier, feed }, body: {} });
  const delivered = async (records: number) => {
    for (;;) {
      const { feeds } = await amend.call('listFeeds', { params: { classifier } });
      const { read, sinks } = feeds[0]!.status;
      if (read === 14 && sinks[0]!.delivered === records) return;
      await setTimeout(20);
    }
  };
  await delivered(12);
  await say(amend, classifier, FED.slice(0, 1), { class: 'gifts' });
  await delivered(13);
  await amend.call('pauseFeed', { params: { classifier, feed }, body: {} });
}

test('records of feeds have what became of them, and lead to their answers, labels and deliveries by keys', async () => {
  const { rows } = await analyst.query<{ status: string; n: number }>(
    'select status, count(*)::int as n from analytics.feed_records group by status order by status',
  );
  expect(rows).toEqual([
    { status: 'answered', n: 12 },
    { status: 'dead-letter', n: 1 },
    { status: 'filtered', n: 1 },
  ]);
  const { rows: joined } = await analyst.query(`
    select r.class = p.class and r.confidence = p.confidence as same, r.feed_version, l.label, d.cause, d.is_written, c.class_after
    from analytics.feed_records r
    join analytics.predictions p on p.prediction_id = r.prediction_id
    join analytics.labels l on l.classifier_id = r.classifier_id and l.row_key = r.row_key
    join analytics.feed_deliveries d on d.feed_id = r.feed_id and d.partition = r.partition and d.position = r.position
    left join analytics.feed_corrections c on c.feed_id = d.feed_id and c.sequence = d.sequence
    order by d.sequence`);
  expect(joined).toEqual([
    { same: true, feed_version: 1, label: 'gifts', cause: 'record', is_written: true, class_after: null },
    { same: true, feed_version: 1, label: 'gifts', cause: 'correction', is_written: true, class_after: 'gifts' },
  ]);
});

test('dead letters have their reasons, and nothing of their bytes', async () => {
  const { rows } = await analyst.query('select * from analytics.feed_dead_letters');
  expect(rows).toMatchObject([{ feed: 'Fed', reason: 'no-key', field: 'id', tries: 0 }]);
  expect(JSON.stringify(rows)).not.toContain('secret');
});

test('the source of a feed is called what the pane calls it', async () => {
  const { rows } = await analyst.query('select source_kind, source, answered::int from analytics.feeds');
  expect(rows).toEqual([{ source_kind: 'kafka', source: 'fed', answered: 12 }]);
});

test('the days say how many answers of the model turned out right', async () => {
  const { rows } = await analyst.query<{ labelled_rows: number; right_rows: number; accuracy: number }>(
    'select labelled_rows, right_rows, accuracy from analytics.accuracy_by_day',
  );
  expect(rows).toEqual([{ labelled_rows: 21, right_rows: 15, accuracy: 15 / 21 }]);
});

test('an answer has its cells by the names of the columns', async () => {
  const { rows } = await analyst.query<{ cells: object; row_source: string }>(
    "select cells, row_source from analytics.predictions where row_key = 'p1000'",
  );
  const [row] = purchases(1, 52, 1_000);
  const [Merchant, Amount, Centre] = row!.cells;
  expect(rows).toEqual([{ cells: { Merchant, Amount, Centre }, row_source: 'sheet' }]);
});

test('the document names the columns of every view, in their order', async () => {
  const { rows } = await sql<{ view: string; names: string }>`
    select table_name as view, string_agg(column_name, ', ' order by ordinal_position) as names
    from information_schema.columns where table_schema = 'analytics' group by table_name`.execute(amend.db);
  const predictions = rows.find(({ view }) => view === 'predictions')!.names;
  for (const { view, names } of rows) {
    const line = DOCUMENT.split('\n').find((each) => each.startsWith(`| \`${view}\``)) ?? '';
    const said = [
      ...line
        .split('|')
        .at(-2)!
        .matchAll(/`(\w+)`/g),
    ].map(([, name]) => name!);
    const whole = said.flatMap((name) => (name === 'predictions' ? predictions.split(', ') : [name]));
    expect([view, whole.join(', ')]).toEqual([view, names]);
  }
});

describe('an analyst', () => {
  test.each([
    'select * from public.predictions',
    'select * from public.people',
    'select * from public.key_secrets',
    'select * from pgboss.job',
    "select public.delete_feedback_log('7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10')",
    'create table public.own (a integer)',
    'create view analytics.own as select 1',
    "insert into public.people (name) values ('x')",
    'update analytics.classifiers set project = null',
    'delete from analytics.corrections',
    'create schema own',
    'grant select on analytics.labels to public',
  ])('is denied: %s', async (statement) => {
    await analyst.query('set default_transaction_read_only = off');
    // A grant of what one may not give is a warning in PostgreSQL, and gives nothing.
    const outcome = await analyst.query(statement).then(
      () => 'done',
      (error: pg.DatabaseError) => error.code,
    );
    const given = await sql<{ may: boolean }>`
      select has_table_privilege('public', 'analytics.labels', 'select') as may`.execute(amend.db);
    expect(given.rows[0]!.may).toBe(false);
    if (!statement.startsWith('grant')) expect(['42501', '55000']).toContain(outcome);
  });
});
