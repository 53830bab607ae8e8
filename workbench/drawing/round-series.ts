import type { ChartData } from '../workbook/chart-data.ts';

/** How much of a box a round chart takes, and of a ring its hole. */
const OUTER = 78;
const HOLE = 0.5;

/**
 * The slices of a pie, or the rings of a doughnut, one a series from within: ECharts' series of pies.
 * @param colours of slices that have none of their own, one after the other
 */
export function roundSeries(
  data: ChartData,
  center: readonly [left: string, top: string],
  colours: readonly string[],
): object[] {
  // As in Excel, a pie shows its first series.
  const rings = data.series.filter(({ type }, at) => at === 0 || type.startsWith('Doughnut'));
  const isRing = rings[0]?.type.startsWith('Doughnut') === true;
  const first = isRing ? OUTER * HOLE : 0;
  const thickness = (OUTER - first) / Math.max(1, rings.length);
  return rings.map(({ name, values, color, pointColors }, ring) => ({
    type: 'pie',
    name,
    center,
    radius: [`${first + ring * thickness}%`, `${first + (ring + 1) * thickness}%`],
    label: { show: false },
    itemStyle: { borderColor: '#ffffff', borderWidth: 1 },
    data: values.map((value, index) => {
      return {
        name: data.categories[index] ?? String(index + 1),
        // A slice below zero is as large as one above.
        value: value === null ? null : Math.abs(value),
        // Slices of one name have one colour, unless each is told its own.
        itemStyle: { color: pointColors[index] ?? color ?? colours[index % colours.length] },
      };
    }),
  }));
}
