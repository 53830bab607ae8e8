import type { EChartsCoreOption } from 'echarts/core';
import { hasMarkers, isRound, isScatter, type Chart, type ChartAxis } from '../sheets/chart.ts';
import type { ChartData } from '../workbook/chart-data.ts';
import { displayedText } from '../cells/number-format.ts';
import { PX_PER_POINT } from '../layout/track.ts';
import { roundSeries } from './round-series.ts';

/**
 * Colours of series that have none of their own; told apart also by people who see few colours (Okabe and Ito 2008).
 */
export const SERIES_COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#5f5f5f'];

const FONT = { fontFamily: 'Calibri, Carlito, "Segoe UI", sans-serif', color: '#444444' };

const TOOLTIP = { confine: true, textStyle: { fontSize: 12 } };

/** An axis that covers its numbers and need not show zero, at the chart's edge. */
const FROM_THE_EDGE = { scale: true, axisLine: { show: true, onZero: false, lineStyle: { color: '#bbbbbb' } } };

/** How ECharts draws a chart of the workbook in a box so many pixels wide: title, legend and axes as the model says. */
export function chartOption(chart: Chart, data: ChartData, width: number): EChartsCoreOption {
  const frame = frameOption(chart, width);
  if (!isRound(chart.type)) return { ...frame, ...crossedOption(chart, data) };
  const isBeside = chart.legendVisible && chart.legendPosition === 'Right';
  const center = [isBeside ? '40%' : '50%', hasTitle(chart) ? '53%' : '48%'] as const;
  return { ...frame, tooltip: { ...TOOLTIP, trigger: 'item' }, series: roundSeries(data, center, SERIES_COLOURS) };
}

/** What is around the plot. */
function frameOption(chart: Chart, width: number): EChartsCoreOption {
  return {
    animation: false,
    ...(chart.areaFill === null ? {} : { backgroundColor: chart.areaFill }),
    color: SERIES_COLOURS,
    textStyle: FONT,
    title: {
      show: hasTitle(chart),
      text: chart.title,
      left: 'center',
      top: 8,
      textStyle: { ...FONT, fontSize: 15, fontWeight: 'normal', overflow: 'truncate', width: width * 0.9 },
    },
    legend: {
      show: chart.legendVisible,
      type: 'scroll',
      textStyle: FONT,
      itemHeight: 9,
      itemWidth: 16,
      ...legendPlace(chart.legendPosition, hasTitle(chart)),
    },
  };
}

function hasTitle(chart: Chart): boolean {
  return chart.titleVisible && chart.title !== '';
}

/** Series over two axes that cross. */
function crossedOption(chart: Chart, data: ChartData): EChartsCoreOption {
  const isHorizontal = chart.type.startsWith('Bar');
  const valueAxis = isOfHundred(chart.type) ? inPercent(chart.valueAxis) : chart.valueAxis;
  const hasNumbersAcross = isScatter(chart.type);
  const category = hasNumbersAcross
    ? { ...numberAxis(chart.categoryAxis, 22), ...FROM_THE_EDGE }
    : categoryAxis(chart.categoryAxis, data.categories);
  const value = { ...numberAxis(valueAxis, 44), ...(hasNumbersAcross ? FROM_THE_EDGE : {}) };
  const legendBelow = chart.legendVisible && chart.legendPosition === 'Bottom';
  return {
    tooltip: {
      ...TOOLTIP,
      trigger: hasNumbersAcross ? 'item' : 'axis',
      valueFormatter: (number: unknown) => (typeof number === 'number' ? axisNumber(number, valueAxis) : '–'),
    },
    grid: {
      left: 14,
      right: chart.legendVisible && chart.legendPosition === 'Right' ? 110 : 20,
      top: (hasTitle(chart) ? 40 : 16) + (chart.legendVisible && chart.legendPosition === 'Top' ? 24 : 0),
      bottom: legendBelow ? 34 : 12,
      // Labels and axis titles lie within these bounds, so that nothing is cut however long a number is.
      outerBoundsMode: 'same',
      outerBoundsContain: 'all',
      ...(chart.plotFill === null ? {} : { show: true, borderWidth: 0, backgroundColor: chart.plotFill }),
    },
    xAxis: isHorizontal ? value : category,
    yAxis: isHorizontal ? category : value,
    series: inShares(data.series).map((series) => ({
      name: series.name,
      data: series.across === null ? valuesOf(series) : pointsOf(series.across, series.values),
      ...seriesLook(series.type, series.markerSize),
      ...(series.color === null ? {} : { itemStyle: { color: series.color } }),
    })),
  };
}

function isOfHundred(type: string): boolean {
  return type.includes('Stacked100');
}

