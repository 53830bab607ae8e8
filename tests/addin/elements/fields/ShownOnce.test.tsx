/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { ShownOnce } from '../../../../addin/elements/fields/ShownOnce.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

test('what is shown once says so, takes the keyboard, and is copied by a button', async () => {
  const { person } = renderPane(
    <ShownOnce label="Secret" value="amend_abc">
      Copy it now.
    </ShownOnce>,
  );
  expect(screen.getByText('Copy it now.')).toBeVisible();
  expect(screen.getByLabelText('Secret')).toHaveFocus();
  await person.click(screen.getByRole('button', { name: 'Copy: Secret' }));
  expect(await screen.findByText('Copied.')).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe('amend_abc');
});
