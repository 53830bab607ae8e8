/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { AnswerCard } from '../../../../addin/elements/rows/AnswerCard.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

test('an answer is a group by its name, with its heading, until it is closed', async () => {
  const closed: true[] = [];
  const { person } = renderPane(
    <AnswerCard heading="Why “Food”?" label="Why Food" onClose={() => closed.push(true)}>
      Mostly because of the merchant.
    </AnswerCard>,
  );
  expect(screen.getByRole('group', { name: 'Why Food' })).toHaveTextContent('Mostly because of the merchant.');
  expect(screen.getByRole('heading', { name: 'Why “Food”?', level: 3 })).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Close' }));
  expect(closed).toEqual([true]);
});

test('without a name of its own it goes by its heading', () => {
  renderPane(
    <AnswerCard heading="What was said of p1" onClose={() => undefined}>
      Nothing.
    </AnswerCard>,
  );
  expect(screen.getByRole('group', { name: 'What was said of p1' })).toBeVisible();
});
