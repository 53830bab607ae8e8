/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { App } from '../../../../addin/app/App.tsx';
import { EmptiedQuestion } from '../../../../addin/correct/questions/EmptiedQuestion.tsx';
import { PaneHarness } from '../../../fakes/pane-harness.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

test('a correction that was emptied unseen is listed with its row, and is written again by one button', async () => {
  const pane = new PaneHarness();
  pane.server.roles = ['viewer', 'corrector'];
  await pane.open({ remembered: true });
  pane.actions.classify();
  await pane.settle();
  pane.actions.choose({ type: 'step-chosen', step: 'correct' });
  const { person } = renderPane(<App store={pane.store} actions={pane.actions} />);
  pane.workbook.type('p4', 'Meals');
  await pane.settle();
  expect(screen.queryByRole('button', { name: 'Write it again' })).toBeNull();
  pane.workbook.typeQuietly('p4', null);
  pane.actions.rescan();
  expect(await screen.findByText('A correction was emptied in the sheet', { exact: false })).toBeVisible();
  expect(screen.getByText('p4: was Meals')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Take it back' })).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Write it again' }));
  await pane.settle();
  expect(pane.workbook.corrections.get('p4')).toBe('Meals');
  expect(screen.queryByText('p4: was Meals')).toBeNull();
});

test('of many rows the first are named and the others counted', () => {
  const emptied = Array.from({ length: 7 }, (_, row) => ({ key: `p${row}`, was: 'Meals' }));
  renderPane(
    <EmptiedQuestion emptied={emptied} isBusy={false} onTakeBack={() => undefined} onWriteAgain={() => undefined} />,
  );
  expect(screen.getByText('7 corrections were emptied in the sheet', { exact: false })).toBeVisible();
  expect(screen.getByText('p4: was Meals')).toBeVisible();
  expect(screen.queryByText('p5: was Meals')).toBeNull();
  expect(screen.getByText('and 2 more rows')).toBeVisible();
});
