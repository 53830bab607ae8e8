import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use as registerParts, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Chart } from '../sheets/chart.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { chartData } from '../workbook/chart-data.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { anchorAt, chartBox } from '../operations/chart-place.ts';
import { chartOption } from './chart-option.ts';
import { PX_PER_POINT } from '../layout/track.ts';
import { drawingWords as words } from './words/drawing-words.ts';

registerParts([
  BarChart,
  LineChart,
  PieChart,
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
  sheet,
  chart,
  version,
  zoom,
}: {
  workbook: Workbook;
  sheet: Sheet;
  chart: Chart;
  version: number;
  /** How many times larger than usual it is drawn. */
  zoom: number;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<EChartsType>(null);
  const place = chartBox(sheet, chart.anchor);
  // A chart whose rows or columns are all hidden has no size, and cannot be drawn without one.
  const width = Math.max(1, place.width * PX_PER_POINT);
  const height = Math.max(1, place.height * PX_PER_POINT);

  useEffect(() => {
    if (box.current === null) return undefined;
    const made = init(box.current, null, { renderer: 'svg', width, height });
    drawing.current = made;
    return () => made.dispose();
  }, [width, height]);

  useEffect(() => {
    drawing.current?.setOption(chartOption(chart, chartData(workbook, chart), width), { notMerge: true });
  }, [workbook, chart, version, width, height]);

  return (
    <div
      className="chart"
      role="img"
      aria-label={chart.titleVisible ? words('chart', { title: chart.title }) : chart.name}
      data-chart={chart.name}
      style={{
        left: place.left * PX_PER_POINT * zoom,
        top: place.top * PX_PER_POINT * zoom,
        width,
        height,
        // The drawing grows as a whole, with its fonts.
        transform: zoom === 1 ? undefined : `scale(${zoom})`,
        transformOrigin: '0 0',
      }}
      onPointerDown={(event) => {
        event.stopPropagation();
        startMove(workbook, sheet, chart, { startX: event.clientX, startY: event.clientY, scale: PX_PER_POINT * zoom });
      }}
    >
      <div ref={box} />
    </div>
  );
}

function startMove(
  workbook: Workbook,
  sheet: Sheet,
  chart: Chart,
  { startX, startY, scale }: { startX: number; startY: number; scale: number },
): void {
  if (workbook.isReadOnly) return;
  const box = chartBox(sheet, chart.anchor);
  const end = workbook.beginStep('user');
  const move = (event: PointerEvent) => {
    const left = Math.max(0, box.left + (event.clientX - startX) / scale);
    const top = Math.max(0, box.top + (event.clientY - startY) / scale);
    chart.anchor = anchorAt(sheet, chart.anchor, { ...box, left, top });
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
