import { modelPage } from '../../../../addin/sheets/model/model-page.ts';
import { speakBy, speechFor } from '../../../../contract/language/language.ts';
import { modelReportOf } from '../../../fixtures/model-report.ts';

const REPORT = Object.freeze(modelReportOf());
const cellsIn = (tag: string, report = REPORT) => {
  speakBy(() => speechFor([tag]));
  return modelPage(report).lines.map((line) => line.cells);
};
const textIn = (tag: string, report = REPORT) =>
  cellsIn(tag, report)
    .map((cells) => cells.join(' | '))
    .join('\n');

afterEach(() => speakBy(() => speechFor(['en'])));

test.each([
  [
    'de',
    'Modell: Card purchases',
    'Version | 3, im Einsatz; dieses Blatt wurde am 2026-11-20 14:05:09 UTC erstellt',
    'Gelernt aus | 3.600 Zeilen mit einer Klasse, davon 12 von Menschen korrigiert oder bestätigt; getestet an 400 anderen',
    'Immer „Travel“ zu antworten, die häufigste Klasse, wäre bei',
    'Richtige Klasse | Testzeilen | Gefunden | Meist gehalten für |  | 1 | 2 | 3',
    'Travel | 1400 | 0.97 | Wenn Merchant contains “taxi” und Amount is at most 40.00',
    '=Office | 300 | 0.6 | In allen anderen Fällen',
    'Auf seinen Testzeilen: 0,',
  ],
  [
    'pt',
    'Modelo: Card purchases',
    'Versão | 3, em uso; esta planilha foi feita em 2026-11-20 14:05:09 UTC',
    'Aprendeu com | 3.600 linhas com classe, 12 delas corrigidas ou aceitas por pessoas; testada em outras 400',
    'Responder sempre “Travel”, a classe mais frequente, acertaria',
    'Classe certa | Linhas de teste | Encontradas | Mais confundida com |  | 1 | 2 | 3',
    'Travel | 1400 | 0.97 | Se Merchant contains “taxi” e Amount is at most 40.00',
    '=Office | 300 | 0.6 | Em todos os outros casos',
    'Nas linhas de teste: 0,',
  ],
])('in %s the page says facts, headings, rules and help in that language', (tag, ...said) => {
  const text = textIn(tag);
  for (const each of said) expect(text).toContain(each);
});

test.each([
  ['de', { isPinned: true }, 'Version | 3, im Einsatz, fixiert;'],
  ['de', { isChampion: false }, 'Version | 3, nicht im Einsatz;'],
  ['pt', { isPinned: true }, 'Versão | 3, em uso, fixada;'],
  ['pt', { isChampion: false }, 'Versão | 3, fora de uso;'],
])('in %s it says how a version with %j stands', (tag, change, said) => {
  expect(textIn(tag, modelReportOf({ version: { ...REPORT.version, ...change } }))).toContain(said);
});

test.each([
  ['de', 1, '1 Zeile mit einer Klasse'],
  ['de', 2, '2 Zeilen mit einer Klasse'],
  ['pt', 1, '1 linha com classe'],
  ['pt', 2, '2 linhas com classe'],
])('in %s it counts %i rows that it learned from', (tag, trainRows, said) => {
  expect(textIn(tag, modelReportOf({ version: { ...REPORT.version, trainRows } }))).toContain(said);
});

test.each([
  ['de', ', und sie erfassen wenig von ihr.'],
  ['pt', ', e elas captam pouco dela.'],
])('in %s it says when rules catch little of a version', (tag, said) => {
  const { rules } = REPORT;
  expect(textIn(tag, modelReportOf({ rules: { ...rules, agreement: 0.5 } }))).toContain(said);
  expect(textIn(tag, modelReportOf({ rules: { ...rules, agreement: 0.9 } }))).not.toContain(said);
});
