/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { PickList } from '../../../../addin/elements/lists/PickList.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

test('any row of the list can be taken, and a long one is whole in its title', async () => {
  const picked: number[] = [];
  const rows = [
    { id: 7, title: 'DHL, Parcel', aside: '41 % sure' },
    { id: 9, title: 'PRET' },
  ];
  const { person, again } = renderPane(<PickList label="Next rows" rows={rows} onPick={(id) => picked.push(id)} />);
  await person.click(screen.getByTitle('DHL, Parcel'));
  await person.click(screen.getByRole('button', { name: 'PRET' }));
  expect(picked).toEqual([7, 9]);
  expect(screen.getByText('41 % sure')).toBeVisible();
  again(<PickList label="Next rows" rows={[]} onPick={() => undefined} />);
  expect(screen.queryByRole('list')).toBeNull();
});
