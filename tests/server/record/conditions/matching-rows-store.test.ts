import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { CellValue } from '../../../../contract/cell.ts';
import { compileCondition } from '../../../../contract/conditions/compile-condition.ts';
import type { Condition } from '../../../../contract/conditions/condition.ts';
import { parseCondition } from '../../../../contract/conditions/parse-condition.ts';
import { ensureMonth, insertBatch } from '../../../../server/answer/predictions/prediction-log-store.ts';
import { matches } from '../../../../server/record/conditions/matching-rows-store.ts';
import { askedOfRows, COLUMNS } from '../../../setup/any-condition.ts';
import { purchaseDraft, purchases } from '../../../setup/purchases.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

type Row = readonly CellValue[];

const inMemory = (condition: Condition, rows: readonly Row[], columns = COLUMNS) => [
  ...compileCondition(condition, columns)(
    columns.map((_, at) => rows.map((row) => row[at] ?? null)),
    rows.length,
  ),
];

describe('in PostgreSQL a condition', () => {
  const database = useDatabase();

  /** 1 for each row of which it holds. */
  const inSql = async (condition: Condition, rows: readonly Row[]): Promise<number[]> => {
    const read = await sql<{ held: number }>`
      select (${matches(condition, COLUMNS, sql.ref('row.cells'))})::int as held
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as row (cells, place)
      order by place`.execute(database.db);
    return read.rows.map(({ held }) => held);
  };

  test('holds of the very rows it holds of in memory', async () => {
    let held = 0;
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(askedOfRows({ minLength: 10, maxLength: 30 }), async ([condition, rows]) => {
        const answer = await inSql(condition, rows);
        expect(answer).toEqual(inMemory(condition, rows));
        held += answer.filter((each) => each === 1).length;
        asked += answer.length;
      }),
      { seed: 10, numRuns: 500 },
    );
    expect(held / asked).toBeGreaterThan(0.2);
    expect(held / asked).toBeLessThan(0.8);
  }, 300_000);

  test('holds of a cell that is not there as of an empty one', async () => {
    const isEmpty: Condition = { column: 'Reference', operator: 'is-empty' };
    expect(await inSql(isEmpty, [[], ['x'], [1, 2, 3, 4, 5, 6]])).toEqual([1, 1, 0]);
  });

  test('has its values as parameters, and nothing of them in its text', () => {
    const { sql: text, parameters } = sql`select ${matches(
      { column: 'Note', operator: 'contains', values: [`x'; drop table labels; --%`] },
      COLUMNS,
      sql.ref('cells'),
    )}`.compile(database.db);
    expect(text).not.toContain('drop');
    expect(parameters).toContainEqual([`%x'; drop table labels; --\\%%`]);
  });

  test('is asked of predictions and of feedback as they are stored', async () => {
    const { columns } = purchaseDraft('any');
    const rows = purchases(300, 7);
    const classifierId = await storedClassifier(database.db);
    const predictedAt = new Date('2026-11-02T09:00:00Z');
    await ensureMonth(database.db, predictedAt);
    await insertBatch(database.db, {
      id: randomUUID(),
      classifierId,
      viewId: randomUUID(),
      modelVersion: 1,
      causedBy: 'request',
      predictedAt,
      rows: rows.map(({ key, cells, account }) => ({
        key,
        rowHash: key,
        class: account,
        confidence: 1,
        source: 'model',
        cells,
      })),
    });
    await record(database.db, classifierId, rows);
    const parsed = parseCondition('(Merchant contains "CAB" or "rail" and Centre is not "cc1") or Amount > 400');
    if ('fault' in parsed) throw new Error(JSON.stringify(parsed.fault));
    const held = inMemory(
      parsed.condition,
      rows.map(({ cells }) => cells),
      columns,
    );
    const keys = rows.filter((_, row) => held[row] === 1).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.length).toBeLessThan(290);
    for (const table of ['predictions', 'feedback_events']) {
      const read = await sql<{ key: string }>`
        select row_key as key from ${sql.table(table)}
        where classifier_id = ${classifierId} and ${matches(parsed.condition, columns, sql.ref(`${table}.cells`))}`.execute(
        database.db,
      );
      expect(read.rows.map(({ key }) => key).sort()).toEqual(keys.toSorted());
    }
  });
});
