/** @jest-environment ./tests/setup/page-environment.js */
import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { QuestionDialog, type Answer } from '../../../workbench/page/QuestionDialog.tsx';
import './modal-dialogs.ts';

function ask(): Answer[] {
  const answers: Answer[] = [];
  const question = {
    title: 'Save without these?',
    text: 'The file does not get:',
    items: ['2 charts', '1 hidden sheet'],
    yes: 'Save anyway',
    other: 'Save as a copy',
    no: 'Cancel',
  };
  render(<QuestionDialog question={question} onAnswer={(answer) => void answers.push(answer)} />);
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
    expect(document.activeElement?.textContent).toBe('Cancel');
    await userEvent.keyboard('{Enter}');
    expect(answers).toEqual(['no']);
  });

  test('Escape, which the browser tells as a cancel, is a no', () => {
    const answers = ask();
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(answers).toEqual(['no']);
  });

  test('the other buttons are a yes and a third way', async () => {
    const answers = ask();
    await userEvent.click(screen.getByRole('button', { name: 'Save anyway' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save as a copy' }));
    expect(answers).toEqual(['yes', 'other']);
  });

  test('a question with two answers has two buttons', () => {
    render(
      <QuestionDialog question={{ title: 'T', text: 'x', yes: 'Do it', no: 'Leave it' }} onAnswer={() => undefined} />,
    );
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Do it', 'Leave it']);
  });
});
