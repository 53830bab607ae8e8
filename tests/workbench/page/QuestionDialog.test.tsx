/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { QuestionDialog } from '../../../workbench/page/QuestionDialog.tsx';
import './modal-dialogs.ts';

function ask(): boolean[] {
  const answers: boolean[] = [];
  const question = {
    title: 'Save without these?',
    text: 'The file does not get:',
    items: ['2 charts', '1 hidden sheet'],
    yes: 'Save without them',
    no: 'Do not save',
  };
  render(<QuestionDialog question={question} onAnswer={(isYes) => void answers.push(isYes)} />);
  return answers;
}

describe('QuestionDialog', () => {
  test('is named by its title and told with its items', () => {
    ask();
    const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Save without these?' });
    expect(dialog.open).toBe(true);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['2 charts', '1 hidden sheet']);
  });

  test('the keyboard starts on the answer that changes nothing', async () => {
    const answers = ask();
    expect(document.activeElement?.textContent).toBe('Do not save');
    await userEvent.keyboard('{Enter}');
    expect(answers).toEqual([false]);
  });

  test('Escape, which the browser tells as a cancel, is a no', () => {
    const answers = ask();
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(answers).toEqual([false]);
  });

  test('the other button is a yes', async () => {
    const answers = ask();
    await userEvent.click(screen.getByRole('button', { name: 'Save without them' }));
    expect(answers).toEqual([true]);
  });
});
