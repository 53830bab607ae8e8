import { beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Body } from '../../../../contract/endpoints.ts';
import { ListSource } from '../../../fakes/list-source.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const sources = new Map(
  ['readings', 'answers', 'empty', 'away', 'uneven', 'wide', 'few'].map((topic) => [topic, new ListSource()]),
);
const REACH = { sources: { kafka: async ({ topic }: { topic: string }) => sources.get(topic)!.open() } };
const database = useDatabase(async () => amend.close());
let amend: Amend;
let connection: string;
beforeAll(async () => {
  amend = await startAmend(database.url, undefined, 'loopback', undefined, [], undefined, REACH);
  connection = await connectionFor('Broker');
  for (let at = 0; at < 1_200; at++) {
    sources
      .get('readings')!
      .add({
        ...{ id: `R-${1000 + at}`, pressure: 20 + (at % 37) / 10, valve: ['open', 'shut'][at % 2]! },
        ...{ day: `2026-03-${String(1 + (at % 28)).padStart(2, '0')}`, 'kafka.time': '2026-03-01T00:00:00Z' },
      });
    sources
      .get('answers')!
      .add({
        ...{ text: `I would like to know where the bag number ${at} is, please`, 'kafka.key': `k${at}` },
        ...{ label: ['late', 'lost', 'fine'][at % 3]! },
      });
  }
  for (let at = 0; at < 40; at++) {
    const optional = at % 4 === 0 ? {} : { note: 'seen', serial: `S-${at}` };
    sources.get('uneven')!.add({ ...optional, pressure: 20 + (at % 7) / 10, valve: at % 4 === 1 ? null : 'open' });
  }
  const many = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`f${at}`, at]));
  sources.get('wide')!.add({ ...many, '': 1, ' padded ': 2, ['long'.repeat(64)]: 3, 'un\u0000storable': 4 });
  for (const at of [1, 2, 3, 4]) sources.get('few')!.add({ pressure: 20, 'kafka.key': `k${at}` });
  sources.get('away')!.fault = { reason: 'unreachable', host: 'broker', code: 'ECONNREFUSED' };
});

async function connectionFor(name: string, classifiers: string[] | null = null): Promise<string> {
  const settings = { kind: 'kafka' as const, brokers: ['127.0.0.1:9092'], tls: false };
  return (await amend.call('makeConnection', { body: { name, settings, classifiers } })).id;
}

const sourceOf = (topic: string, of = connection): Body<'proposeByStream'>['source'] => ({
  ...{ kind: 'kafka', connection: of, topic, group: 'amend', format: 'json', from: 'earliest' },
});
const propose = (topic: string) => amend.call('proposeByStream', { body: { source: sourceOf(topic) } });

const DRAFT = {
  ...{ name: 'Readings', kind: 'anomalies' as const, keyColumns: ['id'], labelColumn: 'Verdict' },
  columns: [
    { name: 'pressure', type: 'number' as const },
    { name: 'valve', type: 'category' as const },
  ],
};
const feedOf = (columns: readonly string[], topic = 'readings'): Body<'makeByStream'>['feed'] => ({
  name: 'Readings',
  settings: {
    ...{ source: sourceOf(topic), key: ['id'], columns: columns.map((name) => ({ name, from: name })) },
    ...{ malformed: 'dead-letter', sinks: [], actions: [], sendsCorrections: true },
  },
});

test('the first 1,000 records say columns with types and a key, and nothing is kept or read of them', async () => {
  const { records, columns, ...rest } = await propose('readings');
  expect(records).toBe(1_000);
  expect(columns.map(({ name, type }) => [name, type])).toEqual([
    ['id', 'ignored'],
    ['pressure', 'number'],
    ['valve', 'category'],
    ['day', 'date'],
  ]);
  expect(rest).toMatchObject({ unreadable: 0, suggestedKey: ['id'], suggestedLabel: 'valve', fault: null });
  const { rows } = await sql<{ feeds: number; records: number }>`
    select (select count(*)::int from feeds) as feeds, (select count(*)::int from feed_records) as records`.execute(
    database.db,
  );
  expect(rows).toEqual([{ feeds: 0, records: 0 }]);
});

test('a key of the broker is one where no field is, and a field that names classes is the label', async () => {
  expect(await propose('answers')).toMatchObject({
    columns: [
      { name: 'text', type: 'text' },
      { name: 'label', type: 'category' },
    ],
    ...{ suggestedKey: ['kafka.key'], suggestedLabel: 'label' },
  });
});

test('a field that some records lack is proposed as ignored, one that is empty in some is a column', async () => {
  const { columns, suggestedKey } = await propose('uneven');
  const lacking = 'missing in 10 of 40 records: a feed refuses records without it';
  const seen = columns.map(({ name, type, reason }) => [name, type, reason]);
  expect(seen).toEqual([
    ['pressure', 'number', 'numbers'],
    ['valve', expect.not.stringMatching(lacking), expect.not.stringContaining('missing')],
    ['note', 'ignored', lacking],
    ['serial', 'ignored', lacking],
  ]);
  expect(suggestedKey).toEqual([]);
});

test('no more fields are proposed than a feed maps, and none that it cannot name', async () => {
  const { columns, leftOut } = await propose('wide');
  expect([columns.length, leftOut]).toEqual([500, 104]);
  expect(columns.every(({ name }) => /^f\d+$/.test(name))).toBe(true);
});

test('keys of the broker that differ in a few records say nothing of identity', async () => {
  expect((await propose('few')).suggestedKey).toEqual([]);
});

test('a source with nothing, and one that is away, say so', async () => {
  const nothing = { records: 0, columns: [], suggestedKey: [], suggestedLabel: null };
  expect(await propose('empty')).toMatchObject({ ...nothing, fault: null });
  expect(await propose('away')).toMatchObject({ ...nothing, fault: { reason: 'unreachable', host: 'broker' } });
});

test('a connection of certain classifiers is none for one that is still to be made', async () => {
  const { id } = await amend.call('createClassifier', { body: { ...DRAFT, name: 'Other' } });
  const other = await connectionFor('Of another', [id]);
  const answer = await amend.send('proposeByStream', { body: { source: sourceOf('readings', other) } });
  expect(answer.body).toMatchObject({ code: 'feed-refused' });
});

test('a classifier and its feed are made together, or neither', async () => {
  const names = async () => (await amend.call('listClassifiers', {})).classifiers.map(({ name }) => name);
  const half = await amend.send('makeByStream', { body: { classifier: DRAFT, feed: feedOf(['pressure']) } });
  expect(half.body).toMatchObject({ code: 'feed-refused' });
  expect(await names()).not.toContain('Readings');
  const { classifier, feed } = await amend.call('makeByStream', {
    body: { classifier: DRAFT, feed: feedOf(['pressure', 'valve']) },
  });
  expect(await names()).toContain('Readings');
  expect(feed).toMatchObject({ name: 'Readings', version: 1, status: { state: 'paused', read: 0 } });
  const { events } = await amend.call('listAudit', { params: { classifier }, query: {} });
  expect(events.map(({ kind }) => kind).toSorted()).toEqual(['classifier-created', 'feed-made']);
  const again = await amend.send('makeByStream', { body: { classifier: DRAFT, feed: feedOf(['pressure', 'valve']) } });
  expect(again.body).toMatchObject({ code: 'classifier-exists' });
});
