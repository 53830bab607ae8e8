import { randomUUID } from 'node:crypto';
import { classifierDraft } from '../../../../contract/classifier.ts';
import { seededRandom } from '../../../../ml/random.ts';
import { profileReference, profileTable, type PredictedTable } from '../../../../ml/sketches/table-profile.ts';
import { createOwnRowsReader } from '../../../../server/record/scopes/own-rows-store.ts';
import { makeDriftReport } from '../../../../server/watch/monitoring/make-drift-report.ts';
import { saveHourProfile } from '../../../setup/saved-hour.ts';
import { purchaseDraft, purchases } from '../../../setup/purchases.ts';
import { storeTrained } from '../../../setup/stored-versions.ts';
import { useDatabase } from '../../../setup/use-database.ts';
import { tableOfRows } from '../../../../server/record/classifiers/table-of-rows.ts';

const NOW = new Date('2026-11-02T12:30:00Z');
const hourAt = (hour: number) => new Date(`2026-11-02T${String(hour).padStart(2, '0')}:00:00Z`);
const DRAFT = classifierDraft.parse(purchaseDraft('draft'));

const database = useDatabase();

/** Seeded purchases, their amounts times a factor, and predictions of them. */
function predicted(count: number, seed: number, factor = 1): PredictedTable {
  const rows = purchases(count, seed);
  const random = seededRandom(seed);
  const classes = ['travel', 'meals', 'office', 'software'];
  const table = tableOfRows(
    DRAFT.columns,
    rows.map(({ cells: [merchant, amount, centre] }) => [merchant!, Number(amount) * factor, centre!]),
  );
  return {
    table,
    predictions: {
      classes,
      predicted: rows.map((row) => classes.indexOf(row.account)),
      confidence: rows.map(() => 0.6 + 0.4 * random.next()),
    },
  };
}
const reference = profileReference(predicted(1_000, 1), predicted(120, 2));

/** A classifier with trained versions 1 … champion, all with the same reference. */
const trainedClassifier = (champion: number | null) => storeTrained(database.db, champion, reference, NOW);

async function live(
  classifierId: string,
  hour: number,
  modelVersion: number,
  { table, predictions }: PredictedTable,
): Promise<void> {
  const profile = profileTable(table, predictions, { known: reference.train, vocabulary: 256 });
  await saveHourProfile(
    database.db,
    { classifierId, modelVersion, hour: hourAt(hour), recorder: randomUUID(), profile, droppedRows: 0 },
    NOW,
  );
}
const services = (settle = async () => {}) => ({
  db: database.db,
  clock: () => NOW,
  settle,
  readOwnRows: createOwnRowsReader(database.db),
  onDriftReport: () => undefined,
});

describe('makeDriftReport', () => {
  test('merges the profiles of the window, whole hours of any process, and compares them with the reference', async () => {
    const id = await trainedClassifier(1);
    await live(id, 12, 1, predicted(150, 3));
    await live(id, 12, 1, predicted(100, 4));
    await live(id, 11, 1, predicted(50, 5));
    await live(id, 9, 1, predicted(700, 6, 100));
    const report = await makeDriftReport(services(), id, { hours: 1 }, null);
    expect(report).toMatchObject({
      modelVersion: 1,
      madeAt: NOW.toISOString(),
      window: { from: hourAt(11).toISOString(), to: NOW.toISOString(), rows: 300 },
      referenceRows: 1_120,
      verdict: 'stable',
      accuracy: [],
    });
  });

  test('finds drift and keeps the report', async () => {
    const id = await trainedClassifier(1);
    await live(id, 12, 1, predicted(200, 3, 100));
    const report = await makeDriftReport(services(), id, { hours: 12 }, null);
    expect(report.reasons).toContain('Amount: values are about 100 times larger');
    expect(report.columns.find(({ name }) => name === 'Amount')!.findings).toContainEqual({
      code: 'factor',
      values: { factor: 100, part: null },
    });
    expect(report.finding).toMatchObject({ code: 'drift', values: { columns: expect.arrayContaining(['Amount']) } });
    const kept = await database.db
      .selectFrom('drift_reports')
      .select('report')
      .where('classifier_id', '=', id)
      .execute();
    expect(kept).toEqual([{ report }]);
  });

  test('waits for the rows that this process has answered', async () => {
    const id = await trainedClassifier(1);
    const report = await makeDriftReport(
      services(() => live(id, 12, 1, predicted(120, 3))),
      id,
      { hours: 12 },
      null,
    );
    expect(report.window.rows).toBe(120);
  });

  test('speaks of the champion when it has answered enough, else of the version that answered most', async () => {
    const id = await trainedClassifier(2);
    await live(id, 11, 1, predicted(300, 3));
    expect((await makeDriftReport(services(), id, { hours: 12 }, null)).modelVersion).toBe(1);
    await live(id, 12, 2, predicted(99, 4));
    expect((await makeDriftReport(services(), id, { hours: 12 }, null)).modelVersion).toBe(1);
    await live(id, 12, 2, predicted(50, 5));
    expect(await makeDriftReport(services(), id, { hours: 12 }, null)).toMatchObject({
      modelVersion: 2,
      window: { rows: 149 },
    });
  });

  test('merges more hours than it reads at a time', async () => {
    const id = await trainedClassifier(1);
    for (let part = 0; part < 30; part++) await live(id, part % 12, 1, predicted(10, 100 + part));
    expect((await makeDriftReport(services(), id, { hours: 13 }, null)).window.rows).toBe(300);
  });

  test('without rows in the window, without a model, and of nothing known, is refused with what to do', async () => {
    const id = await trainedClassifier(1);
    await live(id, 2, 1, predicted(100, 3));
    await expect(makeDriftReport(services(), id, { hours: 2 }, null)).rejects.toMatchObject({
      code: 'no-live-rows',
      message: expect.stringMatching(
        /^In the last 2 hours the model classified no rows of ".+" that were new to it\.$/,
      ),
    });
    await expect(makeDriftReport(services(), await trainedClassifier(null), { hours: 2 }, null)).rejects.toMatchObject({
      code: 'no-champion',
    });
    await expect(makeDriftReport(services(), randomUUID(), { hours: 2 }, null)).rejects.toMatchObject({
      code: 'unknown-classifier',
    });
  });
});
