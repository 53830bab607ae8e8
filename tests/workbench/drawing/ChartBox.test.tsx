/** @jest-environment ./tests/setup/page-environment.js */
import { render, screen } from '@testing-library/react';
import { fireEvent } from '@testing-library/dom';
import { ChartBox } from '../../../workbench/drawing/ChartBox.tsx';
import { anchorAt, chartBox } from '../../../workbench/operations/chart-place.ts';
import { addChart } from '../../../workbench/workbook/chart-data.ts';
import { at, bookOf } from '../workbook/book.ts';

// jsdom measures no text; the chart library then estimates it.
HTMLCanvasElement.prototype.getContext = () => null;

test('a chart is drawn at its place, says its title, and can be dragged', () => {
  const { workbook, sheet } = bookOf([
    ['Bin', 'Train'],
    ['low', 0.2],
    ['high', 0.8],
  ]);
  const chart = addChart(workbook, sheet, 'ColumnClustered', at(workbook, 'A1:B3'));
  chart.title = 'Amount';
  chart.anchor = anchorAt(sheet, chart.anchor, { left: 30, top: 15, width: 360, height: 216 });
  render(<ChartBox workbook={workbook} sheet={sheet} chart={chart} version={workbook.version} zoom={1} />);
  const box = screen.getByRole('img', { name: 'Chart: Amount' });
  // 30 points are 40 px.
  expect([box.style.left, box.style.top]).toEqual(['40px', '20px']);
  expect(box.querySelector('svg')?.textContent).toContain('Amount');
  // jsdom has no PointerEvent; a mouse event of that name carries the same point.
  fireEvent(box, new MouseEvent('pointerdown', { bubbles: true, clientX: 0, clientY: 0 }));
  window.dispatchEvent(new MouseEvent('pointermove', { clientX: 40, clientY: 4 }));
  window.dispatchEvent(new MouseEvent('pointerup'));
  expect(chartBox(sheet, chart.anchor)).toMatchObject({ left: 60, top: 18, width: 360 });
});
