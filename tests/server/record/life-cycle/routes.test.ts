import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { problem } from '../../../../contract/problem.ts';
import { metricDraft } from '../../../../contract/metric.ts';
import { giveLink } from '../../../../server/people/links/give-link.ts';
import { storedPerson } from '../../../setup/stored-person.ts';
import { useAmend } from '../../../setup/use-amend.ts';
import { DRAFT, event, COLUMNS } from '../feedback/feedback-fixture.ts';

const amend = useAmend();

async function make(name: string, place: { category?: string; project?: string; origin?: string } = {}) {
  const { id } = await amend.call('createClassifier', { body: metricDraft({ name, ...place }) });
  return { classifier: id };
}
async function codeOf(sent: Promise<{ status: number; body: unknown }>) {
  const { status, body } = await sent;
  return [status, problem.parse(body).code];
}
const archive = (params: { classifier: string }, archived = true) =>
  amend.call('setArchived', { params, body: { archived, because: 'Switched off.' } });

describe('the list of classifiers', () => {
  const category = `C ${randomUUID()}`;
  const names = async (query: Record<string, string | number>) => {
    const { classifiers, total } = await amend.call('listClassifiers', { query: { category, ...query } });
    return [total, ...classifiers.map(({ name }) => name)];
  };

  test('is filtered by each shelf, by a part of the name, by kind, and parted into pages', async () => {
    const key = randomUUID().slice(0, 8);
    await make(`Errors ${key}`, { category, project: 'Shop', origin: 'Grafana' });
    await make(`Latency ${key}`, { category, project: 'Shop', origin: 'Datadog' });
    await make(`Errors again ${key}`, { category, project: 'Bank', origin: 'Grafana' });
    await amend.call('createClassifier', { body: { ...DRAFT, name: `Cards ${key}`, category } });
    await expect(names({})).resolves.toEqual([
      4,
      `Errors ${key}`,
      `Latency ${key}`,
      `Errors again ${key}`,
      `Cards ${key}`,
    ]);
    await expect(names({ project: 'Shop' })).resolves.toEqual([2, `Errors ${key}`, `Latency ${key}`]);
    await expect(names({ origin: 'Grafana', project: 'Bank' })).resolves.toEqual([1, `Errors again ${key}`]);
    await expect(names({ name: 'eRRors' })).resolves.toEqual([2, `Errors ${key}`, `Errors again ${key}`]);
    await expect(names({ kind: 'metric', offset: 1, limit: 1 })).resolves.toEqual([3, `Latency ${key}`]);
    await expect(names({ project: '' })).resolves.toEqual([1, `Cards ${key}`]);
    const { shelves } = await amend.call('listClassifiers', { query: { category: 'none of these' } });
    expect(shelves.origins).toEqual(expect.arrayContaining(['Datadog', 'Grafana']));
    expect(shelves.categories).toContain(category);
  });

  test('counts the observations beside each', async () => {
    const params = await make('Counted', { category });
    await amend.call('addObservation', {
      params,
      body: { id: randomUUID(), value: 1, unit: 'ms', minutes: 1, decision: '0' },
    });
    const { classifiers } = await amend.call('listClassifiers', { query: { name: 'Counted' } });
    expect(classifiers[0]?.labels).toBe(1);
  });

  test('has archived ones only if they are asked for', async () => {
    const params = await make('Archived, listed', { category });
    await archive(params);
    await expect(names({ name: 'Archived, listed' })).resolves.toEqual([0]);
    await expect(names({ name: 'Archived, listed', state: 'archived' })).resolves.toEqual([1, 'Archived, listed']);
    await expect(names({ name: 'Archived, listed', state: 'any' })).resolves.toEqual([1, 'Archived, listed']);
  });
});

describe('the place of a classifier', () => {
  test('is changed with its name, and the audit log says from what to what', async () => {
    const params = await make('Before', { project: 'Shop' });
    const body = { name: 'After', category: 'Errors', project: 'Bank', origin: 'Logs' };
    await expect(amend.call('setPlace', { params, body })).resolves.toMatchObject(body);
    await amend.call('setPlace', { params, body });
    const { events } = await amend.call('listAudit', { params });
    expect(events.map(({ kind }) => kind)).toEqual(['classifier-created', 'place-set']);
    expect(events[1]?.details).toEqual({
      before: { name: 'Before', category: '', project: 'Shop', origin: '' },
      after: body,
    });
  });

  test('cannot be another’s name', async () => {
    await make('Taken');
    const params = await make('Free');
    const sent = amend.send('setPlace', { params, body: { name: 'TAKEN' } });
    await expect(codeOf(sent)).resolves.toEqual([409, 'classifier-exists']);
  });
});

