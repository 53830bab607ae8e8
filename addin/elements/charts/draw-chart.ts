import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use as registerParts, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

registerParts([LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

/** A chart that is drawn into a box of the page. */
export interface Chart {
  /** Draws it as wide as this, in pixels. */
  widen(width: number): void;
  remove(): void;
}

/** Draws a chart into a box of the page. */
export function drawChart(box: HTMLElement, option: EChartsCoreOption, size: { width: number; height: number }): Chart {
  const made = init(box, null, { renderer: 'svg', ...size });
  made.setOption(option);
  return { widen: (width) => made.resize({ width }), remove: () => made.dispose() };
}
