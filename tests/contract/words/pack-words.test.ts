import { language, speaking, speechFor } from '../../../contract/language/language.ts';
import type { PackChange, PackFinding } from '../../../contract/pack-finding.ts';
import { problemWords } from '../../../contract/problem.ts';
import { packChangeSentence, packHeadline, packReasons, packSentence } from '../../../contract/words/pack-words.ts';

const measured = { value: 0.9, low: 0.85, high: 0.93, rows: 40, test: 0.92, version: 3 };
const FINDINGS: readonly PackFinding[] = [
  { code: 'goes-on', values: { until: '2026-10-20T06:00:00.000Z' } },
  { code: 'not-answered', values: {} },
  { code: 'audit-holds', values: measured },
  { code: 'audit-below', values: measured },
  { code: 'few-audited', values: { rows: 0, needed: 30 } },
  { code: 'never-compared', values: {} },
  { code: 'too-few-rows', values: { reports: 1 } },
  { code: 'as-learned', values: { reports: 28 } },
  { code: 'drifted', values: { reports: 28, drifted: 9, columns: ['Amount', 'Merchant'], open: 1 } },
  { code: 'not-priced', values: {} },
  { code: 'priced', values: { currency: 'EUR', expected: 100, realised: null, unpriced: 0 } },
  { code: 'priced', values: { currency: 'EUR', expected: 100, realised: 40, unpriced: 2 } },
  { code: 'nothing-changed', values: {} },
  { code: 'changed', values: { versions: 1, rules: 2, others: 0 } },
  { code: 'nobody-spoke', values: {} },
  { code: 'spoken', values: { corrected: 4, accepted: 36, people: 1, approved: 0, rejected: 0 } },
  { code: 'waiting', values: { waiting: 2, corrected: 4, people: 1 } },
  { code: 'none-late', values: { months: 2 } },
  { code: 'late', values: { rows: 2, months: ['2026-08', '2026-09'] } },
  { code: 'intact', values: { feedback: 40, audit: 9 } },
  { code: 'broken', values: { log: 'feedback', sequence: 3, fault: 'missing' } },
  { code: 'audit-untested', values: { value: 0.9, low: 0.85, high: 0.93, rows: 40, version: 1 } },
  { code: 'labelled-untested', values: { value: 0.9, low: 0.85, high: 0.93, rows: 40, version: 1, coverage: 0.98 } },
  { code: 'unlabelled', values: {} },
];
const CHANGES: readonly PackChange[] = [
  { code: 'verdict', values: { before: 'good', now: 'unknown' } },
  { code: 'rows', values: { before: 40, now: 1 } },
  { code: 'version', values: { before: null, now: 2 } },
  { code: 'accuracy', values: { before: 0.9, now: 0.8, beyond: true } },
  { code: 'accuracy', values: { before: 0.9, now: 0.89, beyond: false } },
  { code: 'drift-new', values: { columns: ['Amount'] } },
  { code: 'drift-over', values: { columns: ['Amount'] } },
  { code: 'cost', values: { currency: 'EUR', before: 1, now: 2 } },
  { code: 'corrections', values: { before: 3, now: 1 } },
  { code: 'rules', values: { added: 0, gone: 1 } },
];
const said = (finding: PackFinding) => packSentence({ question: 'right', state: 'told', finding });

test.each(language.options)('every finding and change is said in %s', (each) => {
  speaking(speechFor([each]), () => {
    for (const sentence of [...FINDINGS.map(said), ...CHANGES.map(packChangeSentence)])
      expect(sentence).toMatch(/^[^{}]{10,}[^{} ]$/);
  });
});

test('a sentence says its figures, and names what it speaks of', () => {
  expect(said(FINDINGS[2]!)).toBe(
    'As far as 40 rows drawn at random show, 90.0 % of all answers are right (95 % interval 85.0 % to 93.0 %). In the test of version 3, 92.0 % were.',
  );
  expect(said(FINDINGS[8]!)).toBe(
    'No: 9 of 28 reports found drift (most of all “Amount” and “Merchant”); one incident is open.',
  );
  expect(said({ code: 'drifted', values: { reports: 3, drifted: 0, columns: [], open: 2 } })).toBe(
    'No: 0 of 3 reports found drift; 2 incidents are open.',
  );
  expect(said(FINDINGS[20]!)).toContain('Entry 3 is missing.');
  expect(packHeadline({ month: '2026-10', verdict: 'attention' })).toBe('October 2026: look at this before you sign.');
});

test('a verdict names the questions that decide', () => {
  const answers = [
    { question: 'right' as const, state: 'unknown' as const, finding: FINDINGS[1]! },
    { question: 'data' as const, state: 'attention' as const, finding: FINDINGS[8]! },
  ];
  expect(packReasons({ verdict: 'attention', answers })).toBe(
    'The question that decides is “Did the data stay as they were?”',
  );
});

test('what cannot be frozen or signed is said with the month', () => {
  const { detail } = problemWords('month-signed', { month: '2026-10-01', pack: 2, person: 'Cora' });
  expect(detail).toBe('Cora has signed pack 2 of October 2026.');
  const before = problemWords('no-such-period', { classifier: 'Cards', month: '2026-08-01', reason: 'before' });
  expect(before.detail).toBe('“Cards” was made after August 2026.');
});
