import { FONTS, INK, PAGE, TEXT_WIDTH, type PdfPage } from './pdf-page.ts';
import { printedCell, type PackChart, type PackTable } from './pack-table.ts';

/** Told apart by whoever does not see colours, too: each has its own dashes. Okabe and Ito's palette. */
export const SERIES_LOOKS = [
  { color: '#0072B2', dash: null },
  { color: '#D55E00', dash: [5, 2] },
  { color: '#009E73', dash: [1.5, 2] },
  { color: '#CC79A7', dash: [7, 2, 1.5, 2] },
  { color: '#56B4E9', dash: [3, 3] },
] as const;

const HEIGHT = 150;
const AXIS = 40;

/** Draws a chart of a table's columns as a figure with a text for whoever cannot see it. */
export function drawChart(page: PdfPage, table: PackTable, chart: PackChart): void {
  if (table.rows.length === 0 || chart.of.length === 0) return;
  page.ensure(HEIGHT + 54);
  page.y += 4;
  const top = page.y;
  const bbox = [PAGE.margin, top, PAGE.margin + TEXT_WIDTH, top + HEIGHT + 16];
  const draw = () => {
    page.doc
      .font(FONTS.bold)
      .fontSize(9.5)
      .fillColor(INK.text)
      .text(chart.title, PAGE.margin, top, { width: TEXT_WIDTH });
    drawFrame(page, table, chart, top + 18);
    drawLegend(page, table, chart, top + HEIGHT + 4);
  };
  page.root.add(page.doc.struct('Figure', { alt: chart.alt, bbox, placement: 'Block' } as object, [draw]));
  page.y = top + HEIGHT + 26;
}

/** The highest point of the axis: of shares at most 1. */
function topOf(table: PackTable, { of }: PackChart): number {
  const values = table.rows.flatMap((row) => of.map((at) => Number(row[at] ?? 0)));
  const greatest = Math.max(...values, 0);
  if (of.every((at) => table.columns[at]!.kind === 'share')) return 1;
  return greatest === 0 ? 1 : Math.ceil(greatest * 10) / 10;
}

function drawFrame(page: PdfPage, table: PackTable, chart: PackChart, top: number): void {
  const { doc } = page;
  const [left, width, height] = [PAGE.margin + AXIS, TEXT_WIDTH - AXIS, HEIGHT - 36];
  const most = topOf(table, chart);
  const kind = table.columns[chart.of[0]!]!.kind;
  const yOf = (value: number) => top + height * (1 - value / most);
  for (const part of [0, 0.25, 0.5, 0.75, 1]) {
    const y = yOf(part * most);
    doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(0.5)
      .strokeColor(INK.line)
      .undash()
      .stroke();
    doc.font(FONTS.regular).fontSize(7).fillColor(INK.soft);
    doc.text(printedCell(part * most, kind), PAGE.margin, y - 4, { width: AXIS - 6, align: 'right', lineBreak: false });
  }
  const step = width / table.rows.length;
  const labelled = Math.ceil(table.rows.length / 8);
  for (const [at, row] of table.rows.entries())
    if (at % labelled === 0) {
      const room = step * labelled;
      const label = printedCell(row[chart.by] ?? null, table.columns[chart.by]!.kind).slice(0, 10);
      const at0 = left + (at + 0.5) * step - room / 2;
      doc.text(label, at0, top + height + 5, { width: room, align: 'center', lineBreak: false });
    }
  for (const [series, at] of chart.of.entries()) {
    const values = table.rows.map((row) => (typeof row[at] === 'number' ? row[at] : null));
    const look = SERIES_LOOKS[series % SERIES_LOOKS.length]!;
    const place = (row: number) => left + (row + 0.5) * step;
    if (chart.kind === 'line') drawLine(doc, values, place, yOf, look);
    else drawBars(doc, values, { left, step, series, of: chart.of.length, yOf, bottom: top + height }, look.color);
  }
}

function drawLine(
  doc: PDFKit.PDFDocument,
  values: readonly (number | null)[],
  xOf: (row: number) => number,
  yOf: (value: number) => number,
  { color, dash }: (typeof SERIES_LOOKS)[number],
): void {
  let isOn = false;
  doc.lineWidth(1.5).strokeColor(color);
  if (dash === null) doc.undash();
  else doc.dash(dash[0], { space: dash[1] });
  for (const [row, value] of values.entries()) {
    if (value !== null && isOn) doc.lineTo(xOf(row), yOf(value));
    if (value !== null && !isOn) doc.moveTo(xOf(row), yOf(value));
    isOn = value !== null;
  }
  doc.stroke().undash();
  for (const [row, value] of values.entries()) if (value !== null) doc.circle(xOf(row), yOf(value), 2).fill(color);
}

function drawBars(
  doc: PDFKit.PDFDocument,
  values: readonly (number | null)[],
  at: { left: number; step: number; series: number; of: number; yOf: (value: number) => number; bottom: number },
  color: string,
): void {
  const width = Math.min(28, (at.step * 0.7) / at.of);
  for (const [row, value] of values.entries()) {
    if (value === null) continue;
    const x = at.left + (row + 0.5) * at.step + (at.series - at.of / 2) * width;
    doc.rect(x, at.yOf(value), width - 2, at.bottom - at.yOf(value)).fill(color);
  }
}

function drawLegend(page: PdfPage, table: PackTable, { of, kind }: PackChart, y: number): void {
  const width = TEXT_WIDTH / of.length;
  for (const [series, at] of of.entries()) {
    const { color, dash } = SERIES_LOOKS[series % SERIES_LOOKS.length]!;
    const x = PAGE.margin + series * width;
    if (kind === 'line' && dash !== null) page.doc.dash(dash[0], { space: dash[1] });
    const thick = kind === 'line' ? 2 : 8;
    page.doc
      .moveTo(x, y + 4)
      .lineTo(x + 18, y + 4)
      .lineWidth(thick)
      .strokeColor(color)
      .stroke()
      .undash();
    page.doc.font(FONTS.regular).fontSize(8).fillColor(INK.text);
    page.doc.text(table.columns[at]!.title, x + 22, y, { width: width - 26, lineBreak: false, ellipsis: true });
  }
}
