/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, waitFor } from '@testing-library/react';
import { DrawnChart } from '../../../../addin/elements/charts/DrawnChart.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

test('draws what it is given into a box that is said in words', async () => {
  const option = () => ({
    animation: false,
    xAxis: { type: 'value' },
    yAxis: { type: 'value' },
    series: [{ type: 'line', data: [[0, 1]] }],
  });
  renderPane(<DrawnChart of="something" option={option} label="One point" height={100} />);
  const box = screen.getByRole('img', { name: 'One point' });
  await waitFor(() => expect(box.querySelector('svg')).not.toBeNull());
});
