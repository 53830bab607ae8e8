/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { progressWords } from '../../../addin/training/progress-words.ts';
import { TrainingPolicy } from '../../../addin/training/TrainingPolicy.tsx';
import { correctionChoices, scheduleChoices } from '../../../addin/training/training-choices.ts';
import { trainingWords } from '../../../addin/training/words/training-words.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { aClassifier, aTraining } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const speakIn = (language: string) => speakBy(() => speechFor([language]));
afterEach(() => speakIn('en'));

const { policies, columns } = aClassifier();

test.each([
  ['de', 'Wann neu trainiert wird', 'Nach dem Kalender, um 3:00 Uhr UTC', 'Jeden Montag', 'Immer Wald aus Bäumen'],
  ['pt', 'Quando treinar de novo', 'Pelo calendário, às 3:00 UTC', 'Toda segunda-feira', 'Sempre floresta de árvores'],
])('in %s one chooses when and how to train', (language, title, calendar, monday, forest) => {
  speakIn(language);
  renderPane(
    <TrainingPolicy
      policies={policies}
      columns={columns}
      task={{ kind: 'idle' }}
      onSave={() => undefined}
      onRetry={() => undefined}
    />,
  );
  expect(screen.getByText(title)).toBeVisible();
  expect(screen.getByLabelText(calendar)).toHaveTextContent(monday);
  expect(screen.getByRole('option', { name: forest })).toHaveValue('random-forest');
});

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
