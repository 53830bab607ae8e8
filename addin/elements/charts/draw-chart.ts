import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use as registerParts, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

registerParts([LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

/** Draws a chart into a box of the page. @returns what takes it away */
export function drawChart(box: HTMLElement, option: EChartsCoreOption, size: { width: number; height: number }) {
  const made = init(box, null, { renderer: 'svg', ...size });
  made.setOption(option);
  return () => made.dispose();
}
