import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { DriftPolicy } from '../../../../contract/drift-policy.ts';
import { personalTeller } from '../../../../server/people/channels/tell-in-person.ts';
import { readAuditEvents } from '../../../../server/platform/audit/audit-store.ts';
import { setDriftPolicy } from '../../../../server/watch/archive/change-rules.ts';
import { readDriftPolicy } from '../../../../server/watch/archive/drift-policy-store.ts';
import { makeDueChecks } from '../../../../server/watch/archive/check-drift.ts';
import { changeIncident } from '../../../../server/watch/incidents/change-incident.ts';
import { checksWithIncidents } from '../../../../server/watch/incidents/follow-drift.ts';
import { listIncidents, readStops } from '../../../../server/watch/incidents/incident-store.ts';
import { retrainForIncidentsBy } from '../../../../server/learn/scheduling/retrain-by-policy.ts';
import { endTraining, listTrainings } from '../../../../server/learn/training/training-store.ts';
import { purchases } from '../../../setup/purchases.ts';
import { record, saveChampion, storedClassifier } from '../../../setup/stored-classifier.ts';
import { SILENT } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';
import { foundColumn, saveCheck } from '../../../setup/watched-checks.ts';

const START = Date.parse('2026-11-02T00:00:00Z');
const STEP = 12;
const HOUR_MS = 3_600_000;
const database = useDatabase();
const labels = purchases(300, 9);

/** A classifier that lives through windows of twelve hours, one after the other. */
async function startLife() {
  const { db } = database;
  const classifier = await storedClassifier(db);
  await saveChampion(db, classifier);
  let hour = 0;
  let said = 0;
  const now = () => new Date(START + hour * HOUR_MS);
  const by = { person: 'Carla', get at() { return now(); } }; // prettier-ignore
  const jobs = { send: async () => randomUUID(), wake: () => undefined } as never;
  const retrain = retrainForIncidentsBy({ db, jobs, clock: now, log: SILENT });
  const checks = checksWithIncidents({
    ...{ db, clock: now, log: SILENT, retrain, tell: async () => undefined },
    makeReport: (id, hours) => saveCheck(db, id, now(), found(), { hours }),
  });
  let status: 'drift' | 'stable' = 'stable';
  let empty = false;
  const found = () => [foundColumn('Amount', { status, distance: 0.5, empty })];
  await db.insertInto('drift_watch').values({ classifier_id: classifier, step_hours: STEP, next_at: now() }).execute();
  const giving = {
    ...{ db, tellInPerson: personalTeller(false) },
    readPeople: async () => [{ person: 'Carla', access: { roles: ['controller' as const] } }],
  };
  return {
    classifier,
    look: async (saw: 'drift' | 'stable', isEmpty = false) => {
      [status, empty] = [saw, isEmpty];
      hour += STEP;
      await database.db
        .updateTable('drift_watch')
        .set({ next_at: now() })
        .where('classifier_id', '=', classifier)
        .execute();
      await makeDueChecks(checks);
    },
    set: (policy: DriftPolicy) => setDriftPolicy(db, classifier, { ...policy, because: '' }, by),
    label: () => record(db, classifier, labels.slice(said, (said += 1))),
    learnable: () => record(db, classifier, labels.slice(said, (said += 60))),
    acceptAgain: async () => {
      const open = (await listIncidents(db, classifier)).find(({ stops }) => stops !== null);
      if (open === undefined) return;
      const about = { classifierId: classifier, number: open.number };
      await changeIncident(giving, about, { change: { do: 'accept-again' }, because: '' }, by);
    },
    endTrainings: async () => {
      for (const { id, state } of await listTrainings(db, classifier, 50))
        if (state === 'running') await endTraining(db, id, { state: 'cancelled' }, now());
    },
    incidents: () => listIncidents(db, classifier),
    stops: () => readStops(db, classifier),
    trainedFor: async () =>
      (await listTrainings(db, classifier, 50)).filter(({ cause }) => cause === 'incident').map((each) => each),
  };
}

