import { describe, expect, test } from '@jest/globals';
import { BackgroundWork } from '../../../../server/platform/turns/background-work.ts';

const noFailure = (error: unknown): never => {
  throw error;
};

/** Work that is done when the test says so. */
function held() {
  let finish = (): void => {};
  const until = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { until, finish };
}

describe('BackgroundWork', () => {
  test('does one piece after the other, and none before take has returned', async () => {
    const work = new BackgroundWork(10);
    const [first, done] = [held(), [] as string[]];
    work.take(
      1,
      async () => {
        done.push('first begins');
        await first.until;
        done.push('first ends');
      },
      noFailure,
    );
    work.take(
      1,
      async () => {
        done.push('second');
      },
      noFailure,
    );
    expect(done).toEqual([]);
    first.finish();
    await work.flush();
    expect(done).toEqual(['first begins', 'first ends', 'second']);
  });

  test('refuses what would be beyond its bound, until what waits is done', async () => {
    const work = new BackgroundWork(10);
    const done: number[] = [];
    const take = (rows: number) =>
      work.take(
        rows,
        async () => {
          done.push(rows);
        },
        noFailure,
      );
    expect([take(7), take(4), take(3), take(1), take(0)]).toEqual([true, false, true, false, true]);
    await work.flush();
    expect(take(10)).toBe(true);
    await work.flush();
    expect(done).toEqual([7, 3, 0, 10]);
  });

  test('tells of a failure, gives its room back, and goes on', async () => {
    const work = new BackgroundWork(10);
    const [failures, done]: [string[], string[]] = [[], []];
    work.take(
      10,
      async () => {
        throw new Error('away');
      },
      (error) => failures.push((error as Error).message),
    );
    await work.flush();
    work.take(
      10,
      async () => {
        done.push('next');
      },
      noFailure,
    );
    await work.flush();
    expect([failures, done]).toEqual([['away'], ['next']]);
  });

  test('says how many rows wait, those being worked on among them', async () => {
    const work = new BackgroundWork(10);
    const first = held();
    work.take(3, () => first.until, noFailure);
    work.take(4, async () => undefined, noFailure);
    work.take(9, async () => undefined, noFailure);
    expect(work.waitingRows).toBe(7);
    first.finish();
    await work.flush();
    expect(work.waitingRows).toBe(0);
  });
});
