/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { startWork } from '../../../addin/app/work-state.ts';
import { DriftPane } from '../../../addin/drift/DriftPane.tsx';
import { SegmentChoice } from '../../../addin/drift/SegmentChoice.tsx';
import type { AccuracyPoint } from '../../../contract/drift.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { aClassifier, aDriftReport } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

const speakTo = (tag: string) => speakBy(() => speechFor([tag]));
afterEach(() => speakTo('en'));

function show(change: Parameters<typeof aDriftReport>[0]) {
  const { actions } = notedActions();
  const work = { ...startWork(aConnection(aClassifier({ champion: 2 }))), drift: aDriftReport(change) };
  renderPane(<DriftPane work={work} tasks={{}} actions={actions} onGoTo={() => undefined} />);
}

const answered = (coverage: number): AccuracyPoint => ({
  ...aDriftReport().accuracy[0]!,
  coverage,
  predictions: 1_000,
});

test.each([
  [
    'de',
    'Sehen neue Zeilen noch gleich aus?',
    'Noch einmal prüfen',
    /^Verglichen: 1\.096 Zeilen von .* mit 3\.600 Zeilen von Version 1\. Jetzt antwortet Version 2\.$/,
  ],
  [
    'pt',
    'As linhas novas ainda são parecidas?',
    'Verificar de novo',
    /^Comparação: 1\.096 linhas de .* com 3\.600 linhas da versão 1\. Agora responde a versão 2\.$/,
  ],
])('in %s the pane asks, offers and says what was compared', (tag, title, button, compared) => {
  speakTo(tag);
  show({ modelVersion: 1 });
  expect(screen.getByText(title)).toBeVisible();
  expect(screen.getByRole('button', { name: button })).toBeVisible();
  expect(screen.getByText(compared)).toBeVisible();
});

test.each([
  ['de', 0.001, /von 1 geprüften Antwort war richtig\. Insgesamt wurden 1\.000 Antworten gegeben\.$/],
  ['de', 0.002, /von 2 geprüften Antworten waren richtig\./],
  ['pt', 0.001, /de acertos em 1 resposta conferida\. Ao todo, foram dadas 1\.000 respostas\.$/],
  ['pt', 0.002, /de acertos em 2 respostas conferidas\./],
])('in %s the checked answers, %f of a thousand, are counted', (tag, coverage, said) => {
  speakTo(tag);
  show({ accuracy: [answered(coverage)] });
  expect(screen.getByText(said)).toBeVisible();
});

test.each([
  ['de', 0, '4711 (0 neue Zeilen)'],
  ['de', 1, '4711 (1 neue Zeile)'],
  ['de', 2, '4711 (2 neue Zeilen)'],
  ['pt', 0, '4711 (0 linha nova)'],
  ['pt', 1, '4711 (1 linha nova)'],
  ['pt', 2, '4711 (2 linhas novas)'],
])('in %s a segment with %i new rows is offered as one', (tag, rows, said) => {
  speakTo(tag);
  renderPane(
    <SegmentChoice
      isElsewhere={false}
      list={{
        column: 'Centre',
        segments: [{ value: '4711', rows, referenceRows: 5 }],
        others: null,
        mayAskForAll: true,
        modelVersion: 1,
      }}
      chosen={null}
      disabled={false}
      onChoose={() => undefined}
    />,
  );
  expect(screen.getByRole('option', { name: said })).toBeVisible();
});
