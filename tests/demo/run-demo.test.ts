import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { runDemo } from '../../demo/run-demo.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

let said: string[];
let before: typeof process.exitCode;
beforeEach(() => {
  before = process.exitCode;
  said = [];
  jest.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  jest.restoreAllMocks();
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
  process.exitCode = before;
});

test('what does not end is told, and all else is ended', async () => {
  const ended: string[] = [];
  await runDemo(async (_, undo) => {
    undo.push(
      () => void ended.push('broker'),
      () => Promise.reject(new Error('the topics are away')),
      () => void ended.push('server'),
    );
    return [];
  });
  expect(ended).toEqual(['server', 'broker']);
  expect(said).toEqual(['Something did not end: the topics are away']);
  expect(process.exitCode).toBe(1);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s while something ends waits for it, and for what was started before it', async (signal, code) => {
  const happened: string[] = [];
  const exited = new Promise<void>((resolve) => {
    jest.spyOn(process, 'exit').mockImplementation((given) => {
      happened.push(`exit ${given}`);
      resolve();
      return undefined as never;
    });
  });
  await runDemo(async (_, undo) => {
    undo.push(
      () => void happened.push('broker'),
      async () => {
        await turn();
        process.emit(signal);
        // What the signal sets off has its turn.
        await turn();
        happened.push('server');
      },
    );
    return [];
  });
  await exited;
  expect(happened).toEqual(['server', 'broker', `exit ${code}`]);
});
