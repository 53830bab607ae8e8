import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RequestHandler } from 'express';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { role } from '../../contract/access.ts';
import { ownCertificate } from '../../server/platform/http/certificate.ts';
import { rememberSession } from '../../server/platform/http/session.ts';
import { connectDatabase } from '../../server/platform/database/connect.ts';
import { startJobQueues } from '../../server/platform/jobs/job-queues.ts';
import { checkedServer, type CheckedServer, type CheckedSettings } from '../../server/self-check.ts';
import { storedChannel } from '../setup/stored-channel.ts';
import { SILENT, startTestServer, type TestServer } from '../setup/test-server.ts';
import { useDatabase } from '../setup/use-database.ts';

const ADDRESS = 'https://amend.example.org';
const ROWS = [
  ...['address', 'certificate', 'manifest', 'requirements', 'pane', 'sign-in'],
  ...['database', 'role', 'log-role', 'logs', 'tables', 'space', 'clock', 'backup', 'jobs', 'outbound'],
];

let dataFolder: string;
let server: TestServer;
const reading: CheckedServer['db'][] = [];
const database = useDatabase(async () => {
  await server.close();
  for (const db of reading) await db.destroy();
});

/** Somebody with the role that the header says; without one, nobody. */
const signIn: RequestHandler = (request, response, next) => {
  const as = role.safeParse(request.get('X-Role'));
  if (as.success) rememberSession(response, { person: 'Ada', roles: [as.data], signIn: 'local' });
  next();
};
const ADMIN = { 'X-Role': 'admin' };

/** A server that may write nothing into its database. */
async function checked(settings: Partial<CheckedSettings> = {}, changes: Partial<CheckedServer> = {}) {
  const url = new URL(database.url);
  url.searchParams.set('options', '-c default_transaction_read_only=on');
  const db = connectDatabase(url.href, { onError: () => undefined });
  reading.push(db);
  const router = checkedServer(
    {
      publicUrl: new URL(ADDRESS),
      trustProxy: null,
      smtpUrl: null,
      certificateFile: null,
      keyFile: null,
      dataFolder,
      signIn: 'accounts',
      openIdIssuer: null,
      otlpEndpoint: null,
      otlpTracesEndpoint: null,
      ...settings,
    },
    {
      db,
      clock: () => new Date(),
      log: SILENT,
      auditKey: { id: '0123456789abcdef' },
      version: '1.2.3',
      publicAddress: () => ADDRESS,
      folders: { web: path.join(dataFolder, 'web'), officeJs: '', manifest: 'manifest.xml' },
      databaseFolder: dataFolder,
      provider: null,
      lastBackup: async () => null,
      ...changes,
    },
  );
  return startTestServer([router], { signIn });
}

beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'amend-test-self-'));
  await ownCertificate(dataFolder, new Date());
  const jobs = await startJobQueues(database.url, SILENT);
  await jobs.stop();
  server = await checked();
});
afterAll(() => rm(dataFolder, { recursive: true }));

describe('the self-check', () => {
  test('looks at everything, and writes nothing: its database would refuse', async () => {
    const { rows, version } = await server.call('selfCheck', { headers: ADMIN });
    expect(rows.map(({ check }) => check)).toEqual(ROWS);
    expect(rows.filter(({ code }) => code === 'check-failed' || code === 'check-slow')).toEqual([]);
    expect(version).toBe('1.2.3');
  });

  test('is for admins', async () => {
    for (const as of role.options.filter((each) => each !== 'admin'))
      expect(await server.send('selfCheck', { headers: { 'X-Role': as } })).toMatchObject({ status: 403 });
    expect(await server.send('selfCheck')).toMatchObject({ status: 401 });
  });

  test('compares the address that was opened with the one in the manifest', async () => {
    const found = async (query: { opened?: string }, headers = {}) => {
      const { rows } = await server.call('selfCheck', { query, headers: { ...ADMIN, ...headers } });
      return rows.find(({ check }) => check === 'address')?.code;
    };
    expect(await found({ opened: `${ADDRESS}/admin` })).toBe('address-fits');
    expect(await found({ opened: 'https://10.0.0.5' })).toBe('address-differs');
    expect(await found({})).toBe('address-differs');
    expect(await found({ opened: ADDRESS }, { 'X-Forwarded-For': '203.0.113.7' })).toBe('proxy-undeclared');
    expect(await server.send('selfCheck', { query: { opened: 'nowhere' }, headers: ADMIN })).toMatchObject({
      status: 422,
    });
  });

  test('says what an admin needs in the admin center, and what people’s machines must reach', async () => {
    const { deployment } = await server.call('selfCheck', { headers: ADMIN });
    expect(deployment).toEqual({
      address: ADDRESS,
      manifestAddress: `${ADDRESS}/manifest.xml`,
      manifest: expect.objectContaining({ name: 'Amend', requirements: ['ExcelApi 1.9'] }),
      reached: [
        { address: ADDRESS, what: 'amend' },
        { address: 'https://appsforoffice.microsoft.com', what: 'office' },
        { address: 'https://ajax.aspnetcdn.com', what: 'office' },
      ],
      signIn: 'accounts',
      redirectAddress: null,
    });
  });

  test('tells whom the server calls, and what is registered at a provider', async () => {
    const issuer = new URL('https://login.example.org/tenant/v2.0');
    const there = await checked({
      signIn: 'openid',
      openIdIssuer: issuer,
      trustProxy: ['10.0.0.5'],
      otlpEndpoint: new URL('http://127.0.0.1:4318'),
      smtpUrl: new URL('smtps://amend:secret@mail.example.org:465'),
    });
    const hook = 'https://hooks.example.org/services/T0/B0/abcd1234';
    await storedChannel(database.db, { address: hook });
    await storedChannel(database.db, { name: 'Again', kind: 'webhook', address: 'https://hooks.example.org/other' });
    await storedChannel(database.db, { name: 'Off', isOn: false, address: 'https://off.example.org/' });
    await storedChannel(database.db, { name: 'Ada', kind: 'email', address: 'ada@example.org' });
    const { rows, deployment } = await there.call('selfCheck', { headers: ADMIN });
    await there.close();
    expect(rows.find(({ check }) => check === 'outbound')?.found).toBe(
      `https://login.example.org (sign-in), http://127.0.0.1:4318 (traces), mail.example.org:465 (notices by e-mail), ${ADDRESS} (this check), https://hooks.example.org (notices)`,
    );
    expect(deployment.redirectAddress).toBe(`${ADDRESS}/api/openid/callback`);
    expect(deployment.reached.at(-1)).toEqual({ address: 'https://login.example.org', what: 'sign-in' });
  });

  test('tells no password of the database, and goes on when the database is away', async () => {
    const url = 'postgres://somebody:of-a-secret@127.0.0.1:1/amend';
    const away = connectDatabase(url, { onError: () => undefined });
    reading.push(away);
    const there = await checked({}, { db: away });
    const answer = await there.call('selfCheck', { headers: ADMIN });
    await there.close();
    expect(answer.rows.filter(({ code }) => code === 'check-failed').map(({ check }) => check)).toEqual([
      ...['database', 'role', 'log-role', 'logs', 'tables', 'space', 'replicas', 'clock', 'jobs', 'outbound'],
    ]);
    expect(JSON.stringify(answer)).not.toContain('of-a-secret');
  });
});
