import {
  decidingCheck,
  excessOf,
  findingsOf,
  judgeChecks,
  type DriftCheck,
  type JudgedCheck,
} from '../../../ml/drift/drift-check.ts';
import { DEFAULT_THRESHOLDS } from '../../../ml/drift/drift-status.ts';

const check = (effect: number, pValue: number, about: DriftCheck['about'] = 'distribution'): DriftCheck => ({
  about,
  effect,
  threshold: 0.2,
  pValue,
  findings: [{ code: 'class-share', values: { class: about, now: 1, before: 0 } }],
});
const statusOf = (effect: number, pValue: number) =>
  judgeChecks([[check(effect, pValue)]], DEFAULT_THRESHOLDS)[0]![0]!.status;

describe('judgeChecks', () => {
  test('calls drift only what is large and beyond chance', () => {
    expect(statusOf(0.3, 0.001)).toBe('drift');
    expect(statusOf(0.3, 0.2)).toBe('stable');
    expect(statusOf(0.05, 1e-30)).toBe('stable');
  });

  test('watches what is beyond chance and half as large as it must be', () => {
    expect(statusOf(0.1, 0.001)).toBe('watch');
  });

  test('does not watch what is large but would be one of many false alarms', () => {
    const [[judged]] = judgeChecks(
      [[check(0.3, 0.04)], Array.from({ length: 9 }, () => check(0, 0.9))],
      DEFAULT_THRESHOLDS,
    ) as [[JudgedCheck]];
    expect(judged).toMatchObject({ status: 'stable' });
    expect(judged.qValue).toBeCloseTo(0.4, 12);
  });

  test('corrects over all checks of all columns', () => {
    const [[first], [second]] = judgeChecks([[check(0.3, 0.01)], [check(0.3, 0.04)]], DEFAULT_THRESHOLDS) as [
      [JudgedCheck],
      [JudgedCheck],
    ];
    expect([first.qValue, second.qValue]).toEqual([0.02, 0.04]);
  });
});

describe('of judged checks', () => {
  const judged = judgeChecks(
    [[check(0, 1, 'missing'), check(0.3, 1e-9, 'out-of-range'), check(0.6, 1e-8, 'parts'), check(0.15, 1e-9, 'new')]],
    DEFAULT_THRESHOLDS,
  )[0]!;

  test('the worst status decides, then what tells most; of stable ones the smallest q-value', () => {
    expect(decidingCheck(judged)?.about).toBe('parts');
    const stable = judgeChecks([[check(0.01, 0.5, 'missing'), check(0.01, 0.2, 'length')]], DEFAULT_THRESHOLDS)[0]!;
    expect(decidingCheck(stable)?.about).toBe('length');
    expect(decidingCheck([])).toBeUndefined();
  });

  test('changes are told worst first, then the most telling; what is stable is not told', () => {
    expect(findingsOf(judged).map(({ values }) => 'class' in values && values.class)).toEqual([
      'parts',
      'out-of-range',
      'new',
    ]);
  });

  test('the excess is that of the change that exceeds its threshold most', () => {
    expect(excessOf(judged)).toBeCloseTo(3, 12);
    expect(excessOf([])).toBe(0);
  });
});
