import { answeringVersion, windowStart } from '../../../../server/watch/monitoring/report-window.ts';

test('a window begins with a whole hour', () => {
  const now = new Date('2026-11-02T12:30:00Z');
  expect(windowStart(now, 1)).toEqual(new Date('2026-11-02T11:00:00Z'));
  expect(windowStart(now, 24)).toEqual(new Date('2026-11-01T12:00:00Z'));
});

describe('of the versions that answered, a report speaks', () => {
  const version = (modelVersion: number, rows: number) => ({ modelVersion, rows });

  test('of the champion, when it answered enough to tell', () =>
    expect(answeringVersion([version(1, 900), version(2, 100)], 2)).toEqual(version(2, 100)));
  test('of the one that answered most, when the champion did not', () =>
    expect(answeringVersion([version(1, 900), version(2, 99)], 2)).toEqual(version(1, 900)));
  test('of none, when none did', () => expect(answeringVersion([], 2)).toBeUndefined());
});
