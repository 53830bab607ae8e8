/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { SelectedTable } from '../../../addin/setup/SelectedTable.tsx';
import { emptySetup, reduceSetup } from '../../../addin/setup/setup-state.ts';
import { sheetTable } from '../../fakes/sheet-table.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

describe('the selected table', () => {
  test('a range is offered as a table, by its address', async () => {
    const { actions, asked } = notedActions();
    const { person } = renderPane(
      <SelectedTable
        setup={{ ...emptySetup, selection: { kind: 'range', address: 'A1:G5001', rows: 5001, columns: 7 } }}
        tasks={{}}
        actions={actions}
      />,
    );
    await person.click(screen.getByRole('button', { name: 'Make a table of A1:G5001' }));
    expect(asked).toEqual([['makeTable', 'A1:G5001']]);
  });

  test('with nothing selected it says what to do', async () => {
    const { actions, asked } = notedActions();
    const { person } = renderPane(<SelectedTable setup={emptySetup} tasks={{}} actions={actions} />);
    expect(screen.getByText('Select any cell of the table whose rows you want classified.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Look again' }));
    expect(asked).toEqual([['lookAtSelection']]);
  });

  test('a row of totals of the table itself is said to be left out', () => {
    const { actions } = notedActions();
    const table = sheetTable({ Id: ['a'], Account: ['x'] });
    const setup = reduceSetup(emptySetup, {
      type: 'table-inspected',
      inspected: {
        table: { ...table, table: { ...table.table, hasTotals: true } },
        summary: { columns: [], suggestedKeyColumns: [], suggestedLabelColumn: null },
      },
    });
    renderPane(<SelectedTable setup={setup} tasks={{}} actions={actions} />);
    expect(screen.getByText(/its row of totals is left out/)).toBeVisible();
  });

  test('cells with errors are counted and said', () => {
    const { actions } = notedActions();
    const table = sheetTable({ Id: ['a'], Account: ['x'] });
    const setup = reduceSetup(emptySetup, {
      type: 'table-inspected',
      inspected: {
        table: { ...table, columns: [{ ...table.columns[0]!, errorCells: 37 }] },
        summary: { columns: [], suggestedKeyColumns: [], suggestedLabelColumn: null },
      },
    });
    renderPane(<SelectedTable setup={setup} tasks={{}} actions={actions} />);
    expect(screen.getByText('37 cells show an error such as #N/A. They count as missing.')).toBeVisible();
  });

  test('a failed look is shown with a way to try again', async () => {
    const { actions, asked } = notedActions();
    const { person } = renderPane(
      <SelectedTable
        setup={emptySetup}
        tasks={{
          look: {
            kind: 'failed',
            problem: { code: 'empty-table', sentence: 'It has headers but no rows.', nextStep: 'Put rows in.' },
          },
        }}
        actions={actions}
      />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('It has headers but no rows.Put rows in.');
    await person.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked).toEqual([['retry', 'look']]);
  });
});