/** Shares are written as percentages, unless the chart says how. */
function inPercent(axis: ChartAxis): ChartAxis {
  return {
    ...axis,
    maximum: axis.maximum ?? 1,
    numberFormat: axis.numberFormat === 'General' ? '0%' : axis.numberFormat,
  };
}

/** Of series that make up a hundred per cent, what share of them each value is. */
function inShares(series: ChartData['series']): ChartData['series'] {
  const whole = series.filter(({ type }) => isOfHundred(type));
  const totals = whole.reduce<number[]>((sums, { values }) => {
    values.forEach((value, index) => (sums[index] = (sums[index] ?? 0) + Math.abs(value ?? 0)));
    return sums;
  }, []);
  return series.map((each) =>
    isOfHundred(each.type)
      ? { ...each, values: each.values.map((value, index) => value && value / (totals[index] ?? 1)) }
      : each,
  );
}

/** Values from left to right; a point with a colour of its own brings it along. */
function valuesOf({ values, pointColors }: ChartData['series'][number]): unknown[] {
  return values.map((value, index) => {
    const color = pointColors[index] ?? null;
    return color === null ? value : { value, itemStyle: { color } };
  });
}

/** Excel.ChartType to a mark; what is neither line nor area is drawn as bars. */
function seriesLook(type: string, markerSize: number | null): object {
  const stack = type.includes('Stacked') ? { stack: 'all' } : {};
  if (type === 'XYScatter') return { type: 'scatter', symbolSize: (markerSize ?? 5) * PX_PER_POINT };
  if (type.startsWith('Line') || isScatter(type))
    return {
      type: 'line',
      symbol: hasMarkers(type) ? 'circle' : 'none',
      smooth: type.includes('Smooth'),
      symbolSize: 6,
      lineStyle: { width: 2 },
      connectNulls: false,
      ...stack,
    };
  if (type.startsWith('Area')) return { type: 'line', symbol: 'none', areaStyle: { opacity: 0.35 }, ...stack };
  return { type: 'bar', barMaxWidth: 42, ...stack };
}

function categoryAxis(axis: ChartAxis, categories: readonly string[]): object {
  return {
    type: 'category',
    data: [...categories],
    axisTick: { show: false },
    axisLabel: { ...fontOf(axis), hideOverlap: true },
    ...axisTitle(axis, 26),
    show: axis.visible,
    inverse: axis.reversed,
  };
}

function numberAxis(axis: ChartAxis, titleGap: number): object {
  return {
    type: 'value',
    min: axis.minimum ?? undefined,
    max: axis.maximum ?? undefined,
    minInterval: leastStep(axis),
    splitLine: { show: axis.gridlines, lineStyle: { color: '#e6e6e6' } },
    axisLabel: {
      ...fontOf(axis),
      show: axis.visible,
      hideOverlap: true,
      formatter: (number: number) => axisNumber(number, axis),
    },
    ...(axis.visible ? axisTitle(axis, titleGap) : { axisLine: { show: false }, axisTick: { show: false } }),
    // The grid lines of an axis stay when it is hidden.
    show: axis.visible || axis.gridlines,
    inverse: axis.reversed,
  };
}

/** Points that have both numbers. */
function pointsOf(across: readonly (number | null)[], values: readonly (number | null)[]): [number, number][] {
  return values.flatMap((value, index) => {
    const at = across[index] ?? null;
    return value === null || at === null ? [] : [[at, value] as [number, number]];
  });
}

function axisTitle(axis: ChartAxis, gap: number): object {
  return axis.titleVisible && axis.title !== ''
    ? { name: axis.title, nameLocation: 'middle', nameGap: gap, nameTextStyle: fontOf(axis) }
    : {};
}

function fontOf(axis: ChartAxis): object {
  return { ...FONT, fontSize: axis.fontSize * PX_PER_POINT };
}

/** The smallest power of ten whose multiples are told apart by the axis' number format: 0.01 where it says "1%". */
function leastStep(axis: ChartAxis): number {
  const steps = Array.from({ length: 16 }, (_, index) => 10 ** (index - 6));
  const isToldApart = (step: number) => new Set([0, step, 2 * step].map((each) => axisNumber(each, axis))).size === 3;
  return steps.find(isToldApart) ?? 0;
}

function axisNumber(number: number, axis: ChartAxis): string {
  return axis.numberFormat === 'General'
    ? number.toLocaleString('en-GB', { maximumFractionDigits: 6 })
    : displayedText(number, axis.numberFormat);
}

function legendPlace(position: string, hasTitle: boolean): object {
  switch (position) {
    case 'Top':
      return { top: hasTitle ? 34 : 6, left: 'center' };
    case 'Left':
      return { left: 4, top: 'middle', orient: 'vertical' };
    case 'Right':
    case 'Corner':
      return { right: 4, top: position === 'Corner' ? 6 : 'middle', orient: 'vertical' };
    default:
      return { bottom: 6, left: 'center' };
  }
}
