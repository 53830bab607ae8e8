import { expect, test } from '@jest/globals';
import {
  findAccount,
  readAccount,
  replaceHash,
  savePassword,
} from '../../../../server/people/accounts/password-store.ts';
import { storedPerson } from '../../../setup/stored-person.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const database = useDatabase();

test('an account is found by the name that somebody signs in with, in whichever case; without a password there is none', async () => {
  const id = await storedPerson(database.db, 'Ann Lee');
  expect(await findAccount(database.db, 'Ann Lee')).toBeNull();
  await savePassword(database.db, id, 'first', AT);
  const account = { personId: id, name: 'Ann Lee', signInName: 'Ann Lee', state: 'active', hash: 'first' };
  expect(await findAccount(database.db, 'ANN lee')).toEqual(account);
  expect(await readAccount(database.db, id)).toEqual(account);
});

test('a hash takes the place of the one it was made of, not of a password that was set meanwhile', async () => {
  const id = await storedPerson(database.db, 'Ben Bell');
  await savePassword(database.db, id, 'first', AT);
  await replaceHash(database.db, id, { before: 'first', after: 'first, hashed anew' });
  expect((await readAccount(database.db, id))?.hash).toBe('first, hashed anew');
  await savePassword(database.db, id, 'second', AT);
  await replaceHash(database.db, id, { before: 'first, hashed anew', after: 'too late' });
  expect((await readAccount(database.db, id))?.hash).toBe('second');
});
