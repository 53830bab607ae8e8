import type { EChartsCoreOption } from 'echarts/core';
import type { DriftTimeline } from '../../contract/drift-archive.ts';
import { day } from '../../contract/words/dates.ts';
import { changeName } from '../../contract/words/finding-words.ts';
import { archiveWords } from './words/archive-words.ts';

/** Told apart also by people who see few colours (Okabe and Ito 2008), and by their dashes; lighter on black. */
const COLOURS = {
  light: { distance: '#0072B2', missing: '#B35900', threshold: '#B10E1C', version: '#616161', text: '#424242' },
  dark: { distance: '#56B4E9', missing: '#E69F00', threshold: '#F1707B', version: '#ADADAD', text: '#D6D6D6' },
};
/** From which share of empty cells on their line is drawn, too. */
const LEAST_MISSING = 0.005;

/** How ECharts draws what decides about a column over time, with where it counts from and the changes of the model. */
export function timelineOption({ reports, columns }: DriftTimeline, at: number, isDark: boolean): EChartsCoreOption {
  const colours = COLOURS[isDark ? 'dark' : 'light'];
  const column = columns[at];
  if (column === undefined) return {};
  const label = { color: colours.text, fontSize: 10 };
  const times = reports.map(({ window }) => Date.parse(window.to));
  const points = (values: readonly (number | null)[]) => times.map((time, index) => [time, values[index] ?? null]);
  const line = { type: 'line', showSymbol: reports.length === 1, symbolSize: 5, animation: false, silent: true };
  const isMissing = column.missing.some((share) => (share ?? 0) >= LEAST_MISSING);
  return {
    animation: false,
    grid: { left: 34, right: 10, top: 18, bottom: 22 },
    xAxis: {
      type: 'time',
      splitNumber: 3,
      axisLabel: { ...label, hideOverlap: true, formatter: (time: number) => day(new Date(time).toISOString()) },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: ({ max }: { max: number }) => topOf(max, countsFrom(column)),
      axisLabel: label,
    },
    series: [
      {
        ...line,
        name: changeName(column.measure, column.type),
        data: points(column.effects),
        lineStyle: { color: colours.distance, width: 2 },
        itemStyle: { color: colours.distance },
        markLine: { silent: true, symbol: 'none', animation: false, data: marksOf(column, reports, isDark) },
      },
      ...(isMissing
        ? [
            {
              ...line,
              name: archiveWords('emptyCells'),
              data: points(column.missing),
              lineStyle: { color: colours.missing, width: 1.5, type: 'dashed' },
              itemStyle: { color: colours.missing },
            },
          ]
        : []),
    ],
  };
}

/** Where it counts from, and where other versions begin to answer. */
function marksOf(column: DriftTimeline['columns'][number], reports: DriftTimeline['reports'], isDark: boolean) {
  const colours = COLOURS[isDark ? 'dark' : 'light'];
  return [
    { yAxis: countsFrom(column), lineStyle: { color: colours.threshold, type: 'dashed' }, label: { show: false } },
    ...modelChanges(reports).map(({ time, version }) => ({
      xAxis: time,
      lineStyle: { color: colours.version, type: 'dotted' },
      label: {
        ...{ color: colours.text, fontSize: 10, position: 'end' },
        formatter: archiveWords('versionShort', { version }),
      },
    })),
  ];
}

/** From where on what is drawn counts: a distance as it is set now, any other change as in the last check. */
export function countsFrom({ measure, type, threshold, thresholds }: DriftTimeline['columns'][number]): number {
  const isSet = measure === 'distribution' && type !== 'prediction' && type !== 'confidence';
  return isSet ? threshold : (thresholds.findLast((each) => each !== null) ?? threshold);
}

/** When another version began to answer. */
export function modelChanges(reports: DriftTimeline['reports']): { readonly time: number; readonly version: number }[] {
  return reports.flatMap(({ window, modelVersion: version }, index) => {
    const before = reports[index - 1];
    return before === undefined || before.modelVersion === version ? [] : [{ time: Date.parse(window.to), version }];
  });
}

/** Room above the highest point and the threshold, in tenths, up to the most that a share can be. */
function topOf(most: number, threshold: number): number {
  return Math.min(1, Math.ceil(Math.max(most, threshold) * 10 + 0.5) / 10);
}
