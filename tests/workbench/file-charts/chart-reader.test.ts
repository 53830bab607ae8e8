import { describe, expect, test } from '@jest/globals';
import { readChart } from '../../../workbench/file-charts/chart-reader.ts';
import { colorOf, readTheme } from '../../../workbench/file-looks/theme-colors.ts';
import { excelAxes, excelChart, excelSeries, excelTitle } from './charted-file.ts';

const theme = readTheme(undefined);
const read = (xml: string) => readChart(xml, (attributes) => colorOf(attributes, theme));
const fill = (color: string) => `<c:spPr><a:solidFill>${color}</a:solidFill></c:spPr>`;
const line = (color: string) => `<c:spPr><a:ln w="9525"><a:solidFill>${color}</a:solidFill></a:ln></c:spPr>`;
const plot = (name: string, settings: string, ...series: readonly string[]) =>
  `<c:${name}>${settings}${series.join('')}<c:axId val="1"/><c:axId val="2"/></c:${name}>`;
const columns = (...series: readonly string[]) =>
  plot('barChart', '<c:barDir val="col"/><c:grouping val="clustered"/>', ...series);
const dots = (look: string, rest = '') =>
  `<c:ser><c:idx val="0"/><c:order val="0"/>${look}<c:xVal><c:numRef><c:f>Data!$B$2:$B$4</c:f></c:numRef></c:xVal><c:yVal><c:numRef><c:f>Data!$C$2:$C$4</c:f></c:numRef></c:yVal>${rest}</c:ser>`;
const dotAxes = excelAxes.replaceAll('catAx', 'valAx');

