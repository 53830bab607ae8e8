import { init } from 'echarts';
import { chartOption, SERIES_COLOURS } from '../../../workbench/drawing/chart-option.ts';
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
    expect(chartOption(chart, chartData(workbook, chart), 480)).toMatchObject({
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
    const option = chartOption(chart, chartData(workbook, chart), 480);
    expect(option).toMatchObject({
      title: { show: true, text: 'Amount' },
      legend: { show: true, orient: 'vertical' },
      yAxis: { name: 'Share', min: 0, max: 1 },
      series: [{ type: 'bar' }, { type: 'bar' }],
    });
    Object.assign(chart, { titleVisible: false, legendVisible: false });
    expect(chartOption(chart, chartData(workbook, chart), 480)).toMatchObject({
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
    drawn.setOption(chartOption(chart, chartData(workbook, chart), 480));
    const texts = [...drawn.renderToSVGString().matchAll(/<text[^>]*>([^<]+)</g)].map(([, text]) => text);
    drawn.dispose();
    expect(texts).toEqual(shown);
  });

  test("bars lie, and a series' own colour and type win", () => {
    const { workbook, chart } = chartOf('BarClustered');
    Object.assign(chart.series[1] ?? {}, { color: '#ff0000', type: 'Line' });
    expect(chartOption(chart, chartData(workbook, chart), 480)).toMatchObject({
      yAxis: { type: 'category' },
      series: [{ type: 'bar' }, { type: 'line', itemStyle: { color: '#ff0000' } }],
    });
  });

  test('a pie has a slice a point, named by its label; a doughnut has a ring a series', () => {
    const { workbook, chart } = chartOf('Pie');
    chart.series[0]!.pointColors[1] = '#FF0000';
    const pie = chartOption(chart, chartData(workbook, chart), 480);
    expect(pie).not.toHaveProperty('xAxis');
    expect(pie['series']).toMatchObject([
      {
        type: 'pie',
        name: 'Train',
        data: [
          { name: 'low', value: 0.2, itemStyle: { color: SERIES_COLOURS[0] } },
          { name: 'high', value: 0.8, itemStyle: { color: '#FF0000' } },
        ],
      },
    ]);
    chart.type = 'Doughnut';
    expect(chartOption(chart, chartData(workbook, chart), 480)['series']).toMatchObject([
      { name: 'Train', radius: ['39%', '58.5%'] },
      { name: 'Live', radius: ['58.5%', '78%'], data: [{ value: 0.1 }, { value: null }] },
    ]);
  });

  test('an axis that is hidden leaves its grid lines, as in Excel, and nothing else', () => {
    const { workbook, chart } = chartOf('ColumnClustered');
    Object.assign(chart.valueAxis, { visible: false, title: 'Share', titleVisible: true });
    const { yAxis } = chartOption(chart, chartData(workbook, chart), 480) as { yAxis: object };
    expect(yAxis).toMatchObject({ show: true, splitLine: { show: true }, axisLabel: { show: false } });
    expect(yAxis).not.toHaveProperty('name');
    chart.valueAxis.gridlines = false;
    expect(chartOption(chart, chartData(workbook, chart), 480)).toMatchObject({ yAxis: { show: false } });
  });

  test('bars of a hundred per cent are shares of all series at a point', () => {
    const { workbook, chart } = chartOf('ColumnStacked100');
    expect(chartOption(chart, chartData(workbook, chart), 480)).toMatchObject({
      yAxis: { max: 1 },
      series: [
        { name: 'Train', stack: 'all', data: [expect.closeTo(2 / 3), 1] },
        { name: 'Live', stack: 'all', data: [expect.closeTo(1 / 3), null] },
      ],
    });
  });

  test('an axis may run the other way, and the lines of a scatter chart may be curves with marks', () => {
    const { workbook, chart } = chartOf('XYScatterSmooth');
    chart.valueAxis.reversed = true;
    expect(chartOption(chart, chartData(workbook, chart), 480)).toMatchObject({
      xAxis: { inverse: false },
      yAxis: { inverse: true },
      series: Array(2).fill({ type: 'line', smooth: true, symbol: 'circle' }) as object[],
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
    expect(chartOption(chart, chartData(workbook, chart), 480)).toMatchObject({
      xAxis: { type: 'value', scale: true, splitLine: { show: false } },
      yAxis: { type: 'value', scale: true },
      series: [
        { type: 'scatter', data: [[10, 1]], symbolSize: 4, itemStyle: { color: '#0072B2' } },
        { type: 'scatter', data: [[20, 2]] },
      ],
    });
  });
});
