import { randomUUID } from 'node:crypto';
import { classifierDraft } from '../../../../contract/classifier.ts';
import type { RowScope } from '../../../../contract/row-scope.ts';
import { ensureMonth } from '../../../../server/answer/predictions/prediction-log-store.ts';
import { createClassifier } from '../../../../server/record/classifiers/create-classifier.ts';
import { createOwnRowsReader } from '../../../../server/record/scopes/own-rows-store.ts';
import { readOverrides } from '../../../../server/watch/accuracy/read-overrides.ts';
import { logAnswers, saySomething } from '../../../setup/answered-rows.ts';
import { purchaseDraft } from '../../../setup/purchases.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const NOW = new Date('2026-11-22T00:00:00Z');
const at = (hour: number) => new Date(NOW.getTime() - hour * 3_600_000);

const database = useDatabase();
let id = '';
beforeAll(async () => {
  const { db } = database;
  await ensureMonth(db, NOW);
  ({ id } = await createClassifier(db, classifierDraft.parse(purchaseDraft(randomUUID())), 'Ada', NOW));
  const meals = { class: 'meals', centre: 'CC2' };
  await logAnswers(db, id, at(100), { a: {}, b: {}, c: {}, d: meals, e: {}, f: {}, old: {} });
  await saySomething(db, id, at(60), 'old', { class: 'rent' });
  await saySomething(db, id, at(23), 'a', { class: 'rent' });
  await saySomething(db, id, at(22), 'b', { kind: 'accept' });
  await saySomething(db, id, at(2), 'c', { class: 'rent', person: 'Ben' });
  await saySomething(db, id, at(2), 'd', { class: 'rent', person: 'Ben', cells: ['a merchant', 12, 'CC2'] });
  await saySomething(db, id, at(2), 'e', { kind: 'adopt', origin: 'label-column', person: null });
  await saySomething(db, id, at(2), 'f', { class: 'rent', origin: 'label-column', person: null });
});

const overrides = (hours: number, scopes: readonly RowScope[] | null = null) => {
  const { db } = database;
  const services = { db, clock: () => NOW, settle: async () => {}, readOwnRows: createOwnRowsReader(db) };
  return readOverrides(services, id, hours, scopes);
};

test('counts the answers whose label stands by somebody’s word, by person, class and time; nobody’s words count nowhere', async () => {
  const { all, people, classes, periods } = await overrides(24);
  expect(all).toMatchObject({ value: 0.75, rows: 4 });
  expect(people.map(({ person, overridden }) => [person, overridden.value, overridden.rows])).toEqual([
    ['Ben', 1, 2],
    ['Ada', 0.5, 2],
  ]);
  expect(classes.map((each) => [each.class, each.overridden.value])).toEqual([
    ['meals', 1],
    ['travel', 2 / 3],
  ]);
  expect(periods.map(({ from, overridden }) => [from, overridden.rows])).toEqual([
    [at(24).toISOString(), 1],
    [at(22).toISOString(), 1],
    [at(2).toISOString(), 2],
  ]);
});

test('a longer time holds more, and one in which nobody spoke nothing', async () => {
  expect((await overrides(72)).all).toMatchObject({ rows: 5 });
  expect(await overrides(1)).toMatchObject({ all: null, people: [], classes: [], periods: [] });
});

test('whoever sees some rows only is told of these, and of no class that was never said of them', async () => {
  const { people, classes } = await overrides(24, [{ column: 'Centre', values: ['CC2'] }]);
  expect(people.map(({ person, overridden }) => [person, overridden.rows])).toEqual([['Ben', 1]]);
  expect(classes.map((each) => each.class)).toEqual(['(another class)']);
});
