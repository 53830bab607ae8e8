/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { DriftVerdict } from '../../../addin/drift/DriftVerdict.tsx';
import { aDriftReport } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

describe('the verdict', () => {
  test.each([
    ['stable', 'Stable'],
    ['watch', 'Watch'],
    ['drift', 'Drift'],
    ['unknown', 'Too few rows'],
  ] as const)('%s is a word, not a colour alone', (verdict, word) => {
    renderPane(<DriftVerdict report={aDriftReport({ verdict, columns: [] })} />);
    expect(within(screen.getByRole('region', { name: 'Verdict' })).getByText(word)).toBeVisible();
  });

  test('comes with its reasons and the columns that changed, not those that did not', () => {
    renderPane(<DriftVerdict report={aDriftReport()} />);
    expect(screen.getByText('Amount is 100 times larger in cost centre 4300.')).toBeVisible();
    const changed = screen.getByRole('region', { name: 'What changed, and what to do' });
    expect(within(changed).getByText('Amount')).toBeVisible();
    expect(within(changed).queryByText('Merchant')).toBeNull();
  });

  test('is no landmark within what is said of one report: another may stand beside it', () => {
    renderPane(<DriftVerdict report={aDriftReport()} isPart />);
    expect(screen.queryAllByRole('region')).toEqual([]);
    const changed = screen.getByRole('group', { name: 'What changed, and what to do' });
    expect(within(changed).getByRole('heading', { level: 3 })).toBeVisible();
    expect(screen.getByRole('group', { name: 'Verdict' })).toBeVisible();
  });
});