describe('an archived classifier', () => {
  test('can be read, takes nothing new, and is opened again', async () => {
    const params = await make('Asleep');
    const observation = { id: randomUUID(), value: 1, unit: '', minutes: 1, decision: '0' as const };
    await amend.call('addObservation', { params, body: observation });
    expect((await archive(params)).archivedAt).not.toBeNull();
    await expect(amend.call('listObservations', { params })).resolves.toMatchObject({ total: 1 });
    const refused = [
      amend.send('addObservation', { params, body: { ...observation, id: randomUUID() } }),
      amend.send('withdrawObservations', { params, body: { keys: [observation.id] } }),
      amend.send('recordFeedback', {
        params,
        body: { columns: ['Value', 'Minutes', 'Unit'], events: [event({ cells: [1, 1, ''], class: '1' })] },
      }),
      amend.send('startTraining', { params, body: {} }),
      amend.send('setPolicies', { params, body: {} }),
      amend.send('setPlace', { params, body: { name: 'Awake' } }),
      amend.send('askRollback', { params, body: { value: 1, minutes: 1 } }),
      amend.send('setChampion', { params, body: { version: 1 } }),
    ];
    for (const sent of refused) await expect(codeOf(sent)).resolves.toEqual([409, 'classifier-archived']);
    expect((await archive(params, false)).archivedAt).toBeNull();
    await amend.call('addObservation', { params, body: { ...observation, id: randomUUID() } });
    const { events } = await amend.call('listAudit', { params });
    expect(events.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['classifier-created', ''],
      ['classifier-archived', 'Switched off.'],
      ['classifier-opened', 'Switched off.'],
    ]);
  });
});

describe('deleting a classifier', () => {
  test('is refused while it is open, and by another name', async () => {
    const params = await make('Kept');
    const wrong = () => codeOf(amend.send('deleteClassifier', { params, body: { name: 'Kept' } }));
    await expect(wrong()).resolves.toEqual([409, 'classifier-open']);
    await archive(params);
    const sent = amend.send('deleteClassifier', { params, body: { name: 'Kent' } });
    await expect(codeOf(sent)).resolves.toEqual([409, 'other-name']);
  });

  test('leaves its audit log and says what went, and nothing else of it', async () => {
    const { id } = await amend.call('createClassifier', { body: { ...DRAFT, name: 'Gone', project: 'Shop' } });
    const params = { classifier: id };
    await amend.call('recordFeedback', {
      params,
      body: { columns: [...COLUMNS], events: [event(), event({ key: 'PC-2' })] },
    });
    const { entries } = await amend.call('listFeedback', { params });
    await archive(params);
    const deleted = await amend.call('deleteClassifier', { params, body: { name: 'Gone', because: 'Made twice.' } });
    expect(deleted).toMatchObject({
      id,
      name: 'Gone',
      project: 'Shop',
      labels: 2,
      versions: 0,
      events: 2,
      lastHash: entries.at(-1)?.hash,
      deletedBy: 'Demo user',
      because: 'Made twice.',
    });
    expect((await amend.send('getClassifier', { params })).status).toBe(404);
    const { classifiers } = await amend.call('listDeletedClassifiers');
    expect(classifiers).toContainEqual(deleted);
    const { events } = await amend.call('listAudit', { params });
    expect(events.map(({ kind }) => kind)).toEqual(['classifier-created', 'classifier-archived', 'classifier-deleted']);
    await expect(amend.call('verifyAudit', { params })).resolves.toMatchObject({
      intact: true,
      logs: [
        { log: 'feedback', events: 0 },
        { log: 'audit', events: 3 },
      ],
    });
    for (const table of ['labels', 'feedback_events', 'feedback_heads', 'classes'] as const) {
      const left = await amend.db.selectFrom(table).select('classifier_id').where('classifier_id', '=', id).execute();
      expect(left).toEqual([]);
    }
  });

  test('its name is free again', async () => {
    const params = await make('Again');
    await archive(params);
    await amend.call('deleteClassifier', { params, body: { name: 'Again' } });
    await expect(make('Again')).resolves.toBeDefined();
  });

  test('of one that never was, there is no audit log', async () => {
    const sent = amend.send('listAudit', { params: { classifier: randomUUID() } });
    await expect(codeOf(sent)).resolves.toEqual([404, 'unknown-classifier']);
  });
});

