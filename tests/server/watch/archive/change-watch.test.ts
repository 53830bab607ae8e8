import { setThreshold, setWatch } from '../../../../server/watch/archive/change-watch.ts';
import { readStoredWatch } from '../../../../server/watch/archive/watch-store.ts';
import { readThresholds } from '../../../../server/watch/monitoring/threshold-store.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const BY = { person: 'Carla', at: new Date('2026-11-02T09:00:00Z') };
const REQUEST = { isOn: true, stepHours: 6, windowHours: 24, owner: null, because: '' };

test('who sees some rows only is not given incidents, for reports are of all', async () => {
  const id = await storedClassifier(database.db);
  const scope = { column: 'Centre', values: ['CC1'] };
  const readPeople = async () => [
    { person: 'Some', access: { roles: [], grants: [{ role: 'controller' as const, classifier: id, scope }] } },
    { person: 'All', access: { roles: ['controller' as const] } },
  ];
  const give = (owner: string) => setWatch(database.db, readPeople, id, { ...REQUEST, owner }, BY);
  await expect(give('Some')).rejects.toMatchObject({ code: 'unknown-person' });
  expect(await readStoredWatch(database.db, id)).toMatchObject({ stepHours: 1, owner: null });
  await give('All');
  expect(await readStoredWatch(database.db, id)).toMatchObject({ stepHours: 6, owner: 'All', nextAt: null });
});

test('thresholds are of one classifier each', async () => {
  const [one, other] = [await storedClassifier(database.db), await storedClassifier(database.db)];
  await setThreshold(database.db, one, { column: 'Amount', distance: 0.4, because: '' }, BY);
  await setThreshold(database.db, one, { column: 'Amount', distance: 0.5, because: '' }, BY);
  const set = { column: 'Amount', distance: 0.5, setBy: 'Carla', setAt: BY.at.toISOString() };
  expect([await readThresholds(database.db, one), await readThresholds(database.db, other)]).toEqual([[set], []]);
});
