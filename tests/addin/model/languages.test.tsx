/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { startWork } from '../../../addin/app/work-state.ts';
import { ModelPane } from '../../../addin/model/ModelPane.tsx';
import { modelWords } from '../../../addin/model/words/model-words.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { aClassifier, aVersion } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

const speakIn = (language: string) => speakBy(() => speechFor([language]));
afterEach(() => speakIn('en'));

test.each<[string, readonly (string | RegExp)[], string]>([
  [
    'de',
    [
      /Seit ihrem Training gab es 14 Korrekturen; trainieren Sie neu, um sie dauerhaft einzubauen\.$/,
      'Wie gut ist Version 1?',
      'richtig bei 400 Testzeilen',
      /„Raten“ sagt immer „Travel“, die häufigste Klasse im Test\./,
      'Klasse für Klasse, die schlechtesten zuerst',
      'Im Einsatz',
    ],
    'Neu trainieren',
  ],
  [
    'pt',
    [
      /14 correções foram feitas desde o seu treinamento; treine de novo para incorporá-las de vez\.$/,
      'Quão boa é a versão 1?',
      'de acertos em 400 linhas de teste',
      /O “palpite” diz sempre “Travel”, a classe mais frequente do teste\./,
      'Classe por classe, as piores primeiro',
      'Em uso',
    ],
    'Treinar de novo',
  ],
])('in %s the pane says how good the version is, and what to do next', (language, texts, next) => {
  speakIn(language);
  renderPane(
    <ModelPane
      work={{ ...startWork(aConnection(aClassifier({ correctionsSinceTraining: 14 }))), versions: [aVersion()] }}
      tasks={{}}
      actions={notedActions().actions}
      onGoTo={() => undefined}
    />,
  );
  for (const text of texts) expect(screen.getByText(text)).toBeVisible();
  expect(screen.getByRole('button', { name: next })).toBeEnabled();
});

test.each([
  ['de', 'none', /gilt: Ort ist Kiel\. Bisher wurde nichts trainiert; Trainings/],
  ['de', 3, /gilt: Ort ist Kiel\. Version 3 antwortet; Trainings/],
  ['pt', 'none', /em que Ort ist Kiel\. Nada foi treinado ainda; os treinamentos/],
  ['pt', 3, /em que Ort ist Kiel\. A versão 3 responde; os treinamentos/],
])('in %s whoever sees some rows only reads which version answers: %s', (language, champion, sentence) => {
  speakIn(language);
  expect(modelWords('ownRows', { rows: 'Ort ist Kiel', champion })).toMatch(sentence);
});

test.each([
  ['de', 1, '1 Zeile mit einer Klasse wurde ausgelassen: Ihr Schlüssel ist leer oder mehrfach vergeben.'],
  ['de', 2, '2 Zeilen mit einer Klasse wurden ausgelassen: Ihre Schlüssel sind leer oder mehrfach vergeben.'],
  ['pt', 1, '1 linha com classe ficou de fora: a sua chave está vazia ou repetida.'],
  ['pt', 2, '2 linhas com classe ficaram de fora: as suas chaves estão vazias ou repetidas.'],
])('in %s %d rows were left out: %s', (language, rows, sentence) => {
  speakIn(language);
  expect(modelWords('leftOut', { rows })).toBe(sentence);
});
