/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { TestResult } from '../../../addin/sections/TestResult.tsx';
import { aVersion } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const { metrics } = aVersion();

describe('the result of the test', () => {
  test('is a share with its interval, against the most frequent class', () => {
    renderPane(<TestResult version={aVersion()} />);
    expect(screen.getAllByText('86%')).toHaveLength(2);
    expect(screen.getByText(/between 82% and 89%/)).toBeVisible();
    expect(screen.getByText(/always says “Travel”, the most frequent class/)).toBeVisible();
  });

  test('says plainly when there is nothing to learn', () => {
    renderPane(<TestResult version={aVersion({ metrics: { ...metrics, nothingToLearn: true } })} />);
    expect(screen.getByText('There is nothing to learn here.')).toBeVisible();
  });

  test('without test rows it claims nothing', () => {
    renderPane(<TestResult version={aVersion({ metrics: { ...metrics, accuracy: { value: 0, low: 0, high: 1, rows: 0 } } })} />);
    expect(screen.getByText(/nobody knows yet how good it is/)).toBeVisible();
    expect(screen.queryByText('0%')).toBeNull();
  });
});
