/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { StatusBadge } from '../../../addin/drift/StatusBadge.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

test.each([
  ['stable', 'Stable'],
  ['watch', 'Watch'],
  ['drift', 'Drift'],
  ['unknown', 'Too few rows'],
] as const)('the status %s is said by a word beside a sign', (status, word) => {
  renderPane(<StatusBadge status={status} size="medium" />);
  const badge = screen.getByText(word);
  expect(badge).toBeVisible();
  expect(badge.parentElement?.querySelector('svg') ?? badge.querySelector('svg')).not.toBeNull();
});
