import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RequestHandler } from 'express';
import { sql } from 'kysely';
import type { Grant } from '../../../../contract/access.ts';
import type { EndpointName } from '../../../../contract/endpoints.ts';
import type { Connection } from '../../../../contract/feeds/connection.ts';
import { rememberSession, type Asker } from '../../../../server/platform/http/session.ts';
import { readConnectionKinds } from '../../../../server/feeds/connections/connection-store.ts';
import { openConnection } from '../../../../server/feeds/connections/open-connection.ts';
import { FeedError } from '../../../../server/feeds/ports/source.ts';
import { purchaseDraft } from '../../../setup/purchases.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import type { TestRequest } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const SECRET = 'Zanzibar-4711';
const database = useDatabase(async () => amend.close());
const HOSTS = {
  named: { names: ['erp.example.com'], ranges: [] },
  allowsLoopback: true,
  resolve: async () => ['10.1.2.3'],
};
const KEY = Buffer.alloc(32, 1);
let amend: Amend;
beforeAll(async () => {
  const postgres = async (connection: object) =>
    JSON.stringify(connection).includes(SECRET)
      ? { fault: null, found: ['public.mails'] }
      : { fault: { reason: 'sign-in' as const, said: 'no' }, found: [] };
  const reach = { key: KEY, hosts: HOSTS, tests: { postgres } };
  amend = await startAmend(database.url, undefined, 'off', undefined, [], undefined, reach);
});

const settings = {
  kind: 'postgres' as const,
  host: 'erp.example.com',
  port: 5432,
  database: 'erp',
  user: 'amend',
  tls: true,
};

test('a connection is made, changed, tried and deleted; its secret is kept sealed and told nobody', async () => {
  const made = await amend.call('makeConnection', {
    body: { name: 'ERP', settings: { ...settings, password: SECRET } },
  });
  expect(made).toMatchObject({ name: 'ERP', settings, hasPassword: true, hasRegistryPassword: false, feeds: 0 });
  const params = { connection: made.id };
  const named = amend.call('makeConnection', { body: { name: 'erp', settings } });
  await expect(named).rejects.toThrow('connection-named');
  expect(await amend.call('testConnection', { params, body: {} })).toEqual({
    fault: null,
    detail: null,
    found: ['public.mails'],
  });
  // What is kept goes nowhere else: who may change a connection need not know its secret.
  for (const led of [{ port: 5433 }, { tls: !settings.tls }, { user: 'somebody' }]) {
    const elsewhere = amend.call('changeConnection', {
      params,
      body: { name: 'ERP', settings: { ...settings, ...led } },
    });
    await expect(elsewhere).rejects.toThrow('connection-secret');
  }
  const renamed = { name: 'ERP 2', settings: { ...settings, database: 'other' } };
  expect(await amend.call('changeConnection', { params, body: renamed })).toMatchObject({ hasPassword: true });
  const changed = await amend.call('changeConnection', {
    params,
    body: { name: 'ERP', settings: { ...settings, port: 5433, password: SECRET } },
  });
  expect(changed).toMatchObject({ settings: { port: 5433 }, hasPassword: true });
  expect(await amend.call('testConnection', { params, body: {} })).toMatchObject({ fault: null });
  const imap = { kind: 'imap' as const, host: 'erp.example.com', port: 993, user: 'x', security: 'tls' as const };
  const other = amend.call('changeConnection', { params, body: { name: 'ERP', settings: imap } });
  await expect(other).rejects.toThrow('connection-kind');
  const { connections } = await amend.call('listConnections');
  expect(JSON.stringify(connections)).not.toContain(SECRET);
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    database.db,
  );
  for (const { name } of tables) {
    const { rows } = await sql<{ text: string }>`select kept::text as text from ${sql.table(name)} kept`.execute(
      database.db,
    );
    expect([name, rows.some(({ text }) => text.includes(SECRET))]).toEqual([name, false]);
  }
  const elsewhere = openConnection({ db: database.db, key: Buffer.alloc(32, 2), hosts: HOSTS }, made.id, 'postgres');
  await expect(elsewhere).rejects.toMatchObject({ fault: { reason: 'secret', connection: 'ERP' } });
  await expect(openConnection({ db: database.db, key: KEY, hosts: HOSTS }, made.id, 'mysql')).rejects.toThrow(
    FeedError,
  );
  const kinds = await readConnectionKinds(database.db, [made.id]);
  expect(kinds.get(made.id)).toEqual({ name: 'ERP', kind: 'postgres', hasRegistry: false, classifiers: null });
  await amend.call('deleteConnection', { params });
  await expect(amend.call('deleteConnection', { params })).rejects.toThrow('unknown-connection');
  const { events } = await amend.call('listPeopleAudit');
  const noted = events.map(({ kind }) => kind).filter((kind) => kind.startsWith('connection-'));
  expect(noted).toEqual(['connection-made', 'connection-changed', 'connection-changed', 'connection-removed']);
});

