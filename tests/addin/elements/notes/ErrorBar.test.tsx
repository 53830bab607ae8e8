/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { ErrorBar } from '../../../../addin/elements/notes/ErrorBar.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

const problem = { code: 'server-away', sentence: 'The server does not answer.', nextStep: 'Check your connection.' };

describe('the error bar', () => {
  test('says what is wrong, what to do, and tries again', async () => {
    let tried = 0;
    const { person } = renderPane(<ErrorBar problem={problem} onRetry={() => tried++} />);
    expect(screen.getByRole('alert')).toHaveTextContent('The server does not answer.Check your connection.');
    await person.click(screen.getByRole('button', { name: 'Try again' }));
    expect(tried).toBe(1);
  });

  test('offers no second try where there is none', () => {
    renderPane(<ErrorBar problem={problem} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
