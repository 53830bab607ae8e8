import { shareRightOf, type DrawnAnswer } from '../../../../server/watch/monitoring/drawn-answers.ts';

const AT = new Date('2026-11-02T09:00:00Z');

const answers = (count: number, label: string | null, isAsked = false): DrawnAnswer[] =>
  Array.from({ length: count }, (_, row) => ({
    ...{ key: `${label}${isAsked}${row}`, predictedAt: AT, predicted: 'a', confidence: 0.9, label, isAsked },
  }));

describe('shareRightOf', () => {
  test('takes what people were asked about for the rest, and errors that they noticed for themselves', () => {
    const drawn = [...answers(50, null), ...answers(10, 'b'), ...answers(38, 'a', true), ...answers(2, 'b', true)];
    // A tenth is known to be wrong; of the other nine tenths 95 % are right.
    expect(shareRightOf(drawn)!.value).toBeCloseTo(0.9 * 0.95, 12);
    expect(shareRightOf(drawn)!.rows).toBe(50);
  });

  test('says nothing before somebody was asked', () => {
    expect(shareRightOf([...answers(50, null), ...answers(10, 'b')])).toBeNull();
  });
});
