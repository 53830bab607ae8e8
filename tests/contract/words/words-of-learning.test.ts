import type { GateReason } from '../../../contract/gate-reason.ts';
import { barLabels } from '../../../contract/words/chart-words.ts';
import { columnFaultSentence, textFaultSentence } from '../../../contract/words/condition-words.ts';
import { driftColumnName, findingWords, headlineWords } from '../../../contract/words/finding-words.ts';
import { gateAdvice, gateSentence } from '../../../contract/words/gate-words.ts';
import { giveawaySentence } from '../../../contract/words/giveaway-words.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { learnerSentence } from '../../../contract/words/learner-words.ts';
import { helpSentence, questionPhrase } from '../../../contract/words/rollback-words.ts';
import { DRIFT_WORDS } from '../../../contract/words/drift-words.ts';
import { aComparison } from '../../fakes/contract-data.ts';

afterEach(() => speakBy(() => speechFor(['en'])));

const speak = (language: string) => speakBy(() => speechFor([language]));

test.each([
  ['de', ['1 Testzeile', '2 Testzeilen', 'Keine Testzeile']],
  ['pt', ['1 linha de teste', '2 linhas de teste', 'Nenhuma linha de teste']],
])('in %s: the gate counts rows as people say them', (language, expected) => {
  speak(language);
  const reason: GateReason = { code: 'compared', values: { champion: 1, on: 'held-out-rows', passes: true } };
  const said = [1, 2, 0].map((rows) => gateSentence(reason, [aComparison({ finding: 'too-few-rows', rows })]));
  said.forEach((sentence, at) => expect(sentence).toContain(expected[at]));
});

test.each([
  [
    'de',
    'Besser als Version 1 bei 40 Testzeilen: Log-Loss 0,310, Version 1: 0,290, ein Unterschied von +0,020 (mit 95 % Sicherheit zwischen −0,010 und +0,050); 90,3 % richtig, Version 1: 91,9 %.',
    'Lösen Sie die Fixierung von Version 2, oder setzen Sie die neue Version von Hand ein.',
  ],
  [
    'pt',
    'Melhor que a versão 1 em 40 linhas de teste: log-loss 0,310, versão 1: 0,290, uma diferença de +0,020 (entre −0,010 e +0,050 com 95% de confiança); 90,3% de acertos, versão 1: 91,9%.',
    'Desafixe a versão 2 ou coloque a nova versão em uso manualmente.',
  ],
])('in %s: the gate says its figures, and what to do', (language, compared, advice) => {
  speak(language);
  const comparison = aComparison({
    rows: 40,
    finding: 'better',
    challenger: { accuracy: 0.903, logLoss: 0.31 },
    champion: { accuracy: 0.919, logLoss: 0.29 },
    difference: { value: 0.02, low: -0.01, high: 0.05 },
  });
  const reason: GateReason = { code: 'compared', values: { champion: 1, on: 'held-out-rows', passes: true } };
  expect(gateSentence(reason, [comparison])).toBe(compared);
  expect(gateAdvice([{ code: 'pinned', values: { version: 2, person: 'Ben' } }])).toBe(advice);
});

test.each([
  [
    'de',
    [
      'Das lineare Verfahren lag bei 91,2 % von 1.600 ungesehenen Zeilen richtig; ein Random Forest bei 65,5 %. Das ist gleichauf, und es ist das einfachere von beiden.',
      'Allein an „Tax“ ist die Klasse von 100 % der 200 Testzeilen zu erkennen; eine andere Spalte gibt es nicht.',
    ],
  ],
  [
    'pt',
    [
      'O método linear acertou 91,2% de 1.600 linhas que não tinha visto; uma floresta aleatória, 65,5%. É um empate, e entre os dois é o método mais simples.',
      'Só por “Tax” já se sabe a classe de 100% das 200 linhas de teste; não há outra coluna.',
    ],
  ],
])('in %s: who won among the learners, and which column gives the class away', (language, expected) => {
  speak(language);
  const result = { learner: 'linear', accuracy: 0.912, rows: 1_600 } as const;
  const rival = { rival: 'random-forest', rivalAccuracy: 0.655, by: 'simplicity' } as const;
  const said = [
    learnerSentence({ code: 'compared', values: { ...result, ...rival } }),
    giveawaySentence({ column: 'Tax', rows: 200, right: 1, next: null }),
  ];
  expect(said).toEqual(expected);
});

