/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { FollowedRow } from '../../../addin/follow/FollowedRow.tsx';
import type { FollowState } from '../../../addin/follow/follow-state.ts';
import { anExplanation } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

function show(follow: Partial<FollowState>) {
  const asked: unknown[][] = [];
  return {
    asked,
    ...renderPane(
      <FollowedRow
        follow={{ isFollowing: true, followed: null, isFollowedOld: false, ...follow }}
        actions={{
          chooseFollowing: (isFollowing) => asked.push(['follow', isFollowing]),
          sayOfFollowed: (key, name) => asked.push([key, name]),
        }}
      />,
    ),
  };
}

const row = { key: 'p1', cells: [], answer: 'Travel', problem: null };

describe('the selected row', () => {
  test('shows its class at once, then how sure that is, with the next best classes to choose', async () => {
    show({ followed: { ...row, told: null } });
    expect(screen.getByText('Travel')).toBeVisible();
    const { person, asked } = show({ followed: { ...row, told: { explanation: anExplanation(), entries: [] } } });
    expect(screen.getByText('41 % sure')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Accept' }));
    await person.click(screen.getByRole('button', { name: 'Meals (38 %)' }));
    expect(asked).toEqual([
      ['p1', 'Travel'],
      ['p1', 'Meals'],
    ]);
  });

  test('tells on request why, which rows are alike, or that none is, and what was said of it', async () => {
    const { person } = show({
      followed: { ...row, told: { explanation: anExplanation({ similar: [] }), entries: [] } },
    });
    await person.click(screen.getByRole('button', { name: /^Why, similar rows/ }));
    expect(screen.getByText('None of the rows that people have checked is truly like it.')).toBeVisible();
    expect(screen.getByText('Nothing was said of this row yet.')).toBeVisible();
  });

  test('does not take the keyboard, whatever comes up', () => {
    show({ followed: { ...row, told: { explanation: anExplanation(), entries: [] } } });
    expect(document.body).toHaveFocus();
  });

  test('says what to do while no row is selected, and can be switched off', async () => {
    const { person, asked } = show({});
    expect(screen.getByText(/^Select a row of the table/)).toBeVisible();
    await person.click(screen.getByRole('switch'));
    expect(asked).toEqual([['follow', false]]);
  });
});