describe('readChart', () => {
  test('reads series by their cells, titles, legend, axes and colours of a chart by Excel', () => {
    const xml = excelChart(
      columns(
        excelSeries(1, 'C', fill('<a:srgbClr val="ff8800"/>')),
        excelSeries(0, 'B', `<c:dPt><c:idx val="2"/>${fill('<a:schemeClr val="tx2"/>')}</c:dPt>`),
      ) + excelAxes,
      { title: excelTitle('Sales &amp; costs') },
    );
    expect(read(xml)).toMatchObject({
      type: 'ColumnClustered',
      title: 'Sales & costs',
      legendVisible: true,
      legendPosition: 'Bottom',
      areaFill: '#FFFFFF',
      plotFill: null,
      series: [
        { nameFrom: 'Data!$B$1', values: 'Data!$B$2:$B$4', color: null, pointColors: { 2: '#44546A' } },
        { nameFrom: 'Data!$C$1', categories: 'Data!$A$2:$A$4', color: '#FF8800', pointColors: {} },
      ],
      categoryAxis: { title: '', visible: true, reversed: false, numberFormat: 'General' },
      valueAxis: { minimum: 0, maximum: 10, numberFormat: '0.0', gridlines: true, fontSize: 12 },
    });
  });

  test('reads one by openpyxl: without prefixes; axes that nothing keeps are deleted, as Excel has it', () => {
    const xml =
      '<chartSpace xmlns="http://schemas.openxmlformats.org/drawingml/2006/chart"><chart><plotArea><scatterChart>' +
      '<ser><idx val="0" /><order val="0" /><tx><v>dots</v></tx><marker><symbol val="none" /></marker><xVal><numRef><f>\'Data 0\'!$B$2:$B$11</f></numRef></xVal><yVal><numRef><f>\'Data 0\'!$C$2:$C$11</f></numRef></yVal></ser>' +
      '<axId val="10" /><axId val="100" /></scatterChart><valAx><axId val="100" /><scaling><orientation val="maxMin" /></scaling><axPos val="l" /><crossAx val="10" /></valAx><valAx><axId val="10" /><axPos val="l" /><crossAx val="100" /></valAx></plotArea></chart></chartSpace>';
    expect(read(xml)).toMatchObject({
      type: 'XYScatterLinesNoMarkers',
      title: null,
      legendVisible: false,
      series: [{ name: 'dots', nameFrom: null, categories: "'Data 0'!$B$2:$B$11", values: "'Data 0'!$C$2:$C$11" }],
      categoryAxis: { visible: false, reversed: false },
      valueAxis: { visible: false, reversed: true },
    });
  });

  test.each([
    ['barDir val="bar"/><c:grouping val="percentStacked', 'barChart', '', 'BarStacked100'],
    ['barDir val="col"/><c:grouping val="stacked', 'barChart', '', 'ColumnStacked'],
    ['grouping val="standard', 'lineChart', '<c:marker><c:symbol val="none"/></c:marker>', 'Line'],
    ['grouping val="stacked', 'lineChart', '<c:marker><c:symbol val="circle"/></c:marker>', 'LineMarkersStacked'],
    ['grouping val="standard"/><c:marker val="1', 'lineChart', '', 'LineMarkers'],
    ['grouping val="stacked', 'areaChart', '', 'AreaStacked'],
  ])('%s of a %s is %s %s', (settings, name, look, type) => {
    const xml = excelChart(plot(name, `<c:${settings}"/>`, excelSeries(0, 'B', look)) + excelAxes);
    expect(read(xml)?.type).toBe(type);
  });

  test.each([
    [line('<a:noFill/>').replace(/<a:solidFill>(.*)<\/a:solidFill>/, '$1'), '', 'XYScatter'],
    ['', '<c:smooth val="1"/>', 'XYScatterSmooth'],
    ['<c:marker><c:symbol val="none"/></c:marker>', '<c:smooth val="0"/>', 'XYScatterLinesNoMarkers'],
  ])('dots with %s%s are %s', (look, rest, type) => {
    expect(read(excelChart(plot('scatterChart', '', dots(look, rest)) + dotAxes))?.type).toBe(type);
  });

  test('reads pies and rings, which have no axes', () => {
    for (const [name, type] of [
      ['pieChart', 'Pie'],
      ['doughnutChart', 'Doughnut'],
    ] as const)
      expect(read(excelChart(`<c:${name}>${excelSeries(0, 'B')}</c:${name}>`))).toMatchObject({ type, title: null });
  });

  test('reads columns with a line over them, each series with its own kind', () => {
    const xml = excelChart(
      columns(excelSeries(0, 'B')) +
        plot('lineChart', '', excelSeries(1, 'C', line('<a:srgbClr val="112233"/>'))) +
        excelAxes,
    );
    expect(read(xml)?.series.map(({ type, color }) => [type, color])).toEqual([
      ['ColumnClustered', null],
      ['Line', '#112233'],
    ]);
  });

  test.each([
    ['<a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr>', '#2F5597'],
    ['<a:schemeClr val="accent1"><a:lumMod val="60000"/><a:lumOff val="40000"/></a:schemeClr>', '#8FAADC'],
    ['<a:sysClr val="windowText" lastClr="000000"/>', '#000000'],
    ['<a:prstClr val="red"/>', null],
  ])('the colour %s is %s', (color, expected) => {
    expect(read(excelChart(columns(excelSeries(0, 'B', fill(color))) + excelAxes))?.series[0]?.color).toBe(expected);
  });

  test('a title of its own wins over the name of the only series; a deleted one is none', () => {
    const one = columns(excelSeries(0, 'B')) + excelAxes;
    expect(read(excelChart(one))?.title).toBeNull();
    expect(read(excelChart(one).replace('autoTitleDeleted val="0"', 'autoTitleDeleted val="1"'))?.title).toBe('');
    expect(read(excelChart(one, { title: excelTitle('Own') }))?.title).toBe('Own');
    expect(read(excelChart(columns(excelSeries(0, 'B'), excelSeries(1, 'C')) + excelAxes))?.title).toBe('');
  });

  const ok = columns(excelSeries(0, 'B'));
  test.each([
    ['of another kind', plot('radarChart', '', excelSeries(0, 'B'))],
    ['in three dimensions', plot('bar3DChart', '', excelSeries(0, 'B')) + excelAxes],
    ['with a second pair of axes', ok + columns(excelSeries(1, 'C')) + excelAxes + excelAxes],
    [
      'over a logarithmic axis',
      ok + excelAxes.replace('<c:orientation val="minMax"/><c:max', '<c:logBase val="10"/><c:max'),
    ],
    ['with columns that are not seen', columns(excelSeries(0, 'B', '<c:spPr><a:noFill/></c:spPr>')) + excelAxes],
    [
      'with numbers of its own',
      ok.replace(/<c:numRef>.*<\/c:numRef>/, '<c:numLit><c:ptCount val="1"/></c:numLit>') + excelAxes,
    ],
    ['with labels on two levels', ok.replaceAll('strRef', 'multiLvlStrRef') + excelAxes],
    ['with dots among columns', ok + plot('scatterChart', '', dots('')) + excelAxes],
    ['without a series', columns() + excelAxes],
  ])('a chart %s is not read', (_, plots) => {
    expect(read(excelChart(plots))).toBeNull();
  });

  test('a chart of a pivot table and a part that is no chart, or no XML, are not read', () => {
    const pivot = excelChart(ok + excelAxes).replace(
      '<c:chart>',
      '<c:pivotSource><c:name>p</c:name></c:pivotSource><c:chart>',
    );
    expect([pivot, '<c:chartSpace/>', '<c:chartSpace><c:chart>', ''].map(read)).toEqual([null, null, null, null]);
  });
});
