import { parseAddress, splitSheet } from '../cells/address.ts';
import type { Reference } from '../cells/reference.ts';
import { FileProblem } from '../files/file-problem.ts';
import type { ChartOrigin } from '../file-parts/file-origin.ts';
import { attribute } from '../package/xml-text.ts';
import type { WorkbookPackage } from '../package/workbook-package.ts';
import type { Chart, ChartSeries } from '../sheets/chart.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import { seriesName } from '../workbook/chart-data.ts';
import { newId, type Workbook } from '../workbook/workbook.ts';
import { chartXml } from './chart-part.ts';
import { readChart, type FileChart } from './chart-reader.ts';
import { chartState } from '../file-parts/chart-state.ts';
import type { ColorReader } from './chart-xml.ts';
import { chartsIn, drawingOf, readAnchor, type DrawnChart } from './drawing-part.ts';
import type { FileSeries } from './series-reader.ts';

/** A file that is being opened. */
interface OpenedFile {
  readonly pack: WorkbookPackage;
  readonly workbook: Workbook;
  readonly colorOf: ColorReader;
}

/**
 * Gives a sheet the charts of its file that the model can hold, to be read when all cells are. Every other one stays in
 * the file, and is not drawn.
 * @param element the sheet's element that names its drawing
 * @returns what became of which part, by the id of the model's chart
 */
export function readCharts(
  file: OpenedFile,
  sheet: Sheet,
  { part, element }: { part: string; element: string | undefined },
): Map<string, ChartOrigin> {
  const origins = new Map<string, ChartOrigin>();
  const drawing = drawingOf(file.pack, part, element);
  const xml = drawing === undefined ? undefined : file.pack.text(drawing);
  if (drawing === undefined || xml === undefined) return origins;
  const links = new Map(file.pack.relationships(drawing).map(({ id, target }) => [id, target]));
  for (const drawn of drawnIn(xml)) {
    const target = links.get(drawn.linkId);
    const text = target === undefined ? undefined : file.pack.text(target);
    const chart = text === undefined ? null : chartOf(file, sheet, { drawing: xml, drawn, text });
    if (target === undefined || text === undefined || chart === null) continue;
    sheet.charts.push(chart);
    const { name, anchor } = chart;
    const isWhole = chartXml(file.workbook, chart) === text;
    origins.set(chart.id, { part: target, linkId: drawn.linkId, name, anchor, state: chartState(chart), isWhole });
  }
  return origins;
}

function drawnIn(drawing: string): DrawnChart[] {
  try {
    return chartsIn(drawing);
  } catch (error) {
    // A drawing that cannot be read is kept as it is.
    if (error instanceof FileProblem) return [];
    throw error;
  }
}

function chartOf(
  { workbook, colorOf }: OpenedFile,
  sheet: Sheet,
  { drawing, drawn, text }: { drawing: string; drawn: DrawnChart; text: string },
): Chart | null {
  const anchor = readAnchor(drawing, drawn.anchor, sheet);
  const read = readChart(text, colorOf);
  const sources = read?.series.map((each) => sourcesOf(workbook, each));
  if (anchor === null || read === null || sources === undefined || !sources.every((each) => each !== null)) return null;
  const series = read.series.map((each, at) => boundSeries(workbook, read, each, sources[at]));
  const [only] = series;
  const title = read.title ?? (only === undefined ? '' : seriesName(workbook, only));
  return {
    ...read,
    id: newId(),
    name: attribute(drawn.naming.attributes, 'name') ?? '',
    title,
    titleVisible: title !== '',
    anchor,
    series,
  };
}

/** The cells of a series; null when a formula is anything else than an area of a sheet. A name may be a text. */
function sourcesOf(workbook: Workbook, { nameFrom, values, categories }: FileSeries) {
  const [name, ...data] = [nameFrom, values, categories].map((formula) =>
    formula === null ? null : areaOf(workbook, formula),
  );
  const found = [name ?? null, ...data];
  return found.includes(undefined) ? null : found;
}

function areaOf(workbook: Workbook, formula: string): SheetArea | undefined {
  const { sheetName, local } = splitSheet(formula);
  if (sheetName === null || parseAddress(local) === null) return undefined;
  return workbook.find(formula) ?? undefined;
}

function boundSeries(
  workbook: Workbook,
  chart: FileChart,
  { order: _, type, ...series }: FileSeries,
  sources: readonly (SheetArea | null | undefined)[] = [],
): ChartSeries {
  const [nameFrom = null, values = null, categories = null] = sources.map((place): Reference | null =>
    place == null ? null : workbook.hold(place),
  );
  return { ...series, id: newId(), type: type === chart.type ? null : type, nameFrom, values, categories };
}
