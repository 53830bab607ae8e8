import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import {
  isDatabaseUnavailable,
  isDiskFull,
  isUniqueViolation,
  isUnstorableValue,
} from '../../../../server/platform/database/database-errors.ts';

const coded = (code: string) => Object.assign(new Error('x'), { code });

describe('isDatabaseUnavailable', () => {
  test('a refused connection is', async () => {
    const client = new pg.Client({ connectionString: 'postgres://u:p@127.0.0.1:1/d' });
    const failure = await client.connect().catch((error: unknown) => error);
    expect(isDatabaseUnavailable(failure)).toBe(true);
  });
  // Codes: https://www.postgresql.org/docs/18/errcodes-appendix.html
  test.each(['08006', '53300', '53100', '57P01', '57P03', '55P03', '57014', '25P03', 'ECONNRESET', 'ETIMEDOUT'])(
    '%s is',
    (code) => expect(isDatabaseUnavailable(coded(code))).toBe(true),
  );
  test.each(['23505', '42601', '22P05', '40001'])('%s is not', (code) =>
    expect(isDatabaseUnavailable(coded(code))).toBe(false),
  );
  // What pg and pg-pool say without a code.
  test.each([
    'timeout exceeded when trying to connect',
    'timeout expired',
    'Connection terminated unexpectedly',
    'Client was closed and is not queryable',
  ])('“%s” is', (message) => expect(isDatabaseUnavailable(new Error(message))).toBe(true));
  test('anything else is not', () =>
    expect([undefined, 'ECONNREFUSED', new Error('x')].map(isDatabaseUnavailable)).toEqual([false, false, false]));
});

test('a full disk is told from other reasons to be away', () => {
  expect([coded('53100'), coded('53200'), undefined].map(isDiskFull)).toEqual([true, false, false]);
});

test('a value that PostgreSQL cannot hold is told from a broken statement', () => {
  expect(isUnstorableValue(coded('22P05'))).toBe(true);
  expect(isUnstorableValue(coded('42P01'))).toBe(false);
});

test('a unique violation is told by its index', () => {
  const violation = Object.assign(coded('23505'), { constraint: 'feedback_events_id' });
  expect(isUniqueViolation(violation, 'feedback_events_id')).toBe(true);
  expect(isUniqueViolation(violation, 'classifiers_name')).toBe(false);
  expect(isUniqueViolation(coded('23503'), 'feedback_events_id')).toBe(false);
});
