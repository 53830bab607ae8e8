import { progressWords } from '../../../addin/training/progress-words.ts';
import { correctionChoices, scheduleChoices } from '../../../addin/policies/policy-choices.ts';
import { trainingWords } from '../../../addin/training/words/training-words.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { aTraining } from '../../fakes/contract-data.ts';

const speakIn = (language: string) => speakBy(() => speechFor([language]));
afterEach(() => speakIn('en'));

test('choices are said in the language of whoever reads them now', () => {
  speakIn('de');
  expect(correctionChoices(0).at(-1)).toEqual({ value: 1_000, title: 'Nach 1.000' });
  expect(scheduleChoices('0 5 * * *').at(-1)!.title).toBe('Zu eigenen Zeiten (0 5 * * *)');
  speakIn('en');
  expect(correctionChoices(0).at(-1)).toEqual({ value: 1_000, title: 'After 1,000' });
});

test.each([
  ['de', 'Lernverfahren werden verglichen, gestartet von Ben', 'Es wird gelernt, gestartet nach der Regel'],
  ['pt', 'Comparando métodos de aprendizagem, iniciado por Ben', 'Aprendendo, iniciado pela regra'],
])('in %s a training says what it does and who started it', (language, byBen, byPolicy) => {
  speakIn(language);
  const ada = { person: 'Ada', roles: ['admin' as const], signIn: 'demo' as const };
  expect(progressWords(aTraining({ phase: 'comparing', startedBy: 'Ben' }), ada)).toBe(byBen);
  expect(progressWords(aTraining({ phase: 'training', cause: 'drift' }), ada)).toBe(byPolicy);
});

test.each([
  ['de', 1, '1 Ihrer Eingaben hat den Server noch nicht erreicht.'],
  ['de', 2, '2 Ihrer Eingaben haben den Server noch nicht erreicht.'],
  ['pt', 1, '1 das suas entradas ainda não chegou ao servidor.'],
  ['pt', 2, '2 das suas entradas ainda não chegaram ao servidor.'],
])('in %s %d entries have not arrived: %s', (language, entries, sentence) => {
  speakIn(language);
  expect(trainingWords('notSentYet', { entries })).toBe(sentence);
});
