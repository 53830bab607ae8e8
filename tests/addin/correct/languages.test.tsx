/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { startWork } from '../../../addin/app/work-state.ts';
import type { ClassesCopied } from '../../../addin/correct/copying/copy-classes.ts';
import { CorrectPane } from '../../../addin/correct/CorrectPane.tsx';
import { startCorrect } from '../../../addin/correct/correct-state.ts';
import { correctWords } from '../../../addin/correct/words/correct-words.ts';
import { aDispute } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

afterEach(() => speakBy(() => speechFor(['en'])));

function showIn(language: string, copied: ClassesCopied | null) {
  speakBy(() => speechFor([language]));
  const corrections = {
    ...startCorrect.corrections,
    changedRows: new Set(['p1']),
    gone: 2,
    newClasses: ['Rail'],
    found: 1,
  };
  const classifier = aClassifier({ corrections: 12, labelColumn: 'Account' });
  renderPane(
    <CorrectPane
      work={{
        ...startWork(aConnection(classifier)),
        view: 'v1',
        corrections,
        copied,
        disputed: { rows: [aDispute('p7')], cells: new Map(), elsewhere: 2 },
      }}
      tasks={{}}
      outbox={{ pending: 2, unsent: [], saved: 0, setAside: [], waitingBecause: null, notKept: null }}
      actions={notedActions().actions}
      onRule={null}
      onGoTo={() => undefined}
      selected={null}
      review={null}
      talk={null}
      secondLooks={null}
    />,
  );
}

test.each<[string, readonly string[]]>([
  [
    'de',
    [
      'Falsches korrigieren',
      'Korrekturen gelten, 2 Eingaben warten',
      'andere Zeile hat durch Ihre Korrekturen ihre Klasse gewechselt',
      'Eine Korrektur wurde im Blatt vorgefunden, deren Eingabe hier nicht zu sehen war: in niemandes Namen festgehalten.',
      '2 geänderte Zeilen stehen nicht mehr in der Tabelle oder teilen ihre Schlüssel mit anderen.',
      'Zwei Personen sind sich uneinig',
      '1 · Meals',
      '2 weitere strittige Zeilen stehen nicht in dieser Tabelle.',
      '1 geprüfte Klasse wurde nach „Account“ kopiert. 2 Zeilen haben nur Amends ungeprüfte Antwort und blieben, wie sie sind.',
    ],
  ],
  [
    'pt',
    [
      'Corrigir o que está errado',
      'correções em vigor, 2 entradas em espera',
      'outra linha mudou de classe por causa das suas correções',
      'Foi encontrada na planilha uma correção que ninguém foi visto digitando aqui: ficou em nome de ninguém.',
      '2 linhas alteradas não estão mais na tabela ou têm as mesmas chaves que outras.',
      'Duas pessoas discordam',
      '1 · Meals',
      'Mais 2 linhas em disputa não estão nesta tabela.',
      '1 classe conferida foi copiada para “Account”. 2 linhas têm apenas a resposta não conferida do Amend e ficaram como estão.',
    ],
  ],
])('in %s the pane says what stands, what is disputed and what was copied', (language, sentences) => {
  showIn(language, { checked: 1, accepted: 0, unchecked: 0, left: 2, isNoneAccepted: false, gone: 0 });
  for (const sentence of sentences) expect(screen.getByText(sentence)).toBeVisible();
});

test.each([
  ['en', 0, 'corrections stand'],
  ['en', 1, 'correction stands'],
  ['de', 0, 'Korrekturen gelten'],
  ['de', 1, 'Korrektur gilt'],
  ['de', 2, 'Korrekturen gelten'],
  // In Portuguese nothing is one.
  ['pt', 0, 'correção em vigor'],
  ['pt', 1, 'correção em vigor'],
  ['pt', 2, 'correções em vigor'],
])('in %s of %d corrections, with nothing waiting: %s', (language, corrections, sentence) => {
  speakBy(() => speechFor([language]));
  expect(correctWords('standing', { corrections, waiting: 0 })).toBe(sentence);
});
