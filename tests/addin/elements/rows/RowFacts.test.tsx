/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { RowFacts } from '../../../../addin/elements/rows/RowFacts.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

test('each fact is told by its name, also two of one name; blank ones are left out', () => {
  const { container } = renderPane(
    <RowFacts
      facts={[
        { name: 'By', value: 'DHL' },
        { name: 'Text', value: '' },
        { name: 'By', value: 'Ann', isStrong: true },
      ]}
    />,
  );
  expect(screen.getAllByRole('term').map((each) => each.textContent)).toEqual(['By', 'By']);
  expect(screen.getAllByRole('definition').map((each) => each.title)).toEqual(['DHL', 'Ann']);
  expect(container.querySelector('dl')).toBeVisible();
});
