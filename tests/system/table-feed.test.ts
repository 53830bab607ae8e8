import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { mailSample, type SampleMail } from '../../demo/mail/mail-sample.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { createEmptyDatabase } from '../setup/test-database.ts';
import { useDatabase } from '../setup/use-database.ts';

/** The database that a company's mails lie in: of others, and no business of Amend's but for one table. */
let theirs: Awaited<ReturnType<typeof createEmptyDatabase>>;
let desk: pg.Client;
let amend: Amend;
let classifier: string;
let feed: string;
const database = useDatabase(async () => amend.close());
const LABELLED = mailSample(320, 3, new Date('2026-02-02T08:00:00Z'));
const MAILS = mailSample(60, 5, new Date('2026-03-02T08:00:00Z'));

beforeAll(async () => {
  theirs = await createEmptyDatabase();
  desk = new pg.Client({ connectionString: theirs.url });
  await desk.connect();
  await desk.query(`create table mails (
    id bigint primary key, subject text, body text, class text, confidence double precision, version integer, answered_at timestamptz)`);
  amend = await startAmend(database.url);
  const columns = ['Subject', 'Text'];
  const body = {
    name: 'Mails',
    columns: columns.map((name) => ({ name, type: 'text' as const })),
    keyColumns: ['Number'],
    labelColumn: 'About',
  };
  classifier = (await amend.call('createClassifier', { body })).id;
  await amend.call('recordFeedback', {
    params: { classifier },
    body: {
      columns,
      events: LABELLED.map(({ subject, text, class: about, sentAt }, at) => ({
        ...{ id: crypto.randomUUID(), kind: 'correct' as const, origin: 'label-column' as const, key: `old ${at}` },
        ...{ cells: [subject, text], class: about, saidAt: sentAt.toISOString() },
      })),
    },
  });
  const training = await amend.call('startTraining', { params: { classifier }, body: { learner: 'linear' } });
  await until(
    () => amend.call('getTraining', { params: { classifier, training: training.id } }),
    ({ state }) => state === 'done',
  );
});
afterAll(async () => {
  await desk.end();
  await theirs.drop();
});

/** Asks until it holds: a feed goes on by itself. */
async function until<Value>(ask: () => Promise<Value>, holds: (value: Value) => boolean): Promise<Value> {
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    await setTimeout(20);
  }
}

const arrive = async (mails: readonly SampleMail[], from: number) => {
  for (const [at, { subject, text }] of mails.entries())
    await desk.query('insert into mails (id, subject, body) values ($1, $2, $3)', [from + at, subject, text]);
};
const answered = async () => (await desk.query('select * from mails where class is not null order by id')).rows;
const statusOf = async () => {
  const { feeds } = await amend.call('listFeeds', { params: { classifier } });
  return feeds.find(({ id }) => id === feed)!.status;
};

test('rows of a table get their class in their own row, each once, also those that were there before', async () => {
  await arrive(MAILS.slice(0, 20), 1);
  const { hostname: host, port, username: user, password, pathname } = new URL(theirs.url);
  const reached = {
    host,
    port: Number(port),
    user,
    password: decodeURIComponent(password),
    database: pathname.slice(1),
    tls: false,
  };
  const connection = await amend.call('makeConnection', {
    body: { name: 'Mail store', settings: { kind: 'postgres', ...reached } },
  });
  const { fault, found } = await amend.call('testConnection', { params: { connection: connection.id }, body: {} });
  expect([fault, found]).toEqual([null, expect.arrayContaining([expect.stringContaining('mails')])]);
  const at = { connection: connection.id, schema: 'public', table: 'mails', keyColumns: ['id'] };
  const answer = { class: 'class', confidence: 'confidence', version: 'version', answeredAt: 'answered_at' };
  const settings = {
    source: { kind: 'postgres' as const, ...at, takesPresent: true, takesChanges: false },
    key: ['id'],
    columns: [
      { name: 'Subject', from: 'subject', clean: ['trim' as const] },
      { name: 'Text', from: 'body', clean: ['one-blank' as const] },
    ],
    malformed: 'dead-letter' as const,
    sinks: [{ kind: 'postgres' as const, ...at, answer, addsRows: false }],
    actions: [],
    sendsCorrections: true,
  };
  const tried = await amend.call('tryFeed', { params: { classifier }, body: { settings, records: 3 } });
  expect(tried.records).toHaveLength(3);
  expect(tried.records.map(({ fault: of, class: about }) => [of, about !== null])).toEqual(Array(3).fill([null, true]));
  const made = await amend.call('makeFeed', { params: { classifier }, body: { name: 'Mails', settings } });
  feed = made.id;
  await amend.call('startFeed', { params: { classifier, feed }, body: {} });
  await until(answered, (rows) => rows.length === 20);
  await arrive(MAILS.slice(20), 21);
  const rows = await until(answered, (each) => each.length === 60);
  const right = rows.filter(({ id, class: about }) => about === MAILS[Number(id) - 1]!.class).length;
  expect(right / rows.length).toBeGreaterThan(0.9);
  expect(rows[0]).toMatchObject({ version: 1, answered_at: expect.any(Date) });
  const status = await until(statusOf, ({ sinks }) => sinks[0]!.waiting === 0);
  // What was written back is no new row.
  expect(status).toMatchObject({ read: 60, answered: 60, malformed: 0, fault: null, state: 'running' });
});

