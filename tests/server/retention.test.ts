import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { pino } from 'pino';
import { profileTable } from '../../ml/sketches/table-profile.ts';
import { PredictionLog } from '../../server/answer/predictions/prediction-log.ts';
import { readAuditEvents } from '../../server/platform/audit/audit-store.ts';
import { verifyAudit } from '../../server/platform/audit/verify-audit.ts';
import { startJobQueues } from '../../server/platform/jobs/job-queues.ts';
import { forgetByAge, startRetention, type Kept } from '../../server/retention.ts';
import { saveHourProfile } from '../setup/saved-hour.ts';
import { storedClassifier } from '../setup/stored-classifier.ts';
import { SILENT } from '../setup/test-server.ts';
import { useDatabase } from '../setup/use-database.ts';

const NOW = new Date('2027-03-04T00:00:00Z');
const clock = () => NOW;
const forEver: Kept = { keepPredictionsDays: null, keepFeedbackDays: null, keepProfilesDays: null };
const throwing = (error: Error) => {
  throw error;
};

describe('what is kept for so many days only', () => {
  const database = useDatabase();
  let classifierId: string;
  beforeEach(async () => {
    classifierId = await storedClassifier(database.db);
    const log = new PredictionLog({ db: database.db, onError: throwing });
    for (const [at, rows] of [
      ['2026-10-15T00:00:00Z', 2],
      ['2026-11-30T23:59:59.999Z', 3],
      ['2026-12-01T00:00:00Z', 4],
      ['2027-03-03T00:00:00Z', 5],
    ] as const)
      log.write({
        id: randomUUID(),
        classifierId,
        viewId: randomUUID(),
        modelVersion: 1,
        causedBy: 'request',
        predictedAt: new Date(at),
        rows: Array.from({ length: rows }, (_, n) => ({
          key: `k${n}`,
          rowHash: `h${n}`,
          class: 'Travel',
          confidence: 0.5,
          source: 'model' as const,
          cells: ['a'],
        })),
      });
    await log.flush();
    for (const hour of ['2026-12-01T23:00:00Z', '2026-12-02T00:00:00Z'])
      await saveHourProfile(
        database.db,
        {
          classifierId,
          modelVersion: 1,
          hour: new Date(hour),
          recorder: randomUUID(),
          profile: profileTable({ rows: 1, columns: [{ name: 'a', type: 'category', values: ['A'] }] }),
          droppedRows: 0,
        },
        NOW,
      );
  });

  const months = async (): Promise<string[]> => {
    const { rows } = await sql<{ name: string }>`
      select inhrelid::regclass::text as name from pg_inherits where inhparent = 'predictions'::regclass order by 1`.execute(
      database.db,
    );
    return rows.map(({ name }) => name.replace('predictions_', ''));
  };
  const hours = async () =>
    (await database.db.selectFrom('profiles').select('hour').where('classifier_id', '=', classifierId).execute()).map(
      ({ hour }) => hour.toISOString(),
    );
  const forgotten = async () =>
    (await readAuditEvents(database.db, classifierId, 0, 100)).filter(({ kind }) => kind === 'predictions-forgotten');

  test('goes by whole months, when all of them is older, and each classifier’s audit log says so', async () => {
    // 93 days before 4 March 2027 is 1 December 2026, 00:00: November is over by then, December is not.
    await forgetByAge({ ...forEver, keepPredictionsDays: 93 }, { db: database.db, clock, log: SILENT });
    expect(await months()).toEqual(['2026_12', '2027_03']);
    expect((await forgotten()).map(({ subject, author, details }) => ({ subject, author, details }))).toEqual([
      { subject: '2026-10', author: null, details: { rows: 2, keptDays: 93 } },
      { subject: '2026-11', author: null, details: { rows: 3, keptDays: 93 } },
    ]);
    expect(await verifyAudit(database.db, classifierId)).toMatchObject({ intact: true });
    const { rows } = await sql<{ rows: number }>`
      select sum(row_count)::int as rows from prediction_batches where classifier_id = ${classifierId}`.execute(
      database.db,
    );
    expect(rows).toEqual([{ rows: 9 }]);
  });

  test('a day earlier the month is still kept', async () => {
    await forgetByAge({ ...forEver, keepPredictionsDays: 94 }, { db: database.db, clock, log: SILENT });
    expect(await months()).toContain('2026_11');
  });

  test('done by two servers together, or again, is forgotten and told once', async () => {
    const once = () => forgetByAge({ ...forEver, keepPredictionsDays: 93 }, { db: database.db, clock, log: SILENT });
    await Promise.all([once(), once()]);
    await once();
    expect((await forgotten()).map(({ subject }) => subject)).toEqual(['2026-10', '2026-11']);
  });

  test('of profiles goes by the hour', async () => {
    await forgetByAge({ ...forEver, keepProfilesDays: 92 }, { db: database.db, clock, log: SILENT });
    expect(await hours()).toEqual(['2026-12-02T00:00:00.000Z']);
    expect(await months()).toEqual(['2026_10', '2026_11', '2026_12', '2027_03']);
  });

  test('kept for ever is kept', async () => {
    await forgetByAge(forEver, { db: database.db, clock, log: SILENT });
    expect(await months()).toEqual(['2026_10', '2026_11', '2026_12', '2027_03']);
    expect(await hours()).toHaveLength(2);
  });
});

describe('startRetention', () => {
  const stops: (() => Promise<void>)[] = [];
  const database = useDatabase(async () => {
    for (const stop of stops) await stop();
  });

  test('forgets once when a server starts, by a job', async () => {
    const classifierId = await storedClassifier(database.db);
    const log = new PredictionLog({ db: database.db, onError: throwing });
    log.write({
      id: randomUUID(),
      classifierId,
      viewId: randomUUID(),
      modelVersion: 1,
      causedBy: 'request',
      predictedAt: new Date('2026-01-01T00:00:00Z'),
      rows: [{ key: 'k', rowHash: 'h', class: 'Travel', confidence: 0.5, source: 'model', cells: ['a'] }],
    });
    await log.flush();
    const jobs = await startJobQueues(database.url, SILENT);
    let told: (line: string) => void = () => undefined;
    const line = new Promise<string>((resolve) => {
      told = resolve;
    });
    stops.push(
      await startRetention(
        { ...forEver, keepPredictionsDays: 92, keepProfilesDays: 92 },
        { db: database.db, jobs, clock, log: pino({ level: 'info' }, { write: (text: string) => told(text) }) },
      ),
      () => jobs.stop(),
    );
    expect(JSON.parse(await line)).toMatchObject({ months: ['2026-01'], profiles: 0, msg: 'forgotten by age' });
  });

  test('has no queue where everything is kept for ever', async () => {
    const jobs = await startJobQueues(database.url, SILENT);
    stops.push(await startRetention(forEver, { db: database.db, jobs, clock, log: SILENT }), () => jobs.stop());
    expect(await jobs.sizes()).toEqual([]);
  });
});
