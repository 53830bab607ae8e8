import { afterEach, expect, test } from '@jest/globals';
import { unclearSentence } from '../../../contract/column-match.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { csvRowSentence } from '../../../contract/words/observation-words.ts';
import { occasionWords } from '../../../contract/words/occasion-words.ts';
import { scopesInWords } from '../../../contract/words/scope-words.ts';
import { segmentWords } from '../../../contract/words/segment-words.ts';

const speak = (language: string) => speakBy(() => speechFor([language]));
afterEach(() => speak('en'));

test.each([
  ['de', 'Amount = 1.234,5', 'Centre ist „4711“ (und 1 weiterer Wert), oder Paid ist ja'],
  ['pt', 'Amount = 1.234,5', 'Centre é “4711” (e mais 1 valor), ou Paid é sim'],
])('rows of a scope are named in %s', (language, amount, several) => {
  speak(language);
  expect(scopesInWords([{ column: 'Amount', values: [1_234.5] }])).toBe(amount);
  const said = scopesInWords([
    { column: 'Centre', values: ['4711', '4711', '4711', '4712'] },
    { column: 'Paid', values: [true] },
  ]);
  // How several are listed is said elsewhere.
  expect(said.replace(/(.4711.).*4711./, '$1')).toBe(several);
});

test.each([
  ['de', ['0 Korrekturen bisher', '1 Korrektur seit Version 2', '2 Korrekturen seit Version 2']],
  ['pt', ['0 correção até agora', '1 correção desde a versão 2', '2 correções desde a versão 2']],
])('what set a training off is said in %s', (language, said) => {
  speak(language);
  const occasions = [0, 1, 2].map((corrections) =>
    occasionWords({ code: 'corrections', values: { corrections, since: corrections === 0 ? null : 2 } }),
  );
  expect(occasions).toEqual(said);
});

test.each([
  ['de', 'Zeile 1.200: 1 Feld, wo die Überschriften 3 haben.', 'Zeile 2: Als Wert steht da nichts;'],
  ['pt', 'Linha 1.200: há 1 campo onde os cabeçalhos têm 3.', 'Linha 2: o valor é um campo vazio;'],
])('a wrong line of a file is said in %s', (language, fields, empty) => {
  speak(language);
  expect(csvRowSentence({ code: 'fields', line: 1_200, fields: 1, wanted: 3 })).toBe(fields);
  expect(csvRowSentence({ code: 'value', line: 2, given: '' })).toContain(empty);
});

test.each([
  ['de', 'Ort „Köln“', /^„a“ .* „A“ der Tabelle könnten beide „Å“ sein\.$/],
  ['pt', 'Ort “Köln”', /^“a” .* “A” da tabela poderiam ambas ser “Å”\.$/],
])('segments and columns stand in the quotes of %s', (language, segment, unclear) => {
  speak(language);
  expect(segmentWords({ column: 'Ort', value: 'Köln' })).toBe(segment);
  expect(unclearSentence({ wanted: ['Å'], present: ['a', 'A'] })).toMatch(unclear);
});
