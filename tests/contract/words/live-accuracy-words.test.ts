import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { liveAccuracyWords } from '../../../contract/words/live-accuracy-words.ts';
import { wilsonInterval } from '../../../ml/evaluation/wilson.ts';
import { liveAccuracyOf } from '../../fixtures/live-accuracy.ts';

const saidIn = (tag: string, live = liveAccuracyOf()) => {
  speakBy(() => speechFor([tag]));
  return liveAccuracyWords(live);
};
afterEach(() => speakBy(() => speechFor(['en'])));

test('says what is expected, what it cannot see, what labels say, and why that is no estimate of all', () => {
  expect(saidIn('en').slice(0, -1)).toEqual([
    'By the confidence of 800 answers, 91 % should be right (89 % to 93 %).',
    'Confidence looks at the rows alone: where they mean something else than before, only labels show it.',
    'Labels have come for 120 of 800 answers (15 %): 62 % of those were right. People look at doubtful rows first, so this is no estimate of all.',
    '92 % of all answers are right (65 % to 99 %): so say 16 rows drawn by chance, of which 12 were asked about.',
    'Half of the labels came within 4 days.',
    'People gave 46 % of the 100 answers that they spoke of another class.',
    'Wrong answers among them are expected to cost €1,251.',
    'Wrong answers among those with a label cost €940.00.',
  ]);
  expect(saidIn('en').at(-1)).toMatch(
    /^Since 20 Nov 2026, \d\d:30 labels contradict answers more .* \(a mean loss of 1\.20 after 0\.31\)/,
  );
});

test.each([
  [
    'de',
    'Nach der Sicherheit von 800 Antworten dürften 91 % richtig sein (89 % bis 93 %).',
    '16 gezogene Zeilen, davon 12 abgefragt.',
  ],
  [
    'pt',
    'Pela confiança de 800 respostas, 91% devem estar certas (89% a 93%).',
    '16 linhas, das quais 12 foram perguntadas.',
  ],
])('says the same in %s', (tag, first, of) => {
  const said = saidIn(tag);
  expect(said[0]!.replaceAll(' ', ' ')).toBe(first);
  expect(said[3]).toContain(of);
  expect(said).toHaveLength(saidIn('en').length);
});

const NONE = { drawn: 16, asked: 0, noticed: 0, estimate: null };

test('claims nothing that nobody knows', () => {
  const nothing = {
    expected: null,
    realised: null,
    labelled: 0,
    overridden: null,
    lagDays: null,
    cost: null,
    lossRises: [],
  };
  const said = (share: number) => saidIn('en', liveAccuracyOf({ ...nothing, audit: { ...NONE, share } }));
  expect(said(0.02)).toEqual([
    'No label has come for these answers so far, so nobody knows how many were right.',
    'The review list has asked about none of the 16 rows drawn by chance (2.0 % of all), so there is no estimate for all rows.',
  ]);
  expect(said(0)[1]).toBe('No rows are drawn by chance, so there is no estimate for all rows.');
});

test('says what has no price, and why', () => {
  const cost = { currency: 'GBP', column: 'Amount', expected: 3, realised: null, unpriced: 1 };
  expect(saidIn('en', liveAccuracyOf({ cost, lossRises: [] })).slice(-2)).toEqual([
    'Wrong answers among them are expected to cost £3.00.',
    '1 answer has no price, since no number stands in “Amount”.',
  ]);
});

test('one of anything is said in the singular', () => {
  const one = { value: 1, low: 0.2, high: 1, rows: 1 };
  const live = liveAccuracyOf({
    ...{ rows: 1, expected: one, labelled: 1, realised: wilsonInterval(1, 1), overridden: wilsonInterval(0, 1) },
    ...{ audit: { share: 1, drawn: 1, asked: 1, noticed: 1, estimate: one }, lagDays: 0.1, lossRises: [] },
  });
  expect(saidIn('en', live).join(' ')).toMatch(
    /of 1 answer, .* of 1 answer \(.*so say 1 row .* 1 was asked about, and 1 was labelled otherwise\..* within 1 day\..* 1 answer that/,
  );
  expect(saidIn('de', live).join(' ')).toMatch(
    /von 1 Antwort .* 1 gezogene Zeile, davon 1 abgefragt und 1 auf anderem Weg gelabelt\..* 1 Tag\./,
  );
  expect(saidIn('pt', live).join(' ')).toMatch(
    /de 1 resposta, .* 1 linha, .* 1 foi perguntada e 1 recebeu rótulo de outro modo\..* 1 dia\./,
  );
});
