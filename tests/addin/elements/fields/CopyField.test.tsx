/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen } from '@testing-library/react';
import { CopyField } from '../../../../addin/elements/fields/CopyField.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

const press = (name: string) => act(async () => screen.getByRole('button', { name }).click());

test('a value is copied by its button, and that is said', async () => {
  renderPane(<CopyField label="Name" value="Amend of Example" />);
  expect(screen.getByText('Name')).toBeVisible();
  expect(screen.getByLabelText('Name')).toHaveAttribute('readonly');
  await press('Copy: Name');
  expect(await navigator.clipboard.readText()).toBe('Amend of Example');
  expect(screen.getByRole('status')).toHaveTextContent('Copied.');
});

test('where the browser does not let it be copied, it can be by hand', async () => {
  renderPane(<CopyField label="Link" value="https://amend.example.org" isLabelHidden />);
  expect(screen.queryByText('Link')).toBeNull();
  navigator.clipboard.writeText = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
  await press('Copy: Link');
  expect(screen.getByRole('status')).toHaveTextContent('Select it and copy it by hand.');
});
