/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { ColumnFigures } from '../../../../addin/elements/lists/ColumnFigures.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

const shown = (top: string) =>
  renderPane(
    <ColumnFigures
      name="Amount"
      label="Figures of Amount"
      first="Figure"
      columns={[
        { title: 'Now', means: 'What came' },
        { title: 'Before', means: 'What was learned from' },
      ]}
      lines={[
        { name: 'Rows', figures: ['2,000', '5,000'] },
        { name: 'Median', figures: ['31', '29'] },
      ]}
      top={top}
    />,
  );

test('a column has its name as a heading, and each figure in the row of its name, under what it is of', () => {
  shown('Most often: 10, 20');
  expect(screen.getByRole('heading', { name: 'Amount' })).toBeVisible();
  const table = screen.getByRole('table', { name: 'Figures of Amount' });
  const cells = within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(cells).toEqual([
    ['Figure', 'Now', 'Before'],
    ['Rows', '2,000', '5,000'],
    ['Median', '31', '29'],
  ]);
  expect(screen.getByText('Most often: 10, 20')).toBeVisible();
});

test('nothing is said of values that stand there most often where there are none', () => {
  shown('');
  expect(screen.queryByText(/Most often/)).toBeNull();
});
