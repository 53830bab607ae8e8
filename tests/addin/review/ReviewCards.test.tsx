/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import type { ReviewList } from '../../../addin/review/review-rows.ts';
import { ReviewCards } from '../../../addin/review/ReviewCards.tsx';
import { aReviewRow } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const rows = ['p1', 'p2', 'p3'].map((key, i) =>
  aReviewRow({
    key,
    cells: [
      { name: 'Merchant', value: `Shop ${i}` },
      { name: 'Note', value: '' },
    ],
  }),
);

function show(review: ReviewList | null) {
  const asked: unknown[][] = [];
  const element = (
    <ReviewCards
      review={review}
      task={{ kind: 'idle' }}
      classes={['Travel', 'Meals']}
      spellings="together"
      onAnswer={(row, verdict) => asked.push([row.key, verdict])}
      onShow={(key) => asked.push(['show', key])}
      onLoad={() => asked.push(['load'])}
      onWhy={(key) => asked.push(['why', key])}
      why={{ key: 'p2', shown: <p>Because.</p> }}
    />
  );
  return { asked, ...renderPane(element) };
}

describe('the review list', () => {
  test('has the least sure row in hand and the others listed', () => {
    show({ rows, waiting: 73, cells: new Map() });
    expect(screen.getByRole('group', { name: 'Row p1' })).toBeVisible();
    expect(screen.getByText('Least sure first. 73 rows are not checked yet.')).toBeVisible();
    expect(
      within(screen.getByRole('list', { name: 'Next rows' }))
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Shop 141 % sure', 'Shop 241 % sure']);
  });

  test('another row can be taken in hand', async () => {
    const { person, asked } = show({ rows, waiting: 3, cells: new Map() });
    await person.click(screen.getByRole('button', { name: /Shop 2/ }));
    await person.click(screen.getByRole('button', { name: 'Accept' }));
    expect(asked).toEqual([['p3', { kind: 'accept' }]]);
  });

  test('the answer to why stands in the card of its row only', async () => {
    const { person, asked } = show({ rows, waiting: 3, cells: new Map() });
    expect(screen.queryByText('Because.')).toBeNull();
    await person.click(screen.getByRole('button', { name: /Shop 1/ }));
    expect(screen.getByText('Because.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Why?' }));
    expect(asked).toEqual([['why', 'p2']]);
  });

  test('an empty list says that nothing is left', async () => {
    const { person, asked } = show({ rows: [], waiting: 0, cells: new Map() });
    expect(screen.getByText('Nothing is left to check. Amend is sure enough of the other rows.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Look again' }));
    expect(asked).toEqual([['load']]);
  });
});
