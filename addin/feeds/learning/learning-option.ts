import type { EChartsCoreOption } from 'echarts/core';
import type { FeedLearning } from '../../../contract/feeds/feed-learning.ts';
import { day } from '../../../contract/words/dates.ts';
import { percent } from '../../../contract/words/percent.ts';
import { plainNumber } from '../../../contract/words/phrases.ts';
import { hoursOf } from './learning-sentences.ts';

/** Told apart also by people who see few colours (Okabe and Ito 2008), and by their dashes; lighter on black. */
const COLOURS = {
  light: { answers: '#0072B2', last: '#B35900', plain: '#616161', text: '#424242' },
  dark: { answers: '#56B4E9', last: '#E69F00', plain: '#ADADAD', text: '#D6D6D6' },
};

/** By hour: how good the answers were, what the last label would have said, and what the plainest guess. */
export function learningOption(learning: FeedLearning, isDark: boolean): EChartsCoreOption {
  const look = COLOURS[isDark ? 'dark' : 'light'];
  const { rows, form } = hoursOf(learning);
  const isOfShares = form === 'share';
  const line = (place: number, color: string, type: 'solid' | 'dashed' | 'dotted') => ({
    ...{ type: 'line', animation: false, silent: true, symbolSize: 5, showSymbol: rows.length === 1 },
    data: rows.map(({ from, values }) => [Date.parse(from), values[place]]),
    lineStyle: { color, width: 2, type },
    itemStyle: { color },
  });
  const label = { color: look.text, fontSize: 10, hideOverlap: true };
  const say = isOfShares ? percent : plainNumber;
  return {
    animation: false,
    grid: { left: 44, right: 10, top: 10, bottom: 22 },
    xAxis: {
      ...{ type: 'time', splitNumber: 3 },
      axisLabel: { ...label, formatter: (time: number) => day(new Date(time).toISOString()) },
    },
    yAxis: {
      ...{ type: 'value', min: 0, ...(isOfShares ? { max: 1 } : {}) },
      axisLabel: { ...label, formatter: (value: number) => say(value) },
    },
    series: [line(0, look.answers, 'solid'), line(1, look.last, 'dashed'), line(2, look.plain, 'dotted')],
  };
}
