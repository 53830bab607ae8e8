import { chartXml } from '../file-charts/chart-part.ts';
import { anchorEdits, chartsIn, cornerXml, drawingOf, sizeXml, type DrawnChart } from '../file-charts/drawing-part.ts';
import { isRedrawn } from '../file-parts/chart-state.ts';
import type { ChartOrigin } from '../file-parts/file-origin.ts';
import { chartBox } from '../operations/chart-place.ts';
import { childrenOf, rootOf, type XmlElement } from '../package/xml-elements.ts';
import { attributesOf, withAttribute } from '../package/xml-text.ts';
import { shiftAnchor, type Chart, type ChartAnchor } from '../sheets/chart.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { SavingContext, WrittenSheet } from './saving-context.ts';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const LINKS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const NEW_DRAWING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';

/**
 * Writes a sheet's charts over the cells where they stand. Those of its file keep their parts and anchors to the byte
 * as far as they are as they were; those that are gone leave with all that only they had. Those made here get a part
 * of their own.
 * @param known the charts that the file had, by the ids of the model's
 */
export function saveCharts(
  context: SavingContext,
  sheet: Sheet,
  known: ReadonlyMap<string, ChartOrigin>,
  written: WrittenSheet,
): void {
  const { pack } = context;
  const { name, part } = written;
  const drawing = drawingOf(pack, name, part.get('drawing'));
  if (drawing !== undefined && known.size > 0) saveKnown(context, sheet, known, drawing);
  const made = sheet.charts.filter(({ id }) => !known.has(id));
  if (made.length > 0) return addCharts(context, sheet, made, drawing ?? addDrawing(context, written));
  if (drawing === undefined || known.size === 0 || !isEmpty(pack.text(drawing))) return;
  part.set('drawing');
  pack.unrelate(name, drawing);
  pack.removeUnlinked(drawing);
}

/** Lets the charts of the file be what became of them. */
function saveKnown(
  { workbook, pack }: SavingContext,
  sheet: Sheet,
  known: ReadonlyMap<string, ChartOrigin>,
  drawing: string,
): void {
  const xml = pack.text(drawing) ?? '';
  const drawn = new Map(chartsIn(xml).map((each) => [each.linkId, each]));
  const edits: Edit[] = [];
  for (const [id, origin] of known) {
    const chart = sheet.charts.find((each) => each.id === id);
    const place = drawn.get(origin.linkId);
    if (place === undefined) continue;
    if (chart === undefined) {
      edits.push([place.anchor, '']);
      pack.unrelate(drawing, origin.part);
      pack.removeUnlinked(origin.part);
      continue;
    }
    edits.push(...placeEdits(xml, sheet, chart, { origin, place }));
    if (isRedrawn(workbook, chart, origin.state)) pack.write(origin.part, chartXml(workbook, chart));
  }
  pack.write(drawing, edited(xml, edits));
}

/** An element of a text, and what is to stand in its place. */
type Edit = readonly [element: Pick<XmlElement, 'start' | 'end'>, text: string];

function placeEdits(
  xml: string,
  sheet: Sheet,
  chart: Chart,
  { origin, place: { anchor, naming } }: { origin: ChartOrigin; place: DrawnChart },
): Edit[] {
  const before = sheet.shifts.reduce(shiftAnchor, origin.anchor);
  const edits: Edit[] = isSameAnchor(before, chart.anchor) ? [] : anchorEdits(xml, anchor, sheet, chart.anchor);
  if (chart.name === origin.name) return edits;
  const attributes = withAttribute(naming.attributes, 'name', chart.name);
  const close = naming.innerStart === naming.end ? '/>' : '>';
  const opening = { start: naming.start, end: naming.innerStart };
  return [...edits, [opening, `<${naming.prefix}${naming.name}${attributes}${close}`]];
}

function isSameAnchor(a: ChartAnchor, b: ChartAnchor): boolean {
  const isSame = (one: object, other: object) =>
    Object.entries(one).every(([field, value]) => Reflect.get(other, field) === value);
  return isSame(a.from, b.from) && isSame(a.to, b.to);
}

function edited(xml: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const [{ start, end }, text] of edits.toSorted(([a], [b]) => a.start - b.start)) {
    result += xml.slice(at, start) + text;
    at = end;
  }
  return result + xml.slice(at);
}

function isEmpty(drawing: string | undefined): boolean {
  return drawing !== undefined && [...childrenOf(drawing, rootOf(drawing))].length === 0;
}

function addDrawing({ pack }: SavingContext, { name, part }: WrittenSheet): string {
  const drawing = pack.freeName('xl/drawings/drawing#.xml');
  pack.add(drawing, DRAWING_TYPE, NEW_DRAWING);
  part.set('drawing', part.own(`<drawing ${LINKS} r:id="${pack.relate(name, 'drawing', drawing)}"/>`));
  return drawing;
}

function addCharts({ workbook, pack }: SavingContext, sheet: Sheet, charts: readonly Chart[], drawing: string): void {
  const part = pack.text(drawing) ?? NEW_DRAWING;
  // One that was saved without content may be a single tag.
  const before = part.replace(/<((?:[\w.-]+:)?wsDr)(\s[^>]*)?\/>\s*$/, '<$1$2></$1>');
  const root = rootOf(before);
  const taken = [...before.matchAll(/cNvPr\s[^>]*?\bid="(\d+)"/g)].map(([, id]) => Number(id));
  const first = Math.max(1, ...taken) + 1;
  const anchors = charts.map((chart, at) => {
    const target = pack.freeName('xl/charts/chart#.xml');
    pack.add(target, CHART_TYPE, chartXml(workbook, chart));
    return anchorXml(sheet, chart, { id: first + at, link: pack.relate(drawing, 'chart', target) });
  });
  pack.write(drawing, before.slice(0, root.innerEnd) + anchors.join('') + before.slice(root.innerEnd));
}

function anchorXml(sheet: Sheet, { name, anchor }: Chart, { id, link }: { id: number; link: string }): string {
  const [kind, end] =
    'width' in anchor.to
      ? ['oneCellAnchor', sizeXml('xdr:', chartBox(sheet, anchor))]
      : ['twoCellAnchor', cornerXml('xdr:', 'to', anchor.to)];
  return (
    `<xdr:${kind} xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${cornerXml('xdr:', 'from', anchor.from)}` +
    `${end}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${attributesOf({ id, name })}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" ${LINKS} r:id="${link}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:${kind}>`
  );
}
