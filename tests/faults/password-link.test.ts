import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setState } from '../../server/people/directory/change-person.ts';
import { readPeople } from '../../server/people/directory/person-store.ts';
import { tokenOf, useAccounts } from '../setup/use-accounts.ts';
import { compileServer, temporaryFolder } from './server-process.ts';

const accounts = useAccounts();
let data: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  await compileServer();
  data = await temporaryFolder();
}, 120_000);
afterAll(() => data.remove());

/** Runs the command as npm does, beside a server on the same database. */
const run = (args: readonly string[], settings: Readonly<Record<string, string>> = {}) =>
  promisify(execFile)(process.execPath, [path.join('dist', 'server', 'password-link.js'), ...args], {
    env: {
      ...process.env,
      DATABASE_URL: accounts.url,
      DATA_DIR: data.folder,
      SIGN_IN: 'accounts',
      PUBLIC_URL: 'https://amend.example.org',
      ...settings,
    },
  });
const refused = (said: string) => ({ code: 1, stderr: expect.stringContaining(said) });

test('what stands against a link is said, with the next step', async () => {
  await accounts.invited('Bob');
  const bob = (await readPeople(accounts.db)).find(({ name }) => name === 'Bob')!;
  await setState(accounts.db, bob.id, 'disabled', { person: 'Ada Admin', at: accounts.now() }, async () => 0);
  await expect(run([])).rejects.toMatchObject(refused('Usage: node dist/server/password-link.js --name NAME'));
  await expect(run(['--name', 'Nobody'])).rejects.toMatchObject(refused('Nobody signs in as "Nobody".'));
  await expect(run(['--name', 'bob'])).rejects.toMatchObject(refused('"Bob" is disabled.'));
  await expect(run(['--name', 'bob'], { SIGN_IN: 'demo', PUBLIC_URL: '' })).rejects.toMatchObject(
    refused('There are passwords with SIGN_IN=accounts only (it is "demo").'),
  );
}, 60_000);

test('an admin who forgot the only password gets in again by a link from the server’s own machine, and the log says so', async () => {
  const admin = await accounts.admin();
  const { stdout } = await run(['--name', 'ADA@example.org']);
  expect(stdout).toContain('sets a new password for "Ada Admin"; it works once, and for a day:');
  const [link] = /https:\/\/amend\.example\.org\S+/.exec(stdout)!;
  const body = { token: tokenOf(link), password: 'quiet copper lantern 4' };
  const browser = accounts.browser();
  await browser.call('resetPassword', { body });
  expect((await browser.call('listPeople')).people.map(({ name }) => name)).toContain('Ada Admin');
  expect((await accounts.browser().send('resetPassword', { body })).status).toBe(410);
  const { events } = await browser.call('listPeopleAudit');
  expect(events.slice(-2).map(({ person, kind }) => [person, kind])).toEqual([
    [null, 'link-given'],
    ['Ada Admin', 'password-reset'],
  ]);
  // Whoever was signed in with the password before is out.
  expect((await admin.send('listPeople')).status).toBe(401);
}, 60_000);
