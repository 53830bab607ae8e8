import { chartXml } from '../file-parts/chart-part.ts';
import { childrenOf, rootOf } from '../package/xml-elements.ts';
import { attribute, attributesOf } from '../package/xml-text.ts';
import type { Chart } from '../sheets/chart.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { SavingContext, WrittenSheet } from './saving-context.ts';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const LINKS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const NEW_DRAWING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';
/** Drawings measure in English Metric Units. */
const EMU_PER_POINT = 12_700;

/** Writes the charts that were made here, each into a part of its own, over the cells where they stand. */
export function saveCharts({ workbook, pack }: SavingContext, sheet: Sheet, { name, part }: WrittenSheet): void {
  if (sheet.charts.length === 0) return;
  const own = part.get('drawing');
  const link = own === undefined ? undefined : attribute(rootOf(own).attributes, 'id');
  const known = pack.relationships(name).find(({ id }) => id === link)?.target;
  const drawing = known ?? pack.freeName('xl/drawings/drawing#.xml');
  if (known === undefined) {
    pack.add(drawing, DRAWING_TYPE, NEW_DRAWING);
    part.set('drawing', part.own(`<drawing ${LINKS} r:id="${pack.relate(name, 'drawing', drawing)}"/>`));
  }
  const before = pack.text(drawing) ?? NEW_DRAWING;
  const root = rootOf(before);
  const taken = [...childrenOf(before, root)].length;
  const anchors = sheet.charts.map((chart, at) => {
    const target = pack.freeName('xl/charts/chart#.xml');
    pack.add(target, CHART_TYPE, chartXml(workbook, chart));
    return anchorXml(sheet, chart, { id: taken + at + 2, link: pack.relate(drawing, 'chart', target) });
  });
  pack.write(drawing, before.slice(0, root.innerEnd) + anchors.join('') + before.slice(root.innerEnd));
}

function anchorXml(sheet: Sheet, chart: Chart, { id, link }: { id: number; link: string }): string {
  const column = lineAt(chart.left, (line) => sheet.columnWidth(line));
  const row = lineAt(chart.top, (line) => sheet.rowHeight(line));
  const from = `<xdr:col>${column.line}</xdr:col><xdr:colOff>${column.rest}</xdr:colOff><xdr:row>${row.line}</xdr:row><xdr:rowOff>${row.rest}</xdr:rowOff>`;
  return (
    `<xdr:oneCellAnchor xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:from>${from}</xdr:from>` +
    `<xdr:ext cx="${emu(chart.width)}" cy="${emu(chart.height)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${attributesOf({ id, name: chart.name })}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" ${LINKS} r:id="${link}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`
  );
}

/** The line that a place in points falls into, and how far into it. */
function lineAt(points: number, sizeOf: (line: number) => number): { line: number; rest: number } {
  let left = Math.max(0, points);
  let line = 0;
  for (; line < 16_383 && left >= sizeOf(line); line += 1) left -= sizeOf(line);
  return { line, rest: emu(left) };
}

function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}
