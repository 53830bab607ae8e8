/** @jest-environment ./tests/setup/page-environment.js */
import { render, screen } from '@testing-library/react';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { problemSentence } from '../../../workbench/page/problem-sentence.ts';
import { Toolbar } from '../../../workbench/page/Toolbar.tsx';
import { WorkbookError } from '../../../workbench/workbook/workbook-error.ts';
import { bookOf } from '../workbook/book.ts';

afterEach(() => speakBy(() => speechFor([])));

function showToolbar(language: string): void {
  speakBy(() => speechFor([language]));
  const { workbook } = bookOf([['x']]);
  workbook.name = 'Einkauf.xlsx';
  workbook.isReadOnly = true;
  const nothing = () => undefined;
  render(
    <Toolbar
      {...{ workbook, isBusy: false, fileInput: { current: null } }}
      onOpen={nothing}
      onSave={nothing}
      onSample={nothing}
      onProblem={nothing}
    />,
  );
}

test.each([
  ['de', ['Öffnen', 'Speichern', 'Beispielmappe', 'Rückgängig', 'Wiederholen'], 'Einkauf.xlsx – schreibgeschützt'],
  ['pt', ['Abrir', 'Salvar', 'Pasta de exemplo', 'Desfazer', 'Refazer'], 'Einkauf.xlsx – somente leitura'],
])('in %s the toolbar says what its buttons do, and how the workbook is open', (language, buttons, name) => {
  showToolbar(language);
  const named = screen.getAllByRole('button').map((each) => each.getAttribute('aria-label') ?? each.textContent);
  expect(named).toEqual(buttons);
  expect(screen.getByText(name)).toBeTruthy();
});

test('what Excel refuses is said in the language of whoever reads it now', () => {
  const said = (language: string) => {
    speakBy(() => speechFor([language]));
    return problemSentence(new WorkbookError('ItemAlreadyExists'));
  };
  expect([said('de'), said('pt'), said('en')]).toEqual([
    'Dieser Name ist schon vergeben. Wählen Sie einen anderen.',
    'Esse nome já está em uso. Escolha outro.',
    'That name is already taken. Choose another one.',
  ]);
});
