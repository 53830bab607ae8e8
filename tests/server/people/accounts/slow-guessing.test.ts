import { describe, expect, test } from '@jest/globals';
import { connectDatabase } from '../../../../server/platform/database/connect.ts';
import { admitAttempt, attemptSucceeded } from '../../../../server/people/accounts/slow-guessing.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const START = new Date('2026-11-02T09:00:00Z').getTime();
const database = useDatabase();
const after = (seconds: number) => new Date(START + 1_000 * seconds);

/** Attempts at the times, each from an address of its own: the seconds that each has to wait, 0 when it is let in. */
const waits = async (name: string, seconds: readonly number[]): Promise<number[]> => {
  const waited: number[] = [];
  for (const [index, at] of seconds.entries())
    waited.push(await waitOf({ name, address: `${name}/${index}`, at: after(at) }));
  return waited;
};
const waitOf = (attempt: { name: string | null; address: string; at: Date }): Promise<number> =>
  admitAttempt(database.db, attempt).then(
    () => 0,
    (problem: { occurrence: [string, { seconds: number }] }) => problem.occurrence[1].seconds,
  );

describe('guessing at a name', () => {
  test('is free five times, then waits twice as long each time', async () => {
    expect(await waits('ann', [0, 0, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 0, 1]);
    expect(await waits('ann', [1, 1, 2, 3])).toEqual([0, 2, 1, 0]);
    expect(await waits('ann', [3, 7, 7])).toEqual([4, 0, 8]);
  });

  test('waits a quarter of an hour at most', async () => {
    let at = 0;
    for (let guess = 0; guess < 40; guess++) {
      expect(await waits('bob', [at])).toEqual([0]);
      at += 900;
    }
    expect(await waits('bob', [at - 900])).toEqual([900]);
  });

  test('too early changes nothing: whoever waits as long as was said is let in', async () => {
    await waits('cat', [0, 0, 0, 0, 0]);
    expect(await waits('cat', [0, 0.2, 0.9, 1])).toEqual([1, 1, 1, 0]);
  });

  test('is forgotten by whoever knows the password, and after a day', async () => {
    await waits('dan', [0, 0, 0, 0, 0]);
    await attemptSucceeded(database.db, { name: 'dan', address: 'dan/0', at: after(0) });
    expect(await waits('dan', [0, 0, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 0, 1]);
    expect(await waits('dan', [86_401, 86_401])).toEqual([0, 0]);
  });

  test('is the same name in whichever case', async () => {
    expect([...(await waits('Eve', [0, 0, 0])), ...(await waits('EVE', [0, 0])), ...(await waits('eve', [0]))]).toEqual(
      [0, 0, 0, 0, 0, 1],
    );
  });

  test('by two processes at once is counted together, and nothing slips through', async () => {
    const processes = [0, 1].map(() => connectDatabase(database.url, { onError: () => undefined }));
    const attempts = Array.from({ length: 40 }, (_, index) =>
      admitAttempt(processes[index % 2]!, { name: 'fay', address: `fay/${index}`, at: after(0) }),
    );
    const settled = await Promise.allSettled(attempts);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    for (const process of processes) await process.destroy();
  });
});

describe('guessing from an address', () => {
  const from = (address: string, at: number, name: string | null = null) => waitOf({ name, address, at: after(at) });

  test('is free fifty times, at whatever names', async () => {
    const waited = [];
    for (let guess = 0; guess < 51; guess++) waited.push(await from('203.0.113.9', 0, `name ${guess}`));
    expect(waited).toEqual([...Array.from({ length: 50 }, () => 0), 1]);
    expect(await from('203.0.113.10', 0)).toBe(0);
  });

  test('is not forgotten by one who signs in there in between', async () => {
    for (let guess = 0; guess < 49; guess++) await from('203.0.113.20', 0, `other ${guess}`);
    expect(await from('203.0.113.20', 0, 'own')).toBe(0);
    await attemptSucceeded(database.db, { name: 'own', address: '203.0.113.20', at: after(0) });
    expect([await from('203.0.113.20', 0), await from('203.0.113.20', 0)]).toEqual([0, 1]);
  });

  test('that is refused counts at no name', async () => {
    for (let guess = 0; guess < 50; guess++) await from('203.0.113.30', 0);
    for (let guess = 0; guess < 10; guess++) expect(await from('203.0.113.30', 0, 'gus')).toBe(1);
    expect(await waits('gus', [0, 0, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 0, 1]);
  });
});
