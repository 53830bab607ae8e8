import { expect, test } from '@jest/globals';
import { setPlace } from '../../../../server/record/life-cycle/set-place.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const database = useDatabase();

test('another project needs an admin of every classifier; the rest is changed by whoever sets up this one', async () => {
  const id = await storedClassifier(database.db);
  const place = { name: 'Cards', category: 'Errors', project: '', origin: 'Grafana' };
  // What they have for this one alone was asked for before.
  const ofThisOne = { asker: { person: 'Ann', roles: ['corrector' as const] }, at: AT };
  expect(await setPlace(database.db, id, place, ofThisOne)).toMatchObject(place);
  const moved = setPlace(database.db, id, { ...place, name: 'Moved', project: 'Shop' }, ofThisOne);
  await expect(moved).rejects.toMatchObject({ occurrence: ['not-allowed', { reason: 'project', person: 'Ann' }] });
  const byAdmin = { asker: { person: 'Ada', roles: ['admin' as const] }, at: AT };
  expect(await setPlace(database.db, id, { ...place, project: 'Shop' }, byAdmin)).toMatchObject({
    name: 'Cards',
    project: 'Shop',
  });
});
