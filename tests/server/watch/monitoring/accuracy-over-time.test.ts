import { wilsonInterval } from '../../../../ml/evaluation/wilson.ts';
import { accuracyOverTime, type JudgedAnswers } from '../../../../server/watch/monitoring/accuracy-over-time.ts';

const row = (day: string, wasRight: boolean, firstVersionRight: boolean): JudgedAnswers => ({
  predictedAt: new Date(`${day}T15:00:00Z`),
  wasRight,
  firstVersionRight,
});

describe('accuracyOverTime', () => {
  test('sets what was answered beside what the first version would have answered, day by day', () => {
    expect(
      accuracyOverTime([
        row('2026-11-02', true, true),
        row('2026-11-02', true, false),
        row('2026-11-04', false, false),
      ]),
    ).toEqual([
      {
        from: '2026-11-02T00:00:00.000Z',
        to: '2026-11-03T00:00:00.000Z',
        rows: 2,
        withPeople: wilsonInterval(2, 2),
        withoutPeople: wilsonInterval(1, 2),
      },
      {
        from: '2026-11-04T00:00:00.000Z',
        to: '2026-11-05T00:00:00.000Z',
        rows: 1,
        withPeople: wilsonInterval(0, 1),
        withoutPeople: wilsonInterval(0, 1),
      },
    ]);
  });

  test('takes longer spans for longer times, so that there are at most 24', () => {
    const spanDays = (last: string) => {
      const [first] = accuracyOverTime([row('2024-01-01', true, true), row(last, true, true)]);
      return (Date.parse(first!.to) - Date.parse(first!.from)) / 86_400_000;
    };
    expect(spanDays('2024-01-24')).toBe(1);
    expect(spanDays('2024-01-25')).toBe(7);
    expect(spanDays('2024-12-01')).toBe(28);
    expect(spanDays('2026-11-21')).toBe(91);
    expect(spanDays('2044-01-01')).toBe(305);
  });

  test('is empty without rows', () => {
    expect(accuracyOverTime([])).toEqual([]);
  });
});
