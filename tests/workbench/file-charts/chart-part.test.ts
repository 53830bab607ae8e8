import { describe, expect, test } from '@jest/globals';
import { XMLValidator } from 'fast-xml-parser';
import { chartXml } from '../../../workbench/file-charts/chart-part.ts';
import { readXlsx } from '../../../workbench/opening/read-xlsx.ts';
import { saveWorkbook } from '../../../workbench/saving/save-workbook.ts';
import { addChart } from '../../../workbench/workbook/chart-data.ts';
import { at, bookOf } from '../workbook/book.ts';

const TYPES = [
  'ColumnClustered',
  'ColumnStacked100',
  'BarStacked',
  'Line',
  'LineMarkersStacked',
  'AreaStacked',
  'Pie',
  'Doughnut',
  'XYScatter',
  'XYScatterSmoothNoMarkers',
];

/** A chart of two series with everything that a chart may have of its own. */
function chartOf(type: string) {
  const { workbook, sheet } = bookOf([
    ['Bin', 'Train <1>', 'Live'],
    ['low', 0.2, 0.1],
    ['high', 0.8, 0.9],
  ]);
  const chart = addChart(workbook, sheet, type, at(workbook, 'A1:C3'), 'Columns');
  Object.assign(chart, {
    title: 'Shares & "more"',
    legendPosition: 'Corner',
    areaFill: '#FFF4CE',
    plotFill: '#E1EFFA',
  });
  Object.assign(chart.categoryAxis, { title: 'Bin', titleVisible: true, fontSize: 11 });
  Object.assign(chart.valueAxis, { minimum: 0, maximum: 1, numberFormat: '0%', reversed: true, gridlines: false });
  chart.series.forEach((series, index) => {
    series.color = '#0072B2';
    series.pointColors[index] = '#D55E00';
  });
  return { workbook, chart };
}

describe('chartXml', () => {
  test.each(TYPES)('writes a chart of the kind %s, and reading it gives all of it back', (type) => {
    const { workbook, chart } = chartOf(type);
    const xml = chartXml(workbook, chart);
    expect(XMLValidator.validate(xml)).toBe(true);
    const { workbook: back, origin } = readXlsx('back.xlsx', saveWorkbook(workbook, null));
    const [read] = back.activeSheet.charts;
    expect(read).toMatchObject({
      type,
      title: chart.title,
      legendPosition: 'Corner',
      areaFill: '#FFF4CE',
      plotFill: '#E1EFFA',
      series: chart.series.map(({ color, pointColors }) => ({ color, pointColors })),
    });
    expect(chartXml(back, read!)).toBe(xml);
    expect(
      [...origin!.sheets.values()].flatMap(({ charts }) => [...charts.values()].map((each) => each.isWhole)),
    ).toEqual([true]);
  });

  test('leaves out what has no colour that files know', () => {
    const { workbook, chart } = chartOf('Line');
    Object.assign(chart, { areaFill: 'red', plotFill: null });
    for (const series of chart.series) Object.assign(series, { color: 'blue', pointColors: { 0: 'green', 1: null } });
    expect(chartXml(workbook, chart)).not.toMatch(/red|blue|green|solidFill|dPt/);
  });
});
