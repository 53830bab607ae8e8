/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { LearnerTable } from '../../../addin/model/LearnerTable.tsx';
import { aVersion } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

describe('how it learned', () => {
  test('says which way answers and why, and how the others did on the same rows', () => {
    renderPane(<LearnerTable version={aVersion()} />);
    expect(screen.getByText('Linear was as good as the others, and faster.', { exact: false })).toBeVisible();
    const rows = within(screen.getByRole('table', { name: 'Ways to learn, best first' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      'Linear86 %<1 s',
      'Forest of trees84 %2 s',
      'Small forest––',
      'Not tried: It would take longer than 10 s.',
    ]);
    expect(rows.map((row) => row.getAttribute('aria-current'))).toEqual(['true', null, null, null]);
  });

  test('a way that a person chose needs no table', () => {
    renderPane(<LearnerTable version={aVersion({ comparison: [], learnerReason: 'Ada chose it.' })} />);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('Ada chose it.', { exact: false })).toBeVisible();
  });
});
