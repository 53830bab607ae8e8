import type * as Library from 'wasm-xlsxwriter';
import type { Format, Worksheet as Sheet } from 'wasm-xlsxwriter';
import { speaking, type Speech } from '../../../contract/language/language.ts';
import type { PackOverview } from './pack-overview.ts';
import type { PackCell, PackChart, PackColumn, PackTable } from './pack-table.ts';
import { SERIES_LOOKS } from './pdf-chart.ts';
import { settleWorkbook } from './settle-workbook.ts';
import { packFileWords as words } from './words/pack-file-words.ts';

type Writer = typeof Library;

const A4 = 9;
/** Points of a line of text, and rows that a chart stands on. */
const LINE = 15.5;
const CHART_ROWS = 18;
/** What a cell holds at most. */
const MOST_CELL = 32_767;
const NUMBER_FORMATS: Readonly<Record<PackColumn['kind'], string>> = {
  ...{
    text: '@',
    count: '#,##0',
    share: '0.0%',
    moment: 'yyyy-mm-dd hh:mm',
    number: '0.000',
    points: '0.0',
    money: '#,##0.00',
  },
};
const DAY_FORMAT = 'yyyy-mm-dd';

/**
 * The workbook of a pack: its first page, and each table with its native chart on a sheet of its own. The same bytes
 * for the same words.
 */
export async function writeWorkbook(overview: PackOverview, tables: readonly PackTable[], to: Speech): Promise<Buffer> {
  // It is 2 MB of WebAssembly: loaded with the first pack.
  const writer = await import('wasm-xlsxwriter');
  return speaking(to, () => {
    const book = new writer.Workbook();
    const { title, subject, frozenBy, frozenAt } = overview;
    book.setProperties(new writer.DocProperties().setTitle(title).setSubject(subject).setAuthor(frozenBy));
    writeOverview(writer, book.addWorksheet(), overview);
    const names = new Set([words('sheet.overview').toLowerCase()]);
    for (const table of tables.filter(({ on }) => on !== 'paper'))
      writeTable(writer, book.addWorksheet(), { ...table, sheet: freeName(table.sheet, names) });
    return settleWorkbook(book.saveToBufferSync(), frozenAt);
  });
}

