import { useEffect, useRef } from 'react';
import type { DriftTimeline } from '../../contract/drift-archive.ts';
import { isLookDark } from '../elements/look/look.ts';
import { timelineOption } from './timeline-option.ts';

const HEIGHT = 170;
/** Where nothing is laid out, as in a page without a screen. */
const USUAL_WIDTH = 290;

export interface TimelineChartProps {
  readonly timeline: DriftTimeline;
  /** Place of the column in it. */
  readonly column: number;
  /** What it shows, for whoever does not see it. */
  readonly label: string;
}

/** The distances of one column over time. What draws it comes with the first chart, so that a pane opens without it. */
export function TimelineChart({ timeline, column, label }: TimelineChartProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isGone = false;
    let remove = (): void => undefined;
    void import('./draw-chart.ts').then(({ drawChart }) => {
      if (isGone || box.current === null) return;
      const size = { width: box.current.clientWidth || USUAL_WIDTH, height: HEIGHT };
      remove = drawChart(box.current, timelineOption(timeline, column, isLookDark()), size);
    });
    return () => {
      isGone = true;
      remove();
    };
  }, [timeline, column]);
  return <div ref={box} role="img" aria-label={label} style={{ width: '100%', height: HEIGHT }} />;
}
