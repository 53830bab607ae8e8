/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { ShareBar } from '../../../../addin/elements/rows/ShareBar.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

test('a share is as long as it is, and read out only where nothing beside it says it', () => {
  const { again, container } = renderPane(<ShareBar share={0.25} kind="brand" label="a little" />);
  expect(screen.getByRole('img', { name: 'a little' }).firstElementChild).toHaveStyle({ width: '25%' });
  again(<ShareBar share={0.25} kind="quiet" />);
  expect(screen.queryByRole('img')).toBeNull();
  expect(container.querySelector('[aria-hidden]')).toBeVisible();
});