/** A name that no other sheet has, without what Excel takes in none. */
function freeName(wanted: string, taken: Set<string>): string {
  const plain = wanted
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim();
  let name = plain;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain.slice(0, 27)} ${number}`;
  taken.add(name.toLowerCase());
  return name;
}

function writeOverview(writer: Writer, sheet: Sheet, overview: PackOverview): void {
  const format = () => new writer.Format().setAlign(writer.FormatAlign.Top).setTextWrap();
  const [bold, plain] = [format().setBold(), format()];
  sheet.setName(words('sheet.overview'));
  sheet.setColumnWidth(0, 34).setColumnWidth(1, 82).setColumnWidth(2, 18);
  settlePrint(sheet, false);
  let row = 0;
  const put = (text: string, look: Format, at = 0) => void sheet.writeStringWithFormat(row, at, text, look);
  const line = (text: string, look: Format, height: number) => {
    sheet.mergeRange(row, 0, row, 2, text, look);
    sheet.setRowHeight(row++, height);
  };
  line(overview.kicker, plain, 16);
  line(overview.title, format().setBold().setFontSize(18), 28);
  line(`${overview.state}: ${overview.headline}`, format().setBold().setFontSize(12), 34);
  line(overview.reasons, plain, 34);
  row++;
  put(overview.questions.title, bold);
  row++;
  overview.questions.heads.forEach((head, at) => put(head, headFormat(writer), at));
  row++;
  for (const { question, answer, stateName } of overview.questions.rows) {
    put(question, bold);
    put(answer, plain, 1);
    put(stateName, plain, 2);
    sheet.setRowHeight(row++, LINE * Math.max(Math.ceil(answer.length / 84), Math.ceil(question.length / 32)));
  }
  for (const part of overview.since === null ? [overview.document] : [overview.since, overview.document]) {
    row++;
    put(part.title, bold);
    row++;
    for (const sentence of part.sentences) line(sentence, plain, LINE * Math.ceil(sentence.length / 130));
  }
}

function headFormat(writer: Writer): Format {
  const format = new writer.Format().setBold().setTextWrap().setAlign(writer.FormatAlign.Top);
  return format.setBackgroundColor(writer.Color.rgb(0xf3f2f1)).setBorderBottom(writer.FormatBorder.Thin);
}

function writeTable(writer: Writer, sheet: Sheet, table: PackTable): void {
  sheet.setName(table.sheet);
  settlePrint(sheet, true);
  sheet.writeStringWithFormat(0, 0, table.title, new writer.Format().setBold().setFontSize(14));
  table.said.forEach((sentence, at) => sheet.writeString(1 + at, 0, sentence));
  if (table.columns.length === 0) return;
  const chart = table.rows.length > 0 && table.chart !== undefined && table.chart.of.length > 0 ? table.chart : null;
  const top = table.said.length + 2 + (chart === null ? 0 : CHART_ROWS);
  for (const [at, { title, kind, weight = 1 }] of table.columns.entries()) {
    sheet.setColumnWidth(at, kind === 'moment' ? 17 : 9 + 6 * weight);
    sheet.writeStringWithFormat(top, at, title, headFormat(writer));
  }
  const formats = table.columns.map(({ kind }, at) =>
    new writer.Format().setNumFormat(isOfDays(table, at) ? DAY_FORMAT : NUMBER_FORMATS[kind]),
  );
  for (const [at, row] of table.rows.entries())
    row.forEach((cell, place) => writeCell(sheet, [top + 1 + at, place], cell, table.columns[place]!, formats[place]!));
  if (table.rows.length === 0) sheet.writeString(top + 1, 0, words('none'));
  sheet.setRepeatRows(top, top);
  if (chart === null) sheet.setFreezePanes(top + 1, 0);
  else sheet.insertChart(table.said.length + 2, 0, chartOf(writer, table, chart, top));
}

/** Whether a column of moments has days alone. */
function isOfDays({ columns, rows }: PackTable, at: number): boolean {
  return columns[at]!.kind === 'moment' && rows.every((row) => row[at] === null || String(row[at]).length === 10);
}

/** A text is written as one: no spreadsheet calculates it. */
function writeCell(
  sheet: Sheet,
  [row, at]: readonly [number, number],
  cell: PackCell,
  { kind }: PackColumn,
  format: Format,
): void {
  if (cell === null) return;
  if (typeof cell === 'number') sheet.writeNumberWithFormat(row, at, cell, format);
  else if (kind === 'moment') sheet.writeNumberWithFormat(row, at, serialOf(cell), format);
  else sheet.writeStringWithFormat(row, at, cell.slice(0, MOST_CELL), format);
}

/** Days since Excel's day 0, in UTC. */
function serialOf(iso: string): number {
  return (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function chartOf(writer: Writer, { sheet, columns, rows }: PackTable, chart: PackChart, top: number) {
  const made = new writer.Chart(chart.kind === 'line' ? writer.ChartType.Line : writer.ChartType.Column);
  const rangeOf = (at: number) => writer.ChartRange.newFromRange(sheet, top + 1, at, top + rows.length, at);
  made.title().setName(chart.title);
  for (const [series, at] of chart.of.entries()) {
    const color = writer.Color.parse(SERIES_LOOKS[series % SERIES_LOOKS.length]!.color.toLowerCase());
    const format = new writer.ChartFormat();
    if (chart.kind === 'line') format.setLine(new writer.ChartLine().setColor(color).setWidth(2));
    else format.setSolidFill(new writer.ChartSolidFill().setColor(color));
    made.pushSeries(
      new writer.ChartSeries()
        .setName(columns[at]!.title)
        .setCategories(rangeOf(chart.by))
        .setValues(rangeOf(at))
        .setFormat(format),
    );
  }
  if (chart.of.every((at) => columns[at]!.kind === 'share')) made.yAxis().setMin(0).setMax(1).setNumFormat('0%');
  if (columns[chart.by]!.kind === 'moment') made.xAxis().setNumFormat(DAY_FORMAT);
  made.legend().setPosition(writer.ChartLegendPosition.Bottom);
  return made.setName(chart.title).setAltText(chart.alt).setWidth(720).setHeight(330);
}

function settlePrint(sheet: Sheet, isWide: boolean): void {
  sheet.setPaperSize(A4).setPrintFitToPages(1, 0);
  if (isWide) sheet.setLandscape();
}
