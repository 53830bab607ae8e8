import { randomUUID } from 'node:crypto';
import { saveDriftReport } from '../../../../server/watch/monitoring/drift-report-store.ts';
import { driftReportOf } from '../../../fixtures/drift-report.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();

test('saveDriftReport keeps the report as it was answered, with the segment that it is of', async () => {
  const id = await storedClassifier(database.db);
  const segment = { column: 'Centre', value: 'CC-204' };
  const report = { ...driftReportOf(), segment, classifier: { id, name: 'Cards' } };
  await saveDriftReport(database.db, randomUUID(), report);
  const row = await database.db
    .selectFrom('drift_reports')
    .selectAll()
    .where('classifier_id', '=', id)
    .executeTakeFirstOrThrow();
  expect(row.report).toEqual(report);
  expect(row).toMatchObject({
    verdict: report.verdict,
    model_version: report.modelVersion,
    made_at: new Date(report.madeAt),
  });
});
