import { FileProblem } from '../files/file-problem.ts';
import { childrenOf, childOf, descendantOf, innerXml, rootOf, type XmlElement } from '../package/xml-elements.ts';
import { attribute, textOf } from '../package/xml-text.ts';
import { isRound, isScatter, newAxis, type Chart, type ChartAxis } from '../sheets/chart.ts';
import { flagAt, numberAt, solidColor, valueAt, type ColorReader } from './chart-xml.ts';
import { isPlot, readPlot, type FileSeries } from './series-reader.ts';

/** A chart as its part says it. */
export interface FileChart extends Omit<Chart, 'id' | 'name' | 'anchor' | 'title' | 'titleVisible' | 'series'> {
  /** "" for none; null where the chart's only series names it. */
  readonly title: string | null;
  readonly series: readonly FileSeries[];
}

const LEGEND_PLACES = new Map([
  ['t', 'Top'],
  ['b', 'Bottom'],
  ['l', 'Left'],
  ['tr', 'Corner'],
]);
const CATEGORY_AXES: readonly string[] = ['catAx', 'dateAx'];

/** The axis of what stands beside each other, and that of the values. */
type AxisPair = [across: XmlElement | undefined, up: XmlElement | undefined];

/**
 * Reads a chart's part (ECMA-376 part 1, 21.2), whoever wrote it.
 * @returns null for a chart that would be drawn otherwise than it is: of another kind, in three dimensions, over more
 *   than two axes or a logarithmic one, of a pivot table, of something else than cells
 */
export function readChart(xml: string, colorOf: ColorReader): FileChart | null {
  try {
    return readSpace(xml, rootOf(xml), colorOf);
  } catch (error) {
    // A part that cannot be read is kept as it is, like every other one that is not understood.
    if (error instanceof FileProblem) return null;
    throw error;
  }
}

function readSpace(xml: string, space: XmlElement, colorOf: ColorReader): FileChart | null {
  const chart = childOf(xml, space, 'chart');
  const area = chart && childOf(xml, chart, 'plotArea');
  if (chart === undefined || area === undefined || childOf(xml, space, 'pivotSource') !== undefined) return null;
  const pieces = [...childrenOf(xml, area)];
  const plots = pieces.filter(isPlot).map((plot) => readPlot(xml, plot, colorOf));
  const series = plots.flatMap((plot) => plot ?? []).sort((a, b) => a.order - b.order);
  const type = series[0]?.type;
  if (type === undefined || plots.includes(null)) return null;
  const axes = readAxes(xml, pieces, series);
  if (axes === null) return null;
  const legend = childOf(xml, chart, 'legend');
  return {
    type,
    title: readTitle(xml, chart, series.length),
    legendVisible: legend !== undefined,
    legendPosition: LEGEND_PLACES.get((legend && valueAt(xml, legend, 'legendPos')) ?? 'r') ?? 'Right',
    areaFill: solidColor(xml, childOf(xml, space, 'spPr'), colorOf),
    plotFill: solidColor(xml, childOf(xml, area, 'spPr'), colorOf),
    series,
    ...axes,
  };
}

/** A chart of one series is called as the series is, unless its title was deleted. */
function readTitle(xml: string, chart: XmlElement, series: number): string | null {
  const text = titleText(xml, chart);
  if (text !== null) return text;
  const isDeleted = childOf(xml, chart, 'title') === undefined && flagAt(xml, chart, false, 'autoTitleDeleted');
  return series === 1 && !isDeleted ? null : '';
}

/** The text of a title, also of one that a cell says; null when it has none of its own. */
function titleText(xml: string, of: XmlElement): string | null {
  const said = descendantOf(xml, of, 'title', 'tx');
  if (said === undefined) return null;
  const rich = childOf(xml, said, 'rich');
  if (rich === undefined) {
    const cached = descendantOf(xml, said, 'strRef', 'strCache', 'pt', 'v');
    return cached === undefined ? null : textOf(innerXml(xml, cached));
  }
  const paragraphs = [...childrenOf(xml, rich)].filter(({ name }) => name === 'p');
  return paragraphs
    .map((paragraph) =>
      [...childrenOf(xml, paragraph)]
        .map((run) => childOf(xml, run, 't'))
        .map((text) => (text === undefined ? '' : textOf(innerXml(xml, text))))
        .join(''),
    )
    .join('\n');
}

/** Both axes of a plot area; null unless there is one for what stands beside each other and one for the values. */
function readAxes(
  xml: string,
  pieces: readonly XmlElement[],
  series: readonly FileSeries[],
): Pick<Chart, 'categoryAxis' | 'valueAxis'> | null {
  if (series.every(({ type }) => isRound(type))) return { categoryAxis: newAxis(), valueAxis: newAxis() };
  const axes = pieces.filter(({ name }) => name.endsWith('Ax'));
  const plot = pieces.find(isPlot);
  const areDots = series.every(({ type }) => isScatter(type));
  if (series.some(({ type }) => isRound(type) || isScatter(type) !== areDots)) return null;
  const [across, up] = areDots ? byName(xml, plot, axes) : byKind(axes);
  if (axes.length !== 2 || across === undefined || up === undefined) return null;
  if (axes.some((axis) => descendantOf(xml, axis, 'scaling', 'logBase') !== undefined)) return null;
  return {
    // The model has grid lines across only where numbers run across.
    categoryAxis: { ...readAxis(xml, across), ...(areDots ? {} : { gridlines: true }) },
    valueAxis: readAxis(xml, up),
  };
}

function byKind(axes: readonly XmlElement[]): AxisPair {
  return [axes.find(({ name }) => CATEGORY_AXES.includes(name)), axes.find(({ name }) => name === 'valAx')];
}

/** Both axes of a scatter chart have values: the one that runs across is named first. */
function byName(xml: string, plot: XmlElement | undefined, axes: readonly XmlElement[]): AxisPair {
  const first = plot && valueAt(xml, plot, 'axId');
  const isFirst = (axis: XmlElement) => valueAt(xml, axis, 'axId') === first;
  const values = axes.filter(({ name }) => name === 'valAx');
  return [values.find(isFirst), values.find((axis) => !isFirst(axis))];
}

function readAxis(xml: string, axis: XmlElement): ChartAxis {
  const title = titleText(xml, axis) ?? '';
  const format = childOf(xml, axis, 'numFmt');
  const size =
    descendantOf(xml, axis, 'txPr', 'p', 'pPr', 'defRPr') ??
    descendantOf(xml, axis, 'title', 'tx', 'rich', 'p', 'pPr', 'defRPr');
  const points = Number(attribute(size?.attributes ?? '', 'sz') ?? NaN) / 100;
  return {
    title,
    titleVisible: title !== '',
    minimum: numberAt(xml, axis, 'scaling', 'min'),
    maximum: numberAt(xml, axis, 'scaling', 'max'),
    numberFormat: attribute(format?.attributes ?? '', 'formatCode') ?? 'General',
    // What is not said to stay is deleted, as Excel has it.
    visible: !flagAt(xml, axis, true, 'delete'),
    reversed: valueAt(xml, axis, 'scaling', 'orientation') === 'maxMin',
    gridlines: childOf(xml, axis, 'majorGridlines') !== undefined,
    fontSize: points > 0 ? points : newAxis().fontSize,
  };
}
