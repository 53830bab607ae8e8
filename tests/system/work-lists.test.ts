import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Policies } from '../../contract/classifier.ts';
import { evolve, UNLABELLED, type LabelEvent, type RowLabel } from '../../contract/label.ts';
import { ENDPOINTS } from '../../contract/endpoints.ts';
import { countWork, isLeftTo, workOn } from '../../contract/work-progress.ts';
import type { GivenTo, WorkListChange, WorkListDraft } from '../../contract/work-list.ts';
import { seededRandom } from '../../ml/random.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';
import {
  asking,
  batchOf,
  COLUMNS,
  draft,
  eventsOf,
  EVERYTHING,
  otherRows,
  ownRows,
  signInByHeaders,
  type ScopedRow,
} from './scoped-rows.ts';

const OWN = ownRows(30);
const OTHERS = otherRows(30);
/** Whom work may be given to: the people of the demo, and Sam, who may correct some rows only. */
const ADA = 'Demo corrector';
const BEN = 'Second demo corrector';

let database: TestDatabase;
let amend: Amend;
beforeAll(async () => {
  database = await createTestDatabase();
  amend = await startAmend(database.url, undefined, 'off', signInByHeaders);
});
afterAll(async () => {
  await amend.close();
  await database.drop();
});

async function classifierOf(policies: Partial<Policies> = {}) {
  const { id: classifier } = await amend.call('createClassifier', { body: draft(randomUUID()), headers: EVERYTHING });
  const params = { classifier };
  const { policies: before } = await amend.call('getClassifier', { params, headers: EVERYTHING });
  await amend.call('setPolicies', { params, body: { ...before, ...policies }, headers: EVERYTHING });
  const bea = asking('approver', 'whole', classifier, 'Bea');
  const corrector = (person: string, rows: 'whole' | 'scoped' = 'whole') =>
    asking('corrector', rows, classifier, person);
  const give = (rows: readonly ScopedRow[], fields: Partial<WorkListDraft> = {}, headers = bea) =>
    amend.send('giveWork', {
      params,
      headers,
      body: { name: 'Month end', to: { people: [ADA, BEN] }, rows: batchOf(rows), ...fields } as WorkListDraft,
    });
  const given = async (rows: readonly ScopedRow[], fields: Partial<WorkListDraft> = {}) => {
    const { status, body } = await give(rows, fields);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return ENDPOINTS.giveWork.answer.parse(body).list;
  };
  const lists = async (headers: Record<string, string>, whose: 'all' | 'mine' = 'all') =>
    (await amend.call('listWorkLists', { params, query: { whose }, headers })).lists;
  const change = (list: string, what: WorkListChange, headers = bea) =>
    amend.send('changeWorkList', { params: { ...params, list }, body: { change: what, because: 'so' }, headers });
  const say = (rows: readonly ScopedRow[], person: string, said: Parameters<typeof eventsOf>[1] = {}) =>
    amend.call('recordFeedback', {
      params,
      headers: corrector(person),
      body: { columns: [...COLUMNS], events: eventsOf(rows, said) },
    });
  return { classifier, params, bea, corrector, give, given, lists, change, say };
}

test('rows of a condition are given to two people, who share them; what they do is counted, and who did it', async () => {
  const { corrector, given, lists, say, bea } = await classifierOf();
  await say(OWN.slice(0, 3), ADA);
  const list = await given(OWN, {
    condition: { column: 'Amount', operator: 'less', value: 20 },
    due: '2030-03-31T17:00:00.000Z',
    note: 'Hotels are Travel.',
  });
  // Amounts are 10 to 39.
  expect(list).toMatchObject({ rows: 10, done: 0, waiting: 10, left: 0, isMine: false, isOverdue: false });
  expect(list).toMatchObject({ condition: 'Amount < 20', to: { people: [ADA, BEN], role: null }, givenBy: 'Bea' });
  expect(await lists(corrector(ADA), 'mine')).toMatchObject([{ id: list.id, isMine: true, left: 10 }]);
  expect(await lists(corrector('Somebody'), 'mine')).toEqual([]);
  await say(OWN.slice(0, 4), ADA, { origin: 'review' });
  await say(OWN.slice(4, 6), BEN, { kind: 'accept' });
  await say(OWN.slice(6, 7), BEN, { kind: 'unsure', class: undefined });
  // A row that is not in the list counts for nothing of it.
  await say(OWN.slice(20, 25), BEN);
  const [after] = await lists(bea);
  expect(after).toMatchObject({ rows: 10, done: 6, unsure: 1, waiting: 3, proposed: 0, left: 0 });
  expect(after!.doneBy).toEqual([
    { person: ADA, rows: 4 },
    { person: BEN, rows: 2 },
  ]);
  expect(await lists(corrector(BEN), 'mine')).toMatchObject([{ left: 3, done: 6 }]);
});

