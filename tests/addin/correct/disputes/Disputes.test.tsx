/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { Disputes } from '../../../../addin/correct/disputes/Disputes.tsx';
import type { DisputedRow } from '../../../../contract/dispute.ts';
import { aDispute } from '../../../fakes/contract-data.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

function show(rows: readonly DisputedRow[], elsewhere = 0) {
  const asked: unknown[] = [];
  const shown = renderPane(
    <Disputes
      disputed={{ rows, cells: new Map(), elsewhere }}
      person="Bob"
      loading={{ kind: 'idle' }}
      deciding={{ kind: 'idle' }}
      onLoad={() => asked.push('load')}
      onDecide={(decided, side) => asked.push([decided.map(({ key }) => key), side])}
      onShow={(key) => asked.push(['show', key])}
    />,
  );
  return { asked, ...shown };
}

describe('the disputes', () => {
  test('show both words with who and when, one’s own as one’s own, and Amend’s answer', () => {
    show([aDispute('p4')]);
    const card = within(screen.getByRole('group', { name: 'Disputed row p4' }));
    expect(card.getAllByRole('button').map((each) => each.textContent)).toEqual([
      'Show row',
      expect.stringMatching(/^1 · MealsAnn, .*2026.*\. It stands\.$/),
      expect.stringMatching(/^2 · OfficeYou, .*2026/),
      '3 · TravelAmend’s answer',
    ]);
  });

  test('an answer that repeats a word is no third choice', () => {
    show([{ ...aDispute('p4'), original: 'Meals' }]);
    expect(screen.queryByText('Amend’s answer')).toBeNull();
  });

  test('are decided by a click, by a key in the card, and all at once', async () => {
    const { person, asked } = show(['a', 'b', 'c', 'd'].map(aDispute));
    await person.click(screen.getAllByText('1 · Meals')[0]!);
    within(screen.getByRole('group', { name: 'Disputed row b' }))
      .getAllByRole('button')[1]!
      .focus();
    await person.keyboard('2');
    await person.click(screen.getByRole('button', { name: 'Take the other, in all 4' }));
    await person.click(screen.getByRole('button', { name: 'Keep what stands, in all 4' }));
    expect(asked).toEqual([
      [['a'], 'standing'],
      [['b'], 'contender'],
      [['a', 'b', 'c', 'd'], 'contender'],
      [['a', 'b', 'c', 'd'], 'standing'],
    ]);
    expect(screen.queryByRole('group', { name: 'Disputed row d' })).toBeNull();
    await person.click(screen.getByRole('button', { name: 'Show 1 more' }));
    expect(screen.getByRole('group', { name: 'Disputed row d' })).toBeVisible();
  });

  test('of other tables are counted; without any there is nothing', () => {
    show([], 2);
    expect(screen.getByText('2 more disputed rows are not in this table.')).toBeVisible();
    document.body.innerHTML = '';
    show([]);
    expect(screen.queryByText('Two people disagree')).toBeNull();
  });
});
