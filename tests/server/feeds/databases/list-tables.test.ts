import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testPostgres } from '../../../../server/feeds/databases/list-tables.ts';
import { createEmptyDatabase } from '../../../setup/test-database.ts';
import { postgresAt } from './feed-services.ts';

let erp: Awaited<ReturnType<typeof createEmptyDatabase>>;
beforeAll(async () => {
  erp = await createEmptyDatabase();
  const client = new pg.Client({ connectionString: erp.url });
  await client.connect();
  await client.query('create table mails (id int); create schema sales; create table sales.orders (id int)');
  await client.end();
});
afterAll(() => erp.drop());

describe('testing a connection to PostgreSQL', () => {
  it('finds the tables that may be read', async () => {
    expect(await testPostgres(postgresAt(erp.url))).toEqual({ fault: null, found: ['public.mails', 'sales.orders'] });
  });

  it('says why there is no looking, without the password', async () => {
    const settings = postgresAt(erp.url);
    const faultOf = async (given: object) => (await testPostgres({ ...settings, ...given })).fault;
    const refused = await faultOf({ password: 'not this' });
    expect(refused).toMatchObject({ reason: 'sign-in' });
    expect(JSON.stringify(refused)).not.toContain('not this');
    expect(await faultOf({ port: 1 })).toEqual({ reason: 'unreachable', host: settings.host, code: 'ECONNREFUSED' });
    expect(await faultOf({ host: 'nowhere.invalid' })).toMatchObject({ reason: 'unreachable' });
    expect(await faultOf({ database: 'nowhere' })).toEqual({ reason: 'missing', what: 'database', name: 'nowhere' });
    expect(await faultOf({ tls: true })).toEqual({ reason: 'untrusted', host: settings.host, code: 'NO_TLS' });
  });

  it('does not take a password from the environment', async () => {
    process.env['PGPASSWORD'] = postgresAt(erp.url).password;
    const { password: _, ...settings } = postgresAt(erp.url);
    expect((await testPostgres(settings)).fault).toMatchObject({ reason: 'sign-in' });
    delete process.env['PGPASSWORD'];
  });
});
