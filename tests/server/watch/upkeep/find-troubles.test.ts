import { describe, expect, test } from '@jest/globals';
import { findTroubles, type ServerState } from '../../../../server/watch/upkeep/find-troubles.ts';

const NOW = new Date('2026-11-02T09:00:00Z');
const HOUR_MS = 3_600_000;
const hours = (count: number) => new Date(NOW.getTime() + count * HOUR_MS);
const well: ServerState = {
  certificateEndsAt: null,
  backups: null,
  providerAwaySince: null,
  givenUpJobs: [],
  approvals: [],
  overdue: [],
};
const found = (state: Partial<ServerState>, now = NOW) => findTroubles({ ...well, ...state }, now);

test('a server that is well has nothing to tell', () => {
  const backups = { lastAt: hours(-25), notedSince: hours(-900), everyHours: 25 };
  expect(found({ certificateEndsAt: hours(24 * 31), backups, providerAwaySince: hours(-0.9) })).toEqual([]);
});

const NEVER_ENDED = {
  classifierId: 'c1',
  note: '',
  condition: null,
  givenBy: 'Bea',
  givenAt: hours(-99),
  givenSequence: 0,
  endedBy: null,
  endedAt: null,
};

test('work that is overdue is told of once for each moment that it was to be done by', () => {
  const due = new Date('2026-11-01T23:59:59Z');
  const list = { ...NEVER_ENDED, id: 'l1', name: 'Month end', people: ['Ann'], role: null, due };
  const overdue = [{ classifier: 'Cards', list, rows: 9, left: 4 }];
  const told = { classifier: 'Cards', list: 'Month end', left: 4, rows: 9, people: ['Ann'], role: null };
  expect(found({ overdue })).toEqual([
    { notice: ['work-overdue', { ...told, due: due.toISOString() }], key: `work-overdue:l1:${due.toISOString()}` },
  ]);
});

describe('a certificate', () => {
  test.each([
    [24 * 30 + 0.1, null],
    [24 * 30, 30],
    [24 * 7 + 0.1, 30],
    [24 * 7, 7],
    [24.1, 7],
    [24, 1],
    [0.1, 1],
    [0, 0],
    [-50, 0],
  ])('that ends in %d hours is told by the bound of %s days', (left, days) => {
    const endsAt = hours(left).toISOString();
    expect(found({ certificateEndsAt: hours(left) })).toEqual(
      days === null ? [] : [{ notice: ['certificate-ends', { endsAt, days }], key: `certificate:${endsAt}:${days}` }],
    );
  });
});

describe('a backup', () => {
  const backups = (lastAt: Date | null) => ({ lastAt, notedSince: hours(-100), everyHours: 26 });
  test('is late after as many hours as are set, and told once for each one that is the last', () => {
    expect(found({ backups: backups(hours(-26)) })).toEqual([]);
    const [first] = found({ backups: backups(hours(-27)) });
    expect(first!.notice).toEqual([
      'backup-late',
      { lastAt: hours(-27).toISOString(), since: hours(-27).toISOString(), hours: 26 },
    ]);
    expect(found({ backups: backups(hours(-27)) }, hours(50))[0]!.key).toBe(first!.key);
    expect(found({ backups: backups(hours(-28)) })[0]!.key).not.toBe(first!.key);
  });
  test('that never was is late from when backups are noted', () => {
    const [trouble] = found({ backups: backups(null) });
    expect(trouble!.notice).toEqual(['backup-late', { lastAt: null, since: hours(-100).toISOString(), hours: 26 }]);
  });
});

test('a provider is told of that has not answered for an hour, once each time', () => {
  const since = hours(-1);
  expect(found({ providerAwaySince: since })).toEqual([
    { notice: ['provider-away', { since: since.toISOString() }], key: `provider:${since.toISOString()}` },
  ]);
});

test('approvals that wait are told of once a day, with the oldest', () => {
  const approvals = [{ classifierId: 'c', classifier: 'Cards', waiting: 12, since: hours(-30) }];
  const [trouble] = found({ approvals });
  expect(trouble).toEqual({
    notice: ['approvals-waiting', { classifier: 'Cards', waiting: 12, since: hours(-30).toISOString() }],
    key: 'approvals:c:2026-11-02',
  });
  expect(found({ approvals: [{ ...approvals[0]!, waiting: 30 }] }, hours(14))[0]!.key).toBe(trouble!.key);
  expect(found({ approvals }, hours(16))[0]!.key).not.toBe(trouble!.key);
});

test('each job that was given up is told of', () => {
  const givenUpJobs = [
    { queue: 'forget-by-age', id: 'j1' },
    { queue: 'other', id: 'j2' },
  ];
  expect(found({ givenUpJobs })).toEqual([
    { notice: ['job-given-up', { queue: 'forget-by-age', job: 'j1' }], key: 'job:j1' },
    { notice: ['job-given-up', { queue: 'other', job: 'j2' }], key: 'job:j2' },
  ]);
});
