/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { classifyWords } from '../../../addin/classify/words/classify-words.ts';
import { drawSpoken } from '../../../addin/language/Spoken.tsx';
import { openedLanguage } from '../../fakes/opened-language.ts';

function Form() {
  return (
    <label>
      {classifyWords('whichRows')} <input />
    </label>
  );
}

test('a page that is drawn says everything anew in the language that is chosen; what was typed in it stays', async () => {
  const language = openedLanguage();
  const rendered = render(null);
  const draw = drawSpoken({ render: (node) => act(() => rendered.rerender(node)) }, language);
  draw(() => (
    <main>
      <Form />
    </main>
  ));
  await userEvent.type(screen.getByLabelText('Which rows'), 'typed');
  act(() => language.choose({ chosen: 'de', isKept: false }));
  expect(screen.getByLabelText('Welche Zeilen')).toHaveValue('typed');
  act(() => language.choose({ chosen: 'pt', isKept: false }));
  expect(screen.getByLabelText('Quais linhas')).toHaveValue('typed');
});
