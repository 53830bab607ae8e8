/** @jest-environment ./tests/setup/page-environment.js */
import { randomUUID } from 'node:crypto';
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { App } from '../../../addin/app/App.tsx';
import type { Role } from '../../../contract/access.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

async function correcting(roles: Role[] = ['admin']) {
  const harness = new PaneHarness();
  harness.server.roles = roles;
  harness.workbook.answers = ['Meals', 'Travel', 'Meals', 'Travel', null, null];
  const pane = await harness.open({ remembered: true });
  pane.actions.choose({ type: 'step-chosen', step: 'correct' });
  return { pane, ...renderPane(<App store={pane.store} actions={pane.actions} />) };
}

describe('the history of the selected row', () => {
  test('tells what was said of it, the latest first, and what waits is sent before', async () => {
    const { pane, person } = await correcting();
    pane.workbook.selectedRowIndexes = [1];
    pane.actions.acceptSelected();
    await pane.settle();
    pane.workbook.selectedRowIndex = 1;
    await person.click(screen.getByRole('button', { name: 'Show the selected row’s history' }));
    const card = await screen.findByRole('group', { name: 'What was said of p1' });
    expect(
      within(card)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([expect.stringContaining('Ada accepted “Travel”.')]);
    await person.click(within(card).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('group', { name: 'What was said of p1' })).toBeNull();
  });

  test('gives the row a class again that it had, in the sheet, too, and tells what came of it', async () => {
    const { pane, person } = await correcting(['corrector']);
    for (const name of ['Meals', 'Travel']) {
      pane.workbook.type('p4', name);
      await pane.settle();
    }
    pane.workbook.selectedRowIndex = 4;
    await person.click(screen.getByRole('button', { name: 'Show the selected row’s history' }));
    await person.click(await screen.findByRole('button', { name: 'Restore “Meals”' }));
    await pane.settle();
    expect(pane.server.log.map((event) => event.class)).toEqual(['Meals', 'Travel', 'Meals']);
    expect(pane.workbook.corrections.get('p4')).toBe('Meals');
    expect(await screen.findByRole('button', { name: 'Restore “Travel”' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Restore “Meals”' })).toBeNull();
  });

  test('offers nothing to who may not correct', async () => {
    const { pane, person } = await correcting(['viewer']);
    const saidOf = (className: string) =>
      pane.server.recordFeedback('c', {
        columns: [],
        events: [
          {
            id: randomUUID(),
            kind: 'correct',
            origin: 'review',
            key: 'p4',
            cells: [],
            class: className,
            saidAt: '2026-03-01T09:00:00.000Z',
          },
        ],
      });
    await saidOf('Meals');
    await saidOf('Travel');
    pane.workbook.selectedRowIndex = 4;
    await person.click(screen.getByRole('button', { name: 'Show the selected row’s history' }));
    expect(await screen.findByText('Ada said “Meals”.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Restore/ })).toBeNull();
  });

  test('of a row of which nothing was said says so', async () => {
    const { pane, person } = await correcting();
    pane.workbook.selectedRowIndex = 5;
    await person.click(screen.getByRole('button', { name: 'Show the selected row’s history' }));
    expect(await screen.findByText('Nothing was said of this row yet.')).toBeVisible();
  });

  test('of selected rows is written into a sheet, an entry a line', async () => {
    const { pane, person } = await correcting();
    pane.workbook.selectedRowIndexes = [1];
    pane.actions.acceptSelected();
    await pane.settle();
    pane.workbook.selectedRowIndexes = [1, 5];
    await person.click(screen.getByRole('button', { name: 'Write the selected rows’ history into a sheet' }));
    await pane.settle();
    expect(pane.workbook.historySheets).toMatchObject([
      { rows: 2, lines: [{ row: 'p1', person: 'Ada', before: null, after: 'Travel', said: 'Ada accepted “Travel”.' }] },
    ]);
    pane.workbook.selectedRowIndexes = [];
    await person.click(screen.getByRole('button', { name: 'Write the selected rows’ history into a sheet' }));
    expect(await screen.findByText('No row of the table is selected.', { exact: false })).toBeVisible();
  });

  test('offers admins to erase the row, for a reason and confirmed', async () => {
    const { pane, person } = await correcting();
    pane.workbook.selectedRowIndexes = [1];
    pane.actions.acceptSelected();
    await pane.settle();
    pane.workbook.selectedRowIndex = 1;
    await person.click(screen.getByRole('button', { name: 'Show the selected row’s history' }));
    await person.click(await screen.findByRole('button', { name: 'Erase this row for ever …' }));
    await person.click(screen.getByRole('button', { name: 'Erase for ever' }));
    expect(pane.server.erased).toEqual([]);
    await person.type(screen.getByLabelText(/^Why \(/), 'Article 17');
    await person.click(screen.getByRole('button', { name: 'Erase for ever' }));
    expect(await screen.findByText('It is erased. The log keeps the places of its entries.')).toBeVisible();
    expect(pane.server.erased).toEqual([{ key: 'p1', because: 'Article 17' }]);
  });

  test('without a selected row, what to do is said', async () => {
    const { person } = await correcting();
    await person.click(screen.getByRole('button', { name: 'Show the selected row’s history' }));
    expect(
      await screen.findByText('Click a cell of the row in the sheet, then ask again.', { exact: false }),
    ).toBeVisible();
  });
});
