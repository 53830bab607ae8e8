import { findingWords } from '../../../contract/words/finding-words.ts';
import { respelledFinding } from '../../../ml/drift/respelled-items.ts';
import { countItems } from '../../../ml/sketches/frequent-items.ts';
import { countNewItems } from '../../../ml/sketches/new-items.ts';
import { distinctOf } from '../../../ml/sketches/distinct-values.ts';

const KNOWN = ['Acme GmbH', 'Acme GmbH', 'Müller & Co', 'Rail', '–'];
const known = countItems(KNOWN, 300);
const findingOf = (live: readonly string[]) =>
  respelledFinding(
    known,
    countNewItems(
      live.map((item) => ({ items: [item], rows: 1 })),
      distinctOf(KNOWN, 300),
    ),
  );

test('another case, other accents, spaces and signs are another spelling', () => {
  const finding = findingOf(['ACME GMBH', 'ACME GMBH', 'Muller&Co', 'Rail', 'Rail'])!;
  expect(finding.values).toEqual({
    share: 0.6,
    examples: [
      { now: 'ACME GMBH', before: 'Acme GmbH' },
      { now: 'Muller&Co', before: 'Müller & Co' },
    ],
  });
  expect(findingWords(finding)).toBe(
    '60 % of rows have a known value in another spelling, such as “ACME GMBH” for “Acme GmbH” and “Muller&Co” for “Müller & Co”',
  );
});

test('what is mostly new is not called so', () => {
  expect(findingOf(['ACME GMBH', 'Scoot', 'Zippo'])).toBeNull();
  expect(findingOf(['Rail'])).toBeNull();
});

test('values of signs alone are not all alike', () => {
  expect(findingOf(['?', '!'])).toBeNull();
});
