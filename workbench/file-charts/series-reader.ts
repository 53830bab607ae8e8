import { isScatter, type ChartSeries } from '../sheets/chart.ts';
import { childrenOf, childOf, descendantOf, type XmlElement } from '../package/xml-elements.ts';
import { flagAt, numberAt, solidColor, textAt, valueAt, type ColorReader } from './chart-xml.ts';

/** Where a series of a file has something from: a formula, nothing, or (undefined) what the model does not hold. */
type FileSource = string | null | undefined;

/** A series as a chart part says it: sources are formulas. */
export interface FileSeries extends Pick<ChartSeries, 'name' | 'color' | 'markerSize'> {
  readonly order: number;
  readonly type: string;
  readonly pointColors: Record<string, string>;
  readonly nameFrom: string | null;
  readonly values: string | null;
  readonly categories: string | null;
}

/** Elements that draw series (ECMA-376 part 1, 21.2.2), and how the model's name of them begins. */
const PLOTS = new Map([
  ['barChart', 'Column'],
  ['lineChart', 'Line'],
  ['areaChart', 'Area'],
  ['pieChart', 'Pie'],
  ['doughnutChart', 'Doughnut'],
  ['scatterChart', 'XYScatter'],
]);
const GROUPINGS = new Map([
  ['stacked', 'Stacked'],
  ['percentStacked', 'Stacked100'],
]);

export function isPlot({ name }: XmlElement): boolean {
  return name.endsWith('Chart');
}

/** Reads the series of one plot; null when it has some that the model cannot hold. */
export function readPlot(xml: string, plot: XmlElement, colorOf: ColorReader): FileSeries[] | null {
  const stem = PLOTS.get(plot.name);
  if (stem === undefined) return null;
  const read = [...childrenOf(xml, plot)]
    .filter(({ name }) => name === 'ser')
    .map((series) => readSeries(xml, series, seriesType(xml, plot, series, stem), colorOf));
  const known = read.filter((series) => series !== null);
  return known.length === read.length ? known : null;
}

/** Excel.ChartType; null for a series of which only part is drawn, such as steps on columns that are not seen. */
function seriesType(xml: string, plot: XmlElement, series: XmlElement, stem: string): string | null {
  const grouping = GROUPINGS.get(valueAt(xml, plot, 'grouping') ?? '') ?? '';
  const isUnfilled = descendantOf(xml, series, 'spPr', 'noFill') !== undefined;
  const hasLine = descendantOf(xml, series, 'spPr', 'ln', 'noFill') === undefined;
  const symbol = valueAt(xml, series, 'marker', 'symbol');
  switch (stem) {
    case 'Column': {
      const side = valueAt(xml, plot, 'barDir') === 'bar' ? 'Bar' : 'Column';
      return isUnfilled ? null : side + (grouping || 'Clustered');
    }
    case 'Line': {
      const hasMarks = symbol === undefined ? flagAt(xml, plot, false, 'marker') : symbol !== 'none';
      return hasLine ? `Line${hasMarks ? 'Markers' : ''}${grouping}` : null;
    }
    case 'XYScatter': {
      if (!hasLine) return symbol === 'none' ? null : 'XYScatter';
      return `XYScatter${flagAt(xml, series, false, 'smooth') ? 'Smooth' : 'Lines'}${symbol === 'none' ? 'NoMarkers' : ''}`;
    }
    default:
      return isUnfilled ? null : stem + grouping;
  }
}

function readSeries(xml: string, series: XmlElement, type: string | null, colorOf: ColorReader): FileSeries | null {
  const nameFrom = sourceOf(xml, childOf(xml, series, 'tx'));
  const literal = textAt(xml, series, 'tx', 'v') ?? textAt(xml, series, 'tx', 'strRef', 'strCache', 'pt', 'v');
  const values = sourceOf(xml, childOf(xml, series, 'val') ?? childOf(xml, series, 'yVal'));
  const categories = sourceOf(xml, childOf(xml, series, 'cat') ?? childOf(xml, series, 'xVal'));
  if (type === null || values === undefined || categories === undefined) return null;
  if (nameFrom === undefined && literal === undefined) return null;
  const order = numberAt(xml, series, 'order') ?? 0;
  return {
    order,
    type,
    name: literal ?? `Series${order + 1}`,
    nameFrom: nameFrom ?? null,
    values,
    categories,
    color: lookColor(xml, series, type, colorOf),
    markerSize: numberAt(xml, series, 'marker', 'size'),
    pointColors: readPoints(xml, series, type, colorOf),
  };
}

/** The formula of a source that is cells; numbers and texts that stand in the chart itself are undefined. */
function sourceOf(xml: string, source: XmlElement | undefined): FileSource {
  if (source === undefined) return null;
  return textAt(xml, source, 'numRef', 'f') ?? textAt(xml, source, 'strRef', 'f');
}

function readPoints(xml: string, series: XmlElement, type: string, colorOf: ColorReader): Record<string, string> {
  const colors: Record<string, string> = {};
  for (const point of childrenOf(xml, series)) {
    const color = point.name === 'dPt' ? lookColor(xml, point, type, colorOf) : null;
    if (color !== null) colors[String(numberAt(xml, point, 'idx') ?? 0)] = color;
  }
  return colors;
}

/** Of what is filled; of lines and dots the line's, or that of the marks. */
function lookColor(xml: string, of: XmlElement, type: string, colorOf: ColorReader): string | null {
  if (!type.startsWith('Line') && !isScatter(type)) return solidColor(xml, childOf(xml, of, 'spPr'), colorOf);
  return (
    solidColor(xml, descendantOf(xml, of, 'spPr', 'ln'), colorOf) ??
    solidColor(xml, descendantOf(xml, of, 'marker', 'spPr'), colorOf)
  );
}
