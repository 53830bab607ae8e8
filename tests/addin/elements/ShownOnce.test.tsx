/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { ShownOnce } from '../../../addin/elements/ShownOnce.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

const shown = () =>
  renderPane(
    <ShownOnce label="Secret" value="amend_abc">
      Copy it now.
    </ShownOnce>,
  );

test('what is shown once is copied by a button, which says so', async () => {
  const { person } = shown();
  expect(screen.getByText('Copy it now.')).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Copy the secret' }));
  expect(await screen.findByText('Copied.')).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe('amend_abc');
});

test('where the browser does not let it be copied, it is said how it can be', async () => {
  const { person } = shown();
  navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  await person.click(screen.getByRole('button', { name: 'Copy the secret' }));
  expect(await screen.findByText('Select the secret and copy it by hand.')).toBeVisible();
  expect(screen.getByLabelText('Secret')).toHaveValue('amend_abc');
});
