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
      const { current } = box;
      if (isGone || current === null) return;
      const width = () => current.clientWidth || USUAL_WIDTH;
      const chart = drawChart(current, latest.current(isLookDark()), { width: width(), height });
      // A pane is made wider and narrower, and what it shows is enlarged.
      const fit = () => chart.widen(width());
      window.addEventListener('resize', fit);
      remove = () => {
        window.removeEventListener('resize', fit);
        chart.remove();
      };
    });
    return () => {
      isGone = true;
      remove();
    };
  }, [of, height]);
  return <div ref={box} role="img" aria-label={label} style={{ width: '100%', height, overflow: 'hidden' }} />;
}
