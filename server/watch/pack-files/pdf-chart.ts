import type { PackFigure, PackSeries } from './pack-table.ts';
import { FONTS, INK, PAGE, TEXT_WIDTH, type PdfPage } from './pdf-page.ts';

/** Told apart by whoever does not see colours, too: each has its own dashes. Okabe and Ito's palette. */
export const SERIES_LOOKS = [
  { color: '#0072B2', dash: null },
  { color: '#D55E00', dash: [5, 2] },
  { color: '#009E73', dash: [1.5, 2] },
  { color: '#CC79A7', dash: [7, 2, 1.5, 2] },
  { color: '#56B4E9', dash: [3, 3] },
  { color: '#1b1a19', dash: null },
] as const;
type Look = (typeof SERIES_LOOKS)[number];

/** Height of what is drawn, without title, labels and legend. */
const FRAME = 114;
const AXIS = 40;
/** Between two charts beside each other, and below each. */
const GAP = 18;
const LINE = 12;
/** Least room for a label along the axis. */
const LABEL = 56;
/** What stands before a name in the legend. */
const KEY = 22;

/** Where a chart stands. */
interface Place {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  /** Lines of its title. */
  readonly lines: number;
}

/** Draws a chart as wide as the text. */
export function drawChart(page: PdfPage, chart: PackFigure): void {
  drawInLine(page, [chart], TEXT_WIDTH);
}

/** Draws charts two beside each other, as they stand on a sheet. */
export function drawCharts(page: PdfPage, charts: readonly PackFigure[]): void {
  for (let pair = 0; pair < charts.length; pair += 2)
    drawInLine(page, charts.slice(pair, pair + 2), (TEXT_WIDTH - GAP) / 2);
}

function drawInLine(page: PdfPage, charts: readonly PackFigure[], width: number): void {
  const lines = Math.max(...charts.map(({ title }) => linesOf(page, title, width)));
  const height = Math.max(...charts.map((chart) => heightOf(page, chart, width, lines)));
  page.ensure(height + GAP);
  page.y += 4;
  for (const [at, chart] of charts.entries())
    drawFigure(page, chart, { x: PAGE.margin + at * (width + GAP), top: page.y, width, lines }, height);
  page.y += height + GAP;
}

/** Lines of a title that are shown; what is longer is cut, and stands whole in the text of the figure. */
function linesOf(page: PdfPage, title: string, width: number): number {
  const look = { isBold: true, width };
  return Math.min(3, Math.round(page.heightOf(title, look) / page.heightOf('x', look)));
}

function heightOf(page: PdfPage, { series }: PackFigure, width: number, lines: number): number {
  return lines * LINE + 6 + FRAME + 16 + legendOf(page, series, width).length * LINE;
}

/** The entries of a legend, as many in a line as have room. */
function legendOf(page: PdfPage, series: readonly PackSeries[], width: number): LegendEntry[][] {
  const lines: LegendEntry[][] = [[]];
  let x = 0;
  for (const each of series) {
    const name = page.cutTo(each.name, { size: 8, width: width - KEY });
    const room = KEY + page.widthOf(name, { size: 8 });
    if (x > 0 && x + room > width) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)!.push({ series: each, name, x });
    x += room + GAP;
  }
  return lines;
}

interface LegendEntry {
  readonly series: PackSeries;
  readonly name: string;
  /** From the left of the chart. */
  readonly x: number;
}

