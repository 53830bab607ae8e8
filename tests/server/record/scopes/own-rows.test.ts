import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { z } from 'zod';
import type { CellValue } from '../../../../contract/cell.ts';
import { ownRowTest, ownView, requireOwn, type OwnRows } from '../../../../server/record/scopes/own-rows.ts';
import { createOwnRowsReader, isOwn } from '../../../../server/record/scopes/own-rows-store.ts';
import { askedOfRows, COLUMNS } from '../../../setup/any-condition.ts';
import { purchases } from '../../../setup/purchases.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const own = (changes: Partial<OwnRows> = {}): OwnRows => ({
  id: randomUUID(),
  scopes: [{ column: 'Cost centre', values: ['4711'] }],
  columns: COLUMNS,
  condition: { column: 'Cost centre', operator: 'is', values: ['4711'] },
  classes: new Set(),
  lastSequence: 0,
  ...changes,
});
const codeOf = (act: () => void) => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as { occurrence: unknown }).occurrence;
  }
};

describe('rows are somebody’s', () => {
  test('in SQL, one by one and in a request alike, whatever the scope and the cells', async () => {
    await fc.assert(
      fc.asyncProperty(askedOfRows({ minLength: 5, maxLength: 15 }), async ([condition, rows]) => {
        const these = own({ condition });
        const stored = await sql<{ own: boolean }>`
          select ${isOwn(these, sql.ref('row.cells'))} as own
          from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as row (cells, place)
          order by place`.execute(database.db);
        const inMemory = rows.map(ownRowTest(these));
        expect(stored.rows.map((row) => row.own)).toEqual(inMemory);
        const byColumn = COLUMNS.map((_, at) => rows.map((row): CellValue => row[at] ?? null));
        const others = inMemory.filter((isTheirs) => !isTheirs).length;
        const problem = ['beyond-scope', { reason: 'sent', rows: others, scopes: these.scopes }];
        expect(codeOf(() => requireOwn(these, byColumn, rows.length))).toEqual(others === 0 ? null : problem);
      }),
      { seed: 23, numRuns: 100 },
    );
  }, 120_000);

  test('all of them, to whoever may see every row', () => {
    expect(ownRowTest(null)([])).toBe(true);
    expect(codeOf(() => requireOwn(null, [], 5))).toBeNull();
  });
});

test('a view under a scope has an id of its own, the same for the same scope, which is a UUID', () => {
  const [one, other] = [own(), own()];
  const view = randomUUID();
  expect(ownView(null, view)).toBe(view);
  expect(ownView(one, view.toUpperCase())).toBe(ownView(one, view));
  expect(new Set([view, ownView(one, view), ownView(other, view), ownView(one, randomUUID())]).size).toBe(4);
  expect(z.uuid().safeParse(ownView(one, view)).success).toBe(true);
});

describe('what was said of somebody’s rows', () => {
  const scopes = [{ column: 'Centre', values: ['CC1'] }];

  test('is known as it is said, and nothing of others’', async () => {
    const classifier = await storedClassifier(database.db);
    const read = createOwnRowsReader(database.db);
    const row = (key: string, centre: string) => ({ key, cells: ['City Cabs 7', 10, centre], account: `of ${key}` });
    expect(await read(classifier, scopes)).toMatchObject({ lastSequence: 0, classes: new Set() });
    await record(database.db, classifier, [row('a', 'cc1 '), row('b', 'CC2')]);
    expect(await read(classifier, scopes)).toMatchObject({ lastSequence: 1, classes: new Set(['of a']) });
    await record(database.db, classifier, [row('c', 'CC2')]);
    expect(await read(classifier, scopes)).toMatchObject({ lastSequence: 1, classes: new Set(['of a']) });
    await record(database.db, classifier, [row('d', 'CC1'), row('e', 'CC3')]);
    expect(await read(classifier, scopes)).toMatchObject({ lastSequence: 4, classes: new Set(['of a', 'of d']) });
    const two = [...scopes, { column: 'Centre', values: ['CC3'] }];
    expect(await read(classifier, two)).toMatchObject({ lastSequence: 5, classes: new Set(['of a', 'of d', 'of e']) });
    expect(await createOwnRowsReader(database.db)(classifier, scopes)).toEqual(await read(classifier, scopes));
  });

  test('is not asked for by whoever may see every row, nor of a classifier that is none, nor by a column that is gone', async () => {
    const read = createOwnRowsReader(database.db);
    expect(await read(randomUUID(), null)).toBeNull();
    await expect(read(randomUUID(), scopes)).rejects.toMatchObject({ code: 'unknown-classifier' });
    const classifier = await storedClassifier(database.db);
    await record(database.db, classifier, purchases(1, 1));
    await expect(read(classifier, [{ column: 'Dept', values: ['x'] }])).rejects.toMatchObject({
      occurrence: ['beyond-scope', { reason: 'columns', columns: ['Dept'] }],
    });
  });
});
