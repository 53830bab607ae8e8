/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { UnsentList } from '../../../../addin/correct/unsent/UnsentList.tsx';
import type { OutboxItem } from '../../../../addin/ports/outbox-port.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

const item = (id: number, event: object): OutboxItem =>
  ({ classifierId: 'c', columns: [], view: null, event: { id: `e${id}`, key: `r${id}`, ...event } }) as never;

test('names what waits, row by row and in order, once somebody looks; beyond twenty it counts', async () => {
  const rows = Array.from({ length: 22 }, (_, at) => item(at, { kind: 'correct', class: 'Meals' }));
  rows[1] = item(1, { kind: 'withdraw' });
  const { person } = renderPane(<UnsentList items={rows} />);
  expect(screen.queryByRole('listitem')).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Show the 22 entries that wait' }));
  const shown = screen.getAllByRole('listitem').map((each) => each.textContent);
  expect([shown.length, ...shown.slice(0, 3)]).toEqual([20, 'r0 → Meals', 'r1 emptied', 'r2 → Meals']);
  expect(screen.getByText('and 2 more')).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Hide the 22 entries that wait' }));
  expect(screen.queryByRole('listitem')).toBeNull();
});
