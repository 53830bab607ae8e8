import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { Access } from '../../../../contract/access.ts';
import { workListDraft } from '../../../../contract/work-list.ts';
import { personalTeller } from '../../../../server/people/channels/tell-in-person.ts';
import { readClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { keepOpinions } from '../../../../server/record/opinions/opinion-store.ts';
import { giveWork } from '../../../../server/record/worklists/give-work.ts';
import { handOverWork } from '../../../setup/hand-over-work.ts';
import { readOwnWorkChanges } from '../../../../server/record/worklists/work-list-store.ts';
import { listWorkLists } from '../../../../server/record/worklists/list-work-lists.ts';
import { readOverdueWork } from '../../../../server/record/worklists/overdue-work.ts';
import { readWorkToDo } from '../../../../server/record/worklists/work-to-do.ts';
import { createOwnRowsReader } from '../../../../server/record/scopes/own-rows-store.ts';
import { purchases, rowsOf, type Purchase } from '../../../setup/purchases.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const AT = new Date('2026-11-02T09:00:00Z');
const CORRECTOR: Access = { roles: ['corrector'] };
const PEOPLE = ['Ann', 'Ben', 'Cleo'];
const readWorkers = async () => PEOPLE.map((person) => ({ person, access: CORRECTOR }));
const ROWS = purchases(8, 5);

async function given(people: readonly string[], rows: readonly Purchase[] = ROWS, due: string | null = null) {
  const id = await storedClassifier(database.db);
  const draft = workListDraft.parse({ name: 'Month end', to: { people }, due, rows: rowsOf(rows) });
  const by = { person: 'Bea', at: AT };
  const { id: list, shares } = await giveWork(
    { db: database.db, readWorkers, tellInPerson: personalTeller(false) },
    id,
    draft,
    null,
    by,
  );
  const classifier = await readClassifier(database.db, id);
  const looking = (person: string) => ({ person, access: CORRECTOR, own: null, now: new Date('2026-11-03T09:00:00Z') });
  const toDo = (person: string) => readWorkToDo(database.db, classifier, list, looking(person));
  const seenBy = async (person: string) => (await listWorkLists(database.db, classifier, 'mine', looking(person)))[0];
  return { id, list, shares, classifier, toDo, seenBy };
}

test('each of several people begins at another place of the same rows, and what one has done is left to nobody', async () => {
  const { id, toDo, shares } = await given(['Ann', 'Ben']);
  const keys = ROWS.map(({ key }) => key);
  expect(shares).toEqual([
    { person: 'Ann', rows: 8 },
    { person: 'Ben', rows: 8 },
  ]);
  expect([await toDo('Ann'), await toDo('Ben')]).toEqual([keys, [...keys.slice(4), ...keys.slice(0, 4)]]);
  await record(database.db, id, [ROWS[0]!, ROWS[5]!], { person: 'Ann' });
  expect(await toDo('Ben')).toEqual([4, 6, 7, 1, 2, 3].map((at) => keys[at]));
  await expect(toDo('Cleo')).rejects.toMatchObject({ code: 'unknown-work-list' });
});

test('what somebody said unseen by the second person is said, and left to that one alone', async () => {
  const { id, toDo, seenBy } = await given(['Ann', 'Ben'], ROWS.slice(0, 2));
  const [{ key, cells }] = [ROWS[0]!];
  const said = {
    id: randomUUID(),
    key,
    cells,
    rowHash: key,
    kind: 'correct',
    origin: 'review',
    class: 'meals',
  } as const;
  const draft = {
    ...said,
    person: 'Ann',
    predictedClass: null,
    predictionId: null,
    note: null,
    basedOn: null,
    saidAt: AT,
  };
  await database.db
    .transaction()
    .execute((transaction) => keepOpinions(transaction, id, [{ draft, kind: 'double' }], AT));
  expect([await toDo('Ann'), await toDo('Ben')]).toEqual([[ROWS[1]!.key], [ROWS[1]!.key, key]]);
  expect(await seenBy('Ann')).toMatchObject({ done: 0, proposed: 1, waiting: 1, left: 1 });
  expect(await seenBy('Ben')).toMatchObject({ proposed: 1, left: 2 });
});

test('whoever leaves hands their open lists over, each noted in its classifier’s log; who has one already has it once', async () => {
  const { id, seenBy } = await given(['Ann', 'Ben']);
  const other = await given(['Ben']);
  await database.db
    .transaction()
    .execute((transaction) => handOverWork(transaction, { from: 'Ann', to: 'Ben' }, { person: 'Ada', at: AT }));
  expect(await seenBy('Ann')).toBeUndefined();
  expect(await seenBy('Ben')).toMatchObject({ to: { people: ['Ben'] } });
  expect(await other.seenBy('Ben')).toMatchObject({ to: { people: ['Ben'] } });
  const events = await database.db.selectFrom('audit_events').selectAll().where('log', '=', id).execute();
  expect(events.at(-1)).toMatchObject({
    kind: 'work-handed-over',
    author: 'Ada',
    details: { before: { people: ['Ann', 'Ben'] }, after: { people: ['Ben'] } },
  });
});

test('a list is overdue once its moment is past, while rows of it are not done', async () => {
  const { id, list } = await given(['Ann'], ROWS.slice(0, 2), '2026-11-02T17:00:00.000Z');
  const overdue = async (at: string) =>
    (await readOverdueWork(database.db, new Date(at))).filter((each) => each.list.id === list);
  expect(await overdue('2026-11-02T16:59:59Z')).toEqual([]);
  await record(database.db, id, [ROWS[0]!]);
  expect(await overdue('2026-11-02T17:00:01Z')).toMatchObject([{ rows: 2, left: 1 }]);
  await record(database.db, id, [ROWS[1]!]);
  expect(await overdue('2026-11-02T17:00:01Z')).toEqual([]);
});

test('whoever sees some rows only hears of changes of lists with rows of theirs, and of no others', async () => {
  const [first, second] = [ROWS[0]!, ROWS.find(({ cells }) => cells[2] !== ROWS[0]!.cells[2])!];
  const { id } = await given(['Ann'], [first]);
  const ownOf = (row: Purchase) =>
    createOwnRowsReader(database.db)(id, [{ column: 'Centre', values: [String(row.cells[2])] }]);
  expect(await readOwnWorkChanges(database.db, id, await ownOf(first))).toBe(1);
  expect(await readOwnWorkChanges(database.db, id, await ownOf(second))).toBe(0);
});
