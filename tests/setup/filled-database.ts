import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { profileTable } from '../../ml/sketches/table-profile.ts';
import { PredictionLog } from '../../server/answer/predictions/prediction-log.ts';
import type { Database } from '../../server/platform/database/schema.ts';
import { saveDriftReport } from '../../server/watch/monitoring/drift-report-store.ts';
import { saveHourProfile } from './saved-hour.ts';
import { saveReferenceSegments } from '../../server/learn/models/reference-segment-store.ts';
import { driftReportOf } from '../fixtures/drift-report.ts';
import { purchases } from './purchases.ts';
import { record, saveChampion, storedClassifier } from './stored-classifier.ts';

/** Texts that a text format could take for its own. */
export const ODD_TEXTS: readonly string[] = ['\\.', '\\N', 'tab\there', 'line\nbreak\r', '"quoted", \\t', 'Ä€😀', ''];

/** Fills every table with something of a classifier's; predictions of two months. */
export async function fillDatabase(db: Kysely<Database>): Promise<{ classifierId: string }> {
  const classifierId = await storedClassifier(db);
  const rows = purchases(40, 7).map((row, n) => ({
    ...row,
    cells: [ODD_TEXTS[n % ODD_TEXTS.length]!, ...row.cells.slice(1)],
  }));
  await record(db, classifierId, rows);
  await record(db, classifierId, [{ ...rows[0]!, key: 'spelt otherwise', account: 'TRAVEL' }]);
  await record(db, classifierId, [{ ...rows[1]!, key: 'odd', account: '\\.' }], { person: null });
  const version = await saveChampion(db, classifierId, 40);
  await saveChampion(db, classifierId, 42);
  const log = new PredictionLog({
    db,
    onError: (error) => {
      throw error;
    },
  });
  for (const predictedAt of ['2026-10-31T23:59:59.999Z', '2026-11-01T00:00:00.000Z'])
    log.write({
      id: randomUUID(),
      classifierId,
      viewId: randomUUID(),
      modelVersion: version,
      causedBy: 'request',
      predictedAt: new Date(predictedAt),
      rows: rows.map(({ key, cells, account }) => ({
        key,
        rowHash: key,
        cells,
        class: account,
        confidence: 1 / 3,
        source: 'model',
      })),
    });
  await log.flush();
  await saveHourProfile(
    db,
    {
      classifierId,
      modelVersion: version,
      hour: new Date('2026-11-01T00:00:00Z'),
      recorder: randomUUID(),
      profile: profileTable({ rows: 2, columns: [{ name: 'Merchant', type: 'category', values: ['A', null] }] }),
      droppedRows: 3,
      segments: {
        profiles: [
          {
            value: 'a',
            profile: profileTable({ rows: 1, columns: [{ name: 'Merchant', type: 'category', values: ['A'] }] }),
          },
        ],
        otherRows: 1,
      },
    },
    new Date('2026-11-01T00:30:00Z'),
  );
  await saveDriftReport(db, randomUUID(), { ...driftReportOf(), classifier: { id: classifierId, name: 'Purchases' } });
  await sql`
    insert into suspect_labels
    values (${classifierId}, ${version}, 'p0', 1, 'travel', 'meals', 0.9, 0.05, 0.9, 5, 4)`.execute(db);
  await saveReferenceSegments(db, classifierId, version, {
    column: 'Merchant',
    segments: [{ value: 'a', name: 'A\\N', rows: 2, trainProfile: '{}', holdoutProfile: '{}' }],
  });
  await sql`
    insert into online_snapshots (classifier_id, version, last_sequence, state)
    values (${classifierId}, ${version}, 40, ${Buffer.from([0, 10, 9, 92, 255])})`.execute(db);
  return { classifierId };
}

/** How many rows each table has, and a digest of them, whatever their order. */
export async function contentsOf(db: Kysely<Database>): Promise<Record<string, { rows: number; digest: string }>> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname::text as name from pg_class where relnamespace = 'public'::regnamespace
      and relkind in ('r', 'p') and not relispartition and relname <> 'amend_migrations' order by 1`.execute(db);
  const contents: Record<string, { rows: number; digest: string }> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ rows: number; digest: string }>`
      select count(*)::int as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest
      from ${sql.table(name)} t`.execute(db);
    contents[name] = rows[0]!;
  }
  return contents;
}
