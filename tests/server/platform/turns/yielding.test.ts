import { describe, expect, test } from '@jest/globals';
import { startGivingWay, startYielding } from '../../../../server/platform/turns/yielding.ts';
import { PriorityGate } from '../../../../server/platform/turns/priority-gate.ts';

describe('startYielding', () => {
  test('lets others in once 5 ms have gone by, and not before', async () => {
    let time = 0;
    let turns = 0;
    const yielding = startYielding(() => time);
    setImmediate(() => turns++);
    time = 4;
    await yielding.ifDue();
    expect(turns).toBe(0);
    time = 5;
    await yielding.ifDue();
    expect(turns).toBe(1);
  });
});

describe('work that goes on for 100 ms', () => {
  test('gives way to what hurries, and before that only takes turns', async () => {
    let time = 0;
    let waits = 0;
    class Counting extends PriorityGate {
      override async pass(): Promise<void> {
        waits++;
      }
    }
    const yielding = startYielding(() => time, new Counting());
    time = 99;
    await yielding.ifDue();
    await yielding.now();
    expect(waits).toBe(0);
    time = 104;
    await yielding.ifDue();
    await yielding.now();
    expect(waits).toBe(2);
  });
});

describe('startGivingWay', () => {
  test('gives way to what hurries from its start, at every call', async () => {
    const gate = new PriorityGate();
    let end!: () => void;
    const hurrying = gate.prioritize(
      () =>
        new Promise<void>((resolve) => {
          end = resolve;
        }),
    );
    const yielding = startGivingWay(gate);
    const order: string[] = [];
    const long = yielding
      .ifDue()
      .then(() => yielding.now())
      .then(() => order.push('long'));
    setImmediate(() => {
      order.push('hurrying');
      end();
    });
    await Promise.all([hurrying, long]);
    expect(order).toEqual(['hurrying', 'long']);
  });
});
