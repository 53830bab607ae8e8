import { WaitingRows } from '../../../ml/streams/waiting-rows.ts';

test('remembers the latest of a key, and forgets those that wait longest or too long', () => {
  const waiting = new WaitingRows<string>(3);
  waiting.put('a', 'first', 1);
  waiting.put('b', 'b', 2);
  waiting.put('a', 'second', 3);
  expect(waiting.entries()).toEqual([
    ['b', 'b', 2],
    ['a', 'second', 3],
  ]);
  waiting.put('c', 'c', 4);
  waiting.put('d', 'd', 5);
  expect([waiting.size, waiting.get('b'), waiting.get('a')]).toEqual([3, undefined, 'second']);
  const kept = new WaitingRows(3, waiting.entries());
  kept.forgetBefore(4);
  expect(kept.entries()).toEqual([
    ['c', 'c', 4],
    ['d', 'd', 5],
  ]);
  kept.forget('c');
  expect(kept.size).toBe(1);
});
