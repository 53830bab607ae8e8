import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { facet, ofVersion } from '../../../../server/answer/lineage/openlineage-facet.ts';
import { tellFeedsDue } from '../../../../server/feeds/telling/tell-feeds.ts';
import { purchaseDraft, purchases, say, train } from '../../../setup/purchases.ts';
import { startAmend } from '../../../setup/start-amend.ts';
import { SILENT } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';

interface Dataset {
  readonly namespace: string;
  readonly name: string;
  readonly facets: Record<string, { fields?: Record<string, unknown>; datasetVersion?: string }>;
  readonly inputFacets?: { inputStatistics: { rowCount: number } };
}
interface Told {
  readonly eventType: string;
  readonly run: { readonly runId: string; readonly facets: { errorMessage?: { message: string } } };
  readonly job: { readonly namespace: string; readonly name: string; readonly facets: Record<string, unknown> };
  readonly inputs: readonly Dataset[];
  readonly outputs: readonly Dataset[];
}

const OF = { namespace: 'shop', version: '1.2.3' };
const database = useDatabase();
let feed: string;
let classifier: string;
let now = new Date('2026-11-30T10:00:00.000Z');
let fault: string | null = null;
let received: Told[] = [];

beforeAll(async () => {
  const amend = await startAmend(database.url);
  classifier = (await amend.call('createClassifier', { body: purchaseDraft('Cards') })).id;
  await say(amend, classifier, purchases(200, 11), { origin: 'label-column' });
  await train(amend, classifier, 'linear');
  const reached = { host: '127.0.0.1', port: 5433, database: 'erp', user: 'amend', password: 'hidden', tls: true };
  const erp = await amend.call('makeConnection', { body: { name: 'ERP', settings: { kind: 'postgres', ...reached } } });
  const brokers = ['127.0.0.1:9092', '127.0.0.1:9093'];
  const broker = await amend.call('makeConnection', {
    body: { name: 'Broker', settings: { kind: 'kafka', brokers, tls: false } },
  });
  const table = { kind: 'postgres' as const, connection: erp.id, schema: 'public', table: 'mails', keyColumns: ['id'] };
  const settings = {
    source: { ...table, takesPresent: true, takesChanges: false },
    key: ['id'],
    columns: [
      ...['Merchant', 'Amount', 'Centre'].map((name) => ({ name, from: name.toLowerCase() })),
      { name: 'Urgent', from: 'urgent', type: 'boolean' as const },
    ],
    malformed: 'dead-letter' as const,
    sinks: [
      { ...table, answer: { class: 'class', confidence: 'sure', version: 'version' }, addsRows: false },
      {
        kind: 'kafka' as const,
        connection: broker.id,
        topic: 'answers',
        format: 'json' as const,
        what: 'raw' as const,
      },
    ],
    actions: [],
    sendsCorrections: true,
  };
  feed = (await amend.call('makeFeed', { params: { classifier }, body: { name: 'Mails', settings, because: '' } })).id;
  // Nobody else runs the feeds of these tests.
  await amend.close();
});
beforeEach(() => {
  received = [];
});

const tell = () =>
  tellFeedsDue(
    {
      ...{ db: database.db, clock: () => now, log: SILENT, random: () => 0.5, folders: new Map<string, string>() },
      post: async (event) => {
        if (fault === null) received.push(event as Told);
        return fault;
      },
    },
    OF,
  );
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const set = (isStarted: boolean) =>
  database.db.updateTable('feeds').set({ is_started: isStarted }).where('id', '=', feed).execute();
const types = () => received.map(({ eventType }) => eventType);

test('nothing is told of a feed that nobody started', async () => {
  expect(await tell()).toBe(0);
});

