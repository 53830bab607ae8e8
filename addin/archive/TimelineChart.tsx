import { useMemo } from 'react';
import type { DriftTimeline } from '../../contract/drift-archive.ts';
import { DrawnChart } from '../elements/charts/DrawnChart.tsx';
import { timelineOption } from './timeline-option.ts';

const HEIGHT = 170;

export interface TimelineChartProps {
  readonly timeline: DriftTimeline;
  /** Place of the column in it. */
  readonly column: number;
  /** What it shows, for whoever does not see it. */
  readonly label: string;
}

/** What decides about one column over time. */
export function TimelineChart({ timeline, column, label }: TimelineChartProps) {
  const of = useMemo(() => [timeline, column], [timeline, column]);
  return (
    <DrawnChart of={of} option={(isDark) => timelineOption(timeline, column, isDark)} label={label} height={HEIGHT} />
  );
}
