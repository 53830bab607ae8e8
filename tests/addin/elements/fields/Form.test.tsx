/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { Form } from '../../../../addin/elements/fields/Form.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

const IDLE = { kind: 'idle' } as const;

test('is sent by its button and by Enter, once nothing is missing', async () => {
  let sent = 0;
  const form = (missing: string | null) => (
    <Form action="Send" task={IDLE} missing={missing} onSend={() => void sent++}>
      <input aria-label="Text" />
    </Form>
  );
  const { person, again } = renderPane(form('Type something.'));
  expect(screen.getByText('Type something.')).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Send' }));
  await person.type(screen.getByLabelText('Text'), '{Enter}');
  expect(sent).toBe(0);
  again(form(null));
  await person.click(screen.getByRole('button', { name: 'Send' }));
  await person.type(screen.getByLabelText('Text'), '{Enter}');
  expect(sent).toBe(2);
});
