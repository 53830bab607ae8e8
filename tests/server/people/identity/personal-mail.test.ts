import { expect, test } from '@jest/globals';
import { readPersonalMail } from '../../../../server/people/directory/personal-mail-store.ts';
import { ownRoutes, readOwn } from '../../../../server/people/identity/routes.ts';
import { startTestServer } from '../../../setup/test-server.ts';
import { demoSignIn } from '../../../../server/people/identity/demo-sign-in.ts';
import { useAccounts } from '../../../setup/use-accounts.ts';

const accounts = useAccounts();

test('who signs in by an address says whether it gets e-mails, which the log notes once', async () => {
  const admin = await accounts.admin();
  const { id } = (await admin.call('listPeople')).people[0]!;
  const asker = { person: 'Ada Admin', roles: [], signIn: 'local', account: { personId: id, sessionId: id } };
  const mail = async () => (await readOwn(accounts.db, asker, true)).personalMail;
  expect(await mail()).toEqual({ address: 'ada@example.org', isOn: true });
  for (const _ of [1, 2]) await admin.call('setPersonalMail', { body: { isOn: false } });
  expect(await mail()).toEqual({ address: 'ada@example.org', isOn: false });
  const { events } = await admin.call('listPeopleAudit');
  expect(events.filter(({ kind }) => kind === 'personal-mail-set').map(({ details }) => details)).toEqual([
    { name: 'Ada Admin', before: true, after: false },
  ]);
  // Without a mail server there is nothing to choose.
  expect((await readOwn(accounts.db, asker)).personalMail).toBeUndefined();
  const bob = await accounts.invited('Bob');
  await bob.call('session');
  const found = (await admin.call('listPeople')).people.find(({ name }) => name === 'Bob')!;
  expect(await readPersonalMail(accounts.db, found.id)).toBeUndefined();
  const account = { personId: found.id, sessionId: found.id };
  expect((await readOwn(accounts.db, { ...asker, person: 'Bob', account }, true)).personalMail).toBeUndefined();
});

test('somebody of the demo has no address', async () => {
  const server = await startTestServer([ownRoutes({ db: accounts.db, clock: accounts.now })], { signIn: demoSignIn });
  const { status, body } = await server.send('setPersonalMail', { body: { isOn: false } });
  expect([status, (body as { code: string }).code]).toEqual([expect.any(Number), 'accounts-off']);
  await server.close();
});
