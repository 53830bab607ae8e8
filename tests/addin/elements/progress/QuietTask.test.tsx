/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { QuietTask } from '../../../../addin/elements/progress/QuietTask.tsx';
import type { Task } from '../../../../addin/tasks/tasks.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

const IDLE: Task = { kind: 'idle' };
const RUNNING: Task = {
  kind: 'running',
  doing: 'Changing the roles',
  share: null,
  secondsLeft: null,
  cancellable: false,
  cancelling: false,
};
const FAILED: Task = {
  kind: 'failed',
  problem: { code: 'server-away', sentence: 'The server is away.', nextStep: 'Try again.' },
};

test('what runs is said beside the title, in no line of its own; what failed is told whole', async () => {
  let retries = 0;
  const shown = (task: Task) => (
    <QuietTask task={task} onRetry={() => retries++}>
      <h1>People</h1>
    </QuietTask>
  );
  const { again, person, container } = renderPane(shown(IDLE));
  const lines = () => screen.getByRole('heading').parentElement!.parentElement!.childElementCount;
  const before = lines();
  again(shown(RUNNING));
  expect(screen.getByRole('status')).toHaveTextContent('Changing the roles …');
  expect(screen.getByRole('progressbar', { name: 'Changing the roles' })).toBeInTheDocument();
  expect(lines()).toBe(before);
  again(shown(FAILED));
  expect(container).toHaveTextContent('The server is away.');
  await person.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retries).toBe(1);
});
