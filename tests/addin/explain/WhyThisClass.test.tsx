/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { cleanup, screen, within } from '@testing-library/react';
import { WhyThisClass } from '../../../addin/explain/WhyThisClass.tsx';
import { anExplanation } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

function show(explanation = anExplanation()) {
  const closed: true[] = [];
  return {
    closed,
    ...renderPane(
      <WhyThisClass
        explanation={explanation}
        onClose={() => closed.push(true)}
        now={new Date('2026-03-02T08:00:00.000Z')}
      />,
    ),
  };
}

describe('why this class', () => {
  test('says it in a sentence, then what spoke for and against, each with its strength', () => {
    show();
    expect(screen.getByText('Mostly because Merchant contains “taxi”.')).toBeVisible();
    const [, against] = screen.getAllByRole('list');
    expect(screen.getByText('Speaks for it')).toBeVisible();
    expect(screen.getAllByRole('img').map((bar) => bar.getAttribute('aria-label'))).toEqual([
      'strongly',
      'a little',
      'clearly',
    ]);
    expect(within(against!).getByText('Merchant contains “cafe”')).toBeVisible();
  });

  test('shows what people said of rows like it: class, cells, who and how long ago', () => {
    show();
    expect(screen.getByText('City Taxi, 15')).toBeVisible();
    expect(screen.getByText('Ben, 3 days ago')).toBeVisible();
  });

  test('of a row that may be of none of the classes says what that means and what to do, and of others nothing', () => {
    show(anExplanation({ unknown: true }));
    expect(
      screen.getByText(/^New\? .* perhaps none of them is right\. .* type a new one in the correction/),
    ).toBeVisible();
    cleanup();
    show();
    expect(screen.queryByText(/^New\?/)).toBeNull();
  });

  test('with nothing against it and no row like it, says no more than there is', () => {
    show(anExplanation({ reasonsAgainst: [], similar: [] }));
    expect(screen.queryByText('Speaks against it')).toBeNull();
    expect(screen.getByText('None of the rows that people have checked is truly like it.')).toBeVisible();
  });

  test('a row that answers with its own label says so, and the answer can be closed', async () => {
    const { person, closed } = show(anExplanation({ source: 'label' }));
    expect(screen.getByText('p1, answered by a label, its own or of identical rows')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Close' }));
    expect(closed).toEqual([true]);
  });
});
