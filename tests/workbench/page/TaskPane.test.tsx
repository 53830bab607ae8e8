/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TaskPane } from '../../../workbench/page/TaskPane.tsx';
import { bookOf } from '../workbook/book.ts';

test('the pane is opened once, hidden and shown without being loaded again, and closed with its workbook', async () => {
  const calls: string[] = [];
  const openPane = () => {
    calls.push('open');
    return () => void calls.push('close');
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
  render(<TaskPane workbook={bookOf([]).workbook} openPane={() => () => undefined} />);
  screen.getByRole('separator').focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(screen.getByRole('separator').getAttribute('aria-valuenow')).toBe('370');
  await userEvent.keyboard('{ArrowRight>10/}');
  expect(screen.getByRole('separator').getAttribute('aria-valuenow')).toBe('280');
});
