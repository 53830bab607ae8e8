import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { classifierDraft } from '../../../../contract/classifier.ts';
import { ensureMonth, insertBatch } from '../../../../server/answer/predictions/prediction-log-store.ts';
import type { Database } from '../../../../server/platform/database/schema.ts';
import { createClassifier } from '../../../../server/record/classifiers/create-classifier.ts';
import type { FeedbackEntry } from '../../../../server/record/feedback/feedback-entry.ts';
import { readSuspects, saveSuspects } from '../../../../server/learn/suspects/suspect-store.ts';
import type { Suspect } from '../../../../server/learn/fitting/suspect-search.ts';
import { countChanges } from '../../../../server/record/labels/label-count-store.ts';
import { isLabelledOtherwise, readLabels } from '../../../../server/record/labels/label-store.ts';
import { readAnsweredSums } from '../../../../server/watch/accuracy/answered-rows-store.ts';
import { readLateLabels } from '../../../../server/watch/accuracy/late-label-store.ts';
import { readAccuracy } from '../../../../server/watch/monitoring/accuracy-store.ts';
import { readJudgedRows } from '../../../../server/watch/monitoring/judged-rows-store.ts';
import { purchaseDraft, purchases } from '../../../setup/purchases.ts';
import { record } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const ROWS = purchases(2000, 7);
const TABLES = ['labels', 'feedback_events', 'classes', 'suspect_labels'] as const;
const FROM = new Date('2026-11-02T00:00:00Z');
const TO = new Date('2026-11-02T12:00:00Z');

const database = useDatabase();
let classifierId = '';

/** Every row predicted, then said by a person, in tables that PostgreSQL never gets to count. */
beforeAll(async () => {
  const { db } = database;
  for (const table of TABLES) await sql`alter table ${sql.table(table)} set (autovacuum_enabled = false)`.execute(db);
  // Suspects need no trained version here.
  await sql`alter table suspect_labels drop constraint suspect_labels_classifier_id_version_fkey`.execute(db);
  await ensureMonth(db, FROM);
  classifierId = (await createClassifier(db, classifierDraft.parse(purchaseDraft(randomUUID())), 'Ada', FROM)).id;
  await insertBatch(db, {
    id: randomUUID(),
    classifierId,
    viewId: randomUUID(),
    modelVersion: 1,
    causedBy: 'request',
    predictedAt: new Date('2026-11-02T03:00:00Z'),
    rows: ROWS.map(({ key, cells, account }) => ({
      key,
      rowHash: key,
      class: account,
      confidence: 0.5,
      source: 'model' as const,
      cells,
    })),
  });
  const events = await record(db, classifierId, ROWS);
  await saveSuspects(db, classifierId, 1, events.map(suspected));
});

const suspected = ({ key, sequence }: FeedbackEntry): Suspect => ({
  key,
  sequence,
  class: 'travel',
  suggested: 'meals',
  suspicion: 0.9,
  classProbability: 0.1,
  suggestedProbability: 0.9,
  neighbours: 5,
  agreeing: 5,
});

const RANGE = { from: FROM, to: TO, among: null, segmentAt: null, amountAt: null };

/** Rows of tables that were fetched while something was read. */
function fetchedBy(read: (db: Kysely<Database>) => Promise<unknown>): Promise<number> {
  return database.db.transaction().execute(async (transaction) => {
    const before = await fetchedIn(transaction);
    await read(transaction);
    return (await fetchedIn(transaction)) - before;
  });
}

/** Rows that a transaction, and others on its connection not long before, have fetched. */
async function fetchedIn(transaction: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ fetched: string }>`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) as fetched from pg_stat_xact_user_tables`.execute(
    transaction,
  );
  return Number(rows[0]!.fetched);
}

describe('reading what people said of predicted rows, in tables that PostgreSQL has not counted yet', () => {
  test.each<[string, (db: Kysely<Database>) => Promise<readonly unknown[]>]>([
    ['their accuracy', (db) => readAccuracy(db, classifierId, FROM, TO)],
    ['the labels that came', (db) => readLateLabels(db, { ...RANGE, classifierId })],
    ['the answered rows', (db) => readAnsweredSums(db, { ...RANGE, classifierId }, 12)],
    ['the judged rows', (db) => readJudgedRows(db, classifierId, 10_000)],
    ['the suspects', (db) => readSuspects(db, classifierId, 1, 10_000, null)],
    ['the labels', (db) => readLabels(db, classifierId)],
  ])('fetches each a few times, not all of them for each: %s', async (_, read) => {
    expect(await read(database.db)).not.toHaveLength(0);
    expect(await fetchedBy(read)).toBeLessThan(10 * ROWS.length);
  });

  test('fetches each a few times to say whether labels changed since', async () => {
    const half = ROWS.length / 2;
    const fetched = await fetchedBy((db) => isLabelledOtherwise(db, classifierId, 0, half));
    expect(fetched).toBeLessThan(10 * ROWS.length);
  });

  test('fetches each a few times to count what changed', async () => {
    expect(await countChanges(database.db, classifierId, 0, FROM)).toMatchObject({ labels: ROWS.length });
    expect(await fetchedBy((db) => countChanges(db, classifierId, 0, FROM))).toBeLessThan(10 * ROWS.length);
  });
});
