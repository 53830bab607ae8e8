import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { erasePersonFromComments } from '../../server/record/comments/erase-person.ts';
import { erasePerson } from '../../server/people/directory/erase-person.ts';
import { forgetPredictions } from '../../server/answer/predictions/forget-predictions.ts';
import { settleServerRole } from '../../server/platform/database/server-role.ts';
import { storedPerson } from '../setup/stored-person.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';
import { asking, batchOf, COLUMNS, draft, eventsOf, EVERYTHING, ownRows, signInByHeaders } from './scoped-rows.ts';

const ROLE = `server_${randomUUID().replaceAll('-', '')}`;
const ROWS = ownRows(80);
const [FIRST, SECOND] = ownRows(2, 900);
const headers = EVERYTHING;

let database: TestDatabase;
let amend: Amend;
let now = new Date('2027-01-15T09:00:00Z');

/** As a start of the server does: what came since is settled, too. */
async function start(): Promise<void> {
  await settleServerRole(database.db, ROLE);
  const url = new URL(database.url);
  url.username = ROLE;
  url.password = 'secret';
  amend = await startAmend(url.href, () => now, 'off', signInByHeaders);
}

beforeAll(async () => {
  database = await createTestDatabase();
  await sql`create role ${sql.id(ROLE)} login password 'secret'`.execute(database.db);
  await start();
});
afterAll(async () => {
  await amend.close();
  await sql`drop owned by ${sql.id(ROLE)} cascade`.execute(database.db);
  await sql`drop role ${sql.id(ROLE)}`.execute(database.db);
  await database.drop();
});

async function train(params: { readonly classifier: string }): Promise<void> {
  const { id: training } = await amend.call('startTraining', { params, headers, body: { learner: 'linear' } });
  for (;;) {
    const { state } = await amend.call('getTraining', { params: { ...params, training }, headers });
    if (state === 'done') return;
    if (state !== 'running') throw new Error(state);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const months = async (): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select inhrelid::regclass::text as name from pg_inherits where inhparent = 'predictions'::regclass order by 1`.execute(
    amend.db,
  );
  return rows.map(({ name }) => name);
};

test('the role that cannot alter the logs is enough for all that the server does, month after month', async () => {
  const { id } = await amend.call('createClassifier', { headers, body: draft('Restricted') });
  const params = { classifier: id };
  const of = (role: 'corrector' | 'approver', person: string) => asking(role, 'whole', id, person);
  const say = (rows: typeof ROWS, said: Parameters<typeof eventsOf>[1] = {}) =>
    amend.call('recordFeedback', {
      params,
      headers: of('corrector', 'Ann'),
      body: { columns: [...COLUMNS], events: eventsOf(rows, said) },
    });
  const predict = () =>
    amend.call('predict', {
      params,
      headers: of('corrector', 'Ann'),
      body: { view: randomUUID(), rows: batchOf([FIRST!, SECOND!, ...ROWS]) },
    });
  const approve = async () => {
    const { proposals } = await amend.call('listProposals', { params, headers: of('approver', 'Bea') });
    const verdicts = proposals.map(({ sequence }) => ({
      ...{ id: randomUUID(), proposal: sequence, verdict: 'approve' as const, note: 'Seen the receipt.' },
    }));
    return amend.call('judgeProposals', { params, headers: of('approver', 'Bea'), body: { verdicts } });
  };

  await say(ROWS, { origin: 'label-column' });
  await train(params);
  await predict();
  const { policies } = await amend.call('getClassifier', { params, headers });
  const body = { ...policies, approval: { needs: 'all' as const }, experts: ['Ann', 'Bea'] };
  await amend.call('setPolicies', { params, headers, body });
  await say([FIRST!], { class: 'Rent', note: 'A flat for a month.' });
  await say([SECOND!], { class: 'Rent', origin: 'found' });
  expect(await approve()).toMatchObject({ recorded: 2, refused: [] });
  const { classes } = await amend.call('listClasses', { params, headers });
  const rent = classes.find(({ name }) => name === 'Rent')!.id;
  const change = { do: 'rename' as const, class: rent, name: 'Housing' };
  await amend.call('changeClass', { params, headers, body: { change, because: 'clearer' } });
  await train(params);

  // Into the next month, of which no partition is there yet, and by a server that begins anew.
  now = new Date('2027-02-15T09:00:00Z');
  await predict();
  await amend.close();
  await start();
  now = new Date('2027-03-15T09:00:00Z');
  const { classes: named, predicted } = await predict();
  expect([0, 1].map((row) => named[predicted[row]!])).toEqual(['Housing', 'Housing']);
  await amend.close();
  await start();
  expect(await months()).toEqual(['predictions_2027_01', 'predictions_2027_02', 'predictions_2027_03']);
  expect(await forgetPredictions(amend.db, 30, now)).toEqual(['2027-01']);

  // What is erased is gone from where it stood, verdicts on it and who sent it among them, and the logs verify.
  const because = 'Article 17';
  expect(await amend.call('eraseRow', { params, headers, body: { key: FIRST!.key, because } })).toMatchObject({
    events: 2,
    predictions: 2,
  });
  for (const name of ['Ann', 'Bea']) {
    const person = await storedPerson(amend.db, name);
    const changing = { person: 'Cleo', at: now, provider: 'local' as const };
    expect(await erasePerson(amend.db, person, { name, because }, changing, erasePersonFromComments)).toMatchObject({
      kept: 0,
    });
  }
  const { rows: naming } = await sql<{ name: string }>`
    select 'events' as name from feedback_events each where each::text ~ '\\m(Ann|Bea)\\M'
    union all select 'labels' from labels each where each::text ~ '\\m(Ann|Bea)\\M'
    union all select 'classifiers' from classifiers each where each::text ~ '\\m(Ann|Bea)\\M'
    union all select 'notes' from feedback_events where note = 'A flat for a month.'`.execute(amend.db);
  expect(naming).toEqual([]);
  const { rows: sent } = await sql`select from feedback_events where sent_by like 'Erased %'`.execute(amend.db);
  expect(sent).toHaveLength(1);
  expect(await amend.call('verifyAudit', { params, headers })).toMatchObject({
    intact: true,
    logs: [{ log: 'feedback', erased: 2 }, { log: 'audit' }],
  });

  await amend.call('setArchived', { params, headers, body: { archived: true, because } });
  await amend.call('deleteClassifier', { params, headers, body: { name: 'Restricted', because } });
  expect(await amend.call('listClassifiers', { headers })).toMatchObject({ classifiers: [] });
});
