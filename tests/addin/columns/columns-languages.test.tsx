/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { ColumnList } from '../../../addin/columns/ColumnList.tsx';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

afterEach(() => speakBy(() => speechFor(['en'])));

function listed() {
  renderPane(
    <ColumnList
      classifier={aClassifier({ alsoCalled: [{ column: 'Account', names: ['Konto', 'Compte'] }] })}
      free={[]}
      task={{ kind: 'idle' }}
      onChange={() => undefined}
    />,
  );
  return screen.getAllByRole('listitem').map((item) => item.textContent);
}

test('in German the columns of a classifier are listed with what each is', () => {
  speakBy(() => speechFor(['de']));
  expect(listed()).toEqual([
    'MerchantÄndernText',
    'AmountÄndernZahl',
    'IdÄndernunterscheidet die Zeilen',
    'AccountÄndernenthält die Klassen; heißt auch „Konto“, „Compte“',
  ]);
});

test('in Portuguese the columns of a classifier are listed with what each is', () => {
  speakBy(() => speechFor(['pt']));
  expect(listed()).toEqual([
    'MerchantAlterarTexto',
    'AmountAlterarNúmero',
    'IdAlterardistingue as linhas',
    'AccountAlterarcontém as classes; também chamada “Konto”, “Compte”',
  ]);
});
