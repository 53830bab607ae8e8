/** Queues a block of labels and series on the data sheet, its first row being their names; answers its range. */
export function queueSeries(
  data: Excel.Worksheet,
  firstColumn: number,
  names: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Excel.Range {
  const range = data.getRangeByIndexes(0, firstColumn, rows.length + 1, names.length);
  range.values = [[...names], ...rows.map((row) => [...row])];
  return range;
}

/** What a chart of shares is called, and where it stands. */
export interface ShareChart {
  readonly name: string;
  readonly title: string;
  /** Columns of the sheet, by their letters. */
  readonly columns: readonly [first: string, last: string];
  /** Rows count from 0. */
  readonly firstRow: number;
  readonly rows: number;
}

/** Queues a chart of shares over its legend: Excel's own, so that it can be copied into a slide or a paper. */
export function queueShareChart(
  sheet: Excel.Worksheet,
  type: Excel.ChartType,
  range: Excel.Range,
  { name, title, columns: [first, last], firstRow, rows }: ShareChart,
): Excel.Chart {
  const chart = sheet.charts.add(type, range, Excel.ChartSeriesBy.columns);
  chart.name = name;
  chart.title.text = title;
  chart.axes.valueAxis.numberFormat = '0%';
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  chart.setPosition(`${first}${firstRow + 1}`, `${last}${firstRow + rows}`);
  return chart;
}

/** As {@link queueShareChart}, of shares over time, from none to all. */
export function queueSharesOverTime(sheet: Excel.Worksheet, range: Excel.Range, place: ShareChart): Excel.Chart {
  const chart = queueShareChart(sheet, Excel.ChartType.lineMarkers, range, place);
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.maximum = 1;
  return chart;
}
