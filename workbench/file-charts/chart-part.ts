import { hasMarkers, isScatter, type Chart, type ChartAxis, type ChartSeries } from '../sheets/chart.ts';
import { isHexColor } from '../file-looks/theme-colors.ts';
import { attributesOf, escapeXml } from '../package/xml-text.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Reference } from '../cells/reference.ts';
import { absoluteAddress } from '../file-parts/validation-part.ts';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const LEGEND_PLACES: Readonly<Record<string, string>> = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' };
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

/** What draws a series: one kind of mark, standing apart or on each other. */
type Family = 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter';

/**
 * Writes a chart as Excel's own (ECMA-376 part 1, 21.2): series by their cells, titles, legend, axes. What is none of
 * the kinds below is written as columns, as the workbench draws it.
 */
export function chartXml(workbook: Workbook, chart: Chart): string {
  const families = [...new Set(chart.series.map((series) => familyOf(series.type ?? chart.type)))];
  const plots = families.map((family) =>
    plotXml(
      workbook,
      chart,
      family,
      chart.series.filter((series) => familyOf(series.type ?? chart.type) === family),
    ),
  );
  const hasAxes = families.length > 0 && !families.some((family) => family === 'pie' || family === 'doughnut');
  const title = chart.titleVisible && chart.title !== '' ? titleXml(chart.title) : '';
  const legend = chart.legendVisible
    ? `<c:legend><c:legendPos val="${LEGEND_PLACES[chart.legendPosition] ?? 'r'}"/><c:overlay val="0"/></c:legend>`
    : '';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="${title === '' ? 1 : 0}"/>` +
    `<c:plotArea><c:layout/>${plots.join('')}${hasAxes ? axesXml(chart) : ''}${areaXml(chart.plotFill)}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${areaXml(chart.areaFill)}</c:chartSpace>`
  );
}

function familyOf(type: string): Family {
  if (isScatter(type)) return 'scatter';
  if (type.startsWith('Line')) return 'line';
  if (type.startsWith('Area')) return 'area';
  if (type.startsWith('Pie')) return 'pie';
  return type.startsWith('Doughnut') ? 'doughnut' : 'bar';
}

function plotXml(workbook: Workbook, chart: Chart, family: Family, series: readonly ChartSeries[]): string {
  const type = series[0]?.type ?? chart.type;
  const grouping = type.includes('Stacked100') ? 'percentStacked' : type.includes('Stacked') ? 'stacked' : null;
  const written = series.map((each) => seriesXml(workbook, chart, family, each)).join('');
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  switch (family) {
    case 'bar': {
      const direction = chart.type.startsWith('Bar') ? 'bar' : 'col';
      const overlap = grouping === null ? '' : '<c:overlap val="100"/>';
      return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping ?? 'clustered'}"/><c:varyColors val="0"/>${written}<c:gapWidth val="100"/>${overlap}${axes}</c:barChart>`;
    }
    case 'line':
      return `<c:lineChart><c:grouping val="${grouping ?? 'standard'}"/><c:varyColors val="0"/>${written}<c:marker val="1"/>${axes}</c:lineChart>`;
    case 'area':
      return `<c:areaChart><c:grouping val="${grouping ?? 'standard'}"/><c:varyColors val="0"/>${written}${axes}</c:areaChart>`;
    case 'pie':
      return `<c:pieChart><c:varyColors val="1"/>${written}<c:firstSliceAng val="0"/></c:pieChart>`;
    case 'doughnut':
      return `<c:doughnutChart><c:varyColors val="1"/>${written}<c:firstSliceAng val="0"/><c:holeSize val="50"/></c:doughnutChart>`;
    case 'scatter':
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${written}${axes}</c:scatterChart>`;
  }
}

function seriesXml(workbook: Workbook, chart: Chart, family: Family, series: ChartSeries): string {
  const at = chart.series.indexOf(series);
  const type = series.type ?? chart.type;
  const name =
    series.nameFrom === null
      ? `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`
      : `<c:tx><c:strRef><c:f>${formulaOf(workbook, series.nameFrom)}</c:f></c:strRef></c:tx>`;
  const across = series.categories === null ? '' : sourceXml(workbook, series.categories, family === 'scatter');
  const values = series.values === null ? '' : sourceXml(workbook, series.values, true);
  const data =
    family === 'scatter'
      ? `${across && `<c:xVal>${across}</c:xVal>`}${values && `<c:yVal>${values}</c:yVal>`}<c:smooth val="${Number(type.includes('Smooth'))}"/>`
      : `${across && `<c:cat>${across}</c:cat>`}${values && `<c:val>${values}</c:val>`}${family === 'line' ? '<c:smooth val="0"/>' : ''}`;
  const marker =
    family === 'line' || family === 'scatter'
      ? markerXml(series, type)
      : family === 'bar'
        ? '<c:invertIfNegative val="0"/>'
        : '';
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${name}${lookXml(series, family, type)}${marker}${pointsXml(series, family)}${data}</c:ser>`;
}

