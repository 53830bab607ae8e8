/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import type { SuspectList } from '../../../addin/review/suspect-labels.ts';
import { SuspectLabels } from '../../../addin/review/SuspectLabels.tsx';
import type { Task } from '../../../addin/tasks/tasks.ts';
import { aSuspectLabel } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const listOf = (count: number, elsewhere = 0): SuspectList => ({
  labels: Array.from({ length: count }, (_, index) => aSuspectLabel({ key: `p${index}` })),
  cells: new Map(),
  elsewhere,
  hasMore: false,
});

function show(suspects: SuspectList | null, task: Task = { kind: 'idle' }) {
  const asked: unknown[][] = [];
  const element = (
    <SuspectLabels
      suspects={suspects}
      task={task}
      now={new Date('2026-03-02T08:00:00.000Z')}
      onAnswer={(label, look) => asked.push([label.key, look])}
      onShow={(key) => asked.push(['show', key])}
      onLoad={() => asked.push(['load'])}
    />
  );
  return { asked, ...renderPane(element) };
}

describe('labels worth a second look', () => {
  test('say what the row was labelled, by whom, and what is suggested', () => {
    show(listOf(1));
    expect(screen.getByText('City Taxi, 15')).toBeVisible();
    expect(screen.getByRole('group', { name: 'Label of p0' })).toHaveTextContent('Labelled Meals by Ben, 10 days ago.');
    expect(screen.getByText('The model and five rows like it say “Travel”.')).toBeVisible();
  });

  test('are kept or changed with one click', async () => {
    const { person, asked } = show(listOf(1));
    await person.click(screen.getByRole('button', { name: 'Keep' }));
    await person.click(screen.getByRole('button', { name: 'Change to Travel' }));
    await person.click(screen.getByRole('button', { name: 'Show in sheet' }));
    expect(asked).toEqual([
      ['p0', 'keep'],
      ['p0', 'change'],
      ['show', 'p0'],
    ]);
  });

  test('three at a time, so that nobody is buried', async () => {
    const { person } = show(listOf(5, 2));
    expect(screen.getAllByRole('group')).toHaveLength(3);
    await person.click(screen.getByRole('button', { name: 'Show 2 more' }));
    expect(screen.getAllByRole('group')).toHaveLength(5);
    expect(screen.getByText('2 more are of rows that this table does not have.')).toBeVisible();
  });

  test('say when there is none, and offer to look before anybody has', async () => {
    show(listOf(0));
    expect(screen.getByText('No label looks wrong.')).toBeVisible();
    const { person, asked } = show(null);
    await person.click(screen.getByRole('button', { name: 'Look for doubtful labels' }));
    expect(asked).toEqual([['load']]);
  });

  test('a failure has its sentence and a way to try again', async () => {
    const { person, asked } = show(null, {
      kind: 'failed',
      problem: {
        code: 'server-away',
        sentence: 'The Amend server does not answer.',
        nextStep: 'Check your connection.',
      },
    });
    await person.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked).toEqual([['load']]);
  });
});
