/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { ColumnMapping } from '../../../addin/app/ColumnMapping.tsx';
import { NotInExcel } from '../../../addin/app/NotInExcel.tsx';
import { matchClassifier } from '../../../addin/table/feature-columns.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

afterEach(() => speakBy(() => speechFor(['en'])));

/** What is asked of a table with these headers. */
function questionOf(...names: string[]) {
  const match = matchClassifier(names, aClassifier(), new Map());
  return renderPane(
    <ColumnMapping
      classifier={aClassifier()}
      columns={{ names, match }}
      choices={new Map()}
      asksForClasses={false}
      onChoose={() => undefined}
      onCall={null}
    />,
  ).container.textContent;
}

describe('in German', () => {
  beforeEach(() => speakBy(() => speechFor(['de'])));

  test('a column that the table lacks is asked for, and so are two', () => {
    expect(questionOf('Id', 'Shop', 'Town', 'Amount', 'Account')).toMatch(
      /^„.+“ kennt eine Spalte, die in Ihrer Tabelle anders heißt oder fehlt\.In Ihrer Tabelle gibt es „Merchant“ nicht\. Welche Spalte ist es\?/,
    );
    expect(questionOf('Id', 'Shop', 'Town', 'Account')).toMatch(
      /kennt Spalten, die in Ihrer Tabelle anders heißen oder fehlen\./,
    );
  });

  test('a browser alone is told where Amend works', () => {
    renderPane(<NotInExcel />);
    expect(screen.getByRole('heading', { name: 'Amend arbeitet neben einer Tabelle' })).toBeVisible();
  });
});

describe('in Portuguese', () => {
  beforeEach(() => speakBy(() => speechFor(['pt'])));

  test('a column that the table lacks is asked for, and so are two', () => {
    expect(questionOf('Id', 'Shop', 'Town', 'Amount', 'Account')).toMatch(
      /^“.+” conhece uma coluna que na sua tabela tem outro nome ou não existe\.A sua tabela não tem “Merchant”\. Qual coluna é\?/,
    );
    expect(questionOf('Id', 'Shop', 'Town', 'Account')).toMatch(/conhece colunas que na sua tabela têm outro nome ou/);
  });
});
