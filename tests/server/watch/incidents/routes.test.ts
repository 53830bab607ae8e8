import { personalTeller } from '../../../../server/people/channels/tell-in-person.ts';
import { takeDue } from '../../../../server/platform/notices/delivery-store.ts';
import { changeIncident } from '../../../../server/watch/incidents/change-incident.ts';
import { openIncident, addIncidentEvent } from '../../../../server/watch/incidents/incident-store.ts';
import { storedAddressee } from '../../../setup/stored-addressee.ts';
import { keptWatch } from '../../../setup/watched-checks.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const amend = useAmend();
const AT = new Date('2026-11-02T09:00:00Z');
let classifier: string;

beforeAll(async () => {
  classifier = await storedClassifier(amend.db);
  await keptWatch(amend.db, classifier);
  const measure = { kind: 'drift', column: 'Amount', type: 'number' } as const;
  await openIncident(amend.db, classifier, { measure, since: AT, report: 3, owner: null }, AT);
  const opened = { what: 'opened', person: null, text: '', report: 3 } as const;
  await addIncidentEvent(amend.db, classifier, 1, opened, AT);
});

const change = (made: object, incident = '1') =>
  amend.send('changeIncident', { params: { classifier, incident }, body: { change: made } as never });

test('an incident is acknowledged, given to somebody and noted upon, each with an audit event', async () => {
  expect((await change({ do: 'acknowledge' })).body).toMatchObject({
    state: 'open',
    owner: 'Demo user',
    acknowledgedBy: 'Demo user',
  });
  await change({ do: 'acknowledge' });
  await change({ do: 'give', to: 'Demo approver' });
  await change({ do: 'note', text: 'The card company sends pence since Monday.' });
  const { incidents } = await amend.call('listIncidents', { params: { classifier } });
  expect(incidents).toMatchObject([{ number: 1, owner: 'Demo approver' }]);
  expect(incidents[0]!.events.map(({ what, person, text }) => [what, person, text])).toEqual([
    ['opened', null, ''],
    ['acknowledged', 'Demo user', ''],
    ['given', 'Demo user', 'Demo approver'],
    ['noted', 'Demo user', 'The card company sends pence since Monday.'],
  ]);
  const { events } = await amend.call('listAudit', { params: { classifier }, query: { limit: 1_000 } });
  expect(events.filter(({ kind }) => kind.startsWith('incident')).map(({ kind }) => kind)).toEqual([
    'incident-acknowledged',
    'incident-given',
    'incident-noted',
  ]);
});

test('nobody gives one to somebody who is not there, nor changes one that is not', async () => {
  expect((await change({ do: 'give', to: 'Nobody' })).body).toMatchObject({ code: 'unknown-person' });
  expect((await change({ do: 'acknowledge' }, '2')).body).toMatchObject({ code: 'unknown-incident' });
  expect((await change({ do: 'close' })).body).toMatchObject({ code: 'invalid-request' });
});

test('the database itself lets no second incident of a measure be open', async () => {
  const measure = { kind: 'drift', column: 'Amount', type: 'number' } as const;
  await expect(openIncident(amend.db, classifier, { measure, since: AT, report: 4, owner: null }, AT)).rejects.toThrow(
    'incidents_open_once',
  );
});

test('whoever has the right to see to all of its rows is offered, and is told by e-mail of an incident given to them', async () => {
  const { people } = await amend.call('listIncidentOwners', { params: { classifier } });
  expect(people).toContain('Demo approver');
  expect(people).not.toContain('Demo viewer');
  await storedAddressee(amend.db, 'Bea', 'bea@example.org');
  const giving = {
    ...{ db: amend.db, tellInPerson: personalTeller(true) },
    readPeople: async () => [{ person: 'Bea', access: { roles: ['controller' as const] } }],
  };
  const given = (by: string, to: string | null) =>
    changeIncident(
      giving,
      { classifierId: classifier, number: 1 },
      { change: { do: 'give', to }, because: '' },
      { person: by, at: AT },
    );
  await given('Ada', 'Bea');
  const [mail, ...others] = await takeDue(amend.db, new Date('2027-01-01T00:00:00Z'), { most: 9 });
  expect(others).toEqual([]);
  expect(mail!.channel.address).toBe('bea@example.org');
  expect(mail!.notice).toEqual(['incident-for-you', expect.objectContaining({ incident: 1, by: 'Ada' })]);
  await given('Ada', null);
  // Who takes one on knows of it.
  await given('Bea', 'Bea');
  expect(await takeDue(amend.db, new Date('2028-01-01T00:00:00Z'), { most: 9 })).toMatchObject([{ id: mail!.id }]);
});
