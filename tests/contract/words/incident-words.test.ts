import type { AccuracyFigures } from '../../../contract/accuracy-watch.ts';
import { incidentMeasure, partKind, type IncidentMeasure } from '../../../contract/incident-measure.ts';
import { speaking, speechFor } from '../../../contract/language/language.ts';
import { problemWords } from '../../../contract/problem.ts';
import { figuresWords, measureWords, morePartsWords } from '../../../contract/words/incident-words.ts';
import { valuesOf } from '../../setup/values-of.ts';

test('an incident is called by what it is about', () => {
  expect(measureWords({ kind: 'drift', column: 'Amount', type: 'number' })).toBe('“Amount” has drifted');
  expect(measureWords({ kind: 'missing', column: 'Project', type: 'category' })).toBe('“Project” is empty more often');
  expect(measureWords({ kind: 'drift', column: 'Predicted class', type: 'prediction' })).not.toContain('“');
});

test('one that is not there is named', () => {
  const { detail } = problemWords('unknown-incident', { reason: 'none', classifier: 'Cards', incident: 7 });
  expect(detail).toBe('“Cards” has no incident 7.');
});

const SAID = /^\S(?!.*(undefined|NaN|null|\[object)).*\S$/;
const TAXI = { of: 'class', class: 'Travel – taxi' } as const;
const CENTRE = { of: 'segment', column: 'Cost centre', value: '4300' } as const;

test.each(valuesOf(incidentMeasure) as IncidentMeasure[])(
  'in every language an incident of %j has a name',
  (measure) => {
    for (const tag of ['en', 'de', 'pt']) expect(speaking(speechFor([tag]), () => measureWords(measure))).toMatch(SAID);
  },
);

test('an incident of a class or a segment names it, and says what was measured beside what was before', () => {
  expect(measureWords({ kind: 'part-accuracy', part: TAXI })).toBe('“Travel – taxi”: answers are wrong more often');
  expect(measureWords({ kind: 'part-cost', part: CENTRE })).toBe('Cost centre “4300”: wrong answers cost more');
  const figures = (kind: (typeof partKind.options)[number]): AccuracyFigures => ({
    ...{ version: 3, window: { from: '2026-11-02T00:00:00Z', to: '2026-11-09T00:00:00Z' }, rows: 900, least: 0.8 },
    ...{ audited: null, expected: null, loss: null },
    parts: {
      ...{ looked: 12, more: 0 },
      judged: [
        {
          ...{ kind, part: CENTRE, status: 'drift', qValue: 0.001, severity: 2, currency: 'EUR' },
          ...{ now: { value: 0.6, rows: 40 }, before: { value: 0.95, rows: 1_200 } },
        },
      ],
    },
  });
  const at = (iso: string) => iso.slice(0, 10);
  expect(figuresWords({ kind: 'part-accuracy', part: CENTRE }, figures('part-accuracy'), at)).toBe(
    'From 2026-11-02 to 2026-11-09, labels called 60.0 % of 40 answers of version 3 right at Cost centre “4300”, and before that 95.0 % of 1,200.',
  );
  expect(figuresWords({ kind: 'part-accuracy', part: TAXI }, figures('part-accuracy'), at)).toBeNull();
  for (const kind of partKind.options)
    for (const tag of ['en', 'de', 'pt'])
      expect(speaking(speechFor([tag]), () => figuresWords({ kind, part: CENTRE }, figures(kind), at))).toMatch(SAID);
});

test('how many more are as bad is said, and nothing of none', () => {
  expect([morePartsWords(0), morePartsWords(1)]).toEqual([
    null,
    '1 more class or segment has been as much worse for two windows; of the worst, 5 incidents are open at once.',
  ]);
});
