import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { isLookDark } from '../look/look.ts';

/** Where nothing is laid out, as in a page without a screen. */
const USUAL_WIDTH = 290;

export interface DrawnChartProps {
  /** What ECharts draws, on a light or a dark pane; another one is drawn anew. */
  readonly option: (isDark: boolean) => EChartsCoreOption;
  /** Changes when something else is to be drawn. */
  readonly of: unknown;
  /** What it shows, for whoever does not see it. */
  readonly label: string;
  readonly height: number;
}

/** A chart. What draws it comes with the first one, so that a pane opens without it. */
export function DrawnChart({ option, of, label, height }: DrawnChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(option);
  latest.current = option;
  useEffect(() => {
    let isGone = false;
    let remove = (): void => undefined;
    void import('./draw-chart.ts').then(({ drawChart }) => {
      if (isGone || box.current === null) return;
      const size = { width: box.current.clientWidth || USUAL_WIDTH, height };
      remove = drawChart(box.current, latest.current(isLookDark()), size);
    });
    return () => {
      isGone = true;
      remove();
    };
  }, [of, height]);
  return <div ref={box} role="img" aria-label={label} style={{ width: '100%', height }} />;
}
