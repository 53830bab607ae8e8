import { describe, expect, test } from '@jest/globals';
import { role } from '../../../../contract/access.ts';
import { firstAdminLink } from '../../../../server/people/accounts/first-admin.ts';
import { PASSWORD, tokenOf, useAccounts } from '../../../setup/use-accounts.ts';

const accounts = useAccounts({ signUp: 'off' });
const link = () => firstAdminLink(accounts.db, { at: accounts.now(), publicAddress: 'https://amend.example.org' });
const join = (given: string, person: string) =>
  accounts
    .browser()
    .send('signUp', { body: { token: tokenOf(given), person, name: `${person}@example.org`, password: PASSWORD } });

describe('the first admin', () => {
  test('comes by a link of the server, once, with every role, even where nobody else may come', async () => {
    const [first, second] = [(await link())!, (await link())!];
    expect(await join(second.link, 'Ada')).toMatchObject({
      status: 201,
      body: { person: 'Ada', roles: role.options.toSorted() },
    });
    expect(await join(first.link, 'Eve')).toMatchObject({ status: 410, body: { code: 'link-invalid' } });
    expect(await link()).toBeNull();
  });

  test('invites nobody where sign-up is off', async () => {
    const admin = accounts.browser();
    await admin.call('signIn', { body: { name: 'ADA@example.org', password: PASSWORD } });
    expect(await admin.send('invite', { body: { grants: [] } })).toMatchObject({
      status: 403,
      body: { code: 'sign-up-closed', values: { reason: 'off' } },
    });
    const body = { person: 'Sid', name: 'sid@example.org', password: PASSWORD };
    expect(await accounts.browser().send('signUp', { body })).toMatchObject({
      status: 403,
      body: { values: { reason: 'off' } },
    });
  });

  test('is in the log, with the link that the server gave', async () => {
    const admin = accounts.browser();
    await admin.call('signIn', { body: { name: 'ada@example.org', password: PASSWORD } });
    const { events } = await admin.call('listPeopleAudit');
    expect(events.map(({ kind, person }) => [kind, person])).toEqual([
      ['link-given', null],
      ['link-given', null],
      ['person-joined', 'Ada'],
    ]);
    expect(events[2]!.details).toMatchObject({ by: 'first-admin', invitedBy: null });
  });
});
