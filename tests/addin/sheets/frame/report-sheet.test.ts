import { unzipSync } from 'fflate';
import { driftReportOf } from '../../../fixtures/drift-report.ts';
import { anAnswer } from '../../../fakes/fake-metrics.ts';
import { modelReportOf } from '../../../fixtures/model-report.ts';
import { useReportWorkbook } from '../report-workbook.ts';

const excel = useReportWorkbook();

const QUESTION = { value: 900, unit: 'ms', minutes: 20 };
const NO_CHARTS = { accuracyOverTime: [], pairs: { columns: [], classes: [], points: [] } };

/** Each report with what a second run of it is about: nothing to draw, and another name. */
const REPORTS = [
  {
    name: 'Amend drift',
    write: () => excel.writeDrift(driftReportOf()),
    writeAnother: () =>
      excel.writeDrift(
        driftReportOf({ columns: [], accuracy: [], classifier: { ...driftReportOf().classifier, name: 'Tickets' } }),
      ),
    charts: 3,
    beside: 'L',
  },
  {
    name: 'Amend model',
    write: () => excel.writeModel(modelReportOf()),
    writeAnother: () => excel.writeModel(modelReportOf({ ...NO_CHARTS, classifier: 'Tickets' })),
    charts: 4,
    beside: 'AL',
  },
  {
    name: 'Amend answer',
    write: () => excel.writeAnswer({ metric: 'Card purchases', question: QUESTION, answer: anAnswer() }),
    writeAnother: () =>
      excel.writeAnswer({
        metric: 'Tickets',
        question: QUESTION,
        answer: anAnswer({ pairs: { columns: [], classes: [], points: [] } }),
      }),
    charts: 1,
    beside: 'L',
  },
];

describe.each(REPORTS)('the sheet “$name”', ({ name, write, writeAnother, charts, beside }) => {
  test("is made and shown, the charts' data out of sight", async () => {
    await write();
    const { sheets, active } = await excel.read(name);
    expect(sheets).toEqual([
      ['Sheet1', 'Visible'],
      [name, 'Visible'],
      [`${name} data`, 'Hidden'],
    ]);
    expect(active).toBe(name);
  });

  test('a second run replaces the first: no second sheet, table or set of charts, no rest of the old report', async () => {
    await write();
    const { tables } = await excel.read(name);
    await writeAnother();
    const after = await excel.read(name);
    expect(after.sheets).toHaveLength(3);
    expect(after.charts).toEqual([]);
    expect(after.tables).toBe(tables);
    const text = after.values.flat().join('\n');
    expect(text).toContain('Tickets');
    expect(text).not.toContain('Card purchases');
  });

  test('a second run after the workbook was saved and opened again leaves one set of charts, here and in the file', async () => {
    await write();
    await excel.workbook.saveAndOpen();
    const opened = await excel.read(name);
    expect(opened.charts).toHaveLength(charts);
    await write();
    const after = await excel.read(name);
    // A title that is not shown is in no file.
    const shown = ({ title: _, ...chart }: (typeof opened.charts)[number]) => chart;
    expect(after.charts.map(shown)).toEqual(opened.charts.map(shown));
    const parts = Object.keys(unzipSync(await excel.workbook.saveAndOpen()));
    expect(parts.filter((part) => part.startsWith('xl/charts/'))).toHaveLength(charts);
    expect(parts.filter((part) => part.startsWith('xl/drawings/drawing'))).toHaveLength(1);
  });

  test("a person's own chart, table and notes beside the page stay", async () => {
    await write();
    const { tables } = await excel.read(name);
    await excel.workbook.pane.evaluate(
      ([sheetName, column]) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(sheetName);
          sheet.getRange(`${column}3:${column}5`).values = [['my note'], ['a'], ['b']];
          sheet.tables.add(`${column}3:${column}5`, true);
          sheet.charts.add('Pie', sheet.getRange(`${column}3:${column}5`)).name = 'Mine';
          await context.sync();
        }),
      [name, beside] as const,
    );
    await write();
    const after = await excel.read(name);
    expect(after.charts.map((chart) => chart.name)).toContain('Mine');
    expect(after.tables).toBe(tables + 1);
    expect(await excel.workbook.valuesOf(`${name}!${beside}3`)).toEqual([['my note']]);
  });

  test('a sheet that somebody protected is refused, and stays as it was', async () => {
    await write();
    await excel.protect(name);
    await expect(writeAnother()).rejects.toThrow('protected');
    const after = await excel.read(name);
    expect(after.values.flat().join('\n')).toContain('Card purchases');
    expect(after.charts).toHaveLength(charts);
  });
});
