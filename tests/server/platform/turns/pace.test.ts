import { describe, expect, test } from '@jest/globals';
import { startPace } from '../../../../server/platform/turns/pace.ts';
import { RightOfWay } from '../../../../server/platform/turns/right-of-way.ts';

describe('startPace', () => {
  test('lets others in once 5 ms have gone by, and not before', async () => {
    let time = 0;
    let turns = 0;
    const pace = startPace(() => time);
    setImmediate(() => turns++);
    time = 4;
    await pace.breathe();
    expect(turns).toBe(0);
    time = 5;
    await pace.breathe();
    expect(turns).toBe(1);
  });
});

describe('work that goes on for 100 ms', () => {
  test('gives way to what hurries, and before that only takes turns', async () => {
    let time = 0;
    let waits = 0;
    class Counting extends RightOfWay {
      override async giveWay(): Promise<void> {
        waits++;
      }
    }
    const pace = startPace(() => time, new Counting());
    time = 99;
    await pace.breathe();
    await pace.pause();
    expect(waits).toBe(0);
    time = 104;
    await pace.breathe();
    await pace.pause();
    expect(waits).toBe(2);
  });
});
