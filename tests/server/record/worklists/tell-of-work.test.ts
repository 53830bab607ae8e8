import { beforeEach, expect, test } from '@jest/globals';
import type { Access } from '../../../../contract/access.ts';
import type { Notice } from '../../../../contract/notice.ts';
import { workListDraft, type WorkListDraft } from '../../../../contract/work-list.ts';
import { personalTeller } from '../../../../server/people/channels/tell-in-person.ts';
import { takeDue } from '../../../../server/platform/notices/delivery-store.ts';
import { messageOf } from '../../../../server/platform/notices/message.ts';
import { changeWorkList } from '../../../../server/record/worklists/change-work-list.ts';
import { createHandOverWork } from '../../../../server/record/worklists/hand-over-work.ts';
import { giveWork } from '../../../../server/record/worklists/give-work.ts';
import { tellOverdue } from '../../../../server/record/worklists/tell-of-work.ts';
import { purchases, rowsOf } from '../../../setup/purchases.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { storedAddressee } from '../../../setup/stored-addressee.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const AT = new Date('2026-11-02T09:00:00Z');
const DUE = '2026-11-03T17:00:00.000Z';
const LATER = new Date('2026-11-04T09:00:00Z');
const ROWS = purchases(8, 5);

/** The rows of one cost centre, which are all that Ben may correct. */
const CENTRE = String(ROWS[0]!.cells[2]);
const THEIRS = ROWS.filter((row) => row.cells[2] === CENTRE);

async function desk() {
  const id = await storedClassifier(database.db);
  const scope = { column: 'Centre', values: [CENTRE] };
  const access: Readonly<Record<string, Access>> = {
    Ann: { roles: ['corrector'] },
    Ben: { roles: [], grants: [{ role: 'corrector', classifier: id, scope }] },
    Bea: { roles: ['corrector', 'approver'] },
    Vic: { roles: ['viewer'] },
  };
  const readWorkers = async () => Object.entries(access).map(([person, of]) => ({ person, access: of }));
  const services = { db: database.db, readWorkers, tellInPerson: personalTeller(true) };
  const give = async (to: WorkListDraft['to']) => {
    const draft = workListDraft.parse({ name: 'Month end', to, due: DUE, rows: rowsOf(ROWS) });
    return giveWork(services, id, draft, null, { person: 'Bea', at: AT });
  };
  return { id, services, give };
}

/** What is due to whom, by e-mail. */
async function mails(): Promise<[address: string, language: string, notice: Notice][]> {
  const due = await takeDue(database.db, new Date('2027-01-01T00:00:00Z'), { most: 100 });
  return due
    .map(({ channel, notice }): [string, string, Notice] => [channel.address, channel.language, notice])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

beforeEach(async () => {
  await database.db.deleteFrom('work_lists').execute();
  await database.db.deleteFrom('notice_channels').execute();
  await database.db.deleteFrom('people').execute();
  for (const [name, language] of [
    ['Ann', 'de'],
    ['Ben', 'en'],
    ['Bea', 'en'],
    ['Vic', 'en'],
  ] as const)
    await storedAddressee(database.db, name, `${name.toLowerCase()}@example.org`, { language });
});

test('whoever is given rows, by name or by a role, gets one e-mail in their language with how many are theirs', async () => {
  const { give } = await desk();
  await give({ people: ['Ben'], role: 'corrector' });
  const told = (rows: number): Notice => [
    'work-for-you',
    { classifier: expect.any(String) as never, list: 'Month end', rows, by: 'Bea', due: DUE },
  ];
  // Not the giver, who is a corrector, too; nor who may only look.
  const due = await mails();
  expect(due).toEqual([
    ['ann@example.org', 'de', told(8)],
    ['ben@example.org', 'en', told(THEIRS.length)],
  ]);
  expect(THEIRS.length).toBeLessThan(8);
  const notice: Notice = ['work-for-you', { classifier: 'Cards', list: 'Month end', rows: 1, by: 'Bea', due: null }];
  expect(messageOf('1', notice, 'de', AT, 'https://amend.example.org').words).toEqual({
    title: '„Month end“: 1 Zeile für Sie',
    sentence: 'Bea gibt Ihnen 1 Zeile von „Cards“ zum Ansehen, als Arbeitsliste „Month end“.',
    nextStep:
      'Öffnen Sie „Cards“ im Aufgabenbereich von Amend: Im Schritt „Korrigieren“ steht die Liste unter „Arbeitslisten“.',
  });
});

test('a list that is given to others tells these, and nobody of what they gave themselves', async () => {
  const { id, services, give } = await desk();
  const { id: listId } = await give({ people: ['Bea'], role: null });
  expect(await mails()).toEqual([]);
  const of = { classifierId: id, listId, own: null };
  const change = { do: 'give' as const, to: { people: ['Ann'], role: null } };
  await changeWorkList(services, of, change, 'so', { person: 'Bea', at: LATER });
  expect(await mails()).toMatchObject([['ann@example.org', 'de', ['work-for-you', { rows: 8 }]]]);
});

test('on being overdue each is told once what is left to them; again only once it gets another moment', async () => {
  const { id, services, give } = await desk();
  const { id: listId } = await give({ people: ['Ann', 'Ben'], role: null });
  await mails();
  await tellOverdue(services, AT);
  expect(await mails()).toEqual([]);
  await record(database.db, id, [THEIRS[0]!], { person: 'Ann' });
  await tellOverdue(services, LATER);
  await tellOverdue(services, LATER);
  const left = (list: readonly [string, string, Notice][]) =>
    list.map(([address, , [kind, values]]) => [address, kind, 'left' in values ? values.left : null]);
  const others = THEIRS.length - 1;
  expect(left(await mails())).toEqual([
    ['ann@example.org', 'work-for-you-overdue', 7],
    ...(others === 0 ? [] : [['ben@example.org', 'work-for-you-overdue', others]]),
  ]);
  const plan = { do: 'plan' as const, name: 'Month end', note: '', due: '2026-11-05T17:00:00.000Z' };
  const of = { classifierId: id, listId, own: null };
  await changeWorkList(services, of, plan, 'so', { person: 'Bea', at: LATER });
  await tellOverdue(services, LATER);
  expect(await mails()).toEqual([]);
  await record(database.db, id, ROWS.slice(1), { person: 'Ann' });
  await tellOverdue(services, new Date('2026-11-06T09:00:00Z'));
  // Nothing is left to anybody.
  expect(await mails()).toEqual([]);
});

test('whoever takes somebody’s place is told of the lists that are theirs by it, and of how many rows are left', async () => {
  const { id, services, give } = await desk();
  await give({ people: ['Ann'], role: null });
  await give({ people: ['Ann', 'Ben'], role: null });
  await record(database.db, id, [THEIRS[0]!], { person: 'Bea' });
  await database.db.deleteFrom('notice_channels').execute();
  const handOver = createHandOverWork(services);
  await database.db
    .transaction()
    .execute((transaction) => handOver(transaction, { from: 'Ann', to: 'Ben' }, { person: 'Ada', at: LATER }));
  const values = { list: 'Month end', rows: THEIRS.length - 1, by: 'Ada', due: DUE };
  // Of the list that was Ben's before, nothing: it is as it was.
  expect(await mails()).toEqual([['ben@example.org', 'en', ['work-for-you', expect.objectContaining(values)]]]);
});
