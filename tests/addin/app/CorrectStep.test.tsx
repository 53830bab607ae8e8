/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import type { OutboxSnapshot } from '../../../addin/ports/outbox-port.ts';
import { CorrectStep } from '../../../addin/app/CorrectStep.tsx';
import { emptyOutbox } from '../../../addin/app/pane-state.ts';
import { startWork, type WorkState } from '../../../addin/app/work-state.ts';
import { aClassifier, anExplanation } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

const start = startWork(aConnection(aClassifier()));
const review = { rows: [], waiting: 0, unsure: null, cells: new Map() };

function show(work: Partial<WorkState>, outbox: Partial<OutboxSnapshot> = {}) {
  const { actions, asked } = notedActions();
  return {
    asked,
    ...renderPane(
      <CorrectStep
        work={{ ...start, view: 'v', review, ...work }}
        tasks={{}}
        outbox={{ ...emptyOutbox, ...outbox }}
        actions={actions}
        onGoTo={(step) => asked.push(['go', step])}
      />,
    ),
  };
}

describe('correcting', () => {
  test('counts the corrections that stand, what waits, and the rows that changed through it', () => {
    show(
      {
        classifier: aClassifier({ corrections: 3 }),
        corrections: { ...start.corrections, changedRows: new Set(Array.from({ length: 12 }, (_, i) => `p${i}`)) },
      },
      { saved: 41, pending: 1 },
    );
    expect(screen.getByText('3')).toBeVisible();
    expect(screen.getByText('corrections stand, 1 entry waiting')).toBeVisible();
    expect(screen.getByText('12')).toBeVisible();
    expect(screen.getByText('other rows changed their class through your corrections')).toBeVisible();
  });

  test('what was found in the sheet is said to be in nobody’s name', () => {
    show({ corrections: { ...start.corrections, found: 2 } });
    expect(
      screen.getByText(
        '2 corrections were found in the sheet that nobody was seen typing here: kept in nobody’s name.',
      ),
    ).toBeVisible();
  });

  test('the last correction can be undone, by its row and class', async () => {
    const { person, asked } = show({
      corrections: {
        ...start.corrections,
        history: [[{ key: 'p4', kind: 'correct', class: 'Meals', before: null, cells: [] }]],
      },
    });
    await person.click(screen.getByRole('button', { name: 'Undo p4 → Meals' }));
    expect(asked).toEqual([['undo']]);
  });

  test('a class that is new is noticed', () => {
    show({ corrections: { ...start.corrections, newClasses: ['Trvel'] } });
    expect(screen.getByText('“Trvel” is a new class. If that was a slip of the pen, undo it.')).toBeVisible();
  });

  test('rows that are gone are said', () => {
    show({ corrections: { ...start.corrections, gone: 2 } });
    expect(
      screen.getByText('2 changed rows are no longer in the table, or share their keys with others.'),
    ).toBeVisible();
  });

  test('a sheet that does not take the changes says why', () => {
    show({
      corrections: {
        ...start.corrections,
        sheetHeld: { code: 'cell-being-edited', sentence: 'A cell is being edited.', nextStep: 'Press Enter.' },
      },
    });
    expect(screen.getByRole('alert')).toHaveTextContent('A cell is being edited.');
  });

  test('before anything is classified it leads there', async () => {
    const { person, asked } = show({ view: null });
    await person.click(screen.getByRole('button', { name: 'Go to classifying' }));
    expect(asked).toEqual([['go', 'classify']]);
  });

  test('before anything is classified, doubtful labels and the selected row can be looked at all the same', async () => {
    const { person, asked } = show({
      view: null,
      suspects: { labels: [], cells: new Map(), elsewhere: 0, hasMore: false },
    });
    expect(screen.getByText('No label looks wrong.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Explain the selected row' }));
    expect(asked).toEqual([['explainSelectedRow']]);
  });

  test('the answer to why stands where it was asked', () => {
    show({ why: { asked: 'selection', explanation: anExplanation() } });
    expect(screen.getByRole('group', { name: 'Why Travel' })).toBeVisible();
  });
});
