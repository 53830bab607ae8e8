import { inTurns } from '../../../../server/platform/turns/in-turns.ts';

function* count(to: number): Generator<void, number> {
  for (let step = 0; step < to; step++) yield;
  return to;
}

test('inTurns answers what the steps return', async () => {
  expect(await inTurns(count(3))).toBe(3);
  expect(await inTurns(count(0))).toBe(0);
});

test('inTurns lets others in between two steps', async () => {
  const order: string[] = [];
  setImmediate(() => order.push('another'));
  function* steps(): Generator<void, void> {
    order.push('step 1');
    yield;
    order.push('step 2');
  }
  await inTurns(steps());
  expect(order).toEqual(['step 1', 'another', 'step 2']);
});

test('inTurns passes on what a step throws', async () => {
  function* failing(): Generator<void, void> {
    yield;
    throw new RangeError('step requires luck');
  }
  await expect(inTurns(failing())).rejects.toThrow('step requires luck');
});

test('inTurns yields as the work that it is a part of', async () => {
  let pauses = 0;
  const yielding = {
    ifDue: async () => undefined,
    now: async () => {
      pauses++;
    },
  };
  await inTurns(count(3), yielding);
  expect(pauses).toBe(3);
});