describe('of some classifiers', () => {
  type Roles = Pick<Asker, 'roles' | 'grants'>;
  const asked: { as: Roles } = { as: { roles: ['admin'] } };
  let other: Amend;
  let cards: string;
  let trips: string;
  const adminOf = (classifier: string, more: Partial<Grant> = {}): Roles => ({
    roles: [],
    grants: [{ role: 'admin', classifier, ...more }],
  });
  const as = async <Name extends EndpointName>(who: Roles, name: Name, request?: TestRequest<Name>) => {
    asked.as = who;
    return other.send(name, request);
  };
  const seenBy = async (who: Roles) =>
    ((await as(who, 'listConnections')).body as { connections: Connection[] }).connections;
  const draft = (name: string, classifiers?: string[] | null) => ({
    name,
    settings,
    ...(classifiers === undefined ? {} : { classifiers }),
  });

  beforeAll(async () => {
    const signIn: RequestHandler = (_request, response, next) => {
      rememberSession(response, { person: 'Ann', signIn: 'demo', ...asked.as });
      next();
    };
    const tests = { postgres: async () => ({ fault: null, found: [] }) };
    other = await startAmend(database.url, undefined, 'off', signIn, [], undefined, { key: KEY, hosts: HOSTS, tests });
    const make = async (name: string) => (await amend.call('createClassifier', { body: purchaseDraft(name) })).id;
    [cards, trips] = [await make('Cards'), await make('Trips')];
  });
  afterAll(() => other.close());

  test('a connection is seen, tested and used where feeds of one of them are set up, and changed where of all of them', async () => {
    const everywhere: Roles = { roles: ['admin'] };
    const idOf = async (body: ReturnType<typeof draft>) =>
      ((await as(everywhere, 'makeConnection', { body })).body as Connection).id;
    const ofAll = await idOf(draft('of all'));
    const ofTrips = await idOf(draft('of trips', [trips.toUpperCase()]));
    const ofBoth = await idOf(draft('of both', [cards, trips]));
    expect(await seenBy(everywhere)).toMatchObject([
      { name: 'of all', classifiers: null, mayChange: true },
      { name: 'of both', classifiers: [cards, trips].toSorted(), mayChange: true },
      { name: 'of trips', classifiers: [trips], mayChange: true },
    ]);
    expect(await seenBy(adminOf(cards))).toMatchObject([
      { name: 'of all', classifiers: null, mayChange: false },
      { name: 'of both', classifiers: [cards], mayChange: false },
    ]);
    // Who sets up feeds nowhere, or is for some rows only, sees none.
    const scope = { column: 'Centre', values: ['CC1'] };
    expect(await seenBy(adminOf(cards, { scope }))).toEqual([]);
    expect((await as({ roles: ['viewer'] }, 'listConnections')).status).toBe(403);
    const tested = async (who: Roles, connection: string) =>
      (await as(who, 'testConnection', { params: { connection }, body: {} })).status;
    const deleted = async (who: Roles, connection: string) =>
      (await as(who, 'deleteConnection', { params: { connection } })).status;
    expect(await tested(adminOf(cards), ofBoth)).toBe(200);
    expect(await tested(adminOf(cards), ofTrips)).toBe(404);
    expect(await deleted(adminOf(cards), ofTrips)).toBe(404);
    expect(await deleted(adminOf(cards), ofBoth)).toBe(403);
    expect(await deleted(adminOf(cards), ofAll)).toBe(403);
    const widened = { params: { connection: ofTrips }, body: draft('of trips', null) };
    expect((await as(adminOf(trips), 'changeConnection', widened)).status).toBe(403);
    const renamed = { params: { connection: ofTrips }, body: draft('of all trips') };
    expect((await as(adminOf(trips), 'changeConnection', renamed)).body).toMatchObject({ classifiers: [trips] });
    // One's own is made for one's own alone.
    expect((await as(adminOf(cards), 'makeConnection', { body: draft('mine') })).status).toBe(403);
    expect((await as(adminOf(cards), 'makeConnection', { body: draft('mine', [trips]) })).status).toBe(403);
    expect((await as(adminOf(cards), 'makeConnection', { body: draft('mine', [cards]) })).status).toBe(201);
    const nowhere = await as(everywhere, 'makeConnection', { body: draft('nowhere', [ofAll]) });
    expect(nowhere.body).toMatchObject({ code: 'unknown-classifier' });
    expect(await deleted(everywhere, ofAll)).toBe(200);
  });

  test('feeds of others do not use it, and it stays for those whose feeds do', async () => {
    const { connections } = await amend.call('listConnections');
    const { id: connection } = connections.find(({ name }) => name === 'of all trips')!;
    const feed = {
      source: {
        ...{ kind: 'postgres' as const, connection, schema: 'public', table: 'trips', keyColumns: ['id'] },
        ...{ takesPresent: true, takesChanges: false },
      },
      columns: ['Merchant', 'Amount', 'Centre'].map((name) => ({ name, from: name })),
      ...{ malformed: 'warn' as const, sinks: [], actions: [], sendsCorrections: false },
    };
    const body = { name: 'Trips', settings: feed, because: '' };
    for (const call of ['makeFeed', 'tryFeed'] as const) {
      const sent = call === 'makeFeed' ? body : { settings: feed, given: '{}' };
      const refused = await amend.send(call, { params: { classifier: cards }, body: sent } as never);
      expect(refused.body).toMatchObject({
        code: 'feed-refused',
        values: { reason: 'connection-elsewhere', connection: 'of all trips' },
      });
    }
    await amend.call('makeFeed', { params: { classifier: trips }, body });
    const narrowed = { params: { connection }, body: draft('of all trips', [cards]) };
    expect((await amend.send('changeConnection', narrowed)).body).toMatchObject({
      code: 'connection-used-elsewhere',
      values: { feeds: 1 },
    });
    const widened = await amend.call('changeConnection', { params: { connection }, body: draft('of all trips', null) });
    expect(widened).toMatchObject({ classifiers: null });
    await amend.call('makeFeed', { params: { classifier: cards }, body });
  });
});

test('hosts that the settings do not name are refused, in whichever part they stand', async () => {
  const refused = async (body: Parameters<Amend['call']>[1]) =>
    expect(amend.call('makeConnection', body as never)).rejects.toThrow('host-not-allowed');
  await refused({ body: { name: 'A', settings: { ...settings, host: 'other.example.com' } } } as never);
  const kafka = { kind: 'kafka', brokers: ['127.0.0.1:9092', '169.254.169.254:80'], tls: false };
  await refused({ body: { name: 'B', settings: kafka } } as never);
  await refused({
    body: { name: 'C', settings: { ...kafka, brokers: ['127.0.0.1:9092'], registry: 'http://10.0.0.1:8081' } },
  } as never);
});
