import { queueSeries } from '../../../../addin/sheets/frame/report-charts.ts';
import { driftReportOf } from '../../../fixtures/drift-report.ts';
import { modelReportOf } from '../../../fixtures/model-report.ts';
import { useReportWorkbook } from '../report-workbook.ts';

const excel = useReportWorkbook();

test.each([
  ['Amend drift', () => excel.writeDrift(driftReportOf())],
  ['Amend model', () => excel.writeModel(modelReportOf())],
] as const)('no chart of the sheet “%s” stands over text', async (name, write) => {
  await write();
  const { charts } = await excel.read(name);
  const written = await excel.workbook.pane.evaluate(
    (each) =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(each).getUsedRange(true).load('values,rowCount');
        await context.sync();
        const rows = Array.from({ length: used.rowCount }, (_, row) => used.getRow(row).load('top,height'));
        await context.sync();
        return rows.flatMap((row, index) =>
          used.values[index]!.some((value) => value !== '') ? [{ top: row.top, bottom: row.top + row.height }] : [],
        );
      }),
    name,
  );
  for (const chart of charts)
    expect(written.filter((row) => row.top < chart.bottom - 1 && row.bottom > chart.top + 1)).toEqual([]);
});

test('series stand on the data sheet below their names', () => {
  const range: { values?: unknown } = {};
  const asked: number[][] = [];
  const data = {
    getRangeByIndexes(...at: number[]) {
      asked.push(at);
      return range;
    },
  } as never;
  queueSeries(
    data,
    5,
    ['', 'Training'],
    [
      ['Taxi', 0.5],
      ['Hotel', 0.25],
    ],
  );
  expect(asked).toEqual([[0, 5, 3, 2]]);
  expect(range.values).toEqual([
    ['', 'Training'],
    ['Taxi', 0.5],
    ['Hotel', 0.25],
  ]);
});
