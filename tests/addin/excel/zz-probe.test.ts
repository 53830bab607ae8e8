import { openWorkbook, type OpenWorkbook } from './open-workbook.ts';
import { driftReportOf } from '../../fixtures/drift-report.ts';
let workbook: OpenWorkbook;
beforeAll(async () => { workbook = await openWorkbook(); });
afterAll(() => workbook.close());
test('probe', async () => {
  console.log(await workbook.pane.evaluate((r) => port.writeDriftSheet(r).then(() => 'ok', (e) => [e.message, e.cause?.code, e.cause?.message, JSON.stringify(e.cause?.debugInfo, null, 1)].join('\n')), driftReportOf()));
});
