import { isInAuditSample } from '../../../ml/sampling/audit-sample.ts';
import { isHoldout } from '../../../ml/evaluation/holdout.ts';

const keys = Array.from({ length: 20_000 }, (_, at) => `row ${at}`);

describe('isInAuditSample', () => {
  test('takes the share asked for', () => {
    expect(keys.filter((key) => isInAuditSample(key, 0)).length).toBe(0);
    expect(keys.filter((key) => isInAuditSample(key, 1)).length).toBe(keys.length);
    // 400, give or take four standard deviations of 20.
    expect(Math.abs(keys.filter((key) => isInAuditSample(key, 0.02)).length - 400)).toBeLessThan(80);
  });

  test('of a greater share holds that of a smaller one', () => {
    expect(keys.filter((key) => isInAuditSample(key, 0.02) && !isInAuditSample(key, 0.05))).toEqual([]);
  });

  test('has nothing to do with the holdout', () => {
    const audited = keys.filter((key) => isInAuditSample(key, 0.2));
    expect(Math.abs(audited.filter(isHoldout).length / audited.length - 0.1)).toBeLessThan(0.02);
  });
});
