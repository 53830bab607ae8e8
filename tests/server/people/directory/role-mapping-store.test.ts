import { expect, test } from '@jest/globals';
import { readPerson } from '../../../../server/people/directory/person-store.ts';
import {
  readClaims,
  readRoleMappings,
  replaceClaims,
  replaceRoleMappings,
} from '../../../../server/people/directory/role-mapping-store.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { storedPerson } from '../../../setup/stored-person.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();

test('what the provider says of somebody gives the roles of the table, each once, and goes with it', async () => {
  const { db } = database;
  const classifier = await storedClassifier(db);
  const id = await storedPerson(db, 'Ann Lee', [{ role: 'viewer', classifier: null }]);
  await replaceRoleMappings(db, [
    { value: 'B', role: 'corrector', classifier },
    { value: 'B', role: 'viewer', classifier: null },
    { value: 'A', role: 'viewer', classifier: null },
    { value: 'A', role: 'viewer', classifier: null },
    { value: 'b', role: 'admin', classifier: null },
  ]);
  expect(await readRoleMappings(db)).toHaveLength(4);
  await replaceClaims(db, id, ['A', 'B', 'C']);
  expect(await readClaims(db, id)).toEqual(['A', 'B', 'C']);
  const byProvider = async () => (await readPerson(db, id)).byProvider;
  expect(await byProvider()).toHaveLength(2);
  expect(await byProvider()).toEqual(
    expect.arrayContaining([
      { role: 'corrector', classifier },
      { role: 'viewer', classifier: null },
    ]),
  );
  expect((await readPerson(db, id)).grants).toEqual([{ role: 'viewer', classifier: null }]);
  await db.deleteFrom('classifiers').where('id', '=', classifier).execute();
  expect(await byProvider()).toEqual([{ role: 'viewer', classifier: null }]);
  await replaceClaims(db, id, []);
  expect(await byProvider()).toEqual([]);
});
