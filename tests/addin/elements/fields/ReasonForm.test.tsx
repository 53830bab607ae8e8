/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { ReasonForm } from '../../../../addin/elements/fields/ReasonForm.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

function asking(isBusy = false) {
  const said: string[] = [];
  const pane = renderPane(
    <ReasonForm
      label="Why"
      hint="It is kept in the log."
      missing="Say why first."
      surely="Drop them"
      isBusy={isBusy}
      onSay={(because) => said.push(because)}
      leave={{ label: 'Back', onLeave: () => said.push('left') }}
    />,
  );
  return { ...pane, said };
}

test('nothing is done before it is said why, and the button says so', async () => {
  const { person, said } = asking();
  const button = screen.getByRole('button', { name: 'Drop them' });
  expect(button).toHaveAttribute('title', 'Say why first.');
  await person.click(button);
  await person.type(screen.getByRole('textbox', { name: 'Why' }), '   ');
  await person.click(button);
  expect(said).toEqual([]);
  await person.type(screen.getByRole('textbox', { name: 'Why' }), ' test data ');
  expect(button).not.toHaveAttribute('title');
  await person.click(button);
  expect(said).toEqual(['test data']);
});

test('while it is being done nothing is done twice, and one can go back', async () => {
  const { person, said } = asking(true);
  await person.type(screen.getByRole('textbox', { name: 'Why' }), 'test data');
  await person.click(screen.getByRole('button', { name: 'Drop them' }));
  await person.click(screen.getByRole('button', { name: 'Back' }));
  expect(said).toEqual(['left']);
});
