import { beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { MAX_SHADOW_ROWS } from '../../../../contract/shadow.ts';
import {
  countDropped,
  listShadows,
  saveCompared,
  summarizeShadows,
  type ComparedRow,
} from '../../../../server/learn/models/shadow-rows-store.ts';
import { endShadow, insertShadow } from '../../../../server/learn/models/shadow-store.ts';
import { dropMonth } from '../../../../server/answer/predictions/old-predictions-store.ts';
import { changeClass } from '../../../../server/record/catalogue/change-class.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { purchases } from '../../../setup/purchases.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const AT = new Date('2026-11-02T09:00:00Z');
const row = (key: string, answered: string, shadowed: string, centre: string | null = 'CC1'): ComparedRow => ({
  ...{ key, rowHash: `hash ${key}`, answered, shadowed },
  segment: centre === null ? null : { value: centre.toLowerCase(), name: centre },
});

let classifier: string;
let shadow: { classifierId: string; number: number };
beforeEach(async () => {
  classifier = await storedClassifier(database.db);
  const started = { version: 2, beside: 1, segmentColumn: 'Centre', startedBy: 'Ann', startedAt: AT, because: '' };
  shadow = { classifierId: classifier, number: await insertShadow(database.db, classifier, started) };
});
const save = (rows: readonly ComparedRow[], at = AT) => saveCompared(database.db, shadow, { rows, at });
const listed = async () => (await listShadows(database.db, classifier))[0]!;

test('a row counts once, with what was said of it last; a row with other cells is another one', async () => {
  await save([row('a', 'travel', 'meals'), row('a', 'travel', 'office'), row('b', 'travel', 'travel', null)]);
  await save([row('b', 'travel', 'meals', 'CC2'), { ...row('a', 'meals', 'travel', 'cc1'), rowHash: 'edited' }]);
  expect(await listed()).toMatchObject({
    ...{ rows: 3, changed: 3, otherChanged: 0, otherSegments: 0 },
    changes: [
      { from: 'meals', to: 'travel', rows: 1, keys: ['a'] },
      { from: 'travel', to: 'meals', rows: 1, keys: ['b'] },
      { from: 'travel', to: 'office', rows: 1, keys: ['a'] },
    ],
    segments: [
      { value: expect.stringMatching(/^cc1$/i), rows: 2, changed: 2 },
      { value: 'CC2', rows: 1, changed: 1 },
    ],
  });
});

test('twenty pairs and twenty values are listed, most rows first, and the others counted', async () => {
  const many = Array.from({ length: 24 }, (_, at) => row(`k${at}`, 'travel', `class ${at}`, `CC${at}`));
  await save([
    ...many,
    row('again', 'travel', 'class 23', 'CC23'),
    { ...row('\u0000 \uD800', 'a', 'a', null), rowHash: 'odd' },
  ]);
  const { changes, otherChanged, segments, otherSegments, changed, rows } = await listed();
  expect([rows, changed, changes.length, otherChanged, segments.length, otherSegments]).toEqual([26, 25, 20, 4, 20, 4]);
  expect(changes[0]).toEqual({ from: 'travel', to: 'class 23', rows: 2, keys: ['again', 'k23'] });
  expect(segments[0]).toEqual({ value: 'CC23', rows: 2, changed: 2 });
});

test('what is beyond the room for it is dropped and counted, and rows that are there go on changing', async () => {
  await sql`update shadows set kept_rows = ${MAX_SHADOW_ROWS - 1}`.execute(database.db);
  await save([row('a', 'travel', 'travel'), row('b', 'travel', 'meals'), row('c', 'travel', 'meals')]);
  await save([row('a', 'travel', 'meals'), row('d', 'travel', 'meals')]);
  await countDropped(database.db, shadow, 5);
  expect(await listed()).toMatchObject({ rows: MAX_SHADOW_ROWS, changed: 1, droppedRows: 3 + 5 });
});

test('as answers are forgotten by age, so are the keys of the rows that were compared; the figures stay', async () => {
  await save([row('old', 'travel', 'meals')], new Date('2026-09-30T23:00:00Z'));
  await save([row('new', 'travel', 'meals')], new Date('2026-10-01T01:00:00Z'));
  const [from, to] = [new Date('2026-09-01T00:00:00Z'), new Date('2026-10-01T00:00:00Z')];
  await database.db.transaction().execute((transaction) => dropMonth(transaction, { name: '2026-09', from, to }));
  expect(await listed()).toMatchObject({ rows: 2, changed: 2, changes: [{ rows: 2, keys: ['new'] }] });
});

test('of one that was stopped nothing more is kept', async () => {
  await save([row('a', 'travel', 'meals')]);
  await endShadow(database.db, classifier, { by: 'Ann', at: AT, for: 'person' });
  await save([row('b', 'travel', 'meals')]);
  await countDropped(database.db, shadow, 5);
  expect(await listed()).toMatchObject({ rows: 1, changed: 1, droppedRows: 0 });
  expect((await summarizeShadows(database.db, classifier)).get(2)).toEqual({
    ...{ number: 1, version: 2, beside: 1, rows: 1, changed: 1 },
    ...{ startedAt: AT.toISOString(), stoppedAt: AT.toISOString() },
  });
});

test('classes go by what they are called now: two that were merged are no change any more', async () => {
  await record(database.db, classifier, purchases(40, 3));
  await save([row('a', 'travel', 'meals'), row('b', 'travel', 'office')]);
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from classes where classifier_id = ${classifier}`.execute(database.db);
  const id = (name: string) => rows.find((each) => each.name === name)!.id;
  const change = (made: object) =>
    changeClass(database.db, classifier, { change: made, because: '' } as never, { person: 'Ann', at: AT });
  await change({ do: 'merge', class: id('meals'), into: id('travel') });
  await change({ do: 'rename', class: id('office'), name: 'desk' });
  expect(await listed()).toMatchObject({ rows: 2, changed: 1, changes: [{ from: 'travel', to: 'desk', rows: 1 }] });
});
