/** @jest-environment ./tests/setup/page-environment.js */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { AddinButtons } from '../../../workbench/commands/AddinButtons.tsx';
import type { AddinCommand } from '../../../workbench/commands/manifest-commands.ts';

const command = (id: string, place: AddinCommand['place']): AddinCommand => ({
  id,
  label: id,
  tooltip: `Does ${id}`,
  icon: null,
  place,
  functionName: null,
});

test('the ribbon’s commands are buttons with what they say of themselves, those of the cell menu are none', async () => {
  const ran: string[] = [];
  render(
    <AddinButtons
      commands={[command('Open', 'ribbon'), command('Mark', 'cell-menu')]}
      onRun={({ id }) => ran.push(id)}
    />,
  );
  expect(screen.getAllByRole('button').map((button) => [button.textContent, button.title])).toEqual([
    ['Open', 'Does Open'],
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(ran).toEqual(['Open']);
});

test('an add-in without buttons has no group of them', () => {
  render(<AddinButtons commands={[]} onRun={() => undefined} />);
  expect(screen.queryByRole('group')).toBeNull();
});
