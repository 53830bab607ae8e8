import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { absentFieldWords } from '../../../contract/words/proposed-field-words.ts';

afterEach(() => speakBy(() => speechFor(['en'])));

test.each([
  ['en', 'missing in 3 of 1,000 records: a feed refuses records without it'],
  ['de', 'fehlt in 3 von 1.000 Datensätzen: Ein Zufluss weist Datensätze ohne dieses Feld zurück'],
  ['pt', 'falta em 3 de 1.000 registros: um fluxo recusa registros sem ele'],
])('in %s: why a field that some records lack is no column is said with their number', (language, expected) => {
  speakBy(() => speechFor([language]));
  expect(absentFieldWords({ absent: 3, records: 1_000 })).toBe(expected);
});