test('a run begins with its source, the model, the log of predictions and its sinks, named by OpenLineage’s rules', async () => {
  await set(true);
  expect(await tell()).toBe(1);
  expect(await tell()).toBe(0);
  const [start] = received;
  expect(start).toMatchObject({ eventType: 'START', job: { namespace: 'shop', name: `feeds/${feed}` } });
  const named = ({ namespace, name }: Dataset) => `${namespace} ${name}`;
  expect(start!.inputs.map(named)).toEqual([
    'postgres://127.0.0.1:5433 erp.public.mails',
    `shop classifiers/${classifier}/model`,
  ]);
  expect(start!.inputs[1]!.facets).toEqual(ofVersion('1'));
  const stream = { processingType: 'STREAMING', integration: 'AMEND', jobType: 'FEED' };
  expect(start!.job.facets['jobType']).toEqual(facet('JobTypeJobFacet', '2-0-4', stream));
  expect(start!.outputs.map(named)).toEqual([
    `shop classifiers/${classifier}/predictions`,
    'postgres://127.0.0.1:5433 erp.public.mails',
    'kafka://127.0.0.1:9092 answers',
  ]);
  expect(JSON.stringify(received)).not.toMatch(/hidden|amend"/);
});

test('which column came of which is told of tables: keys as they are, answers of what the model decides by', async () => {
  await database.db.deleteFrom('feed_runs').execute();
  await tell();
  const { fields } = received[0]!.outputs[1]!.facets['columnLineage']!;
  const of = (column: string) =>
    (fields![column] as { inputFields: { field: string; transformations: { subtype: string }[] }[] }).inputFields.map(
      ({ field, transformations }) => `${field} ${transformations[0]!.subtype}`,
    );
  expect(Object.keys(fields!).sort()).toEqual(['class', 'id', 'sure']);
  expect(of('id')).toEqual(['id IDENTITY']);
  expect(of('class')).toEqual(['merchant TRANSFORMATION', 'amount TRANSFORMATION', 'centre TRANSFORMATION']);
  expect(received[0]!.outputs[2]!.facets).toEqual({});
});

test('goes on at most every ten minutes, with what was read; a catalogue that is away loses nothing', async () => {
  await database.db.updateTable('feed_heads').set({ answered: 30, filtered: 2 }).execute();
  later(9);
  expect(await tell()).toBe(0);
  later(1);
  fault = '503';
  expect(await tell()).toBe(1);
  await set(false);
  fault = null;
  expect(await tell()).toBe(0);
  later(60);
  expect(await tell()).toBe(2);
  expect(types()).toEqual(['RUNNING', 'COMPLETE']);
  expect(received.map(({ inputs }) => inputs[0]!.inputFacets!.inputStatistics.rowCount)).toEqual([32, 32]);
  later(60);
  expect(await tell()).toBe(0);
});

test('fails when its owner is told that it does not go on, and begins anew when it does', async () => {
  await set(true);
  await tell();
  const away = JSON.stringify({ reason: 'sign-in', said: 'secret words' });
  await database.db.updateTable('feed_heads').set({ fault: away, waiting_since: now, fault_at: now }).execute();
  await tell();
  expect(types()).toEqual(['START']);
  await database.db.updateTable('feed_heads').set({ told_at: now }).execute();
  await tell();
  expect(received[1]).toMatchObject({
    eventType: 'FAIL',
    run: { facets: { errorMessage: { message: 'the feed does not go on: sign-in' } } },
  });
  await database.db.updateTable('feed_heads').set({ fault: null, waiting_since: null, told_at: null }).execute();
  await tell();
  expect(types()).toEqual(['START', 'FAIL', 'START']);
  expect(received[2]!.run.runId).not.toBe(received[0]!.run.runId);
});

test('with other settings it is another run; deleted, it is over', async () => {
  await database.db
    .updateTable('feed_connections')
    .set({ changes: sql`changes + 1` })
    .execute();
  await tell();
  expect(types()).toEqual(['COMPLETE', 'START']);
  await database.db.deleteFrom('feeds').execute();
  await tell();
  expect(types()).toEqual(['COMPLETE', 'START', 'COMPLETE']);
  expect(await database.db.selectFrom('feed_runs').selectAll().execute()).toEqual([]);
});

test('what nobody took for thirty days is dropped', async () => {
  await database.db.updateTable('feed_run_events').set({ told_at: null }).execute();
  later(31 * 24 * 60);
  expect(await tell()).toBe(0);
  expect(await database.db.selectFrom('feed_run_events').selectAll().execute()).toEqual([]);
});
