/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, waitFor } from '@testing-library/react';
import { DrawnChart } from '../../../../addin/elements/charts/DrawnChart.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

const option = () => ({
  animation: false,
  xAxis: { type: 'value' },
  yAxis: { type: 'value' },
  series: [{ type: 'line', data: [[0, 1]] }],
});

test('draws what it is given into a box that is said in words', async () => {
  renderPane(<DrawnChart of="something" option={option} label="One point" height={100} />);
  const box = screen.getByRole('img', { name: 'One point' });
  await waitFor(() => expect(box.querySelector('svg')).not.toBeNull());
});

test('is as wide as its box, also once the pane is made narrower', async () => {
  renderPane(<DrawnChart of="something" option={option} label="One point" height={100} />);
  const box = screen.getByRole('img', { name: 'One point' });
  await waitFor(() => expect(box.querySelector('svg')).toHaveAttribute('width', '290'));
  Object.defineProperty(box, 'clientWidth', { value: 250 });
  window.dispatchEvent(new Event('resize'));
  await waitFor(() => expect(box.querySelector('svg')).toHaveAttribute('width', '250'));
});