test('corrections that wait for approval are said of the list, and done once they are approved', async () => {
  const { bea, given, lists, say, params } = await classifierOf({ approval: { needs: 'all' } });
  await given(OWN.slice(0, 3));
  await say(OWN.slice(0, 2), ADA);
  expect(await lists(bea)).toMatchObject([{ done: 0, proposed: 2, waiting: 1 }]);
  const { proposals } = await amend.call('listProposals', { params, headers: bea });
  const verdicts = [
    { id: randomUUID(), proposal: proposals[0]!.sequence, verdict: 'approve' as const },
    { id: randomUUID(), proposal: proposals[1]!.sequence, verdict: 'reject' as const },
  ];
  await amend.call('judgeProposals', { params, headers: bea, body: { verdicts } });
  expect(await lists(bea)).toMatchObject([{ done: 1, proposed: 0, waiting: 2, doneBy: [{ person: ADA, rows: 1 }] }]);
});

describe('work is not given', () => {
  const refused = (reason: string) => ({ status: 409, body: { code: 'work-list-refused', values: { reason } } });

  test('without rows, to who may not correct, or by a condition of a column that is not there', async () => {
    const { give } = await classifierOf();
    const none = { column: 'Amount', operator: 'more', value: 1_000 } as const;
    expect(await give(OWN, { condition: { ...none } })).toMatchObject(refused('no-rows'));
    expect(await give(OWN, { condition: { ...none, column: 'Price' } })).toMatchObject(refused('column'));
    expect(await give(OWN, { to: { people: ['Demo approver'] } })).toMatchObject(refused('person'));
    expect(await give(OWN, { to: { people: ['Nobody'] } })).toMatchObject({
      body: { detail: 'Nobody may not say what rows of this classifier are.' },
    });
    expect(await give(OWN, { to: { role: 'viewer' } })).toMatchObject(refused('role'));
    expect(await give(OWN, { to: { people: [] } })).toMatchObject({ status: 422 });
  });

  test('by who may only correct, nor of rows that are not theirs', async () => {
    const { give, corrector, classifier } = await classifierOf();
    expect(await give(OWN, {}, corrector(ADA))).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    const scoped = asking('approver', 'scoped', classifier, 'Bea');
    expect(await give([...OWN, OTHERS[0]!], {}, scoped)).toMatchObject({ status: 403, body: { code: 'beyond-scope' } });
    expect(await give(OWN, {}, scoped)).toMatchObject({ status: 201 });
  });
});

test('a row beyond somebody’s scope is neither shown nor counted for them, nor left to them', async () => {
  const { classifier, given, lists, corrector, say, bea, change } = await classifierOf();
  const both = await given([...OWN.slice(0, 5), ...OTHERS.slice(0, 7)], {
    to: { people: [], role: 'corrector' },
    condition: { column: 'Note', operator: 'is-not', values: ['what others have'] },
  });
  const only = await given(OTHERS, { name: 'Others', to: { people: [], role: 'corrector' } });
  await say(OWN.slice(0, 2), ADA);
  await say(OTHERS.slice(0, 6), BEN);
  expect(await lists(bea)).toMatchObject([{ rows: 12, done: 8 }, { id: only.id }]);
  const seen = await lists(corrector('Sam', 'scoped'));
  expect(seen).toMatchObject([{ id: both.id, rows: 5, done: 2, waiting: 3, left: 3, condition: null }]);
  expect(seen[0]!.doneBy).toEqual([{ person: ADA, rows: 2 }]);
  // Who sees all rows, and may correct some: what is left to them is what they may correct.
  const mixed = asking('approver', 'scoped', classifier, 'Bea');
  const end: WorkListChange = { do: 'end' };
  expect(await change(both.id, end, mixed)).toMatchObject({
    status: 403,
    body: { code: 'beyond-scope', values: { rows: 7 } },
  });
});

