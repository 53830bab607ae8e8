/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { WhyThisClass } from '../../../addin/explain/WhyThisClass.tsx';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { anExplanation } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

afterEach(() => speakBy(() => speechFor(['en'])));

test.each([
  [
    'de',
    [
      'Warum „Travel“?',
      'p1, beantwortet durch ein Label, das eigene oder das gleicher Zeilen',
      'Spricht dafür',
      'Spricht dagegen',
    ],
    ['stark', 'ein wenig', 'deutlich'],
  ],
  [
    'pt',
    ['Por que “Travel”?', 'p1, respondida por um rótulo, o próprio ou o de linhas idênticas', 'A favor', 'Contra'],
    ['muito', 'um pouco', 'claramente'],
  ],
])('in %s a class is explained, each reason with its strength', (language, texts, strengths) => {
  speakBy(() => speechFor([language]));
  renderPane(<WhyThisClass explanation={anExplanation({ source: 'label' })} onClose={() => undefined} />);
  for (const text of texts) expect(screen.getByText(text)).toBeVisible();
  expect(screen.getAllByRole('img').map((bar) => bar.getAttribute('aria-label'))).toEqual(strengths);
});
