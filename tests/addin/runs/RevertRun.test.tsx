/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { RevertRun, type RevertRunProps } from '../../../addin/runs/RevertRun.tsx';
import { startRuns } from '../../../addin/runs/runs-state.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

const run = { id: 'v', at: '2026-03-01T09:05:00', which: 'all' as const, wanted: 400, done: 400, sequence: 3 };
const nothingLeft = { said: 0, again: 0, copied: 0, other: 0, gone: 0 };

function show(runs: Partial<RevertRunProps['runs']>, props: Partial<RevertRunProps> = {}) {
  const { actions, asked } = notedActions();
  const rendered = renderPane(
    <RevertRun
      runs={{ ...startRuns.runs, ...runs }}
      labelColumn="Account"
      task={{ kind: 'idle' }}
      isClassifying={false}
      actions={actions}
      onCancel={() => asked.push(['cancel'])}
      {...props}
    />,
  );
  return { asked, ...rendered };
}

test('says which run it was, and asks with every count before anything is done', async () => {
  const left = { said: 5, again: 1, copied: 2, other: 3, gone: 4 };
  const { person, asked } = show({ known: [run], asked: { rows: 380, at: run.at, blank: 300, already: 5, left } });
  expect(screen.getByText('Answers beside 400 rows, from 1 Mar 2026, 09:05')).toBeVisible();
  expect(
    screen.getByText(
      '380 rows go back to what stood there before the run of 1 Mar 2026, 09:05. Beside 300 of them nothing stood. ' +
        '5 rows have what stood there before already. ' +
        '5 rows stay as they are: they were corrected or accepted since. ' +
        '1 row stays as it is: it was edited and classified again since. ' +
        '2 rows stay as they are: their class was copied into “Account”. ' +
        '3 rows stay as they are: something else stands beside them by now. ' +
        '4 rows of the run are no longer in the table, or cannot be told from others.',
    ),
  ).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Revert 380 rows' }));
  await person.click(screen.getByRole('button', { name: 'Keep the answers' }));
  expect(asked).toEqual([['revertRun'], ['keepRun']]);
});

test('says afterwards what went back, and offers the run before', () => {
  show({ known: [run], reverted: { rows: 1, at: run.at, blank: 1, already: 0, left: nothingLeft } });
  expect(
    screen.getByText(
      '1 row went back to what stood there before the run of 1 Mar 2026, 09:05. Beside 1 of them nothing stood.',
    ),
  ).toBeVisible();
  expect(screen.getByRole('button', { name: 'Revert this run …' })).toBeEnabled();
});

test('offers nothing for a run that the workbook took no note of', () => {
  show({ known: [run], notKept: 'The workbook’s structure is protected.' });
  expect(screen.getByText(/cannot be reverted later.*structure is protected/)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

test('offers nothing while rows are classified', () => {
  show({ known: [run] }, { isClassifying: true });
  expect(screen.getByRole('button', { name: 'Revert this run …' })).toHaveAttribute('aria-disabled', 'true');
});
