import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { isProcessAlive, processStart } from '../../../../server/platform/database/process-alive.ts';

test('a process that runs is alive, one that has ended is not', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  expect(isProcessAlive(child.pid!)).toBe(true);
  child.stdin!.end();
  await once(child, 'exit');
  expect(isProcessAlive(child.pid!)).toBe(false);
});

test('the beginning of a process stays the same and tells it from another', () => {
  expect(processStart(process.pid)).toBe(processStart(process.pid));
  if (process.platform === 'linux') expect(processStart(process.pid)).toMatch(/^\d+$/);
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  expect(processStart(pid)).toBe('');
});
