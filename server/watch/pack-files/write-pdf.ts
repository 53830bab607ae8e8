import { speaking, type Speech } from '../../../contract/language/language.ts';
import type { PackState } from '../../../contract/pack-finding.ts';
import { figureOfTable } from './pack-figure.ts';
import type { PackOverview } from './pack-overview.ts';
import { printedCell, weightOf, type PackTable } from './pack-table.ts';
import { drawChart, drawCharts } from './pdf-chart.ts';
import { INK, PAGE, PdfPage, TEXT_WIDTH } from './pdf-page.ts';
import { reserveContents } from './pdf-contents.ts';
import { writeTable } from './pdf-table.ts';
import { packFileWords as words } from './words/pack-file-words.ts';

/** A heading with the chart below it. */
const CHART_ROOM = 250;
/** Rows of a table on paper; the workbook has all. */
const MOST_ROWS = 40;
const LOOKS: Readonly<Record<PackState, { readonly color: string; readonly mark: string }>> = {
  good: { color: '#0b6a0b', mark: '✓' },
  attention: { color: '#a4262c', mark: '!' },
  unknown: { color: '#6b5900', mark: '?' },
  told: { color: '#4a4845', mark: '·' },
};

/**
 * The PDF of a pack: A4, tagged, its fonts embedded, the first page its verdict and what a controller asks first. The
 * same bytes for the same words.
 */
export async function writePdf(overview: PackOverview, tables: readonly PackTable[], to: Speech): Promise<Buffer> {
  // Written in one go, in one language; only then the bytes are waited for.
  return speaking(to, () => {
    const page = new PdfPage(overview);
    writeFirstPage(page, overview);
    const sections = tables.filter(({ on }) => on !== 'workbook');
    const contents = reserveContents(page, sections.length);
    page.newPage();
    const entries = sections.map((table) => ({ title: table.title, page: writeSection(page, table) }));
    contents(entries);
    return page.end(`${overview.kicker} · ${overview.title}`);
  });
}

function writeFirstPage(page: PdfPage, overview: PackOverview): void {
  page.text('P', overview.kicker, { color: INK.soft, after: 2 });
  page.text('H1', overview.title, { size: 20, isBold: true, after: 10 });
  writeVerdict(page, overview);
  page.heading(overview.questions.title);
  writeTable(page, {
    heads: overview.questions.heads,
    weights: [2.2, 5, 1.4],
    isRight: [],
    hasBoldFirst: true,
    rows: overview.questions.rows.map(({ question, answer, state, stateName }) => [
      ...[question, answer, `${LOOKS[state].mark} ${stateName}`],
    ]),
  });
  if (overview.since !== null) writeList(page, overview.since);
  writeList(page, overview.document);
}

function writeVerdict(page: PdfPage, { verdict, state, headline, reasons }: PackOverview): void {
  const look = { x: PAGE.margin + 14, width: TEXT_WIDTH - 28 };
  const { color, mark } = LOOKS[verdict];
  const [first, second, third] = [
    { ...look, size: 9.5, isBold: true, color, after: 4 },
    { ...look, size: 13, isBold: true, after: 5 },
    { ...look, size: 9.5, after: 0 },
  ];
  const height = page.heightOf(state, first) + page.heightOf(headline, second) + page.heightOf(reasons, third) + 29;
  page.artifact(() => {
    page.doc.rect(PAGE.margin, page.y, TEXT_WIDTH, height).fill(INK.shade);
    page.doc.rect(PAGE.margin, page.y, 5, height).fill(color);
  });
  page.y += 10;
  page.text('P', `${mark} ${state}`, first);
  page.text('P', headline, second);
  page.text('P', reasons, third);
  page.y += 10;
}

function writeList(page: PdfPage, { title, sentences }: { title: string; sentences: readonly string[] }): void {
  page.heading(title);
  for (const sentence of sentences) page.text('P', sentence, { size: 9, after: 3 });
}

/** @returns the page that it begins on, from 1 */
function writeSection(page: PdfPage, table: PackTable): number {
  page.heading(table.title, table.chart !== undefined && table.rows.length > 0 ? CHART_ROOM : undefined);
  const begins = page.number;
  for (const sentence of table.said) page.text('P', sentence);
  if (table.columns.length > 0) writeRows(page, table);
  return begins;
}

function writeRows(page: PdfPage, table: PackTable): void {
  if (table.rows.length === 0) return page.text('P', words('none'), { color: INK.soft });
  const figure = table.chart === undefined ? null : figureOfTable(table, table.chart);
  if (figure !== null) drawChart(page, figure);
  const most = table.isWhole === true ? table.rows.length : MOST_ROWS;
  const shown = [...table.columns.entries()].filter(([, { isOffPaper }]) => isOffPaper !== true);
  writeTable(page, {
    heads: shown.map(([, { title }]) => title),
    weights: shown.map(([, column]) => weightOf(column)),
    isRight: shown.map(([, { kind }]) => kind !== 'text' && kind !== 'moment'),
    rows: table.rows.slice(0, most).map((row) => shown.map(([at, { kind }]) => printedCell(row[at] ?? null, kind))),
  });
  const more = table.rows.length - most;
  if (more > 0) page.text('P', words('more', { count: more }), { color: INK.soft });
  drawCharts(page, table.figures ?? []);
}