test('a list is given to others, planned anew, ended, opened again and deleted, each with its trace', async () => {
  const { params, given, lists, corrector, change, bea } = await classifierOf();
  const list = await given(OWN.slice(0, 4), { due: '2026-01-31T17:00:00.000Z' });
  expect(list.isOverdue).toBe(true);
  const to: GivenTo = { people: [BEN], role: null };
  expect(await change(list.id, { do: 'give', to })).toMatchObject({ status: 200, body: { list: { to } } });
  expect(await lists(corrector(ADA), 'mine')).toEqual([]);
  const plan = { do: 'plan' as const, name: 'April', due: null, note: 'later' };
  expect(await change(list.id, plan)).toMatchObject({ body: { list: { name: 'April', due: null, isOverdue: false } } });
  expect(await change(list.id, { do: 'end' })).toMatchObject({ body: { list: { state: 'ended', endedBy: 'Bea' } } });
  expect(await lists(corrector(BEN), 'mine')).toMatchObject([{ state: 'ended', left: 0 }]);
  expect(await change(list.id, plan)).toMatchObject({ status: 409, body: { values: { reason: 'ended' } } });
  expect(await change(list.id, { do: 'reopen' })).toMatchObject({ body: { list: { state: 'open', left: 0 } } });
  expect(await change(list.id, { do: 'delete' })).toMatchObject({ status: 200, body: { list: null } });
  expect(await change(list.id, { do: 'end' })).toMatchObject({ status: 404, body: { code: 'unknown-work-list' } });
  expect(await lists(bea)).toEqual([]);
  const { events } = await amend.call('listAudit', { params, headers: bea });
  const told = events.filter(({ subject }) => subject === list.id);
  expect(told.map(({ kind, person }) => [kind, person])).toEqual(
    ['work-given', 'work-reassigned', 'work-planned', 'work-ended', 'work-reopened', 'work-deleted'].map((kind) => [
      kind,
      'Bea',
    ]),
  );
  expect(told[1]!.details).toMatchObject({ before: { people: [ADA, BEN] }, after: { people: [BEN] } });
});

test('a row that is erased is in no list any more', async () => {
  const { params, given, lists, bea, say } = await classifierOf();
  await given(OWN.slice(0, 3));
  await say(OWN.slice(0, 1), ADA);
  await amend.call('eraseRow', { params, body: { key: OWN[0]!.key, because: 'Article 17' }, headers: EVERYTHING });
  expect(await lists(bea)).toMatchObject([{ rows: 2, done: 0 }]);
});

test('after random histories the counts are those of the fold of the log, for the giver and for everybody who works', async () => {
  const random = seededRandom(43);
  const one = <Item>(items: readonly Item[]): Item => items[random.integer(items.length)]!;
  for (let history = 0; history < 6; history++) {
    const { params, bea, corrector, given, lists, say } = await classifierOf(
      history % 3 === 0 ? { approval: { needs: 'all' } } : {},
    );
    const rows = ownRows(12, 2_000);
    const givens: { id: string; keys: string[]; since: number }[] = [];
    const log = async () =>
      (await amend.call('listFeedback', { params, query: { after: 0, limit: 1_000 }, headers: bea })).entries;
    for (let step = 0; step < 25; step++) {
      const row = one(rows);
      const kind = one(['correct', 'correct', 'accept', 'unsure', 'withdraw'] as const);
      const person = one([ADA, BEN, 'Cleo']);
      if (step % 9 === 1) {
        const chosen = rows.filter(() => random.integer(2) === 0);
        if (chosen.length === 0) continue;
        const since = (await log()).at(-1)?.sequence ?? 0;
        const { id } = await given(chosen, { name: `List ${step}` });
        givens.push({ id, keys: chosen.map(({ key }) => key), since });
      } else if (history % 3 === 0 && step % 5 === 4) {
        const { proposals } = await amend.call('listProposals', { params, headers: bea });
        const verdict = one(['approve', 'reject'] as const);
        const verdicts = proposals
          .slice(0, 2)
          .map(({ sequence }) => ({ id: randomUUID(), proposal: sequence, verdict }));
        if (verdicts.length > 0) await amend.call('judgeProposals', { params, headers: bea, body: { verdicts } });
      } else {
        const isClassed = kind === 'correct' || kind === 'accept';
        const name = isClassed ? { class: one(['Travel', 'Meals', 'Fuel']) } : { class: undefined };
        const origin = one(['review', 'correction-column', 'label-column'] as const);
        const basedOn = one([undefined, 0]);
        const said = { kind, origin: kind === 'unsure' ? ('review' as const) : origin, ...name, basedOn };
        await say([row], person, said as Parameters<typeof eventsOf>[1]);
      }
    }
    const labels = new Map<string, RowLabel>();
    const unsure = new Map<string, number>();
    for (const entry of await log()) {
      labels.set(entry.key, evolve(labels.get(entry.key) ?? UNLABELLED, entry as LabelEvent));
      if (entry.kind === 'unsure') unsure.set(entry.key, entry.sequence);
    }
    const workedOf = (key: string) => ({
      label: labels.get(key) ?? UNLABELLED,
      lastUnsure: unsure.get(key) ?? null,
      aside: [],
    });
    for (const [headers, person] of [
      [bea, null],
      [corrector(ADA), ADA],
      [corrector(BEN), BEN],
    ] as const) {
      const told = await lists(headers);
      for (const { id, keys, since } of givens) {
        const counts = countWork(keys.map((key) => workOn(workedOf(key), since)));
        const left = person === null ? 0 : keys.filter((key) => isLeftTo(workedOf(key), since, person)).length;
        expect(told.find((each) => each.id === id)).toMatchObject({ ...counts, left });
      }
    }
  }
}, 120_000);
