import { init } from 'echarts';
import { chartOption } from '../../../workbench/drawing/chart-option.ts';
import { addChart, chartData } from '../../../workbench/workbook/chart-data.ts';
import { at, bookOf } from '../workbook/book.ts';

const chartOf = (type: string) => {
  const { workbook, sheet } = bookOf([
    ['Bin', 'Train', 'Live'],
    ['low', 0.2, 0.1],
    ['high', 0.8, ''],
  ]);
  return { workbook, chart: addChart(workbook, sheet, type, at(workbook, 'A1:C3')) };
};

describe('chartOption', () => {
  test('draws each series of the model, gaps where cells are empty', () => {
    const { workbook, chart } = chartOf('Line');
    expect(chartOption(chart, chartData(workbook, chart))).toMatchObject({
      xAxis: { type: 'category', data: ['low', 'high'] },
      series: [
        { type: 'line', name: 'Train', data: [0.2, 0.8] },
        { type: 'line', name: 'Live', data: [0.1, null] },
      ],
    });
  });

  test('title, legend and axes are as the model says', () => {
    const { workbook, chart } = chartOf('ColumnClustered');
    Object.assign(chart, { title: 'Amount', legendPosition: 'Right' });
    Object.assign(chart.valueAxis, { title: 'Share', titleVisible: true, minimum: 0, maximum: 1 });
    const option = chartOption(chart, chartData(workbook, chart));
    expect(option).toMatchObject({
      title: { show: true, text: 'Amount' },
      legend: { show: true, orient: 'vertical' },
      yAxis: { name: 'Share', min: 0, max: 1 },
      series: [{ type: 'bar' }, { type: 'bar' }],
    });
    Object.assign(chart, { titleVisible: false, legendVisible: false });
    expect(chartOption(chart, chartData(workbook, chart))).toMatchObject({
      title: { show: false },
      legend: { show: false },
    });
  });

  test.each([
    ['0%', 0.031, ['0%', '1%', '2%', '3%', '4%']],
    ['0.0%', 0.0031, ['0.0%', '0.1%', '0.2%', '0.3%', '0.4%']],
    ['#,##0', 2.4, ['0', '1', '2', '3']],
    ['General', 0.0031, ['0', '0.0005', '0.001', '0.0015', '0.002', '0.0025', '0.003', '0.0035']],
  ])('the numbers of an axis with the format %s differ, however small they are', (numberFormat, highest, shown) => {
    const { workbook, sheet } = bookOf([
      ['Bin', 'Live'],
      ['low', highest / 2],
      ['high', highest],
    ]);
    const chart = addChart(workbook, sheet, 'ColumnClustered', at(workbook, 'A1:B3'));
    Object.assign(chart, { titleVisible: false, legendVisible: false });
    Object.assign(chart.categoryAxis, { visible: false });
    Object.assign(chart.valueAxis, { numberFormat });
    const drawn = init(null, null, { renderer: 'svg', ssr: true, width: 400, height: 260 });
    drawn.setOption(chartOption(chart, chartData(workbook, chart)));
    const texts = [...drawn.renderToSVGString().matchAll(/<text[^>]*>([^<]+)</g)].map(([, text]) => text);
    drawn.dispose();
    expect(texts).toEqual(shown);
  });

  test("bars lie, and a series' own colour and type win", () => {
    const { workbook, chart } = chartOf('BarClustered');
    Object.assign(chart.series[1] ?? {}, { color: '#ff0000', type: 'Line' });
    expect(chartOption(chart, chartData(workbook, chart))).toMatchObject({
      yAxis: { type: 'category' },
      series: [{ type: 'bar' }, { type: 'line', itemStyle: { color: '#ff0000' } }],
    });
  });

  test('a scatter chart has numbers on both axes, and draws only points that have both', () => {
    const { workbook, sheet } = bookOf([
      ['Amount', 'Travel', 'Meals'],
      [10, 1, ''],
      ['', 3, ''],
      [20, '', 2],
    ]);
    const chart = addChart(workbook, sheet, 'XYScatter', at(workbook, 'A1:C4'), 'Columns');
    Object.assign(chart.series[0] ?? {}, { markerSize: 3, color: '#0072B2' });
    chart.categoryAxis.gridlines = false;
    expect(chartOption(chart, chartData(workbook, chart))).toMatchObject({
      xAxis: { type: 'value', scale: true, splitLine: { show: false } },
      yAxis: { type: 'value', scale: true },
      series: [
        { type: 'scatter', data: [[10, 1]], symbolSize: 4, itemStyle: { color: '#0072B2' } },
        { type: 'scatter', data: [[20, 2]] },
      ],
    });
  });
});
