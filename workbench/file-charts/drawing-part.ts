import { childrenOf, childOf, descendantOf, innerXml, rootOf, type XmlElement } from '../package/xml-elements.ts';
import type { WorkbookPackage } from '../package/workbook-package.ts';
import { attribute, textOf } from '../package/xml-text.ts';
import { chartBox, cornerAt, type BoxInPoints } from '../operations/chart-place.ts';
import type { ChartAnchor, ChartCorner } from '../sheets/chart.ts';
import type { Sheet } from '../sheets/sheet.ts';

/** Drawings measure in English Metric Units. */
const EMU_PER_POINT = 12_700;
/** How many lines of each way lie before a corner. */
const CORNER = ['col', 'colOff', 'row', 'rowOff'] as const;

/** A chart in a drawing (ECMA-376 part 1, 20.5): where it stands, its name, and the link to its part. */
export interface DrawnChart {
  readonly anchor: XmlElement;
  /** Holds its number and its name. */
  readonly naming: XmlElement;
  readonly linkId: string;
}

/** The drawing of a sheet. @param drawing the sheet's element that names it */
export function drawingOf(pack: WorkbookPackage, sheetPart: string, drawing: string | undefined): string | undefined {
  const link = drawing === undefined ? undefined : attribute(rootOf(drawing).attributes, 'id');
  return link === undefined ? undefined : pack.relationships(sheetPart).find(({ id }) => id === link)?.target;
}

/** The charts that stand on the sheet alone: those in groups, and those that share a part, are the file's. */
export function chartsIn(drawing: string): DrawnChart[] {
  const charts = [...childrenOf(drawing, rootOf(drawing))].flatMap((anchor): DrawnChart[] => {
    const frame = childOf(drawing, anchor, 'graphicFrame');
    const naming = frame && descendantOf(drawing, frame, 'nvGraphicFramePr', 'cNvPr');
    const chart = frame && descendantOf(drawing, frame, 'graphic', 'graphicData', 'chart');
    const linkId = chart && attribute(chart.attributes, 'id');
    return naming === undefined || linkId === undefined ? [] : [{ anchor, naming, linkId }];
  });
  return charts.filter(({ linkId }) => drawing.split(`:id="${linkId}"`).length <= 2);
}

/** Where an anchor puts what it holds; null for one that says nothing that makes sense. */
export function readAnchor(xml: string, anchor: XmlElement, sheet: Sheet): ChartAnchor | null {
  const ext = childOf(xml, anchor, 'ext')?.attributes;
  const size =
    ext === undefined ? null : { width: pointsOf(attribute(ext, 'cx')), height: pointsOf(attribute(ext, 'cy')) };
  if (anchor.name === 'absoluteAnchor') {
    const place = childOf(xml, anchor, 'pos')?.attributes;
    if (place === undefined || size === null) return null;
    return { from: cornerAt(sheet, pointsOf(attribute(place, 'x')), pointsOf(attribute(place, 'y'))), to: size };
  }
  const from = readCorner(xml, childOf(xml, anchor, 'from'));
  const to = anchor.name === 'oneCellAnchor' ? size : readCorner(xml, childOf(xml, anchor, 'to'));
  if (from === null || to === null) return null;
  const growsWithCells = (attribute(anchor.attributes, 'editAs') ?? 'twoCell') === 'twoCell';
  if ('width' in to || growsWithCells) return { from, to };
  const { width, height } = chartBox(sheet, { from, to });
  return { from, to: { width, height } };
}

/** What of an anchor must read otherwise for a chart to stand in a box: the anchor's children, and their new text. */
export function anchorEdits(xml: string, anchor: XmlElement, sheet: Sheet, now: ChartAnchor): [XmlElement, string][] {
  const { prefix } = anchor;
  const box = chartBox(sheet, now);
  const written = new Map([
    ['from', cornerXml(prefix, 'from', now.from)],
    ['to', cornerXml(prefix, 'to', cornerAt(sheet, box.left + box.width, box.top + box.height))],
    ['pos', `<${prefix}pos x="${emu(box.left)}" y="${emu(box.top)}"/>`],
    ['ext', sizeXml(prefix, box)],
  ]);
  return [...childrenOf(xml, anchor)].flatMap((child): [XmlElement, string][] => {
    const text = written.get(child.name);
    return text === undefined ? [] : [[child, text]];
  });
}

/** A corner as a drawing says it. @param name "from" or "to" */
export function cornerXml(prefix: string, name: string, { row, column, x, y }: ChartCorner): string {
  const values = [column, emu(x), row, emu(y)];
  const inner = CORNER.map((part, at) => `<${prefix}${part}>${values[at]}</${prefix}${part}>`);
  return `<${prefix}${name}>${inner.join('')}</${prefix}${name}>`;
}

export function sizeXml(prefix: string, { width, height }: Pick<BoxInPoints, 'width' | 'height'>): string {
  return `<${prefix}ext cx="${emu(width)}" cy="${emu(height)}"/>`;
}

function readCorner(xml: string, corner: XmlElement | undefined): ChartCorner | null {
  if (corner === undefined) return null;
  const [column = NaN, x = NaN, row = NaN, y = NaN] = CORNER.map((name) => {
    const element = childOf(xml, corner, name);
    return element === undefined ? NaN : Number(textOf(innerXml(xml, element)));
  });
  const isPlace = [column, row].every((line) => Number.isInteger(line) && line >= 0);
  return isPlace ? { column, row, x: (x || 0) / EMU_PER_POINT, y: (y || 0) / EMU_PER_POINT } : null;
}

function pointsOf(units: string | undefined): number {
  return (Number(units) || 0) / EMU_PER_POINT;
}

function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}
