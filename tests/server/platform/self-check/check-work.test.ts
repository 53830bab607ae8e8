import { describe, expect, test } from '@jest/globals';
import { checkBackup, checkJobs, checkOutbound } from '../../../../server/platform/self-check/check-work.ts';

const NOW = new Date('2026-11-29T09:00:00Z');
const before = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

describe('the last backup', () => {
  test('is not known until somebody notes one', () => expect(checkBackup(null, NOW).code).toBe('backup-unknown'));
  test('of last night is recent, and of three days ago is old', () => {
    expect(checkBackup(before(8), NOW)).toEqual({
      code: 'backup-recent',
      values: { at: '2026-11-29T01:00:00.000Z', hours: 8 },
    });
    expect(checkBackup(before(72), NOW)).toMatchObject({ code: 'backup-old', values: { hours: 72 } });
  });
});

describe('jobs', () => {
  const state = { waiting: 0, since: null, failed: 0, hours: 24 };
  test.each([
    [state, { code: 'jobs-good', values: { waiting: 0 } }],
    [
      { ...state, waiting: 2, since: before(0.5) },
      { code: 'jobs-good', values: { waiting: 2 } },
    ],
    [
      { ...state, waiting: 2, since: before(1.5) },
      { code: 'jobs-late', values: { waiting: 2, minutes: 90 } },
    ],
    [
      { ...state, failed: 1, waiting: 2, since: before(2) },
      { code: 'jobs-failed', values: { failed: 1, hours: 24 } },
    ],
  ])('that stand as %j', (given, finding) => expect(checkJobs(given, NOW)).toEqual(finding));
});

test('what a server calls is listed', () => {
  expect(checkOutbound([])).toEqual({ code: 'outbound-none', values: {} });
  expect(checkOutbound(['a (x)', 'b (y)'])).toEqual({ code: 'outbound-some', values: { addresses: 'a (x), b (y)' } });
});