test.each([
  [
    'de',
    [
      'Keine Drift: 1 Zeile sieht aus wie die Zeilen, mit denen das Modell trainiert wurde.',
      'Drift: Seit dem Training des Modells geändert: Amount und Vorhergesagte Klasse.',
      '48 % der Zellen sind keine Zahl, vorher 2 %',
      'die Werte sind etwa 100-mal so groß (Centre 4300)',
      'unter 0,5 | 0,5 | über 0,5',
      'In der letzten Stunde hat das Modell keine Zeilen von „Karten“ klassifiziert, die ihm neu waren.',
    ],
  ],
  [
    'pt',
    [
      'Sem drift: 1 linha se parece com as linhas com que o modelo foi treinado.',
      'Drift: mudanças em Amount e Classe prevista desde que o modelo foi treinado.',
      '48% das células não são números, antes 2%',
      'os valores são cerca de 100 vezes maiores (Centre 4300)',
      'menos de 0,5 | 0,5 | mais de 0,5',
      'Na última hora o modelo não classificou nenhuma linha de “Karten” que fosse nova para ele.',
    ],
  ],
])('in %s: what drifted is said as people of that language write', (language, expected) => {
  speak(language);
  const columns = ['Amount', driftColumnName({ name: 'Predicted class', type: 'prediction' })];
  const edge = { at: 0.5, holds: false };
  const said = [
    headlineWords({ code: 'stable', values: { rows: 1 } }),
    headlineWords({ code: 'drift', values: { columns, more: 0 } }),
    findingWords({ code: 'unreadable', values: { now: 0.48, before: 0.02, type: 'number' } }),
    findingWords({ code: 'factor', values: { factor: 100, part: { category: 'Centre', value: '4300' } } }),
    barLabels({ of: 'numbers', edges: [edge, { ...edge, holds: true }] }).join(' | '),
    DRIFT_WORDS['no-live-rows'].detail({ classifier: 'Karten', hours: 1 }),
  ];
  expect(said).toEqual(expected);
});

test.each([
  [
    'de',
    [
      'Eine Spalte „Dept“ gibt es nicht: Sie wurde vielleicht umbenannt oder entfernt. Nennen Sie eine von „Centre“, oder nehmen Sie sie aus der Bedingung.',
      'Bei Zeichen 11, „1.000“: Das könnte 1,000 oder 1.0000 sein. Schreiben Sie, was gemeint ist.',
      'Am Ende: Schreiben Sie eine Bedingung, etwa Amount >= 1,000.',
    ],
  ],
  [
    'pt',
    [
      'Não há coluna “Dept”: talvez tenha sido renomeada ou removida. Indique uma destas: “Centre”, ou tire-a da condição.',
      'No caractere 11, “1.000”: isto pode ser 1,000 ou 1.0000. Escreva o que se quer dizer.',
      'No fim: escreva uma condição, como Amount >= 1,000.',
    ],
  ],
])('in %s: what is wrong with a condition, whose own words stay as they are read', (language, expected) => {
  speak(language);
  const said = [
    columnFaultSentence({ code: 'missing', column: 'Dept', present: ['Centre'] }),
    textFaultSentence({ code: 'number-unclear', at: 10, found: '1.000' }),
    textFaultSentence({ code: 'nothing', at: 0, found: '' }),
  ];
  expect(said).toEqual(expected);
});

test.each([
  ['de', '812,5 ms nach 1 Minute', '0,5 nach 0 Minuten', '± 1 Prozentpunkt '],
  ['pt', '812,5 ms após 1 minuto', '0,5 após 0 minuto', '± 1 ponto percentual '],
])('in %s: a rollback is asked and measured in numbers of that language', (language, one, none, point) => {
  speak(language);
  expect(questionPhrase({ value: 812.5, unit: 'ms', minutes: 1 })).toBe(one);
  expect(questionPhrase({ value: 0.5, minutes: 0 })).toBe(none);
  const help = { decision: '1', held: 25, right: 20, margin: 0.152, target: 0.01, observations: 380 };
  const share = { value: 1, low: 1, high: 1, rows: 25 };
  const version = {
    version: 3,
    learner: 'linear',
    trainedAt: '2026-11-02T09:00:00.000Z',
    trainedBy: 'Ann',
    trainRows: 9,
    accuracy: share,
    majorityAccuracy: 1,
    trainAccuracy: share,
    learned: 'something',
  } as const;
  expect(helpSentence(help, version)).toContain(point);
});