describe('what a deleted classifier was named in', () => {
  const grantOf = (classifier: string, role: 'viewer' | 'corrector' = 'corrector') => ({ role, classifier });
  const EVERYWHERE = { role: 'viewer' as const, classifier: null };
  /** It stays, also when the last classifier of the project has gone. */
  const OF_SHOP = { role: 'approver' as const, project: 'Shop' };
  const peopleEvents = async (after: number) =>
    (await amend.call('listPeopleAudit', { query: { after, limit: 1_000 } })).events.map(
      ({ kind, subject, person, details }) => ({ kind, subject, person, details }),
    );

  test('goes with it: roles of people and machines, rows of the table of roles, and what links give; each is noted', async () => {
    const params = await make('Named all over', { project: 'Shop' });
    const { classifier } = params;
    const grants = [EVERYWHERE, grantOf(classifier), OF_SHOP];
    const ann = await storedPerson(amend.db, 'Ann of the deleted', grants);
    const { key } = await amend.call('makeKey', { body: { name: 'Machine of the deleted', grants } });
    const mapping = { value: 'Amend.Corrector', ...grantOf(classifier) };
    const kept = { value: 'Amend.Viewer', ...EVERYWHERE };
    await amend.call('setRoleMappings', { body: { mappings: [mapping, kept] } });
    const giving = { author: 'Ada', at: new Date(), publicAddress: '' };
    const link = await giveLink(amend.db, { purpose: 'invitation', personId: null, grants }, giving);
    const { last } = await amend.call('listPeopleAudit', { query: { limit: 1_000 } });
    await archive(params);
    await amend.call('deleteClassifier', { params, body: { name: 'Named all over' } });
    const lost = { before: grants, after: [EVERYWHERE, OF_SHOP] };
    expect(await peopleEvents(last)).toEqual([
      { kind: 'grants-set', subject: ann, person: 'Demo user', details: { name: 'Ann of the deleted', ...lost } },
      {
        kind: 'grants-set',
        subject: key.id,
        person: 'Demo user',
        details: { name: 'Machine of the deleted', ...lost },
      },
      {
        kind: 'role-mappings-set',
        subject: 'role-mappings',
        person: 'Demo user',
        details: { before: [mapping, kept], after: [kept] },
      },
      { kind: 'link-changed', subject: link.id, person: 'Demo user', details: { purpose: 'invitation', ...lost } },
    ]);
    const { invitations } = await amend.call('listInvitations');
    expect(invitations.find(({ id }) => id === link.id)?.grants).toEqual([EVERYWHERE, OF_SHOP]);
    await expect(amend.call('verifyPeopleAudit')).resolves.toMatchObject({ intact: true });
  });

  test('is nobody’s, and in no log, where nothing named it', async () => {
    const params = await make('Named nowhere');
    await archive(params);
    const { last } = await amend.call('listPeopleAudit', { query: { limit: 1_000 } });
    await amend.call('deleteClassifier', { params, body: { name: 'Named nowhere' } });
    expect(await peopleEvents(last)).toEqual([]);
  });

  test('a role that is given for it at the same time is noted as lost, or refused', async () => {
    const person = await storedPerson(amend.db, 'Bob of the race');
    for (let round = 0; round < 5; round++) {
      const params = await make(`Race ${round}`);
      await archive(params);
      const { last } = await amend.call('listPeopleAudit', { query: { limit: 1_000 } });
      const given = [grantOf(params.classifier)];
      const [deleted, set] = await Promise.all([
        amend.send('deleteClassifier', { params, body: { name: `Race ${round}` } }),
        amend.send('setGrants', { params: { person }, body: { grants: given } }),
      ]);
      const events = (await peopleEvents(last)).map(({ details }) => details?.['after']);
      expect([deleted.status, set.status, events]).toEqual(
        set.status === 200 ? [200, 200, [given, []]] : [200, 404, []],
      );
    }
  });
});
