import { expect, test } from '@jest/globals';
import { PASSWORD, useAccounts } from '../../../setup/use-accounts.ts';

const accounts = useAccounts({ signUp: 'open' });
const join = (person: string) =>
  accounts.browser().send('signUp', { body: { person, name: `${person}@example.org`, password: PASSWORD } });

test('where sign-up is open, whoever comes is a viewer', async () => {
  expect(await join('Sid')).toMatchObject({ status: 201, body: { person: 'Sid', roles: ['viewer'] } });
});

test('thousands of accounts are not made from one address', async () => {
  const statuses: number[] = [];
  // Refused by the password, so that none is hashed.
  for (let count = 0; count < 55; count++) {
    const body = { person: `Bot ${count}`, name: `bot${count}@example.org`, password: 'aaaaaaaaaaaa' };
    statuses.push((await accounts.browser().send('signUp', { body })).status);
  }
  expect(statuses.slice(0, 49)).toEqual(Array.from({ length: 49 }, () => 422));
  expect(statuses.slice(49)).toEqual(Array.from({ length: 6 }, () => 429));
});
