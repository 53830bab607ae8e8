/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { LabelColumn } from '../../../addin/setup/LabelColumn.tsx';
import { RangeOffer } from '../../../addin/setup/RangeOffer.tsx';
import { SetUpPane } from '../../../addin/setup/SetUpPane.tsx';
import { emptySetup } from '../../../addin/setup/setup-state.ts';
import { setupWords } from '../../../addin/setup/words/setup-words.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { checkLabels } from '../../../addin/table/labels.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

afterEach(() => speakBy(() => speechFor(['en'])));

const drawPane = () => renderPane(<SetUpPane setup={emptySetup} tasks={{}} actions={notedActions().actions} />);
const factsOf = (classes: readonly (string | null)[]) =>
  renderPane(
    <LabelColumn
      names={['Account']}
      chosen="Account"
      labels={checkLabels(classes, 'together')}
      spellings="together"
      onChoose={() => undefined}
      onChooseSpellings={() => undefined}
    />,
  ).container.textContent;
const offerOf = (titleRows: number, totalsRows: number) =>
  renderPane(
    <RangeOffer
      range={{
        kind: 'range',
        address: 'A1:E43',
        rows: 43,
        columns: 1,
        part: { address: 'A2:E42', rows: 41, titleRows, totalsRows },
      }}
      isSecond={false}
      onMakeTable={() => undefined}
    />,
  ).container.textContent;

describe('in German', () => {
  beforeEach(() => speakBy(() => speechFor(['de'])));

  test('the pane asks for a table', () => {
    drawPane();
    expect(screen.getByRole('heading', { name: 'Klassifikator einrichten' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Tabelle wählen' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Noch einmal nachsehen' })).toBeVisible();
  });

  test('what stands around a table is said, one row or more of it', () => {
    expect(offerOf(1, 2)).toContain(
      'A1:E43 (43 Zeilen, 1 Spalte) ist noch keine Tabelle. Die erste Zeile sieht nach einem Titel und nicht nach Überschriften aus; die letzten 2 Zeilen sehen nach Summen und nicht nach Daten aus.',
    );
  });

  test('rows without a class are counted: none, one, more', () => {
    const said = (...without: null[]) => factsOf(['a', 'a', 'b', 'b', ...without]);
    expect(said()).toContain('4 Zeilen haben eine Klasse: 2 verschiedene. Keine Zeile ist ohne.');
    expect(said(null)).toContain('1 Zeile hat keine.');
    expect(said(null, null)).toContain('2 Zeilen haben keine.');
  });

  test('a row of totals is told where there is one', () => {
    const size = { rows: 1, columns: 2, sheet: 'Mai' };
    expect(setupWords('size', { ...size, totals: 'yes' })).toBe(
      '1 Zeile, 2 Spalten, Blatt Mai; die Ergebniszeile wird ausgelassen',
    );
    expect(setupWords('size', { ...size, totals: 'no' })).toBe('1 Zeile, 2 Spalten, Blatt Mai');
  });
});

describe('in Portuguese', () => {
  beforeEach(() => speakBy(() => speechFor(['pt'])));

  test('the pane asks for a table', () => {
    drawPane();
    expect(screen.getByRole('heading', { name: 'Configurar um classificador' })).toBeVisible();
    expect(screen.getByText('Selecione qualquer célula da tabela cujas linhas você quer classificar.')).toBeVisible();
  });

  test('what stands around a table is said, one row or more of it', () => {
    expect(offerOf(0, 1)).toContain('A última linha parece de totais, e não de dados. Ela fica onde está');
    expect(offerOf(2, 0)).toContain('As primeiras 2 linhas parecem um título, e não um cabeçalho. Elas ficam');
  });

  test('rows without a class are counted: none, one, more', () => {
    const said = (...without: null[]) => factsOf(['a', 'a', 'b', 'b', ...without]);
    expect(said()).toContain('4 linhas têm classe: 2 diferentes. Nenhuma linha está sem.');
    expect(said(null)).toContain('1 linha não tem.');
    expect(said(null, null)).toContain('2 linhas não têm.');
  });
});
