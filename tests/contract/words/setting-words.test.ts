import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { settingInWords } from '../../../contract/words/setting-words.ts';

const KEPT = [
  { name: 'Temperature', value: '1.50' },
  { name: 'Words and values weighed', value: '12,345' },
  { name: 'Trees', value: '1000' },
  { name: 'Rows most alike', value: 'not asked, they added nothing' },
  { name: 'Trees beside them', value: 'none, they added nothing' },
  { name: 'Rows learnt from', value: '100,000 of 250,000, drawn by chance' },
  { name: 'Values looked up', value: 'Trees with Amount' },
];

afterEach(() => speakBy(() => speechFor(['en'])));

test('in English they are said as they were kept', () => {
  expect(KEPT.map(settingInWords)).toEqual(KEPT);
});

test.each([
  [
    'de',
    [
      ['Temperatur', '1,50'],
      ['Gewichtete Wörter und Werte', '12.345'],
      ['Bäume', '1000'],
      ['Ähnlichste Zeilen', 'nicht gefragt, sie brachten nichts'],
      ['Bäume daneben', 'keine, sie brachten nichts'],
      ['Gelernt aus Zeilen', '100.000 von 250.000, zufällig gezogen'],
      ['Nachgeschlagene Werte', 'Trees with Amount'],
    ],
  ],
  [
    'pt',
    [
      ['Temperatura', '1,50'],
      ['Palavras e valores ponderados', '12.345'],
      ['Árvores', '1000'],
      ['Linhas mais parecidas', 'não consultadas, não acrescentaram nada'],
      ['Árvores ao lado', 'nenhuma, não acrescentaram nada'],
      ['Linhas aprendidas', '100.000 de 250.000, sorteadas ao acaso'],
      ['Valores consultados', 'Trees with Amount'],
    ],
  ],
])('in %s: names, numbers and what is known are said anew, columns are not', (language, expected) => {
  speakBy(() => speechFor([language]));
  expect(KEPT.map(settingInWords).map(({ name, value }) => [name, value])).toEqual(expected);
});
