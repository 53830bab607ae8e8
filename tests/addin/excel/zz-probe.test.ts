import { openWorkbook, type OpenWorkbook } from './open-workbook.ts';
let workbook: OpenWorkbook;
beforeAll(async () => { workbook = await openWorkbook(); });
afterAll(() => workbook.close());
test('probe', async () => {
  const id = await workbook.startWith([['Id', 'Text'], ['a', 'b']]);
  console.log(await workbook.pane.evaluate((table) => port.preparePredictionColumns(table, { classes: ['Travel', 'Office'], lowConfidence: 0.6 }).then(() => 'ok', (e) => [e.message, e.cause?.code, e.cause?.message, JSON.stringify(e.cause?.debugInfo, null, 1)].join('\n')), id));
});