/** Colour of bars and slices, or of a line; dots that no line joins have none. */
function lookXml({ color }: ChartSeries, family: Family, type: string): string {
  const fill = fillXml(color);
  if (type === 'XYScatter') return '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';
  if (fill === '') return '';
  return family === 'line' || family === 'scatter'
    ? `<c:spPr><a:ln w="28575" cap="rnd">${fill}</a:ln></c:spPr>`
    : `<c:spPr>${fill}</c:spPr>`;
}

function markerXml({ color, markerSize }: ChartSeries, type: string): string {
  if (!hasMarkers(type)) return '<c:marker><c:symbol val="none"/></c:marker>';
  return `<c:marker><c:symbol val="circle"/><c:size val="${markerSize ?? 5}"/>${areaXml(color)}</c:marker>`;
}

/** Points with a colour of their own: of a line it is the colour of the point's mark. */
function pointsXml({ pointColors }: ChartSeries, family: Family): string {
  return Object.entries(pointColors)
    .filter(([, color]) => isHexColor(color))
    .map(([index, color]) => {
      const mark = `<c:marker><c:symbol val="circle"/>${areaXml(color)}</c:marker>`;
      const look = family === 'line' || family === 'scatter' ? mark : areaXml(color);
      return `<c:dPt><c:idx val="${index}"/>${look}</c:dPt>`;
    })
    .join('');
}

/** "" for none, and for a colour that was given by its name. */
function areaXml(color: string | null | undefined): string {
  const fill = fillXml(color);
  return fill && `<c:spPr>${fill}</c:spPr>`;
}

function fillXml(color: string | null | undefined): string {
  return isHexColor(color) ? `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>` : '';
}

function sourceXml(workbook: Workbook, reference: Reference, asNumbers: boolean): string {
  const kind = asNumbers || holdsNumbers(workbook, reference) ? 'numRef' : 'strRef';
  return `<c:${kind}><c:f>${formulaOf(workbook, reference)}</c:f></c:${kind}>`;
}

function holdsNumbers(workbook: Workbook, reference: Reference): boolean {
  const place = workbook.place(reference);
  return place !== null && typeof place.sheet.valueAt(place.area.row, place.area.column) === 'number';
}

function formulaOf(workbook: Workbook, reference: Reference): string {
  return escapeXml(absoluteAddress(workbook.place(reference)));
}

function titleXml(text: string, points?: number): string {
  const size = points === undefined ? '' : ` sz="${Math.round(points * 100)}"`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr${size}/></a:pPr><a:r><a:rPr lang="en-GB"${size}/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Categories (or numbers, of a scatter chart) and values; bars that lie have them the other way round. */
function axesXml(chart: Chart): string {
  const isLying = chart.type.startsWith('Bar');
  const across = axisXml(chart.categoryAxis, {
    id: CATEGORY_AXIS,
    crosses: VALUE_AXIS,
    place: isLying ? 'l' : 'b',
    hasGrid: isScatter(chart.type),
  });
  const up = axisXml(chart.valueAxis, {
    id: VALUE_AXIS,
    crosses: CATEGORY_AXIS,
    place: isLying ? 'b' : 'l',
    hasGrid: true,
  });
  const between = `<c:crossBetween val="${isScatter(chart.type) ? 'midCat' : 'between'}"/>`;
  const first = isScatter(chart.type)
    ? `<c:valAx>${across}${between}</c:valAx>`
    : `<c:catAx>${across}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  return `${first}<c:valAx>${up}${between}</c:valAx>`;
}

interface AxisPlace {
  readonly id: number;
  readonly crosses: number;
  readonly place: string;
  readonly hasGrid: boolean;
}

function axisXml(axis: ChartAxis, { id, crosses, place, hasGrid }: AxisPlace): string {
  const maximum = axis.maximum === null ? '' : `<c:max val="${axis.maximum}"/>`;
  const minimum = axis.minimum === null ? '' : `<c:min val="${axis.minimum}"/>`;
  const grid = hasGrid && axis.gridlines ? '<c:majorGridlines/>' : '';
  const title = axis.titleVisible && axis.title !== '' ? titleXml(axis.title, axis.fontSize) : '';
  const format = attributesOf({ formatCode: axis.numberFormat, sourceLinked: axis.numberFormat === 'General' ? 1 : 0 });
  const text = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.round(axis.fontSize * 100)}"/></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
  return (
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${axis.reversed ? 'maxMin' : 'minMax'}"/>${maximum}${minimum}</c:scaling><c:delete val="${axis.visible ? 0 : 1}"/><c:axPos val="${place}"/>${grid}${title}` +
    `<c:numFmt${format}/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${text}<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/>`
  );
}
