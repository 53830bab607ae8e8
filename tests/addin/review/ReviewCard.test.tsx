/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import type { Verdict } from '../../../addin/review/review-rows.ts';
import { ReviewCard } from '../../../addin/review/ReviewCard.tsx';
import { aReviewRow } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

function show(row = aReviewRow()) {
  const said: (Verdict | 'show' | 'why')[] = [];
  return {
    said,
    ...renderPane(
      <ReviewCard
        row={row}
        classes={['Travel', 'Meals', 'Office']}
        spellings="together"
        reasons={['private']}
        note={null}
        onNote={() => undefined}
        onNoteDone={() => undefined}
        onLeave={() => undefined}
        onUndo={null}
        onAnswer={(verdict) => said.push(verdict)}
        onShow={() => said.push('show')}
        onWhy={() => said.push('why')}
        why={<p>Because of the taxi.</p>}
      />,
    ),
  };
}

describe('a row to look at', () => {
  test('shows its cells, the class and how sure Amend is', () => {
    show();
    expect(screen.getByText('Corner Cafe')).toBeVisible();
    expect(screen.getByText('41 % sure')).toBeVisible();
  });

  test('can be accepted, doubted, or looked at in the sheet', async () => {
    const { person, said } = show();
    await person.click(screen.getByRole('button', { name: 'Accept' }));
    await person.click(screen.getByRole('button', { name: 'Unsure' }));
    await person.click(screen.getByRole('button', { name: 'Show in sheet' }));
    expect(said).toEqual([{ kind: 'accept' }, { kind: 'unsure' }, 'show']);
  });

  test('says why when asked', async () => {
    const { person, said } = show();
    await person.click(screen.getByRole('button', { name: 'Why?' }));
    expect(said).toEqual(['why']);
    expect(screen.getByText('Because of the taxi.')).toBeVisible();
  });

  test('offers the next best classes with one click', async () => {
    const { person, said } = show();
    await person.click(screen.getByRole('button', { name: 'Meals (38 %)' }));
    expect(said).toEqual([{ kind: 'correct', class: 'Meals' }]);
  });

  test('text of the table is never markup', () => {
    const { container } = show(
      aReviewRow({ cells: [{ name: '<b>x</b>', value: '<img src=x onerror=alert(1)>' }], class: '<script>' }),
    );
    expect(container.querySelector('img, b, script')).toBeNull();
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  });
});
