import type { EChartsCoreOption } from 'echarts/core';
import type { LiveAccuracy } from '../../contract/live-accuracy.ts';
import { day } from '../../contract/words/dates.ts';
import { percent } from '../../contract/words/percent.ts';
import { driftWords } from './words/drift-words.ts';

/** Told apart also by people who see few colours (Okabe and Ito 2008), and by their dashes; lighter on black. */
const COLOURS = {
  light: { expected: '#0072B2', right: '#B35900', coverage: '#616161', text: '#424242' },
  dark: { expected: '#56B4E9', right: '#E69F00', coverage: '#ADADAD', text: '#D6D6D6' },
};

type Look = (typeof COLOURS)['light'];
type Point = readonly [time: number, share: number | null];

/** By when rows were answered: what should be right with its band, what was, and of how many labels have come. */
export function byAnswerOption({ byAnswer }: LiveAccuracy, isDark: boolean): EChartsCoreOption {
  const look = COLOURS[isDark ? 'dark' : 'light'];
  const at = (value: (span: LiveAccuracy['byAnswer'][number]) => number | null): Point[] =>
    byAnswer.map((span) => [Date.parse(span.to), value(span)]);
  return {
    ...axes(look),
    series: [
      ...band(
        at(({ expected }) => expected?.low ?? null),
        at(({ expected }) => expected?.high ?? null),
        look.expected,
      ),
      line(
        'lineExpected',
        at(({ expected }) => expected?.value ?? null),
        look.expected,
      ),
      line(
        'lineRight',
        at(({ realised }) => realised?.value ?? null),
        look.right,
      ),
      line(
        'lineCoverage',
        at(({ rows, realised }) => (rows === 0 ? null : (realised?.rows ?? 0) / rows)),
        look.coverage,
      ),
    ],
  };
}

/** By when labels came: what was right, with its interval. */
export function byArrivalOption({ byArrival }: LiveAccuracy, isDark: boolean): EChartsCoreOption {
  const look = COLOURS[isDark ? 'dark' : 'light'];
  const at = (value: (realised: LiveAccuracy['byArrival'][number]['realised']) => number): Point[] =>
    byArrival.map(({ to, realised }) => [Date.parse(to), value(realised)]);
  return {
    ...axes(look),
    series: [
      ...band(
        at(({ low }) => low),
        at(({ high }) => high),
        look.right,
      ),
      line(
        'lineRight',
        at(({ value }) => value),
        look.right,
      ),
    ],
  };
}

const DASHES = { lineExpected: 'solid', lineRight: 'dashed', lineCoverage: 'dotted' } as const;

function line(name: keyof typeof DASHES, data: readonly Point[], color: string) {
  return {
    ...{ type: 'line', animation: false, silent: true, symbolSize: 5, data },
    name: driftWords(name),
    showSymbol: data.length === 1,
    lineStyle: { color, width: 2, type: DASHES[name] },
    itemStyle: { color },
  };
}

/** An area between two lines: how high the lower is, unseen, and what lies upon it. */
function band(low: readonly Point[], high: readonly Point[], color: string) {
  const shared = {
    type: 'line',
    stack: 'band',
    animation: false,
    silent: true,
    showSymbol: false,
    lineStyle: { opacity: 0 },
  };
  const between = high.map(([time, share], at): Point => {
    const least = low[at]![1];
    return [time, share === null || least === null ? null : share - least];
  });
  return [
    { ...shared, data: low },
    { ...shared, data: between, areaStyle: { color, opacity: 0.2 } },
  ];
}

function axes({ text }: Look) {
  const label = { color: text, fontSize: 10, hideOverlap: true };
  return {
    animation: false,
    grid: { left: 44, right: 10, top: 10, bottom: 22 },
    xAxis: {
      ...{ type: 'time', splitNumber: 3 },
      axisLabel: { ...label, formatter: (time: number) => day(new Date(time).toISOString()) },
    },
    yAxis: { type: 'value', min: 0, max: 1, axisLabel: { ...label, formatter: (share: number) => percent(share) } },
  };
}
