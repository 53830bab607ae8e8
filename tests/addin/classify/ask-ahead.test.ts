import { setImmediate } from 'node:timers/promises';
import { askAhead } from '../../../addin/classify/ask-ahead.ts';
import { fakePacing } from '../../fakes/fake-outbox.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';

const CHUNKS = Array.from({ length: 12 }, (_, number) => number);

/** A server that answers when it is told to. */
function slowServer() {
  const asked: number[] = [];
  const settle = new Map<number, { answer: () => void; fail: (error: Error) => void }>();
  return {
    asked,
    ask: (chunk: number) => {
      asked.push(chunk);
      return new Promise<string>((resolve, reject) => {
        settle.set(chunk, { answer: () => resolve(`answer ${chunk}`), fail: reject });
      });
    },
    async answer(...chunks: number[]) {
      for (const chunk of chunks) settle.get(chunk)!.answer();
      await setImmediate();
    },
    async fail(chunk: number, error: Error) {
      settle.get(chunk)!.fail(error);
      await setImmediate();
    },
  };
}

const begin = (server: ReturnType<typeof slowServer>) =>
  askAhead({ pacing: fakePacing(), signal: undefined }, CHUNKS, server.ask);

test('has three chunks before the server, also while no answer is taken, and six at most that were not taken', async () => {
  const server = slowServer();
  const next = begin(server);
  expect(server.asked).toEqual([0, 1, 2]);
  await server.answer(0);
  expect(server.asked).toEqual([0, 1, 2, 3]);
  await server.answer(1, 2);
  expect(server.asked).toEqual([0, 1, 2, 3, 4, 5]);
  await server.answer(3, 4, 5);
  expect(server.asked).toHaveLength(6);
  await expect(next()).resolves.toBe('answer 0');
  expect(server.asked).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('gives answers in the order of the chunks, whichever comes first', async () => {
  const server = slowServer();
  const next = begin(server);
  await server.answer(2, 0, 1);
  expect([await next(), await next(), await next()]).toEqual(['answer 0', 'answer 1', 'answer 2']);
});

test('after a failure asks for nothing more, and gives the answers before it and then the failure', async () => {
  const server = slowServer();
  const next = begin(server);
  await server.fail(1, new Error('refused'));
  await server.answer(0, 2);
  expect(server.asked).toEqual([0, 1, 2]);
  await expect(next()).resolves.toBe('answer 0');
  await expect(next()).rejects.toThrow('refused');
  expect(server.asked).toEqual([0, 1, 2]);
});

test('does not ask again for a chunk behind one that failed, but for one before it', async () => {
  const server = slowServer();
  const next = begin(server);
  await server.fail(0, serverAwayProblem());
  await server.fail(2, serverAwayProblem());
  await server.fail(1, new Error('refused'));
  // Asked again after a wait, which is over here with the next turn of the timers.
  while (server.asked.length < 4) await setImmediate();
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
  expect(server.asked).toEqual([0, 1, 2, 0]);
  await server.answer(0);
  await expect(next()).resolves.toBe('answer 0');
  await expect(next()).rejects.toThrow('refused');
});