const figuresOf = (from?: string) =>
  amend.call('readFeedFigures', { params: { classifier, feed }, query: from === undefined ? {} : { from } });

test('its figures are those of the rows that came, column by column, beside what was learned from', async () => {
  const { rows, version, columns, rates } = await figuresOf();
  expect([rows, version]).toEqual([60, 1]);
  expect(columns.map(({ name, type, streamed }) => [name, type, streamed.rows, streamed.missing])).toEqual([
    ['Subject', 'text', 60, MAILS.filter(({ subject }) => subject.trim() === '').length / 60],
    ['Text', 'text', 60, 0],
  ]);
  const lengths = MAILS.map(({ text }) => text.replace(/\s+/g, ' ').length);
  const mean = lengths.reduce((sum, each) => sum + each, 0) / lengths.length;
  const [, text] = columns;
  expect(text!.streamed.mean).toBeCloseTo(mean, 6);
  // All but those that are held back, which is about a tenth.
  expect(text!.learned!.rows).toBeGreaterThan(LABELLED.length * 0.75);
  expect(text!.learned!.rows).toBeLessThan(LABELLED.length);
  expect(text!.streamed.top[0]!.share).toBeGreaterThan(0);
  expect(rates).toHaveLength(12);
  expect(await figuresOf('2999-01-01T00:00:00Z')).toMatchObject({ rows: 0, version: null, columns: [] });
});

test('a correction made elsewhere is written to the row', async () => {
  const [first] = await answered();
  const other = first.class === 'Order' ? 'Question' : 'Order';
  const { subject, text } = MAILS[0]!;
  await amend.call('recordFeedback', {
    params: { classifier },
    body: {
      columns: ['Subject', 'Text'],
      events: [
        {
          ...{ id: crypto.randomUUID(), kind: 'correct', origin: 'class-column', key: '1', cells: [subject, text] },
          ...{ class: other, saidAt: '2026-03-09T08:00:00.000Z' },
        },
      ],
    },
  });
  const [corrected] = await until(answered, ([now]) => now.class === other);
  expect(corrected.confidence).toBe(1);
});

test('a server that is started anew goes on where it was', async () => {
  await amend.close();
  await arrive(mailSample(5, 9, new Date('2026-03-10T08:00:00Z')), 100);
  amend = await startAmend(database.url);
  await until(answered, (rows) => rows.length === 65);
  expect(await statusOf()).toMatchObject({ read: 65, repeated: 0 });
  expect((await figuresOf()).rows).toBe(65);
});

test('reads no other table under the same feed, and leaves nothing in the database when it is deleted', async () => {
  const params = { classifier, feed };
  const { feeds } = await amend.call('listFeeds', { params: { classifier } });
  const { name, settings, version } = feeds[0]!;
  const source = { ...settings.source, table: 'other_mails' } as typeof settings.source;
  await expect(
    amend.call('changeFeed', { params, body: { name, version, settings: { ...settings, source } } }),
  ).rejects.toThrow('other-source');
  const triggers = async () =>
    (await desk.query(`select from pg_trigger where tgrelid = 'mails'::regclass and not tgisinternal`)).rowCount;
  expect(await triggers()).toBeGreaterThan(0);
  await amend.call('pauseFeed', { params, body: {} });
  await amend.call('deleteFeed', { params });
  expect(await triggers()).toBe(0);
});
