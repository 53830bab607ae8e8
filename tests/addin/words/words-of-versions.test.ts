import { comparisonSentence, standingOf } from '../../../addin/words/words-of-versions.ts';
import type { ChampionDecision } from '../../../contract/training.ts';
import { aComparison, aVersion } from '../../fakes/contract-data.ts';

const decided = (fields: Partial<ChampionDecision>): ChampionDecision => ({
  kind: 'put-in-use',
  version: 1,
  before: 2,
  person: 'Ada',
  because: '',
  at: '2026-03-02T10:15:00.000Z',
  ...fields,
});
const standing = (version: number, ...decisions: ChampionDecision[]) =>
  standingOf(aVersion({ version, decisions }), (iso) => iso.slice(0, 10));

describe('standingOf', () => {
  const back = decided({ because: 'Fees went wrong' });
  const forward = decided({ version: 2, before: 1 });

  test('says of a rollback who, when and why, from both sides', () => {
    expect(standing(1, back)).toEqual(['Ada went back to it from version 2 on 2026-03-02. Why: Fees went wrong.']);
    expect(standing(2, back)).toEqual(['Ada went back from it to version 1 on 2026-03-02. Why: Fees went wrong.']);
  });

  test('says of a version that a person preferred to an older one as much', () => {
    expect(standing(2, forward)).toEqual(['Ada put it in use instead of version 1 on 2026-03-02.']);
    expect(standing(1, forward)).toEqual(['Ada put version 2 in use instead on 2026-03-02.']);
    expect(standing(2, decided({ version: 2, before: null }))).toEqual(['Ada put it in use on 2026-03-02.']);
  });

  test('says of what the gate did who asked for the training; its reasons stand elsewhere', () => {
    const promoted = decided({ kind: 'promoted', version: 2, before: 1, because: 'Better than version 1.' });
    expect(standing(2, promoted)).toEqual(['It took over from version 1 on 2026-03-02, trained by Ada.']);
    expect(standing(1, promoted)).toEqual(['Version 2 took over from it on 2026-03-02.']);
    expect(standing(1, decided({ kind: 'promoted', before: null }))).toEqual([
      'It first answered on 2026-03-02, trained by Ada.',
    ]);
    expect(standing(2, decided({ kind: 'kept-back', version: 2, before: 1, because: 'Worse.' }))).toEqual([
      'It was kept back on 2026-03-02, trained by Ada.',
    ]);
  });

  test('says what holds now: the latest change, not that another version was kept back or a pin that is gone', () => {
    const keptBack = decided({ kind: 'kept-back', version: 3, before: 1 });
    const pin = decided({ kind: 'pinned', before: 1, person: 'Ben' });
    expect(standing(1, forward, back, keptBack, pin)).toEqual([
      'Ada went back to it from version 2 on 2026-03-02. Why: Fees went wrong.',
    ]);
    const pinned = aVersion({ version: 1, isPinned: true, decisions: [back, pin] });
    expect(standingOf(pinned, (iso) => iso.slice(0, 10)).at(-1)).toBe('Ben pinned it on 2026-03-02.');
  });

  test('says nothing where nothing was noted', () => expect(standing(1)).toEqual([]));
});

describe('comparisonSentence', () => {
  test('says rows, shares, difference and interval', () => {
    expect(
      comparisonSentence(aComparison({ rows: 1_860, difference: { value: -0.0004, low: -0.02, high: 0.019 } }), 7),
    ).toBe(
      'On 1,860 test rows: 90.3 % right, version 7: 91.9 %; log-loss (lower is better) 0.000 against version 7, with 95 % confidence between −0.020 and +0.019.',
    );
  });

  test('says where rows are too few, and which rows they were', () => {
    expect(comparisonSentence(aComparison({ on: 'corrections', rows: 4, difference: null }), 1)).toBe(
      'On 4 corrections that neither had learned from: 90.3 % right, version 1: 91.9 %; too few to compare by.',
    );
  });
});
