import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { areaOf, MAX_COLUMNS, MAX_ROWS, type Area } from '../../../workbench/cells/area.ts';
import { Cursor } from '../../../workbench/editing/cursor.ts';
import { summaryOf, summaryText } from '../../../workbench/footer/selection-summary.ts';
import { gridMenu } from '../../../workbench/menus/grid-menu.ts';
import { sheetMenu } from '../../../workbench/menus/sheet-menu.ts';
import { deleteLines } from '../../../workbench/operations/line-operations.ts';
import { problemSentence } from '../../../workbench/page/problem-sentence.ts';
import { addTable } from '../../../workbench/workbook/table-operations.ts';
import type { WorkbookRefusal } from '../../../workbench/workbook/workbook-error.ts';
import { at, bookOf } from '../workbook/book.ts';

afterEach(() => speakBy(() => speechFor([])));

function cellMenu(language: string, selection: Area) {
  speakBy(() => speechFor([language]));
  const { workbook } = bookOf([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  const cursor = new Cursor(workbook);
  cursor.select(selection);
  const nothing = () => undefined;
  return gridMenu({
    ...{ workbook, cursor, mostFrozen: { rows: 20, columns: 10 }, find: nothing, sort: nothing },
    clipboard: { copy: nothing, cut: nothing, paste: nothing, pasteValues: nothing },
  }).flat();
}

test('the menu of cells has Excel’s own terms, with the keys as they are printed on keyboards there', () => {
  expect(cellMenu('de', areaOf(1, 1, 2, 1)).map(({ label, keys }) => [label, keys])).toEqual([
    ['Ausschneiden', 'Strg+X'],
    ['Kopieren', 'Strg+C'],
    ['Einfügen', 'Strg+V'],
    ['Werte einfügen', 'Strg+Umschalt+V'],
    ['2 Zeilen oberhalb einfügen', undefined],
    ['2 Zeilen löschen', undefined],
    ['Spalte links einfügen', undefined],
    ['Spalte löschen', undefined],
    ['Inhalte löschen', 'Entf'],
    ['Suchen…', 'Strg+F'],
    ['Nach mehreren Spalten sortieren…', undefined],
    ['Fenster über und links von B2 fixieren', undefined],
  ]);
  expect(cellMenu('pt', areaOf(1, 1, 2, 1)).map(({ label }) => label)).toEqual([
    ...['Recortar', 'Copiar', 'Colar', 'Colar valores', 'Inserir 2 linhas acima', 'Excluir 2 linhas'],
    ...['Inserir coluna à esquerda', 'Excluir coluna', 'Limpar conteúdo', 'Localizar…'],
    ...['Classificar por várias colunas…', 'Congelar painéis acima e à esquerda de B2'],
  ]);
});

test.each([
  ['de', ['Zeilen ausblenden', 'Ausgeblendete Zeilen einblenden'], ['Spalten ausblenden', '1.500 Spalten löschen']],
  ['pt', ['Ocultar linhas', 'Reexibir linhas ocultas'], ['Ocultar colunas', 'Excluir 1.500 colunas']],
])('in %s whole rows and whole columns are named as what they are', (language, ofRows, ofColumns) => {
  const labels = (selection: Area) => cellMenu(language, selection).map(({ label }) => label);
  expect(labels(areaOf(1, 0, 1, MAX_COLUMNS))).toEqual(expect.arrayContaining(ofRows));
  expect(labels(areaOf(0, 1, MAX_ROWS, 1500))).toEqual(expect.arrayContaining(ofColumns));
});

test.each([
  ['de', ['Neues Blatt', 'Umbenennen', 'Nach links verschieben', 'Nach rechts verschieben'], 'Umschalt+F11'],
  ['pt', ['Nova planilha', 'Renomear', 'Mover para a esquerda', 'Mover para a direita'], 'Shift+F11'],
])('in %s a sheet’s tab offers what can be done with it', (language, labels, keys) => {
  speakBy(() => speechFor([language]));
  const { workbook, sheet } = bookOf([]);
  const [first = []] = sheetMenu({ workbook, sheet, rename: () => undefined, remove: () => undefined });
  expect(first.map(({ label }) => label)).toEqual(labels);
  expect(first[0]?.keys).toBe(keys);
});

test.each([
  ['de', 'Mittelwert: 1.234,5   Anzahl: 4   Summe: 2.469', 'Anzahl: 2'],
  ['pt', 'Média: 1.234,5   Contagem: 4   Soma: 2.469', 'Contagem: 2'],
])('in %s a selection adds up in the numbers of the language', (language, all, texts) => {
  speakBy(() => speechFor([language]));
  const { workbook, sheet } = bookOf([
    [1000, 'a'],
    [1469, 'b'],
  ]);
  const text = (address: string) =>
    summaryText(sheet, at(workbook, address).area, summaryOf(sheet, at(workbook, address).area));
  expect([text('A1:B2'), text('B1:B2')]).toEqual([all, texts]);
});

test('what the workbook refuses is said in the language of whoever reads it, and to the add-in in English', () => {
  const { workbook, sheet } = bookOf([['h'], ['x']]);
  addTable(workbook, at(workbook, 'A1:A2'), true, 'user');
  let refusal: unknown = null;
  try {
    deleteLines(workbook, sheet, { along: 'rows', first: 1, count: 1 }, 'user');
  } catch (error) {
    refusal = error;
  }
  const said = (language: string) => {
    speakBy(() => speechFor([language]));
    return problemSentence(refusal);
  };
  expect([said('de'), said('pt')]).toEqual([
    'Die Tabelle „Table1“ behält mindestens eine Zeile. Wählen Sie alle Zeilen samt den Überschriften aus, um sie zu löschen, oder lassen Sie eine Zeile übrig.',
    'A tabela “Table1” mantém ao menos uma linha. Selecione todas as linhas com os cabeçalhos para excluí-la ou deixe uma linha.',
  ]);
  const english =
    'The table “Table1” keeps at least one row. Select all its rows with the headers to delete it, or leave one row.';
  expect([(refusal as WorkbookRefusal).message, said('en')]).toEqual([english, english]);
});
