/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import type { OutboxSnapshot } from '../../../../addin/ports/outbox-port.ts';
import { StatusLine } from '../../../../addin/elements/progress/StatusLine.tsx';
import { emptyOutbox } from '../../../../addin/app/pane-state.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

function show(outbox: Partial<OutboxSnapshot>) {
  const asked: string[] = [];
  return {
    asked,
    ...renderPane(<StatusLine outbox={{ ...emptyOutbox, ...outbox }} onSendNow={() => asked.push('send')} />),
  };
}

const away = { sentence: 'The Amend server does not answer.', nextStep: 'Wait.' };

describe('the status line', () => {
  test('is silent until something was typed', () => {
    show({});
    expect(screen.queryByRole('status')).toBeNull();
  });

  test('counts what is saved', () => {
    show({ saved: 2 });
    expect(screen.getByRole('status')).toHaveTextContent('2 entries saved');
  });

  test('says that what waits is kept, and sends it on request', async () => {
    const { person, asked } = show({ pending: 3, waitingBecause: away });
    expect(screen.getByRole('status')).toHaveTextContent(
      '3 entries waiting. The Amend server does not answer. They are kept and tried again by themselves.',
    );
    await person.click(screen.getByRole('button', { name: 'Send now' }));
    expect(asked).toEqual(['send']);
  });

  test('asks to keep the pane open where the browser keeps nothing', () => {
    show({ pending: 1, waitingBecause: away, notKept: 'full' });
    expect(screen.getByRole('status')).toHaveTextContent(
      '1 entry waiting. The Amend server does not answer. Keep this pane open: it is tried again by itself. ' +
        'This browser has no room left: what has not been sent is lost if the pane is closed. Delete what you do not need on this disk.',
    );
  });
});
