/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { ConditionField } from '../../../../addin/elements/fields/ConditionField.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

test('a condition is typed, and what is wrong with it stands beneath', async () => {
  const typed: string[] = [];
  const field = (fault: string | null) => (
    <ConditionField label="When" hint="Such as: A > 1" text="A" fault={fault} onType={(text) => typed.push(text)} />
  );
  const { person, again } = renderPane(field(null));
  await person.type(screen.getByLabelText('When'), '!');
  expect(typed).toEqual(['A!']);
  expect(screen.getByLabelText('When')).toBeValid();
  again(field('At the end something is missing.'));
  expect(screen.getByLabelText('When')).toBeInvalid();
  expect(screen.getByText('At the end something is missing.')).toBeVisible();
});
