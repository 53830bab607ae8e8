/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { WelcomePage } from '../../../addin/welcome/WelcomePage.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

function opened(maySetUp: boolean) {
  const done: string[] = [];
  const actions = { leaveWelcome: () => done.push('leave'), trySample: () => done.push('sample') };
  return { done, ...renderPane(<WelcomePage maySetUp={maySetUp} tasks={{}} actions={actions} />) };
}

test('says what it is for in a sentence and three points, and is left by the keyboard', async () => {
  const { person, done } = opened(true);
  expect(screen.getByRole('heading', { name: 'Welcome to Amend' })).toBeVisible();
  expect(within(screen.getByRole('list', { name: 'How it works' })).getAllByRole('listitem')).toHaveLength(3);
  await person.tab();
  expect(screen.getByRole('button', { name: 'Classify my table' })).toHaveFocus();
  await person.keyboard('{Enter}{Tab}{Enter}{Tab}{Enter}');
  expect(done).toEqual(['leave', 'sample', 'leave']);
});

test('offers a sample to whoever may set a classifier up', () => {
  opened(false);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Classify my table', 'Skip']);
});
