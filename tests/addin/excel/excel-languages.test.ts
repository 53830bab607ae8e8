import { confidenceFormat } from '../../../addin/excel/columns/confidence-format.ts';
import { excelWords } from '../../../addin/excel/excel-words.ts';
import { columnsGone, toWorkbookProblem } from '../../../addin/excel/requests/excel-error.ts';
import { speakBy, speechFor, type Language } from '../../../contract/language/language.ts';

afterEach(() => speakBy(() => speechFor(['en'])));

/** What Excel cuts, or refuses: the longest title and message of a warning beside a cell. */
const LONGEST = { title: 32, message: 255 };

test('a refusal of Excel is said in German, with the next step', () => {
  speakBy(() => speechFor(['de']));
  const { message, nextStep } = toWorkbookProblem(Object.assign(new Error('x'), { code: 'AccessDenied' }), 'read-only');
  expect([message, nextStep]).toEqual([
    'Die Arbeitsmappe ist nur zum Lesen geöffnet.',
    'Wählen Sie „Arbeitsmappe bearbeiten“ oder speichern Sie eine eigene Kopie und versuchen Sie es noch einmal.',
  ]);
  expect(columnsGone(['Betrag']).message).toBe(
    'In der Tabelle gibt es die Spalte „Betrag“ nicht mehr: Sie wurde umbenannt oder gelöscht.',
  );
  expect(confidenceFormat(0.6, null)).toBe('[<0.6]"▼ gering "0%;0%');
});

test('room for one column, and for more, is asked for in Portuguese', () => {
  speakBy(() => speechFor(['pt']));
  const said = (columns: number) => excelWords('noRoom', { columns, address: 'F1' });
  expect([said(1), said(2)]).toEqual([
    'O Amend precisa de uma coluna vazia à direita da tabela, mas há algo em F1.',
    'O Amend precisa de 2 colunas vazias à direita da tabela, mas há algo em F1.',
  ]);
});

test.each<Language>(['en', 'de', 'pt'])('in %s the warning beside a cell is short enough for Excel', (language) => {
  speakBy(() => speechFor([language]));
  expect(excelWords('newClass').length).toBeLessThanOrEqual(LONGEST.title);
  expect(excelWords('newClassMeans').length).toBeLessThanOrEqual(LONGEST.message);
});
