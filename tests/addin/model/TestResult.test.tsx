/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { TestResult } from '../../../addin/model/TestResult.tsx';
import { aVersion } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const { metrics } = aVersion();

describe('the result of the test', () => {
  test('is a share with its interval, against the most frequent class', () => {
    renderPane(<TestResult version={aVersion()} />);
    expect(screen.getAllByText('86 %')).toHaveLength(2);
    expect(screen.getByText(/between 82 % and 89 %/)).toBeVisible();
    expect(screen.getByText(/always says “Travel”, the most frequent class/)).toBeVisible();
  });

  test('says plainly when there is nothing to learn', () => {
    renderPane(<TestResult version={aVersion({ metrics: { ...metrics, learned: 'nothing' } })} />);
    expect(screen.getByText('There is nothing to learn here.')).toBeVisible();
    expect(
      screen.getByText(
        /not clearly better than always saying “Travel”\. Let it look at other columns, or check the classes\.$/,
      ),
    ).toBeVisible();
  });

  test('says when the test has too few rows to tell, and what to do', () => {
    renderPane(<TestResult version={aVersion({ metrics: { ...metrics, learned: 'too-few-rows' } })} />);
    expect(screen.getByText('Too few test rows to tell whether it learned anything.')).toBeVisible();
    expect(screen.queryByText('There is nothing to learn here.')).toBeNull();
  });

  test('has nothing to say before the figures when something was learned', () => {
    renderPane(<TestResult version={aVersion()} />);
    expect(screen.queryByText(/nothing to learn|Too few/)).toBeNull();
  });

  test('without test rows it claims nothing', () => {
    renderPane(
      <TestResult version={aVersion({ metrics: { ...metrics, accuracy: { value: 0, low: 0, high: 1, rows: 0 } } })} />,
    );
    expect(screen.getByText('Nobody knows yet how good it is.')).toBeVisible();
    expect(screen.queryByText('0 %')).toBeNull();
  });
});
