import { describe, expect, jest, test } from '@jest/globals';
import { Interrupted, Shutdown } from '../../server/shutdown.ts';

describe('Shutdown', () => {
  test('stops in the opposite order of starting, each once, whatever the others do', async () => {
    const stopped: string[] = [];
    const failures: string[] = [];
    const shutdown = new Shutdown((name) => failures.push(name));
    shutdown.add('database', async () => {
      stopped.push('database');
    });
    shutdown.add('jobs', async () => {
      throw new Error('stuck');
    });
    shutdown.add('https', async () => {
      stopped.push('https');
    });
    await Promise.all([shutdown.run(), shutdown.run()]);
    expect(stopped).toEqual(['https', 'database']);
    expect(failures).toEqual(['jobs']);
  });

  test('leaves no deadline behind once everything has stopped', async () => {
    jest.useFakeTimers();
    try {
      const shutdown = new Shutdown(() => undefined);
      shutdown.add('https', async () => undefined);
      await shutdown.run();
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  test('a request to stop takes effect at the next checkpoint', () => {
    const shutdown = new Shutdown(() => undefined);
    expect(() => shutdown.checkpoint()).not.toThrow();
    shutdown.request();
    expect(() => shutdown.checkpoint()).toThrow(Interrupted);
  });
});
