import { textForAnyCell } from '../../excel/table/cell-text.ts';
import { ANSWER_DATA_SHEET, ANSWER_SHEET } from '../../excel/table/own-sheets.ts';
import type { AnswerReport } from '../../ports/report-sheets.ts';
import { queueSeries } from '../frame/report-charts.ts';
import { writeReport, type ReportSheet } from '../frame/report-sheet.ts';
import { formatsOf, queueAnswerLooks } from './answer-looks.ts';
import { answerPage, CHART_ROWS, PAGE_COLUMNS, type AnswerPage } from './answer-page.ts';
import { answerSheetWords } from './words/answer-sheet-words.ts';

const SHEET: ReportSheet = { name: ANSWER_SHEET, dataName: ANSWER_DATA_SHEET, columns: PAGE_COLUMNS };

/** Told apart also by people who see few colours (Okabe and Ito 2008), and by their form. */
const COLORS = ['#0072B2', '#D55E00'];
const ASKED_COLOR = '#000000';

/** Makes the worksheet "Amend answer" and shows it; a second run replaces what the first wrote. */
export function writeAnswerSheetIn(context: Excel.RequestContext, report: AnswerReport): Promise<void> {
  const page = answerPage(report);
  return writeReport(context, SHEET, () => ({
    lines: page.lines,
    columns: PAGE_COLUMNS,
    formatsOf,
    drawing: {
      by: 'whole',
      of: page.chart,
      queue(sheet, data) {
        queueAnswerLooks(sheet, page.lines);
        if (page.chart !== null) queueChart(sheet, data, page.chart);
      },
    },
  }));
}

function queueChart(
  sheet: Excel.Worksheet,
  data: Excel.Worksheet,
  { row, points: { series, rows } }: NonNullable<AnswerPage['chart']>,
): void {
  const range = queueSeries(data, 0, [answerSheetWords('minutes'), ...series.map(textForAnyCell)], rows);
  const chart = sheet.charts.add(Excel.ChartType.xyscatter, range, Excel.ChartSeriesBy.columns);
  chart.name = `${ANSWER_SHEET} 1`;
  chart.title.visible = false;
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  chart.axes.categoryAxis.title.text = answerSheetWords('minutes');
  chart.axes.valueAxis.title.text = answerSheetWords('value');
  series.forEach((_, index) => {
    const dots = chart.series.getItemAt(index);
    const isAsked = index === series.length - 1;
    const color = isAsked ? ASKED_COLOR : (COLORS[index % COLORS.length] ?? ASKED_COLOR);
    dots.markerStyle = isAsked
      ? Excel.ChartMarkerStyle.diamond
      : index % 2 === 0
        ? Excel.ChartMarkerStyle.circle
        : Excel.ChartMarkerStyle.triangle;
    dots.markerSize = isAsked ? 10 : 5;
    dots.markerBackgroundColor = color;
    dots.markerForegroundColor = color;
  });
  chart.setPosition(`A${row + 1}`, `F${row + CHART_ROWS}`);
}
