/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { TaskNotice } from '../../../../addin/elements/progress/TaskNotice.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

describe('how a task goes', () => {
  test('is silent while all is well', () => {
    renderPane(<TaskNotice task={{ kind: 'idle' }} />);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('says that it is being cancelled, once', () => {
    renderPane(
      <TaskNotice
        task={{
          kind: 'running',
          doing: 'Learning',
          share: null,
          secondsLeft: null,
          cancellable: true,
          cancelling: true,
        }}
      />,
    );
    expect(screen.getByRole('status')).toHaveTextContent('Cancelling …');
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('shows how far it is, with a bar that does not grow by and by', () => {
    renderPane(
      <TaskNotice
        task={{
          kind: 'running',
          doing: 'Classifying',
          share: 0.4,
          secondsLeft: null,
          cancellable: false,
          cancelling: false,
        }}
      />,
    );
    const bar = screen.getByRole('progressbar').firstElementChild!;
    expect(getComputedStyle(bar)).toMatchObject({ width: '40%', transitionProperty: 'none' });
  });

  test('what cannot be cancelled has no button for it', () => {
    renderPane(
      <TaskNotice
        task={{
          kind: 'running',
          doing: 'Saving',
          share: null,
          secondsLeft: null,
          cancellable: false,
          cancelling: false,
        }}
      />,
    );
    expect(screen.queryByRole('button')).toBeNull();
  });
});
