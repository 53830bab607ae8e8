import { describe, expect, test } from '@jest/globals';
import { workListDraft } from '../../../../contract/work-list.ts';
import { readWorkers } from '../../../../server/people/directory/read-workers.ts';
import { personalTeller } from '../../../../server/people/channels/tell-in-person.ts';
import { giveWork } from '../../../../server/record/worklists/give-work.ts';
import { findWorkList } from '../../../../server/record/worklists/work-list-store.ts';
import { purchases, rowsOf } from '../../../setup/purchases.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { PASSWORD, useAccounts } from '../../../setup/use-accounts.ts';

const accounts = useAccounts();
const personCalled = async (name: string) =>
  (await (await accounts.admin()).call('listPeople')).people.find((each) => each.name === name)!;
const handOver = async (from: string, to: string) => {
  const [one, other] = [await personCalled(from), await personCalled(to)];
  return (await accounts.admin()).send('handOver', { params: { person: one.id }, body: { to: other.id } });
};

describe('whoever leaves', () => {
  test('hands their roles over and is out, in one step that the log tells with old and new', async () => {
    const classifier = await storedClassifier(accounts.db);
    const scope = (value: string) => ({ column: 'Centre', values: [value] });
    const ofLea = [
      { role: 'approver' as const, classifier: null },
      { role: 'corrector' as const, classifier, scope: scope('CC1') },
    ];
    const ofRob = [{ role: 'corrector' as const, classifier, scope: scope('CC2') }];
    const lea = await accounts.invited('Lea Lane', ofLea);
    const rob = await accounts.invited('Rob Roy', ofRob);
    const { status, body } = await handOver('Lea Lane', 'Rob Roy');
    const both = [
      { role: 'approver', classifier: null },
      { role: 'corrector', classifier, scope: { column: 'Centre', values: ['CC2', 'CC1'] } },
    ];
    expect([status, body]).toMatchObject([
      200,
      { from: { name: 'Lea Lane', grants: [], state: 'disabled', sessions: 0 }, to: { name: 'Rob Roy', grants: both } },
    ]);
    expect((await lea.send('session')).status).toBe(401);
    expect((await lea.send('signIn', { body: { name: 'Lea Lane', password: PASSWORD } })).status).toBe(401);
    expect(await rob.call('session')).toMatchObject({ roles: ['approver'], grants: [both[1]] });
    const { events } = await (await accounts.admin()).call('listPeopleAudit');
    expect(events.slice(-4).map(({ kind, details }) => [kind, details])).toEqual([
      ['grants-set', { name: 'Rob Roy', before: ofRob, after: both }],
      ['grants-set', { name: 'Lea Lane', before: ofLea, after: [] }],
      ['person-state-set', { name: 'Lea Lane', before: 'active', after: 'disabled', sessionsEnded: 1 }],
      ['handed-over', { name: 'Lea Lane', to: 'Rob Roy', grants: ofLea }],
    ]);
  });

  test('hands a role for a project over beside the other’s, and one that both have once', async () => {
    const ofKit = [
      { role: 'approver' as const, project: 'Bank' },
      { role: 'viewer' as const, project: 'Shop' },
    ];
    await accounts.invited('Kit Kerr', ofKit);
    await accounts.invited('Kay Knox', [{ role: 'viewer', project: 'Shop' }]);
    expect((await handOver('Kit Kerr', 'Kay Knox')).status).toBe(200);
    expect(await personCalled('Kay Knox')).toMatchObject({ grants: ofKit });
    const { events } = await (await accounts.admin()).call('listPeopleAudit');
    expect(events.slice(-4).map(({ kind, details }) => [kind, details])).toMatchObject([
      ['grants-set', { name: 'Kay Knox', before: [ofKit[1]], after: ofKit }],
      ['grants-set', { name: 'Kit Kerr', before: ofKit, after: [] }],
      ['person-state-set', {}],
      ['handed-over', { name: 'Kit Kerr', to: 'Kay Knox', grants: ofKit }],
    ]);
  });

  test('cannot to themselves, nor to who may not sign in, and then nothing is done', async () => {
    await accounts.invited('Mia May');
    expect(await handOver('Mia May', 'Mia May')).toMatchObject({
      status: 409,
      body: { code: 'handover-unfit', values: { reason: 'same', person: 'Mia May' } },
    });
    expect(await handOver('Mia May', 'Lea Lane')).toMatchObject({
      status: 409,
      body: { code: 'handover-unfit', values: { reason: 'disabled', person: 'Lea Lane' } },
    });
    expect(await personCalled('Mia May')).toMatchObject({ state: 'active', sessions: 1 });
  });

  test('cannot give a role for rows that would not be one scope with what the other has', async () => {
    const classifier = await storedClassifier(accounts.db);
    const by = (column: string, value: string) => [
      { role: 'viewer' as const, classifier, scope: { column, values: [value] } },
    ];
    await accounts.invited('Nan Noe', by('Centre', 'CC1'));
    await accounts.invited('Oda Orr', by('Merchant', 'City Cabs'));
    expect(await handOver('Nan Noe', 'Oda Orr')).toMatchObject({
      status: 409,
      body: { code: 'handover-unfit', values: { reason: 'scopes', person: 'Oda Orr', role: 'viewer' } },
    });
    expect(await personCalled('Nan Noe')).toMatchObject({ state: 'active', grants: by('Centre', 'CC1') });
  });

  test('hands open work-lists over, in the same step', async () => {
    const classifier = await storedClassifier(accounts.db);
    const corrector = [{ role: 'corrector' as const, classifier: null }];
    await accounts.invited('Uma Unger', corrector);
    await accounts.invited('Vic Voss');
    const draft = { name: 'Month end', to: { people: ['Uma Unger'] }, rows: rowsOf(purchases(2, 1)) };
    const services = {
      db: accounts.db,
      readWorkers: () => readWorkers(accounts.db),
      tellInPerson: personalTeller(false),
    };
    const by = { person: 'Ada Admin', at: new Date('2026-11-02T09:00:00Z') };
    const { id } = await giveWork(services, classifier, workListDraft.parse(draft), null, by);
    expect((await handOver('Uma Unger', 'Vic Voss')).status).toBe(200);
    expect(await findWorkList(accounts.db, classifier, id)).toMatchObject({ people: ['Vic Voss'] });
  });

  test('as the last admin makes the other one', async () => {
    const pia = await accounts.invited('Pia Post');
    const { status } = await handOver('Ada Admin', 'Pia Post');
    expect(status).toBe(200);
    expect((await pia.call('session')).roles).toContain('admin');
  });
});
