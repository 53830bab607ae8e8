import { randomUUID } from 'node:crypto';
import { takeDue } from '../../../../server/platform/notices/delivery-store.ts';
import { openIncident } from '../../../../server/watch/incidents/incident-store.ts';
import { tellSourceOwner } from '../../../../server/watch/sources/tell-source-owner.ts';
import { columnDriftOf } from '../../../fixtures/drift-report.ts';
import { storedAddressee } from '../../../setup/stored-addressee.ts';
import { storedChannel } from '../../../setup/stored-channel.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useAmend } from '../../../setup/use-amend.ts';
import { keptWatch, saveCheck } from '../../../setup/watched-checks.ts';

const amend = useAmend();
const AT = new Date('2026-11-02T09:00:00Z');
const FINDING = { code: 'empty', values: { now: 0.5, before: 0.01 } } as const;
let classifier: string;
let report: string;
let channel: string;

beforeAll(async () => {
  classifier = await storedClassifier(amend.db);
  await keptWatch(amend.db, classifier);
  const amount = { name: 'Amount', type: 'number' as const, status: 'drift' as const };
  const columns = [
    columnDriftOf({ ...amount, findings: [FINDING], changes: ['50 % empty, 1 % before'] }),
    columnDriftOf({ ...amount, name: 'Quiet', status: 'stable', findings: [], changes: [] }),
  ];
  report = String((await saveCheck(amend.db, classifier, AT, columns)).number);
  channel = await storedChannel(amend.db, { name: 'Card company' });
});

const name = (source: string, owner: object | null) =>
  amend.send('setSourceOwner', { params: { classifier }, body: { source, owner } as never });
const tell = (more: object = {}) =>
  amend.send('tellSourceOwner', {
    params: { classifier, report },
    body: { id: randomUUID(), source: 'rest', column: 'Amount', ...more } as never,
  });
const kindsOfAudit = async () => {
  const { events } = await amend.call('listAudit', { params: { classifier }, query: { limit: 1_000 } });
  return events.filter(({ kind }) => kind.startsWith('source-')).map(({ kind, subject }) => [kind, subject]);
};

test('a source is owned by a person or a channel, each change with an audit event; as it is changes nothing', async () => {
  const { mayOwn } = await amend.call('readSourceOwners', { params: { classifier } });
  expect(mayOwn.people).toContain('Demo corrector');
  expect(mayOwn.channels).toContainEqual({ id: channel, name: 'Card company' });
  await name('sheet', { kind: 'person', person: 'Demo corrector' });
  await name('sheet', { kind: 'person', person: 'Demo corrector' });
  await name('rest', { kind: 'person', person: 'Demo approver' });
  const { body } = await name('rest', { kind: 'channel', channel });
  expect(body).toMatchObject({
    owners: [
      { source: 'rest', owner: { kind: 'channel', channel, name: 'Card company' }, setBy: 'Demo user' },
      { source: 'sheet', owner: { kind: 'person', person: 'Demo corrector' } },
    ],
  });
  expect(await kindsOfAudit()).toEqual([
    ['source-owner-set', 'sheet'],
    ['source-owner-set', 'rest'],
    ['source-owner-set', 'rest'],
  ]);
});

test('nobody owns one who is not there, nor by a channel that is not', async () => {
  expect((await name('rest', { kind: 'person', person: 'Nobody' })).body).toMatchObject({ code: 'unknown-person' });
  const gone = { kind: 'channel', channel: randomUUID() };
  expect((await name('rest', gone)).body).toMatchObject({ code: 'unknown-channel' });
});

test('the owner is told what the report says of the column, once an id, with the open incident and an audit event', async () => {
  const measure = { kind: 'drift', column: 'Amount', type: 'number' } as const;
  const opened = { measure, since: AT, report: Number(report), owner: null };
  const incident = await openIncident(amend.db, classifier, opened, AT);
  const id = randomUUID();
  const { status, body } = await tell({ id, note: 'Is it pence now?' });
  expect([status, body]).toMatchObject([201, { told: [{ id, source: 'rest', column: 'Amount', to: 'Card company' }] }]);
  expect((await tell({ id })).status).toBe(201);
  const due = await takeDue(amend.db, new Date('2099-01-01T00:00:00Z'), { most: 9 });
  expect(due.map((each) => [each.channel.id, each.notice])).toEqual([
    [
      channel,
      [
        'source-changed',
        expect.objectContaining({
          ...{ source: 'rest', column: 'Amount', report: Number(report), findings: [FINDING], incident },
          ...{ by: 'Demo user', note: 'Is it pence now?', rows: 500 },
        }),
      ],
    ],
  ]);
  expect((await kindsOfAudit()).slice(3)).toEqual([['source-owner-told', 'rest']]);
});

test('a person is told by e-mail; who cannot be, and a column that has not changed, are said, and nobody is told', async () => {
  expect((await tell({ column: 'Quiet' })).body).toMatchObject({ code: 'unknown-column' });
  expect((await tell({ source: 'elsewhere' })).body).toMatchObject({ code: 'source-unreachable' });
  const noMail = await tell({ source: 'sheet' });
  expect(noMail.body).toMatchObject({
    code: 'source-unreachable',
    detail: expect.stringMatching(/^“Demo corrector” is told by e-mail, and this server sends none\./),
  });
  const telling = (hasMail: boolean) =>
    tellSourceOwner(
      { db: amend.db, hasMail },
      { classifierId: classifier, report: Number(report) },
      { id: randomUUID(), source: 'sheet', column: 'Amount', note: '' },
      { person: 'Ada', at: AT },
    );
  await expect(telling(true)).rejects.toMatchObject({ code: 'source-unreachable' });
  const { told } = await amend.call('readSourceOwners', { params: { classifier } });
  expect(told.map(({ source }) => source)).toEqual(['rest']);
  await storedAddressee(amend.db, 'Demo corrector', 'viewer@example.org');
  await telling(true);
  const due = await takeDue(amend.db, new Date('2199-01-01T00:00:00Z'), { most: 9 });
  expect(due.map((each) => each.channel.address)).toContain('viewer@example.org');
});
