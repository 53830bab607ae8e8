import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql, type Kysely } from 'kysely';
import { connectDatabase } from '../../../../../server/platform/database/connect.ts';
import { migrate } from '../../../../../server/platform/database/migrations.ts';
import type { Database } from '../../../../../server/platform/database/schema.ts';
import { readClassNames } from '../../../../../server/record/classes/class-store.ts';
import {
  ensureMonth,
  readBatchRows,
  readViewBatches,
} from '../../../../../server/answer/predictions/prediction-log-store.ts';
import { readJudgedRows } from '../../../../../server/watch/monitoring/judged-rows-store.ts';
import { createFeedbackLog } from '../../../../../server/record/feedback/feedback-log.ts';
import { countClasses } from '../../../../../server/record/labels/label-count-store.ts';
import { createEmptyDatabase } from '../../../../setup/test-database.ts';

const FOLDER = join(process.cwd(), 'server/platform/database/migrations');
const CARDS = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
const TICKETS = '0f8f8c8e-6e3f-4c39-8a0c-1d7d5b0f2b11';
/** More than one statement changes. */
const EVENTS = 10_010;
const NOW = new Date('2026-11-02T09:00:00Z');

let older: Awaited<ReturnType<typeof createEmptyDatabase>>;
let db: Kysely<Database>;
beforeAll(async () => {
  older = await createEmptyDatabase();
  db = connectDatabase(older.url, {
    onError: (error) => {
      throw error;
    },
  });
  await migrateUpTo015();
  await sql`
    insert into classifiers (id, name, category, columns, key_columns, label_column, policies, classes, created_by, created_at)
    values
      (${CARDS}, 'Cards', '', '[]', '[]', 'Account', '{"spellings": "together"}', '["Travel", "Meals", "meals"]', 'Ann', now()),
      (${TICKETS}, 'Tickets', '', '[]', '[]', 'Team', '{}', '[]', 'Ann', now())`.execute(db);
  // Rows 1 to 10,007 by turns, one that nobody is sure of, one whose class the list lacks, one withdrawn.
  await sql`
    insert into feedback_events (
      classifier_id, sequence, id, kind, origin, row_key, row_hash, cells, class, person, said_at, recorded_at, hash
    )
    select ${CARDS}::uuid, number, gen_random_uuid(), 'correct', 'review', 'PC-' || number, 'h', '["x"]',
      case number when ${EVENTS} then null when ${EVENTS - 1} then 'Gifts' when ${EVENTS - 2} then null
        else (array['Travel', 'Meals', 'meals'])[1 + number % 3] end,
      'Ann', now(), now(), '\\x00'
    from generate_series(1, ${EVENTS}::int) number`.execute(db);
  await sql`
    insert into labels (
      classifier_id, target, row_id, row_key, last_sequence, changed_sequence, sequence, class, row_hash, kind, origin, person, is_disputed
    )
    select classifier_id, 1, substring(encode(sha256(convert_to(row_key, 'UTF8')), 'hex') from 1 for 32)::uuid, row_key, sequence, sequence,
      case when class is not null then sequence end, class, row_hash, 'correct', origin, person, false
    from feedback_events`.execute(db);
  await sql`
    insert into feedback_heads (classifier_id, last_sequence, last_hash, labelled_sequence)
    values (${CARDS}, ${EVENTS}, ${Buffer.alloc(32)}, ${EVENTS})`.execute(db);
  await sql`
    insert into prediction_batches (id, classifier_id, view_id, model_version, caused_by, predicted_at, row_count)
    values (${CARDS}, ${CARDS}, ${CARDS}, 1, 'request', ${NOW}, 1)`.execute(db);
  await ensureMonth(db, NOW);
  await sql`
    insert into predictions (predicted_at, batch_id, row_number, classifier_id, row_key, row_hash, class, confidence, source, cells)
    values (${NOW}, ${CARDS}, 0, ${CARDS}, 'PC-1', 'h', 'Meals', 0.5, 'model', '["x"]')`.execute(db);
  await migrate(db);
});
afterAll(async () => {
  await db.destroy();
  await older.drop();
});

/** The database as the release before the catalogue made it. */
async function migrateUpTo015(): Promise<void> {
  await sql`create table amend_migrations (name text primary key, applied_at timestamptz not null default now())`.execute(
    db,
  );
  const files = readdirSync(FOLDER).sort();
  for (const file of files.filter((each) => each < '016')) {
    const { up } = (await import(join(FOLDER, file))) as { up(db: Kysely<Database>): Promise<void> };
    await up(db);
    await sql`insert into amend_migrations (name) values (${file.replace('.ts', '')})`.execute(db);
  }
}

test('classes keep their order, spellings that were classes stay classes, and what the log says is none missing', async () => {
  expect(await readClassNames(db, CARDS)).toEqual(['Travel', 'Meals', 'meals', 'Gifts']);
  expect(await readClassNames(db, TICKETS)).toEqual([]);
});

test('every event and every label points to the class that it named', async () => {
  const { rows: events } = await sql`
    select said.class, class_id, count(*) from feedback_events said group by said.class, class_id order by class_id`.execute(
    db,
  );
  const { rows: labels } = await sql`select class_id, count(*) from labels group by class_id order by class_id`.execute(
    db,
  );
  const counts = [3_335, 3_336, 3_336, 1, 2];
  expect(counts.reduce((sum, count) => sum + count)).toBe(EVENTS);
  const [travel, meals, others, gifts, none] = counts;
  expect(events).toEqual([
    { class: 'Travel', class_id: 1, count: travel },
    { class: 'Meals', class_id: 2, count: meals },
    { class: 'meals', class_id: 3, count: others },
    { class: 'Gifts', class_id: 4, count: gifts },
    { class: null, class_id: null, count: none },
  ]);
  expect(labels).toEqual([1, 2, 3, 4, null].map((id, at) => ({ class_id: id, count: counts[at] })));
  expect(await countClasses(db, CARDS)).toEqual(
    new Map([
      ['Gifts', gifts],
      ['meals', others],
      ['Meals', meals],
      ['Travel', travel],
    ]),
  );
});

test('a prediction from before keeps its name, and is judged by it', async () => {
  const [head] = await readViewBatches(db, CARDS, CARDS);
  expect(await readBatchRows(db, head!)).toEqual([
    { key: 'PC-1', rowHash: 'h', class: 'Meals', confidence: 0.5, source: 'model', rule: null, cells: ['x'] },
  ]);
  expect(await readJudgedRows(db, CARDS, 10)).toMatchObject([{ predicted: 'Meals', label: 'Meals' }]);
});

test('the log is as closed as before, and goes on with the catalogue', async () => {
  await expect(db.updateTable('feedback_events').set({ class_id: 1 }).execute()).rejects.toThrow(/never changed/);
  const draft = (key: string, name: string) => ({
    id: randomUUID(),
    kind: 'correct' as const,
    origin: 'review' as const,
    key,
    rowHash: 'h',
    cells: ['x'],
    class: name,
    predictedClass: null,
    note: null,
    predictionId: null,
    person: 'Ann',
    basedOn: null,
    saidAt: NOW,
  });
  const { recorded } = await createFeedbackLog(db, () => NOW).append(CARDS, [
    draft('PC-1', 'MEALS'),
    draft('PC-2', 'Books'),
  ]);
  expect(recorded.map((entry) => entry.class)).toEqual(['Meals', 'Books']);
  expect(await readClassNames(db, CARDS)).toEqual(['Travel', 'Meals', 'meals', 'Gifts', 'Books']);
});
