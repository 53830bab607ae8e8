/** @jest-environment ./tests/setup/page-environment.js */
import { act, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { userEvent } from '@testing-library/user-event';
import type { CommandedPane } from '../../../workbench/commands/use-addin-commands.ts';
import { TaskPane, type PaneExit } from '../../../workbench/page/TaskPane.tsx';
import { goToPart, listenForPartKeys } from '../../../workbench/page/window-parts.ts';
import { bookOf } from '../workbook/book.ts';

test('the pane is opened once, hidden and shown without being loaded again, and closed with its workbook', async () => {
  const calls: string[] = [];
  const openPane = () => {
    calls.push('open');
    return { enter: () => undefined, run: () => undefined, close: () => void calls.push('close') };
  };
  const { rerender, unmount } = render(<TaskPane workbook={bookOf([]).workbook} openPane={openPane} />);
  await userEvent.click(screen.getByRole('button', { name: 'Close the task pane' }));
  expect(screen.queryByRole('complementary')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Amend' }));
  expect(screen.getByRole('complementary').style.width).toBe('350px');
  expect(calls).toEqual(['open']);
  rerender(<TaskPane workbook={bookOf([]).workbook} openPane={openPane} />);
  expect(calls).toEqual(['open', 'close', 'open']);
  unmount();
  expect(calls.at(-1)).toBe('close');
});

test('arrows change its width, within limits', async () => {
  render(
    <TaskPane
      workbook={bookOf([]).workbook}
      openPane={() => ({ enter: () => undefined, run: () => undefined, close: () => undefined })}
    />,
  );
  screen.getByRole('separator').focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(screen.getByRole('separator').getAttribute('aria-valuenow')).toBe('370');
  await userEvent.keyboard('{ArrowRight>10/}');
  expect(screen.getByRole('separator').getAttribute('aria-valuenow')).toBe('280');
});

describe('the keyboard', () => {
  function show() {
    const told = { entered: 0, exit: (_: PaneExit): void => undefined };
    render(
      <>
        <div className="file-tools">
          <button type="button">Open</button>
        </div>
        <div role="grid" tabIndex={0} />
        <TaskPane
          workbook={bookOf([]).workbook}
          openPane={(container, _, onExit) => {
            const page = document.createElement('button');
            page.textContent = 'page';
            container.append(page);
            told.exit = onExit;
            const enter = () => {
              told.entered++;
              page.focus();
            };
            return { enter, run: () => undefined, close: () => page.remove() };
          }}
        />
      </>,
    );
    return told;
  }
  const hasKeyboard = () => document.activeElement?.textContent || document.activeElement?.getAttribute('role');

  test('enters the page of the add-in from the part before it, and leaves it for the part after it', () => {
    const told = show();
    screen.getByRole('grid').focus();
    act(() => goToPart(1));
    expect([told.entered, hasKeyboard()]).toEqual([1, 'page']);
    act(() => told.exit('next-part'));
    expect(hasKeyboard()).toBe('Open');
    act(() => goToPart(-1));
    act(() => told.exit('previous-part'));
    expect(hasKeyboard()).toBe('grid');
  });

  test('leaves the page from its first control for the pane’s header, from its last for the start of the window', () => {
    const told = show();
    act(() => goToPart(-1));
    act(() => told.exit('previous'));
    expect(screen.getByRole('button', { name: 'Close the task pane' })).toBe(document.activeElement);
    screen.getByRole('button', { name: 'page' }).focus();
    act(() => told.exit('next'));
    expect(hasKeyboard()).toBe('Open');
  });

  test('goes from part to part by Ctrl+F6, and back with Shift', async () => {
    show();
    const stop = listenForPartKeys();
    await userEvent.keyboard('{Control>}{F6}{/Control}');
    expect(hasKeyboard()).toBe('Open');
    await userEvent.keyboard('{Control>}{F6}{F6}{/Control}');
    expect(hasKeyboard()).toBe('page');
    await userEvent.keyboard('{Control>}{Shift>}{F6}{/Shift}{/Control}');
    expect(hasKeyboard()).toBe('grid');
    await userEvent.keyboard('{F6}');
    stop();
    await userEvent.keyboard('{Control>}{F6}{/Control}');
    expect(hasKeyboard()).toBe('grid');
  });

  test('goes to the way to open the pane where that is closed', async () => {
    const told = show();
    await userEvent.click(screen.getByRole('button', { name: 'Close the task pane' }));
    screen.getByRole('grid').focus();
    act(() => goToPart(1));
    expect([told.entered, hasKeyboard()]).toEqual([0, 'Amend']);
  });
});

test('the window shows a closed pane, and has it call functions of the add-in', async () => {
  const ran: string[][] = [];
  const control = createRef<CommandedPane>();
  const openPane = () => ({
    enter: () => undefined,
    run: (...command: string[]) => void ran.push(command),
    close: () => undefined,
  });
  render(<TaskPane ref={control} workbook={bookOf([]).workbook} openPane={openPane} />);
  await userEvent.click(screen.getByRole('button', { name: 'Close the task pane' }));
  act(() => control.current?.show());
  expect(screen.queryByRole('complementary')).not.toBeNull();
  control.current?.run('Mark', 'markRow');
  expect(ran).toEqual([['Mark', 'markRow']]);
});
