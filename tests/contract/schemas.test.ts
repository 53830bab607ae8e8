import { rowBatch } from '../../contract/cell.ts';
import { classifierDraft } from '../../contract/classifier.ts';
import { explanationRequest } from '../../contract/explanation.ts';
import { feedbackRequest } from '../../contract/feedback.ts';
import { signInName } from '../../contract/session.ts';

const draft = Object.freeze({
  name: 'Card purchases',
  columns: [
    { name: 'Merchant', type: 'text' },
    { name: 'Amount', type: 'number' },
  ],
  keyColumns: ['Reference'],
  labelColumn: 'Account',
} as const);

describe('classifierDraft', () => {
  test('fills in the policies that are left out', () => {
    expect(classifierDraft.parse(draft).policies).toEqual({
      lowConfidence: 0.6,
      alertRate: 0.02,
      unknownShare: 0.05,
      auditShare: 0.02,
      retrainAfterCorrections: 0,
      retrainSchedule: '0 3 * * 1',
      retrainOnDrift: true,
      learner: 'auto',
      spellings: 'together',
      classes: 'open',
      segmentColumn: null,
      targetAccuracy: null,
      askBeforeRows: 10,
      rulesByTwo: false,
      errorCosts: null,
      approval: { needs: 'none' },
      reasons: [],
      experts: [],
      sending: 'at-once',
      reasonNeeded: false,
      tellMentions: false,
      doubleShare: 0,
    });
  });

  test('refuses the label column among the features', () => {
    const verdict = classifierDraft.safeParse({ ...draft, labelColumn: 'Merchant' });
    expect(verdict.error?.issues[0]?.message).toMatch(/label column/);
  });

  test('refuses a table whose columns are all ignored', () => {
    expect(classifierDraft.safeParse({ ...draft, columns: [{ name: 'A', type: 'ignored' }] }).success).toBe(false);
  });

  test('takes __proto__ for a header like any other', () => {
    const parsed = classifierDraft.parse({ ...draft, columns: [{ name: '__proto__', type: 'text' }] });
    expect(parsed.columns[0]?.name).toBe('__proto__');
    expect(({} as Record<string, unknown>)['type']).toBeUndefined();
  });
});

describe('rowBatch', () => {
  test('refuses a column that is shorter than the keys', () => {
    expect(rowBatch.safeParse({ keys: ['1', '2'], columns: [{ name: 'A', values: ['x'] }] }).success).toBe(false);
  });

  test("takes Excel's longest cell and refuses a longer one", () => {
    const block = (length: number) => ({ keys: ['1'], columns: [{ name: 'A', values: ['x'.repeat(length)] }] });
    expect(rowBatch.safeParse(block(32_767)).success).toBe(true);
    expect(rowBatch.safeParse(block(32_768)).success).toBe(false);
  });
});

describe('feedbackRequest', () => {
  const event = {
    id: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a10',
    kind: 'correct',
    origin: 'review',
    key: '1',
    cells: ['taxi'],
    class: 'Travel',
    saidAt: '2026-01-31T09:00:00Z',
  };

  test('a correction names a class', () => {
    expect(feedbackRequest.safeParse({ columns: ['A'], events: [event] }).success).toBe(true);
    const { class: _class, ...nameless } = event;
    expect(feedbackRequest.safeParse({ columns: ['A'], events: [nameless] }).success).toBe(false);
  });

  test('a withdrawal names none', () => {
    expect(feedbackRequest.safeParse({ columns: ['A'], events: [{ ...event, kind: 'withdraw' }] }).success).toBe(false);
  });

  test('an event has one cell for each column', () => {
    expect(feedbackRequest.safeParse({ columns: ['A', 'B'], events: [event] }).success).toBe(false);
  });
});

describe('explanationRequest', () => {
  const rows = (keys: string[]) => ({
    rows: { keys, columns: [{ name: 'Merchant', values: keys.map(() => 'taxi') }] },
  });

  test('explains one row at a time', () => {
    expect(explanationRequest.safeParse(rows(['1'])).success).toBe(true);
    expect(explanationRequest.safeParse(rows(['1', '2'])).error?.issues[0]?.message).toBe(
      'Exactly one row is explained at a time.',
    );
  });
});

test('a name to sign in with is as long as what it is looked up by', () => {
  // U+FDFA is one sign, and eighteen in the form that names are compared in (NFKC).
  expect(signInName.safeParse('\ufdfa'.repeat(11)).success).toBe(true);
  expect(signInName.safeParse('\ufdfa'.repeat(12)).error?.issues[0]?.message).toBe('must have at most 200 characters');
});