/** A figure of the document, with a text for whoever cannot see it. */
function drawFigure(page: PdfPage, chart: PackFigure, place: Place, height: number): void {
  const { x, top, width, lines } = place;
  const bbox = [x, top, x + width, top + height];
  const draw = () => {
    const title = page.cutTo(chart.title, { isBold: true, width }, lines);
    page.doc.font(FONTS.bold).fontSize(9.5).fillColor(INK.text).text(title, x, top, { width });
    const frame = { left: x + AXIS, top: top + lines * LINE + 6, width: width - AXIS };
    drawAxes(page, chart, frame);
    drawSeries(page, chart, frame);
    drawLegend(page, chart, place, frame.top + FRAME + 18);
  };
  page.root.add(page.doc.struct('Figure', { alt: chart.alt, bbox, placement: 'Block' } as object, [draw]));
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

const heightAt = ({ most }: PackFigure, { top }: Frame, value: number) => top + FRAME * (1 - value / most);

function drawAxes(page: PdfPage, chart: PackFigure, frame: Frame): void {
  const { doc } = page;
  for (const part of [0, 0.25, 0.5, 0.75, 1]) {
    const y = heightAt(chart, frame, part * chart.most);
    doc
      .moveTo(frame.left, y)
      .lineTo(frame.left + frame.width, y)
      .lineWidth(0.5)
      .strokeColor(INK.line)
      .undash()
      .stroke();
    doc.font(FONTS.regular).fontSize(7).fillColor(INK.soft);
    const place = { width: AXIS - 6, align: 'right' as const, lineBreak: false };
    doc.text(chart.print(part * chart.most), frame.left - AXIS, y - 4, place);
  }
  const step = frame.width / chart.labels.length;
  const each = Math.ceil(chart.labels.length / Math.max(1, Math.floor(frame.width / LABEL)));
  for (let at = 0; at < chart.labels.length; at += each) {
    const room = step * each;
    const label = page.cutTo(chart.labels[at]!, { size: 7, width: room });
    doc.font(FONTS.regular).fontSize(7).fillColor(INK.soft);
    const x = frame.left + (at + 0.5) * step - room / 2;
    doc.text(label, x, frame.top + FRAME + 5, { width: room, align: 'center', lineBreak: false });
  }
}

function drawSeries({ doc }: PdfPage, chart: PackFigure, frame: Frame): void {
  const step = frame.width / chart.labels.length;
  for (const [at, series] of chart.series.entries()) {
    const look = lookOf(series);
    const points = series.values.map((value, row) =>
      value === null ? null : ([frame.left + (row + 0.5) * step, heightAt(chart, frame, value)] as const),
    );
    if (series.isMark === true) drawMarks(doc, points, look);
    else if (chart.kind === 'line') drawLine(doc, points, look);
    else {
      const width = Math.min(28, (step * 0.7) / chart.series.length);
      const shift = (at - chart.series.length / 2) * width;
      for (const point of points)
        if (point !== null)
          doc.rect(point[0] + shift, point[1], width - 1, frame.top + FRAME - point[1]).fill(look.color);
    }
  }
}

type Points = readonly (readonly [x: number, y: number] | null)[];

function drawLine(doc: PDFKit.PDFDocument, points: Points, { color, dash }: Look): void {
  let isOn = false;
  doc.lineWidth(1.5).strokeColor(color);
  setDash(doc, dash);
  for (const point of points) {
    if (point !== null && isOn) doc.lineTo(...point);
    if (point !== null && !isOn) doc.moveTo(...point);
    isOn = point !== null;
  }
  doc.stroke().undash();
  for (const point of points) if (point !== null) doc.circle(...point, 2).fill(color);
}

function drawMarks(doc: PDFKit.PDFDocument, points: Points, { color }: Look): void {
  for (const point of points) if (point !== null) drawMark(doc, point, color);
}

function drawMark(doc: PDFKit.PDFDocument, [x, y]: readonly [number, number], color: string): void {
  doc
    .moveTo(x, y - 5)
    .lineTo(x + 5, y)
    .lineTo(x, y + 5)
    .lineTo(x - 5, y)
    .closePath()
    .fill(color);
}

function setDash(doc: PDFKit.PDFDocument, dash: Look['dash']): void {
  if (dash === null) doc.undash();
  else doc.dash(dash[0], { space: dash[1] });
}

function lookOf({ look }: PackSeries): Look {
  return SERIES_LOOKS[look % SERIES_LOOKS.length]!;
}

function drawLegend(page: PdfPage, { series, kind }: PackFigure, place: Place, top: number): void {
  for (const [line, entries] of legendOf(page, series, place.width).entries())
    for (const { series: each, name, x: left } of entries) {
      const { color, dash } = lookOf(each);
      const [x, y] = [place.x + left, top + line * LINE];
      if (each.isMark === true) drawMark(page.doc, [x + 9, y + 5], color);
      else {
        setDash(page.doc, kind === 'line' ? dash : null);
        page.doc
          .moveTo(x, y + 4)
          .lineTo(x + 18, y + 4)
          .lineWidth(kind === 'line' ? 2 : 8)
          .strokeColor(color)
          .stroke()
          .undash();
      }
      page.doc.font(FONTS.regular).fontSize(8).fillColor(INK.text);
      page.doc.text(name, x + KEY, y, { lineBreak: false });
    }
}
