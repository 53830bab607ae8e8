import { describe, expect, test } from '@jest/globals';
import { chartBox } from '../../../workbench/operations/chart-place.ts';
import { areaOf } from '../../../workbench/cells/area.ts';
import { setColumnWidths } from '../../../workbench/operations/line-sizes.ts';
import { chartData } from '../../../workbench/workbook/chart-data.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';
import { at } from '../workbook/book.ts';
import { ANCHORS, CHARTED, openCharted } from './charted-file.ts';

const DRAWING = 'xl/drawings/drawing1.xml';

describe('the charts of a file', () => {
  test('stand in the model with their names, and what cannot be drawn is said', () => {
    const { workbook, notes } = openCharted();
    expect(workbook.sheets.map(({ charts }) => charts.map(({ name, type, title }) => [name, type, title]))).toEqual([
      [
        ['Chart 1', 'ColumnClustered', 'Sales & costs'],
        // Its only series names it.
        ['Trend', 'Line', 'Costs'],
      ],
      [],
    ]);
    expect(notes).toEqual(['Not shown here, but kept in the file when you save it: 1 chart, 1 picture.']);
  });

  test('draw the cells as they are now', () => {
    const { workbook } = openCharted();
    const [chart] = workbook.sheets[0]!.charts;
    workbook.writeCells(at(workbook, 'Data!B1:B2'), [['Turnover'], [9]], 'user');
    expect(chartData(workbook, chart!)).toMatchObject({
      categories: ['Jan', 'Feb', 'Mar'],
      series: [
        { name: 'Turnover', values: [9, 3, 5] },
        { name: 'Costs', values: [2, 4, 6] },
      ],
    });
  });

  test('stand on their cells: one grows with them where its file says so, the other keeps its size', () => {
    const { workbook } = openCharted();
    const [sheet] = workbook.sheets;
    const boxes = () => sheet!.charts.map(({ anchor }) => chartBox(sheet!, anchor));
    // A column is 48 points wide, a row 15 high; each corner stands 1 point to the right and 2 below its cell's.
    const before = [
      { left: 193, top: 17, width: 288, height: 225 },
      { left: 193, top: 272, width: 192, height: 150 },
    ];
    expect(boxes()).toEqual(before);
    setColumnWidths(workbook, sheet!, areaOf(0, 0), 58, 'user');
    setColumnWidths(workbook, sheet!, areaOf(0, 5), 148, 'user');
    expect(boxes()).toEqual([
      { ...before[0]!, left: 203, width: 388 },
      { ...before[1]!, left: 203 },
    ]);
  });

  test('are seen, moved and deleted through Office.js', () => {
    const { workbook } = openCharted();
    const [sheet] = workbook.sheets;
    ask(hostOf(workbook), (batch) => {
      const charts = batch.sheet('Data').get('Charts');
      charts.object('GetItem', 'Trend').set('Left', 12).set('Name', 'Moved');
      charts.object('GetItem', 'Chart 1').call('Delete');
    });
    expect(sheet!.charts.map(({ name, anchor }) => [name, chartBox(sheet!, anchor).left])).toEqual([['Moved', 12]]);
  });

  test.each([
    ['another workbook’s cells', '[1]Data!$B$2:$B$4'],
    ['cells that are gone', '#REF!'],
    ['a name', 'Data!Sales'],
    ['several areas', '(Data!$B$2,Data!$B$4)'],
  ])('of %s are not drawn', (_, formula) => {
    const chart = CHARTED['xl/charts/chart2.xml'].replace('Data!$C$2:$C$4', formula);
    const { workbook, notes } = openCharted({ ...CHARTED, 'xl/charts/chart2.xml': chart });
    expect(workbook.sheets[0]!.charts.map(({ name }) => name)).toEqual(['Chart 1']);
    expect(notes[0]).toContain('2 charts');
  });

  test('whose series are named by a text that is no cell are drawn', () => {
    const chart = CHARTED['xl/charts/chart2.xml'].replace('Data!$C$1', '&quot;cached&quot;');
    const { workbook } = openCharted({ ...CHARTED, 'xl/charts/chart2.xml': chart });
    expect(workbook.sheets[0]!.charts[1]!.title).toBe('cached');
  });

  test('in a group, or two of one part, or of a damaged part are kept and not drawn', () => {
    const drawings = [
      ANCHORS.columns.replace(/<xdr:graphicFrame.*<\/xdr:graphicFrame>/, '<xdr:grpSp>$&</xdr:grpSp>'),
      ANCHORS.columns + ANCHORS.columns,
    ].map((now) => CHARTED[DRAWING].replace(ANCHORS.columns, now));
    for (const drawing of drawings)
      expect(openCharted({ ...CHARTED, [DRAWING]: drawing }).workbook.sheets[0]!.charts).toHaveLength(1);
    const damaged = { ...CHARTED, 'xl/charts/chart1.xml': '<c:chartSpace><c:chart>' };
    expect(openCharted(damaged).workbook.sheets[0]!.charts).toHaveLength(1);
    expect(openCharted({ ...CHARTED, [DRAWING]: '<xdr:wsDr><xdr:one' }).workbook.sheets[0]!.charts).toEqual([]);
  });

  test('have pieces that are not drawn, and that is said', () => {
    const lines = CHARTED['xl/charts/chart2.xml'].replace(
      '<c:cat>',
      '<c:trendline><c:trendlineType val="linear"/></c:trendline><c:cat>',
    );
    expect(openCharted({ ...CHARTED, 'xl/charts/chart2.xml': lines }).notes[0]).toContain('trend lines of charts');
  });
});
