import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { replaceGrants, requireFitGrants } from '../../../../server/people/directory/grant-store.ts';
import {
  countAdminsBeside,
  insertPerson,
  readPeople,
  readPerson,
  updateState,
} from '../../../../server/people/directory/person-store.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { storedPerson } from '../../../setup/stored-person.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const database = useDatabase();
const everywhere = (role: 'viewer' | 'admin') => ({ role, classifier: null });

describe('people', () => {
  test('are kept as they are given, a role twice once', async () => {
    const classifier = await storedClassifier(database.db);
    const id = await storedPerson(database.db, 'Ann Lee', [
      { role: 'corrector', classifier },
      everywhere('viewer'),
      everywhere('viewer'),
    ]);
    expect(await readPerson(database.db, id)).toEqual({
      id,
      name: 'Ann Lee',
      signInName: 'Ann Lee',
      provider: 'local',
      state: 'active',
      grants: [everywhere('viewer'), { role: 'corrector', classifier }],
      byProvider: [],
      createdAt: AT,

      lastSeenAt: null,
    });
    await replaceGrants(database.db, id, []);
    expect((await readPerson(database.db, id)).grants).toEqual([]);
  });

  test('are listed by name', async () => {
    await storedPerson(database.db, 'aaron');
    expect((await readPeople(database.db)).map(({ name }) => name)).toEqual(['aaron', 'Ann Lee']);
  });

  test('each have a name of their own, however it is spelled, and sign in with one of their own', async () => {
    const taken = (name: string, signInName: string) =>
      insertPerson(database.db, { id: randomUUID(), name, signInName, provider: 'local', grants: [], createdAt: AT });
    await expect(taken('ann  lee', 'other')).rejects.toMatchObject({
      occurrence: ['name-taken', { reason: 'person' }],
    });
    await expect(taken('Another', 'ANN LEE')).rejects.toMatchObject({ occurrence: ['name-taken', { reason: 'name' }] });
  });

  test('of another provider may sign in with the same name', async () => {
    const person = { id: randomUUID(), name: 'Ann of Entra', signInName: 'Ann Lee', provider: 'oidc', createdAt: AT };
    await insertPerson(database.db, { ...person, grants: [] });
    expect((await readPerson(database.db, person.id)).provider).toBe('oidc');
  });

  test('who are nobody are named', () =>
    expect(readPerson(database.db, randomUUID())).rejects.toMatchObject({ code: 'unknown-person' }));
});

test('admins are counted who may sign in and are admins of everything', async () => {
  const classifier = await storedClassifier(database.db);
  expect(await countAdminsBeside(database.db, null)).toBe(0);
  const first = await storedPerson(database.db, 'First', [everywhere('admin')]);
  await storedPerson(database.db, 'Of one', [{ role: 'admin', classifier }]);
  const second = await storedPerson(database.db, 'Second', [everywhere('admin')]);
  expect(await countAdminsBeside(database.db, null)).toBe(2);
  expect(await countAdminsBeside(database.db, first)).toBe(1);
  await updateState(database.db, second, 'disabled');
  expect(await countAdminsBeside(database.db, first)).toBe(0);
});

test('a grant of a classifier that is none is refused, whichever way its id is written', async () => {
  const classifier = await storedClassifier(database.db);
  const grant = (id: string) => ({ role: 'viewer' as const, classifier: id });
  await requireFitGrants(database.db, [grant(classifier), grant(classifier.toUpperCase()), everywhere('viewer')]);
  const none = randomUUID();
  await expect(requireFitGrants(database.db, [grant(classifier), grant(none)])).rejects.toMatchObject({
    occurrence: ['unknown-classifier', { reason: 'none', classifier: none }],
  });
});

test('a classifier that goes takes the roles for it along', async () => {
  const classifier = await storedClassifier(database.db);
  const id = await storedPerson(database.db, 'Left with none', [{ role: 'viewer', classifier }]);
  await sql`delete from classifiers where id = ${classifier}`.execute(database.db);
  expect((await readPerson(database.db, id)).grants).toEqual([]);
});
