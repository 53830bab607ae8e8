/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { ClassMetricsTable } from '../../../addin/model/ClassMetricsTable.tsx';
import { aVersion } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

describe('the classes', () => {
  test('come worst first, those without test rows last', () => {
    renderPane(<ClassMetricsTable classes={aVersion().metrics.classes} />);
    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Meals', 'Travel', 'Office']);
    expect(screen.getAllByRole('row').at(-1)).toHaveTextContent('Office––0');
  });

  test('beyond six are shown on request', async () => {
    const { person } = renderPane(
      <ClassMetricsTable
        classes={Array.from({ length: 21 }, (_, i) => ({
          class: `c${i}`,
          trainRows: 1,
          holdoutRows: 1,
          precision: 1,
          recall: 1,
        }))}
      />,
    );
    expect(screen.getAllByRole('rowheader')).toHaveLength(6);
    await person.click(screen.getByRole('button', { name: 'Show all 21 classes' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(21);
  });
});
