import { describe, expect, test } from '@jest/globals';
import { startPace } from '../../../server/predictions/pace.ts';

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
