import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { givenRows } from '../../../../server/platform/database/given-rows.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';

interface Row {
  readonly number: number;
  readonly text: string | null;
  readonly isSo: boolean | null;
  readonly at: string | null;
  readonly said: unknown;
}

/** Texts that mean something in an array, in JSON or in SQL. */
const HOSTILE = Object.freeze([
  '',
  'null',
  'NULL',
  '{',
  '},{',
  ',',
  '"',
  '\\',
  '\\"',
  '\\\\x41',
  "'",
  '$1',
  ' a ',
  '\n\t',
  'a\u001fb',
  '\u2028',
  'é😀',
]);

describe('rows given to a statement', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const given = (rows: readonly Row[]) =>
    givenRows(rows, {
      number: ['bigint', (row) => row.number],
      text: ['text', (row) => row.text],
      isSo: ['boolean', (row) => row.isSo],
      at: ['timestamptz', (row) => row.at],
      said: ['jsonb', (row) => (row.said === null ? null : JSON.stringify(row.said))],
    });
  const readBack = async (rows: readonly Row[]): Promise<Row[]> => {
    const read = await sql<Omit<Row, 'at'> & { at: Date | null }>`
      select * from ${given(rows)} as given order by number`.execute(database.db);
    return read.rows.map((row) => ({ ...row, at: row.at?.toISOString() ?? null }));
  };
  const ROW: Row = Object.freeze({ number: 1, text: 'a', isSo: true, at: '2026-03-01T09:00:00.000Z', said: [1, 'x'] });

  test('of JSON is there as the text that it was, whatever stands in it', async () => {
    const texts = [...HOSTILE, 'a\u0000b', '\ud800'].map((text) => JSON.stringify({ [text]: [text, 1.0] }));
    const rows = givenRows(
      [...texts, null].map((text, number) => ({ number, text })),
      { number: ['bigint', ({ number }) => number], text: ['json', ({ text }) => text] },
    );
    const read = await sql<{ text: string | null }>`select text from ${rows} as given order by number`.execute(
      database.db,
    );
    expect(read.rows.map(({ text }) => text)).toEqual([...texts, null]);
    const same = givenRows([{ text: '{"b": 1, "a":2}' }], { text: ['json', ({ text }) => text] });
    expect((await sql`select text from ${same} as given`.execute(database.db)).rows).toEqual([
      { text: '{"b": 1, "a":2}' },
    ]);
  });

  test('are read as they were, whatever their texts are', async () => {
    const rows = HOSTILE.map((text, number) => ({ ...ROW, number, text, said: number % 2 ? { [text]: text } : null }));
    await expect(readBack(rows)).resolves.toEqual(rows);
    for (const row of rows) await expect(readBack([row])).resolves.toEqual([row]);
  });

  test('are read as they were, whatever they have in common', async () => {
    const row = fc.record({
      text: fc.option(fc.constantFrom('a', 'b"')),
      isSo: fc.option(fc.boolean()),
      at: fc.option(fc.constantFrom('2026-03-01T09:00:00.000Z', '1999-12-31T23:59:59.999Z')),
      said: fc.option(fc.constantFrom([], [null], { a: [1.5] })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 3 }), async (parts) => {
        const rows = parts.map((part, number) => ({ ...part, number }));
        expect(await readBack(rows)).toEqual(rows);
      }),
      { numRuns: 200, seed: 10 },
    );
  });

  test('say once what all have in common, and the rest a parameter a column', () => {
    const rows = [ROW, { ...ROW, number: 2, said: { b: null } }];
    expect(given(rows).compile(database.db).parameters).toEqual([
      'a',
      true,
      '2026-03-01T09:00:00.000Z',
      '{1,2}',
      '[[1,"x"],{"b":null}]',
    ]);
  });

  test('that are all the same are as many as they were', async () =>
    expect(await readBack([ROW, ROW, ROW])).toEqual([ROW, ROW, ROW]));
});
