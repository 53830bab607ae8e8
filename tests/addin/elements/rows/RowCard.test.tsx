/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { RowCard } from '../../../../addin/elements/rows/RowCard.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

test('a card is a group by its name, leads to its row, and hears the keys pressed in it', async () => {
  const done: string[] = [];
  const { person } = renderPane(
    <RowCard
      label="Disputed row PC-1"
      row={{ key: 'PC-1', show: 'Show row', onShow: () => done.push('shown') }}
      onKeyDown={({ key }) => done.push(key)}
    >
      <button>Hotels</button>
    </RowCard>,
  );
  expect(screen.getByRole('group', { name: 'Disputed row PC-1' })).toContainElement(screen.getByText('PC-1'));
  await person.click(screen.getByRole('button', { name: 'Show row' }));
  await person.click(screen.getByRole('button', { name: 'Hotels' }));
  await person.keyboard('1');
  expect(done).toEqual(['shown', '1']);
});

test('within what is called so already, it is no group of its own, and has no way to a row where there is none', () => {
  renderPane(<RowCard>Bob</RowCard>);
  expect(screen.queryByRole('group')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});
