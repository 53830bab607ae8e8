/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { SuspectLabels } from '../../../addin/review/SuspectLabels.tsx';
import { reviewWords } from '../../../addin/review/words/review-words.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { aSuspectLabel } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

afterEach(() => speakBy(() => speechFor(['en'])));

test.each([
  {
    language: 'de',
    lead: 'Diese 2 Labels, die zweifelhaftesten, passen nicht zum Modell und zu ähnlichen Zeilen. Sie können richtig sein oder ein Tippfehler.',
    elsewhere: '1 weiteres gehört zu einer Zeile, die es in dieser Tabelle nicht gibt.',
    name: 'Label von p1',
    labelled: /Label Meals, vergeben durch Ben, .+\./,
    change: 'Ändern in Travel',
  },
  {
    language: 'pt',
    lead: 'Estes 2 rótulos, os mais duvidosos, não combinam com o modelo nem com linhas parecidas. Podem estar certos ou ser erro de digitação.',
    elsewhere: 'Mais 1 é de uma linha que esta tabela não tem.',
    name: 'Rótulo de p1',
    labelled: /Rótulo Meals, dado por Ben, .+\./,
    change: 'Mudar para Travel',
  },
])('in $language doubtful labels are told with who gave them and what they may become', ({ language, ...expected }) => {
  speakBy(() => speechFor([language]));
  const labels = [aSuspectLabel({ key: 'p1' }), aSuspectLabel({ key: 'p2' })];
  renderPane(
    <SuspectLabels
      suspects={{ labels, cells: new Map(), elsewhere: 1, hasMore: true }}
      task={{ kind: 'idle' }}
      onAnswer={() => undefined}
      onShow={() => undefined}
      onLoad={() => undefined}
    />,
  );
  expect(screen.getByText(expected.lead)).toBeVisible();
  expect(screen.getByText(expected.elsewhere)).toBeVisible();
  expect(screen.getByRole('group', { name: expected.name })).toHaveTextContent(expected.labelled);
  expect(screen.getAllByRole('button', { name: expected.change })).toHaveLength(2);
});

test.each([
  ['de', 0, 'Die neu aussehen zuerst, dann die unsichersten. 0 Zeilen sind noch nicht geprüft.'],
  ['de', 1, 'Die neu aussehen zuerst, dann die unsichersten. 1 Zeile ist noch nicht geprüft.'],
  ['de', 1_500, 'Die neu aussehen zuerst, dann die unsichersten. 1.500 Zeilen sind noch nicht geprüft.'],
  ['pt', 1, 'Primeiro as que parecem novas, depois as de menor certeza. 1 linha ainda não foi conferida.'],
  ['pt', 2, 'Primeiro as que parecem novas, depois as de menor certeza. 2 linhas ainda não foram conferidas.'],
])('in %s %d rows are left to check: %s', (language, rows, sentence) => {
  speakBy(() => speechFor([language]));
  expect(reviewWords('lead', { rows })).toBe(sentence);
});
