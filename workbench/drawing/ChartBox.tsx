import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use as registerParts, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Chart } from '../sheets/chart.ts';
import { chartData } from '../workbook/chart-data.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { chartOption } from './chart-option.ts';
import { PX_PER_POINT } from '../layout/track.ts';

registerParts([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** A chart at its place over the sheet. It can be dragged; its size is the add-in's. */
export function ChartBox({
  workbook,
  chart,
  version,
  zoom,
}: {
  workbook: Workbook;
  chart: Chart;
  version: number;
  /** How many times larger than usual it is drawn. */
  zoom: number;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<EChartsType>(null);
  const width = chart.width * PX_PER_POINT;
  const height = chart.height * PX_PER_POINT;

  useEffect(() => {
    if (box.current === null) return undefined;
    const made = init(box.current, null, { renderer: 'svg', width, height });
    drawing.current = made;
    return () => made.dispose();
  }, [width, height]);

  useEffect(() => {
    drawing.current?.setOption(chartOption(chart, chartData(workbook, chart)), { notMerge: true });
  }, [workbook, chart, version, width, height]);

  return (
    <div
      className="chart"
      role="img"
      aria-label={chart.titleVisible ? `Chart: ${chart.title}` : chart.name}
      data-chart={chart.name}
      style={{
        left: chart.left * PX_PER_POINT * zoom,
        top: chart.top * PX_PER_POINT * zoom,
        width,
        height,
        // The drawing grows as a whole, with its fonts.
        transform: zoom === 1 ? undefined : `scale(${zoom})`,
        transformOrigin: '0 0',
      }}
      onPointerDown={(event) => {
        event.stopPropagation();
        startMove(workbook, chart, { startX: event.clientX, startY: event.clientY, scale: PX_PER_POINT * zoom });
      }}
    >
      <div ref={box} />
    </div>
  );
}

function startMove(
  workbook: Workbook,
  chart: Chart,
  { startX, startY, scale }: { startX: number; startY: number; scale: number },
): void {
  if (workbook.isReadOnly) return;
  const { left, top } = chart;
  const end = workbook.beginStep('user');
  const move = (event: PointerEvent) => {
    chart.left = Math.max(0, left + (event.clientX - startX) / scale);
    chart.top = Math.max(0, top + (event.clientY - startY) / scale);
    workbook.feed.changed();
  };
  const stop = () => {
    end();
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', stop);
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', stop);
}
