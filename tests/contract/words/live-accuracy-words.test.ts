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
    'Of the rows that are drawn by chance, 12 have a label: 92 % were right (65 % to 99 %). That is the estimate for all rows.',
    'Half of the labels came within 4 days.',
    'People gave 46 % of the 100 answers that they spoke of another class.',
  ]);
  expect(saidIn('en').at(-1)).toMatch(
    /^Since 20 Nov 2026, \d\d:30 labels contradict answers more .* \(a mean loss of 1\.20 after 0\.31\)/,
  );
});

test.each([
  ['de', 'Nach der Sicherheit von 800 Antworten sollten 91 % richtig sein (89 % bis 93 %).', 'die Schätzung für alle'],
  ['pt', 'Pela confiança de 800 respostas, 91% devem estar certas (89% a 93%).', 'a estimativa para todas'],
])('says the same in %s', (tag, first, of) => {
  const said = saidIn(tag);
  expect(said[0]!.replaceAll(' ', ' ')).toBe(first);
  expect(said[3]).toContain(of);
  expect(said).toHaveLength(saidIn('en').length);
});

test('claims nothing that nobody knows', () => {
  const nothing = { expected: null, realised: null, labelled: 0, overridden: null, lagDays: null, lossRises: [] };
  const said = (share: number) => saidIn('en', liveAccuracyOf({ ...nothing, audit: { share, realised: null } }));
  expect(said(0.02)).toEqual([
    'No label has come for these answers so far, so nobody knows how many were right.',
    'No row that is drawn by chance (2.0 % of all) has a label yet, so there is no estimate for all rows.',
  ]);
  expect(said(0)[1]).toBe('No rows are drawn by chance, so there is no estimate for all rows.');
});

test('one of anything is said in the singular', () => {
  const one = { value: 1, low: 0.2, high: 1, rows: 1 };
  const live = liveAccuracyOf({
    ...{ rows: 1, expected: one, labelled: 1, realised: wilsonInterval(1, 1), overridden: wilsonInterval(0, 1) },
    ...{ audit: { share: 1, realised: one }, lagDays: 0.1, lossRises: [] },
  });
  expect(saidIn('en', live).join(' ')).toMatch(
    /of 1 answer, .* of 1 answer \(.* 1 has a label.* within 1 day\..* 1 answer that/,
  );
  expect(saidIn('de', live).join(' ')).toMatch(/von 1 Antwort .* hat 1 ein Label.* 1 Tag\./);
  expect(saidIn('pt', live).join(' ')).toMatch(/de 1 resposta, .* 1 tem rótulo.* 1 dia\./);
});
