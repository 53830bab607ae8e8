/** @jest-environment ./tests/setup/page-environment.js */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ContextMenu, type MenuSection } from '../../../workbench/menus/ContextMenu.tsx';
import './laid-out-page.ts';

function showMenu(sections: readonly MenuSection[]) {
  const done: string[] = [];
  const problems: unknown[] = [];
  render(
    <ContextMenu
      label="Test"
      at={{ x: 10, y: 10 }}
      sections={sections}
      onClose={() => done.push('closed')}
      onProblem={(error) => problems.push(error)}
    />,
  );
  return { done, problems };
}

test('the keyboard begins on the first entry and chooses; the menu is closed before that is done', async () => {
  const ran: string[] = [];
  const { done } = showMenu([
    [{ label: 'Cut', keys: 'Ctrl+X', run: () => ran.push('cut') }],
    [{ label: 'Copy', run: () => void (ran.push('copy'), done.push('copied')) }],
  ]);
  expect(document.activeElement?.textContent).toContain('Cut');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect([ran, done]).toEqual([['copy'], ['closed', 'copied']]);
});

test('Escape closes it and does nothing', async () => {
  const ran: string[] = [];
  const { done } = showMenu([[{ label: 'Cut', run: () => ran.push('cut') }]]);
  await userEvent.keyboard('{Escape}');
  expect([ran, done]).toEqual([[], ['closed']]);
});

test('an entry that is off cannot be chosen, and what a workbook refuses is told', async () => {
  const { done, problems } = showMenu([
    [
      { label: 'Off', isOff: true, run: () => undefined },
      {
        label: 'Refused',
        run: () => {
          throw new RangeError('no');
        },
      },
    ],
  ]);
  await userEvent.click(screen.getByRole('menuitem', { name: 'Off' }));
  expect(done).toEqual([]);
  await userEvent.click(screen.getByRole('menuitem', { name: 'Refused' }));
  expect([done, problems]).toEqual([['closed'], [new RangeError('no')]]);
});
