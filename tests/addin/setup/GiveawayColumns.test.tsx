/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { GiveawayColumns } from '../../../addin/setup/GiveawayColumns.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

const giveaways = [{ column: 'posted_to', rows: 200, right: 1, next: { column: 'amount', right: 0.335 } }];

describe('columns that give the class away', () => {
  test('are measured in a sentence, and left out and taken back by the keyboard, the focus staying where it is', async () => {
    const chosen: [string, string][] = [];
    const shown = (isIgnored: boolean) => (
      <GiveawayColumns
        giveaways={giveaways}
        typeOf={() => 'category'}
        isIgnored={() => isIgnored}
        onChoose={(column, type) => chosen.push([column, type])}
      />
    );
    const { person, again } = renderPane(shown(false));
    expect(
      screen.getByText(
        /^“posted_to” alone tells the class of 100 % of 200 rows held back; the best other column, “amount”, of 33\.5 %\. Is it filled in after the class is decided\?/,
      ),
    ).toBeVisible();
    await person.tab();
    await person.keyboard('{Enter}');
    again(shown(true));
    expect(screen.getByText('“posted_to” is left out.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Use “posted_to” all the same' })).toHaveFocus();
    await person.keyboard('{Enter}');
    expect(chosen).toEqual([
      ['posted_to', 'ignored'],
      ['posted_to', 'category'],
    ]);
  });

  test('are not spoken of when there are none', () => {
    renderPane(
      <GiveawayColumns giveaways={[]} typeOf={() => 'text'} isIgnored={() => false} onChoose={() => undefined} />,
    );
    expect(screen.queryByRole('button')).toBeNull();
  });
});