describe('the drift policy', () => {
  test('is off until somebody sets it: an incident sets nothing off', async () => {
    const life = await startLife();
    await life.learnable();
    for (const saw of ['drift', 'drift', 'drift'] as const) await life.look(saw);
    const [incident] = await life.incidents();
    expect(incident).toMatchObject({ state: 'open', retraining: null, stops: null });
    expect(await life.trainedFor()).toEqual([]);
    expect(await readDriftPolicy(database.db, life.classifier)).toEqual({ retrains: false, stops: null });
  });

  test('has an incident start one training, by its own name, once there is something new to learn from', async () => {
    const life = await startLife();
    await life.set({ retrains: true, stops: null });
    await life.look('drift');
    await life.look('drift');
    expect((await life.incidents())[0]).toMatchObject({ state: 'open', retraining: 'wanted' });
    expect(await life.trainedFor()).toEqual([]);
    await life.learnable();
    await life.look('drift');
    await life.look('drift');
    const [incident] = await life.incidents();
    expect(incident).toMatchObject({ retraining: 'started' });
    expect(incident!.events.map(({ what }) => what)).toEqual(['opened', 'retrain-wanted', 'retrained']);
    expect(await life.trainedFor()).toMatchObject([
      { started_by: 'Amend, by drift policy', because: 'Incident 1: “Amount” has drifted' },
    ]);
  });

  test('trains for no column that is empty more often: that is its source’s to mend', async () => {
    const life = await startLife();
    await life.set({ retrains: true, stops: null });
    await life.learnable();
    for (let window = 0; window < 3; window++) await life.look('drift', true);
    expect(await life.incidents()).toMatchObject([{ measure: { kind: 'missing' }, state: 'open', retraining: null }]);
  });

  test('stops automatic acceptance of its classes until the incident closes', async () => {
    const life = await startLife();
    await life.set({ retrains: false, stops: { classes: ['travel'] } });
    const events = await readAuditEvents(database.db, life.classifier, 0, 100);
    expect(events.find(({ kind }) => kind === 'drift-policy-set')).toMatchObject({
      author: 'Carla',
      details: { before: { retrains: false, stops: null }, after: { retrains: false, stops: { classes: ['travel'] } } },
    });
    await life.look('drift');
    expect(await life.stops()).toEqual([]);
    await life.look('drift');
    expect(await life.stops()).toEqual([{ incident: 1, classes: ['travel'] }]);
    await life.look('stable');
    expect(await life.stops()).toHaveLength(1);
    await life.look('stable');
    expect(await life.stops()).toEqual([]);
  });

  test('over random histories: no incident has two trainings, and nothing is stopped without one that is open', async () => {
    const step = fc.constantFrom('drift', 'drift', 'drift', 'stable', 'stable', 'on', 'off', 'again', 'label', 'end');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 22 }), async (steps) => {
        const life = await startLife();
        await life.learnable();
        await life.set({ retrains: true, stops: { classes: null } });
        for (const each of steps) {
          if (each === 'drift' || each === 'stable') await life.look(each);
          else if (each === 'on') await life.set({ retrains: true, stops: { classes: ['meals'] } });
          else if (each === 'off') await life.set({ retrains: false, stops: null });
          else if (each === 'label') await life.label();
          else if (each === 'end') await life.endTrainings();
          else {
            await life.acceptAgain();
            expect(await life.stops()).toEqual([]);
          }
          const incidents = await life.incidents();
          const open = incidents.filter(({ state }) => state === 'open').map(({ number }) => number);
          for (const { incident } of await life.stops()) expect(open).toContain(incident);
          const trained = (await life.trainedFor()).map(({ because }) => because);
          expect(new Set(trained).size).toBe(trained.length);
          const started = incidents.filter(({ retraining }) => retraining === 'started');
          expect(started).toHaveLength(trained.length);
          expect(incidents.filter(({ retraining, state }) => retraining === 'wanted' && state === 'closed')).toEqual(
            [],
          );
        }
      }),
      { seed: 12, numRuns: 10 },
    );
  });
});
