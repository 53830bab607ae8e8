import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { typeReasonWords } from '../../../contract/words/type-reason-words.ts';

afterEach(() => speakBy(() => speechFor(['en'])));

test.each([
  ['en', ['dates', '8 different codes', 'texts, 1200 different ones']],
  ['de', ['Daten', '8 verschiedene Codes', 'Texte, 1.200 verschiedene']],
  ['pt', ['datas', '8 códigos diferentes', 'textos, 1.200 diferentes']],
])('in %s: why a column seems to be of its type is said with what was counted', (language, expected) => {
  speakBy(() => speechFor([language]));
  const said = [
    typeReasonWords({ reason: 'dates', distinct: 90 }),
    typeReasonWords({ reason: 'codes', distinct: 8 }),
    typeReasonWords({ reason: 'someTexts', distinct: 1_200 }),
  ];
  expect(said).toEqual(expected);
});
